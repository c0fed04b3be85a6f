"""The ledger without a disk: for tests, and for a demo that leaves no trace."""

from __future__ import annotations

from collections.abc import Sequence

from copytaster.model.errors import NotSaved
from copytaster.model.mark import Mark


class MemoryLedger:
    """Keeps marks as `Ledger` does, until the program ends.

    `beside` another one, it is a second handle on the same marks. While `refusing` holds a sentence,
    nothing is entered and NotSaved says so: a full disk, for a test.
    """

    def __init__(self, beside: MemoryLedger | None = None) -> None:
        """An empty ledger, or a second handle on the marks of `beside`."""
        self.notice: str | None = None
        self.refusing: str | None = None
        self._marks: dict[str, Mark] = beside._marks if beside else {}
        self._mine: set[str] = set()
        self._told = len(self._marks) if beside else 0

    @property
    def position(self) -> int:
        """How many marks were entered."""
        return len(self._marks)

    def marks(self) -> list[Mark]:
        """All marks in the order entered; none of them is news afterwards."""
        self._told = len(self._marks)
        return list(self._marks.values())

    def news(self) -> list[Mark]:
        """The marks that others entered since `marks` or `news` was last asked, in order."""
        if self._told == len(self._marks):
            return []
        fresh = list(self._marks.values())[self._told :]
        self._told = len(self._marks)
        return [mark for mark in fresh if mark.id not in self._mine]

    def enter(self, marks: Sequence[Mark]) -> None:
        """Enter `marks` as one step; those already entered are left out. Raises NotSaved while `refusing`."""
        if self.refusing is not None:
            raise NotSaved(self.refusing)
        new = {mark.id: mark for mark in marks if mark.id not in self._marks}
        self._mine.update(new)
        self._marks.update(new)

    def close(self) -> None:
        """Nothing to let go of; the marks stay for a handle beside."""
