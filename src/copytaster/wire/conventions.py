"""What the words of a wire say about a story's life: kills, corrections, updates, embargoes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from copytaster.model.story import Status
from copytaster.wire.arrival import Arrival


@dataclass(frozen=True, slots=True)
class Signs:
    """What was plainly said. `embargo` is aware UTC, None where no instant is plain; `note` one clean line."""

    markers: tuple[str, ...] = ()
    status: Status = Status.USABLE
    embargo: datetime | None = None
    note: str | None = None


def signs_of(
    line: str, *, slug: str | None, note: str | None, body: tuple[str, ...], arrival: Arrival, near: datetime | None
) -> Signs:
    """The signs in headline, slug, editor's note and first paragraphs."""
    return Signs(note=note)


_CODE = re.compile(r"(?:\w{2,12}:)?(\d{8})")


def subject_codes(categories: tuple[str, ...]) -> tuple[str, ...]:
    """The 8-digit IPTC codes among `categories`, each once."""
    found = (_CODE.fullmatch(text.strip()) for text in categories[:200])
    return tuple(dict.fromkeys(match[1] for match in found if match))
