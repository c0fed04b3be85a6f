"""The sources of an open desk as one stream: addresses polled, folders watched."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping, Sequence
from datetime import datetime
from importlib import import_module
from typing import TYPE_CHECKING, Any

from copytaster.model.source import Delivery, Source, SourceState
from copytaster.wire.answer import Answer
from copytaster.wire.errand import workshop_file_reader, workshop_page_reader, workshop_reader
from copytaster.wire.folder import HotFolder
from copytaster.wire.manners import remembered
from copytaster.wire.poll import Poller, Progress
from copytaster.wire.together import together
from copytaster.workshop import Workshop

if TYPE_CHECKING:
    from copytaster.wire.fetch import Fetcher

Clock = Callable[[], datetime]


class LiveWire:
    """The sources, polled and watched. The HTTP client is loaded beside the first paint, on a thread, not before it."""

    def __init__(
        self, sources: tuple[Source, ...], states: Mapping[str, SourceState], workshop: Workshop, clock: Clock,
        known: Callable[[str], bool],
    ) -> None:  # fmt: skip
        """`states` is what was kept of earlier polls; `known` tells whether a story, by key, is in the archive."""
        self._fetcher: Fetcher | None = None
        self._poller = Poller(
            sources, states, fetcher=self, read=workshop_reader(workshop), clock=clock,
            read_page=workshop_page_reader(workshop), known=known,
        )  # fmt: skip
        self._folders = hot_folders(sources, states, workshop, clock)
        self._polled = any(source.url for source in sources)
        self._stream: AsyncGenerator[Delivery, None] | None = None

    async def get(self, url: str, **asked: Any) -> Answer:
        """Fetch an address; see `wire.fetch.Fetcher.get`."""
        if self._fetcher is None:
            raise RuntimeError("the wire is watched before it is asked")
        return await self._fetcher.get(url, **asked)

    async def watch(self) -> AsyncIterator[Delivery]:
        """Every delivery of every source, for ever."""
        streams = [folder.watch() for folder in self._folders]
        self._stream = together(*streams, self._poll()) if self._polled else together(*streams)
        async for delivery in self._stream:
            yield delivery

    async def _poll(self) -> AsyncGenerator[Delivery, None]:
        fetch = await asyncio.to_thread(import_module, "copytaster.wire.fetch")
        async with fetch.Fetcher() as self._fetcher, self._poller as poller:
            async for delivery in poller.watch():
                yield delivery

    def fetch_now(self) -> None:
        """Fetch all sources without waiting for their intervals."""
        self._poller.fetch_now()
        for folder in self._folders:
            folder.fetch_now()

    async def close(self) -> None:
        """End the stream, when nobody waits for its next delivery any more."""
        if self._stream is not None:
            await self._stream.aclose()

    @property
    def progress(self) -> Progress:
        """How far the fetching is."""
        return self._poller.progress


def hot_folders(
    sources: Sequence[Source], states: Mapping[str, SourceState], workshop: Workshop, clock: Clock
) -> tuple[HotFolder, ...]:
    """Those of `sources` that are folders, ready to be watched; their files are read in `workshop`."""
    read, now = workshop_file_reader(workshop), clock()
    return tuple(
        HotFolder(source, remembered(states.get(source.name, SourceState()), source, now), read=read, clock=clock)
        for source in sources
        if source.folder
    )
