"""The last step of every reader: a cleaned draft becomes a Story, its opening lines and signs read."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from copytaster.model.story import Kind, Status, Story
from copytaster.model.text import HEADLINE_LIMIT, clean_line
from copytaster.wire.arrival import Arrival
from copytaster.wire.closing import closed
from copytaster.wire.conventions import Signs, signs_of
from copytaster.wire.dates import instant_of
from copytaster.wire.markup import headline
from copytaster.wire.opening import Opening, opened

_WORD = re.compile(r"[^\W_]+")
_UNPARTED = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_LONGEST_ID = 200
_DEK_LIMIT = 600
_NOTE_LIMIT = 1_000
_TITLE_LENGTH = 80


@dataclass(frozen=True, slots=True)
class Draft:
    """What a reader found, washed: lines are one line, paragraphs clean, times aware UTC.

    `id` is the wire's own as sent. `given` are fields in which the sender said outright what is
    otherwise read from the words: slug, urgency, version, status, embargo, note, marker, dateline, city,
    words, byline. `dateline` and `city` count where the copy prints none. `kind` tells pictures, films,
    sound, packages and events from stories; `wire_id` is the number printed over the copy.
    """

    headline: str = ""
    body: tuple[str, ...] = ()
    id: str | None = None
    url: str | None = None
    dek: str | None = None
    byline: str | None = None
    dateline: str | None = None
    city: str | None = None
    source: str | None = None
    language: str | None = None
    published: datetime | None = None
    updated: datetime | None = None
    subjects: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    given: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    kind: Kind = Kind.TEXT
    wire_id: str | None = None


def story_from(draft: Draft, arrival: Arrival) -> Story | None:
    """The story; None where there is neither headline nor copy, nor another kind of item or a kill with an id.

    Byline, dateline and editor's note leave the copy of a text for their fields; end marks and what is not
    for publication leave it altogether. What the sender gave in a field overrules what the words say, but
    for a kill or an embargo: those that only the words tell stay, since senders leave the field at `usable`.
    """
    given = draft.given
    kept_bare = draft.kind is not Kind.TEXT or _first(given, "status") in (Status.CANCELED, Status.WITHHELD)
    if not draft.headline and not draft.body and not (draft.id and kept_bare):
        return None
    opening = opened(closed(draft.body)) if draft.kind is Kind.TEXT else Opening(draft.body)
    line = draft.headline or _first_words(opening.body) or _first(given, "slug") or ""
    slug, note = _first(given, "slug"), _first(given, "note", _NOTE_LIMIT) or opening.note
    signs = signs_of(
        draft.headline, slug=slug, note=note, body=opening.body, near=draft.updated or draft.published, arrival=arrival
    )
    signs = _given_signs(signs, given, arrival)
    published = draft.published or draft.updated
    return Story(
        id=_id(draft, line), headline=line, body=opening.body, version=_first(given, "version"), slug=slug,
        dek=_dek(draft), byline=_first(given, "byline") or draft.byline or opening.byline,
        dateline=_first(given, "dateline") or opening.dateline or draft.dateline,
        city=_first(given, "city") or opening.city or draft.city,
        source=draft.source or opening.agency, wire=arrival.wire, urgency=_number(_first(given, "urgency"), 9),
        language=draft.language, published=published, updated=draft.updated, embargo=signs.embargo,
        status=signs.status, editor_note=signs.note, subjects=draft.subjects, keywords=draft.keywords,
        words=_words(given, opening.body), markers=signs.markers, url=draft.url,
        kind=draft.kind, wire_id=clean_line(draft.wire_id or "", 40) or None,
    )  # fmt: skip


def _dek(draft: Draft) -> str | None:
    """The standfirst, where it is neither the headline nor how the copy begins."""
    text = clean_line(draft.dek or "", _DEK_LIMIT)
    start = _letters(text[:100])
    if (
        not start
        or start == _letters(draft.headline[:100])
        or _letters(" ".join(draft.body[:3])[:200]).startswith(start)
    ):
        return None
    return text


def _letters(text: str) -> str:
    """The letters of `text` alone, for comparing how two texts begin; the last word, perhaps cut, is left out."""
    words = _WORD.findall(text.casefold())
    return "".join(words[:-1] if len(words) > 3 else words)


def _given_signs(signs: Signs, given: Mapping[str, tuple[str, ...]], arrival: Arrival) -> Signs:
    """`signs` of the words, overruled by what the sender says in fields.

    Two things hold against a field that says usable, as many systems write on everything: words that take
    the story back, and an embargo, in a field or in words, whose instant is not plain.
    """
    if not given:
        return signs
    named = (clean_line(text, 40).lower() for text in given.get("marker", ()))
    until = _first(given, "embargo")
    markers = _distinct(tuple(filter(None, (*named, *signs.markers, "embargo" if until else None))))
    embargo = instant_of(until, arrival.zone) or signs.embargo
    status, said = signs.status, (_first(given, "status") or "").lower()
    if said in tuple(Status) and said != Status.USABLE:
        status = Status(said)
    elif "kill" in markers and status is not Status.WITHHELD:
        status = Status.CANCELED
    elif "embargo" in markers and embargo is None and status is Status.USABLE:
        status = Status.EMBARGOED
    elif status is Status.EMBARGOED and said == Status.USABLE and embargo:
        status = Status.USABLE  # the instant alone decides
    elif status is Status.USABLE and until and not said:
        status = Status.EMBARGOED
    return replace(signs, markers=markers, embargo=embargo, status=status)


def _distinct(markers: tuple[str, ...]) -> tuple[str, ...]:
    """Each marker once, and none beside the same with its number: `update:2` says all that `update` does."""
    counted = {marker.partition(":")[0] for marker in markers if ":" in marker}
    return tuple(dict.fromkeys(marker for marker in markers if marker not in counted))


def _first(given: Mapping[str, tuple[str, ...]], name: str, limit: int = HEADLINE_LIMIT) -> str | None:
    """The first value of a given field, as one clean line; None where there is none."""
    values = given.get(name)
    return (headline(values[0], limit) or None) if values else None


def _number(text: str | None, highest: int) -> int | None:
    """`text` as a whole number up to `highest`, else None."""
    if text and text.isascii() and text.isdecimal() and len(text) < 10 and int(text) <= highest:
        return int(text)
    return None


def _words(given: Mapping[str, tuple[str, ...]], body: tuple[str, ...]) -> int | None:
    """The length the sender gives, else the words of the copy counted; None where there is no copy."""
    sent = _number(_first(given, "words"), 10_000_000)
    return sent if sent is not None else sum(map(_length, body)) or None


def _length(paragraph: str) -> int:
    """The words of a paragraph; in Chinese and Japanese, which part none, each character counts as one."""
    letters = 0 if paragraph.isascii() else len(_UNPARTED.findall(paragraph))
    return letters + len((_UNPARTED.sub(" ", paragraph) if letters else paragraph).split())


def _first_words(body: tuple[str, ...]) -> str:
    """A headline for copy that came without one: how it begins."""
    line = ""
    for word in body[0].split() if body else ():
        if len(line) + len(word) > _TITLE_LENGTH:
            return f"{line}…" if line else clean_line(word, _TITLE_LENGTH)
        line = f"{line} {word}".strip()
    return line


def _id(draft: Draft, line: str) -> str:
    """The wire's own id, else the address, else a name made of date, headline and copy."""
    own = clean_line(draft.id or "", 2 * HEADLINE_LIMIT)
    if own:
        return own if len(own) <= _LONGEST_ID else _hashed("id", draft.id or "")
    if draft.url:
        return draft.url if len(draft.url) <= _LONGEST_ID else _hashed("link", draft.url)
    return _hashed("copy", "\0".join((line, str(draft.published), *draft.body)))


def _hashed(kind: str, text: str) -> str:
    return f"{kind}:{hashlib.blake2b(text.encode('utf-8', 'replace'), digest_size=16).hexdigest()}"
