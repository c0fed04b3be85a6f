"""The stories that wait, newest first: one row a story, with what was said of it, and a count a view."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from copytaster.model.head import Head
from copytaster.model.mark import UNMARKED, Marks, Verb


@dataclass(frozen=True, slots=True)
class Entry:
    """A story in the queue: how it stands on the wire, and what was said of it."""

    head: Head
    marks: Marks = UNMARKED
    _folded: str = field(default="", init=False, repr=False, compare=False)

    @property
    def haystack(self) -> str:
        """What plain words are looked for in, case folded; kept once made, for a filter asks at every key."""
        if not self._folded:
            head, marks = self.head, self.marks
            said = (
                head.headline, head.slug, head.source, head.wire, head.figure, head.lead, " ".join(marks.tags),
                marks.note or "",
            )  # fmt: skip
            object.__setattr__(self, "_folded", "\n".join(said).casefold())
        return self._folded

    @property
    def recalled(self) -> bool:
        """Whether a kill, a correction or a flash came after the version that was decided on.

        Such a story is back in the inbox, whatever was decided, until somebody decides on the newer
        version. A decision on a version we do not hold counts as made before the alarm: better shown
        twice than missed.
        """
        head, marks = self.head, self.marks
        if not head.alarm or not marks.decided or marks.version == head.alarm:
            return False
        order = {digest: place for place, digest in enumerate(head.versions)}
        return order.get(marks.version, -1) < order.get(head.alarm, -1)

    @property
    def undecided(self) -> bool:
        """Whether the story waits in the inbox."""
        return not self.marks.decided or self.recalled

    @property
    def newer_came(self) -> bool:
        """Whether a newer version came after the one that was decided on."""
        return self.marks.decided and self.marks.version != self.head.digest

    def would_change(self, verb: Verb, argument: str | None = None) -> bool:
        """Whether to say `verb` (with a tag or a note) of the story now would say anything new.

        To say it again of a recalled story is the acknowledgement of its newer version.
        """
        marks = self.marks
        if self.recalled and verb is not Verb.NOTE:
            return True
        already = {
            Verb.STAR: marks.starred and not marks.discarded, Verb.UNSTAR: not marks.starred,
            Verb.DISCARD: marks.discarded, Verb.RESTORE: not marks.discarded,
            Verb.SEEN: marks.seen, Verb.UNSEEN: not marks.seen,
            Verb.TAG: argument in marks.tags and not marks.discarded, Verb.UNTAG: argument not in marks.tags,
            Verb.NOTE: (argument or None) == marks.note,
        }  # fmt: skip
        return not already.get(verb, False)


@dataclass(frozen=True, slots=True)
class View:
    """A saved filter with a name."""

    name: str
    holds: Callable[[Entry], bool]


VIEWS = (
    View("inbox", lambda entry: entry.undecided),
    View("starred", lambda entry: entry.marks.starred and not entry.marks.discarded),
    View("tagged", lambda entry: bool(entry.marks.tags) and not entry.marks.discarded),
    View("discarded", lambda entry: entry.marks.discarded),
    View("all", lambda entry: True),  # noqa: ARG005
)


def tag_view(tag: str) -> View:
    """The stories that carry `tag` and are not discarded."""
    return View(f"tag:{tag}", lambda entry: tag in entry.marks.tags and not entry.marks.discarded)


class Queue:
    """Every story in the archive, kept in order of time, with the count of each standing view.

    It grows in place, as `Decisions` does and for the same reason; only the taster feeds it. What it
    answers are plain values that later changes do not touch.
    """

    def __init__(self) -> None:
        """An empty queue."""
        self._entries: dict[str, Entry] = {}
        self._order: list[tuple[datetime, int, str]] = []
        self._counts: dict[str, int] = {view.name: 0 for view in VIEWS}
        self._undecided_of: dict[str, int] = {}

    def fill(self, heads: Iterable[Head], marks: Callable[[str], Marks]) -> None:
        """Take in a whole archive at once: quicker than `admit` story by story."""
        for head in heads:
            self._entries[head.key] = Entry(head, marks(head.key))
        self._order = sorted((entry.head.when, entry.head.sequence, key) for key, entry in self._entries.items())
        for entry in self._entries.values():
            self._count(entry, 1)

    def admit(self, head: Head, marks: Marks) -> Entry:
        """Put a story in, or a newer version of one that is in; answers its entry."""
        old = self._entries.get(head.key)
        if old is not None:
            self._count(old, -1)
            place = bisect_left(self._order, (old.head.when, old.head.sequence, head.key))
            del self._order[place]
        entry = Entry(head, marks)
        self._entries[head.key] = entry
        insort(self._order, (head.when, head.sequence, head.key))
        self._count(entry, 1)
        return entry

    def mark(self, key: str, marks: Marks) -> Entry | None:
        """Say what was said of a story; None where the archive does not hold it."""
        old = self._entries.get(key)
        if old is None:
            return None
        self._count(old, -1)
        entry = Entry(old.head, marks)
        self._entries[key] = entry
        self._count(entry, 1)
        return entry

    def _count(self, entry: Entry, by: int) -> None:
        for view in VIEWS:
            if view.holds(entry):
                self._counts[view.name] += by
        if entry.undecided:
            wire = entry.head.wire
            self._undecided_of[wire] = self._undecided_of.get(wire, 0) + by

    def __len__(self) -> int:
        return len(self._entries)

    def __contains__(self, key: str) -> bool:
        return key in self._entries

    def get(self, key: str) -> Entry | None:
        """The entry of a story, None where the archive does not hold it."""
        return self._entries.get(key)

    @property
    def counts(self) -> Mapping[str, int]:
        """How many stories each standing view holds."""
        return self._counts

    @property
    def undecided_of(self) -> Mapping[str, int]:
        """How many stories of each source wait in the inbox."""
        return self._undecided_of

    def shown(self, holds: Callable[[Entry], bool]) -> list[str]:
        """The keys of the stories that `holds` accepts: recalled ones first, then newest first."""
        entries = self._entries
        keys = [key for _, _, key in reversed(self._order) if holds(entries[key])]
        recalled = [key for key in keys if entries[key].head.alarm and entries[key].recalled]
        if not recalled:
            return keys
        first = set(recalled)
        return recalled + [key for key in keys if key not in first]
