"""The client's hands: one connection a request, short heads, small bites, nothing decided behind our back."""

from __future__ import annotations

import ssl
from collections.abc import Iterable
from typing import Any

import httpcore
import httpx

from copytaster.wire.answer import Limits

HEAD_LIMIT = 64 * 1024
"""Bytes of everything that may come before the body, answers that announce the answer (1xx) included."""
_BITE = 4 * 1024  # of a head: a bite full of tiny interim answers takes the loop for some milliseconds


class Transport(httpx.AsyncHTTPTransport):
    """httpx's own transport, on connections of ours.

    What the client would act upon by itself, where to go next and what to remember, is kept from it:
    the Location stands in the answer's extensions, and cookies are dropped.
    """

    def __init__(self, limits: Limits) -> None:
        trust = system_trust()
        super().__init__(verify=trust, trust_env=False)
        # Connections are not kept: a source is asked once in minutes, and httpcore looks through all of
        # its idle ones for every request (2.8 times the cost).
        self._pool = httpcore.AsyncConnectionPool(
            ssl_context=trust, max_connections=limits.at_once, max_keepalive_connections=0, network_backend=_Network()
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """The answer's head, its body still to be read."""
        response = await super().handle_async_request(request)
        stream = response.extensions.get("network_stream")
        if isinstance(stream, _Line):
            stream.head_is_over()
        response.extensions["location"] = header(response, "location")
        kept = [pair for pair in response.headers.raw if pair[0].lower() not in (b"location", b"set-cookie")]
        response.headers = httpx.Headers(kept)
        return response


class _Network(httpcore.AnyIOBackend):
    """Connections whose heads are bounded. (The timeouts are httpcore's way of saying it.)"""

    async def connect_tcp(
        self, host: str, port: int, timeout: float | None = None, local_address: str | None = None,  # noqa: ASYNC109
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:  # fmt: skip
        return _Line(await super().connect_tcp(host, port, timeout, local_address, socket_options))


class _Line(httpcore.AsyncNetworkStream):
    """One connection: until the head is over it is read in small bites, and not without end."""

    def __init__(self, stream: httpcore.AsyncNetworkStream) -> None:
        self._stream = stream
        self._head_left: int | None = HEAD_LIMIT

    def head_is_over(self) -> None:
        """From now on the body is read, whose size is watched elsewhere."""
        self._head_left = None

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109
        if self._head_left is None:
            return await self._stream.read(max_bytes, timeout)
        if self._head_left <= 0:
            raise httpcore.RemoteProtocolError("more than can be a head")
        data = await self._stream.read(min(max_bytes, _BITE), timeout)
        self._head_left -= len(data)
        return data

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ASYNC109
        await self._stream.write(buffer, timeout)

    async def aclose(self) -> None:
        await self._stream.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ASYNC109
    ) -> httpcore.AsyncNetworkStream:
        return _Line(await self._stream.start_tls(ssl_context, server_hostname, timeout))

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def system_trust() -> ssl.SSLContext:
    """Whom the system trusts; where it has no list of its own, the list that httpx brings."""
    paths = ssl.get_default_verify_paths()
    if not (paths.cafile or paths.capath):
        return httpx.create_ssl_context(trust_env=False)
    return ssl.create_default_context()


def header(response: httpx.Response, name: str) -> str | None:
    """A header exactly as sent, one character a byte; several of one name as one, by commas (RFC 9110 5.3)."""
    wanted = name.encode("ascii")
    values = [value.decode("latin-1") for key, value in response.headers.raw if key.lower() == wanted]
    return ", ".join(values) if values else None
