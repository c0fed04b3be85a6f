"""A hot folder on a real disk, with a reader that needs no format: a file's text is a story's headline."""

import asyncio
import os
from collections.abc import AsyncIterator, Callable
from contextlib import aclosing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from copytaster.model.source import Delivery, Source, SourceState
from copytaster.model.story import Story
from copytaster.wire.arrival import Reading, Unreadable
from copytaster.wire.folder import HotFolder
from tests.stories import NOON, a_story

OLD = 1_700_000_000
PATIENCE = 10.0


async def read(data: bytes, source: Source, now: datetime) -> Reading:
    """`garbage` cannot be read, of `half …` one item was broken, of `nothing` all were; `many N` holds N stories."""
    text = data.decode()
    if text.startswith("garbage"):
        raise Unreadable("not_a_feed", f"not a wire format I know: starts with {text!r}")
    if text.startswith("nothing"):
        return Reading((), "test", skipped=2, notes=("item 1: broken", "item 2: broken"))
    stories = (story_of(text, source),)
    if text.startswith("half"):
        return Reading(stories, "test", skipped=1, notes=("item 2: no headline",))
    return Reading(stories, "test")


def story_of(text: str, source: Source) -> Story:
    return a_story(id=f"urn:drop:{text}", headline=text, wire=source.name)


@dataclass
class Drop:
    """A source `drop` on a folder of its own."""

    folder: Path
    settings: dict[str, Any] = field(default_factory=dict)

    def put(self, name: str, text: str = "", *, at: float = OLD) -> Path:
        """A file that has lain there since `at` (seconds since 1970)."""
        path = self.folder / name
        path.write_text(text or name)
        os.utime(path, (at, at))
        return path

    def watcher(self, state: SourceState | None = None, **more: Any) -> HotFolder:
        source = Source("drop", folder=str(self.folder), **{"settle": 0, **self.settings})
        return HotFolder(source, state or SourceState(), **{"read": read, "clock": lambda: NOON, **more})

    async def once(self, state: SourceState | None = None, **more: Any) -> list[Delivery]:
        """What one pass brings, all of it kept."""
        async with aclosing(self.watcher(state, **more).once()) as deliveries:
            return [delivery async for delivery in deliveries]

    @property
    def lying(self) -> list[str]:
        """The files in the folder itself."""
        return sorted(path.name for path in self.folder.iterdir() if not path.is_dir())

    @property
    def done(self) -> list[str]:
        """The files put away, with their days."""
        return sorted(str(path.relative_to(self.folder / "done")) for path in self.folder.glob("done/*/*"))

    @property
    def aside(self) -> list[str]:
        """The files in quarantine, and their notes."""
        return sorted(path.name for path in self.folder.glob("quarantine/*"))


def headlines(deliveries: list[Delivery]) -> list[str]:
    return [story.headline for delivery in deliveries for story in delivery.stories]


async def until(deliveries: AsyncIterator[Delivery], enough: Callable[[Delivery], bool]) -> Delivery:
    """The first delivery that is `enough`; all before it are kept."""
    async with asyncio.timeout(PATIENCE):
        async for delivery in deliveries:
            if enough(delivery):
                return delivery
    raise AssertionError("the stream ended")
