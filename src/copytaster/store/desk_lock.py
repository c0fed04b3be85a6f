"""One desk writes at a time: who sits at it, since when, and what the second one is told."""

from __future__ import annotations

import fcntl
import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from copytaster.model.errors import StoreBusy, StoreError
from copytaster.model.story import instant, rfc3339
from copytaster.model.text import clean_line
from copytaster.store.folder import PRIVATE_FILE, plainly, private_folder, write_all

FILE = "desk.lock"


@contextmanager
def hold_desk(folder: Path, who: str, at: datetime) -> Iterator[None]:
    """Hold the desk of the store in `folder` for `who` (an editor), from `at` (aware) until left or dead.

    Raises StoreBusy where another desk holds it; the message names who, and is for an editor. Raises
    StoreError where the folder may not be written.
    """
    try:
        private_folder(folder)
        handle = os.open(folder / FILE, os.O_RDWR | os.O_CREAT, PRIVATE_FILE)
    except OSError as error:
        raise StoreError(f"{plainly(error, folder / FILE)}; open the desk with --read-only.") from error
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise StoreBusy(
                f"{folder} is held by {_holder(os.pread(handle, 4096, 0), at)}; "
                "open it read-only with --read-only, or close that desk."
            ) from error
        except OSError as error:
            raise StoreError(f"{plainly(error, folder / FILE)}; put the store on a disk of this machine.") from error
        _sign(handle, {"who": who, "pid": os.getpid(), "host": socket.gethostname(), "since": rfc3339(at)})
        try:
            yield
        finally:
            _sign(handle, None)
            fcntl.flock(handle, fcntl.LOCK_UN)  # also for a child that inherited the handle
    finally:
        os.close(handle)


def holder(folder: Path, at: datetime) -> str | None:
    """Who holds the desk of the store in `folder` at `at` (aware), for an editor; None where nobody does.

    Makes nothing and holds nothing. Raises StoreError where it cannot be seen.
    """
    try:
        handle = os.open(folder / FILE, os.O_RDONLY)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise StoreError(f"{folder / FILE} cannot be read ({error.strerror or error})") from error
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return _holder(os.pread(handle, 4096, 0), at)
    except OSError as error:
        raise StoreError(f"{plainly(error, folder / FILE)}; put the store on a disk of this machine.") from error
    finally:
        os.close(handle)
    return None


def _sign(handle: int, holder: dict[str, object] | None) -> None:
    """Write who holds the desk, or wipe it. The lock itself is what counts: a full disk does not keep a desk shut."""
    try:
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        write_all(handle, json.dumps(holder).encode() if holder else b"")
    except OSError:
        return


def _holder(data: bytes, now: datetime) -> str:
    try:
        holder = json.loads(data)
        since = instant(holder["since"])
        who, pid, host = clean_line(str(holder["who"])), int(holder["pid"]), clean_line(str(holder["host"]))
    except (ValueError, KeyError, TypeError):
        return "another desk"
    if since is None:
        return f"{who} (pid {pid} on {host})"
    local = since.astimezone()
    same_day = local.date() == now.astimezone().date()
    return f"{who} (pid {pid} on {host} since {local.strftime('%H:%M' if same_day else '%Y-%m-%d %H:%M')})"
