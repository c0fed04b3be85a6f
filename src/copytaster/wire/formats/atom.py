"""Atom: feeds and lone entries (RFC 4287), and its older drafts."""

from __future__ import annotations

import re
from base64 import b64decode
from html import escape

from copytaster.wire.arrival import Arrival, Reading, Unreadable
from copytaster.wire.encoding import decoded
from copytaster.wire.formats import forgiving
from copytaster.wire.formats.entry import Entry
from copytaster.wire.formats.filing import filed
from copytaster.wire.formats.xml_feed import Element, cut_off, extension, fields, first, inner, name, tree
from copytaster.wire.markup import headline
from copytaster.wire.sniff import feed_root

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_BINARY = ("application/octet-stream",)
_MARKUP = re.compile(r"</[a-z]|<(?:p|br|img|b|i|a|div|span)\b|&(?:#\d|[a-z]+;)", re.I)


def recognises(arrival: Arrival) -> bool:
    """Whether an Atom feed or entry begins here."""
    return feed_root(arrival.text) in ("feed", "entry")


def read(arrival: Arrival) -> Reading:
    """Every entry of an Atom document, in the order sent. Raises Unreadable where nothing can be made out."""
    root, note = tree(arrival)
    entries = [] if root is None else [element for element in root.iter() if _is_entry(element)]
    if root is None or (not entries and "<entry" in arrival.text):
        return forgiving.read(arrival, "atom")
    if name(root.tag).rpartition(":")[2] not in ("feed", "entry"):
        raise Unreadable("parse", "an Atom document without a feed")
    if note and entries and cut_off(arrival.text, "entry"):
        entries, note = entries[:-1], "the document is cut off, its last entry was left out"
    own = fields(root)
    return filed(
        (_entry(entry) for entry in entries), arrival, name="atom",
        title=headline(first(own, "atom:title", "title")) or None if name(root.tag).endswith("feed") else None,
        language=root.get(_LANG), note=note,
    )  # fmt: skip


def _is_entry(element: Element) -> bool:
    return isinstance(element.tag, str) and name(element.tag) in ("atom:entry", "entry")


def _entry(entry: Element) -> Entry:
    """The strings of one entry."""
    found = fields(entry)
    address, base = _link(found)
    return Entry(
        id=_text(found, "id"), link=address, base=base, title=_text(found, "title"),
        summary=_text(found, "summary", "tagline"), content=_content(found), byline=_names(found),
        source=_source(found), published=_text(found, "published", "issued", "created") or first(found, "dc:date"),
        updated=_text(found, "updated", "modified"), language=entry.get(_LANG), extension=extension(found),
        categories=tuple(
            element.get("label") or element.get("term") or inner(element) or ""
            for key in ("atom:category", "category", "dc:subject")
            for element in found.get(key, ())
        ),
    )  # fmt: skip


def _text(found: dict[str, list[Element]], *names: str) -> str | None:
    """The first of these Atom constructs that says anything, as HTML (RFC 4287, 3.1)."""
    for local in names:
        for element in (*found.get(f"atom:{local}", ()), *found.get(local, ())):
            if (text := inner(element)) and text.strip():
                return _as_html(element, text)
    return None


def _as_html(element: Element, text: str) -> str:
    """Plain text escaped, base64 decoded; markup that was sent without saying so taken for what it is."""
    if element.get("mode") == "base64" or element.get("type") in _BINARY:
        return _from_base64(text)
    plain = element.get("type", "text") in ("text", "text/plain") and len(element) == 0
    return escape(text, quote=False) if plain and not _MARKUP.search(text) else text


def _from_base64(text: str) -> str:
    """The text that was sent in base64 (RFC 4287, 4.1.3.3); empty where it is none."""
    try:
        return decoded(b64decode("".join(text.split()), validate=True))
    except ValueError:
        return ""


def _content(found: dict[str, list[Element]]) -> str | None:
    """The copy, where it stands in the entry itself and is text."""
    for element in (*found.get("atom:content", ()), *found.get("content", ())):
        kind = element.get("type", "text").lower()
        if kind in ("text", "html", "xhtml", *_BINARY) or kind.startswith("text/") or kind.endswith(("+xml", "/xml")):
            text = inner(element)
            if text and text.strip():
                return _as_html(element, text)
    return first(found, "content:encoded")


def _link(found: dict[str, list[Element]]) -> tuple[str | None, str | None]:
    """The address of the story (the link for reading, not for editing or enclosures), and its base."""
    for element in (*found.get("atom:link", ()), *found.get("link", ())):
        if element.get("rel", "alternate") in ("alternate", "http://www.iana.org/assignments/relation/alternate"):
            address = element.get("href") or element.text
            if address and address.strip():
                return address, element.base
    return None, None


def _names(found: dict[str, list[Element]]) -> str | None:
    """The names of the authors, joined by commas."""
    names = []
    for element in (*found.get("atom:author", ()), *found.get("author", ()))[:10]:
        inside = fields(element)
        name_given = first(inside, "atom:name", "name") if len(element) else element.text
        if name_given and name_given.strip():
            names.append(" ".join(name_given.split()))
    return ", ".join(names) or first(found, "dc:creator")


def _source(found: dict[str, list[Element]]) -> str | None:
    """The title of the feed that an entry was first sent in."""
    for element in found.get("atom:source", ()):
        return first(fields(element), "atom:title")
    return first(found, "dc:source", "dc:publisher")
