"""NITF by its document type: head, body head, copy, management status, and agencies' own ways."""

from datetime import UTC, datetime

import pytest

from copytaster.model.errors import FormatError
from copytaster.model.story import Kind, Status
from tests.wire.arrivals import reading_of, the_story
from tests.wire.xml_copybook import LEAD, SECOND, nitf


def test_every_field_is_read() -> None:
    document = nitf(
        docdata='<ed-msg info="Adds quotes"/><du-key key="STORM-HARBOUR" version="2"/><key-list><keyword key="storm"/>'
        '<keyword key="harbour"/></key-list><evloc city="Vik"/>',
        head='<tobject tobject.type="News"><tobject.subject tobject.subject.refnum="04000000"/></tobject>'
        '<pubdata item-length="88" unit-of-measure="word"/>',
        body_head="<byline>By Ann Other</byline><distributor>North Wire</distributor><dateline><location><city>Holm"
        "</city>, <state>Vik</state></location><story.date norm='20260309'>20260309</story.date></dateline>"
        "<abstract><p>Two cranes lost.</p></abstract>",
        attributes='version="-//IPTC//DTD NITF 3.2//EN" baselang="en-GB"',
    )
    story = the_story(document)
    assert (story.id, story.version, story.slug) == ("north.1", "2", "STORM-HARBOUR")
    assert (story.headline, story.byline, story.source) == ("Harbour reopens after storm", "Ann Other", "North Wire")
    assert (story.dateline, story.city, story.dek) == ("Holm, Vik", "Holm", "Two cranes lost.")
    assert (story.urgency, story.words, story.language, story.editor_note) == (4, 88, "en-GB", "Adds quotes")
    assert story.published == story.updated == datetime(2026, 3, 9, 11, tzinfo=UTC)
    assert (story.subjects, story.keywords) == (("04000000",), ("storm", "harbour"))
    assert (story.status, story.markers, story.body) == (Status.USABLE, (), (LEAD, SECOND))


@pytest.mark.parametrize(
    "attributes", ["", 'xmlns="http://iptc.org/std/NITF/2006-10-18/"', 'version="-//IPTC//DTD NITF 2.5//EN"']
)
def test_namespace_and_document_type_make_no_difference(attributes: str) -> None:
    head = '<?xml version="1.0"?><!-- sent --><!DOCTYPE nitf SYSTEM "nitf-3-2.dtd">\n'
    reading = reading_of(head + nitf(attributes=attributes))
    assert reading.notes == () and reading.items[0].body == (LEAD, SECOND)


@pytest.mark.parametrize(
    ("said", "release", "status", "embargo", "markers"),
    [
        ("usable", "", Status.USABLE, None, ()),
        ("usable", "20260309T180000+0100", Status.USABLE, None, ()),
        ("canceled", "", Status.CANCELED, None, ("kill",)),
        ("withheld", "", Status.WITHHELD, None, ("kill",)),
        ("embargoed", "20260309T180000+0100", Status.EMBARGOED, datetime(2026, 3, 9, 17, tzinfo=UTC), ("embargo",)),
        ("embargoed", "20260309T180000", Status.EMBARGOED, datetime(2026, 3, 9, 17, tzinfo=UTC), ("embargo",)),
        ("embargoed", "20260309", Status.EMBARGOED, None, ("embargo",)),
        ("embargoed", "", Status.EMBARGOED, None, ("embargo",)),
    ],
)
def test_the_management_status_rules(
    said: str, release: str, status: Status, embargo: datetime | None, markers: tuple[str, ...]
) -> None:
    docdata = f'<date.release norm="{release}"/>' if release else ""
    story = the_story(nitf(status=said, docdata=docdata))
    assert (story.status, story.embargo, story.markers) == (status, embargo, markers)


@pytest.mark.parametrize(
    ("byline", "name"),
    [
        ("By <person>Ann Other</person><byttl>North Wire</byttl>", "Ann Other"),
        ("By Ann Other, North Wire", "Ann Other, North Wire"),
        ("By ANN OTHER<byttl>North Wire Writer</byttl>", "ANN OTHER"),
        ("<byttl>The North Wire</byttl>", "The North Wire"),
        ("<person>Ann Other</person> and <person>Bo Lind</person>", "Ann Other, Bo Lind"),
        ("By <person>Staff Reporter</person>", None),
        ("ab/cd", None),
    ],
)
def test_the_byline_names_persons(byline: str, name: str | None) -> None:
    assert the_story(nitf(body_head=f"<byline>{byline}</byline>")).byline == name


def test_a_byline_in_the_copy_counts_where_the_field_names_nobody() -> None:
    content = f"<p>By Ann Other</p><p>HOLM, March 9 (NW) - {LEAD}</p><p>{SECOND}</p><p>nw ao</p>"
    story = the_story(nitf(body_head="<byline>By <person>Staff Reporter</person></byline>", content=content))
    assert (story.byline, story.dateline, story.body[0]) == ("Ann Other", "HOLM, March 9 (NW)", LEAD)


@pytest.mark.parametrize(
    ("head", "docdata", "slug"),
    [
        ('<meta name="anpa-keyword" content="STORM"/><meta name="anpa-takekey" content="1st Ld"/>', "", "STORM 1st Ld"),
        ("", '<key-list><keyword key="STORM"/></key-list><du-key key="k"/>', "STORM"),
        ("", '<key-list><keyword>STORM</keyword></key-list>', "STORM"),
        ("", '<key-list><keyword key="a"/><keyword key="b"/></key-list><du-key key="storm-key"/>', "storm-key"),
        ("", "", None),
    ],
)  # fmt: skip
def test_the_slug_is_the_keyword_line(head: str, docdata: str, slug: str | None) -> None:
    story = the_story(nitf(head=head, docdata=docdata))
    assert story.slug == slug
    assert story.markers == (("lead:1",) if slug == "STORM 1st Ld" else ())


def test_words_come_from_the_field_that_counts_words() -> None:
    assert the_story(nitf(head='<meta name="anpa-wordcount" content="0349"/>')).words == 349
    assert the_story(nitf(head='<pubdata item-length="2044" unit-of-measure="byte"/>')).words == 19


def test_a_headline_stands_in_several_places() -> None:
    assert the_story(nitf(headline="<headline><hl1>Quay open</hl1></headline>")).headline == "Quay open"
    assert the_story(nitf(headline="<hl1>Quay open</hl1>")).headline == "Quay open"
    assert the_story(nitf(headline="")).headline == "Storm"


def test_tables_keep_their_rows_and_media_leave_the_copy() -> None:
    content = (
        f"<p>{LEAD}</p><media media-type='image'><media-reference source='a.jpg'/><media-caption>Ships</media-caption>"
        "<media-producer>KH</media-producer></media><table><tr><th>Port</th><th>Ships</th></tr><tr><td>Holm</td><td>12"
        "</td></tr></table><hl2>Later</hl2><ul><li>One <em>crane</em></li><li>Two</li></ul><block><p>End.</p></block>"
        "<note><p>For desks</p></note>"
    )
    story = the_story(nitf(content=content))
    assert story.body == (LEAD, "Port | Ships", "Holm | 12", "Later", "One crane", "Two", "End.")


def test_lines_broken_at_their_length_are_joined() -> None:
    content = (
        "<p>   The storm that hit the coast of Holm on Sunday evening <br/>broke two cranes and took the roof of the "
        "fish market, the harbour <br/>master said.</p><p><br/>NW KH</p><p/>"
    )
    (paragraph,) = the_story(nitf(content=content)).body[:1]
    assert "evening broke" in paragraph and "harbour master" in paragraph


def test_a_document_without_copy_is_what_its_media_are() -> None:
    story = the_story(nitf(content='<media media-type="image"><media-reference source="a.jpg"/></media>'))
    assert story.kind is Kind.PICTURE


def test_an_envelope_may_hold_several() -> None:
    other = nitf().replace("north.1", "north.2")
    reading = reading_of(f"<delivery>{nitf()}{other}</delivery>")
    assert [story.id for story in reading.items] == ["north.1", "north.2"]


def test_half_a_document_is_refused_and_a_page_is_none() -> None:
    with pytest.raises(FormatError, match="cut off"):
        reading_of(nitf()[:-60])
    assert reading_of(f"<html><body><p>{LEAD * 9}</p></body></html>").format == "html"
