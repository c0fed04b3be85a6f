"""The content of a NewsML-G2 item: the copy that stands in it, and the words that go with what does not."""

from __future__ import annotations

from base64 import b64decode

from copytaster.model.story import Kind
from copytaster.wire.arrival import Arrival
from copytaster.wire.encoding import decoded
from copytaster.wire.g2_meta import Meta
from copytaster.wire.nitf_body import copy_sent_as_text, nitf_copy
from copytaster.wire.wire_fields import kind_named
from copytaster.wire.xml_copy import Copy, copy_of
from copytaster.wire.xml_wire import LANGUAGE, Element, attribute, child, children, local, within, words

_RENDITIONS_KEPT = 20


def copy_in_item(item: Element, arrival: Arrival, *, language: str, line: str) -> Copy:
    """The copy of a text: of several renditions the longest in the item's own language.

    `line` is the headline known already. An item without any copy gives an empty one.
    """
    held = children(child(item, "contentset"), "inlinexml", "inlinedata")[:_RENDITIONS_KEPT]
    mine = [one for one in held if (one.get(LANGUAGE) or language)[:2].lower() == language[:2].lower()]
    copies = [copy for one in (mine or held) if (copy := _rendition(one, line, arrival)).body or copy.headline]
    return max(copies, key=lambda copy: copy.length, default=Copy())


def _rendition(held: Element, line: str, arrival: Arrival) -> Copy:
    """The copy of one rendition."""
    if local(held.tag) == "inlinedata" or not len(held):
        return _from_text(held, arrival)
    nitf = next(within(held, "nitf"), None)
    if nitf is not None:
        return nitf_copy(nitf, line=line)
    page = next(within(held, "body"), None)
    return copy_of(held if page is None else page, line=line)


def _from_text(held: Element, arrival: Arrival) -> Copy:
    """Copy that was sent as text: plain, escaped markup, or in base64; none where it is no text."""
    text = "".join(map(str, held.itertext()))
    if "base64" in attribute(held, "encoding").lower():
        try:
            text = decoded(b64decode("".join(text.split()), validate=True))
        except ValueError:
            return Copy()
    kind = attribute(held, "contenttype").lower()
    if kind and not kind.startswith("text/") and "xml" not in kind and "html" not in kind:
        return Copy()
    return copy_sent_as_text(text, arrival)


def caption_of(item: Element, meta: Meta) -> tuple[str, ...]:
    """The words that go with a picture, a film, a package or an event: its captions, the titles of its parts."""
    parts = (
        text
        for one in within(child(item, "groupset"), "itemref")
        if (text := words(child(one, "headline")) or words(child(one, "title")))
    )
    when = [words(one, 40) for one in within(child(item, "concept", "eventdetails", "dates"), "start", "end")]
    days = (" – ".join(filter(None, when)),) if any(when) else ()
    return tuple(dict.fromkeys((*meta.captions, *days, *parts)))[:100]


def kind_of_content(item: Element) -> Kind:
    """The kind of an item that names no class, by its content: text where it holds any, or nothing else."""
    content = child(item, "contentset")
    if children(content, "inlinexml", "inlinedata"):
        return Kind.TEXT
    for one in children(content, "remotecontent"):
        kind = kind_named(attribute(one, "contenttype").partition("/")[0])
        if kind is not None:
            return kind
    return Kind.TEXT
