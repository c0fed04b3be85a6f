"""Where the names in a list of sources lead: a list from elsewhere must not point our fetching at the inside."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable

from copytaster.model.errors import FetchError
from copytaster.wire.addresses import is_public
from copytaster.wire.resolving import resolve

PATIENCE = 5.0
"""Seconds to look up where a name leads."""
AT_ONCE = 20


def leading_inside(hosts: Iterable[str]) -> frozenset[str]:
    """Those of `hosts` that have a private address now; one that is not known leads nowhere."""
    return asyncio.run(_leading_inside(tuple(dict.fromkeys(hosts))))


async def _leading_inside(hosts: tuple[str, ...]) -> frozenset[str]:
    slots = asyncio.Semaphore(AT_ONCE)

    async def inside(host: str) -> bool:
        async with slots:
            try:
                async with asyncio.timeout(PATIENCE):
                    return not all(is_public(ip) for ip in await resolve(host, 443))
            except (FetchError, TimeoutError):
                return False

    found = await asyncio.gather(*(inside(host) for host in hosts))
    return frozenset(host for host, private in zip(hosts, found, strict=True) if private)
