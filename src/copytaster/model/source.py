"""A configured address or folder, how it is doing, and what went wrong there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from copytaster.model.story import Story, rfc3339

TROUBLE_KINDS = (
    "timeout", "too_large", "redirect", "refused", "protocol", "encoding", "not_a_feed", "parse", "http", "empty",
    "auth", "dns", "tls",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Source:
    """One `[[sources]]` table of the settings.

    `interval` is in seconds. `timezone` is an IANA name for senders whose times carry no zone.
    `alert_at` is the urgency at and under which a flash rings. `headers` are sent to this origin
    only, their secrets already taken from the environment; they are never printed. Of a folder: `taken`
    says what becomes of a file taken in (`done`, `leave` or `delete`), `settle` for how many seconds a
    file must lie still to be whole.
    """

    name: str
    url: str = ""
    folder: str = ""
    interval: int = 300
    full_text: bool = False
    timezone: str = "UTC"
    alert_at: int = 2
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    taken: str = "done"
    settle: int = 1


@dataclass(frozen=True, slots=True)
class Trouble:
    """A source or a file that could not be read this time: a plain sentence, and when it is tried again.

    `at` and `next_try` are aware UTC; `next_try` is None where nothing is tried until an editor acts.
    """

    source: str
    kind: str
    message: str
    at: datetime
    next_try: datetime | None = None


@dataclass(frozen=True, slots=True)
class SourceState:
    """What is remembered of a source between polls and over restarts.

    `etag` and `last_modified` are the server's bytes, returned exactly; `validated` is when they were
    first given. `body_hash` tells an unchanged answer from a server without validators. `failures`
    counts polls failed in a row. `asked_to_wait` is the instant before which the server does not want
    to be asked (Retry-After): not even an editor overrides it. `url` is the address that the validators
    belong to. `left` are the stamps of files that were taken and left where they lie, oldest first, with
    `!` before those that could not be read. Times are aware UTC.
    """

    etag: str | None = None
    last_modified: str | None = None
    validated: datetime | None = None
    body_hash: str | None = None
    last_try: datetime | None = None
    last_ok: datetime | None = None
    last_new: datetime | None = None
    next_poll: datetime | None = None
    failures: int = 0
    gone: bool = False
    trouble: Trouble | None = None
    asked_to_wait: datetime | None = None
    url: str = ""
    left: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Delivery:
    """What one poll of one source brought.

    `outcome` is ok, unchanged, trouble, gone or waiting. `stories` are in the order sent; `skipped`
    counts items that could not be read, named in `notes` (plain sentences). `state` is to be kept
    once the stories are, never before.
    """

    source: str
    outcome: str
    state: SourceState
    stories: tuple[Story, ...] = ()
    skipped: int = 0
    notes: tuple[str, ...] = ()
    trouble: Trouble | None = None


def trouble_as_dict(trouble: Trouble | None) -> dict[str, Any] | None:
    """The `trouble` object of `fetch --json`; None stays None."""
    if trouble is None:
        return None
    return {"kind": trouble.kind, "message": trouble.message, "next_try": rfc3339(trouble.next_try)}
