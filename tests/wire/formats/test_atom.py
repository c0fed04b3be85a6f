"""Atom."""

from base64 import b64encode
from datetime import UTC, datetime

from tests.wire.arrivals import atom, reading_of, the_story

ENTRY = (
    "<id>tag:n.example,2026:1</id><title>Harbour reopens</title><link rel='edit' href='/edit/1'/><link href='/1'/>"
    "<author><name>Ann Other</name></author><author><name>Bob "
    "Roe</name></author><published>2026-03-09T10:00:00Z</published>"
    "<updated>2026-03-09T12:30:00+01:00</updated><category term='storm' label='Storm'/>"
)


def test_an_entry_becomes_a_story() -> None:
    story = the_story(atom(ENTRY, attributes="xml:lang='en' xml:base='https://base.example/'"))
    assert (story.id, story.headline, story.url) == (
        "tag:n.example,2026:1",
        "Harbour reopens",
        "https://base.example/1",
    )
    assert (story.byline, story.source, story.language, story.keywords) == (
        "Ann Other, Bob Roe",
        "North Wire",
        "en",
        ("Storm",),
    )
    assert story.published == datetime(2026, 3, 9, 10, tzinfo=UTC)
    assert story.updated == datetime(2026, 3, 9, 11, 30, tzinfo=UTC)


def test_text_html_and_xhtml_are_told_apart() -> None:
    assert the_story(atom("<title>1 &lt; 2 &amp; 3</title>")).headline == "1 < 2 & 3"
    assert the_story(atom("<title type='html'>&lt;i&gt;Sea&lt;/i&gt; &amp;amp; land</title>")).headline == "Sea & land"
    xhtml = "<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>Sea <i>&amp;</i> land</div></title>"
    assert the_story(atom(xhtml)).headline == "Sea & land"


def test_copy_in_markup_keeps_all_its_words() -> None:
    entry = (
        "<title>T</title><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>One <b>two</b> "
        "three</p><p>Four</p></div></content>"
    )
    assert the_story(atom(entry)).body == ("One two three", "Four")


def test_a_summary_beside_the_copy_is_the_standfirst() -> None:
    story = the_story(atom("<title>T</title><summary>In short.</summary><content>The copy.</content>"))
    assert (story.dek, story.body) == ("In short.", ("The copy.",))


def test_base64_is_decoded_and_pictures_are_not_read() -> None:
    coded = b64encode(b"<p>One</p>").decode()
    assert the_story(atom(f"<title>T</title><content type='application/octet-stream'>{coded}</content>")).body == (
        "One",
    )
    assert the_story(atom("<title>T</title><content type='image/png'>iVBOR</content><summary>S.</summary>")).body == (
        "S.",
    )


def test_an_entry_taken_from_another_feed_names_it() -> None:
    assert the_story(atom("<title>T</title><source><title>Other Wire</title></source>")).source == "Other Wire"


def test_a_lone_entry_is_a_document() -> None:
    story = the_story(f"<entry xmlns='http://www.w3.org/2005/Atom'>{ENTRY}</entry>")
    assert story.headline == "Harbour reopens" and story.source is None


def test_the_extension_is_read_here_too() -> None:
    assert the_story(atom("<title>T</title><wire:slug>STORM</wire:slug><wire:urgency>1</wire:urgency>")).urgency == 1


def test_the_older_draft_is_read() -> None:
    document = (
        "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><title>N</title><entry><title mode='escaped'>T</title>"
        "<issued>2026-03-09T10:00:00Z</issued><modified>2026-03-09T11:00:00Z</modified></entry></feed>"
    )
    story = the_story(document)
    assert story.published == datetime(2026, 3, 9, 10, tzinfo=UTC) and reading_of(document).format == "atom"
