"""A damaged ledger is kept under a second name, and all that is readable of it goes on."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copytaster.model.errors import StoreBroken
from copytaster.store.ledger import Ledger
from copytaster.store.lines import sealed
from tests.store.journals import JOURNAL, a_store, listing
from tests.store.marks import a_mark, ids


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


@settings(max_examples=40, deadline=None)
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
