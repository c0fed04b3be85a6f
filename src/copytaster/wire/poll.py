"""Polling all sources: each by its own interval, many at once, one delivery after the other."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import AsyncGenerator, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import inf
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit

from copytaster.model.source import Delivery, Source, SourceState
from copytaster.wire import manners, outcome
from copytaster.wire.errand import Read, ReadPage
from copytaster.wire.fulltext import FullText, Getter
from copytaster.wire.visit import visit

AT_ONCE = 40
"""Sources under way: asked, read, or waiting to be taken; so a slow taker holds no more than these."""
PER_HOST = 4
LONGEST_SLEEP = 30.0
"""Seconds after which the clock is looked at again: it may have been set, or the machine have slept."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a round is: sources being asked now, already delivered, and all of the round."""

    under_way: int = 0
    done: int = 0
    total: int = 0


class Poller:
    """Asks sources and gives out what they brought; every failure is a Delivery, nothing is raised for it.

    `states` is what was kept of earlier runs, by source name. A delivery's state counts as kept when
    the next delivery is asked for: whoever takes one stores it first.
    """

    def __init__(
        self,
        sources: Sequence[Source],
        states: Mapping[str, SourceState],
        *,
        fetcher: Getter,
        read: Read,
        clock: Callable[[], datetime],
        read_page: ReadPage | None = None,
        known: Callable[[str], bool] = lambda _: False,
        roll: Callable[[], float] = lambda: random.uniform(-1, 1),
        pace: float = 1.0,
        per_host: int = PER_HOST,
    ) -> None:
        """`clock` gives now (aware UTC). `known` tells whether a story, by `Story.key`, was received before.

        `read_page` reads the page behind a teaser, for sources that want full text. `roll`, -1 to 1, spreads
        the polls. `pace`: seconds of `clock` that pass in one real second. `per_host`: sources of one host
        under way at once; how many requests that makes is the fetcher's to say. Folders are left to others.
        """
        self._sources = {source.name: source for source in sources if source.url}
        self._states = {
            name: manners.remembered(states.get(name, SourceState()), source, clock())
            for name, source in self._sources.items()
        }
        self._fetcher, self._read, self._clock = fetcher, read, clock
        self._known, self._roll, self._pace, self._per_host = known, roll, pace, per_host
        self._full_text = FullText(fetcher, read_page, known) if read_page else None
        self._hosts = {
            name: urlsplit(source.url).netloc.rpartition("@")[2].lower() for name, source in self._sources.items()
        }
        self._peace: dict[str, datetime] = {}
        for name, state in self._states.items():
            self._keep_away(name, state)
        self._waiting: dict[str, None] = {}  # due, in order
        self._jobs: dict[asyncio.Task[Delivery], str] = {}
        self._wake: asyncio.Future[None] | None = None
        self._pressed = self._running = False
        self._done = 0

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Stop all that is under way, at once."""
        self._waiting.clear()
        jobs = list(self._jobs)
        self._jobs.clear()
        for job in jobs:
            job.cancel()
        await asyncio.gather(*jobs, return_exceptions=True)

    @property
    def progress(self) -> Progress:
        """How far the present round is; all 0 when nothing is due."""
        left = len(self._waiting) + len(self._jobs)
        return Progress(len(self._jobs), self._done, self._done + left) if left else Progress()

    def fetch_now(self) -> None:
        """Ask every source now; those whose server asked us to wait, and those gone, say so instead."""
        self._pressed = True
        if self._wake is not None and not self._wake.done():
            self._wake.set_result(None)

    def once(self, names: Iterable[str] | None = None, *, due_only: bool = False) -> AsyncGenerator[Delivery, None]:
        """One pass over all sources, or those of `names`; with `due_only` over those whose time has come.

        Deliveries come as they are ready, not in the order of the sources.
        """
        wanted = self._sources if names is None else dict.fromkeys(name for name in names if name in self._sources)
        now = self._clock()
        self._enlist(name for name in wanted if not due_only or self._until_due(name, now) <= 0)
        return self._run(forever=False)

    def watch(self) -> AsyncGenerator[Delivery, None]:
        """Deliveries for ever, each source asked when its time has come."""
        return self._run(forever=True)

    async def _run(self, *, forever: bool) -> AsyncGenerator[Delivery, None]:
        if self._running:
            raise RuntimeError("one pass at a time")
        self._running = True
        try:
            while True:
                if self._pressed:
                    self._pressed = False
                    self._enlist(self._sources)
                elif forever:
                    self._enlist_due()
                self._begin()
                if not self._jobs and not forever:
                    return
                for job in await self._finished():
                    delivery = job.result()
                    yield delivery
                    self._states[delivery.source] = delivery.state
                    self._jobs.pop(job, None)
                    self._done += 1
        finally:
            self._running = False
            await self.aclose()

    def _enlist(self, names: Iterable[str]) -> None:
        under_way = set(self._jobs.values())
        if not under_way and not self._waiting:
            self._done = 0
        self._waiting.update((name, None) for name in names if name not in under_way)

    def _enlist_due(self) -> None:
        now = self._clock()
        self._enlist([name for name in self._states if self._until_due(name, now) <= 0])

    def _until_due(self, name: str, now: datetime) -> float:
        """Seconds of the clock until a source is to be asked; one never asked is due, one that is gone never."""
        state = self._states[name]
        if state.gone:
            return inf
        return (state.next_poll - now).total_seconds() if state.next_poll else 0.0

    def _begin(self) -> None:
        """Start as many of the waiting as may be under way, passing over hosts that are busy."""
        busy = Counter(self._hosts[name] for name in self._jobs.values())
        for name in list(self._waiting):
            if len(self._jobs) >= AT_ONCE:
                return
            if busy[self._hosts[name]] < self._per_host:
                busy[self._hosts[name]] += 1
                del self._waiting[name]
                self._jobs[asyncio.create_task(self._visit(name), name=f"poll {name}")] = name

    async def _visit(self, name: str) -> Delivery:
        source, state, now = self._sources[name], self._states[name], self._clock()
        peace = self._peace.get(self._hosts[name])
        if state.gone:
            return Delivery(name, "gone", state, trouble=state.trouble)
        if peace is not None and peace > now:
            return outcome.waiting(source, state, peace, now)
        delivery = await visit(
            source, state, fetcher=self._fetcher, read=self._read, full_text=self._full_text, known=self._known,
            clock=self._clock, roll=self._roll(),
        )  # fmt: skip
        self._keep_away(name, delivery.state)
        return delivery

    def _keep_away(self, name: str, state: SourceState) -> None:
        """A server that wants peace wants it from all who ask it."""
        if state.asked_to_wait is not None:
            host = self._hosts[name]
            self._peace[host] = max(state.asked_to_wait, self._peace.get(host, state.asked_to_wait))

    async def _finished(self) -> list[asyncio.Task[Delivery]]:
        """The jobs that are done, as soon as there are any; none where a source came due or the editor pressed."""
        if self._wake is None or self._wake.done():
            self._wake = asyncio.get_running_loop().create_future()
        if self._pressed:
            return []
        awaited: set[asyncio.Future[Any]] = {*self._jobs, self._wake}
        done, _ = await asyncio.wait(awaited, timeout=self._rest(), return_when=asyncio.FIRST_COMPLETED)
        return [job for job in self._jobs if job in done]

    def _rest(self) -> float:
        """Real seconds until the next source comes due."""
        busy = {*self._jobs.values(), *self._waiting}
        now = self._clock()
        ahead = min((self._until_due(name, now) for name in self._states if name not in busy), default=inf)
        return min(max(ahead / self._pace, 0.01), LONGEST_SLEEP)
