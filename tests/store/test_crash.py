"""Fifty real processes are killed while they enter marks, two at a time: no acknowledged mark is lost."""

import random
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from copytaster.store.ledger import Ledger
from tests.store import marker


class Victim:
    """A process that enters marks; `acknowledged` grows until it is dead."""

    def __init__(self, folder: Path) -> None:
        command = [sys.executable, marker.__file__, "write", str(folder)]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE)
        self.acknowledged: list[str] = []
        self.ready = threading.Event()
        self.busy = threading.Event()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if line == b"READY\n":
                self.ready.set()
            elif line.startswith(b"ACK ") and line.endswith(b"\n"):
                self.acknowledged.append(line.split()[1].decode())
                self.busy.set()
        self.process.stdout.close()

    def kill(self) -> None:
        self.process.kill()
        assert self.process.wait() == -signal.SIGKILL
        self._reader.join()


def kill_two(folder: Path, dice: random.Random) -> list[str]:
    """Let two processes write at once, kill each at a moment of its own; what they acknowledged."""
    victims = [Victim(folder), Victim(folder)]
    for victim in victims:
        assert victim.ready.wait(20), "the process did not start"
    for victim in dice.sample(victims, 2):
        if dice.random() < 0.8:  # else as early as can be
            assert victim.busy.wait(20), "the process enters nothing"
        threading.Event().wait(dice.uniform(0, 0.02))  # the random moment, not a wait for something
        victim.kill()
    return [mark for victim in victims for mark in victim.acknowledged]


@pytest.mark.parametrize("kept", [True, False], ids=["one folder for all", "a fresh folder each time"])
def test_no_acknowledged_mark_is_lost_when_the_process_is_killed(kept: bool, tmp_path: Path) -> None:
    dice = random.Random(2026)
    acknowledged: list[str] = []
    for round_ in range(15 if kept else 10):
        folder = tmp_path / ("kept" if kept else f"fresh {round_}")
        before = acknowledged if kept else []
        acknowledged = before + kill_two(folder, dice)
        ledger = Ledger.open(folder)
        held = {mark.id for mark in ledger.marks()}
        ledger.close()
        assert not set(acknowledged) - held
        assert not list(folder.glob("*.broken-*")), "a crash is not damage"
    assert acknowledged
