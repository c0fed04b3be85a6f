"""Which addresses may be asked: http and https alone, and no private one that an editor did not type."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import quote, unquote, urljoin, urlsplit

from copytaster.model.errors import FetchError
from copytaster.model.text import clean_line

DEFAULT_PORTS = {"http": 80, "https": 443}
LONGEST = 8000
"""Characters of the longest address that is asked."""
_UNSAFE = re.compile("[\x00-\x20\x7f-\x9f]")
_NAT64 = ipaddress.ip_network("64:ff9b::/96")

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True, slots=True)
class Address:
    """An http or https address in its parts.

    `host` is lower case, without brackets; `target` is path and query, never empty, without fragment.
    `login` is `user:password` where the address carried one, still out of `url` and never shown.
    """

    scheme: str
    host: str
    port: int
    target: str
    login: str | None = None

    @property
    def authority(self) -> str:
        """Host and port as the Host header has them: the port only where it is not the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == DEFAULT_PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        """The address without its login."""
        return f"{self.scheme}://{self.authority}{self.target}"

    @property
    def origin(self) -> tuple[str, str, int]:
        """What must be equal for a secret to be sent: scheme, host and port."""
        return (self.scheme, self.host, self.port)


def address(url: str, *, kind: str = "protocol") -> Address:
    """The parts of `url`; raises FetchError of `kind` on anything but a sound http or https address."""
    try:
        parts = urlsplit(url.strip())
        scheme, host, port = parts.scheme.lower(), (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        raise FetchError(kind, f"not an address: {shown(url)}") from None
    if scheme not in DEFAULT_PORTS:
        raise FetchError(kind, f"only http and https can be read, not {shown(scheme or url)}")
    if not host or len(url) > LONGEST or _UNSAFE.search(host) or port == 0:
        raise FetchError(kind, f"not an address: {shown(url)}")
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    if not target.startswith("/"):
        target = "/" + target
    login = None
    if "@" in parts.netloc:
        login = f"{unquote(parts.username or '')}:{unquote(parts.password or '')}"
    target = _UNSAFE.sub(lambda char: quote(char.group()), target)
    return Address(scheme, host.lower(), port or DEFAULT_PORTS[scheme], target, login)


def redirected(here: Address, location: str) -> Address:
    """Where a redirect leads; raises FetchError where it leads nowhere we go.

    A login that the answer put into the address is dropped: no server gives us a name to use elsewhere.
    """
    if not location.strip():
        raise FetchError("redirect", f"{shown(here.host)} redirects without saying where to")
    try:
        joined = urljoin(here.url, location.strip())
    except ValueError:
        raise FetchError("redirect", f"{shown(here.host)} redirects to no address") from None
    there = address(joined, kind="redirect")
    return Address(there.scheme, there.host, there.port, there.target)


def may_be_private(there: Address, typed: Address) -> bool:
    """Whether `there` may be a private address: only the host an editor typed, at its port or the usual ones.

    So an intranet wire may go from http to https, and none leads to another service of the same machine.
    """
    usual = there.port == DEFAULT_PORTS[there.scheme] and typed.port in DEFAULT_PORTS.values()
    return there.host == typed.host and (there.port == typed.port or usual)


def is_public(literal: str) -> bool:
    """Whether an IP address, as text, belongs to the open internet; what is no IP address does not."""
    try:
        ip = ipaddress.ip_address(literal.partition("%")[0])
    except ValueError:
        return False
    if (inner := _carried(ip)) is not None:
        return is_public(str(inner))
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


def _carried(ip: IPAddress) -> ipaddress.IPv4Address | None:
    """The IPv4 address that an IPv6 one stands for (mapped, 6to4, NAT64), None where there is none."""
    if isinstance(ip, ipaddress.IPv4Address):
        return None
    if ip in _NAT64:
        return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour


def shown(text: str) -> str:
    """An outside address as it may stand in a sentence: washed, short, without login and query."""
    text = re.sub(r"//[^/@]*@", "//", text.partition("?")[0])
    return clean_line(text, 120)
