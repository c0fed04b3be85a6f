"""The database file under the archive: one connection a thread, one writer at a time, repaired by a new one."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from copytaster.model.errors import NotSaved, StoreBroken, StoreBusy, StoreError
from copytaster.store import schema
from copytaster.store.aside import move_aside
from copytaster.store.folder import PRIVATE_FILE, plainly, private_folder
from copytaster.store.turn import Turn

_UNREADABLE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_PLAIN = {
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_READONLY: "it may not be written",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened",
    sqlite3.SQLITE_BUSY: "another copytaster does not let go of it",
}
_STILL = "ro&immutable=1"
_Way = tuple[str, int, int, int]
"""How a connection was opened: mode, inode, and for a file that nobody writes its size and time of change.

Modes are rw; ro, beside a writer; _STILL, where there is none and no file may be made; none, no file yet.
"""


class Shelf:
    """One SQLite file in WAL mode; every write takes its turn.

    The turn is ours, not SQLite's: SQLite before 3.51.3 can lose a write where two processes write and
    checkpoint at once, and its waiting is unfair. `readonly` makes no file: where nobody writes, the
    file is read as it is; where it is missing, there is an empty archive until it comes.
    """

    def __init__(self, path: Path, *, readonly: bool) -> None:
        """Open `path`. Raises StoreBroken (not ours, newer), StoreBusy, StoreError."""
        self.path = path
        self.notice: str | None = None
        self._readonly = readonly
        self._turn = Turn(path.with_suffix(".lock"))
        self._threads = threading.Lock()
        self._open: dict[int, tuple[threading.Thread, sqlite3.Connection, _Way]] = {}
        try:
            if not readonly:
                self._prepare()
            with self.reading():
                pass
        except StoreError:
            self.close()
            raise

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """This thread's connection. Raises StoreBroken, StoreError."""
        try:
            yield self._connection()
        except sqlite3.Error as error:
            self._let_go()
            raise self._translated(error) from error
        except OSError as error:
            raise StoreError(f"{plainly(error, self.path)}; the archive could not be read.") from error

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """This thread's connection in a transaction, which ends with the block: all of it or nothing.

        Raises NotSaved, or StoreBroken where the file is damaged.
        """
        if self._readonly:
            raise NotSaved(f"{self.path.parent} was opened for reading only.")
        try:
            with self._turn.taken():
                db = self._connection()
                db.execute("BEGIN IMMEDIATE")
                try:
                    yield db
                    db.execute("COMMIT")
                finally:
                    if db.in_transaction:
                        with contextlib.suppress(sqlite3.Error):
                            db.execute("ROLLBACK")
        except sqlite3.Error as error:
            self._let_go()
            trouble = self._translated(error)
            raise trouble if isinstance(trouble, StoreBroken) else NotSaved(f"Not saved: {trouble}") from error
        except OSError as error:
            raise NotSaved(f"Not saved: {plainly(error, self.path)}.") from error
        except StoreBusy as error:
            raise NotSaved(f"Not saved: {error}") from error

    def close(self) -> None:
        """Close the connections of all threads; SQLite then folds what was written into the file."""
        with contextlib.ExitStack() as held:
            if not self._readonly:
                with contextlib.suppress(StoreBusy, OSError):
                    held.enter_context(self._turn.taken())
            with self._threads:
                for _, db, _ in self._open.values():
                    db.close()
                self._open.clear()
        self._turn.close()

    # -- connections

    def _connection(self) -> sqlite3.Connection:
        me = threading.current_thread()
        kept = self._open.get(threading.get_ident())
        way = self._way()
        if kept is not None and kept[0] is me and kept[2] == way:
            return kept[1]
        self._let_go()
        try:
            db = self._connect(way)
        except sqlite3.OperationalError:
            if way[0] != "ro":
                raise
            db = self._connect((_STILL, 0, 0, 0))  # a dead desk's WAL in a folder where we may make no file
            self.notice = f"The latest stories of {self.path} cannot be read here: its desk did not end well."
        with self._threads:
            for ident, (thread, old, _) in list(self._open.items()):
                if not thread.is_alive():
                    old.close()
                    del self._open[ident]
            self._open[threading.get_ident()] = (me, db, way)
        return db

    def _way(self) -> _Way:
        try:
            about = self.path.stat()
        except FileNotFoundError:
            return ("none" if self._readonly else "rw", 0, 0, 0)
        if not self._readonly:
            return ("rw", about.st_ino, 0, 0)
        if self.path.with_name(f"{self.path.name}-wal").exists():
            return ("ro", about.st_ino, 0, 0)
        if not about.st_size:
            return ("none", 0, 0, 0)
        return (_STILL, about.st_ino, about.st_size, about.st_mtime_ns)

    def _connect(self, way: _Way) -> sqlite3.Connection:
        mode = way[0]
        where = f"{self.path.absolute().as_uri()}?mode={mode}" if mode != "none" else ":memory:"
        db = sqlite3.connect(where, uri=True, isolation_level=None, check_same_thread=False, timeout=10)
        try:
            if mode != "none" and db.execute("SELECT 1 FROM sqlite_master").fetchone():
                _check(db, self.path)  # before anything is written: it may not be ours
            elif mode in ("none", "rw"):
                _furnish(db)  # before WAL mode: so the file itself has its tables, whatever becomes of the WAL
            if mode == "rw":
                # NORMAL: a power cut may take the latest stories, whole, and the wire has them again.
                db.executescript(
                    "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = OFF; "
                    "PRAGMA journal_size_limit = 16777216"
                )
        except (sqlite3.Error, StoreBroken):
            db.close()
            raise
        return db

    def _let_go(self) -> None:
        """Close this thread's connection; the next use opens it anew."""
        with self._threads:
            kept = self._open.pop(threading.get_ident(), None)
        if kept is not None:
            kept[1].close()

    # -- opening, and what is found damaged

    def _prepare(self) -> None:
        try:
            private_folder(self.path.parent)
            with self._turn.taken():
                if self._mark_of_damage.exists():
                    self._set_aside()
                try:
                    self._found()
                except sqlite3.DatabaseError as error:
                    if _code(error) not in _UNREADABLE:
                        raise
                    self._let_go()
                    self._set_aside()
                    self._found()
        except sqlite3.Error as error:
            self._let_go()
            raise self._translated(error) from error
        except OSError as error:
            raise StoreError(
                f"{plainly(error, self.path)}; give another place with --store, or open it with --read-only."
            ) from error

    def _found(self) -> None:
        os.close(os.open(self.path, os.O_RDWR | os.O_CREAT, PRIVATE_FILE))
        self._connection().execute("SELECT max(sequence) FROM heads").fetchone()

    def _set_aside(self) -> None:
        beside = [self.path.with_name(f"{self.path.name}{end}") for end in ("-wal", "-shm")]
        self._mark_of_damage.unlink(missing_ok=True)
        if not self.path.exists():
            return
        aside = move_aside(self.path, *beside)
        self.notice = (
            f"The archive {self.path} could not be read. It is kept as {aside.name}; a new one is filled from the "
            "wire. Decisions are not touched."
        )

    @property
    def _mark_of_damage(self) -> Path:
        return self.path.with_name(f"{self.path.name}-damaged")

    def _translated(self, error: sqlite3.Error) -> StoreError:
        if _code(error) in _UNREADABLE:
            if not self._readonly:
                with contextlib.suppress(OSError):
                    self._mark_of_damage.touch(PRIVATE_FILE)
            return StoreBroken(
                f"The archive {self.path} is damaged ({error}); it was left as it is. The next start sets it aside "
                "and fills a new one from the wire."
            )
        return StoreError(f"The archive {self.path} does not answer: {_PLAIN.get(_code(error), str(error))}.")


def _code(error: sqlite3.Error) -> int:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _furnish(db: sqlite3.Connection) -> None:
    db.executescript(
        f"BEGIN IMMEDIATE; {schema.ARCHIVE_TABLES} PRAGMA application_id = {schema.ARCHIVE_ID}; "
        f"PRAGMA user_version = {schema.ARCHIVE_VERSION}; COMMIT"
    )


def _check(db: sqlite3.Connection, path: Path) -> None:
    identity = db.execute("PRAGMA application_id").fetchone()[0]
    version = db.execute("PRAGMA user_version").fetchone()[0]
    schema.check_archive(identity, version, path)
