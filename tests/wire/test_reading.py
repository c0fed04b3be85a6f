"""Any bytes: stories that are clean, or one plain sentence."""

import json
import pickle
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copytaster.model.errors import FormatError
from copytaster.model.story import story_as_dict
from copytaster.wire.arrival import Reading, Unreadable
from tests.wire.arrivals import atom, reading_of, rss

HARMFUL = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff\U000e0000-\U000e007f]"
)
NASTY = (
    "\x1b]52;c;eA==\x07",
    "\x9b31m",
    "\u202e",
    "\u200b",
    "&#27;[2J",
    "&amp;#x9b;5m",
    "\r",
    "\ud800",
    "\U000e0041",
    "[/b]",
    "<b>",
    "&#8238;",
)


LONG_COPY = "A sentence of copy. " * 12


def strings(reading: Reading) -> list[str]:
    """Every string that a reading gives out."""
    found = [reading.title or "", reading.format, *reading.notes]
    for story in reading.items:
        for value in story_as_dict(story).values():
            found.extend(str(one) for one in (value if isinstance(value, list) else [value]))
    return found


def shaped(draw_text: str) -> st.SearchStrategy[str]:
    """Documents of each format around awkward text."""
    return st.sampled_from(
        (
            rss(
                f"<title>{draw_text}</title><guid>{draw_text}</guid><description>{draw_text}</description>",
                f"<author>{draw_text}</author><category>{draw_text}</category><wire:note>{draw_text}</wire:note>x",
            ),
            atom(
                f"<id>{draw_text}</id><title type='html'>{draw_text}</title><author><name>{draw_text}</name></author>"
            ),
            json.dumps(
                {
                    "version": "https://jsonfeed.org/version/1",
                    "title": draw_text,
                    "items": [{"id": draw_text, "title": draw_text, "content_html": draw_text, "tags": [draw_text]}],
                }
            ),
            f"<html><head><title>{draw_text}</title></head><body><h1>{draw_text}</h1>"
            f"<p>{LONG_COPY}{draw_text}</p></body>",
            f"{draw_text}\n\nThe copy {draw_text} goes on.",
        )
    )


AWKWARD = st.lists(st.sampled_from(NASTY) | st.text(max_size=12), max_size=6).map("".join)


@settings(max_examples=150, deadline=None)
@given(AWKWARD.flatmap(shaped), st.booleans())
def test_nothing_harmful_comes_out_of_any_format(document: str, feed_only: bool) -> None:
    try:
        reading = reading_of(document, feed_only=feed_only)
    except FormatError as error:
        assert not HARMFUL.search(str(error))
    else:
        assert not any(HARMFUL.search(text) for text in strings(reading))


@settings(max_examples=150, deadline=None)
@given(
    st.binary(max_size=300),
    st.sampled_from((b"", b"<?xml version='1.0'?><rss>", b"<feed>", b'{"items":[', b"<html>", b"\xff\xfe")),
)
def test_any_bytes_give_stories_or_a_format_error(tail: bytes, head: bytes) -> None:
    try:
        reading = reading_of(head + tail)
    except FormatError as error:
        assert str(error)
    else:
        assert reading.items or head or reading.skipped


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_damaged_document_still_gives_stories_or_a_format_error(data: st.DataObject) -> None:
    whole = rss(
        "<title>One</title><description>&lt;p&gt;Copy &amp;amp; more&lt;/p&gt;</description>", "<title>Two</title>"
    ).encode()
    at = data.draw(st.integers(0, len(whole)))
    damage = data.draw(st.binary(max_size=6))
    cut = data.draw(st.integers(0, 12))
    try:
        reading_of(whole[:at] + damage + whole[at + cut :])
    except FormatError as error:
        assert str(error)


@pytest.mark.parametrize(
    ("document", "kind", "sentence"),
    [
        (b"", "empty", "empty answer"),
        (b" \n" * 500, "empty", "empty answer"),
        (b"\x89PNG\x00\x01\x02\x00\x00", "not_a_feed", "not a feed"),
        (b"<!DOCTYPE html><html><body>Log in", "not_a_feed", "not a feed (HTML page)"),
        (b"/etc/hostname", "not_a_feed", "not a feed: starts with"),
        (b'{"a": 1}', "not_a_feed", "not a feed: starts with"),
        (b'{"a": ', "parse", "broken JSON"),
        (b"<?xml version='1.0'?><x/>", "not_a_feed", "not a feed"),
    ],
)
def test_polling_refuses_what_is_no_feed_in_a_plain_sentence(document: bytes, kind: str, sentence: str) -> None:
    with pytest.raises(Unreadable) as caught:
        reading_of(document, feed_only=True)
    assert caught.value.kind == kind and sentence in str(caught.value)


def test_a_refusal_crosses_processes_with_its_kind() -> None:
    there = pickle.loads(pickle.dumps(Unreadable("empty", "empty answer")))
    assert (type(there), there.kind, str(there)) == (Unreadable, "empty", "empty answer")


def test_the_content_decides_not_the_type_the_server_gives() -> None:
    assert reading_of(rss("<title>T</title>"), content_type="image/png", feed_only=True).format == "rss"


def test_an_unknown_time_zone_is_named() -> None:
    with pytest.raises(FormatError, match="no time zone is called"):
        reading_of(rss("<title>T</title>"), timezone="Mars/Olympus")


def test_the_zone_of_the_source_counts_for_times_without_one() -> None:
    document = rss("<title>T</title><pubDate>2026-07-09 12:00</pubDate>")
    (story,) = reading_of(document, timezone="Europe/Berlin").items
    assert story.published is not None and story.published.hour == 10
