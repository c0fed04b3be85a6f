"""What lies in a folder that a wire feed writes into: which files are there, and how each stands."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass

UNFINISHED = (".tmp", ".part", ".partial", ".filepart", "~")
"""How senders end the name of a file they are still writing; it gets its own name when it is whole."""


@dataclass(frozen=True, slots=True)
class Lying:
    """A file as it stood when it was looked at: `size` in bytes, `mtime` and `ctime` in nanoseconds of its disk."""

    name: str
    size: int
    mtime: int
    ctime: int

    @property
    def stamp(self) -> str:
        """Twelve hex digits of name, size and time of writing: another file of that name has another one."""
        about = f"{self.name}\0{self.size}\0{self.mtime}".encode("utf-8", "surrogateescape")
        return hashlib.blake2b(about, digest_size=6).hexdigest()

    def same_as(self, about: os.stat_result) -> bool:
        """Whether `about` is of the same content, as far as size and time of writing tell."""
        return (self.size, self.mtime) == (about.st_size, about.st_mtime_ns)


@dataclass(frozen=True, slots=True)
class Tray:
    """A folder at one look: its files, oldest first; what else lies there that is none (links, pipes, devices).

    `identity` tells this folder from one that takes its place, such as another disk mounted there.
    """

    files: tuple[Lying, ...]
    odd: tuple[str, ...]
    identity: tuple[int, int]


def left_alone(name: str) -> bool:
    """Whether a name says that the file is hidden, or not finished yet."""
    return name.startswith(".") or name.lower().endswith(UNFINISHED)


def tray_of(folder: str) -> Tray:
    """All that lies in `folder`, not in the folders below it. Raises OSError."""
    files: list[Lying] = []
    odd: list[str] = []
    identity = identity_of(folder)
    with os.scandir(folder) as entries:
        for entry in entries:
            if left_alone(entry.name):
                continue
            try:
                about = entry.stat(follow_symlinks=False)
            except FileNotFoundError:  # taken away meanwhile
                continue
            if stat.S_ISREG(about.st_mode):
                files.append(_lying(entry.name, about))
            elif not stat.S_ISDIR(about.st_mode):
                odd.append(entry.name)
    files.sort(key=lambda file: (file.mtime, file.name))
    return Tray(tuple(files), tuple(sorted(odd)), identity)


def looked_at(folder: str, names: Iterable[str]) -> list[Lying]:
    """Those of `names` that are files in `folder` now, oldest first. Raises OSError where the folder fails."""
    files: list[Lying] = []
    for name in names:
        if left_alone(name):
            continue
        try:
            about = os.lstat(os.path.join(folder, name))  # noqa: PTH118 - a name may hold bytes that no text has
        except (FileNotFoundError, NotADirectoryError):
            continue
        if stat.S_ISREG(about.st_mode):
            files.append(_lying(name, about))
    return sorted(files, key=lambda file: (file.mtime, file.name))


def identity_of(folder: str) -> tuple[int, int]:
    """Device and number of `folder`. Raises OSError."""
    about = os.stat(folder)  # noqa: PTH116
    return about.st_dev, about.st_ino


def _lying(name: str, about: os.stat_result) -> Lying:
    return Lying(name, about.st_size, about.st_mtime_ns, about.st_ctime_ns)
