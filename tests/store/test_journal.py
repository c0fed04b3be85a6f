"""What the ledger does when a crash, a disk or another program has been at its file."""

import errno
import os
import resource
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tinydb import TinyDB, where

from copytaster.model.errors import NotSaved, StoreBroken, StoreError
from copytaster.store import roll, schema
from copytaster.store.journal import JournalStorage
from copytaster.store.ledger import Ledger
from copytaster.store.lines import sealed
from tests.store.marks import a_mark, ids

JOURNAL = "ledger.journal"


def a_store(folder: Path, count: int = 3) -> Path:
    """A closed ledger with the marks m1, m2 …, one a line; returns its file."""
    ledger = Ledger.open(folder)
    for number in range(1, count + 1):
        ledger.enter([a_mark(f"m{number}")])
    ledger.close()
    return folder / JOURNAL


def listing(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


# -- what a crash leaves


@pytest.mark.parametrize("torn", [b'12345678\t[{"id":"m4"', b"\0" * 700, b"1", b"12345678\t[]\n", b"\xff\xfe\n"])
def test_a_torn_last_record_is_dropped_with_a_notice_and_the_rest_kept(torn: bytes, tmp_path: Path) -> None:
    journal = a_store(tmp_path)
    sound = journal.read_bytes()
    journal.write_bytes(sound + torn)
    ledger = Ledger.open(tmp_path)
    assert ids(ledger.marks()) == ["m1", "m2", "m3"]
    assert ledger.notice is not None and str(journal) in ledger.notice and "mark 3" in ledger.notice
    assert journal.read_bytes() == sound
    ledger.enter([a_mark("m4")])
    assert ids(Ledger.open(tmp_path).marks()) == ["m1", "m2", "m3", "m4"]
    assert Ledger.open(tmp_path).notice is None


def test_a_ledger_cut_anywhere_opens_with_all_marks_before_the_cut(tmp_path: Path) -> None:
    whole = a_store(tmp_path / "whole", 2).read_bytes()
    ends = [place + 1 for place, byte in enumerate(whole) if byte == ord("\n")]
    for cut in range(len(whole)):
        folder = tmp_path / str(cut)
        folder.mkdir()
        (folder / JOURNAL).write_bytes(whole[:cut])
        ledger = Ledger.open(folder)
        assert ledger.position == sum(end <= cut for end in ends[1:])
        ledger.enter([a_mark("after")])
        ledger.close()
        assert ids(Ledger.open(folder, readonly=True).marks())[-1] == "after"


def test_a_reader_leaves_a_torn_record_alone_for_it_may_be_in_the_writing(tmp_path: Path) -> None:
    journal = a_store(tmp_path)
    line = sealed(b'[{"id":"m4","step":"s","verb":"star","at":"2026-03-09T12:00:00Z","by":"dk"}]')
    with journal.open("ab") as writer:
        writer.write(line[:20])
        writer.flush()
        reader = Ledger.open(tmp_path, readonly=True)
        assert reader.notice is None and reader.position == 3
        writer.write(line[20:])
        writer.flush()
        assert ids(reader.news()) == ["m4"]


# -- damage


@pytest.mark.parametrize("line", [0, 1, 2, 3])
def test_a_damaged_record_costs_no_other_and_the_file_is_kept(line: int, tmp_path: Path) -> None:
    journal = a_store(tmp_path, 4)
    lines = journal.read_bytes().splitlines(keepends=True)
    lines[line] = lines[line].replace(b"2026", b"2027").replace(b"ledger", b"ladder")
    damaged = b"".join(lines)
    journal.write_bytes(damaged)
    ledger = Ledger.open(tmp_path)
    wanted = [f"m{number}" for number in range(1, 5) if number != line]
    assert ids(ledger.marks()) == wanted
    assert (tmp_path / f"{JOURNAL}.broken-1").read_bytes() == damaged
    assert ledger.notice is not None and f"{JOURNAL}.broken-1" in ledger.notice and "One record" in ledger.notice
    ledger.enter([a_mark("after")])
    again = Ledger.open(tmp_path)
    assert ids(again.marks()) == [*wanted, "after"] and again.notice is None


def test_a_second_damage_gets_a_second_name(tmp_path: Path) -> None:
    for number in (1, 2):
        journal = a_store(tmp_path, 3)
        content = journal.read_bytes()
        journal.write_bytes(content.replace(b'"m1"', b'"mm"', 1) if number == 1 else b"\xff" + content)
        Ledger.open(tmp_path).close()
        assert (tmp_path / f"{JOURNAL}.broken-{number}").exists()


def test_a_record_glued_to_a_torn_one_is_read(tmp_path: Path) -> None:
    journal = a_store(tmp_path, 3)
    lines = journal.read_bytes().splitlines(keepends=True)
    lines[2] = lines[2][:30]  # no line feed: the next one stands behind it
    journal.write_bytes(b"".join(lines))
    assert ids(Ledger.open(tmp_path).marks()) == ["m1", "m3"]


def test_a_reader_shows_what_is_readable_of_a_damaged_ledger_and_changes_nothing(tmp_path: Path) -> None:
    journal = a_store(tmp_path, 3)
    journal.write_bytes(journal.read_bytes().replace(b'"m2"', b'"m!"'))
    before = listing(tmp_path)
    ledger = Ledger.open(tmp_path, readonly=True)
    assert ids(ledger.marks()) == ["m1", "m3"]
    assert ledger.notice is not None and "cannot be read" in ledger.notice
    assert listing(tmp_path) == before


def test_damage_that_happens_under_an_open_ledger_is_dealt_with_at_the_next_mark(tmp_path: Path) -> None:
    journal = a_store(tmp_path, 3)
    ledger = Ledger.open(tmp_path)
    journal.write_bytes(journal.read_bytes() + b"rubbish\nmore rubbish\n" + sealed(b"[]"))
    ledger.enter([a_mark("m4")])
    assert ids(ledger.marks()) == ["m1", "m2", "m3", "m4"]
    assert (tmp_path / f"{JOURNAL}.broken-1").exists()
    assert ids(Ledger.open(tmp_path).marks()) == ["m1", "m2", "m3", "m4"]


def test_a_handle_follows_a_ledger_that_another_one_repaired(tmp_path: Path) -> None:
    journal = a_store(tmp_path, 3)
    mine = Ledger.open(tmp_path)
    journal.write_bytes(journal.read_bytes().replace(b'"m2"', b'"m!"'))
    theirs = Ledger.open(tmp_path)
    theirs.enter([a_mark("m4")])
    assert ids(mine.news()) == ["m4"]
    mine.enter([a_mark("m5")])
    assert ids(Ledger.open(tmp_path).marks()) == ["m1", "m3", "m4", "m5"]


def test_bytes_that_are_no_text_are_set_aside(tmp_path: Path) -> None:
    (tmp_path / JOURNAL).write_bytes(b"\0" * 5000)
    ledger = Ledger.open(tmp_path)
    assert ledger.position == 0 and ledger.notice is not None and "broken-1" in ledger.notice
    assert (tmp_path / f"{JOURNAL}.broken-1").read_bytes() == b"\0" * 5000


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_whatever_happens_to_a_stretch_of_the_file_all_other_records_are_kept(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("store")
    journal = a_store(folder, 6)
    content = bytearray(journal.read_bytes())
    lines = bytes(content).splitlines(keepends=True)
    starts = [sum(map(len, lines[:number])) for number in range(len(lines) + 1)]
    begin = data.draw(st.integers(0, len(content) - 1))
    stretch = data.draw(st.binary(min_size=1, max_size=300))
    content[begin : begin + len(stretch)] = stretch
    journal.write_bytes(content)
    touched = range(begin, begin + len(stretch))
    whole = [f"m{n}" for n in range(1, 7) if not range(max(starts[n], touched[0]), min(starts[n + 1], touched[-1] + 1))]
    try:
        held = ids(Ledger.open(folder).marks())
    except StoreBroken:
        assert journal.read_bytes() == content
        held = []
    assert set(whole) <= set(held) <= {f"m{n}" for n in range(1, 7)}


# -- not ours


@pytest.mark.parametrize(
    "content",
    [
        b'{"marks": {"1": {"id": "m1"}}}',
        b"; ledger of the canteen\n2026/03/09 Coffee\n",
        b"hello",
        sealed(b'{"copytaster": "ledger", "version": 2}') + sealed(b'{"something": "new"}'),
        sealed(b'{"program": "another"}'),
    ],
    ids=["TinyDB's own", "another program's", "one line", "a newer copytaster's", "sealed by another"],
)
@pytest.mark.parametrize("readonly", [True, False])
def test_a_file_that_is_not_ours_is_refused_and_left_as_it_is(content: bytes, readonly: bool, tmp_path: Path) -> None:
    (tmp_path / JOURNAL).write_bytes(content)
    with pytest.raises(StoreBroken, match=JOURNAL):
        Ledger.open(tmp_path, readonly=readonly)
    assert (tmp_path / JOURNAL).read_bytes() == content
    assert not list(tmp_path.glob("*.broken-*"))


def test_a_mark_of_an_unknown_kind_is_a_newer_copytasters(tmp_path: Path) -> None:
    journal = a_store(tmp_path, 1)
    alien = sealed(b'[{"id":"m2","step":"s","verb":"teleport","at":"2026-03-09T12:00:00Z","by":"dk"}]')
    content = journal.read_bytes() + alien
    journal.write_bytes(content)
    with pytest.raises(StoreBroken, match="newer"):
        Ledger.open(tmp_path)
    assert journal.read_bytes() == content


def test_an_empty_file_becomes_a_ledger(tmp_path: Path) -> None:
    (tmp_path / JOURNAL).touch()
    assert Ledger.open(tmp_path, readonly=True).marks() == []
    Ledger.open(tmp_path).enter([a_mark()])
    assert ids(Ledger.open(tmp_path).marks()) == ["m1"]


# -- reading only


def test_a_reader_makes_nothing_and_sees_a_ledger_come(tmp_path: Path) -> None:
    reader = Ledger.open(tmp_path / "store", readonly=True)
    assert reader.marks() == [] and not (tmp_path / "store").exists()
    with pytest.raises(NotSaved, match="reading only"):
        reader.enter([a_mark()])
    a_store(tmp_path / "store", 1)
    before = listing(tmp_path / "store")
    assert ids(reader.news()) == ["m1"]
    assert listing(tmp_path / "store") == before


def test_store_and_files_are_private(tmp_path: Path) -> None:
    a_store(tmp_path / "a" / "store")
    assert stat.S_IMODE((tmp_path / "a" / "store").stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "a" / "store").iterdir()} == {0o600}


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="--store"):
        Ledger.open(tmp_path / "file" / "store")


# -- a disk that fails


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


# -- TinyDB


def test_a_query_of_tinydb_works_on_it(tmp_path: Path) -> None:
    journal = a_store(tmp_path, 3)
    ledger = Ledger.open(tmp_path)
    table = ledger.table
    assert len(table) == 3
    Ledger.open(tmp_path).enter([a_mark("m4", argument="sport")])
    assert [row["id"] for row in table.search(where("argument") == "sport")] == ["m4"]
    with TinyDB(journal, storage=JournalStorage, readonly=True) as stock:
        assert stock.tables() == {"marks"}
        assert [row.doc_id for row in stock.table("marks").search(where("argument") == "storm")] == [1, 2, 3]


def test_what_tinydb_adds_is_a_transaction_and_what_it_would_change_is_refused(tmp_path: Path) -> None:
    journal = a_store(tmp_path, 2)
    row = {"id": "m3", "step": "s", "verb": "star", "at": "2026-03-09T12:00:00Z", "by": "dk"}
    with TinyDB(journal, storage=JournalStorage) as stock:
        table = stock.table("marks")
        assert table.insert(row) == 3
        sound = journal.read_bytes()
        for change in (
            lambda: table.update({"by": "nobody"}),
            lambda: table.remove(doc_ids=[1]),
            table.truncate,
            lambda: stock.table("other").insert({"a": 1}),
            stock.drop_tables,
        ):
            with pytest.raises(StoreError, match="only added to"):
                change()
        assert journal.read_bytes() == sound
    assert ids(Ledger.open(tmp_path).marks()) == ["m1", "m2", "m3"]
    assert Ledger.open(tmp_path).table.insert({**row, "id": "m4"}) == 4


def test_the_first_line_names_the_file_and_its_version(tmp_path: Path) -> None:
    first = a_store(tmp_path).read_bytes().split(b"\n")[0]
    assert first[9:] == schema.LEDGER_HEADER
