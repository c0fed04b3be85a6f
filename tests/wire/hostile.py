"""A loopback server that does to a client what servers out there do; standard library only."""

from __future__ import annotations

import asyncio
import contextlib
import gzip
import itertools
import socket
import ssl
import struct
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from typing import Self

FEED = (
    b'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Harbour wire</title>'
    b"<item><title>Ferry runs again</title><guid>h-1</guid><link>http://w.example/1</link>"
    b"<description>The ferry between Holm and Sund runs again after nine days.</description></item>"
    b"<item><title>Cod quota cut</title><guid>h-2</guid><link>http://w.example/2</link>"
    b"<description>Ministers agreed on a smaller cod quota for the strait.</description></item>"
    b"</channel></rss>"
)
MIB = 1024**2


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


@dataclass(slots=True)
class Hostile:
    """The server: `plays` by path, `seen` all requests in order. To be used as `async with Hostile() as server`."""

    plays: dict[str, Play] = field(default_factory=dict)
    tls: ssl.SSLContext | None = None
    seen: list[Request] = field(default_factory=list)
    closing: asyncio.Event = field(default_factory=asyncio.Event)
    arrived: asyncio.Condition = field(default_factory=asyncio.Condition)
    most_at_once: int = 0
    _open: int = 0
    _server: asyncio.Server | None = None
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)

    async def __aenter__(self) -> Self:
        self.plays = {**PLAYS, **self.plays}
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", 0, ssl=self.tls, limit=MIB)
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._server is not None
        self.closing.set()
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._server.wait_closed()

    @property
    def port(self) -> int:
        assert self._server is not None
        port: int = self._server.sockets[0].getsockname()[1]
        return port

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"{'https' if self.tls else 'http'}://{host}:{self.port}{path}"

    def asked(self, path: str) -> list[Request]:
        """The requests for `path` so far."""
        return [request for request in self.seen if request.path == path]

    async def until(self, requests: int) -> None:
        """Wait until so many requests have come."""
        async with asyncio.timeout(5), self.arrived:
            await self.arrived.wait_for(lambda: len(self.seen) >= requests)

    def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.create_task(self._serve(reader, writer))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            head = await reader.readuntil(b"\r\n\r\n")
            lines = head.decode("latin-1").split("\r\n")
            pairs = (line.partition(":") for line in lines[1:] if line)
            request = Request(lines[0].split(" ")[1], {name.lower(): value.strip() for name, _, value in pairs}, head)
            async with self.arrived:
                self.seen.append(request)
                self.arrived.notify_all()
            self._open += 1
            self.most_at_once = max(self.most_at_once, self._open)
            try:
                await self.plays.get(request.path, nothing_there)(Stage(self, request, writer))
            finally:
                self._open -= 1
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, ssl.SSLError):
            pass
        finally:
            writer.close()
            with contextlib.suppress(ConnectionError, ssl.SSLError, asyncio.CancelledError):
                await writer.wait_closed()


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


@play("/good")
async def _good(stage: Stage) -> None:
    await stage.answer()


@play("/time/slow-head")
async def _slow_head(stage: Stage) -> None:
    await stage.drip(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 1000, 0.05)


@play("/time/no-answer")
async def _no_answer(stage: Stage) -> None:
    await stage.silence()


@play("/time/slow-body")
async def _slow_body(stage: Stage) -> None:
    await stage.say(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(FEED))
    await stage.drip(FEED, 0.05)


@play("/time/stalls")
async def _stalls(stage: Stage) -> None:
    await stage.say(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(FEED), FEED[:200]))
    await stage.silence()


@play("/time/continue-flood")
async def _continue_flood(stage: Stage) -> None:
    while True:
        await stage.say(b"HTTP/1.1 100 Continue\r\n\r\n")
        await asyncio.sleep(0)


@play("/size/endless")
async def _endless(stage: Stage) -> None:
    await stage.say(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    for number in itertools.count():
        piece = b"<item><title>%09d</title></item>" % number * 2000
        await stage.say(b"%x\r\n%s\r\n" % (len(piece), piece))


@play("/size/announced")
async def _announced(stage: Stage) -> None:
    await stage.say(b"HTTP/1.1 200 OK\r\nContent-Length: 10737418240\r\n\r\n<rss>")
    await stage.silence()


@play("/size/bomb")
async def _bomb(stage: Stage) -> None:
    await stage.answer(zipped(64 * MIB), Content_Encoding="gzip")


@play("/size/bomb-unannounced")
async def _bomb_unannounced(stage: Stage) -> None:
    await stage.answer(zipped(64 * MIB))


@play("/size/bomb-deflate")
async def _bomb_deflate(stage: Stage) -> None:
    await stage.answer(zlib.compress(bytes(64 * MIB), 1), Content_Encoding="deflate")


@play("/size/members")
async def _members(stage: Stage) -> None:
    await stage.answer(gzip.compress(b"") * 20_000, Content_Encoding="gzip")


@play("/size/coding-chain")
async def _coding_chain(stage: Stage) -> None:
    await stage.answer(gzip.compress(gzip.compress(FEED)), Content_Encoding=", ".join(["gzip"] * 200))


@play("/size/head-flood")
async def _head_flood(stage: Stage) -> None:
    await stage.say(b"HTTP/1.1 200 OK\r\n" + b"".join(b"X-%d: %s\r\n" % (n, b"y" * 40) for n in range(20_000)))


@play("/size/head-endless")
async def _head_endless(stage: Stage) -> None:
    await stage.say(b"HTTP/1.1 200 OK\r\nX: ")
    while True:
        await stage.say(b"y" * 65536)


@play("/transport/reset")
async def _reset(stage: Stage) -> None:
    await stage.say(b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n<rss>")
    sock: socket.socket = stage.writer.get_extra_info("socket")
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    stage.writer.transport.abort()


@play("/transport/chunk-cut")
async def _chunk_cut(stage: Stage) -> None:
    await stage.chunks(FEED[:300], last=False)


@play("/transport/chunked")
async def _chunked(stage: Stage) -> None:
    await stage.chunks(FEED[:1], FEED[1:300], FEED[300:])


@play("/transport/crumbs")
async def _crumbs(stage: Stage) -> None:
    crumbs = b"".join(b"1\r\n%c\r\n" % byte for byte in FEED)
    await stage.say(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + crumbs + b"0\r\n\r\n")


@play("/size/crumbs")
async def _endless_crumbs(stage: Stage) -> None:
    await stage.say(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    while True:
        await stage.say(b"1\r\nx\r\n" * 10_000)


@play("/transport/cookies")
async def _cookies(stage: Stage) -> None:
    lines = b"".join(b"Set-Cookie: id%d=%d; Path=/\r\n" % (n, n) for n in range(300))
    await stage.say(b"HTTP/1.1 200 OK\r\n" + lines + b"Content-Length: %d\r\n\r\n%s" % (len(FEED), FEED))


def zipped(size: int) -> bytes:
    """`size` bytes of nothing, as gzip."""
    return gzip.compress(bytes(size), 1)


@contextlib.asynccontextmanager
async def deaf_port() -> AsyncIterator[int]:
    """A port on which nobody listens."""
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        yield sock.getsockname()[1]
