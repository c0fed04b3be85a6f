"""Names to addresses."""

import asyncio
import socket
import subprocess
import sys
import threading
import time
from typing import Any

import pytest

from copytaster.model.errors import FetchError
from copytaster.wire.resolving import MOST, resolve


def answers(monkeypatch: pytest.MonkeyPatch, *ips: str) -> None:
    def known(host: str, port: int, **_: Any) -> list[Any]:
        return [(0, 0, 0, "", (ip, port)) for ip in ips]

    monkeypatch.setattr(socket, "getaddrinfo", known)


async def test_an_ip_address_is_its_own_answer() -> None:
    assert await resolve("192.0.2.7", 80) == ("192.0.2.7",)
    assert await resolve("2001:DB8::7", 80) == ("2001:db8::7",)


async def test_families_take_turns_the_preferred_one_first(monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch, "2001:db8::1", "2001:db8::2", "192.0.2.1", "2001:db8::1", "192.0.2.2", "192.0.2.3")
    assert await resolve("wire.example", 80) == ("2001:db8::1", "192.0.2.1", "2001:db8::2", "192.0.2.2")
    answers(monkeypatch, *(f"192.0.2.{n}" for n in range(9)))
    assert len(await resolve("wire.example", 80)) == MOST


@pytest.mark.parametrize("host", ["no-such-host.invalid", "a" * 300 + ".example", "\udc80"])
async def test_an_unknown_name_is_a_trouble(host: str) -> None:
    with pytest.raises(FetchError) as caught:
        await resolve(host, 80)
    assert caught.value.kind == "dns" and len(str(caught.value)) < 200


async def test_nobody_known_is_a_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch)
    with pytest.raises(FetchError):
        await resolve("wire.example", 80)


async def test_a_caller_that_gives_up_is_not_told_later(monkeypatch: pytest.MonkeyPatch) -> None:
    asked, go = threading.Event(), threading.Event()

    def slow(*_: Any, **__: Any) -> list[Any]:
        asked.set()
        go.wait(5)
        return [(0, 0, 0, "", ("192.0.2.1", 80))]

    monkeypatch.setattr(socket, "getaddrinfo", slow)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.02):
            await resolve("wire.example", 80)
    assert asked.is_set()
    go.set()
    for thread in threading.enumerate():
        if thread.name == "resolve wire.example":
            await asyncio.to_thread(thread.join)
    await asyncio.sleep(0)  # what the thread told the loop is heard here


HANGING = """
import asyncio, socket, time
from copytaster.wire.resolving import resolve
socket.getaddrinfo = lambda *_, **__: time.sleep(30)

async def main():
    try:
        async with asyncio.timeout(0.05):
            await resolve("wire.example", 80)
    except TimeoutError:
        print("left")

asyncio.run(main())
"""


def test_a_resolver_that_hangs_does_not_keep_the_program_from_ending() -> None:
    began = time.monotonic()
    done = subprocess.run([sys.executable, "-c", HANGING], capture_output=True, text=True, timeout=20, check=True)
    assert (done.stdout, done.stderr) == ("left\n", "")
    assert time.monotonic() - began < 5
