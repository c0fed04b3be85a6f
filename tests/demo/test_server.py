"""The demo wire over real loopback sockets, asked by a client of bare streams."""

import asyncio
import gzip
import json
import xml.etree.ElementTree as ET
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from urllib.parse import urlsplit

import pytest

from copytaster.demo.copybook import AGENCIES, STRINGER
from copytaster.demo.server import OUTAGE, DemoWire
from tests.stories import NOON

SECOND = timedelta(seconds=1)


@dataclass
class Clock:
    """The present, which a test moves on."""

    now: datetime = NOON

    def __call__(self) -> datetime:
        return self.now


@dataclass
class Line:
    """A kept-open connection to the wire."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    last: dict[str, str] = field(default_factory=dict)

    async def get(self, url: str, method: str = "GET", **headers: str) -> tuple[int, bytes]:
        """Status and body (unzipped); the headers are in `last`."""
        fields = {"Host": "x", **{name.replace("_", "-"): value for name, value in headers.items()}}
        lines = [f"{method} {urlsplit(url).path} HTTP/1.1", *(f"{name}: {value}" for name, value in fields.items())]
        self.writer.write(("\r\n".join(lines) + "\r\n\r\n").encode())
        status, *rest = (await self.reader.readuntil(b"\r\n\r\n")).decode().strip().split("\r\n")
        self.last = dict(line.split(": ", 1) for line in rest)
        length = 0 if method == "HEAD" else int(self.last.get("Content-Length", "0"))
        body = await self.reader.readexactly(length)
        return int(status.split()[1]), gzip.decompress(body) if "Content-Encoding" in self.last and body else body


@asynccontextmanager
async def on_air(now: datetime = NOON) -> AsyncIterator[tuple[DemoWire, Line, Clock]]:
    """The wire at `now`, one connection to it, and the clock that both live by."""
    clock = Clock(now)
    async with DemoWire(NOON, clock) as wire:
        talk = await line(wire)
        try:
            yield wire, talk, clock
        finally:
            await hang_up(talk)


async def line(wire: DemoWire) -> Line:
    port = urlsplit(wire.home).port
    return Line(*await asyncio.open_connection("127.0.0.1", port))


async def hang_up(talk: Line) -> None:
    talk.writer.close()
    with suppress(ConnectionError):
        await talk.writer.wait_closed()


def url(wire: DemoWire, name: str) -> str:
    return next(source.url for source in wire.sources if source.name == name)


async def test_the_sources_are_four_wires_and_one_in_trouble() -> None:
    async with on_air() as (wire, talk, _):
        assert [source.name for source in wire.sources] == [*AGENCIES, STRINGER]
        assert all(len(source.name) <= 8 and source.interval <= 5 for source in wire.sources)
        assert [source.name for source in wire.sources if source.full_text] == ["skerry"]
        answers = {source.name: (await talk.get(source.url))[0] for source in wire.sources}
        assert answers == {**dict.fromkeys(AGENCIES, 200), STRINGER: 503}
        assert int(talk.last["Retry-After"]) > 0


async def test_a_server_that_asks_for_peace_is_a_host_of_its_own() -> None:
    async with on_air() as (wire, _, _clock):
        hosts = {source.name: urlsplit(source.url).hostname for source in wire.sources}
        assert hosts.pop(STRINGER) not in hosts.values()


async def test_every_feed_can_be_read() -> None:
    async with on_air(NOON + 400 * SECOND) as (wire, talk, _):
        for source in wire.sources:
            status, body = await talk.get(source.url, Accept_Encoding="gzip")
            assert status == 200 and talk.last["Content-Encoding"] == "gzip"
            if source.name == "atlas":
                assert json.loads(body)["items"]
            else:
                assert len(ET.fromstring(body)) > 0


async def test_what_is_known_is_not_sent_again_until_there_is_news() -> None:
    async with on_air() as (wire, talk, clock):
        await talk.get(url(wire, "meridian"))
        tag, since = talk.last["ETag"], talk.last["Last-Modified"]
        clock.now += 5 * SECOND
        assert (await talk.get(url(wire, "meridian"), If_None_Match=tag)) == (304, b"")
        assert (await talk.get(url(wire, "meridian"), If_Modified_Since=since)) == (304, b"")
        clock.now += 25 * SECOND  # the next take of the quake
        status, body = await talk.get(url(wire, "meridian"), If_None_Match=tag)
        assert status == 200 and b"UPDATE 1-Vestmark quake" in body
        assert talk.last["ETag"] != tag


async def test_the_copy_behind_a_teaser_stands_on_its_page() -> None:
    async with on_air(NOON + 400 * SECOND) as (wire, talk, _):
        _, feed = await talk.get(url(wire, "skerry"))
        links = [item.findtext("link") or "" for item in ET.fromstring(feed).findall("channel/item")]
        assert len(links) >= 12
        for link in links:
            status, page = await talk.get(link)
            assert status == 200 and b'class="article-body"' in page
            assert talk.last["Content-Type"] == "text/html; charset=utf-8"


async def test_a_page_is_not_there_before_its_story() -> None:
    async with on_air() as (wire, talk, clock):
        page = f"{wire.home}/skerry/story/kayak-rescue"
        assert (await talk.get(page))[0] == 404
        clock.now += 60 * SECOND
        assert (await talk.get(page))[0] == 200


async def test_the_press_service_comes_back() -> None:
    async with on_air() as (wire, talk, clock):
        assert (await talk.get(url(wire, STRINGER)))[0] == 503
        clock.now += OUTAGE
        assert (await talk.get(url(wire, STRINGER)))[0] == 200


async def test_other_requests_are_refused_politely() -> None:
    async with on_air() as (wire, talk, _):
        assert (await talk.get(f"{wire.home}/nobody/wire.atom"))[0] == 404
        assert (await talk.get(f"{wire.home}/atlas/elsewhere"))[0] == 404
        assert (await talk.get(url(wire, "atlas"), method="DELETE"))[0] == 405
        assert (await talk.get(url(wire, "atlas"), method="HEAD")) == (200, b"")
        assert (await talk.get(f"{wire.home}/kdd/"))[0] == 200


@pytest.mark.parametrize("noise", [b"\x16\x03\x01\r\n\r\n", b"GET /\r\n\r\n", b"x" * 40_000])
async def test_nonsense_is_answered_and_the_connection_closed(noise: bytes) -> None:
    async with on_air() as (_, talk, _clock):
        talk.writer.write(noise)
        assert (await talk.reader.readline()).startswith(b"HTTP/1.1 400 ")


async def test_going_off_the_air_ends_every_connection() -> None:
    async with DemoWire(NOON, Clock()) as wire:
        idle, half = await line(wire), await line(wire)
        await idle.get(url(wire, "kdd"))
        half.writer.write(b"GET /kdd/wire.rdf HT")
        await half.writer.drain()
        port = urlsplit(wire.home).port
    before = asyncio.all_tasks() - {asyncio.current_task()}
    assert not before
    for talk in (idle, half):
        with pytest.raises((asyncio.IncompleteReadError, ConnectionError)):
            await talk.reader.readexactly(1)
        await hang_up(talk)
    with pytest.raises(OSError):
        await asyncio.open_connection("127.0.0.1", port)


async def test_a_client_that_does_not_read_cannot_hold_the_desk() -> None:
    async with asyncio.timeout(5):
        async with DemoWire(NOON, Clock(NOON + 400 * SECOND)) as wire:
            talk = await line(wire)
            for _ in range(400):
                talk.writer.write(b"GET /meridian/wire.atom HTTP/1.1\r\nHost: x\r\n\r\n")
            await talk.reader.readline()
        await hang_up(talk)


async def test_off_the_air_there_is_no_address() -> None:
    wire = DemoWire(NOON, Clock())
    with pytest.raises(RuntimeError):
        _ = wire.home


def test_the_speed_is_above_zero() -> None:
    with pytest.raises(ValueError, match="above 0"):
        DemoWire(NOON, Clock(), speed=0)
