"""The child that computes for others: it may die, hang or grow; only its caller notices."""

import asyncio
import contextlib
import operator
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from copytaster.model.errors import FetchError, FormatError, WorkshopError
from copytaster.wire.arrival import Unreadable
from copytaster.workshop import Workshop
from tests.tasks import chatter, loaded, note, recurse, refuse, refuse_with_kind, refuse_with_wait, whereabouts


@pytest.fixture
async def workshop() -> AsyncIterator[Workshop]:
    shop = Workshop()
    yield shop
    await shop.close()


async def test_a_task_is_done_elsewhere(workshop: Workshop) -> None:
    await workshop.start()
    pid, session = await workshop.do(whereabouts)
    assert pid != os.getpid() and session == pid
    assert await workshop.do(operator.add, b"x" * 9_000_000, b"y") == b"x" * 9_000_000 + b"y"


async def test_the_child_loads_no_parser_before_it_is_asked_to(workshop: Workshop) -> None:
    assert await workshop.do(loaded) == []


async def test_our_errors_come_back_whole(workshop: Workshop) -> None:
    with pytest.raises(FormatError, match="no end tag in line 3"):
        await workshop.do(refuse, "no end tag in line 3")
    with pytest.raises(Unreadable, match="web page") as caught:
        await workshop.do(refuse_with_kind)
    assert caught.value.kind == "not_a_feed"
    with pytest.raises(FetchError) as busy:
        await workshop.do(refuse_with_wait)
    assert (busy.value.kind, busy.value.retry_after) == ("http", 60.0)


@pytest.mark.parametrize(
    ("task", "args", "says"),
    [
        (time.sleep, (30,), "longer than 0.3 s"),
        (os._exit, (3,), "ended in the middle"),
        (os.kill, (0, signal.SIGKILL), "ended in the middle"),
        (operator.mul, (b"x", 3 * 1024**3), "memory"),
        (recurse, (0,), "nested too deep"),
        (operator.truediv, (1, 0), "ZeroDivisionError"),
    ],
)
async def test_only_the_task_that_fails_is_lost(
    task: Callable[..., object], args: tuple[object, ...], says: str, workshop: Workshop
) -> None:
    asked = [
        asyncio.create_task(workshop.do(operator.add, 1, 1)),
        asyncio.create_task(workshop.do(task, *args, deadline=0.3 if task is time.sleep else 10.0)),
        asyncio.create_task(workshop.do(operator.add, 2, 2)),
    ]
    assert await asked[0] == 2
    with pytest.raises(WorkshopError, match=says):
        await asked[1]
    assert await asked[2] == 4


async def test_what_a_library_prints_is_no_answer(workshop: Workshop) -> None:
    assert await workshop.do(chatter) == "done"
    assert await workshop.do(operator.add, 1, 2) == 3


async def test_tasks_are_done_in_the_order_asked(workshop: Workshop, tmp_path: Path) -> None:
    log = tmp_path / "log"
    words = [workshop.do(note, str(log), letter, 0.01 if letter == "a" else 0.0) for letter in "abcdef"]
    assert await asyncio.gather(*words) == list("abcdef")
    assert log.read_text() == "abcdef"


async def test_a_caller_that_leaves_does_not_mix_up_the_answers(workshop: Workshop, tmp_path: Path) -> None:
    log = tmp_path / "log"
    left = asyncio.create_task(workshop.do(note, str(log), "left", 0.2))
    queued = asyncio.create_task(workshop.do(note, str(log), "queued"))
    await workshop.start()
    await asyncio.sleep(0)
    left.cancel()
    queued.cancel()
    assert await workshop.do(operator.add, "mi", "ne") == "mine"
    assert left.cancelled() and queued.cancelled()


async def test_ctrl_c_in_the_terminal_does_not_reach_the_child(workshop: Workshop) -> None:
    pid, _ = await workshop.do(whereabouts)
    os.kill(pid, signal.SIGINT)
    assert (await workshop.do(whereabouts))[0] == pid


async def test_closing_ends_a_task_that_runs(workshop: Workshop) -> None:
    pid, _ = await workshop.do(whereabouts)
    running = asyncio.create_task(workshop.do(time.sleep, 30))
    await asyncio.sleep(0)
    began = time.monotonic()
    await workshop.close()
    assert time.monotonic() - began < 1.0
    with pytest.raises((asyncio.CancelledError, WorkshopError)):
        await running
    assert not alive(pid)
    with pytest.raises(WorkshopError):
        await workshop.do(operator.add, 1, 1)


PARENT = """
import asyncio, sys, time
from copytaster.workshop import Workshop
from tests.tasks import brood, whereabouts

async def main():
    shop = Workshop()
    pid, _ = await shop.do(whereabouts)
    print(pid, flush=True)
    if sys.argv[1] == "busy":
        await shop.do(brood, sys.argv[2], deadline=1.0)
    await asyncio.sleep(30)

asyncio.run(main())
"""


@pytest.mark.parametrize("state", ["idle", "busy"])
def test_a_child_never_outlives_its_parent(state: str, tmp_path: Path) -> None:
    root = Path(__file__).parent.parent
    begun = tmp_path / "begun"
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, state, str(begun)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(root), str(root / "src")])},
    )  # fmt: skip
    with parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        assert state == "idle" or within(5, begun.exists)
        assert alive(child)
        parent.kill()
    assert within(5, lambda: not alive(child))


def within(seconds: float, condition: Callable[[], bool]) -> bool:
    """Whether `condition` comes true in time."""
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        time.sleep(0.01)
    return condition()


def alive(pid: int) -> bool:
    """Whether the process is there and no mere entry that nobody has collected."""
    with contextlib.suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    return False
