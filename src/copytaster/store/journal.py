"""The storage that marks live in: TinyDB's, but it only appends, and is on disk when it says so.

The first line of the file names it and its version, every further line is one transaction (`lines`); a
reader takes no lock, writers take turns. Doc ids count from 1 in the order written. A line that a
crash cut short is dropped; a damaged file is kept under a second name and what is readable of it goes
on. TinyDB's own storage rewrites the whole file for every mark, and a crash in between destroys it.
"""

from __future__ import annotations

import errno
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tinydb.storages import Storage

from copytaster.model.errors import NotSaved, StoreBroken, StoreError
from copytaster.store import schema
from copytaster.store.aside import copy_aside
from copytaster.store.folder import write_whole
from copytaster.store.lines import is_torn, salvage, sealed
from copytaster.store.roll import Roll
from copytaster.store.turn import Turn

Document = dict[str, Any]

_HEADER = sealed(schema.LEDGER_HEADER)


def _nobody(_documents: Sequence[Document]) -> None:
    return None


class JournalStorage(Storage):
    """One table of documents in one append-only file.

    `landed` is told the documents that stand in the file and were not written through this storage,
    in order, some thousands at a time, some of them again where the file was replaced. `notice` is a
    plain sentence when something was dropped or set aside. Every method may raise OSError where the
    disk fails, StoreBroken where the file is not ours. For one thread at a time.
    """

    def __init__(
        self, path: Path, *, readonly: bool = False, landed: Callable[[Sequence[Document]], None] = _nobody
    ) -> None:
        """Open `path`, in a folder that exists, and make it where it is missing; `readonly` makes nothing."""
        self.notice: str | None = None
        self._path = Path(path)
        self._readonly = readonly
        self._landed = landed
        self._turn = Turn(self._path.with_suffix(".lock"))
        self._roll = Roll(self._path, readonly=readonly)
        self._count = 0  # documents before the roll's offset
        try:
            self.refresh()
            if not readonly:
                with self.turn(new=True):
                    pass
        except (OSError, StoreError):
            self.close()
            raise

    def read(self) -> dict[str, dict[str, Any]] | None:
        """Every readable document, from the file itself; costs as much as opening it."""
        try:
            payloads = salvage(self._path.read_bytes()).payloads
        except FileNotFoundError:
            return None
        return {schema.LEDGER_TABLE: {str(number): row for number, row in enumerate(_documents(payloads), 1)}}

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Append what `data` holds beyond the file. Raises StoreError where it would change or drop anything."""
        with self.turn():
            held = (self.read() or {}).get(schema.LEDGER_TABLE, {})
            offered = {str(number): row for number, row in data.get(schema.LEDGER_TABLE, {}).items()}
            kept = all(offered.get(number) == row for number, row in held.items())
            if not kept or data.keys() - {schema.LEDGER_TABLE}:
                raise StoreError("The ledger is only added to: what was entered is never changed or taken out.")
            self.append([dict(row) for number, row in offered.items() if number not in held])

    def close(self) -> None:
        """Let go of the files."""
        self._turn.close()
        self._roll.drop()

    def append(self, documents: Sequence[Mapping[str, Any]]) -> list[int]:
        """Write `documents` as one transaction; on disk when it returns, else OSError and as it was before.

        Returns their doc ids.
        """
        text = json.dumps(list(documents), ensure_ascii=False, separators=(",", ":"))
        line = sealed(text.encode("utf-8", "surrogatepass"))  # as json.loads reads it: a note may hold anything
        with self.turn():
            self._roll.append(line)
            first = self._count + 1
            self._count += len(documents)
            return list(range(first, self._count + 1))

    @contextmanager
    def turn(self, *, new: bool = False) -> Iterator[None]:
        """Be the only writer, with everything read that others wrote. `new`: a missing file is made."""
        if self._readonly:
            raise NotSaved(f"{self._path.parent} was opened for reading only.")
        with self._turn.taken():
            self._make_sure_it_is_there(new=new)
            self._catch_up(mine=True)
            yield

    def refresh(self) -> None:
        """Read on without a lock; costs one look at the file where nothing came."""
        if self._roll.unchanged() or self._roll.look() is None or self._unborn():
            return
        if not self._catch_up(mine=False):
            with self.turn():
                pass

    def _unborn(self) -> bool:
        """Whether the file holds less than its header: empty, or a beginning of ours."""
        look = self._roll.look()
        return look is not None and look[1] < len(_HEADER) and _HEADER.startswith(self._path.read_bytes())

    def _make_sure_it_is_there(self, *, new: bool) -> None:
        missing = self._roll.look() is None
        if missing and not new:
            raise FileNotFoundError(errno.ENOENT, "the ledger is gone", str(self._path))
        if missing or self._unborn():
            write_whole(self._path, [_HEADER])

    def _catch_up(self, *, mine: bool) -> bool:
        """Read what came; `mine` (we have the turn) also repairs. Whether the file is sound now."""
        roll = self._roll
        seen = roll.look()
        roll.hold()
        tail = roll.read_on(self._take_in)
        if tail and roll.offset and not is_torn(tail):
            roll.rewind()  # another took a failed write back and went on: what we read may have changed
            tail = roll.read_on(self._take_in)
        if tail and (not roll.offset or not is_torn(tail)):
            return self._save_the_readable(mine=mine)
        if tail and mine:
            roll.cut()
            seen = roll.look()
            self.notice = (
                f"The last record of {self._path} was not written to its end ({len(tail)} bytes, behind mark "
                f"{self._count}); it was dropped, all others are kept."
            )
        roll.read_to_end(seen)
        return True

    def _take_in(self, payloads: Sequence[bytes]) -> None:
        if self._roll.offset == 0:
            schema.check_ledger(payloads[0], self._path)
            self._count = 0
        documents = _documents(payloads)
        self._landed(documents)
        self._count += len(documents)

    def _save_the_readable(self, *, mine: bool) -> bool:
        """Deal with a damaged file: a writer that has the turn goes on with what is readable, a reader shows it."""
        seen = self._roll.look()
        whole = self._path.read_bytes()
        saved = salvage(whole)
        if saved.payloads:
            schema.check_ledger(saved.payloads[0], self._path)
        elif _is_text(whole):
            raise StoreBroken(f"{self._path} is not a ledger of copytaster; it was left as it is. Move it away.")
        if self._readonly:
            self._landed(_documents(saved.payloads))
            self.notice = f"{_lost(saved.lost)} of {self._path} cannot be read; all others are shown."
            self._roll.read_to_end(seen)
        elif mine:
            aside = copy_aside(self._path)
            write_whole(self._path, [_HEADER, *(sealed(line) for line in saved.payloads if not schema.is_header(line))])
            self._roll.hold()
            self._roll.read_on(self._take_in)
            self.notice = (
                f"{_lost(saved.lost)} of {self._path} could not be read. The damaged file is kept as {aside.name}; "
                f"all that is readable, {self._count} marks, goes on."
            )
        return mine or self._readonly


def _documents(payloads: Sequence[bytes]) -> list[Document]:
    """The documents of `payloads`, all parsed in one go; headers hold none."""
    transactions = json.loads(b"[" + b",".join(payloads) + b"]")
    return [document for documents in transactions if isinstance(documents, list) for document in documents]


def _is_text(data: bytes) -> bool:
    try:
        return "\0" not in data.decode()
    except UnicodeDecodeError:
        return False


def _lost(lines: int) -> str:
    return "One record" if lines == 1 else f"{lines} records"
