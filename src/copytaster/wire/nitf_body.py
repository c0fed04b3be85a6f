"""The body of a NITF document: what stands over the copy, and the copy itself."""

from __future__ import annotations

from dataclasses import replace

from copytaster.model.story import Kind
from copytaster.wire.arrival import Arrival
from copytaster.wire.broken_lines import copy_in
from copytaster.wire.formats.xml_feed import tree
from copytaster.wire.wire_fields import byline_of, first, kind_named
from copytaster.wire.xml_copy import Copy, copy_of
from copytaster.wire.xml_wire import Element, attribute, child, children, local, starting, within, words

_NITF = starting("nitf")


def nitf_copy(nitf: Element, *, line: str = "") -> Copy:
    """The copy of a `nitf` element or of its `body`; `line` is the headline known already.

    Source: IPTC NITF 3.6, body.head, body.content. Some agencies leave out `hedline`, write `headline`
    for it, or put paragraphs into `body` itself.
    """
    body = child(nitf, "body")
    body = nitf if body is None else body
    head = child(body, "body.head")
    headings = next((found for name in ("hedline", "headline") if (found := child(head, name)) is not None), None)
    main = first(words(child(headings, "hl1")), words(child(head, "hl1")), line)
    content = child(body, "body.content")
    copy = copy_of(body if content is None else content, line=main)
    copy.headline = first(main, copy.headline, words(child(nitf, "head", "title")))
    copy.dek = first(copy.dek, words(child(head, "abstract"), 1_000), words(child(headings, "hl2")))
    copy.byline = first(_byline(head), copy.byline)
    place = next(within(child(head, "dateline"), "location"), None)
    copy.dateline = first(copy.dateline, _dateline(child(head, "dateline")))
    copy.city = first(*(words(one) for one in within(place, "city")))
    copy.source = first(words(child(head, "distributor")).strip(" .,"))
    copy.note = first(*(words(one, 1_000) for one in children(head, "note") if _for_editors(one)))
    return copy


def copy_sent_as_text(text: str, arrival: Arrival) -> Copy:
    """The copy of what was sent as text: NITF written out, escaped markup, or plain text."""
    if _NITF.search(text[:2_000]):
        root, _ = tree(replace(arrival, text=text), _NITF)
        if root is not None and local(root.tag) == "nitf":
            return nitf_copy(root)
    body = list(copy_in(text))
    return Copy(body=body, length=sum(map(len, body)))


def _for_editors(note: Element) -> bool:
    return attribute(note, "noteclass", "type").lower() in ("editorsnote", "cpyrt", "npa", "std", "")


def _byline(head: Element | None) -> str:
    """Who wrote it: the persons named where they are marked, else the line; without those nobody can name."""
    for one in children(head, "byline"):
        people = [name for person in within(one, "person") if (name := byline_of(words(person)))]
        if people:
            return ", ".join(dict.fromkeys(people))
        if child(one, "person") is None and (line := byline_of(_without_titles(one))):
            return line
    return ""


def _without_titles(byline: Element) -> str:
    """The text of a byline beside the titles in it ("North Wire Writer"); those where there is no other."""
    own = " ".join(filter(None, (byline.text, *(one.tail for one in byline if local(str(one.tag)) == "byttl"))))
    return own if own.strip() else words(byline)


def _dateline(element: Element | None) -> str:
    """The dateline as printed, without a day in figures beside it."""
    if element is None:
        return ""
    place = next(within(element, "location"), None)
    day = next(within(element, "story.date"), None)
    if place is None:
        return words(element) if day is None else ""
    printed = words(day) if day is not None else ""
    readable = printed and not printed[:4].isdigit()
    return first(f"{words(place)}, {printed}" if readable else words(place))


def media_kind(nitf: Element) -> Kind | None:
    """What the document is, where it holds no copy but media: the kind of the first; None where it holds none."""
    kinds = (kind_named(attribute(one, "media-type").partition("/")[0]) for one in within(nitf, "media"))
    return next(filter(None, kinds), None)
