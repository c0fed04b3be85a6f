"""What the desk is handed beside the session: the wire, and what an editor has set."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, tzinfo
from typing import Protocol

from copytaster.model.source import Delivery


class Progress(Protocol):
    """How far a round of fetching is."""

    @property
    def under_way(self) -> int:
        """Sources being fetched now."""
        ...

    @property
    def done(self) -> int:
        """Sources finished in this round."""
        ...

    @property
    def total(self) -> int:
        """Sources in this round."""
        ...


class Wire(Protocol):
    """Where stories come from."""

    def watch(self) -> AsyncIterator[Delivery]:
        """Every delivery of every source, each at its own interval, for ever."""
        ...

    def fetch_now(self) -> None:
        """Fetch all sources without waiting for their intervals."""
        ...

    @property
    def progress(self) -> Progress:
        """How far the fetching is."""
        ...


@dataclass(frozen=True, slots=True)
class DeskSettings:
    """What an editor has set for the screen. `keys` are those of the settings, command id → keys, and
    `keys_at` tells where `keys.star` and the others were written there."""

    quick_tags: tuple[str, ...] = ()
    zone: tzinfo = UTC
    theme: str = "auto"
    arrivals: str = "bar"
    bell: bool = True
    ascii: bool = False
    preview_delay: float = 0.05
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    keys_at: Mapping[str, str] = field(default_factory=dict)
    title: str = "copytaster"
    notices: tuple[str, ...] = ()
