"""The lookout on a hot folder: which files have come and are whole, by file events where there are any."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterable

from copytaster.wire.clerk import Clerk
from copytaster.wire.settling import Settling
from copytaster.wire.stirrings import Stirrings
from copytaster.wire.tray import Lying, Tray, identity_of, looked_at, tray_of

CHECK = 10.0
"""Seconds between two looks at whether the folder is still there and still the same."""


class Lookout:
    """Finds the files of one folder. All of it is looked at every `interval` seconds whatever the events say."""

    def __init__(
        self, folder: str, clerk: Clerk, *, interval: float, settle: float, remote: Callable[[str], str],
        known: Callable[[Lying], bool], wall: Callable[[], float],
    ) -> None:  # fmt: skip
        """`remote` tells the kind of a far disk, `known` if a file was taken before, `wall` the seconds since 1970."""
        self._folder, self._clerk, self._interval = folder, clerk, interval
        self._remote, self._known, self._wall = remote, known, wall
        self._settling = Settling(settle)
        self._stirred: set[str] = set()
        self._events: Stirrings | None = None
        self._identity: tuple[int, int] | None = None
        self._wake = asyncio.Event()
        self._all = True
        self._next_all = self._next_check = self._not_before = 0.0  # of time.monotonic
        self.line: dict[str, Lying] = {}
        """The files that are whole, oldest first; whoever takes one up takes it out."""
        self.no_events = ""
        """Why there are no file events, as a plain phrase; empty where there are."""

    def look_now(self) -> None:
        """Look at everything at once."""
        self._all, self._not_before = True, 0.0
        self._wake.set()

    def put_back(self, file: Lying) -> None:
        """`file` was not whole after all: wait for it anew."""
        self._settling.again(file, time.monotonic())

    @property
    def settling(self) -> tuple[str, ...]:
        """The files that are not whole yet."""
        return self._settling.names

    async def look(self, *, watched: bool) -> Tray | None:
        """Bring what has come into `line`; answers what lies there where everything was looked at.

        With `watched` file events are listened to from now on. What stands in line goes first: all is
        not looked at until the line is empty. Raises OSError where the folder cannot be looked at.
        """
        tick = time.monotonic()
        self._wake.clear()
        if tick < self._not_before:
            return None
        tray: Tray | None = None
        try:
            if not self.line and tick >= self._next_check:
                self._next_check = tick + CHECK
                self._all = self._all or await self._clerk.do(identity_of, self._folder) != self._identity
            if not self.line and (self._all or tick >= self._next_all):
                tray = await self._look_at_all(watched=watched)
            elif names := self._names(tick):
                files = await self._clerk.do(looked_at, self._folder, names)
                self._settling.without(names - {file.name for file in files})
                self._seen(files)
        except OSError:
            self._lose(tick)
            raise
        for file in self._settling.whole(time.monotonic()):
            self.line[file.name] = file
        return tray

    async def rest(self, most: float = float("inf")) -> None:
        """Wait until something stirs, may be whole by now, or it is time to look; at most `most` seconds."""
        tick = time.monotonic()
        ahead = self._not_before - tick
        if ahead <= 0:
            ahead = min(self._settling.rest(tick), self._next_check - tick, self._next_all - tick)
        try:
            async with asyncio.timeout(max(min(ahead, most), 0.01)):
                await self._wake.wait()
        except TimeoutError:
            return

    def close(self) -> None:
        """End it; some 50 ms."""
        if self._events is not None:
            self._events.close()
            self._events = None

    def _names(self, tick: float) -> set[str]:
        """Who stirred, and who has waited long enough to be looked at again."""
        names, self._stirred = self._stirred, set()
        return names | set(self._settling.names) if self._settling.rest(tick) <= 0 else names

    async def _look_at_all(self, *, watched: bool) -> Tray:
        self._all = False
        self._stirred.clear()
        tray: Tray = await self._clerk.do(tray_of, self._folder)
        due = time.monotonic() >= self._next_all
        if watched and (tray.identity != self._identity or self._events is None or (due and not self._events.alive)):
            await self._listen()
        self._identity = tray.identity
        self._next_check = time.monotonic() + CHECK
        self._next_all = time.monotonic() + self._interval
        self._settling.only({file.name for file in tray.files})
        self._seen(tray.files)
        return tray

    async def _listen(self) -> None:
        """Listen to the folder's events, anew where another took its place; a far disk has none to tell."""
        kind = await self._clerk.do(self._remote, self._folder)
        failed = self._events.failed if self._events is not None else ""
        self.close()
        self._settling.local = not kind
        if kind:
            self.no_events = f"on a disk of another machine ({kind})"
        else:
            self.no_events = f"no file events ({failed})" if failed else ""
            loop = asyncio.get_running_loop()
            self._events = Stirrings(self._folder, lambda names: _on(loop, self._hear, names))

    def _hear(self, names: frozenset[str] | None) -> None:
        if names is None:
            self._all = True
        else:
            self._stirred |= names
        self._wake.set()

    def _seen(self, files: Iterable[Lying]) -> None:
        fresh = [file for file in files if file.name not in self.line and not self._known(file)]
        self._settling.seen(fresh, time.monotonic(), self._wall())

    def _lose(self, tick: float) -> None:
        """The folder is gone or does not answer: all that was known of it counts no more."""
        self.close()
        self._identity, self._all, self._not_before = None, True, tick + min(CHECK, self._interval)
        self._stirred.clear()
        self.line.clear()
        self._settling.only(())


def _on(
    loop: asyncio.AbstractEventLoop, hear: Callable[[frozenset[str] | None], None], names: frozenset[str] | None
) -> None:
    if not loop.is_closed():
        loop.call_soon_threadsafe(hear, names)
