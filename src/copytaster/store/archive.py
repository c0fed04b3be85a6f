"""The copy itself: every version of every story as received, with its brief; searchable, and to be fetched again."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

from copytaster.model.brief import Brief, brief_from_dict
from copytaster.model.head import Head
from copytaster.model.source import SourceState
from copytaster.model.story import Story, story_from_dict
from copytaster.store import rows
from copytaster.store.calm import calm_collector, to_stay
from copytaster.store.intake import parcel_of, take_in, unpacked
from copytaster.store.phrases import match_for
from copytaster.store.shelf import Shelf
from copytaster.store.states import state_as_json, state_from_json

FILE = "archive.db"

_NOTHING: Mapping[str, SourceState] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a batch brought: keys of stories not known before, keys that got a new version, versions held already."""

    new: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    unchanged: int = 0


class Archive:
    """The stories of one store; for any thread, beside other processes.

    Reading raises StoreBroken where the file turns out damaged and StoreError where it does not answer.
    """

    def __init__(self, shelf: Shelf) -> None:
        """Use `open`."""
        self._shelf = shelf
        self._threads = threading.Lock()
        self._told = 0  # the highest sequence that was handed out with none left out before it

    @classmethod
    def open(cls, folder: Path, *, readonly: bool = False) -> Archive:
        """The archive in `folder`, made private where it is missing.

        `readonly` makes and changes nothing, and shows an empty archive where there is none. Raises
        StoreBroken where the file is not ours or from a newer copytaster, StoreBusy, StoreError.
        """
        return cls(Shelf(folder / FILE, readonly=readonly))

    @property
    def notice(self) -> str | None:
        """A plain sentence where an unreadable archive was set aside."""
        return self._shelf.notice

    @property
    def position(self) -> int:
        """The sequence of the latest version taken in; 0 where there is none."""
        with self._shelf.reading() as db:
            return _position(db)

    def receive(
        self,
        batch: Sequence[tuple[Story, Brief, str]],
        at: datetime,
        states: Mapping[str, SourceState] = _NOTHING,
    ) -> Receipt:
        """Take in versions that arrived at `at` (aware), each with its brief and its figure for the row.

        A version held already, be it an old one, is nothing new. `states` of sources are kept with them.
        One transaction; raises NotSaved, then none of it was received.
        """
        at = at.astimezone(UTC)
        parcels = [parcel_of(story, brief, figure) for story, brief, figure in batch]
        new: dict[str, None] = {}
        updated: dict[str, None] = {}
        unchanged = 0
        with self._shelf.writing() as db:
            for parcel in parcels:
                outcome = take_in(db, parcel, at)
                if outcome == "unchanged":
                    unchanged += 1
                elif outcome == "new":
                    new[parcel.key] = None
                elif parcel.key not in new:
                    updated[parcel.key] = None
            _keep(db, states)
        return Receipt(tuple(new), tuple(updated), unchanged)

    def heads(self, after: int = 0) -> list[Head]:
        """The rows of the stories that got a version behind the sequence `after`, latest last."""
        with self._shelf.reading() as db, calm_collector():
            found = db.execute(f"SELECT {rows.COLUMNS} FROM heads WHERE sequence > ? ORDER BY sequence", (after,))
            heads = [rows.head_of(row) for row in found]
        to_stay(len(heads))
        with self._threads:
            if heads and after <= self._told:
                self._told = max(self._told, heads[-1].sequence)
        return heads

    def news(self) -> list[Head]:
        """The rows that `heads` and `news` have not handed out yet, whoever brought them, latest last.

        Costs one look at an index where there is nothing.
        """
        with self._shelf.reading() as db:
            if _position(db) <= self._told:
                return []
        return self.heads(self._told)

    def head(self, key: str) -> Head | None:
        """The row of one story; None where it is not held."""
        with self._shelf.reading() as db:
            found = db.execute(f"SELECT {rows.COLUMNS} FROM heads WHERE key = ?", (key,)).fetchone()
        return rows.head_of(found) if found else None

    def story(self, key: str, digest: str | None = None) -> tuple[Story, Brief] | None:
        """The newest version of a story, or the one named, with its brief; None where it is not held."""
        with self._shelf.reading() as db:
            found = db.execute(
                "SELECT story, brief FROM versions WHERE key = :key AND digest = "
                "coalesce(:digest, (SELECT digest FROM heads WHERE key = :key))",
                {"key": key, "digest": digest},
            ).fetchone()
        if found is None:
            return None
        return story_from_dict(unpacked(found[0])), brief_from_dict(unpacked(found[1]))

    def versions(self, key: str) -> list[tuple[str, datetime, Story]]:
        """Digest, arrival and copy of every version of a story, in the order received."""
        with self._shelf.reading() as db:
            found = db.execute(
                "SELECT digest, received, story FROM versions WHERE key = ? ORDER BY sequence", (key,)
            ).fetchall()
        return [
            (digest, datetime.fromisoformat(received), story_from_dict(unpacked(story)))
            for digest, received, story in found
        ]

    def find(self, prefix_or_id: str) -> list[str]:
        """The keys that begin so, or whose wire id is exactly that; the latest story first."""
        if not prefix_or_id:
            return []
        with self._shelf.reading() as db:
            found = db.execute(
                "SELECT key FROM heads WHERE (key >= :from AND key < :from || 'g') OR id = :id ORDER BY sequence DESC",
                {"from": prefix_or_id.lower(), "id": prefix_or_id},
            )
            return [key for (key,) in found]

    def search(self, words: str, limit: int = 500) -> list[str]:
        """The keys of up to `limit` stories with all `words` in one version, the latest such version first.

        "Quoted words" stand side by side; the last word may be the beginning of one.
        """
        match = match_for(words)
        keys: dict[str, None] = {}
        if not match:
            return []
        with self._shelf.reading() as db:
            found = db.execute(
                "SELECT key FROM words JOIN versions ON sequence = words.rowid WHERE words MATCH ? "
                "ORDER BY words.rowid DESC",
                (match,),
            )
            for (key,) in found:
                keys[key] = None
                if len(keys) >= limit:
                    break
            found.close()
        return list(keys)

    def states(self) -> dict[str, SourceState]:
        """What is remembered of each source, by name."""
        with self._shelf.reading() as db:
            found = db.execute("SELECT source, state FROM states ORDER BY source").fetchall()
        return {source: state_from_json(state) for source, state in found}

    def keep_states(self, states: Mapping[str, SourceState]) -> None:
        """Remember `states` of sources, by name. Raises NotSaved."""
        with self._shelf.writing() as db:
            _keep(db, states)

    def close(self) -> None:
        """Let go of the file, in all threads."""
        self._shelf.close()


def _keep(db: sqlite3.Connection, states: Mapping[str, SourceState]) -> None:
    db.executemany(
        "INSERT OR REPLACE INTO states (source, state) VALUES (?, ?)",
        [(source, state_as_json(state)) for source, state in states.items()],
    )


def _position(db: sqlite3.Connection) -> int:
    return int(db.execute("SELECT coalesce(max(sequence), 0) FROM heads").fetchone()[0])
