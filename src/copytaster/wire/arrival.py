"""What arrives and what is read of it: the plain values between the readers of all formats."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Any

from copytaster.model.errors import FormatError
from copytaster.model.story import Story

ITEMS_KEPT = 2_000
"""Items kept of one document; the rest is counted in a note."""


class Unreadable(FormatError):
    """A document that is none of ours; `kind` is `empty`, `not_a_feed` or `parse` (a Trouble's kinds)."""

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind

    def __reduce__(self) -> tuple[type[Unreadable], tuple[str, str]]:
        """How it crosses from the process that reads: with its kind."""
        return type(self), (self.kind, str(self))


@dataclass(frozen=True, slots=True)
class Arrival:
    """One document as received.

    `text` is `data` decoded by evidence. `wire` names the configured source; `url` the address it came
    from, on which its links rest. `zone` is for times without one; `zone_given` tells whether somebody
    chose it. `now` is the instant of reading (aware UTC).
    `document` is what JSON holds, None where the text is none.
    """

    data: bytes
    text: str
    now: datetime
    zone: tzinfo
    zone_given: bool = False
    wire: str = ""
    url: str | None = None
    content_type: str | None = None
    document: Any = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of one document.

    `items` are in the order sent. `title` is the feed's own. `skipped` counts items that could not be
    read or were left out; `notes` name them in plain sentences. `interval` is the number of seconds the
    document asks readers to wait between polls, None where it does not say.
    """

    items: tuple[Story, ...]
    format: str
    title: str | None = None
    skipped: int = 0
    notes: tuple[str, ...] = ()
    interval: int | None = None
