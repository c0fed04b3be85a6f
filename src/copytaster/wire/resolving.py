"""Host names to IP addresses, in a thread that nobody has to wait for when the program ends."""

from __future__ import annotations

import asyncio
import ipaddress
import socket
import threading

from copytaster.model.errors import FetchError
from copytaster.wire.addresses import shown

MOST = 4
"""Addresses of one host that are tried."""


async def resolve(host: str, port: int) -> tuple[str, ...]:
    """The IP addresses of `host`, in the system's order of preference, families taking turns, at most four.

    Raises FetchError(dns). The usual way, the loop's pool of threads, is not used: a resolver that
    hangs there keeps the program from ending.
    """
    try:
        return (str(ipaddress.ip_address(host)),)
    except ValueError:
        pass
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[list[str]] = loop.create_future()

    def tell(found: list[str] | None) -> None:
        if answer.done():
            return
        if found:
            answer.set_result(found)
        else:
            answer.set_exception(FetchError("dns", f"no address is known for {shown(host)}"))

    def ask() -> None:
        try:
            found = [str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
        except (OSError, UnicodeError):
            found = None
        try:
            loop.call_soon_threadsafe(tell, found)
        except RuntimeError:
            return  # the loop is closed: the program ends

    threading.Thread(target=ask, name=f"resolve {host}", daemon=True).start()
    return _in_turns(await answer)


def _in_turns(found: list[str]) -> tuple[str, ...]:
    """`found` without repeats, IPv6 and IPv4 taking turns from the preferred one on (RFC 8305)."""
    found = list(dict.fromkeys(found))
    first = [ip for ip in found if (":" in ip) == (":" in found[0])]
    other = [ip for ip in found if ip not in first]
    mixed: list[str] = []
    while first or other:
        mixed += first[:1] + other[:1]
        first, other = first[1:], other[1:]
    return tuple(mixed[:MOST])
