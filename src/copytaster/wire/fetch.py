"""Asking one address over HTTP and believing nothing of the answer; no other file asks the client."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import ssl
from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from importlib.metadata import version
from types import TracebackType
from typing import Self
from weakref import WeakValueDictionary

import httpx

from copytaster.model.errors import FetchError
from copytaster.wire.addresses import Address, address, is_public, may_be_private, redirected, shown
from copytaster.wire.answer import FEEDS, USUAL, Answer, Limits, answered
from copytaster.wire.decoding import Unpacker, coding_of
from copytaster.wire.refusal import refusal
from copytaster.wire.request import open_headers, secret_headers
from copytaster.wire.resolving import resolve
from copytaster.wire.transport import Transport, header

_PERMANENT = (301, 308)
_CRUMB = 64  # bytes that a piece counts beyond its own: a body of single bytes costs far more than its size
_REDIRECTS = (301, 302, 303, 307, 308)


@dataclass(frozen=True, slots=True)
class _Moved:
    there: Address
    permanent: bool


class Fetcher:
    """Asks addresses, at most twenty at once and two of one host; to be used as `async with Fetcher() as fetcher`."""

    def __init__(self, limits: Limits = USUAL, *, contact: str = "") -> None:
        """`contact`: an address of the desk for the user agent, where the desk wants to be reachable."""
        self._limits = limits
        self._agent = f"copytaster/{version('copytaster')}" + (f" (+{contact})" if contact else "")
        self._client: httpx.AsyncClient | None = None
        self._slots = asyncio.Semaphore(limits.at_once)
        self._hosts: WeakValueDictionary[str, asyncio.Semaphore] = WeakValueDictionary()

    async def __aenter__(self) -> Self:
        logging.getLogger("httpx").setLevel(logging.WARNING)  # it logs addresses whole, with their keys
        # On a thread: reading the system's certificates takes tens of milliseconds.
        transport = await asyncio.to_thread(Transport, self._limits)
        self._client = httpx.AsyncClient(transport=transport, follow_redirects=False, trust_env=False)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._client is not None:
            await self._client.aclose()

    async def get(
        self,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        etag: str | None = None,
        last_modified: str | None = None,
        accept: str = FEEDS,
        typed: str | None = None,
    ) -> Answer:
        """What `url` answers, redirects followed.

        `typed` is the address an editor configured (default: `url`): `headers` and its login go to its
        scheme, host and port alone, and no other private address is asked. `etag` and `last_modified`
        make the request a conditional one. Raises FetchError with a plain sentence.
        """
        here = address(url)
        home = address(typed) if typed else here
        left = self._limits.total
        moved_to: str | None = None
        for_good = True
        secrets = secret_headers(headers or {}, home)
        open_ones = open_headers(self._agent, accept, etag, last_modified)
        for _ in range(self._limits.redirects + 1):
            own = secrets if here.origin == home.origin else {}
            found, spent = await self._hop(here, home, {**open_ones, **own}, left)
            left -= spent
            if isinstance(found, Answer):
                return replace(found, permanent=moved_to)
            for_good = for_good and found.permanent
            moved_to = found.there.url if for_good else moved_to
            here = found.there
        raise FetchError("redirect", f"redirects more than {self._limits.redirects} times, given up")

    async def _hop(
        self, here: Address, home: Address, headers: dict[bytes, bytes], left: float
    ) -> tuple[Answer | _Moved, float]:
        """One request in its turn, and the seconds it took: waiting for a turn is not the server's fault."""
        host = self._hosts.setdefault(here.host, asyncio.Semaphore(self._limits.per_host))
        loop = asyncio.get_running_loop()
        async with host, self._slots:  # none is held from hop to hop: twenty chains could wait for one another
            began = loop.time()
            with _plainly(here, self._limits):
                async with asyncio.timeout(max(left, 0.0)):
                    answer = await self._ask(here, home, headers)
            return answer, loop.time() - began

    async def _ask(self, here: Address, home: Address, headers: dict[bytes, bytes]) -> Answer | _Moved:
        async with self._response(here, home, headers) as response:
            status = response.status_code
            if status in _REDIRECTS:  # its body is never read
                location = response.extensions["location"] or ""
                return _Moved(redirected(here, location), status in _PERMANENT)
            conditional = b"if-none-match" in headers or b"if-modified-since" in headers
            if status not in (200, 203, 410) and not (status == 304 and conditional):
                raise refusal(
                    status, retry_after=header(response, "retry-after"), date=header(response, "date"),
                    elsewhere="" if here.origin == home.origin else shown(here.url),
                )  # fmt: skip
            body = await self._body(response) if status in (200, 203) else b""
            return answered(200 if status == 203 else status, here.url, body, partial(header, response))

    @contextlib.asynccontextmanager
    async def _response(
        self, here: Address, home: Address, headers: dict[bytes, bytes]
    ) -> AsyncIterator[httpx.Response]:
        """The answer's head, from the first IP address of the host that can be reached.

        The name is resolved here, checked here, and the very IP address that was checked is connected
        to: a name that changes between check and use gains nothing. (TLS still asks for the name.)
        """
        if self._client is None:
            raise RuntimeError("a Fetcher is used inside `async with`")
        named = httpx.URL(here.url)
        name = named.raw_host.decode("ascii")
        ips = await resolve(name, here.port)
        if not may_be_private(here, home) and not all(is_public(ip) for ip in ips):
            raise FetchError("redirect", f"leads to a private address ({shown(here.host)}), not asked")
        sent = {**headers, b"host": named.netloc, b"accept-encoding": b"gzip, deflate", b"connection": b"close"}
        for ip in ips:
            request = httpx.Request(
                "GET", named.copy_with(host=ip), headers=list(sent.items()),
                extensions={"sni_hostname": name, "timeout": self._patience(last=ip == ips[-1])},
            )  # fmt: skip
            try:
                response = await self._client.send(request, stream=True, auth=None)
            except (httpx.ConnectError, httpx.ConnectTimeout):
                if ip == ips[-1]:
                    raise
                continue
            try:
                yield response
            finally:
                await response.aclose()
            return

    def _patience(self, *, last: bool) -> dict[str, float | None]:
        """Seconds to wait for what; little for a connection where the host has another address to try."""
        connect, read = self._limits.connect, self._limits.read
        return {"connect": connect if last else min(2.0, connect), "read": read, "write": read, "pool": None}

    async def _body(self, response: httpx.Response) -> bytes:
        """The body, unpacked, whole or not at all."""
        cap = self._limits.wire
        declared = header(response, "content-length") or ""
        if declared.isdecimal() and int(declared[:20]) > cap:
            raise FetchError("too_large", f"more than {cap // 1024**2} MiB announced, not read")
        unpacker = Unpacker(coding_of(header(response, "content-encoding")), self._limits.decoded)
        size = pieces = 0
        async for piece in response.aiter_raw():
            pieces += 1
            size += len(piece) + _CRUMB
            if size > cap:
                raise FetchError("too_large", f"more than {cap // 1024**2} MiB sent, not read")
            unpacker.feed(piece)
            if pieces % 64 == 0:  # crumbs that are all there already would keep everybody else waiting
                await asyncio.sleep(0)
        return unpacker.finish()


@contextlib.contextmanager
def _plainly(here: Address, limits: Limits) -> Iterator[None]:
    """Foreign errors become FetchErrors that an editor understands."""
    host = shown(here.host)
    try:
        yield
    except httpx.ConnectTimeout:
        raise FetchError("timeout", f"{host} cannot be reached ({limits.connect:g} s)") from None
    except httpx.TimeoutException:
        raise FetchError("timeout", f"{host} stopped answering ({limits.read:g} s of silence)") from None
    except TimeoutError:
        raise FetchError("timeout", f"{host} is too slow: not finished after {limits.total:g} s") from None
    except httpx.ConnectError as error:
        raise _unconnected(error, host) from None
    except (httpx.InvalidURL, httpx.UnsupportedProtocol, httpx.LocalProtocolError):
        raise FetchError(
            "protocol", f"cannot be asked: {shown(here.url)} or a configured header is not sound"
        ) from None
    except httpx.RemoteProtocolError as error:
        if "without sending" in str(error) or "incomplete" in str(error):
            raise FetchError("protocol", f"{host} broke off before the end, nothing of it was kept") from None
        raise FetchError("protocol", f"{host} does not answer in sound HTTP") from None
    except (httpx.HTTPError, OSError):
        raise FetchError("protocol", f"the connection to {host} broke off, nothing of it was kept") from None


def _unconnected(error: BaseException, host: str) -> FetchError:
    for cause in _causes(error):
        if isinstance(cause, ssl.SSLCertVerificationError):
            return FetchError("tls", f"{host} does not prove who it is ({shown(cause.verify_message)})")
        if isinstance(cause, ssl.SSLError):
            return FetchError("tls", f"{host} does not speak TLS as it should")
        if isinstance(cause, ConnectionRefusedError):
            return FetchError("refused", f"{host} refuses the connection")
    return FetchError("refused", f"{host} cannot be reached")


def _causes(error: BaseException) -> Iterator[BaseException]:
    """`error`, what it came from, what that came from, and so on."""
    found: BaseException | None = error
    while found is not None:
        yield found
        found = found.__cause__ or found.__context__
