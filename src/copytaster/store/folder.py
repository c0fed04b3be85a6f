"""The store's folder: private, and written so that what is said to be on disk is there."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable
from pathlib import Path

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EROFS, errno.EACCES, errno.EPERM}


def private_folder(folder: Path) -> None:
    """Make `folder`, and what is missing above it, for the owner only; one that exists stays as it is."""
    if folder.is_dir():
        return
    private_folder(folder.parent)
    folder.mkdir(PRIVATE_FOLDER, exist_ok=True)
    sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Bring the names in `folder` to disk: without it a new file may be gone after a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_all(handle: int, data: bytes) -> None:
    """Write all of `data`; the system may take it in pieces. Raises OSError, then part may be written."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(handle, rest) :]


def write_whole(path: Path, pieces: Iterable[bytes]) -> None:
    """Make `path` hold `pieces`, whole and on disk, or leave it as it was and raise OSError."""
    draft = path.with_name(f"{path.name}.{os.getpid()}.draft")
    try:
        handle = os.open(draft, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, PRIVATE_FILE)
        try:
            write_all(handle, b"".join(pieces))
            os.fsync(handle)
        finally:
            os.close(handle)
        draft.replace(path)
    except OSError:
        draft.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def plainly(error: OSError, path: Path) -> str:
    """What `error` means for an editor, as the beginning of a sentence about `path`."""
    if error.errno in _FULL:
        return f"The disk is full ({path})"
    if error.errno in _FORBIDDEN:
        return f"{path} is not open to you ({error.strerror})"
    return f"The disk does not do its work at {path} ({error.strerror or error})"
