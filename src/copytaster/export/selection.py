"""Which of the tagged stories an export takes, which it holds back and why, which it takes back."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from copytaster.model.brief import Brief
from copytaster.model.mark import Marks
from copytaster.model.story import Status, Story, rfc3339

Tagged = Mapping[str, Mapping[str, tuple[int, datetime]]]
"""Story key → tag that stands → (place in the ledger counting from 1, aware UTC instant) of its putting on."""


@dataclass(frozen=True, slots=True)
class Row:
    """One story of an export: its newest version, the brief of that version, and what the desk said of it."""

    story: Story
    brief: Brief
    marks: Marks
    key: str


@dataclass(frozen=True, slots=True)
class Held:
    """A tagged story that must not go out now; `reason` is a few plain words."""

    key: str
    headline: str
    slug: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class Recalled:
    """A story that went out in `file` and was killed or corrected since; `digest` is its version now.

    A `killed` one is not among the rows; a corrected one is, where its tag still stands.
    """

    key: str
    headline: str
    slug: str | None
    reason: str
    file: str
    digest: str
    killed: bool


@dataclass(frozen=True, slots=True)
class Selection:
    """What one run exports: `rows` newest tagged first, and what the reader of it must be told."""

    rows: tuple[Row, ...] = ()
    held: tuple[Held, ...] = ()
    recalled: tuple[Recalled, ...] = ()


def picked(
    tagged: Tagged,
    tags: Collection[str],
    *,
    since: datetime | None = None,
    after: int | None = None,
    delivered: Collection[str] = (),
) -> tuple[str, ...]:
    """The keys of the stories that carry any of `tags`, the most recently tagged first.

    Only the tags asked for count. `since` (aware) leaves out stories tagged before that instant. With
    `after` (a place in the ledger), stories in `delivered` are left out unless they were tagged again
    behind it: what an undo brings back keeps its old place and must still go out once.
    """
    wanted = frozenset(tags)
    found: list[tuple[int, str]] = []
    for key, given in tagged.items():
        newest = max((given[tag] for tag in wanted.intersection(given)), default=None)
        if newest is None:
            continue
        place, at = newest
        if since is not None and at < since:
            continue
        if after is not None and place <= after and key in delivered:
            continue
        found.append((place, key))
    return tuple(key for _, key in sorted(found, key=lambda pair: (-pair[0], pair[1])))


def select(rows: Iterable[Row], *, now: datetime) -> Selection:
    """`rows` in the order given, less those that must not go out at `now` (aware): these are held back."""
    out: list[Row] = []
    held: list[Held] = []
    for row in rows:
        if reason := reason_to_hold(row.story, row.marks, now):
            held.append(Held(row.key, row.story.headline, row.story.slug, reason))
        else:
            out.append(row)
    return Selection(tuple(out), tuple(held))


def reason_to_hold(story: Story, marks: Marks, now: datetime) -> str:
    """Why `story` must not leave the house at `now`, in a few words; empty where it may."""
    if story.status is Status.WITHHELD:
        return "withheld by the wire"
    if story.killed:
        return "killed by the wire"
    if story.embargoed_at(now):
        until = rfc3339(story.embargo)
        return f"embargoed until {until}" if until else "embargoed: read the editor's note"
    if marks.discarded:  # said after the tag, or the tag would have taken it back
        return "discarded at the desk"
    return ""
