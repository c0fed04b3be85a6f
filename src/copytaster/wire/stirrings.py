"""Tells which files of a folder have stirred, by the system's file events, where the disk has any."""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

STEP = 40
"""Milliseconds of quiet after which what stirred is told."""
LONGEST_GATHERING = 200
"""Milliseconds after which it is told although more stirs."""
ALL_AT_ONCE = 500
"""So many names at once stand for "look at everything": the system may have dropped some."""
SHORTEST_PAUSE, LONGEST_PAUSE = 0.1, 60.0
"""Seconds before a watch that failed begins anew; doubled each time it fails again."""
_FIRST_WORD = 500
"""Milliseconds until we know that the watch stands, where nothing stirs."""
_REMOTE = frozenset(
    ("nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "9p", "afs", "ceph", "lustre", "vboxsf", "virtiofs", "prl_fs",
     "ncpfs", "drvfs", "davfs", "glusterfs", "beegfs", "gfs2", "ocfs2", "gpfs", "vmhgfs", "coda")
)  # fmt: skip
_ESCAPED = re.compile(r"\\([0-7]{3})")

Told = Callable[[frozenset[str] | None], None]
"""Hears the names that stirred; None: look at everything. Called on a thread of its own."""


class Stirrings:
    """A watch on one folder, on a thread. The library for it is loaded there, when the first one starts."""

    def __init__(self, folder: str, told: Told) -> None:
        self._folder, self._told = folder, told
        self._over = threading.Event()
        self.failed = ""
        """Why there are no events, as a plain phrase; empty while there are."""
        self._thread = threading.Thread(target=self._listen, name="stirrings", daemon=True)
        self._thread.start()

    @property
    def alive(self) -> bool:
        """Whether it still watches."""
        return self._thread.is_alive()

    def close(self, patience: float = 0.5) -> None:
        """Stop; takes some 50 ms."""
        self._over.set()
        self._thread.join(patience)

    def _listen(self) -> None:
        """Listen until it is over. A name that is no text ends a watch of this library: a new one begins."""
        pause = SHORTEST_PAUSE
        while not self._over.wait(pause if self.failed else 0.0):
            try:
                for heard in self._heard():
                    self.failed, pause = "", SHORTEST_PAUSE
                    self._told(heard)
            except OSError as error:  # not there, or the system has no watch left to give
                self.failed = str(error).partition(" (os error")[0] or "the system gives none"
                return
            except RuntimeError as error:  # the library's own, or no thread can be had
                self.failed, pause = str(error)[:100], min(2 * pause, LONGEST_PAUSE)

    def _heard(self) -> Iterator[frozenset[str] | None]:
        """What there is to tell: once that all is to be looked at, since the watch stands; then names."""
        from watchfiles import watch

        changes = watch(
            self._folder, watch_filter=None, debounce=LONGEST_GATHERING, step=STEP, stop_event=self._over,
            rust_timeout=_FIRST_WORD, yield_on_timeout=True, raise_interrupt=False, force_polling=False,
            recursive=False, ignore_permission_denied=False,
        )  # fmt: skip
        first = True
        for change in changes:
            names = frozenset(os.path.basename(path) for _, path in change)  # noqa: PTH119
            if first or len(names) > ALL_AT_ONCE:
                yield None
            elif names:
                yield names
            first = False


def remote_disk(folder: str, mounts: str | None = None) -> str:
    """The kind of disk (`nfs4`, `cifs` …) where `folder` lies on another machine's, whose writes make no events here.

    Empty for a local disk, and where the system does not tell. `mounts` stands in for what Linux tells of
    itself (proc(5), mountinfo).
    """
    if mounts is None:
        try:
            mounts = Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="surrogateescape")
        except OSError:
            return ""
    folder = os.path.realpath(folder)
    best, kind = "", ""
    for line in mounts.splitlines():
        left, _, right = line.partition(" - ")
        fields = left.split(" ")
        if len(fields) < 5 or not right:
            continue
        point = _ESCAPED.sub(lambda code: chr(int(code[1], 8)), fields[4])
        inside = folder == point or folder.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best):
            best, kind = point, right.split(" ")[0]
    remote = kind in _REMOTE or kind.startswith("fuse.")
    return kind.removeprefix("fuse.") if remote else ""
