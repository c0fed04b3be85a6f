"""The metadata of a NewsML-G2 item as plain strings: who, when, what, and what may be done with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from copytaster.model.story import Kind
from copytaster.wire.arrival import Arrival
from copytaster.wire.links import link
from copytaster.wire.wire_fields import (
    codes_of,
    first,
    hold_of,
    keywords_of,
    kind_named,
    markers_of,
    notes_joined,
    status_named,
)
from copytaster.wire.xml_wire import LANGUAGE, Element, attribute, child, children, within, words

_LINES_KEPT = 200
# Roles of notes that are for the desk alone, or that stand elsewhere in the item too.
_PRIVATE_ROLES = ("private", "contact", "nonpublic", "internal")
_OTHER_ROLES = ("closingline", "notepad", "picture", "media")
_NOTE_ORDER = ("embargo", "correction")
_DEK_ROLES = ("teaser", "summary", "abstract", "standfirst", "lead", "dek")
_SUB_ROLES = ("sub", "kicker", "over", "short", "mobile", "seo", "alternat", "brand", "second")
# Reuters tells the step in a story's life by one letter (edStat).
_REUTERS = {"edstat:u": "update", "edstat:c": "correction", "edstat:d": "kill"}


@dataclass(frozen=True, slots=True)
class Meta:
    """What itemMeta and contentMeta say; unknown is empty or None.

    `created` and `changed` are times as written. `given` and `markers` are for a draft: what the sender said
    outright. `city` is where the content was made. `kind` is that of the item's class.
    """

    headline: str = ""
    title: str = ""
    dek: str = ""
    byline: str = ""
    dateline: str = ""
    city: str = ""
    source: str = ""
    language: str = ""
    created: str = ""
    changed: str = ""
    slug: str = ""
    captions: tuple[str, ...] = ()
    url: str | None = None
    kind: Kind | None = None
    subjects: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    markers: tuple[str, ...] = ()
    given: Mapping[str, str] = field(default_factory=dict)


def meta_of(item: Element, arrival: Arrival) -> Meta:
    """The metadata of one item."""
    about, content = child(item, "itemmeta"), child(item, "contentmeta")
    concept = child(item, "concept")
    language = first(attribute(child(content, "language"), "tag"), item.get(LANGUAGE), attribute(item, "lang"))
    titles = [*children(content, "headline"), *children(concept, "name")]
    heads, subs = _headlines(titles, language)
    described = [*children(content, "description"), *children(concept, "definition")]
    given, markers = _given(item, about, content, arrival)
    return Meta(
        headline=heads, title=_line(children(about, "title"), language), dek=first(_dek(described, language), subs),
        byline=_line(children(content, "by"), language), dateline=_line(children(content, "dateline"), language),
        city=_city(content, about), source=_source(about, content), language=language,
        created=first(_time(about, "firstcreated"), _time(content, "contentcreated")),
        changed=first(_time(about, "versioncreated"), _time(content, "contentmodified")),
        slug=given.get("slug", ""), captions=_captions(described, given.get("slug", "")),
        url=_url(about, arrival), kind=kind_named(_code(child(about, "itemclass"))), given=given, markers=markers,
        subjects=codes_of(_code(one) for one in children(content, "subject")[:_LINES_KEPT]),
        keywords=keywords_of(words(one, 100) for one in children(content, "keyword")[:_LINES_KEPT]),
    )  # fmt: skip


def _code(element: Element | None) -> str:
    """The code of a property: its qcode, its address, or the literal in place of one."""
    return attribute(element, "qcode", "uri", "literal")


def _role(element: Element) -> str:
    return attribute(element, "role").rpartition(":")[2].lower()


def _time(element: Element | None, name: str) -> str:
    return words(child(element, name), 60)


def _line(elements: list[Element], language: str) -> str:
    """The first of these that says anything, in the item's language where there are several."""
    said = [(one, text) for one in elements[:_LINES_KEPT] if (text := words(one))]
    mine = [text for one, text in said if language and (one.get(LANGUAGE) or language)[:2] == language[:2]]
    return first(*mine, *(text for _, text in said))


def _headlines(elements: list[Element], language: str) -> tuple[str, str]:
    """The main headline, and the first of those that stand under or over it."""
    main = [one for one in elements if not any(part in _role(one) for part in _SUB_ROLES)]
    least = min(map(_rank, main), default=0)
    others = [one for one in elements if "sub" in _role(one)]
    return _line([one for one in main if _rank(one) == least] or elements, language), _line(others, language)


def _rank(element: Element) -> int:
    rank = attribute(element, "rank")
    return int(rank) if rank.isascii() and rank.isdecimal() and len(rank) < 5 else 0


def _dek(described: list[Element], language: str) -> str:
    return _line([one for one in described if any(part in _role(one) for part in _DEK_ROLES)], language)


def _captions(described: list[Element], slug: str) -> tuple[str, ...]:
    """The descriptions; one that only repeats slug and headline, as Reuters writes them, is left out."""
    texts = (words(one, 4_000) for one in described[:20])
    return tuple(dict.fromkeys(text for text in texts if text and not (slug and text.startswith(f"{slug}:"))))


def _city(content: Element | None, about: Element | None) -> str:
    """Where the content was made: the name of the place, of a place "Holm, Vik, NO" its first part."""
    for one in (*children(content, "located"), *children(about, "located")):
        if text := first(words(child(one, "name")), attribute(one, "literal")):
            return text.partition(",")[0].strip()
    return ""


def _source(about: Element | None, content: Element | None) -> str:
    """Who the copy is from: the credit, else where the information came from, else who provides it."""
    credit = _line(children(content, "creditline"), "").strip(" -–—")
    named = [first(words(child(one, "name")), attribute(one, "literal")) for one in children(content, "infosource")]
    provider = child(about, "provider")
    by_code = attribute(provider, "qcode").rpartition(":")[2]
    return first(credit, *named, words(child(provider, "name")), attribute(provider, "literal"), by_code)


def _url(about: Element | None, arrival: Arrival) -> str | None:
    """The page of the story itself, where the item links one."""
    for one in children(about, "link"):
        if attribute(one, "rel").rpartition(":")[2].lower() in ("canonical", "alternate", "webpage", "haswebpage"):
            return link(attribute(one, "href"), arrival.url)
    return None


def _given(
    item: Element, about: Element | None, content: Element | None, arrival: Arrival
) -> tuple[dict[str, str], tuple[str, ...]]:  # fmt: skip
    """What the item says outright, by the names of a draft; and its markers."""
    markers = [*_signals(about), *markers_of(_named(children(content, "genre")))]
    notes, corrects = _notes([*children(about, "ednote"), *children(content, "ednote")])
    if corrects and "update" not in markers:
        markers.append("correction")
    status = status_named(_code(child(about, "pubstatus"))) or ""
    times = (_time(about, "versioncreated"), _time(about, "firstcreated"))
    hold = hold_of(_time(about, "embargoed"), times, arrival)
    if "kill" in markers and status not in ("canceled", "withheld"):
        status = "canceled"
    if status in ("canceled", "withheld"):
        markers.append("kill")
    given = {
        "version": attribute(item, "version"), "slug": _line(children(content, "slugline"), ""), "status": status,
        "urgency": words(child(content, "urgency"), 10), "note": notes, "words": _words(item),
        "embargo": hold.said if hold else "",
    }  # fmt: skip
    return given, tuple(dict.fromkeys(markers))


def _signals(about: Element | None) -> list[str]:
    codes = [_code(one) for one in children(about, "signal")[:_LINES_KEPT]]
    reuters = [_REUTERS[code.lower()] for code in codes if code.lower() in _REUTERS]
    return [*markers_of(codes), *reuters]


def _named(elements: list[Element]) -> Iterable[str]:
    """The codes and names of properties."""
    for one in elements[:20]:
        yield _code(one)
        yield from (words(name, 60) for name in children(one, "name"))


def _notes(elements: list[Element]) -> tuple[str, bool]:
    """The notes for every desk as one line, embargo and correction first; and whether one tells a correction.

    Notes for the agency's own desk and contacts are left out: they are not for publication.
    """
    public = [one for one in elements[:_LINES_KEPT] if _is_public(one)]
    public.sort(key=lambda one: next((at for at, part in enumerate(_NOTE_ORDER) if part in _role(one)), 9))
    corrects = any(_role(one).startswith("correction") and words(one) for one in public)
    return notes_joined(words(one, 1_000) for one in public), corrects


def _is_public(note: Element) -> bool:
    role = _role(note)
    private = "nonpublic" in attribute(note, "pubconstraint").lower()
    return not private and not any(part in role for part in (*_PRIVATE_ROLES, *_OTHER_ROLES))


def _words(item: Element) -> str:
    """The length that the item gives."""
    for one in within(child(item, "contentset"), "inlinexml", "inlinedata"):
        if count := attribute(one, "wordcount"):
            return count
    return ""
