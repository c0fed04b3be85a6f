"""The last lane: a library that forgives nearly all, for documents in which ours finds nothing."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from typing import Any

from copytaster.wire.arrival import Arrival, Reading, Unreadable
from copytaster.wire.formats.entry import Entry
from copytaster.wire.formats.filing import filed
from copytaster.wire.formats.xml_feed import mended
from copytaster.wire.markup import headline

_REACH = 200_000
"""Characters it is given: it slows down with the square of some things, attributes among them."""
_CROWDED_TAG = re.compile(r"<[^<>]{4000,}>?")


def read(arrival: Arrival, name: str) -> Reading:
    """The items that feedparser finds, its own cleaning and address joining switched off.

    Raises Unreadable where it finds none either.
    """
    import feedparser  # a tenth of a second that one feed in thirty needs

    # BytesIO, or a body that is a file's name is opened; mended, or a number out of range raises.
    body = io.BytesIO(_CROWDED_TAG.sub("", mended(arrival.text[:_REACH])).encode("utf-8", "replace"))
    headers = {"content-type": "application/xml; charset=utf-8"}
    try:
        feed = feedparser.parse(body, response_headers=headers, sanitize_html=False, resolve_relative_uris=False)
    except (ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError, OverflowError) as error:
        raise Unreadable("parse", "the feed is too broken to be read") from error
    if not feed.entries:
        raise Unreadable("parse", "the feed is too broken to be read")
    own = feed.feed
    return filed(
        map(_entry, feed.entries), arrival, name=name, title=headline(_text(own, "title")) or None,
        language=_text(own, "language"), note="the document is badly broken, read as far as it goes",
    )  # fmt: skip


def _text(found: Mapping[str, Any], key: str) -> str | None:
    value = found.get(key)
    return value if isinstance(value, str) and value.strip() else None


def _entry(found: Mapping[str, Any]) -> Entry:
    contents = found.get("content") or [{}]
    tags = found.get("tags") or []
    return Entry(
        id=_text(found, "id"), link=_text(found, "link"), title=_text(found, "title"),
        summary=_text(found, "summary"), content=_text(contents[0], "value"), byline=_text(found, "author"),
        published=_text(found, "published"), updated=_text(found, "updated"),
        categories=tuple(_text(tag, "term") or "" for tag in tags[:200]),
    )  # fmt: skip
