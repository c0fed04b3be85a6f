"""A file that is not ours, or from a newer copytaster, is refused and left as it is."""

from pathlib import Path

import pytest

from copytaster.model.errors import StoreBroken
from copytaster.store.ledger import Ledger
from copytaster.store.lines import sealed
from tests.store.journals import JOURNAL, a_store
from tests.store.marks import a_mark, ids


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


def test_a_store_that_is_refused_leaves_no_file_open(tmp_path: Path) -> None:
    (tmp_path / JOURNAL).write_bytes(b"hello")
    before = len(list(Path("/proc/self/fd").iterdir())) if Path("/proc/self/fd").exists() else 0
    for _ in range(3):
        with pytest.raises(StoreBroken):
            Ledger.open(tmp_path)
    assert not before or len(list(Path("/proc/self/fd").iterdir())) <= before


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
