"""A thread that does what may block on a disk; one that hangs on a dead mount is left behind, nobody waits for it."""

from __future__ import annotations

import asyncio
import contextlib
import queue
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Any, Self, TypeVar

T = TypeVar("T")


class Clerk:
    """Does one errand after the other, off the event loop. The thread begins with the first."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._errands: queue.SimpleQueue[_Errand | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None

    async def do(self, task: Callable[..., T], *args: Any) -> T:
        """What `task(*args)` returns or raises. A cancelled caller leaves it to finish."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name=self._name, daemon=True)
            self._thread.start()
        errand = _Errand(task, args)
        self._errands.put(errand)
        result: T = await errand.answer
        return result

    def close(self, patience: float = 0.2) -> None:
        """No more errands; the thread ends, unless it hangs for longer than `patience` seconds."""
        self._errands.put(None)
        if self._thread is not None:
            self._thread.join(patience)
            self._thread = None

    def _work(self) -> None:
        while (errand := self._errands.get()) is not None:
            with errand:
                errand.result = errand.task(*errand.args)
            errand.tell()
            del errand  # a file's bytes are not held until the next one


class _Errand:
    """One thing to do and what came of it. As a context it keeps whatever is raised for the one who asked."""

    def __init__(self, task: Callable[..., Any], args: tuple[Any, ...]) -> None:
        self.task, self.args = task, args
        self.loop = asyncio.get_running_loop()
        self.answer: asyncio.Future[Any] = self.loop.create_future()
        self.result: Any = None
        self.raised: Exception | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        self.raised = error if isinstance(error, Exception) else None
        return self.raised is not None

    def tell(self) -> None:
        """Hand the outcome to the one who asked, on the loop."""
        with contextlib.suppress(RuntimeError):  # the loop has closed meanwhile
            self.loop.call_soon_threadsafe(self._told)

    def _told(self) -> None:
        if self.answer.done():
            return
        if self.raised is not None:
            self.answer.set_exception(self.raised)
        else:
            self.answer.set_result(self.result)
