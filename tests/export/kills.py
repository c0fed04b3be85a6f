"""Run as a program: kill an export at its n-th system call, for every n, and look what the next run makes of it.

Prints a JSON object: how many calls there were to be killed at, and what was wrong.
"""

import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from copytaster.export.job import Job, run
from tests.export.archives import Desk
from tests.stories import DAY, NOON, a_story

CALLS = ("open", "write", "fsync", "replace", "rename", "close", "fchmod", "ftruncate", "pwrite", "unlink", "mkdir")
FIRST, SECOND = range(1, 4), range(4, 9)


def desk(numbers: range) -> Desk:
    made = Desk()
    for number in numbers:
        made.receive(a_story(number))
        made.tag(a_story(number))
    return made


def export(numbers: range, store: Path, file: Path) -> None:
    job = Job(("syria",), "jsonl", file, last=True, name="night")
    made = desk(numbers)
    run(job, made.said(), made, store=store, now=NOON + DAY, emit=lambda data: None)


def stories(file: Path) -> list[str]:
    """The ids in `file`, which must be whole."""
    return [json.loads(line)["id"] for line in file.read_text().splitlines()] if file.exists() else []


def ids(numbers: range) -> list[str]:
    return sorted(f"urn:north:{number}" for number in numbers)


def killed_at(number: int, store: Path, file: Path) -> bool:
    """Whether the second night's export, in a process of its own, came to its `number`-th call and was killed there."""
    child = os.fork()
    if child == 0:
        calls = [number]

        def deadly(real: Callable[..., Any]) -> Callable[..., Any]:
            def call(*args: Any, **more: Any) -> Any:
                calls[0] -= 1
                if calls[0] == 0:
                    os.kill(os.getpid(), signal.SIGKILL)
                return real(*args, **more)

            return call

        for name in CALLS:
            setattr(os, name, deadly(getattr(os, name)))
        export(range(1, 9), store, file)
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def main(folder: Path) -> None:
    wrong: list[str] = []
    number = 0
    while True:
        number += 1
        place = folder / str(number)
        store, monday, tuesday = place / "store", place / "monday.jsonl", place / "tuesday.jsonl"
        store.mkdir(parents=True)
        export(FIRST, store, monday)
        same = number % 2 == 0
        file = monday if same else tuesday
        if not killed_at(number, store, file):
            if same:
                break
            continue
        before = stories(file)
        if sorted(before) not in ((ids(FIRST) if same else []), ids(SECOND)):
            wrong.append(f"{number}: torn: {before}")
        later = monday if same else place / "wednesday.jsonl"
        export(range(1, 9), store, later)
        out = sorted(stories(later) if same else stories(tuesday) + stories(later))
        finished = same and sorted(before) == ids(SECOND) and out == []  # killed when all was done: a new night
        if out != ids(SECOND) and not finished:
            wrong.append(f"{number}: {out}")
        if left := list(place.glob(".copytaster-*")) if same else []:
            wrong.append(f"{number}: left {left}")
    print(json.dumps({"points": number - 1, "wrong": wrong}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
