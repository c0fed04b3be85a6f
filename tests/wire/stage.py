"""One connection of the hostile server: what was asked, ways to answer, and what is played at which path."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.wire.hostile import Hostile

FEED = (
    b'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Harbour wire</title>'
    b"<item><title>Ferry runs again</title><guid>h-1</guid><link>http://w.example/1</link>"
    b"<description>The ferry between Holm and Sund runs again after nine days.</description></item>"
    b"<item><title>Cod quota cut</title><guid>h-2</guid><link>http://w.example/2</link>"
    b"<description>Ministers agreed on a smaller cod quota for the strait.</description></item>"
    b"</channel></rss>"
)


@dataclass(frozen=True, slots=True)
class Request:
    """What a client sent: `target` with its query, headers by lower-case name, and the head as it came."""

    target: str
    headers: dict[str, str]
    head: bytes

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]


Play = Callable[["Stage"], Awaitable[None]]


@dataclass(slots=True)
class Stage:
    """One connection: what was asked, and where to answer."""

    server: Hostile
    request: Request
    writer: asyncio.StreamWriter

    async def say(self, data: bytes) -> None:
        self.writer.write(data)
        await self.writer.drain()

    async def answer(self, body: bytes = FEED, status: str = "200 OK", **headers: str) -> None:
        """A sound answer; `headers` with underscores for hyphens. A Content-Length comes by itself."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        named.setdefault("Content-Length", str(len(body)))
        lines = "".join(f"{name}: {value}\r\n" for name, value in named.items())
        await self.say(f"HTTP/1.1 {status}\r\n{lines}\r\n".encode("latin-1") + body)

    async def redirect(self, to: str, status: str = "302 Found") -> None:
        await self.answer(b"", status, Location=to)

    async def chunks(self, *pieces: bytes, last: bool = True, **headers: str) -> None:
        lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
        await self.say(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n" + lines.encode() + b"\r\n")
        for piece in pieces:
            await self.say(b"%x\r\n%s\r\n" % (len(piece), piece))
        if last:
            await self.say(b"0\r\n\r\n")

    async def drip(self, data: bytes, pause: float) -> None:
        """One byte after the other, for as long as the client listens."""
        for byte in data:
            await self.say(bytes([byte]))
            await asyncio.sleep(pause)

    async def silence(self) -> None:
        """Nothing, until the client hangs up."""
        await self.server.closing.wait()


PLAYS: dict[str, Play] = {}


def play(path: str) -> Callable[[Play], Play]:
    """What happens at `path`."""

    def put(function: Play) -> Play:
        PLAYS[path] = function
        return function

    return put


def says(path: str, data: bytes) -> None:
    """At `path` exactly these bytes are sent, and the connection is closed."""

    async def verbatim(stage: Stage) -> None:
        await stage.say(data)

    PLAYS[path] = verbatim


def leads(path: str, to: str, status: str = "302 Found") -> None:
    """`path` redirects; `{port}` in `to` is the server's own."""

    async def away(stage: Stage) -> None:
        await stage.redirect(to.format(port=stage.server.port), status)

    PLAYS[path] = away


async def nothing_there(stage: Stage) -> None:
    await stage.answer(b"<html>no</html>", "404 Not Found \x1b[31mred")
