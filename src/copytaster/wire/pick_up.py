"""Picks up one file of a folder, whole or not at all."""

from __future__ import annotations

import errno
import fcntl
import os
import signal
import stat

from copytaster.model.errors import FormatError
from copytaster.wire.tray import Lying

LIMIT = 32 * 1024**2
"""Bytes of the largest file that is read."""
_AWAY = {errno.ENOENT, errno.ELOOP, errno.ENXIO, errno.ENOTDIR, errno.EISDIR}
_REFUSED = {errno.EACCES, errno.EPERM}


def picked_up(folder: str, file: Lying) -> bytes | None:
    """The bytes of `file`; None where it is gone, has changed since it was looked at, or is being written to.

    Links are not followed, pipes and devices not read. Raises FormatError where the file can never be read
    as it is (too large, not ours to read), OSError where the disk fails.
    """
    path = os.path.join(folder, file.name)  # noqa: PTH118 - a name may hold bytes that no text has
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        if error.errno in _AWAY:
            return None
        if error.errno in _REFUSED:
            raise FormatError("copytaster may not read it; give it the right to") from error
        raise
    try:
        about = os.fstat(handle)
        if not stat.S_ISREG(about.st_mode) or not file.same_as(about) or _being_written(handle):
            return None
        if file.size > LIMIT:
            raise FormatError(f"has {file.size / 1024**2:.0f} MB, more than the {LIMIT // 1024**2} MB that are read")
        if not file.size:
            raise FormatError("the file is empty")
        data = _content(handle, file.size)
        return data if len(data) == file.size and file.same_as(os.fstat(handle)) else None
    finally:
        os.close(handle)


def _content(handle: int, size: int) -> bytes:
    parts: list[bytes] = []
    left = size + 1
    while left > 0 and (part := os.read(handle, min(left, 1024**2))):
        parts.append(part)
        left -= len(part)
    return b"".join(parts)


def _being_written(handle: int) -> bool:
    """Whether anybody has the file open for writing, as far as the system tells.

    Linux grants a lease for reading only on a file that nobody writes to; it tells of local disks and
    files of our own. The lease is given back at once; who would write meanwhile waits that long, and
    the signal we would get is one that is ignored.
    """
    if not hasattr(fcntl, "F_SETLEASE"):
        return False
    try:
        fcntl.fcntl(handle, fcntl.F_SETSIG, signal.SIGURG)
        fcntl.fcntl(handle, fcntl.F_SETLEASE, fcntl.F_RDLCK)
        fcntl.fcntl(handle, fcntl.F_SETLEASE, fcntl.F_UNLCK)
    except BlockingIOError:
        return True
    except OSError:  # not our file, or a disk that has no leases
        return False
    return False
