"""JSON Feed, versions 1 and 1.1 (jsonfeed.org)."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

from copytaster.wire.arrival import Arrival, Reading
from copytaster.wire.formats.entry import Entry
from copytaster.wire.formats.filing import filed

_VALUES_KEPT = 200


def recognises(arrival: Arrival) -> bool:
    """Whether the document is a JSON object that calls itself a JSON Feed, or is built like one."""
    document = arrival.document
    if not isinstance(document, dict) or not isinstance(document.get("items"), list):
        return False
    return "jsonfeed.org" in str(document.get("version"))[:100] or any(
        isinstance(item, dict) and ("content_html" in item or "content_text" in item) for item in document["items"][:20]
    )


def read(arrival: Arrival) -> Reading:
    """Every item that is an object, in the order sent; a value of the wrong type counts as not given."""
    feed: Mapping[str, Any] = arrival.document
    entries = (_entry(item) if isinstance(item, dict) else Entry() for item in feed["items"])
    return filed(
        entries, arrival, name="json feed", title=_html(_text(feed.get("title"))), language=_text(feed.get("language"))
    )


def _entry(item: Mapping[str, Any]) -> Entry:
    """The strings of one item."""
    html, text = _text(item.get("content_html")), _text(item.get("content_text"))
    return Entry(
        id=_id(item.get("id")), link=_text(item.get("url")) or _text(item.get("external_url")),
        title=_html(_text(item.get("title"))), summary=_html(_text(item.get("summary"))), content=html or text,
        plain=not html, byline=_names(item), published=_text(item.get("date_published")),
        updated=_text(item.get("date_modified")), language=_text(item.get("language")),
        categories=_texts(item.get("tags")), extension=_extension(item.get("_copytaster")),
    )  # fmt: skip


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) and value.strip() else None


def _texts(value: Any) -> tuple[str, ...]:
    """The strings of a list, or the one string given in place of one; numbers as their digits."""
    values = value if isinstance(value, list) else [value]
    return tuple(
        str(one) for one in values[:_VALUES_KEPT] if isinstance(one, str | int | float) and not isinstance(one, bool)
    )


def _html(text: str | None) -> str | None:
    """Plain text, as the standard says titles and summaries are; with markup in it, taken for markup."""
    return text if text is None or "</" in text or "<br" in text or "&" in text else escape(text, quote=False)


def _id(value: Any) -> str | None:
    """The id; senders that give a number are read too (JSON Feed 1.1, items)."""
    return next(iter(_texts(value)), None)


def _names(item: Mapping[str, Any]) -> str | None:
    """The names of the authors, joined by commas."""
    given = item.get("authors")
    authors = given if isinstance(given, list) else [item.get("author")]
    names = [author["name"] for author in authors[:10] if isinstance(author, dict) and _text(author.get("name"))]
    return ", ".join(names) or None


def _extension(given: Any) -> dict[str, tuple[str, ...]]:
    """Our own object of an item: every field that says anything."""
    if not isinstance(given, dict):
        return {}
    return {name: values for name, value in list(given.items())[:_VALUES_KEPT] if (values := _texts(value))}
