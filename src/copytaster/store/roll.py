"""The paper roll under a journal: how far it has been read, and what others printed since."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Sequence
from pathlib import Path

from copytaster.store.folder import PRIVATE_FILE, write_all
from copytaster.store.lines import sound_lines

_CHUNK = 1 << 17  # bytes read at once: what is made of them stays in the processor's cache
_to_disk = getattr(os, "fdatasync", os.fsync)  # macOS has no fdatasync

Look = tuple[int, int, int] | None
"""Inode, size and time of change of a file; None where there is none."""


class Roll:
    """An append-only file of sealed lines, open at the place up to which it was read.

    All bytes before `offset` are sound and read. Every method may raise OSError.
    """

    def __init__(self, path: Path, *, readonly: bool) -> None:
        """Nothing is opened yet."""
        self.path = path
        self.offset = 0
        self._readonly = readonly
        self._handle = -1
        self._inode = 0
        self._seen: Look = None

    def look(self) -> Look:
        """The file as it stands now."""
        try:
            about = self.path.stat()
        except FileNotFoundError:
            return None
        return about.st_ino, about.st_size, about.st_mtime_ns

    def unchanged(self) -> bool:
        """Whether nothing was written since it was last read to its end."""
        return self._seen is not None and self.look() == self._seen

    def read_to_end(self, seen: Look) -> None:
        """Remember that nothing more stood in the file when it looked like `seen`."""
        self._seen = seen

    def hold(self) -> None:
        """Open the file that the path names now; from its start where it is another one, or was cut."""
        there = self.look()
        if self._handle >= 0 and there is not None and there[0] == self._inode and there[1] >= self.offset:
            return
        self.drop()
        flags = os.O_RDONLY if self._readonly else os.O_RDWR | os.O_APPEND
        self._handle = os.open(self.path, flags, PRIVATE_FILE)
        about = os.fstat(self._handle)
        if about.st_ino != self._inode or about.st_size < self.offset:
            self.rewind()
            self._inode = about.st_ino

    def read_on(self, landed: Callable[[Sequence[bytes]], None]) -> bytes:
        """Hand all sound lines behind the offset to `landed`; returns what stands there and cannot be read."""
        size = _CHUNK
        while data := os.pread(self._handle, size, self.offset):
            payloads, length = sound_lines(data)
            if length:
                landed(payloads)
                self.offset += length
            elif len(data) == size:  # one long line, perhaps
                size *= 2
            else:
                return data
        return b""

    def append(self, line: bytes) -> None:
        """Write `line` behind the offset, which must be the end; on disk when it returns."""
        try:
            write_all(self._handle, line)
            _to_disk(self._handle)
        except OSError:
            # Nothing is known now of what is on disk, and asking again would get a false yes: take the
            # line back and open the file anew. Where even that fails, the next turn finds what is left.
            with contextlib.suppress(OSError):
                self.cut()
            self.drop()
            raise
        self.offset += len(line)
        self._seen = self.look()

    def cut(self) -> None:
        """Drop what stands behind the offset."""
        os.ftruncate(self._handle, self.offset)

    def rewind(self) -> None:
        """Read from the start next time."""
        self.offset = 0

    def drop(self) -> None:
        """Close the file; what was read is remembered."""
        self._seen = None
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1
