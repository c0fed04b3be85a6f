"""What the session tells whoever shows it. Sent on the event loop, in the order things happened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from copytaster.queue.decisions import Step


@dataclass(frozen=True, slots=True)
class Arrived:
    """Copy came: keys of stories `new` to the queue, `updated` by a further version, of these `recalled`
    those that were decided on and must be seen again, and the new or updated ones that are a `flash`."""

    new: tuple[str, ...]
    updated: tuple[str, ...]
    recalled: tuple[str, ...] = ()
    flashes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Saved:
    """A step is on disk. `words` say what was done, in the past tense: "starred QUAKE-HOLM"."""

    step: Step
    words: str


@dataclass(frozen=True, slots=True)
class NotOnDisk:
    """`waiting` decisions are not on disk, for the `reason` given; they are tried again by themselves."""

    waiting: int
    reason: str


@dataclass(frozen=True, slots=True)
class Marked:
    """Another process marked these stories."""

    keys: frozenset[str]


@dataclass(frozen=True, slots=True)
class SourceTold:
    """A source delivered, or got into or out of trouble."""

    source: str


Event = Arrived | Saved | NotOnDisk | Marked | SourceTold
Listener = Callable[[Event], None]
