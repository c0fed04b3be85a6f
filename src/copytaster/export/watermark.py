"""How far an export has come: what it delivered, so that a later run neither skips nor doubles a story."""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from copytaster.export.outbox import put
from copytaster.model.errors import ExportError

FOLDER = "exports"
VERSION = 1
PATIENCE = 10.0
"""Seconds a run waits for another one of the same export."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """A story that went out: which version, in which file; `recalled` once its kill was reported too."""

    digest: str
    file: str
    recalled: bool = False


@dataclass(frozen=True, slots=True)
class Watermark:
    """What one export has behind it.

    `position` is how many marks of the ledger it has seen, `seen` up to which sequence of the archive it
    has looked for kills: counts, for clocks go wrong and back. `delivered` maps story keys to what went
    out; `held` are the keys held back last time.
    """

    name: str
    position: int = 0
    seen: int = 0
    delivered: Mapping[str, Delivered] = field(default_factory=dict)
    held: tuple[str, ...] = ()

    @property
    def out(self) -> frozenset[str]:
        """The keys of the stories that are out and not taken back."""
        return frozenset(key for key, gone in self.delivered.items() if not gone.recalled)


class Marker:
    """The watermark of one export while its run holds it; made by `held`."""

    def __init__(self, file: Path, name: str, target: Path | None) -> None:
        """Use `held`."""
        self._file = file
        self._target = str(target)
        self.mark = self._read(name)

    def intend(self, mark: Watermark, data: bytes) -> None:
        """Say that `data` is about to be put at the target, after which `mark` holds.

        Should this run die after the file stands and before the watermark moves, the next run takes
        `mark` for done where it writes another file; where it writes the same one, it begins again, or
        it would put an empty file over stories that nobody has seen.
        """
        sha256 = hashlib.sha256(data).hexdigest()
        self._write(
            {**_as_dict(self.mark), "pending": {"file": self._target, "sha256": sha256, "mark": _as_dict(mark)}}
        )

    def move(self, mark: Watermark) -> None:
        """Enter `mark`: the file stands."""
        self._write(_as_dict(mark))
        self.mark = mark

    def _write(self, values: Mapping[str, Any]) -> None:
        put(self._file, (json.dumps(values, ensure_ascii=False, sort_keys=True) + "\n").encode("utf-8", "replace"))

    def _read(self, name: str) -> Watermark:
        try:
            text = self._file.read_text(encoding="utf-8")
        except FileNotFoundError:
            return Watermark(name)
        except (OSError, UnicodeDecodeError) as error:
            raise ExportError(f"{self._file} cannot be read, and it says what has gone out: {error}") from error
        try:
            values = json.loads(text)
            if values["version"] != VERSION:
                raise ValueError("it was written by another copytaster")
            mark = _from_dict(values)
            pending = values.get("pending")
            if pending and pending["file"] != self._target and _stands(pending["file"], pending["sha256"]):
                mark = _from_dict(pending["mark"])
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise ExportError(
                f"{self._file} is not a watermark ({error}); it was left as it is. Take it away to export everything."
            ) from error
        return replace(mark, name=name)


@contextmanager
def held(store: Path, name: str, target: Path | None = None, *, patience: float = PATIENCE) -> Iterator[Marker]:
    """The watermark of the export `name` in the folder `store`, ours alone until the block ends.

    `target` is the file that this run is going to put, None for stdout. Waits up to `patience` seconds
    for another run of the same export. Raises ExportError where that one takes longer, or the watermark
    cannot be read or kept.
    """
    folder = store / FOLDER
    file = folder / f"{safe(name)}.json"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = os.open(file.with_suffix(".lock"), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise ExportError(f"{folder} cannot be used for `--since last`: {error.strerror or error}") from error
    try:
        _take(lock, name, patience)
        yield Marker(file, name, target)
    finally:
        os.close(lock)


def safe(name: str) -> str:
    """A file name for the export `name`: always the same, never another's, harmless whatever `name` holds."""
    return hashlib.blake2b(name.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def _take(lock: int, name: str, patience: float) -> None:
    end = time.monotonic() + patience
    while True:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            break
        except BlockingIOError as error:
            if time.monotonic() >= end:
                who = os.pread(lock, 20, 0).decode("ascii", "replace").strip()
                raise ExportError(
                    f"another run of this export ({name}, process {who or 'unknown'}) is still going on;"
                    " nothing was written, the next run brings it all"
                ) from error
            time.sleep(0.05)
        except OSError as error:
            raise ExportError(f"the export {name} cannot be locked: {error.strerror or error}") from error
    os.ftruncate(lock, 0)
    os.pwrite(lock, f"{os.getpid()}\n".encode(), 0)


def _stands(file: str, sha256: str) -> bool:
    """Whether the file that was meant is the one that is there."""
    try:
        with Path(file).open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest() == sha256
    except OSError:  # gone, or taken by whoever waited for it: rather twice than never
        return False


def _as_dict(mark: Watermark) -> dict[str, Any]:
    return {
        "version": VERSION,
        "name": mark.name,
        "position": mark.position,
        "seen": mark.seen,
        "held": list(mark.held),
        "delivered": {
            key: [gone.digest, gone.file, *([True] if gone.recalled else [])] for key, gone in mark.delivered.items()
        },
    }


def _from_dict(values: Mapping[str, Any]) -> Watermark:
    return Watermark(
        name=str(values["name"]),
        position=int(values["position"]),
        seen=int(values["seen"]),
        delivered={key: Delivered(*gone) for key, gone in values["delivered"].items()},
        held=tuple(values["held"]),
    )
