"""What is told of a hot folder: its deliveries, its troubles, what is remembered of it; no disk, no clock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from copytaster.model.source import Delivery, Source, SourceState, Trouble
from copytaster.model.story import Story
from copytaster.model.text import clean_line
from copytaster.wire import manners
from copytaster.wire.quarantine import Held
from copytaster.wire.tray import Lying

NAME_SHOWN = 60
NOTES_KEPT = 8
REMEMBERED = 50_000
"""Files left where they lie that are remembered as taken."""
UNREAD = "!"
"""Stands before the stamp of a file that could not be read and lies where it lay."""


@dataclass(frozen=True, slots=True)
class Taken:
    """One file that was taken up: what it brought and what is to be said of it; or `why` nothing could be read."""

    file: Lying
    stories: tuple[Story, ...] = ()
    skipped: int = 0
    notes: tuple[str, ...] = ()
    why: str = ""

    @property
    def name(self) -> str:
        """Its name as it may be shown."""
        return shown(self.file.name)


@dataclass(slots=True)
class Standing:
    """How a folder stands: kept by the one who watches it, told with every delivery.

    `failure` is why it cannot be looked at, `stuck` why taken files cannot be moved away; empty where
    all is well. `left` are the stamps of files that lie where they lay though they were taken, with
    UNREAD before those that could not be read, `unread` the names of these. `events` says why there are
    no file events; `odd` are the names of what lies there and is no file, `unfinished` of what somebody
    still writes to; `said` are the latest notes, newest first.
    """

    source: Source
    state: SourceState
    held: Held = field(default_factory=Held)
    failure: str = ""
    stuck: str = ""
    left: dict[str, None] = field(default_factory=dict)
    unread: tuple[str, ...] = ()
    events: str = ""
    odd: tuple[str, ...] = ()
    unfinished: tuple[str, ...] = ()
    said: tuple[str, ...] = ()

    def delivery(self, batch: Sequence[Taken], now: datetime, next_look: datetime) -> Delivery:
        """What `batch` brought, with all that is to be said of the folder at `now` (aware UTC)."""
        stories = tuple(story for taken in batch for story in taken.stories)
        fresh = tuple(f"{taken.name}: {note}" for taken in batch for note in taken.notes)
        broken = [taken for taken in batch if taken.why]
        fresh += tuple(f"{taken.name}: {taken.why}" for taken in broken[:-1])  # the trouble tells of the last
        self.said = (*fresh, *self.said)[:NOTES_KEPT]
        trouble = self._trouble(broken, now, next_look)
        good = not self.failure
        self.state = replace(
            self.state, last_try=now, last_ok=now if good else self.state.last_ok,
            last_new=now if stories else self.state.last_new, failures=0 if good else self.state.failures + 1,
            next_poll=next_look, trouble=trouble, left=tuple(self.left), url="",
        )  # fmt: skip
        outcome = "trouble" if self.failure or broken else "ok"
        return Delivery(
            self.source.name, "ok" if stories else outcome if batch or self.failure else "unchanged", self.state,
            stories=stories, skipped=sum(taken.skipped for taken in batch), notes=(*self._standing(now), *self.said),
            trouble=trouble if self.failure or broken else None,
        )  # fmt: skip

    def forget_absent(self, files: Sequence[Lying]) -> None:
        """Remember of the files left in place only those that still lie there."""
        lie = {stamp: file.name for file in files if (stamp := file.stamp) in self.left or UNREAD + stamp in self.left}
        self.left = {stamp: None for stamp in self.left if stamp.removeprefix(UNREAD) in lie}
        self.unread = tuple(lie[stamp.removeprefix(UNREAD)] for stamp in self.left if stamp.startswith(UNREAD))

    def knows(self, file: Lying) -> bool:
        """Whether `file`, which lies there, was taken before."""
        return bool(self.left) and ((stamp := file.stamp) in self.left or UNREAD + stamp in self.left)

    def leave(self, taken: Taken) -> None:
        """`taken` stays where it lies and is not taken again."""
        self.left[(UNREAD if taken.why else "") + taken.file.stamp] = None
        if taken.why:
            self.unread = (*self.unread, taken.file.name)
        while len(self.left) > REMEMBERED:
            del self.left[next(iter(self.left))]

    def _trouble(self, broken: Sequence[Taken], now: datetime, next_look: datetime) -> Trouble | None:
        name = self.source.name
        if self.failure:
            return Trouble(name, "refused", self.failure, now, next_look)
        if self.stuck:
            said = f"what was taken cannot be moved away ({self.stuck}): let copytaster write to the folder, or say"
            return Trouble(name, "refused", f'{said} taken = "leave" in the settings', now)
        held = len(self.held.names) + (0 if self.source.taken == "leave" else len(broken))
        number = held + len(self.unread)
        if not number:
            return None
        latest = (broken[-1].name, broken[-1].why) if broken else (shown(self.held.latest), self.held.why)
        where = "in quarantine"
        if not held:
            where = f"could not be read and {'was' if number == 1 else 'were'} left in place"
        said = f"{number} file{'' if number == 1 else 's'} {where}: copytaster sources retry {name}"
        about = ": ".join(part for part in latest if part)
        return Trouble(name, "parse", f"{said}; the latest is {about}" if about else said, now)

    def _standing(self, now: datetime) -> tuple[str, ...]:
        notes: tuple[str, ...] = (self.events,) if self.events else ()
        if self.odd:
            more = f" and {len(self.odd) - 3} more" if len(self.odd) > 3 else ""
            notes += (f"left alone, since they are no files: {', '.join(shown(name) for name in self.odd[:3])}{more}",)
        if self.unfinished:
            notes += (f"not whole yet, left for the next time: {', '.join(map(shown, self.unfinished[:3]))}",)
        if manners.fallen_quiet(self.state, self.source.interval, now) and self.state.last_new is not None:
            notes += (f"quiet since {manners.clock_time(self.state.last_new, now)}",)
        return notes


def shown(name: str) -> str:
    """The name of a file for a sentence: outside text, so it is washed, and cut where it is long."""
    return clean_line(name, NAME_SHOWN) or "(a name that cannot be shown)"
