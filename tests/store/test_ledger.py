"""The ledger on disk and the one in memory pass one suite."""

import itertools
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule

from copytaster.model.errors import NotSaved
from copytaster.model.mark import Mark, Verb
from copytaster.store.ledger import Ledger
from copytaster.store.memory import MemoryLedger
from tests.store.marks import a_mark, ids

Open = Callable[[], "Ledger | MemoryLedger"]


@pytest.fixture(params=["disk", "memory"])
def another(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Open]:
    """Opens handles on one and the same ledger."""
    opened: list[Ledger | MemoryLedger] = []

    def on_disk() -> Ledger:
        return Ledger.open(tmp_path / "store")

    def in_memory() -> MemoryLedger:
        return MemoryLedger(beside=next((one for one in opened if isinstance(one, MemoryLedger)), None))

    def open_one() -> Ledger | MemoryLedger:
        opened.append(on_disk() if request.param == "disk" else in_memory())
        return opened[-1]

    yield open_one
    for ledger in opened:
        ledger.close()


def test_a_new_ledger_is_empty(another: Open) -> None:
    ledger = another()
    assert (ledger.marks(), ledger.news(), ledger.position, ledger.notice) == ([], [], 0, None)


def test_marks_come_back_whole_and_in_the_order_entered(another: Open) -> None:
    first = another()
    marks = [
        a_mark("m2"),
        a_mark("m1", verb=Verb.NOTE, argument="ring Ida, “now”\n\u2028ок"),
        a_mark("m3", story="", argument="\udcff\0\x1b"),
    ]
    first.enter(marks[:1])
    first.enter(marks[1:])
    assert first.marks() == marks
    assert another().marks() == marks


def test_a_mark_entered_again_is_not_entered_twice(another: Open) -> None:
    ledger = another()
    ledger.enter([a_mark("m1"), a_mark("m1")])
    ledger.enter([a_mark("m1"), a_mark("m2")])
    assert ids(ledger.marks()) == ["m1", "m2"]
    assert ids(another().marks()) == ["m1", "m2"]
    assert ledger.position == 2


def test_nothing_entered_is_nothing_changed(another: Open) -> None:
    ledger = another()
    ledger.enter([])
    assert ledger.position == 0


def test_what_others_enter_is_news_once(another: Open) -> None:
    mine, theirs = another(), another()
    theirs.enter([a_mark("m1")])
    assert ids(mine.news()) == ["m1"]
    assert mine.news() == []
    assert theirs.news() == [], "one's own marks are no news"


def test_what_was_seen_as_marks_is_no_news(another: Open) -> None:
    mine, theirs = another(), another()
    theirs.enter([a_mark("m1")])
    assert ids(mine.marks()) == ["m1"]
    assert mine.news() == []


def test_what_stood_there_on_opening_is_no_news(another: Open) -> None:
    another().enter([a_mark("m1")])
    assert another().news() == []


def test_news_is_kept_until_asked_for_while_entering(another: Open) -> None:
    mine, theirs = another(), another()
    theirs.enter([a_mark("t1")])
    mine.enter([a_mark("m1")])
    theirs.enter([a_mark("t2")])
    assert ids(mine.news()) == ["t1", "t2"]
    assert ids(mine.marks()) == ids(theirs.marks()) == ["t1", "m1", "t2"]


def test_a_list_given_out_is_the_callers_own(another: Open) -> None:
    ledger = another()
    ledger.enter([a_mark("m1")])
    ledger.marks().clear()
    assert ledger.position == 1 and len(ledger.marks()) == 1


def test_two_handles_in_many_threads_lose_nothing(another: Open) -> None:
    handles = [another(), another()]
    wanted = {f"{thread}-{n}" for thread in range(6) for n in range(20)}

    def work(thread: int) -> None:
        for n in range(20):
            handles[thread % 2].enter([a_mark(f"{thread}-{n}")])
            handles[thread % 2].news()

    threads = [threading.Thread(target=work, args=(thread,)) for thread in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(ids(handles[0].marks())) == set(ids(another().marks())) == wanted
    assert ids(handles[0].marks()) == ids(handles[1].marks())


def test_a_memory_ledger_can_be_told_to_refuse() -> None:
    ledger = MemoryLedger()
    ledger.refusing = "The disk is full."
    with pytest.raises(NotSaved, match="full"):
        ledger.enter([a_mark()])
    assert ledger.marks() == []
    ledger.refusing = None
    ledger.enter([a_mark()])
    assert ids(ledger.marks()) == ["m1"]


class LedgersAgree(RuleBasedStateMachine):
    """Two handles on disk, closed and opened at will, do what two handles in memory do."""

    marks = Bundle("marks")

    @initialize()
    def open_both(self) -> None:
        self.home = tempfile.TemporaryDirectory()
        self.folder = Path(self.home.name)
        self.disk = [Ledger.open(self.folder), Ledger.open(self.folder)]
        first = MemoryLedger()
        self.memory = [first, MemoryLedger(beside=first)]
        self.numbers = itertools.count()

    @rule(target=marks, verb=st.sampled_from(Verb), argument=st.none() | st.text(st.characters(codec="utf-8")))
    def a_new_mark(self, verb: Verb, argument: str | None) -> Mark:
        return a_mark(f"m{next(self.numbers)}", verb=verb, argument=argument or None)

    @rule(marks=st.lists(marks, max_size=4), handle=st.integers(0, 1))
    def enter(self, marks: list[Mark], handle: int) -> None:
        self.disk[handle].enter(marks)
        self.memory[handle].enter(marks)

    @rule(handle=st.integers(0, 1))
    def ask_for_news(self, handle: int) -> None:
        assert self.disk[handle].news() == self.memory[handle].news()

    @rule(handle=st.integers(0, 1))
    def reopen(self, handle: int) -> None:
        self.disk[handle].close()
        self.disk[handle] = Ledger.open(self.folder)
        self.memory[handle] = MemoryLedger(beside=self.memory[1 - handle])

    @rule(torn=st.binary(min_size=1, max_size=40).filter(lambda data: b"\n" not in data))
    def a_dead_process_leaves_half_a_line(self, torn: bytes) -> None:
        with (self.folder / "ledger.journal").open("ab") as journal:
            journal.write(torn)
        self.disk[0].enter([])
        self.memory[0].enter([])

    @rule(handle=st.integers(0, 1))
    def ask_for_all(self, handle: int) -> None:
        assert self.disk[handle].marks() == self.memory[handle].marks()

    @invariant()
    def nothing_is_set_aside(self) -> None:
        if hasattr(self, "folder"):
            assert not list(self.folder.glob("*.broken-*"))

    def teardown(self) -> None:
        if hasattr(self, "home"):
            for ledger in self.disk:
                ledger.close()
            self.home.cleanup()


LedgersAgree.TestCase.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
TestLedgersAgree = LedgersAgree.TestCase


class Kept(Protocol):
    def marks(self) -> list[Mark]: ...
    def news(self) -> list[Mark]: ...


def test_both_kinds_fit_one_protocol(tmp_path: Path) -> None:
    kinds: list[Kept] = [MemoryLedger(), Ledger.open(tmp_path)]
    assert all(kind.marks() == [] for kind in kinds)
