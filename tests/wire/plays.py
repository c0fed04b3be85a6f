"""What servers out there do to a client that needs more than a few bytes said at once."""

import asyncio
import gzip
import itertools
import socket
import struct
import zlib

from tests.wire.stage import FEED, Stage, play

MIB = 1024**2


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
