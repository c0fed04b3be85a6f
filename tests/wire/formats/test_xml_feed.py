"""XML that may do nothing but be read."""

from pathlib import Path

import pytest

from copytaster.wire.formats.xml_feed import mended, name
from tests.wire.arrivals import reading_of, rss, the_story

ITEM = "<title>One</title><guid>1</guid>"


def test_entities_are_never_expanded() -> None:
    bomb = '<!DOCTYPE r [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>' + rss("<title>x &b; y</title>").split("?>", 1)[1]
    assert the_story(bomb).headline == "x &b; y"


def test_no_file_and_no_address_is_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("TOP SECRET")
    outside = f'<!DOCTYPE r [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    space = "http://www.w3.org/2001/XInclude"
    including = f'<description><i:include xmlns:i="{space}" href="{secret}" parse="text"/></description>'
    for document in (outside + rss("<title>a &x; b</title>").split("?>", 1)[1], rss(ITEM + including)):
        assert "SECRET" not in repr(reading_of(document))


@pytest.mark.parametrize("tags", ["<x>" * 100_000 + "</x>" * 100_000, "<x>" * 200_000, '<x a="1" ' * 50_000])
def test_depth_breaks_neither_the_program_nor_the_items_before(tags: str) -> None:
    reading = reading_of(rss(ITEM, "<title>Two</title>" + tags))
    assert reading.items[0].headline == "One"


def test_references_out_of_range_are_replaced() -> None:
    assert the_story(rss("<title>a&#99999999;b&#xD800;c&#0;d&#65;</title>")).headline == "a\ufffdb\ufffdc\ufffddA"


def test_sections_keep_what_they_hold() -> None:
    kept = "<![CDATA[&eacute; & <b>]]>"
    assert mended(f"<rss>{kept}&eacute; & </rss>") == f"<rss>{kept}é &amp; </rss>"


@pytest.mark.parametrize(
    ("tag", "known"),
    [
        ("{http://purl.org/rss/1.0/}Item", "item"),
        ("pubDate", "pubdate"),
        ("{http://www.w3.org/2005/Atom}link", "atom:link"),
        ("{http://purl.org/dc/elements/1.1/}creator", "dc:creator"),
        ("dc:creator", "dc:creator"),
        ("{urn:x}title", "?:title"),
    ],
)
def test_elements_are_known_by_their_namespace(tag: str, known: str) -> None:
    assert name(tag) == known


def test_media_titles_are_not_the_storys() -> None:
    document = rss("<m:title xmlns:m='http://search.yahoo.com/mrss/'>Photo</m:title><title>Story</title>")
    assert the_story(document).headline == "Story"
