"""Where a file goes that could not be read: beside a note that says why, until somebody tries it again."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from copytaster.model.text import clean_line
from copytaster.wire.manners import clock_time
from copytaster.wire.put_away import moved, place, with_ending
from copytaster.wire.tray import Lying

QUARANTINE = "quarantine"
WHY = ".why.txt"
_LONGEST_WHY = 300


@dataclass(frozen=True, slots=True)
class Held:
    """What is held in quarantine: the names, latest last, and why the latest is there."""

    names: tuple[str, ...] = ()
    why: str = ""

    @property
    def latest(self) -> str:
        """The file put there last; empty where there is none."""
        return self.names[-1] if self.names else ""


def put_aside(folder: str, file: Lying, why: str, source: str, now: datetime) -> bool:
    """Move `file` into quarantine, with a note that says `why`; False where it was gone, or another took its place.

    Raises OSError; then the file lies where it lay.
    """
    with place(folder) as here, place(folder, QUARANTINE, make=True) as aside:
        # No file but a note may be called like a note, or the one would be written over the other.
        name = moved(file.name, here, aside, wanted=f"{file.name}.held" if file.name.endswith(WHY) else file.name)
        if name is None:
            return False
        if not file.same_as(os.stat(name, dir_fd=aside, follow_symlinks=False)):
            moved(name, aside, here, wanted=file.name)
            return False
        said = f"{clean_line(why, _LONGEST_WHY)}\n\nPut here at {clock_time(now, now)} on {now:%Y-%m-%d}. "
        said += f"To have it read again: copytaster sources retry {source}\n"
        _write(with_ending(name, WHY), said, aside)
        return True


def held_in(folder: str) -> Held:
    """What is in quarantine in `folder`; nothing where there is no such place. Raises OSError."""
    try:
        with place(folder, QUARANTINE) as aside:
            since: dict[str, int] = {}
            with os.scandir(aside) as entries:
                for entry in entries:
                    with contextlib.suppress(FileNotFoundError):
                        about = entry.stat(follow_symlinks=False)
                        if stat.S_ISREG(about.st_mode) and not entry.name.endswith(WHY):
                            since[entry.name] = about.st_ctime_ns
            names = sorted(since, key=lambda name: (since[name], name))
            return Held(tuple(names), _why(names[-1], aside) if names else "")
    except FileNotFoundError:
        return Held()


def put_back(folder: str, names: Sequence[str]) -> tuple[str, ...]:
    """Move `names` out of quarantine, to be read again; answers those that were there. Raises OSError."""
    back: list[str] = []
    with place(folder) as here, place(folder, QUARANTINE) as aside:
        for name in names:
            if moved(name, aside, here) is not None:
                back.append(name)
                with contextlib.suppress(FileNotFoundError):
                    os.unlink(with_ending(name, WHY), dir_fd=aside)
    return tuple(back)


def _write(name: str, text: str, folder: int) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW | os.O_CLOEXEC
    try:
        handle = os.open(name, flags, 0o644, dir_fd=folder)
        with open(handle, "w", encoding="utf-8") as note:  # noqa: PTH123
            note.write(text)
    except OSError:  # on a full disk the file is in quarantine all the same, only without its note
        return


def _why(name: str, folder: int) -> str:
    """The first line of a file's note: somebody else may have written there, so it is washed."""
    try:
        handle = os.open(
            with_ending(name, WHY), os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC, dir_fd=folder
        )
    except OSError:
        return ""
    with open(handle, "rb") as note:  # noqa: PTH123
        first = note.read(4 * _LONGEST_WHY).split(b"\n", 1)[0]
    return clean_line(first.decode("utf-8", "replace"), _LONGEST_WHY)
