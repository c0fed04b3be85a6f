"""What is handed to the workshop: reading a delivery, reading a page; the parsers are loaded there alone."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from functools import partial
from typing import Protocol, TypeVar

from copytaster.model.source import Source
from copytaster.model.story import Story
from copytaster.wire.arrival import Reading

T = TypeVar("T")


class Workshop(Protocol):
    """Who computes for us, off the event loop."""

    async def do(self, task: Callable[..., T], *args: object, deadline: float = ...) -> T:
        """What `task(*args)` returns."""
        ...


Read = Callable[[bytes, Source, str, str, datetime], Awaitable[Reading]]
"""Reads a delivery: the bytes, their source, their final address, their content type, now (aware)."""
ReadFile = Callable[[bytes, Source, datetime], Awaitable[Reading]]
"""Reads a file that a wire feed put into a folder: the bytes, their source, now (aware)."""
ReadPage = Callable[[bytes, Source, str, str, datetime], Awaitable[Story]]
"""Reads the article of a page; arguments as for `Read`."""


def read_delivery(data: bytes, *, wire: str, url: str, content_type: str, timezone: str, now: datetime) -> Reading:
    """The stories of a polled document; raises FormatError."""
    from copytaster.wire.reading import read

    return read(
        data, wire=wire, url=url, content_type=content_type, timezone=timezone, now=now, feed_only=True
    )  # fmt: skip


def read_file(data: bytes, *, wire: str, timezone: str, now: datetime) -> Reading:
    """The stories of a file of any format; raises FormatError."""
    from copytaster.wire.reading import read

    return read(data, wire=wire, timezone=timezone, now=now)


def read_page(data: bytes, *, wire: str, url: str, content_type: str, timezone: str, now: datetime) -> Story:
    """The article of a web page; raises FormatError."""
    from copytaster.wire.page import article

    return article(data, wire=wire, url=url, content_type=content_type, timezone=timezone, now=now)


def workshop_reader(workshop: Workshop) -> Read:
    """A `Read` whose work is done in `workshop`, each document within ten seconds."""

    async def reader(data: bytes, source: Source, url: str, content_type: str, now: datetime) -> Reading:
        task = partial(
            read_delivery, wire=source.name, url=url, content_type=content_type, timezone=source.timezone, now=now
        )
        return await workshop.do(task, data)

    return reader


def workshop_page_reader(workshop: Workshop) -> ReadPage:
    """A `ReadPage` whose work is done in `workshop`, each page within ten seconds."""

    async def reader(data: bytes, source: Source, url: str, content_type: str, now: datetime) -> Story:
        task = partial(
            read_page, wire=source.name, url=url, content_type=content_type, timezone=source.timezone, now=now
        )
        return await workshop.do(task, data)

    return reader


def workshop_file_reader(workshop: Workshop, deadline: float = 30.0) -> ReadFile:
    """A `ReadFile` whose work is done in `workshop`, each file within `deadline` seconds."""

    async def reader(data: bytes, source: Source, now: datetime) -> Reading:
        task = partial(read_file, wire=source.name, timezone=source.timezone, now=now)
        return await workshop.do(task, data, deadline=deadline)

    return reader
