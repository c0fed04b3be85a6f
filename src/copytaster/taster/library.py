"""The copy as it is asked for: from memory where it was just read, else from the archive, off the event loop."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

from copytaster.model.brief import Brief
from copytaster.model.story import Story
from copytaster.queue.queue import Queue
from copytaster.queue.threads import Change, change
from copytaster.taster.seams import Archive

COPY_HELD = 400
"""Stories whose copy stays in memory, so that going back and forth reads no disk."""
FOUND_AT_MOST = 5_000
"""Stories a search answers, newest first."""


class Library:
    """Copy, briefs and versions of the stories in the queue."""

    def __init__(self, archive: Archive, queue: Queue) -> None:
        """Answers from `archive`; `queue` knows which version is the newest."""
        self._archive, self._queue = archive, queue
        self._copy: OrderedDict[tuple[str, str], tuple[Story, Brief]] = OrderedDict()
        self._threads = ThreadPoolExecutor(2, thread_name_prefix="library")

    def close(self) -> None:
        """Answer nothing more. A read takes milliseconds, and must not outlive the archive: it is waited for."""
        self._threads.shutdown(wait=True, cancel_futures=True)

    def _newest(self, key: str) -> str:
        entry = self._queue.get(key)
        return entry.head.digest if entry else ""

    def held(self, key: str) -> tuple[Story, Brief] | None:
        """The newest copy and brief of a story where they are in memory already."""
        return self._copy.get((key, self._newest(key)))

    async def copy(self, key: str, digest: str | None = None) -> tuple[Story, Brief] | None:
        """A version of a story (the newest, if none is named) with its brief; None where it is not held."""
        name = (key, digest or self._newest(key))
        found = self._copy.get(name)
        if found is not None:
            self._copy.move_to_end(name)
            return found
        loop = asyncio.get_running_loop()
        found = await loop.run_in_executor(self._threads, self._archive.story, key, name[1] or None)
        if found is not None:
            self._copy[name] = found
            while len(self._copy) > COPY_HELD:
                self._copy.popitem(last=False)
        return found

    async def versions(self, key: str) -> list[tuple[str, datetime, Story]]:
        """Digest, time received and copy of every version of a story, oldest first."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._archive.versions, key)

    async def changed(self, key: str, old: str, new: str) -> Change | None:
        """What changed between two versions of a story, named by digest; None where one is not held."""
        before, after = await self.copy(key, old), await self.copy(key, new)
        if before is None or after is None:
            return None
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, change, before[0], after[0], before[1], after[1])

    async def search(self, words: str) -> list[str]:
        """Keys of the stories whose copy holds `words`, newest first."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, self._archive.search, words, FOUND_AT_MOST)
