"""One desk a store: the second one is told who has it, and a dead one keeps nobody out."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from copytaster.model.errors import StoreBusy, StoreError
from copytaster.store.desk_lock import hold_desk
from tests.stories import DAY, MINUTE, NOON

HOLDER = """
import sys, time
from datetime import datetime, UTC
from pathlib import Path
from copytaster.store.desk_lock import hold_desk
with hold_desk(Path(sys.argv[1]), "ida", datetime(2026, 3, 9, 12, tzinfo=UTC)):
    print("held", flush=True)
    sys.stdin.read()
"""


def another_desk(folder: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None and process.stdout.readline() == "held\n"
    return process


def leave(process: subprocess.Popen[str], how: int | None = None) -> None:
    if how is not None:
        process.send_signal(how)
    process.communicate()


def test_the_second_desk_is_told_who_holds_the_store_and_what_to_do(tmp_path: Path) -> None:
    desk = another_desk(tmp_path)
    with pytest.raises(StoreBusy) as busy, hold_desk(tmp_path, "dk", NOON + MINUTE):
        pass
    leave(desk)
    told = str(busy.value)
    since = NOON.astimezone().strftime("%H:%M")
    assert f"held by ida (pid {desk.pid} on {os.uname().nodename} since {since})" in told
    assert "--read-only" in told and str(tmp_path) in told


def test_a_desk_held_since_another_day_says_the_day(tmp_path: Path) -> None:
    with (
        hold_desk(tmp_path, "dk", NOON),
        pytest.raises(StoreBusy, match="since 2026-03-"),
        hold_desk(tmp_path, "ida", NOON + 2 * DAY),
    ):
        pass


def test_a_desk_that_was_left_is_free(tmp_path: Path) -> None:
    leave(another_desk(tmp_path))
    with hold_desk(tmp_path, "dk", NOON):
        pass
    with hold_desk(tmp_path, "dk", NOON):
        pass


def test_a_killed_desk_keeps_nobody_out(tmp_path: Path) -> None:
    leave(another_desk(tmp_path), signal.SIGKILL)
    assert "ida" in (tmp_path / "desk.lock").read_text()
    with hold_desk(tmp_path, "dk", NOON):
        assert '"dk"' in (tmp_path / "desk.lock").read_text()


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"\xff", b'{"who": 1, "pid": "x", "host": 2, "since": "y"}'])
def test_a_lock_that_says_nothing_readable_still_holds(content: bytes, tmp_path: Path) -> None:
    with hold_desk(tmp_path, "dk", NOON):
        (tmp_path / "desk.lock").write_bytes(content)
        with pytest.raises(StoreBusy, match="another desk"), hold_desk(tmp_path, "ida", NOON):
            pass


def test_the_desk_makes_a_private_store(tmp_path: Path) -> None:
    with hold_desk(tmp_path / "new", "dk", NOON):
        assert (tmp_path / "new").stat().st_mode & 0o777 == 0o700


def test_a_place_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="--read-only"), hold_desk(tmp_path / "file" / "store", "dk", NOON):
        pass
