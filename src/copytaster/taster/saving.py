"""Decisions on their way to the disk: in order, tried again until they stand, never forgotten."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

from copytaster.model.errors import StoreError
from copytaster.model.mark import Mark
from copytaster.taster.seams import Ledger

RETRY = 2.0
"""Seconds until a decision that could not be saved is tried again."""


class Saving:
    """A line of steps before the ledger. What is in it is shown as not saved."""

    def __init__(
        self,
        ledger: Ledger,
        saved: Callable[[tuple[Mark, ...]], None],
        failed: Callable[[StoreError], None],
        *,
        retry: float = RETRY,
    ) -> None:
        """`saved` is called on the loop with each step that stands on disk, `failed` with each failure."""
        self._ledger = ledger
        self._saved = saved
        self._failed = failed
        self._retry = retry
        self._line: deque[tuple[tuple[Mark, ...], tuple[str, ...]]] = deque()
        self._stories: dict[str, int] = {}
        # One thread of its own: a mark never waits behind a batch of copy or a slow look-up.
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="ledger")
        self._task: asyncio.Task[None] | None = None
        self._again = asyncio.Event()

    def add(self, step: tuple[Mark, ...], stories: tuple[str, ...]) -> None:
        """Put a step that concerns `stories` at the end of the line; its saving starts at once."""
        self._line.append((step, stories))
        for key in stories:
            self._stories[key] = self._stories.get(key, 0) + 1
        if self._task is None or self._task.done():
            self._task = asyncio.get_running_loop().create_task(self._work(), name="saving")
            self._task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        """A bug in the ledger must not leave decisions waiting in silence."""
        if not task.cancelled() and (error := task.exception()) is not None:
            self._failed(StoreError(f"saving stopped: {type(error).__name__}: {error}"))
            task.get_loop().call_exception_handler({"message": "saving stopped", "exception": error, "task": task})

    def waits(self, story: str) -> bool:
        """Whether a decision on that story is not on disk yet."""
        return story in self._stories

    @property
    def waiting(self) -> tuple[tuple[Mark, ...], ...]:
        """The steps that are not on disk yet, in order."""
        return tuple(step for step, _ in self._line)

    def try_now(self) -> None:
        """Do not wait for the next try."""
        self._again.set()

    async def settle(self, patience: float) -> bool:
        """Wait until the line is empty, at most `patience` seconds; answers whether it is."""
        self.try_now()
        if self._task is not None and not self._task.done():
            await asyncio.wait({self._task}, timeout=patience)
        return not self._line

    async def close(self) -> None:
        """End; what is still in line is lost, so ask `settle` first."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait({self._task})
        self._thread.shutdown(wait=False, cancel_futures=True)

    async def _work(self) -> None:
        loop = asyncio.get_running_loop()
        while self._line:
            step, stories = self._line[0]
            try:
                await loop.run_in_executor(self._thread, self._ledger.enter, step)
            except StoreError as error:
                self._failed(error)
                self._again.clear()
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._again.wait(), self._retry)
                continue
            self._line.popleft()
            for key in stories:
                self._stories[key] -= 1
                if not self._stories[key]:
                    del self._stories[key]
            self._saved(step)
