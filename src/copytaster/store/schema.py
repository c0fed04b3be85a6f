"""Which version of the store's files this copytaster writes, and which it can read."""

from __future__ import annotations

import json
from pathlib import Path

from copytaster.model.errors import StoreBroken

LEDGER_TABLE = "marks"
LEDGER_VERSION = 1
LEDGER_HEADER = json.dumps({"copytaster": "ledger", "version": LEDGER_VERSION}).encode()

ARCHIVE_VERSION = 1
ARCHIVE_ID = 0x636F7079
"""SQLite's `application_id` of an archive: "copy"."""

ARCHIVE_TABLES = """
CREATE TABLE versions (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL,
    digest TEXT NOT NULL,
    received TEXT NOT NULL,
    story BLOB NOT NULL,
    brief BLOB NOT NULL,
    UNIQUE (key, digest)
);
CREATE TABLE heads (
    sequence INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, id TEXT NOT NULL, wire TEXT NOT NULL, source TEXT NOT NULL,
    headline TEXT NOT NULL, time TEXT NOT NULL, received TEXT NOT NULL, changed TEXT NOT NULL, digest TEXT NOT NULL,
    versions TEXT NOT NULL, slug TEXT NOT NULL, urgency INTEGER, status TEXT NOT NULL, kind TEXT NOT NULL,
    embargo TEXT, markers TEXT NOT NULL, words INTEGER NOT NULL, language TEXT, figure TEXT NOT NULL,
    lead TEXT NOT NULL, url TEXT, alarm TEXT NOT NULL
);
CREATE INDEX heads_by_id ON heads (id);
CREATE TABLE states (source TEXT PRIMARY KEY, state TEXT NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5 (
    headline, slug, copy, content = '', tokenize = "unicode61 remove_diacritics 2"
);
"""


def is_header(payload: bytes) -> bool:
    """Whether a line of a journal is its first one."""
    return payload.startswith(b"{")


def check_ledger(payload: bytes, path: Path) -> None:
    """Raise StoreBroken where the first line of the journal `path` says that it is not for us.

    A line of marks passes: it comes first where the header itself was damaged.
    """
    if not is_header(payload):
        return
    header = json.loads(payload)
    if header.get("copytaster") != "ledger":
        raise StoreBroken(f"{path} is not a ledger of copytaster; it was left as it is. Move it away.")
    if header.get("version") != LEDGER_VERSION:
        raise StoreBroken(
            f"{path} was written by a newer copytaster (version {header.get('version')} of the file, this one "
            f"reads {LEDGER_VERSION}); it was left as it is. Update copytaster."
        )


def check_archive(identity: int, version: int, path: Path) -> None:
    """Raise StoreBroken where the database at `path` is not an archive, or one from a newer copytaster."""
    if identity != ARCHIVE_ID:
        raise StoreBroken(f"{path} is not an archive of copytaster; it was left as it is. Move it away.")
    if version != ARCHIVE_VERSION:
        raise StoreBroken(
            f"{path} was written by a newer copytaster (version {version} of the file, this one reads "
            f"{ARCHIVE_VERSION}); it was left as it is. Update copytaster."
        )
