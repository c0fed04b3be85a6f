"""Putting a finished file where it belongs: whole or not at all, whatever happens meanwhile."""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import secrets
import stat
from pathlib import Path

from copytaster.model.errors import ExportError

_BEGIN, _END = ".copytaster-", ".part"
_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
    errno.EFBIG: "the file is larger than allowed",
    errno.EACCES: "permission denied",
    errno.EPERM: "permission denied",
    errno.EROFS: "the disk is read-only",
    errno.ENOENT: "its folder does not exist",
    errno.ENOTDIR: "what should be its folder is a file",
    errno.ENAMETOOLONG: "its name is too long",
    errno.ELOOP: "its symbolic links turn in a circle",
    errno.EIO: "the disk reports an error",
}


def put(path: Path, data: bytes, *, mode: int | None = None) -> None:
    """Make `data` the content of `path`, on disk when this returns.

    It is written beside the target, flushed, and moved over it, so a reader sees the old file or the
    new one, and a run killed at any moment leaves the old one. A symbolic link is followed; an existing
    file keeps its permissions and owner, a new one gets `mode` (else what the umask says). What killed
    runs left in the folder is cleared away. A pipe or device, such as /dev/null, is simply written to.
    Raises ExportError; the old file is then untouched.
    """
    try:
        old = _status(path)
        if old is not None and not stat.S_ISREG(old.st_mode):
            _pour(path, data, old)
            return
        target = Path(os.path.realpath(path))
        if old is not None and not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, "write-protected")
        clear(target.parent)
        _replace(target, data, old, mode)
    except OSError as error:
        raise ExportError(f"{path} was not written: {_reason(error)}. The old file, if any, is untouched.") from error
    try:
        _sync_folder(target.parent)
    except OSError as error:
        raise ExportError(f"{path} was written, but the disk does not confirm it: {_reason(error)}.") from error


def clear(folder: Path) -> None:
    """Take away what runs that were killed left in `folder`; a part that somebody still writes is locked and stays."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(_BEGIN) and entry.name.endswith(_END):
                with contextlib.suppress(OSError):
                    _clear_part(entry.path)


def _clear_part(path: str) -> None:
    part = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        status = os.fstat(part)
        if stat.S_ISREG(status.st_mode) and status.st_uid == os.geteuid():
            fcntl.flock(part, fcntl.LOCK_EX | fcntl.LOCK_NB)  # OSError where it is in work
            os.unlink(path)  # noqa: PTH108 - scandir gives names
    finally:
        os.close(part)


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        return None


def _pour(path: Path, data: bytes, status: os.stat_result) -> None:
    """Write to what is no file: nothing can be moved over a pipe."""
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, "it is a folder; name a file in it")
    with path.open("wb", buffering=0) as stream:
        _write(stream.fileno(), data)


def _replace(target: Path, data: bytes, old: os.stat_result | None, mode: int | None) -> None:
    part, handle = _part(target.parent, 0o666 if old is None and mode is None else 0o600)
    try:
        _write(handle, data)
        if old is not None:
            with contextlib.suppress(PermissionError):  # only root may give files away
                os.fchown(handle, old.st_uid, old.st_gid)
            os.fchmod(handle, stat.S_IMODE(old.st_mode))
        elif mode is not None:
            os.fchmod(handle, mode)
        os.fsync(handle)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)  # gone already where it was moved
        os.close(handle)


def _part(folder: Path, mode: int) -> tuple[Path, int]:
    """A new file in `folder`, open and locked."""
    while True:
        path = folder / f"{_BEGIN}{secrets.token_hex(8)}{_END}"
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, mode)
        with contextlib.suppress(OSError):  # taken by `clear` of another run, or no locks on this disk
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if path.exists():  # `clear` may have come between opening and locking
            return path, handle
        os.close(handle)


def _write(handle: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(handle, rest) :]


def _sync_folder(folder: Path) -> None:
    """Make the move itself last; some network disks cannot, and say so with EINVAL."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(handle)


def _reason(error: OSError) -> str:
    if error.errno == errno.EISDIR:
        return "it is a folder; name a file in it"
    return _REASONS.get(error.errno or 0, error.strerror or str(error))
