"""Ledgers for tests to break."""

from pathlib import Path

from copytaster.store.ledger import Ledger
from tests.store.marks import a_mark

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
