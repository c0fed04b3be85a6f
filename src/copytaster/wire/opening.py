"""What opens and closes a copy beside the news itself: byline, dateline, editor's note, date lines."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Opening:
    """A copy parted from what opened it."""

    body: tuple[str, ...]
    byline: str | None = None
    dateline: str | None = None
    city: str | None = None
    note: str | None = None


def opened(body: tuple[str, ...]) -> Opening:
    """`body` without its byline, editor's note and dateline, and these."""
    return Opening(body)
