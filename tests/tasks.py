"""What is asked of a workshop in its tests; light, since the child loads it."""

import os
import sys
import time
from pathlib import Path

from copytaster.model.errors import FetchError, FormatError
from copytaster.wire.arrival import Unreadable


def refuse(sentence: str) -> None:
    raise FormatError(sentence)


def refuse_with_kind() -> None:
    raise Unreadable("not_a_feed", "this is a web page")


def refuse_with_wait() -> None:
    raise FetchError("http", "busy", retry_after=60.0)


def recurse(depth: int) -> int:
    return recurse(depth + 1)


def chatter() -> str:
    print("a library talks" * 1000, flush=True)
    os.write(1, b"and so does C")
    return "done"


def whereabouts() -> tuple[int, int]:
    return os.getpid(), os.getsid(0)


def loaded() -> list[str]:
    return sorted(name for name in sys.modules if name.split(".")[0] in ("lxml", "httpx", "textual", "feedparser"))


def note(path: str, word: str, pause: float = 0.0) -> str:
    time.sleep(pause)
    with Path(path).open("a") as file:
        file.write(word)
    return word


def brood(path: str) -> None:
    Path(path).touch()
    time.sleep(30)
