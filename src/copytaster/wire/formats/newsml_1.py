"""NewsML 1.0 to 1.2 and what agencies make of it (IPTC, NewsML functional specification 1.2)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from copytaster.model.story import Kind, Story
from copytaster.model.text import folded
from copytaster.wire.arrival import Arrival, Reading
from copytaster.wire.draft import Draft, story_from
from copytaster.wire.formats.entry import language_tag
from copytaster.wire.formats.filing import gathered
from copytaster.wire.newsml_parts import Parts, parts_of_item
from copytaster.wire.wire_fields import (
    byline_of,
    codes_of,
    first,
    hold_of,
    instant,
    keywords_of,
    kind_named,
    markers_of,
    notes_joined,
    place_of,
    status_named,
)
from copytaster.wire.xml_copy import Copy
from copytaster.wire.xml_wire import (
    LANGUAGE,
    Element,
    attribute,
    child,
    items_of,
    opens_with,
    starting,
    within,
    words,
)

_START = starting("newsml")
_NOTES = ("advisoryline", "advisory", "editorialnote", "ednote", "editorsnote", "note", "edmsg")
_STEPS = ("version", "newstype", "editorialstatus", "status", "storytype", "revisiontype", "texttype", "priority")
_COUNTS = ("words", "wordcount", "numberofwords", "nbwords")
_REVISION = re.compile(r":\d{1,9}[NUAR]?$")
_PARTS_OF_URN = 5


def recognises(arrival: Arrival) -> bool:
    """Whether a NewsML 1 document begins here."""
    return opens_with(arrival, _START)


def read(arrival: Arrival) -> Reading:
    """Every NewsItem, in the order sent: one with text as a story, the others as what they are."""
    items, top, note = items_of(arrival, _START, "newsitem")
    sent = words(child(top, "newsenvelope", "dateandtime"), 60)
    return gathered(_with_inner(items), lambda item: _story(item, sent, arrival), name="newsml 1", note=note)


def _with_inner(items: list[Element]) -> Iterator[Element]:
    """The items, and those that stand inside them."""
    for item in items:
        yield item
        yield from within(item, "newsitem")


def _story(item: Element, sent: str, arrival: Arrival) -> Story | None:
    """The story of one item; None where it says nothing at all. `sent` is the time on the envelope."""
    parts = parts_of_item(item, arrival)
    copy = next(iter(parts.copies.values()), Copy())
    line = first(_line(parts, "headline"), parts.title, copy.headline)
    place = place_of(first(*_texts(parts, "dateline"), copy.dateline))
    given, markers = _given(parts, arrival)
    names = (_line(parts, "byline"), copy.byline)
    draft = Draft(
        headline=line, body=_without(parts.body, line), id=_identity(parts), kind=_kind(item, parts),
        dek=first(_line(parts, "subheadline"), parts.dek, copy.dek) or None,
        byline=first(*map(byline_of, names)) or None, dateline=place.line or None,
        city=first(place.city, _property(parts, "city"), copy.city) or None,
        source=first(_line(parts, "creditline"), *_parties(parts), copy.source) or None,
        language=language_tag(_language(item, parts)), published=instant(_time(parts, "firstcreated", sent), arrival),
        updated=instant(_time(parts, "thisrevisioncreated", sent), arrival),
        subjects=codes_of(_codes(parts)), keywords=_keywords(parts),
        given={name: (value,) for name, value in {**given, **place.given}.items() if value} | {"marker": markers},
    )  # fmt: skip
    return story_from(draft, arrival)


def _texts(parts: Parts, name: str) -> Iterator[str]:
    """The texts of all elements of this name."""
    return (text for one in parts.fields.get(name, ()) if (text := words(one)))


def _line(parts: Parts, name: str) -> str:
    return first(*_texts(parts, name))


def _without(body: tuple[str, ...], line: str) -> tuple[str, ...]:
    """The copy without the headline, where it stands again above it."""
    return body[1:] if len(body) > 1 and folded(body[0]) == folded(line) else body


def _kind(item: Element, parts: Parts) -> Kind:
    """What the item is: text where it holds any, else what its components or its type say."""
    named = kind_named(first(*_formal(parts, "newsitemtype")))
    if parts.body:
        return Kind.TEXT
    if parts.media:
        return parts.media[0]
    if named in (None, Kind.TEXT) and (parts.links or any(True for _ in within(item, "newsitem"))):
        return Kind.COMPOSITE
    return named or Kind.TEXT


def _identity(parts: Parts) -> str | None:
    """The id that all revisions of an item share: its public identifier, as its first revision carries it.

    The standard ends a public identifier with the revision (5.5.1.5). Where it names no item at all, as
    some agencies write it, the parts it should be made of are taken, or an id the sender adds.
    """
    public, own = _line(parts, "publicidentifier"), _line(parts, "newsitemid")
    if public.count(":") >= _PARTS_OF_URN or (len(own) > 3 and own in public):
        return _first_revision(public, next(iter(parts.fields.get("revisionid", ())), None))
    if len(own) > 3:
        return ":".join(filter(None, ("urn:newsml", _line(parts, "providerid"), _line(parts, "dateid"), own, "1")))
    return first(_line(parts, "guid"), *_long_duids(parts)) or None


def _first_revision(public: str, revision: Element | None) -> str:
    """A public identifier with 1 in place of its revision."""
    if revision is None:
        return _REVISION.sub(":1", public)
    number = words(revision)
    for ending in (f":{number}{attribute(revision, 'update')}", f":{number}"):
        if number and public.endswith(ending):
            return public[: -len(ending)] + ":1"
    return public


def _long_duids(parts: Parts) -> Iterator[str]:
    """Ids of components that are long enough to be those of a database."""
    return (duid for one in parts.fields.get("newscomponent", ()) if len(duid := attribute(one, "duid")) >= 12)


def _property(parts: Parts, *names: str) -> str:
    return first(*_properties(parts, *names))


def _properties(parts: Parts, *names: str) -> Iterator[str]:
    """The values of the properties called one of `names` (lower case)."""
    for one in parts.fields.get("property", ()):
        if attribute(one, "formalname").lower().replace(" ", "") in names and (value := attribute(one, "value")):
            yield value


def _formal(parts: Parts, *names: str) -> Iterator[str]:
    """The formal names of all elements called one of `names`."""
    return (attribute(one, "formalname") for name in names for one in parts.fields.get(name, ()))


def _parties(parts: Parts) -> Iterator[str]:
    """Who the copy is from, who provides it, who sent it."""
    for name in ("source", "provider", "sentfrom"):
        for one in parts.fields.get(name, ()):
            yield attribute(child(one, "party"), "formalname")


def _language(item: Element, parts: Parts) -> str:
    component = child(item, "newscomponent")
    spoken = "" if component is None else component.get(LANGUAGE)
    return first(*_formal(parts, "language"), item.get(LANGUAGE), spoken)


def _time(parts: Parts, name: str, sent: str) -> str:
    """A time of the item; where it gives none, the other one, that of the identifier, that of the envelope."""
    others = (_line(parts, other) for other in ("thisrevisioncreated", "firstcreated", "dateid"))
    return first(_line(parts, name), *others, sent)


def _codes(parts: Parts) -> Iterator[str]:
    """All that may be a subject: formal names in subject codes, and those of topics."""
    yield from _formal(parts, "subject", "subjectmatter", "subjectdetail", "subjectqualifier")
    yield from _texts(parts, "formalname")


def _keywords(parts: Parts) -> tuple[str, ...]:
    """The keywords, where agencies put them: a property each, or lines."""
    return keywords_of((*_properties(parts, "keyword", "keywords"), *_texts(parts, "keywordline")))


def _given(parts: Parts, arrival: Arrival) -> tuple[dict[str, str], tuple[str, ...]]:
    """What the item says outright, by the names of a draft; and its markers."""
    steps = (*_properties(parts, *_STEPS), *_formal(parts, "newsitemtype", "genre", "revisionstatus"))
    markers = list(markers_of(steps))
    status = status_named(first(*_formal(parts, "status"), *_texts(parts, "status"))) or ""
    hold = None
    if status == "embargoed":
        change = next(iter(parts.fields.get("statuswillchange", ())), None)
        ends = words(next(within(change, "dateandtime"), None), 60)
        hold = hold_of(ends or "unknown", _texts(parts, "thisrevisioncreated"), arrival)
    if status in ("canceled", "withheld"):
        markers.append("kill")
    given = {
        "version": _line(parts, "revisionid"), "slug": first(_line(parts, "slugline"), _line(parts, "namelabel")),
        "status": status, "urgency": first(*_formal(parts, "urgency"), *_texts(parts, "urgency")),
        "embargo": hold.said if hold else "", "note": notes_joined(_notes(parts)),
        "words": _property(parts, *_COUNTS),
    }  # fmt: skip
    return given, tuple(dict.fromkeys(markers))


def _notes(parts: Parts) -> Iterable[str]:
    """The notes to editors: news lines of such a type, and properties called so."""
    for one in parts.fields.get("newsline", ()):
        kind = attribute(child(one, "newslinetype"), "formalname").lower().replace(" ", "")
        if kind in _NOTES:
            yield words(child(one, "newslinetext"), 1_000)
    yield from _properties(parts, *_NOTES)
