"""NITF, the News Industry Text Format, by itself (IPTC, versions 2.5 to 3.6); inside NewsML its body is read there."""

from __future__ import annotations

from copytaster.model.story import Kind, Story
from copytaster.wire.arrival import Arrival, Reading
from copytaster.wire.draft import Draft, story_from
from copytaster.wire.formats.entry import language_tag
from copytaster.wire.formats.filing import gathered
from copytaster.wire.nitf_body import media_kind, nitf_copy
from copytaster.wire.wire_fields import (
    codes_of,
    first,
    hold_of,
    instant,
    keywords_of,
    markers_of,
    notes_joined,
    place_of,
    status_named,
)
from copytaster.wire.xml_wire import (
    LANGUAGE,
    Element,
    attribute,
    child,
    children,
    items_of,
    opens_with,
    starting,
    within,
    words,
)

_START = starting("nitf")
_WORD_COUNTS = ("anpa-wordcount", "words", "word-count")
_SLUGS = ("anpa-keyword", "slug", "slugline")


def recognises(arrival: Arrival) -> bool:
    """Whether a NITF document begins here."""
    return opens_with(arrival, _START)


def read(arrival: Arrival) -> Reading:
    """The story of a NITF document, or of each in an envelope that holds several, in the order sent."""
    items, _, note = items_of(arrival, _START, "nitf")
    return gathered(items, lambda item: _story(item, arrival), name="nitf", note=note)


def _story(nitf: Element, arrival: Arrival) -> Story | None:
    """The story of one document; None where it says nothing at all."""
    head = child(nitf, "head")
    docdata = child(head, "docdata")
    copy = nitf_copy(nitf)
    place = place_of(copy.dateline)
    published = attribute(child(head, "pubdata"), "date.publication")
    issued = instant(first(_norm(docdata, "date.issue"), published, _story_date(nitf)), arrival)
    given, markers = _given(head, docdata, copy.note, arrival)
    draft = Draft(
        headline=copy.headline, body=tuple(copy.body), id=attribute(child(docdata, "doc-id"), "id-string") or None,
        kind=Kind.TEXT if copy.body else media_kind(nitf) or Kind.TEXT, dek=copy.dek or None,
        byline=copy.byline or None, dateline=place.line or None,
        city=first(place.city, copy.city, attribute(child(docdata, "evloc"), "city")) or None,
        source=first(copy.source, _holder(docdata)) or None,
        language=language_tag(_language(nitf)), published=issued, updated=issued, subjects=_subjects(head),
        keywords=_keywords(docdata),
        given={name: (value,) for name, value in {**given, **place.given}.items() if value} | {"marker": markers},
    )  # fmt: skip
    return story_from(draft, arrival)


def _language(nitf: Element) -> str:
    return first(nitf.get(LANGUAGE), attribute(nitf, "baselang"), attribute(child(nitf, "body"), "lang"))


def _norm(docdata: Element | None, name: str) -> str:
    return attribute(child(docdata, name), "norm")


def _story_date(nitf: Element) -> str:
    return first(*(attribute(one, "norm") for one in within(child(nitf, "body", "body.head"), "story.date")))


def _holder(docdata: Element | None) -> str:
    """Who the copy is from, where no distributor is named: who holds the rights."""
    sources = [attribute(one, "src-name") for one in children(child(docdata, "del-list"), "from-src")]
    return first(attribute(child(docdata, "doc.copyright"), "holder"), *sources)


def _subjects(head: Element | None) -> tuple[str, ...]:
    """The codes of `tobject.subject`, by the attribute that NITF 3 gives them."""
    found = within(child(head, "tobject"), "tobject.subject")
    return codes_of(attribute(one, "tobject.subject.refnum", "refnum") for one in found)


def _keywords(docdata: Element | None) -> tuple[str, ...]:
    """The keywords, which NITF has in an attribute and some agencies write as text."""
    listed = children(child(docdata, "key-list"), "keyword")
    return keywords_of(first(attribute(one, "key"), words(one, 100)) for one in listed)


def _given(
    head: Element | None, docdata: Element | None, note: str, arrival: Arrival
) -> tuple[dict[str, str], tuple[str, ...]]:  # fmt: skip
    """What the document says outright, by the names of a draft; and its markers.

    `date.release` is the end of an embargo where the management status says that there is one.
    """
    meta = {attribute(one, "name").lower(): attribute(one, "content") for one in children(head, "meta")[:200]}
    status = status_named(attribute(docdata, "management-status")) or ""
    hold = None
    if status == "embargoed":
        hold = hold_of(_norm(docdata, "date.release") or "unknown", (_norm(docdata, "date.issue"),), arrival)
    markers = list(markers_of(attribute(one, "msg-type") for one in children(docdata, "ed-msg")))
    if status in ("canceled", "withheld"):
        markers.append("kill")
    message = [first(attribute(one, "info"), words(one, 1_000)) for one in children(docdata, "ed-msg")]
    key = child(docdata, "du-key")
    given = {
        "slug": _slug(docdata, meta), "status": status, "embargo": hold.said if hold else "",
        "urgency": attribute(child(docdata, "urgency"), "ed-urg"), "note": notes_joined([*message, note]),
        "version": attribute(key, "version"), "words": _length(head, meta),
    }  # fmt: skip
    return given, tuple(dict.fromkeys(markers))


def _slug(docdata: Element | None, meta: dict[str, str]) -> str:
    """The slug: the keyword line that some carry in a `meta`, the only keyword, or the key of the story."""
    line = first(*(meta.get(name, "") for name in _SLUGS))
    if line:
        return " ".join(filter(None, (line, meta.get("anpa-takekey", ""))))
    only = _keywords(docdata)
    return first(only[0] if len(only) == 1 else "", attribute(child(docdata, "du-key"), "key"))


def _length(head: Element | None, meta: dict[str, str]) -> str:
    """The number of words that the document gives."""
    issue = child(head, "pubdata")
    counted = attribute(issue, "item-length") if attribute(issue, "unit-of-measure").lower().startswith("word") else ""
    return first(*(meta.get(name, "") for name in _WORD_COUNTS), counted)
