"""An unreadable file keeps its content, under a name of its own."""

import errno
import os
from pathlib import Path

import pytest

from copytaster.store.aside import copy_aside, move_aside


def test_a_copy_aside_is_the_file_itself_and_found_again(tmp_path: Path) -> None:
    path = tmp_path / "ledger.journal"
    path.write_bytes(b"one")
    aside = copy_aside(path)
    assert aside.name == "ledger.journal.broken-1" and aside.read_bytes() == b"one"
    assert copy_aside(path) == aside
    path.unlink()
    path.write_bytes(b"two")
    assert copy_aside(path).name == "ledger.journal.broken-2"
    assert aside.read_bytes() == b"one"


def test_a_disk_without_hard_links_gets_a_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_: object) -> None:
        raise OSError(errno.EPERM, "no hard links here")

    monkeypatch.setattr(os, "link", no_links)
    path = tmp_path / "ledger.journal"
    path.write_bytes(b"one")
    (tmp_path / "ledger.journal.broken-1").write_bytes(b"older")
    assert copy_aside(path).name == "ledger.journal.broken-2"
    assert path.read_bytes() == (tmp_path / "ledger.journal.broken-2").read_bytes() == b"one"


def test_a_file_moves_with_its_companions(tmp_path: Path) -> None:
    for name in ("archive.db", "archive.db-wal", "archive.db.broken-1"):
        (tmp_path / name).write_text(name)
    aside = move_aside(tmp_path / "archive.db", tmp_path / "archive.db-wal", tmp_path / "archive.db-shm")
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {
        "archive.db.broken-1": "archive.db.broken-1",
        "archive.db.broken-2": "archive.db",
        "archive.db.broken-2-wal": "archive.db-wal",
    }
    assert aside.name == "archive.db.broken-2"
