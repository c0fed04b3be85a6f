"""Which of the files on their way in are whole by now; no disk, no clock."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from copytaster.wire.tray import Lying

EMPTY_PATIENCE = 60.0
"""Seconds that a file without a byte is waited for: many senders make the file first and fill it later."""


@dataclass(frozen=True, slots=True)
class Since:
    """A file as it stands, and since when, in seconds of a clock that only goes forward."""

    file: Lying
    still: float


class Settling:
    """Files that wait until nobody writes to them any more.

    A file is whole when size and time of writing have not changed for `settle` seconds, or when it was
    renamed into place: that changes its ctime and not its mtime. With `local` false the disk's clock is
    another machine's, and only what was seen here counts.
    """

    def __init__(self, settle: float, *, local: bool = True) -> None:
        self.settle, self.local = settle, local
        self._waiting: dict[str, Since] = {}

    def __len__(self) -> int:
        return len(self._waiting)

    @property
    def names(self) -> tuple[str, ...]:
        """Who waits."""
        return tuple(self._waiting)

    def seen(self, files: Iterable[Lying], tick: float, wall: float) -> None:
        """`files` were just looked at, at `tick` seconds forward and `wall` seconds since 1970."""
        for file in files:
            held = self._waiting.get(file.name)
            if held is None or held.file != file:
                # What has lain still for longer than we ask need not be waited for again, on a clock we share.
                age = wall - file.mtime / 1e9 if self.local else 0.0
                self._waiting[file.name] = Since(file, tick - max(age, 0.0))

    def again(self, file: Lying, tick: float) -> None:
        """`file` turned out not to be whole: wait anew, whatever its times say."""
        self._waiting[file.name] = Since(Lying(file.name, file.size, file.mtime, file.mtime), tick)

    def without(self, names: Collection[str]) -> None:
        """`names` have gone."""
        for name in names:
            self._waiting.pop(name, None)

    def only(self, names: Collection[str]) -> None:
        """Nobody waits but `names`: the others have gone."""
        self._waiting = {name: since for name, since in self._waiting.items() if name in names}

    def whole(self, tick: float) -> list[Lying]:
        """The files that are whole at `tick`, oldest first; they wait no longer."""
        ready = [since.file for since in self._waiting.values() if self._due(since) <= tick]
        for file in ready:
            del self._waiting[file.name]
        return sorted(ready, key=lambda file: (file.mtime, file.name))

    def rest(self, tick: float) -> float:
        """Seconds from `tick` until the next one may be whole; infinite where none waits."""
        return max(0.0, min((self._due(since) for since in self._waiting.values()), default=float("inf")) - tick)

    def _due(self, since: Since) -> float:
        file = since.file
        if not file.size:
            return since.still + max(EMPTY_PATIENCE, self.settle)
        if self.local and file.ctime > file.mtime:
            return float("-inf")
        return since.still + self.settle
