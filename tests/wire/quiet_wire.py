"""A wire without a network and a clock that stands still, for polling."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from datetime import datetime
from typing import Any

from copytaster.model.errors import FetchError, FormatError, WorkshopError
from copytaster.model.source import Delivery, Source, SourceState
from copytaster.wire.answer import Answer
from copytaster.wire.arrival import Reading, Unreadable
from copytaster.wire.poll import Poller
from tests.stories import NOON, a_story


class Wire:
    """Answers without a network: what `says` has for an address, else its own address as a body."""

    def __init__(self) -> None:
        self.says: dict[str, Answer | FetchError] = {}
        self.asked: list[tuple[str, str | None, str | None]] = []
        self.times: list[datetime] = []
        self.clock = Clock()
        self.held: asyncio.Event | None = None
        self.open: Counter[str] = Counter()
        self.most: Counter[str] = Counter()
        self.opened = asyncio.Condition()

    async def until_open(self, number: int) -> None:
        """Wait until so many are being asked."""
        async with asyncio.timeout(5), self.opened:
            await self.opened.wait_for(lambda: self.open["all"] >= number)

    async def get(
        self, url: str, *, headers: Mapping[str, str] | None = None, etag: str | None = None,
        last_modified: str | None = None, accept: str = "", typed: str | None = None,
    ) -> Answer:  # fmt: skip
        self.asked.append((url, etag, last_modified))
        self.times.append(self.clock())
        host = url.split("/")[2]
        self.open.update([host, "all"])
        self.most |= self.open
        async with self.opened:
            self.opened.notify_all()
        try:
            if self.held:
                await self.held.wait()
        finally:
            self.open.subtract([host, "all"])
        answer = self.says.get(url, Answer(200, url, body=url.encode()))
        if isinstance(answer, FetchError):
            raise answer
        return answer


class Clock:
    """Says what it was set to."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


async def read(data: bytes, source: Source, url: str, content_type: str, now: datetime) -> Reading:
    """A story with the body's text as its headline; a body that is an error's name raises it."""
    if data == b"garbage":
        raise Unreadable("not_a_feed", "this is a web page")
    if data == b"overrun":
        raise WorkshopError("reading took longer than 10 s, stopped")
    if data == b"broken":
        raise FormatError("broken in line 3")
    return Reading(items=(a_story(headline=data.decode(), wire=source.name),), format="test")


def sources(*hosts: str, **fields: Any) -> list[Source]:
    return [Source(f"s{n}", url=f"http://{host}/{n}", **fields) for n, host in enumerate(hosts)]


def poller(wire: Wire, of: list[Source], states: Mapping[str, SourceState] | None = None, **more: Any) -> Poller:
    more = {"clock": wire.clock, "roll": lambda: 0.0, "read": read, **more}
    return Poller(of, states or {}, fetcher=wire, **more)


async def all_of(deliveries: AsyncIterator[Delivery]) -> dict[str, Delivery]:
    return {delivery.source: delivery async for delivery in deliveries}
