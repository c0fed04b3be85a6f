"""RSS in all its versions."""

from datetime import UTC, datetime

import pytest

from copytaster.model.errors import FormatError
from copytaster.model.story import Status
from tests.wire.arrivals import reading_of, rss, the_story

ITEM = (
    "<title>Harbour reopens</title><link>/1</link><guid>urn:1</guid><description>&lt;p&gt;It "
    "did.&lt;/p&gt;</description>"
    "<pubDate>Mon, 09 Mar 2026 11:00:00 GMT</pubDate><dc:creator>Ann Other</dc:creator><category>storm</category>"
    "<category>medtop:20000170</category><enclosure url='file:///etc/passwd' length='abc'/>"
)


def test_an_item_becomes_a_story() -> None:
    story = the_story(rss(ITEM, channel="<title>North Wire</title><language>en-gb</language>"))
    assert (story.id, story.headline, story.body) == ("urn:1", "Harbour reopens", ("It did.",))
    assert (story.url, story.source, story.wire) == ("https://north.example/1", "North Wire", "north")
    assert (story.byline, story.language, story.words) == ("Ann Other", "en-gb", 2)
    assert story.published == datetime(2026, 3, 9, 11, tzinfo=UTC) and story.updated is None
    assert story.keywords == ("storm", "medtop:20000170") and story.subjects == ("20000170",)


def test_the_full_copy_comes_before_the_teaser_which_becomes_the_standfirst() -> None:
    item = (
        "<title>T</title><description>In "
        "short.</description><content:encoded><![CDATA[<p>One</p><p>Two</p>]]></content:encoded>"
    )
    story = the_story(rss(item))
    assert story.body == ("One", "Two") and story.dek == "In short."


def test_a_teaser_that_is_how_the_copy_begins_is_no_standfirst() -> None:
    item = "<title>T</title><description>One day in …</description><content:encoded>One day in March.</content:encoded>"
    assert the_story(rss(item)).dek is None


def test_the_source_element_names_who_the_copy_is_from() -> None:
    assert the_story(rss("<title>T</title><source url='x'>Other Agency</source>")).source == "Other Agency"


@pytest.mark.parametrize(
    ("channel", "interval"),
    [
        ("<ttl>60</ttl>", 3600),
        ("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>", 900),
        ("<sy:updatePeriod> daily </sy:updatePeriod>", 86_400),
        ("<ttl>soon</ttl>", None),
        ("<ttl>-5</ttl>", None),
        ("", None),
    ],
)
def test_the_interval_a_channel_asks_for(channel: str, interval: int | None) -> None:
    assert reading_of(rss(ITEM, channel=channel)).interval == interval


def test_rdf_has_its_items_beside_the_channel() -> None:
    document = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>North</title></channel>'
        '<item rdf:about="https://n.example/1"><title>Quake</title><link>https://n.example/1</link>'
        "<dc:date>2026-03-09T12:00:00+01:00</dc:date></item></rdf:RDF>"
    )
    reading = reading_of(document)
    (story,) = reading.items
    assert (reading.title, story.id, story.published) == (
        "North",
        "https://n.example/1",
        datetime(2026, 3, 9, 11, tzinfo=UTC),
    )


def test_our_extension_carries_what_only_structured_wires_have() -> None:
    item = (
        "<title>Harbour reopens</title><wire:slug>STORM-HARBOUR</wire:slug><wire:urgency>2</wire:urgency>"
        "<wire:version>3</wire:version><wire:status>embargoed</wire:status><wire:embargo>2026-03-09T18:00:00Z</wire:embargo>"
        "<wire:note>Adds toll</wire:note><wire:marker>update:2</wire:marker><wire:marker>urgent</wire:marker>"
        "<wire:dateline>HOLM, March "
        "9</wire:dateline><wire:city>Holm</wire:city><wire:words>420</wire:words><wire:byline>Ann Other</wire:byline>"
    )
    story = the_story(rss(item))
    assert (story.slug, story.urgency, story.version, story.status) == ("STORM-HARBOUR", 2, "3", Status.EMBARGOED)
    assert story.embargo == datetime(2026, 3, 9, 18, tzinfo=UTC) and story.editor_note == "Adds toll"
    assert story.markers == ("update:2", "urgent", "embargo")
    assert (story.dateline, story.city, story.words, story.byline) == ("HOLM, March 9", "Holm", 420, "Ann Other")


def test_a_status_that_is_none_of_ours_counts_as_not_given() -> None:
    assert (
        the_story(rss("<title>T</title><wire:status>exploded</wire:status><wire:urgency>99</wire:urgency>")).status
        is Status.USABLE
    )


def test_a_document_without_items_is_an_empty_feed_and_no_error() -> None:
    assert reading_of(rss()).items == ()


def test_an_item_without_any_text_is_skipped_and_named() -> None:
    reading = reading_of(rss(ITEM, "<link>/2</link>", "<title>\u200b\u200b</title>"))
    assert len(reading.items) == 1 and reading.skipped == 2
    assert reading.notes == ("item 2: no text at all, skipped", "item 3: no text at all, skipped")


def test_half_an_item_is_no_item() -> None:
    whole = rss(
        "<title>One</title>", "<title>Two</title>", "<title>Three</title><description>Half of the copy</description>"
    )
    reading = reading_of(whole[: whole.index("of the copy")])
    assert [story.headline for story in reading.items] == ["One", "Two"]
    assert reading.notes == ("the document is cut off, its last item was left out",)


def test_items_before_an_unclosed_section_are_kept() -> None:
    document = rss("<title>One</title>").replace("</channel></rss>", "<item><title><![CDATA[Two")
    assert [story.headline for story in reading_of(document).items] == ["One"]


def test_undeclared_names_and_lone_ampersands_are_what_was_meant() -> None:
    assert (
        the_story(rss("<title>Caf&eacute; AT&T & Co &mdash; &unknown;</title>")).headline
        == "Café AT&T & Co — &unknown;"
    )


def test_junk_before_the_document_does_no_harm() -> None:
    assert the_story("<br />Warning: x in y.php\n" + rss(ITEM)).id == "urn:1"


def test_more_than_two_thousand_items_are_counted_not_kept() -> None:
    reading = reading_of(rss(*(f"<title>T{number}</title>" for number in range(2_010))))
    assert len(reading.items) == 2_000 and reading.skipped == 10
    assert reading.notes == ("10 more items left out, 2,000 are kept of one document",)


def test_a_document_that_is_nothing_but_its_root_is_refused() -> None:
    with pytest.raises(FormatError, match="without a channel"):
        reading_of("<rss version='2.0'></rss>")


def test_a_mail_address_is_no_byline() -> None:
    assert the_story(rss("<title>T</title><author>desk@north.example (Ann Other)</author>")).byline == "Ann Other"
    assert the_story(rss("<title>T</title><author>desk@north.example</author>")).byline is None


def test_a_guid_that_is_a_permalink_stands_in_for_the_link() -> None:
    assert the_story(rss("<title>T</title><guid>https://n.example/1</guid>")).url == "https://n.example/1"
    assert the_story(rss("<title>T</title><guid isPermaLink='false'>https://n.example/1</guid>")).url is None
