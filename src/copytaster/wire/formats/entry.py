"""One item of a feed as its reader found it, and the washing that every item crosses once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from copytaster.model.story import Story
from copytaster.model.text import clean_copy, clean_line
from copytaster.wire.arrival import Arrival
from copytaster.wire.conventions import subject_codes
from copytaster.wire.dates import instant_of
from copytaster.wire.draft import Draft, story_from
from copytaster.wire.links import link
from copytaster.wire.markup import headline, paragraphs

_KEYWORDS_KEPT = 50


@dataclass(frozen=True, slots=True)
class Entry:
    """The strings of one item, uncleaned, still with their markup. Unknown is None or empty.

    `content` is the full copy where the item brings both, `summary` the teaser; both are HTML, but for a
    `plain` content. Dates are as written. `extension` holds the elements of our own namespace by name.
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
    draft = Draft(
        headline=headline(entry.title), body=body, id=entry.id,
        url=link(entry.link, link(entry.base, arrival.url) or arrival.url), dek=" ".join(teaser) or None,
        byline=headline(entry.byline) or None, source=headline(entry.source) or headline(source) or None,
        language=language_tag(entry.language) or language_tag(language),
        published=instant_of(entry.published, arrival.zone), updated=instant_of(entry.updated, arrival.zone),
        subjects=subject_codes(entry.categories), keywords=_keywords(entry.categories), given=entry.extension,
    )  # fmt: skip
    return story_from(draft, arrival)


def _copy(entry: Entry) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The paragraphs of the copy, and those of the teaser where the item brings one beside it."""
    full = clean_copy(entry.content or "") if entry.plain else paragraphs(entry.content)
    teaser = paragraphs(entry.summary)
    return (full, teaser) if full else (teaser, ())


def _keywords(categories: tuple[str, ...]) -> tuple[str, ...]:
    """The categories as keywords, each once, the first fifty."""
    words = (headline(text, 100) for text in categories[: 4 * _KEYWORDS_KEPT])
    return tuple(dict.fromkeys(word for word in words if word))[:_KEYWORDS_KEPT]


def language_tag(text: str | None) -> str | None:
    """A language tag as the sender wrote it, where it looks like one (BCP 47)."""
    tag = clean_line(text or "", 40).replace("_", "-")
    parts = tag.split("-")
    fits = all(part.isalnum() and part.isascii() and len(part) <= 8 for part in parts) and parts[0].isalpha()
    return tag if fits and 2 <= len(parts[0]) <= 3 else None


def seconds(text: str | None, unit: int) -> int | None:
    """A count of `unit` seconds that a feed asks for, as seconds; None where it is no sensible number."""
    digits = clean_line(text or "", 20)
    return int(digits) * unit or None if digits.isascii() and digits.isdecimal() and len(digits) < 8 else None


def in_order(stories: list[Story]) -> tuple[Story, ...]:
    """`stories` as sent, each version once, and the versions of one id oldest first among their places."""
    if len({story.id for story in stories}) == len(stories):
        return tuple(stories)
    places: dict[str, list[int]] = {}
    kept: list[Story] = []
    seen: set[tuple[str, str]] = set()
    for story in stories:
        if (story.id, story.digest) not in seen:
            seen.add((story.id, story.digest))
            places.setdefault(story.id, []).append(len(kept))
            kept.append(story)
    for where in (where for where in places.values() if len(where) > 1):
        dated: list[tuple[datetime, Story]] = [(kept[at].when, kept[at]) for at in where if kept[at].when]  # type: ignore[misc]
        if len(dated) == len(where):
            for at, (_, story) in zip(where, sorted(dated, key=lambda pair: pair[0]), strict=True):
                kept[at] = story
    return tuple(kept)
