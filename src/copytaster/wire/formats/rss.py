"""RSS in all its versions: 0.9x and 2.0 (RSS Advisory Board 2.0.11), 1.0 and 0.90 as RDF."""

from __future__ import annotations

from copytaster.wire.arrival import Arrival, Reading, Unreadable
from copytaster.wire.formats import forgiving
from copytaster.wire.formats.entry import Entry, seconds
from copytaster.wire.formats.filing import filed
from copytaster.wire.formats.xml_feed import Element, children, cut_off, extension, fields, first, inner, name, tree
from copytaster.wire.markup import headline
from copytaster.wire.sniff import feed_root

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_PERIODS = {"hourly": 3600, "daily": 86_400, "weekly": 604_800, "monthly": 2_592_000, "yearly": 31_536_000}


def recognises(arrival: Arrival) -> bool:
    """Whether an RSS document begins here."""
    return feed_root(arrival.text) in ("rss", "rdf", "channel")


def read(arrival: Arrival) -> Reading:
    """Every item of an RSS document, in the order sent.

    Items are found inside the channel and, as RSS 1.0 has them, beside it. Raises Unreadable where no
    channel can be made out.
    """
    root, note = tree(arrival)
    items = [] if root is None else [element for element in root.iter() if _is_item(element)]
    if root is None or (not items and "<item" in arrival.text):
        return forgiving.read(arrival, "rss")
    channel = next((child for key, child in children(root) if key == "channel"), root)
    if channel is root and name(root.tag) not in ("channel", "rdf:rdf", "rdf") and not items:
        raise Unreadable("parse", "an RSS document without a channel")
    if note and items and cut_off(arrival.text, "item"):
        items, note = items[:-1], "the document is cut off, its last item was left out"
    own = fields(channel)
    return filed(
        (_entry(item) for item in items), arrival, name="rss",
        title=headline(first(own, "title", "dc:title", "atom:title")) or None,
        language=first(own, "language", "dc:language") or root.get(_LANG), interval=_interval(own), note=note,
    )  # fmt: skip


def _is_item(element: Element) -> bool:
    return isinstance(element.tag, str) and name(element.tag) == "item"


def _interval(own: dict[str, list[Element]]) -> int | None:
    """Seconds between polls that the channel asks for: `ttl` in minutes, else `sy:updatePeriod` over frequency."""
    if asked := seconds(first(own, "ttl"), 60):
        return asked
    period = _PERIODS.get((first(own, "sy:updateperiod") or "").strip().lower())
    frequency = seconds(first(own, "sy:updatefrequency"), 1) or 1
    return max(1, period // frequency) if period else None


def _entry(item: Element) -> Entry:
    """The strings of one item."""
    found = fields(item)
    return Entry(
        id=first(found, "guid", "atom:id", "dc:identifier") or _about(item),
        link=_link(found), base=item.base, title=first(found, "title", "atom:title", "dc:title"),
        summary=first(found, "description", "atom:summary", "dc:description", "dcterms:abstract", "summary"),
        content=first(found, "content:encoded", "atom:content", "xhtml:body", "fullitem", "body"),
        byline=_byline(found), source=first(found, "source", "dc:source", "dc:publisher"),
        published=first(found, "pubdate", "dc:date", "dcterms:issued", "dcterms:created", "atom:published"),
        updated=first(found, "atom:updated", "dcterms:modified"),
        language=item.get(_LANG) or first(found, "dc:language", "language"),
        categories=tuple(inner(element) or "" for key in ("category", "dc:subject") for element in found.get(key, ())),
        extension=extension(found),
    )  # fmt: skip


def _about(item: Element) -> str | None:
    """The identity that RDF gives an item."""
    return item.get("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about") or item.get("about")


def _link(found: dict[str, list[Element]]) -> str | None:
    """The item's address: its link, an Atom alternate link, or a guid that is a permalink."""
    if text := first(found, "link"):
        return text
    for element in found.get("atom:link", ()):
        if element.get("rel", "alternate") == "alternate" and element.get("href"):
            return str(element.get("href"))
    for element in found.get("guid", ()):
        if (element.get("ispermalink") or element.get("isPermaLink") or "true").lower() == "true":
            return element.text
    return None


def _byline(found: dict[str, list[Element]]) -> str | None:
    """Who wrote it: the name, without the address that RSS asks for."""
    text = first(found, "dc:creator", "author", "atom:author", "dc:contributor")
    if text and "@" in text and "(" in text:  # desk@example.org (Ann Other)
        return text.partition("(")[2].rstrip(" )\n\t")
    return None if text and "@" in text and " " not in text.strip() else text
