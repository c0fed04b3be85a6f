"""Turns: one writer at a time, nobody waits for ever, the dead give theirs back."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from copytaster.model.errors import NotSaved, StoreBusy
from copytaster.store import turn as turn_module
from copytaster.store.ledger import Ledger
from copytaster.store.turn import Turn
from tests.store.marks import a_mark, ids

HOLDER = """
import sys
from pathlib import Path
from copytaster.store.turn import Turn
with Turn(Path(sys.argv[1])).taken():
    print("taken", flush=True)
    sys.stdin.read()
"""


def holder(path: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None and process.stdout.readline() == "taken\n"
    return process


def test_a_thread_that_has_the_turn_may_take_it_again(tmp_path: Path) -> None:
    turn = Turn(tmp_path / "lock", patience=0)
    with turn.taken(), turn.taken(), pytest.raises(StoreBusy), Turn(tmp_path / "lock", patience=0).taken():
        pass
    with Turn(tmp_path / "lock", patience=0).taken():
        pass
    turn.close()


def test_one_that_hangs_is_named_and_a_killed_one_gives_its_turn_back(tmp_path: Path) -> None:
    process = holder(tmp_path / "lock")
    turn = Turn(tmp_path / "lock", patience=0.01)
    with pytest.raises(StoreBusy, match=str(tmp_path)), turn.taken():
        pass
    process.kill()
    process.communicate()
    with turn.taken():
        pass
    turn.close()


def test_threads_and_handles_are_never_in_the_same_turn(tmp_path: Path) -> None:
    turns = [Turn(tmp_path / "lock"), Turn(tmp_path / "lock")]
    inside: list[int] = []
    most: list[int] = []

    def work(number: int) -> None:
        for _ in range(30):
            with turns[number % 2].taken():
                inside.append(number)
                most.append(len(inside))
                inside.pop()

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert max(most) == 1 and len(most) == 120


def test_a_lock_that_somebody_removed_is_made_again(tmp_path: Path) -> None:
    turn = Turn(tmp_path / "lock", patience=0)
    with turn.taken():
        pass
    (tmp_path / "lock").unlink()
    with turn.taken(), pytest.raises(StoreBusy), Turn(tmp_path / "lock", patience=0).taken():
        pass
    turn.close()


def test_a_mark_that_gets_no_turn_is_not_saved_and_may_be_entered_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turn_module.Turn.__init__, "__defaults__", (0.01,))
    ledger = Ledger.open(tmp_path)
    process = holder(tmp_path / "ledger.lock")
    with pytest.raises(NotSaved, match="Another copytaster"):
        ledger.enter([a_mark()])
    process.communicate()
    ledger.enter([a_mark()])
    assert ids(ledger.marks()) == ["m1"]
