"""XML of feeds to elements, in three lanes: strict, cleaned up, and the library that forgives all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import escape
from html.entities import html5

from lxml import etree

from copytaster.wire.arrival import ITEMS_KEPT, Arrival

Element = etree._Element

_FAMILIES = {
    "": ("http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/", "http://my.netscape.com/publish/formats/",
         "http://channel.netscape.com/rdf/simple/0.9/", "http://purl.org/net/rss1.1", "http://backend.userland.com/rss",
         "http://blogs.law.harvard.edu/tech/rss", "http://purl.org/rss/2.0", "http://cyber.law.harvard.edu/rss",
         "http://hacks.benhammersley.com/rss", "http://my.opera.com/feeds/rss"),
    "atom": ("http://www.w3.org/2005/Atom", "http://purl.org/atom/", "http://example.com/newformat#",
             "http://example.com/necho", "http://purl.org/echo/", "http://purl.org/pie/", "uri/of/echo/namespace#", "http://www.w3.org/2005/atom"),
    "dc": ("http://purl.org/dc/elements/1.", "http://purl.org/dc/",),
    "dcterms": ("http://purl.org/dc/terms/",),
    "content": ("http://purl.org/rss/1.0/modules/content",),
    "sy": ("http://purl.org/rss/1.0/modules/syndication",),
    "rdf": ("http://www.w3.org/1999/02/22-rdf-syntax-ns#",),
    "xhtml": ("http://www.w3.org/1999/xhtml",),
    "wire": ("urn:copytaster:wire",),
}  # fmt: skip
_BY_LENGTH = sorted(((uri, name) for name, uris in _FAMILIES.items() for uri in uris), key=lambda pair: -len(pair[0]))
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SECTIONS = re.compile(r"<!\[CDATA\[|<!DOCTYPE", re.I)
_REFERENCE = re.compile(r"&(?:#([xX]?)([0-9A-Fa-f]{1,20});|([A-Za-z][A-Za-z0-9]{1,31});)?")
_PREDEFINED = frozenset(("amp", "lt", "gt", "quot", "apos"))
_LONG_TAG = re.compile(r"<[^<>]{65536,}>?")
_FEEDS = re.compile(r"<(?:[A-Za-z_][\w.-]{0,40}:)?(?:rss|rdf|feed|channel|entry)[\s>/]", re.I)


def tree(arrival: Arrival, start: re.Pattern[str] = _FEEDS) -> tuple[Element | None, str | None]:
    """The root element, and a note where the document had to be mended; None where nothing can be read.

    `start` is the tag with which a document begins that has to be mended. No document type, no entity, no
    address outside the document is ever followed (XML 1.0, 4.4); elements nested deeper than 256 end the
    reading.
    """
    declared = "<!DOCTYPE" in arrival.text[:200_000] or "<!ENTITY" in arrival.text
    declared = declared or bool(_LONG_TAG.search(arrival.text))  # attributes cost the square of their number
    if not declared:
        try:
            return etree.fromstring(arrival.text.encode("utf-8", "replace").lstrip(), _parser(recover=False)), None
        except etree.XMLSyntaxError:
            pass
    data = mended(arrival.text, start).encode("utf-8", "replace")
    if declared:  # without what had to go it may be sound
        try:
            return etree.fromstring(data, _parser(recover=False)), None
        except etree.XMLSyntaxError:
            pass
    try:
        root = etree.fromstring(data, _parser(recover=True))
    except etree.XMLSyntaxError:
        return None, None
    return root, "the document is not well-formed, read as far as it goes"


def _parser(*, recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        encoding="utf-8", recover=recover, resolve_entities=False, no_network=True, load_dtd=False,
        dtd_validation=False, huge_tree=False, remove_comments=True, remove_pis=True, collect_ids=False,
    )  # fmt: skip


def mended(text: str, start: re.Pattern[str] = _FEEDS) -> str:
    """`text` as XML that a parser can follow: from its root on, without document type and forbidden
    characters, with named characters of HTML written out and lone ampersands escaped, CDATA left alone."""
    text = _LONG_TAG.sub("", _ILLEGAL.sub("", text))
    root = start.search(text)
    text = text[root.start() :] if root else text
    pieces: list[str] = []
    at = 0
    while section := _SECTIONS.search(text, at):
        pieces.append(_REFERENCE.sub(_reference, text[at : section.start()]))
        cdata = section[0].startswith("<![")
        end = text.find("]]>" if cdata else ">", section.end())
        if end < 0:
            return "".join(pieces)
        at = end + (3 if cdata else 1)
        if cdata:
            pieces.append(text[section.start() : at])
    pieces.append(_REFERENCE.sub(_reference, text[at:]))
    return "".join(pieces)


def _reference(match: re.Match[str]) -> str:
    """A reference that XML knows: a number in range, one of the five names, or the character itself."""
    kind, number, name = match.groups()
    if name:
        return match[0] if name in _PREDEFINED else _escaped(html5.get(name + ";")) or f"&amp;{name};"
    if number is None:
        return "&amp;"
    try:
        code = int(number, 16 if kind else 10)
    except ValueError:
        return "&amp;" + match[0][1:]
    legal = code in (9, 10, 13) or 32 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or 0x10000 <= code < 0x110000
    return f"&#{code};" if legal else "\ufffd"


def _escaped(text: str | None) -> str | None:
    return text.replace("&", "&amp;").replace("<", "&lt;") if text else None


@lru_cache(maxsize=4_096)
def name(tag: str) -> str:
    """The element's name as this room writes it: `title`, `dc:creator`, `atom:link`, `?:other`; lower case."""
    uri, _, local = tag[1:].partition("}") if tag[0] == "{" else ("", "", tag)
    local = local.rsplit(":", 1)[-1].lower() if uri else local.lower()
    if not uri:
        return local
    for known, family in _BY_LENGTH:
        if uri.startswith(known):
            return f"{family}:{local}" if family else local
    return f"?:{local}"


def children(element: Element) -> Iterator[tuple[str, Element]]:
    """Name and element of every child element, in order."""
    for child in element:
        if isinstance(child.tag, str):
            yield name(child.tag), child


def fields(element: Element) -> dict[str, list[Element]]:
    """The child elements by name, each list in order and at most two hundred long."""
    found: dict[str, list[Element]] = {}
    for key, child in children(element):
        same = found.setdefault(key, [])
        if len(same) < 200:
            same.append(child)
    return found


def inner(element: Element | None) -> str | None:
    """The content of an element as HTML: its text, and its child elements written out; None for no element."""
    if element is None:
        return None
    text: str = element.text or ""
    if len(element) == 0:
        return text
    written = (etree.tostring(child, encoding="unicode", method="html") for child in element)
    return escape(text, quote=False) + "".join(written)


def first(found: dict[str, list[Element]], *names: str) -> str | None:
    """The content of the first of `names` that says anything; None where none does."""
    for key in names:
        for element in found.get(key, ()):
            if (text := inner(element)) and text.strip():
                return text
    return None


def extension(found: dict[str, list[Element]]) -> dict[str, tuple[str, ...]]:
    """The elements of our namespace, by name without prefix."""
    return {
        key[5:]: tuple(inner(element) or "" for element in elements)
        for key, elements in found.items()
        if key.startswith("wire:")
    }


def cut_off(text: str, tag: str) -> bool:
    """Whether the document ends inside its last element `tag` (a lower-case name): half an item is no item."""
    lower = text[-400_000:].lower()
    return lower.rfind(f"<{tag}") > lower.rfind(f"</{tag}")


def kept(elements: list[Element]) -> tuple[list[Element], int]:
    """The items that are read, and the number of those left out."""
    return elements[:ITEMS_KEPT], max(0, len(elements) - ITEMS_KEPT)
