"""A hot folder: each file that a wire feed puts there is taken once, whole, and put away when its copy is kept."""

from __future__ import annotations

import os
import time
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing
from datetime import datetime, timedelta

from copytaster.model.errors import FormatError, WorkshopError
from copytaster.model.source import Delivery, Source, SourceState
from copytaster.wire.clerk import Clerk
from copytaster.wire.errand import ReadFile
from copytaster.wire.folder_told import Standing, Taken
from copytaster.wire.lookout import Lookout
from copytaster.wire.pick_up import picked_up
from copytaster.wire.put_away import put_away
from copytaster.wire.quarantine import Held, held_in, put_aside
from copytaster.wire.stirrings import remote_disk
from copytaster.wire.tray import Lying

BATCH_FILES, BATCH_BYTES, BATCH_STORIES = 40, 4_000_000, 400
"""A delivery ends with the file that reaches one of these."""


class HotFolder:
    """Takes what comes into the folder of one source; every failure is a Delivery, nothing is raised for it.

    A delivery counts as kept when the next one is asked for: only then its files are moved away. Files
    come in the order they were written.
    """

    def __init__(
        self, source: Source, state: SourceState, *, read: ReadFile, clock: Callable[[], datetime],
        remote: Callable[[str], str] = remote_disk,
    ) -> None:  # fmt: skip
        """`state` is what was kept of earlier runs, `clock` gives now (aware UTC), `remote` the kind of a far disk."""
        self.source, self._read, self._clock = source, read, clock
        self._standing = Standing(source, state, left=dict.fromkeys(state.left))
        self._clerk = Clerk(f"folder {source.name}")
        self._lookout = Lookout(
            source.folder, self._clerk, interval=source.interval, settle=source.settle, remote=remote,
            known=self._standing.knows, wall=lambda: clock().timestamp(),
        )  # fmt: skip
        self._tell = True

    def fetch_now(self) -> None:
        """Look at everything now, and say how the folder stands."""
        self._tell = True
        self._lookout.look_now()

    async def watch(self) -> AsyncGenerator[Delivery, None]:
        """Deliveries for ever, as files come."""
        try:
            while True:
                await self._look(watched=True)
                batch = await self._batch()
                if batch or self._tell:
                    yield self._delivery(batch)
                    await self._put_away(batch)
                elif not self._lookout.line:
                    await self._lookout.rest()
        finally:
            self.close()

    async def once(self) -> AsyncGenerator[Delivery, None]:
        """What lies there now, and what becomes whole within a moment; at least one delivery."""
        patience = time.monotonic() + self.source.settle + 1.0
        try:
            while True:
                await self._look(watched=False)
                batch = await self._batch()
                if not batch and self._lookout.settling and time.monotonic() < patience:
                    await self._lookout.rest(0.25)
                elif batch or self._tell:
                    self._standing.unfinished = () if self._lookout.line else self._lookout.settling
                    yield self._delivery(batch)
                    await self._put_away(batch)
                elif not self._lookout.line:
                    return
        finally:
            self.close()

    async def peek(self) -> Delivery:
        """What the first batch of files holds; all of them stay where they lie."""
        async with aclosing(self.once()) as deliveries:
            return await anext(deliveries)

    def due(self, now: datetime) -> bool:
        """Whether the folder's time to be looked at has come."""
        return self._standing.state.next_poll is None or now >= self._standing.state.next_poll

    def close(self) -> None:
        """End what runs on threads."""
        self._lookout.close()
        self._clerk.close()

    async def _look(self, *, watched: bool) -> None:
        standing = self._standing
        before = (standing.failure, standing.held, standing.events)
        try:
            tray = await self._lookout.look(watched=watched)
            if tray is None:
                return
            standing.held = await self._clerk.do(_held, self.source.folder)
            standing.forget_absent(tray.files)
            standing.odd, standing.failure = tray.odd, ""
            if await self._clerk.do(_may_write, self.source.folder) and standing.stuck:
                standing.stuck = ""  # try to move what could not be moved: reading it again brings nothing new
                standing.left.clear()
                self._lookout.look_now()
            reason = self._lookout.no_events
            standing.events = f"{reason}: looked at every {self.source.interval} s" if reason else ""
        except OSError as error:
            standing.failure = _cannot(self.source.folder, error)
        changed = before != (standing.failure, standing.held, standing.events)
        self._tell = self._tell or changed or self.due(self._clock())

    async def _batch(self) -> list[Taken]:
        """The next files of the line, read; a file that is not whole after all goes back to wait."""
        batch: list[Taken] = []
        line, size, stories = self._lookout.line, 0, 0
        while line and len(batch) < BATCH_FILES and size < BATCH_BYTES and stories < BATCH_STORIES:
            file = line.pop(next(iter(line)))
            taken = await self._take_up(file)
            if taken is None:
                self._lookout.put_back(file)
                continue
            batch.append(taken)
            size, stories = size + file.size, stories + len(taken.stories)
        return batch

    async def _take_up(self, file: Lying) -> Taken | None:
        """What `file` holds, or why it cannot be read; None where it is not whole."""
        try:
            data = await self._clerk.do(picked_up, self.source.folder, file)
            if data is None:
                return None
            reading = await self._read(data, self.source, self._clock())
        except OSError as error:
            return Taken(file, why=f"cannot be read from the disk: {error.strerror}")
        except (FormatError, WorkshopError) as error:
            return Taken(file, why=str(error))
        if not reading.items and reading.skipped:
            return Taken(file, why="; ".join(("nothing in it could be read", *reading.notes[:3])))
        notes = reading.notes if reading.items or reading.notes else ("holds no story",)
        return Taken(file, reading.items, reading.skipped, notes)

    def _delivery(self, batch: Sequence[Taken]) -> Delivery:
        self._tell = False
        if self.source.taken == "leave":
            for taken in batch:
                self._standing.leave(taken)
        now = self._clock()
        return self._standing.delivery(batch, now, now + timedelta(seconds=self.source.interval))

    async def _put_away(self, batch: Sequence[Taken]) -> None:
        """Now that the copy of `batch` is kept, its files go where they belong; what cannot be moved is remembered."""
        if self.source.taken == "leave" or not batch:
            return
        stuck = ""
        for taken in batch:
            try:
                await self._clerk.do(_put, self.source, taken, self._clock())
            except OSError as error:
                stuck = error.strerror or "the disk does not take it"
                self._standing.leave(taken)
        if any(taken.why for taken in batch):
            self._standing.held = await self._clerk.do(_held, self.source.folder)
        self._tell = self._tell or bool(stuck) or stuck != self._standing.stuck
        self._standing.stuck = stuck


def _put(source: Source, taken: Taken, now: datetime) -> None:
    """Put one file away. Raises OSError."""
    if taken.why:
        put_aside(source.folder, taken.file, taken.why, source.name, now)
    else:
        put_away(source.folder, taken.file, f"{now:%Y-%m-%d}", delete=source.taken == "delete")


def _may_write(folder: str) -> bool:
    return os.access(folder, os.W_OK | os.X_OK)


def _held(folder: str) -> Held:
    """What is in quarantine; nothing where that cannot be looked at."""
    try:
        return held_in(folder)
    except OSError:
        return Held()


def _cannot(folder: str, error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return f"the folder {folder} is not there: make it, or correct `folder` in the settings"
    if isinstance(error, NotADirectoryError):
        return f"{folder} is no folder: correct `folder` in the settings"
    if isinstance(error, PermissionError):
        return f"the folder {folder} may not be read: give copytaster the right to"
    return f"the folder {folder} does not answer: {error.strerror or error}"
