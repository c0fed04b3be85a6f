"""Taking turns: one writer at a time, over threads and processes; who dies gives its turn back."""

from __future__ import annotations

import errno
import fcntl
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from copytaster.model.errors import StoreBusy
from copytaster.store.folder import PRIVATE_FILE

PATIENCE = 10.0
"""Seconds to wait for another's turn to end: a turn takes milliseconds, so the other one hangs."""
_PAUSE = 0.0005  # seconds between two tries: short, or a busy writer is never caught between two turns
_LONG_PAUSE = 0.01


class Turn:
    """The right to write, held by `flock` on `path`; a thread that has it may take it again."""

    def __init__(self, path: Path, patience: float = PATIENCE) -> None:
        """`patience`: seconds to wait before StoreBusy. Nothing is opened before the first turn."""
        self._path = path
        self._patience = patience
        self._threads = threading.RLock()
        self._depth = 0
        self._handle = -1

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Hold the turn. Raises StoreBusy where another does not end its own, OSError where `path` fails."""
        with self._threads:
            if self._depth == 0:
                self._lock()
            self._depth += 1
            try:
                yield
            finally:
                self._depth -= 1
                if self._depth == 0:
                    fcntl.flock(self._handle, fcntl.LOCK_UN)

    def close(self) -> None:
        """Let go of the file; a later turn opens it again."""
        with self._threads:
            if self._handle >= 0:
                os.close(self._handle)
                self._handle = -1

    def _lock(self) -> None:
        begun = time.monotonic()
        while True:
            if self._handle < 0:
                self._handle = os.open(self._path, os.O_RDWR | os.O_CREAT, PRIVATE_FILE)
            try:
                fcntl.flock(self._handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                if error.errno not in (errno.EAGAIN, errno.EACCES):
                    raise
                waited = time.monotonic() - begun
                if waited > self._patience:
                    raise StoreBusy(
                        f"Another copytaster has been writing to {self._path.parent} for more than "
                        f"{self._patience:.0f} seconds; end the one that hangs, then try again."
                    ) from error
                time.sleep(_PAUSE if waited < 1 else _LONG_PAUSE)
                continue
            if self._still_there():
                return
            self.close()  # somebody removed the file: a lock on it keeps nobody out

    def _still_there(self) -> bool:
        try:
            return os.path.samestat(os.fstat(self._handle), self._path.stat())
        except FileNotFoundError:
            return False
