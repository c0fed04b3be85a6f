"""One item as a format's reader found it, and the story made of it: the border every feed item crosses once."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from copytaster.model.story import Status, Story
from copytaster.model.text import HEADLINE_LIMIT, clean_copy, clean_line, folded
from copytaster.wire.arrival import Arrival
from copytaster.wire.conventions import Signs, signs_of, subject_codes
from copytaster.wire.dates import instant_of
from copytaster.wire.links import link
from copytaster.wire.markup import headline, paragraphs
from copytaster.wire.opening import Opening, opened

EXTENSION = "urn:copytaster:wire"
"""The namespace in which a feed can carry what only structured wires carry."""
_KEYWORDS_KEPT = 50
_LONGEST_ID = 200
_DEK_LIMIT = 600


@dataclass(frozen=True, slots=True)
class Entry:
    """The strings of one item, uncleaned, still with their markup. Unknown is None or empty.

    `content` is the full copy where the item brings both, `summary` the teaser; both are HTML unless
    `plain`. Dates are as written. `extension` holds the elements of the namespace `EXTENSION` by name.
    """

    id: str | None = None
    link: str | None = None
    base: str | None = None
    title: str | None = None
    summary: str | None = None
    content: str | None = None
    plain: bool = False
    byline: str | None = None
    source: str | None = None
    published: str | None = None
    updated: str | None = None
    language: str | None = None
    categories: tuple[str, ...] = ()
    extension: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def story_of(entry: Entry, arrival: Arrival, *, source: str | None = None, language: str | None = None) -> Story | None:
    """The story of an item, every string washed; None where it has neither headline nor copy.

    `source` and `language` are the feed's own, for items that give none.
    """
    body, teaser = _copy(entry)
    line = headline(entry.title)
    if not line and not body:
        return None
    published, updated = instant_of(entry.published, arrival.zone), instant_of(entry.updated, arrival.zone)
    opening = opened(body)
    body, given = opening.body, entry.extension
    note = _first(given, "note") or opening.note
    signs = signs_of(line, slug=_first(given, "slug"), note=note, body=body, arrival=arrival, near=updated or published)
    signs = _given_signs(signs, given, arrival)
    url = link(entry.link, entry.base or arrival.url)
    line = line or _first_words(body)
    return Story(
        id=_id(entry, url, line, body), headline=line, body=body, version=_first(given, "version"),
        slug=_first(given, "slug"), dek=_dek(teaser, body), source=headline(entry.source) or source or None,
        byline=_first(given, "byline") or headline(entry.byline) or opening.byline,
        dateline=_first(given, "dateline") or opening.dateline, city=_first(given, "city") or opening.city,
        wire=arrival.wire, urgency=_number(_first(given, "urgency"), 9), language=_language(entry.language or language),
        published=published or updated, updated=updated if updated != published else None, embargo=signs.embargo,
        status=signs.status, editor_note=signs.note, subjects=subject_codes(entry.categories),
        keywords=_keywords(entry.categories), words=_words(given, body), markers=signs.markers, url=url,
    )  # fmt: skip


def _copy(entry: Entry) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The paragraphs of the copy, and those of the teaser where the item brings one beside it."""
    read = clean_copy if entry.plain else paragraphs
    full, teaser = read(entry.content or ""), paragraphs(entry.summary)
    return (full, teaser) if full else (teaser, ())


def _dek(teaser: tuple[str, ...], body: tuple[str, ...]) -> str | None:
    """The teaser, where it says something that the copy does not begin with."""
    text = clean_line(" ".join(teaser), _DEK_LIMIT)
    if not text or folded(text.rstrip("…."))[:80] in folded(" ".join(body)[:2_000]):
        return None
    return text


def _given_signs(signs: Signs, given: Mapping[str, tuple[str, ...]], arrival: Arrival) -> Signs:
    """`signs` of the words, overruled by what the sender says in fields."""
    if not given:
        return signs
    markers = tuple(
        dict.fromkeys((*(clean_line(text, 40).lower() for text in given.get("marker", ())), *signs.markers))
    )
    embargo = instant_of(_first(given, "embargo"), arrival.zone) or signs.embargo
    status, named = signs.status, (_first(given, "status") or "").lower()
    if named in tuple(Status):
        status = Status(named)
    elif _first(given, "embargo"):
        status = Status.EMBARGOED
    return replace(signs, markers=tuple(filter(None, markers)), embargo=embargo, status=status)


def _first(given: Mapping[str, tuple[str, ...]], name: str) -> str | None:
    """The first value of a field of the extension, as one clean line; None where there is none."""
    values = given.get(name)
    return (headline(values[0]) or None) if values else None


def _number(text: str | None, highest: int) -> int | None:
    """`text` as a number from 0 to `highest`, else None."""
    if text and text.isascii() and text.isdecimal() and len(text) < 10 and int(text) <= highest:
        return int(text)
    return None


def _words(given: Mapping[str, tuple[str, ...]], body: tuple[str, ...]) -> int | None:
    """The length the sender gives, else the words of the copy counted; None where there is no copy."""
    sent = _number(_first(given, "words"), 10_000_000)
    return sent if sent is not None else sum(len(paragraph.split()) for paragraph in body) or None


def _keywords(categories: tuple[str, ...]) -> tuple[str, ...]:
    """The categories as keywords, each once, the first fifty."""
    words = (headline(text, 100) for text in categories[: 4 * _KEYWORDS_KEPT])
    return tuple(dict.fromkeys(word for word in words if word))[:_KEYWORDS_KEPT]


def _language(text: str | None) -> str | None:
    """A language tag as the sender wrote it, where it looks like one (BCP 47)."""
    tag = clean_line(text or "", 40).replace("_", "-")
    parts = tag.split("-")
    fits = all(part.isalnum() and part.isascii() and len(part) <= 8 for part in parts) and parts[0].isalpha()
    return tag if fits and 2 <= len(parts[0]) <= 3 else None


def _first_words(body: tuple[str, ...]) -> str:
    """A headline for an item without one: how its copy begins."""
    words = body[0].split()
    line = ""
    for word in words:
        if len(line) + len(word) > 80:
            return f"{line}…" if line else clean_line(word, 80)
        line = f"{line} {word}".strip()
    return line


def _id(entry: Entry, url: str | None, line: str, body: tuple[str, ...]) -> str:
    """The item's own id, else its address, else a name made of date, headline and copy."""
    own = clean_line(entry.id or "", 2 * HEADLINE_LIMIT)
    if own and len(own) <= _LONGEST_ID:
        return own
    if own:
        return _hashed("id", entry.id or "")
    if url:
        return url if len(url) <= _LONGEST_ID else _hashed("link", url)
    return _hashed("copy", "\0".join((line, entry.published or "", *body)))


def _hashed(kind: str, text: str) -> str:
    return f"{kind}:{hashlib.blake2b(text.encode('utf-8', 'replace'), digest_size=16).hexdigest()}"


def seconds(text: str | None, unit: int) -> int | None:
    """A count of `unit` seconds that a feed asks for, as seconds; None where it is no sensible number."""
    number = _number(clean_line(text or "", 20), 10_000_000)
    return number * unit if number else None


def in_order(stories: list[Story]) -> tuple[Story, ...]:
    """`stories` as sent, each version once, and the versions of one id oldest first among their places."""
    places: dict[str, list[int]] = {}
    kept: list[Story] = []
    seen: set[tuple[str, str]] = set()
    for story in stories:
        if (story.id, story.digest) not in seen:
            seen.add((story.id, story.digest))
            places.setdefault(story.id, []).append(len(kept))
            kept.append(story)
    for where in places.values():
        if len(where) > 1:
            versions = [kept[place] for place in where]
            if all(story.when for story in versions):
                versions.sort(key=_when)
            for place, story in zip(where, versions, strict=True):
                kept[place] = story
    return tuple(kept)


def _when(story: Story) -> datetime:
    assert story.when is not None
    return story.when


__all__ = ["EXTENSION", "Entry", "Opening", "in_order", "seconds", "story_of"]
