"""One HTTP request read and one answer made, without a socket in sight."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from http import HTTPStatus

from copytaster.model.errors import FormatError


@dataclass(frozen=True, slots=True)
class Request:
    """The head of a request; names of `headers` are in lower case."""

    method: str
    path: str
    headers: Mapping[str, str]

    @property
    def keeps_open(self) -> bool:
        """Whether the client means to ask again on this connection."""
        return self.headers.get("connection", "").lower() != "close"


@dataclass(frozen=True, slots=True)
class Document:
    """What stands at an address: its bytes, their media type, and when they last changed (aware)."""

    body: bytes
    media_type: str
    changed: datetime | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """A response, its body already in the coding that `headers` name."""

    status: HTTPStatus
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""

    def as_bytes(self, now: datetime, *, head_only: bool = False, last: bool = False) -> bytes:
        """The response on the wire; `now` is its Date, `last` tells that the connection ends with it."""
        lines = [f"HTTP/1.1 {self.status.value} {self.status.phrase}"]
        fields = {"Date": _http_date(now), **self.headers, "Connection": "close" if last else "keep-alive"}
        if self.status is not HTTPStatus.NOT_MODIFIED:
            fields["Content-Length"] = str(len(self.body))
        lines += [f"{name}: {value}" for name, value in fields.items()]
        head = ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")
        return head if head_only else head + self.body


def request_from(head: bytes) -> Request:
    """The request of `head`, which ends with its blank line. Raises FormatError on anything else."""
    first, *rest = head.decode("latin-1").rstrip("\r\n").split("\r\n")
    parts = first.split(" ")
    if len(parts) != 3 or not parts[2].startswith("HTTP/1."):
        raise FormatError(f"not an HTTP request line: {first[:60]!r}")
    headers = {}
    for line in rest:
        name, colon, value = line.partition(":")
        if not colon:
            raise FormatError(f"not an HTTP header: {line[:60]!r}")
        headers[name.strip().lower()] = value.strip()
    return Request(parts[0], parts[1].partition("?")[0], headers)


def answer_with(document: Document, request: Request) -> Answer:
    """`document`, zipped where the client takes that; 304 where the client already has it (RFC 9110, 13)."""
    zipped = "gzip" in request.headers.get("accept-encoding", "").lower()
    digest = hashlib.blake2b(document.body, digest_size=12).hexdigest()
    tags = (f'"{digest}"', f'"{digest}-gz"')  # a strong tag names one coding
    headers = {"ETag": tags[zipped], "Vary": "Accept-Encoding", "Cache-Control": "no-cache"}
    if document.changed is not None:
        headers["Last-Modified"] = _http_date(document.changed)
    if _has_it(document, tags, request):
        return Answer(HTTPStatus.NOT_MODIFIED, headers)
    headers["Content-Type"] = f"{document.media_type}; charset=utf-8"
    body = document.body
    if zipped:
        headers["Content-Encoding"] = "gzip"
        body = gzip.compress(body, 5, mtime=0)
    return Answer(HTTPStatus.OK, headers, body)


def refusal(status: HTTPStatus, sentence: str, **headers: str) -> Answer:
    """An error with one plain sentence; an underscore in the name of a header stands for its dash."""
    fields = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(status, {"Content-Type": "text/plain; charset=utf-8", **fields}, f"{sentence}\n".encode())


def _has_it(document: Document, tags: tuple[str, str], request: Request) -> bool:
    """If-None-Match decides; If-Modified-Since only where it is missing."""
    known = request.headers.get("if-none-match")
    if known is not None:
        return known.strip() == "*" or any(tag.strip().removeprefix("W/") in tags for tag in known.split(","))
    since = request.headers.get("if-modified-since")
    if since is None or document.changed is None:
        return False
    try:
        moment = parsedate_to_datetime(since)
    except ValueError:
        return False
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return document.changed.replace(microsecond=0) <= moment


def _http_date(moment: datetime) -> str:
    return format_datetime(moment.astimezone(UTC).replace(microsecond=0), usegmt=True)
