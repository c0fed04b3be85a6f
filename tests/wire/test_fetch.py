"""Asking a server that means harm, or means well and does it wrong."""

import asyncio
import time
from collections.abc import AsyncIterator

import pytest

from copytaster.model.errors import FetchError
from copytaster.model.source import TROUBLE_KINDS
from copytaster.wire import transport
from copytaster.wire.answer import Limits
from copytaster.wire.fetch import Fetcher
from tests.wire.hostile import FEED, ROUTES, Hostile, Stage, deaf_port

QUICK = Limits(total=0.8, connect=0.5, read=0.3, wire=1024**2, decoded=2 * 1024**2)


@pytest.fixture
async def server() -> AsyncIterator[Hostile]:
    async with Hostile() as hostile:
        yield hostile


TRUST = transport.system_trust()  # read once: it takes longer than most tests


@pytest.fixture(autouse=True)
def trust(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "system_trust", lambda: TRUST)


@pytest.fixture
async def fetcher() -> AsyncIterator[Fetcher]:
    async with Fetcher(QUICK) as asking:
        yield asking


@pytest.mark.parametrize("path", ROUTES)
async def test_every_route_ends_in_time_as_it_should(path: str, server: Hostile, fetcher: Fetcher) -> None:
    began = time.monotonic()
    try:
        answer = await fetcher.get(server.url(path))
    except FetchError as error:
        assert error.kind in ROUTES[path].split(), error
        assert error.kind in TROUBLE_KINDS
        assert str(error).isprintable() and 5 < len(str(error)) < 200
        assert "secret" not in str(error)
    else:
        assert "ok" in ROUTES[path].split()
        assert answer.body == FEED and answer.status == 200
    assert time.monotonic() - began < QUICK.total + 0.7
    assert (await fetcher.get(server.url("/good"))).body == FEED


async def test_a_request_says_who_asks_and_nothing_else(server: Hostile, fetcher: Fetcher) -> None:
    await fetcher.get(server.url("/transport/cookies?a=b"))
    await fetcher.get(server.url("/good"))
    for request in server.seen:
        assert set(request.headers) == {"host", "user-agent", "accept", "accept-encoding", "connection"}
        assert request.headers["user-agent"].startswith("copytaster/")
        assert request.headers["accept-encoding"] == "gzip, deflate"
        assert request.headers["host"] == f"127.0.0.1:{server.port}"
    assert server.seen[0].target == "/transport/cookies?a=b"


async def test_validators_come_and_go_byte_for_byte(server: Hostile, fetcher: Fetcher) -> None:
    tag, day = 'W/"a  \xe9,b"', "Mon,  9-Mar-26 noonish"

    async def validated(stage: Stage) -> None:
        if f"{tag}\r\nif-modified-since: {day}\r\n".encode("latin-1") in stage.request.head:
            await stage.answer(b"", "304 Not Modified")
        else:
            await stage.answer(FEED, ETag=tag, Last_Modified=day)

    server.plays["/validated"] = validated
    first = await fetcher.get(server.url("/validated"))
    assert (first.etag, first.last_modified) == (tag, day)
    again = await fetcher.get(server.url("/validated"), etag=first.etag, last_modified=first.last_modified)
    assert again.status == 304 and again.body == b""


async def test_secrets_stay_at_the_configured_origin(
    server: Hostile, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("copytaster.wire.fetch.is_public", lambda _: True)
    secret = {"Authorization": "Bearer s3cret", "X-Api-Key": "s3cret", "Cookie": "s3cret"}

    async def away(stage: Stage) -> None:
        await stage.redirect(server.url("/home", "localhost"))

    async def home(stage: Stage) -> None:
        await stage.redirect(server.url("/good"))

    server.plays |= {"/away": away, "/home": home}
    await fetcher.get(server.url("/away"), headers=secret)
    first, other, back = server.seen
    assert first.headers["x-api-key"] == first.headers["cookie"] == "s3cret"
    assert b"s3cret" not in other.head and other.headers["host"].startswith("localhost")
    assert back.headers["authorization"] == "Bearer s3cret"


async def test_a_page_from_the_wire_gets_no_secret_and_no_private_address(server: Hostile, fetcher: Fetcher) -> None:
    with pytest.raises(FetchError) as caught:
        await fetcher.get(server.url("/good"), headers={"X-Api-Key": "s3cret"}, typed="https://wire.example/feed")
    assert caught.value.kind == "redirect"
    assert server.seen == []


async def test_a_login_in_the_address_goes_as_basic_and_into_no_message(server: Hostile, fetcher: Fetcher) -> None:
    with pytest.raises(FetchError) as caught:
        await fetcher.get(server.url("/raw/401", "dk:p%40ss@127.0.0.1"))
    assert server.seen[0].headers["authorization"] == "Basic ZGs6cEBzcw=="
    assert "p@ss" not in str(caught.value) and "p%40ss" not in str(caught.value)


async def test_a_permanent_move_is_told_a_temporary_one_not(server: Hostile, fetcher: Fetcher) -> None:
    assert (await fetcher.get(server.url("/go/moved"))).permanent == server.url("/good")
    assert (await fetcher.get(server.url("/go/found"))).permanent is None

    async def moved_then_found(stage: Stage) -> None:
        await stage.redirect("/go/found", "308 Permanent Redirect")

    server.plays["/mixed"] = moved_then_found
    answer = await fetcher.get(server.url("/mixed"))
    assert (answer.permanent, answer.url) == (server.url("/go/found"), server.url("/good"))


@pytest.mark.parametrize(
    ("status", "retry_after", "wait"),
    [
        ("429 Slow down", "3600", 3600), ("429 Slow down", "99999999999999999999", 86400), ("429 Slow", "-5", 600),
        ("429 Slow", "soon \x1b[31m", 600), ("503 Later", "120", 120), ("503 Later", "1", 60), ("503 Later", "", 600),
        ("503 Later", "Mon, 09 Mar 2026 12:15:00 GMT", 900),
    ],
)  # fmt: skip
async def test_the_wait_a_server_asks_for_is_told(
    status: str, retry_after: str, wait: float, server: Hostile, fetcher: Fetcher
) -> None:
    async def busy(stage: Stage) -> None:
        await stage.answer(b"", status, Retry_After=retry_after, Date="Mon, 09 Mar 2026 12:00:00 GMT")

    server.plays["/busy"] = busy
    with pytest.raises(FetchError) as caught:
        await fetcher.get(server.url("/busy"))
    assert (caught.value.kind, caught.value.retry_after) in (("http", wait), ("protocol", None))
    assert caught.value.kind == "http" or "\x1b" in retry_after


async def test_at_most_two_of_one_host_are_asked_at_once(server: Hostile) -> None:
    held = asyncio.Event()

    async def slow(stage: Stage) -> None:
        await held.wait()
        await stage.answer()

    server.plays["/slow"] = slow
    async with Fetcher() as fetcher:
        jobs = [asyncio.create_task(fetcher.get(server.url("/slow"))) for _ in range(6)]
        await server.until(requests=2)
        held.set()
        assert {(await job).status for job in jobs} == {200}
    assert server.most_at_once == 2 and len(server.seen) == 6


async def test_a_closed_port_and_an_unknown_name_are_told_apart(fetcher: Fetcher) -> None:
    async with deaf_port() as port:
        with pytest.raises(FetchError, match="refuses") as refused:
            await fetcher.get(f"http://127.0.0.1:{port}/")
    with pytest.raises(FetchError) as unknown:
        await fetcher.get("http://no-such-host.invalid/")
    assert (refused.value.kind, unknown.value.kind) == ("refused", "dns")


@pytest.mark.parametrize(
    "url", ["file:///etc/hostname", "ftp://h/x", "", "h/x", "http://", "http://h:x/", "http://a b/", "http://[/"]
)
async def test_what_is_no_address_is_told_so(url: str, fetcher: Fetcher) -> None:
    with pytest.raises(FetchError) as caught:
        await fetcher.get(url)
    assert caught.value.kind == "protocol"


async def test_a_header_that_cannot_be_sent_is_a_trouble(server: Hostile, fetcher: Fetcher) -> None:
    for headers in ({"X-Key": "a\r\nX-Evil: 1"}, {"X-Key": "schlüssel→"}, {"X Key": "a"}):
        with pytest.raises(FetchError):
            await fetcher.get(server.url("/good"), headers=headers)
    assert server.seen == []


async def test_another_address_of_the_host_is_tried(server: Hostile, fetcher: Fetcher) -> None:
    # `localhost` has ::1 as well on most machines, where the server does not listen.
    assert (await fetcher.get(server.url("/good", "localhost"))).body == FEED
    assert server.seen[0].headers["host"] == f"localhost:{server.port}"


async def test_plain_words_where_tls_was_expected_are_a_trouble(fetcher: Fetcher) -> None:
    async def greet(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        writer.close()

    async with await asyncio.start_server(greet, "127.0.0.1", 0) as plain:
        with pytest.raises(FetchError) as caught:
            await fetcher.get(f"https://127.0.0.1:{plain.sockets[0].getsockname()[1]}/")
    assert caught.value.kind == "tls"


async def test_giving_up_in_the_middle_leaves_nothing_behind(server: Hostile) -> None:
    async with Fetcher() as fetcher:
        jobs = [asyncio.create_task(fetcher.get(server.url("/time/no-answer"))) for _ in range(5)]
        await server.until(requests=2)
        began = time.monotonic()
        for job in jobs:
            job.cancel()
        await asyncio.gather(*jobs, return_exceptions=True)
        assert all(job.cancelled() for job in jobs)
    assert time.monotonic() - began < 0.5
