"""Several streams of deliveries as one: each goes on only when its last delivery was kept."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator

from copytaster.model.source import Delivery

Stream = AsyncGenerator[Delivery, None]


async def together(*streams: Stream) -> Stream:
    """The deliveries of all `streams`, one at a time, as they are ready; ends when all have.

    A delivery counts as kept when the next one is asked for; only then its stream is asked again. The
    streams are closed at the end.
    """
    asked: dict[asyncio.Task[Delivery | None], Stream] = {_ask(stream): stream for stream in streams}
    try:
        while asked:
            done, _ = await asyncio.wait(asked, return_when=asyncio.FIRST_COMPLETED)
            for task in [task for task in asked if task in done]:  # in the order asked: no stream starves another
                delivery = task.result()
                stream = asked[task]
                if delivery is not None:
                    yield delivery
                del asked[task]
                if delivery is not None:
                    asked[_ask(stream)] = stream
    finally:
        for task in asked:
            task.cancel()
        await asyncio.gather(*asked, return_exceptions=True)
        for stream in streams:
            await stream.aclose()


def _ask(stream: Stream) -> asyncio.Task[Delivery | None]:
    return asyncio.create_task(_next(stream))


async def _next(stream: Stream) -> Delivery | None:
    return await anext(stream, None)
