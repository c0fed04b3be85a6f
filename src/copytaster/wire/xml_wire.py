"""Elements of the XML wires by their local names, whatever namespace, prefix and case a sender writes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from lxml import etree

from copytaster.wire.arrival import Arrival, Unreadable
from copytaster.wire.formats.xml_feed import cut_off, tree
from copytaster.wire.markup import headline
from copytaster.wire.sniff import REACH, root

Element = etree._Element
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_CHILDREN_KEPT = 4_000
"""Child elements of one element that are looked at."""
_WRAPPERS = frozenset(("html", "rss", "rdf", "feed", "channel", "entry"))
"""Roots that other readers take whole, whatever stands inside them."""


@lru_cache(maxsize=4_096)
def local(tag: str) -> str:
    """The name of a tag without namespace and prefix, in lower case."""
    return tag.rpartition("}")[2].rpartition(":")[2].lower()


def opens_with(arrival: Arrival, start: re.Pattern[str]) -> bool:
    """Whether the document is one of those that `start` begins, by itself or inside an envelope."""
    name = root(arrival.text)
    if not name or name in _WRAPPERS:
        return False
    return start.search(arrival.text[: 4 * REACH]) is not None


def starting(*names: str) -> re.Pattern[str]:
    """The tag with which a document of these roots begins; its first group is the tag's name."""
    return re.compile(rf"<((?:[A-Za-z_][\w.-]{{0,40}}:)?(?:{'|'.join(names)}))(?=[\s>/])", re.I)


def items_of(arrival: Arrival, start: re.Pattern[str], *names: str) -> tuple[list[Element], Element, str | None]:
    """The elements called one of `names` that stand in no other such, the root, and a note on what is broken.

    Of a document that is cut off the last one is left out: half a story is no story. Raises Unreadable
    where nothing can be read.
    """
    opening = root(arrival.text)
    top, note = tree(arrival, starting(re.escape(opening)) if opening else start)
    if top is None:
        raise Unreadable("parse", "the document is too broken to be read")
    items = list(_outermost(top, frozenset(names)))
    if note:  # a tag that was never closed makes an item swallow those behind it
        items = [inner for item in items for inner in _parted(item, names)]
    if note and items and cut_off(arrival.text, _tag_of(items[-1])):
        items.pop()
        note = "the document is cut off, its last item was left out"
        if not items:
            raise Unreadable("parse", "the document is cut off")
    return items, top, note


def _tag_of(element: Element) -> str:
    """The tag as written, with its prefix, in lower case."""
    return f"{element.prefix}:{local(element.tag)}" if element.prefix else local(element.tag)


def _parted(item: Element, names: tuple[str, ...]) -> list[Element]:
    """An item, and those inside it, taken out of it."""
    inside = list(within(item, *names))
    for one in inside:
        above = one.getparent()
        if above is not None:
            above.remove(one)
    return [item, *inside]


def _outermost(top: Element, names: frozenset[str]) -> Iterator[Element]:
    waiting = [top]
    while waiting:
        element = waiting.pop()
        if local(element.tag) in names:
            yield element
        else:
            waiting.extend(child for child in reversed(element) if isinstance(child.tag, str))


def children(element: Element | None, *names: str) -> list[Element]:
    """The child elements called one of `names`; all where none is given."""
    if element is None:
        return []
    found = (one for one in islice(element, _CHILDREN_KEPT) if isinstance(one.tag, str))
    return [one for one in found if not names or local(one.tag) in names]


def child(element: Element | None, *path: str) -> Element | None:
    """The first element at the end of `path`, each step a child's name; None where there is none."""
    for name in path:
        element = next(iter(children(element, name)), None)
        if element is None:
            return None
    return element


def within(element: Element | None, *names: str) -> Iterator[Element]:
    """The elements anywhere inside called one of `names`, in order."""
    if element is not None:
        for one in element.iter():
            if one is not element and isinstance(one.tag, str) and local(one.tag) in names:
                yield one


def words(element: Element | None, limit: int = 500) -> str:
    """All text of an element as one clean line; empty for no element."""
    if element is None:
        return ""
    if len(element) == 0:
        return headline(element.text, limit)
    text = " ".join("".join(map(str, element.itertext())).split())
    return headline(text, limit)


def attribute(element: Element | None, *names: str) -> str:
    """The first of these attributes that says anything, in any namespace and case; empty where none does."""
    if element is None:
        return ""
    for name in names:
        if value := (element.get(name) or "").strip():
            return value
    wanted = {name.lower() for name in names}
    for key, held in element.attrib.items():
        if local(str(key)) in wanted and (said := str(held).strip()):
            return said
    return ""
