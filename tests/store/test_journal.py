"""The storage after a crash, under TinyDB, and for a reader."""

import stat
from pathlib import Path

import pytest
from tinydb import TinyDB, where

from copytaster.model.errors import NotSaved, StoreError
from copytaster.store import schema
from copytaster.store.journal import JournalStorage
from copytaster.store.ledger import Ledger
from copytaster.store.lines import sealed
from tests.store.journals import JOURNAL, a_store, listing
from tests.store.marks import a_mark, ids


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
    for cut in range(0, len(whole), 2):
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
