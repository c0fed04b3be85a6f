"""A disk that is full or fails: the mark is not saved, nothing is changed, and it may be entered again."""

import errno
import os
import resource
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from copytaster.model.errors import NotSaved
from copytaster.store import roll
from copytaster.store.ledger import Ledger
from tests.store.journals import JOURNAL, a_store
from tests.store.marks import a_mark, ids


def failing(number: int, *, times: int = 1, after: Callable[..., Any] | None = None) -> Callable[..., Any]:
    """A system call that fails `times` times with `number`, `after` having done its work or not."""
    left = [times]

    def call(*arguments: Any) -> Any:
        if left[0]:
            left[0] -= 1
            if after:
                after(*arguments)
            raise OSError(number, os.strerror(number))
        return after(*arguments) if after else None

    return call


def test_a_full_disk_says_so_changes_nothing_and_takes_the_mark_when_there_is_room(tmp_path: Path) -> None:
    journal = a_store(tmp_path, 2)
    ledger = Ledger.open(tmp_path)
    before = journal.read_bytes()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) + 50, hard))  # room for half a line
    try:
        with pytest.raises(NotSaved, match="disk is full"):
            ledger.enter([a_mark("m3")])
        assert ids(ledger.marks()) == ["m1", "m2"] and ledger.position == 2
        assert journal.read_bytes() == before
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    ledger.enter([a_mark("m3")])
    assert ids(Ledger.open(tmp_path).marks()) == ["m1", "m2", "m3"]
    assert ledger.notice is None


@pytest.mark.parametrize("cut_fails", [False, True])
def test_after_a_failed_sync_the_same_mark_is_written_again(
    cut_fails: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_store(tmp_path, 1)
    ledger = Ledger.open(tmp_path)
    synced: list[bytes] = []

    def to_disk(handle: int) -> None:
        os.fsync(handle)
        synced.append((tmp_path / JOURNAL).read_bytes())

    monkeypatch.setattr(roll, "_to_disk", failing(errno.EIO, after=to_disk))
    with monkeypatch.context() as patched:
        if cut_fails:
            patched.setattr(os, "ftruncate", failing(errno.EIO))
        with pytest.raises(NotSaved, match="does not do its work"):
            ledger.enter([a_mark("m2")])
    if not cut_fails:
        assert ids(ledger.marks()) == ["m1"]
    ledger.enter([a_mark("m2")])
    assert len(synced) == 2, "written and synced once more: the first sync proved nothing"
    assert ids(ledger.marks()) == ["m1", "m2"] == ids(Ledger.open(tmp_path).marks())
    ledger.enter([a_mark("m2")])
    assert len(synced) == 2, "now it is known to be on disk"


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EIO, errno.EDQUOT])
def test_every_kind_of_failed_write_is_not_saved_and_can_be_tried_again(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_store(tmp_path, 1)
    ledger = Ledger.open(tmp_path)
    with monkeypatch.context() as patched:
        patched.setattr(roll, "write_all", failing(number, times=2))
        for _ in range(2):
            with pytest.raises(NotSaved):
                ledger.enter([a_mark("m2")])
    ledger.enter([a_mark("m2")])
    assert ids(Ledger.open(tmp_path).marks()) == ["m1", "m2"]


def test_a_ledger_that_was_taken_away_is_not_quietly_begun_anew(tmp_path: Path) -> None:
    journal = a_store(tmp_path, 1)
    ledger = Ledger.open(tmp_path)
    journal.rename(tmp_path / "elsewhere")
    with pytest.raises(NotSaved, match="gone"):
        ledger.enter([a_mark("m2")])
    assert ids(ledger.marks()) == ["m1"] and not journal.exists()
    (tmp_path / "elsewhere").rename(journal)
    ledger.enter([a_mark("m2")])
    assert ids(Ledger.open(tmp_path).marks()) == ["m1", "m2"]


def test_a_line_longer_than_a_read_is_read(tmp_path: Path) -> None:
    Ledger.open(tmp_path).enter([a_mark(f"m{number}", argument="x" * 900) for number in range(3000)])
    ledger = Ledger.open(tmp_path)
    assert ledger.position == 3000 and ledger.notice is None
