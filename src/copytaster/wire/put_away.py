"""Puts a file away below its folder: under a name of its own, never over another, never outside."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator

from copytaster.wire.tray import Lying

DONE = "done"
LONGEST_NAME = 255
"""Bytes of a file name."""


@contextlib.contextmanager
def place(folder: str, *below: str, make: bool = False) -> Iterator[int]:
    """A handle of the folder `below` in `folder`, made where it is missing and `make` says so.

    Each step must be a real folder: a link in its place leads nowhere. Raises OSError.
    """
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        for name in below:
            if make:
                with contextlib.suppress(FileExistsError):
                    os.mkdir(name, 0o755, dir_fd=handle)
            flags = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
            inner = os.open(name, flags, dir_fd=handle)
            os.close(handle)
            handle = inner
        yield handle
    finally:
        os.close(handle)


def put_away(folder: str, file: Lying, day: str, *, delete: bool = False) -> bool:
    """Move `file` to `done/DAY`, or `delete` it; False where it was gone, or another took its place meanwhile.

    What took its place is copy that nobody has read: it is put back. Raises OSError; then the file lies
    where it lay.
    """
    with place(folder) as here, place(folder, DONE, day, make=True) as done:
        name = moved(file.name, here, done)
        if name is None:
            return False
        if not file.same_as(os.stat(name, dir_fd=done, follow_symlinks=False)):
            moved(name, done, here, wanted=file.name)
            return False
        if delete:
            os.unlink(name, dir_fd=done)
        return True


def moved(name: str, source: int, target: int, *, wanted: str = "") -> str | None:
    """Move `name` from one folder (a handle) to another, and give the name it has there; None where it is gone.

    It keeps its name, or is called `wanted`, with a number where that name is taken. Raises OSError.
    """
    number = 1
    while True:
        there = numbered(wanted or name, number)
        try:  # the name is held by an empty file first, so that no two can choose the same
            os.close(os.open(there, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600, dir_fd=target))
        except FileExistsError:
            number += 1
            continue
        try:
            os.rename(name, there, src_dir_fd=source, dst_dir_fd=target)
        except OSError as error:
            os.unlink(there, dir_fd=target)
            if isinstance(error, FileNotFoundError):
                return None
            raise
        return there


def numbered(name: str, number: int) -> str:
    """`name` for the first, `name.2.xml` for the second of `name.xml`; never longer than a name may be."""
    if number == 1:
        return with_ending(name, "")
    stem, dot, ending = name.rpartition(".")
    if not stem or len(ending) > 20:
        stem, dot, ending = name, "", ""
    return with_ending(stem, f".{number}{dot}{ending}")


def with_ending(name: str, ending: str) -> str:
    """`name` and `ending`, the name cut where both together are too long."""
    tail = os.fsencode(ending)
    return os.fsdecode(os.fsencode(name)[: LONGEST_NAME - len(tail)] + tail)
