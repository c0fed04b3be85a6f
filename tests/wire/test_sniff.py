"""Documents are known by their content."""

import pytest

from copytaster.wire.sniff import feed_root, is_binary, is_page, json_of, opens_as_json, root


@pytest.mark.parametrize(
    ("document", "name"),
    [
        ("<rss>", "rss"),
        ('\ufeff\n <?xml version="1.0"?>\n<!-- <feed> -->\n<rss version="2.0">', "rss"),
        ("<!DOCTYPE rdf:RDF [<!ENTITY a '>'>]><rdf:RDF>", "rdf"),
        ("<a10:feed>", "feed"),
        ("plain words", ""),
        ("", ""),
        ("<!-- never closed", ""),
        ("<!DOCTYPE html><feed>", "html"),
    ],
)
def test_the_root_is_found_behind_declarations(document: str, name: str) -> None:
    assert root(document) == name


def test_a_feed_is_found_behind_junk_but_not_inside_a_page() -> None:
    assert (
        feed_root("<br />\n<b>Warning</b>: bad in x.php on line 3<br />\n<?xml version='1.0'?><rss version='2.0'>")
        == "rss"
    )
    assert feed_root("<html><p>An <rss version='2.0'> example</p></html>") == ""


def test_a_page_is_a_page_with_or_without_doctype() -> None:
    assert is_page("<!DOCTYPE html><p>x") and is_page("<head><title>x") and is_page("<div>x</div>")
    assert not is_page("<rss><channel>") and not is_page("words only")


def test_json_is_read_with_care() -> None:
    assert json_of('{"a": 1, "b": NaN, "n": 99999999999999999999}') == {"a": 1, "b": None, "n": "9" * 20}
    assert json_of("[" * 100_000) is None
    assert json_of("[UPDATE] Storm hits Holm") is None
    assert opens_as_json('{"a": ') and not opens_as_json("[UPDATE] Storm")


def test_bytes_that_are_no_text_are_seen() -> None:
    assert is_binary("\x89PNG\x00\x00\x00\rIHDR\x00\x00") and not is_binary("Harbour reopens\nafter the storm")
