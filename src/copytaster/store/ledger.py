"""The record of every mark, and of every undo: only ever added to, and on disk before anybody is told."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, cast

from tinydb import TinyDB
from tinydb.table import Table

from copytaster.model.errors import NotSaved, StoreBroken, StoreBusy, StoreError
from copytaster.model.mark import Mark, mark_as_dict, mark_from_dict
from copytaster.store import schema
from copytaster.store.calm import calm_collector, to_stay
from copytaster.store.folder import plainly, private_folder
from copytaster.store.journal import JournalStorage

FILE = "ledger.journal"


class LedgerTable(Table):
    """TinyDB's table, whose appends cost their own size and whose searches see what others wrote."""

    default_query_cache_capacity = 0

    def insert(self, document: Mapping[str, Any]) -> int:
        """Append one document; returns its doc id."""
        return self.insert_multiple([document])[0]

    def insert_multiple(self, documents: Iterable[Mapping[str, Any]]) -> list[int]:
        """Append all `documents` as one transaction, on disk when it returns; returns their doc ids."""
        return cast(JournalStorage, self.storage).append([dict(document) for document in documents])


class LedgerDB(TinyDB):
    """TinyDB over our table."""

    table_class = LedgerTable


class Ledger:
    """The marks of one store, in the order entered; for any thread, beside other processes.

    `notice` is a plain sentence where something was found damaged and how it was dealt with.
    """

    def __init__(self, folder: Path, *, readonly: bool) -> None:
        """Use `open`."""
        self._path = folder / FILE
        self._threads = threading.RLock()
        self._marks: dict[str, Mark] = {}
        self._news: list[Mark] = []
        self._doubtful: set[str] = set()  # their write failed: a file that shows them does not prove them on disk
        with calm_collector():
            self._db = LedgerDB(self._path, storage=JournalStorage, readonly=readonly, landed=self._landed)
        self._news.clear()
        to_stay(len(self._marks))

    @classmethod
    def open(cls, folder: Path, *, readonly: bool = False) -> Ledger:
        """The ledger in `folder`, made private where it is missing.

        `readonly` makes and changes nothing, and shows an empty ledger where there is none. Raises
        StoreBroken where the file is not ours or from a newer copytaster, StoreBusy where another does
        not let go of it, StoreError where the disk refuses.
        """
        try:
            if not readonly:
                private_folder(folder)
            return cls(folder, readonly=readonly)
        except OSError as error:
            other = "" if readonly else ", or open it with --read-only"
            raise StoreError(f"{plainly(error, folder / FILE)}; give another place with --store{other}.") from error

    @property
    def notice(self) -> str | None:
        """What was found damaged, and what was done about it."""
        return self._journal.notice

    @property
    def position(self) -> int:
        """How many marks were entered, as far as is known without looking."""
        return len(self._marks)

    @property
    def table(self) -> Table:
        """The marks as a TinyDB table, for queries; what it costs grows with the ledger."""
        return self._db.table(schema.LEDGER_TABLE)

    def marks(self) -> list[Mark]:
        """All marks in the order entered; none of them is news afterwards."""
        with self._threads:
            self._refresh()
            self._news.clear()
            return list(self._marks.values())

    def news(self) -> list[Mark]:
        """The marks that others entered since `marks` or `news` was last asked, in order."""
        with self._threads:
            self._refresh()
            news, self._news = self._news, []
            return news

    def enter(self, marks: Sequence[Mark]) -> None:
        """Enter `marks` as one transaction: on disk when it returns; those already entered are left out.

        Raises NotSaved where they did not reach the disk: nothing changed, the same may be entered again.
        """
        with self._threads:
            try:
                with self._journal.turn():
                    new = {mark.id: mark for mark in marks if not self._holds(mark)}
                    if new:
                        self._doubtful.update(new)
                        self.table.insert_multiple(mark_as_dict(mark) for mark in new.values())
                        self._doubtful.difference_update(new)
                        self._marks.update(new)
            except OSError as error:
                raise NotSaved(f"Not saved: {plainly(error, self._path)}. Nothing was changed.") from error
            except StoreBusy as error:
                raise NotSaved(f"Not saved: {error}") from error

    def close(self) -> None:
        """Let go of the files. What was entered is on disk already."""
        with self._threads:
            self._db.close()

    @property
    def _journal(self) -> JournalStorage:
        return cast(JournalStorage, self._db.storage)

    def _holds(self, mark: Mark) -> bool:
        return mark.id in self._marks and mark.id not in self._doubtful

    def _refresh(self) -> None:
        try:
            self._journal.refresh()
        except OSError as error:
            raise StoreError(f"{plainly(error, self._path)}; the ledger could not be read.") from error

    def _landed(self, documents: Sequence[Mapping[str, Any]]) -> None:
        """Take in what stands in the file and this ledger did not write."""
        try:
            marks = [mark_from_dict(document) for document in documents]
        except (KeyError, TypeError, ValueError) as error:
            raise StoreBroken(
                f"{self._path} holds a mark that this copytaster does not know ({error}); it was left as it is. "
                "It was written by a newer one: update copytaster."
            ) from error
        for mark in marks:
            if mark.id not in self._marks:
                self._marks[mark.id] = mark
                self._news.append(mark)
