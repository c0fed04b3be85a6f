"""Several streams as one: a stream goes on only when its last delivery was kept."""

import asyncio
import threading
from collections.abc import AsyncGenerator
from contextlib import aclosing

import pytest

from copytaster.model.source import Delivery, SourceState
from copytaster.wire.clerk import Clerk
from copytaster.wire.together import together


class Streams:
    """Streams that note what was kept of them and when they ended."""

    def __init__(self) -> None:
        self.kept: list[str] = []
        self.ended: list[str] = []
        self.never = asyncio.Event()

    async def stream(self, name: str, number: int, *, endless: bool = False) -> AsyncGenerator[Delivery, None]:
        try:
            for count in range(number):
                yield Delivery(f"{name}{count}", "ok", SourceState())
                self.kept.append(f"{name}{count}")
            if endless:
                await self.never.wait()
        finally:
            self.ended.append(name)


async def test_all_come_and_each_is_kept_before_its_stream_is_asked_again() -> None:
    streams = Streams()
    got: list[str] = []
    async for delivery in together(streams.stream("a", 3), streams.stream("b", 2), streams.stream("c", 0)):
        assert delivery.source not in streams.kept
        assert all(other in streams.kept for other in got[:-2]), "at most one of each other stream is under way"
        got.append(delivery.source)
    assert sorted(got) == sorted(streams.kept) == ["a0", "a1", "a2", "b0", "b1"]
    assert [name for name in got if name[0] == "a"] == ["a0", "a1", "a2"]


async def test_closing_ends_all_streams_and_the_last_delivery_is_not_kept() -> None:
    streams = Streams()
    async with aclosing(together(streams.stream("a", 5), streams.stream("b", 0, endless=True))) as deliveries:
        async for delivery in deliveries:
            if delivery.source == "a1":
                break
    assert streams.kept == ["a0"] and sorted(streams.ended) == ["a", "b"]


async def test_a_bug_in_a_stream_is_not_hidden() -> None:
    async def broken() -> AsyncGenerator[Delivery, None]:
        yield Delivery("x", "ok", SourceState())
        raise ValueError("a bug")

    streams = Streams()
    with pytest.raises(ValueError, match="a bug"):
        async for _ in together(broken(), streams.stream("a", 0, endless=True)):
            pass
    assert streams.ended == ["a"]


async def test_a_clerk_answers_raises_and_goes() -> None:
    clerk = Clerk("test")
    assert await clerk.do(pow, 2, 5) == 32
    with pytest.raises(FileNotFoundError):
        await clerk.do(open, "/not/there")
    with pytest.raises(ZeroDivisionError):
        await clerk.do(divmod, 1, 0)
    clerk.close()
    assert "test" not in {thread.name for thread in threading.enumerate()}


async def test_a_clerk_that_hangs_is_left_behind() -> None:
    clerk, held = Clerk("hung"), threading.Event()
    task = asyncio.create_task(clerk.do(held.wait))
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    clerk.close(patience=0.01)
    held.set()
