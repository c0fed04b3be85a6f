"""What one address answered, and what an answer may cost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from copytaster.wire import manners

FEEDS = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
    "application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1"
)
PAGES = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1"


@dataclass(frozen=True, slots=True)
class Limits:
    """What one answer may cost: seconds (in all, to connect, between two reads), bytes, redirects; how many at once."""

    total: float = 15.0
    connect: float = 5.0
    read: float = 5.0
    wire: int = 8 * 1024**2
    decoded: int = 16 * 1024**2
    redirects: int = 5
    at_once: int = 20
    per_host: int = 2


USUAL = Limits()


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address answered: status 200, 304 (body empty) or 410 (body empty).

    `url` is the final address; `body` is unpacked; `etag` and `last_modified` are exact, None where
    they could not be sent back. `max_age` in seconds, 0 where nothing was said. `permanent` is the
    address this one has moved to for good. `date` is the server's clock, aware UTC.
    """

    status: int
    url: str
    body: bytes = b""
    content_type: str = ""
    etag: str | None = None
    last_modified: str | None = None
    max_age: float = 0.0
    retry_after: float | None = None
    permanent: str | None = None
    date: datetime | None = None


def answered(status: int, url: str, body: bytes, header: Callable[[str], str | None]) -> Answer:
    """The answer of `url`; `header` gives a header's value exactly as sent, None where there is none."""
    date = header("date")
    return Answer(
        status=status, url=url, body=body, content_type=(header("content-type") or "")[:200],
        etag=manners.sound_validator(header("etag")),
        last_modified=manners.sound_validator(header("last-modified")),
        max_age=manners.seconds_fresh(header("cache-control"), header("expires"), date),
        retry_after=manners.seconds_asked(header("retry-after"), date), date=manners.http_date(date),
    )  # fmt: skip
