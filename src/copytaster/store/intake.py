"""How one version of a story is put into the archive: made ready first, then taken in as quickly as can be."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from copytaster.model.brief import Brief, brief_as_dict
from copytaster.model.head import Head
from copytaster.model.story import Story, story_as_dict, story_from_dict, supersedes
from copytaster.store import rows


@dataclass(frozen=True, slots=True)
class Parcel:
    """A version made ready outside the transaction; `words` are headline, slug and copy for the index."""

    key: str
    digest: str
    story: Story
    brief: Brief
    figure: str
    packed: tuple[bytes, bytes]
    words: tuple[str, str, str]


def parcel_of(story: Story, brief: Brief, figure: str) -> Parcel:
    """What `take_in` needs of a version; the slow part, to be done before the transaction."""
    around: Iterable[str | None] = (story.dek, story.byline, story.dateline, story.editor_note, *story.keywords)
    return Parcel(
        key=story.key, digest=story.digest, story=story, brief=brief, figure=figure,
        packed=(packed(story_as_dict(story)), packed(brief_as_dict(brief))),
        words=(story.headline, story.slug or "", "\n".join((*story.body, *(text for text in around if text)))),
    )  # fmt: skip


def take_in(db: sqlite3.Connection, parcel: Parcel, at: datetime) -> str:
    """Put one version where it belongs; `new`, `updated` or `unchanged`."""
    name = (parcel.key, parcel.digest)
    if db.execute("SELECT 1 FROM versions WHERE key = ? AND digest = ?", name).fetchone():
        return "unchanged"
    sequence = db.execute(
        "INSERT INTO versions (key, digest, received, story, brief) VALUES (?, ?, ?, ?, ?)",
        (*name, rows.stamp(at), *parcel.packed),
    ).lastrowid
    assert sequence is not None
    db.execute("INSERT INTO words (rowid, headline, slug, copy) VALUES (?, ?, ?, ?)", (sequence, *parcel.words))
    head = rows.first_head(parcel.story, parcel.brief, parcel.figure, sequence=sequence, at=at)
    held = db.execute(f"SELECT {rows.COLUMNS} FROM heads WHERE key = ?", (parcel.key,)).fetchone()
    if held is not None:
        head = _next_head(db, rows.head_of(held), head, parcel.story)
        db.execute("DELETE FROM heads WHERE key = ?", (parcel.key,))
    db.execute(f"INSERT INTO heads ({rows.COLUMNS}) VALUES ({rows.PLACES})", rows.row_of(head))
    return "new" if held is None else "updated"


def _next_head(db: sqlite3.Connection, held: Head, latest: Head, story: Story) -> Head:
    """The row after `story`, whose own row would be `latest`, joined the versions of `held`."""
    (shown,) = db.execute("SELECT story FROM versions WHERE key = ? AND digest = ?", (held.key, held.digest)).fetchone()
    return rows.next_head(held, latest, newer=supersedes(story, story_from_dict(unpacked(shown))))


def packed(data: dict[str, Any]) -> bytes:
    """`data` as compressed JSON."""
    return zlib.compress(json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode(), 3)


def unpacked(data: bytes) -> dict[str, Any]:
    """What `packed` was given."""
    content: dict[str, Any] = json.loads(zlib.decompress(data))
    return content
