"""What the session is handed: the ledger, the archive and the maker of briefs, as it needs them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from copytaster.model.brief import Brief
from copytaster.model.head import Head
from copytaster.model.mark import Mark
from copytaster.model.source import SourceState
from copytaster.model.story import Story

Briefed = tuple[Story, Brief, str]
"""A story, its brief, and its weightiest figure as the row shows it."""

BriefAll = Callable[[Sequence[Story]], Awaitable[Sequence[Briefed]]]
"""Briefs stories off the event loop, in the order given."""

Clock = Callable[[], datetime]
"""Answers now, aware UTC."""


class Ledger(Protocol):
    """Where marks are kept. Its methods block: the session calls them on a thread of their own."""

    def marks(self) -> list[Mark]:
        """Every mark in the order entered."""
        ...

    def enter(self, marks: Sequence[Mark]) -> None:
        """Keep marks for good: they are on disk when this returns. Raises NotSaved, and may be called again."""
        ...

    def news(self) -> list[Mark]:
        """What other processes entered since `marks` or the last `news`."""
        ...


class Receipt(Protocol):
    """What the archive made of a delivery."""

    @property
    def new(self) -> tuple[str, ...]:
        """Keys of stories not held before."""
        ...

    @property
    def updated(self) -> tuple[str, ...]:
        """Keys of stories of which a further version came."""
        ...


class Archive(Protocol):
    """Where the copy is kept. Its methods block: the session calls them off the event loop."""

    def receive(self, batch: Sequence[Briefed], at: datetime, states: Mapping[str, SourceState] = ...) -> Receipt:
        """Keep versions not held yet, and how their source is doing, in one transaction. Raises NotSaved."""
        ...

    def heads(self, after: int = 0) -> list[Head]:
        """The rows of all stories of which a version came after that sequence number."""
        ...

    def story(self, key: str, digest: str | None = None) -> tuple[Story, Brief] | None:
        """The newest version of a story, or the one named, with its brief."""
        ...

    def versions(self, key: str) -> list[tuple[str, datetime, Story]]:
        """Digest, time received and copy of every version, oldest first."""
        ...

    def search(self, words: str, limit: int = 500) -> list[str]:
        """Keys of the stories whose copy holds `words`, newest first."""
        ...

    @property
    def position(self) -> int:
        """The sequence number of the latest version taken in, by whomever."""
        ...
