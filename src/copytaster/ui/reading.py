"""The story under the cursor in the pane: brought a moment after the cursor rests, ready before one asks."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from functools import partial

from copytaster.model.brief import Brief
from copytaster.model.story import Story
from copytaster.taster.session import Taster
from copytaster.ui.seams import DeskSettings
from copytaster.ui.sheet import Sheet, facts, sheet
from copytaster.ui.widgets.story_list import StoryList
from copytaster.ui.wrapping import wrapped

Task = Callable[[], Coroutine[None, None, None]]
"""Something to be done on the loop, begun by whoever runs it."""
AHEAD = 4
"""Stories below the cursor whose copy is read from disk before the cursor comes."""


class Reading:
    """Which story the pane shows, and which quote or figure in it stands out."""

    def __init__(self, taster: Taster, rows: StoryList, settings: DeskSettings, run: Callable[[Task], None]) -> None:
        """`run` runs a task in place of the one before."""
        self._taster, self._rows, self._settings, self._run = taster, rows, settings, run
        self.key: str | None = None
        self.fact: int | None = None
        self._shown: tuple[str, str] | None = None

    @property
    def copy(self) -> tuple[Story, Brief] | None:
        """The story and brief in the pane, None while they are being read."""
        return self._taster.library.held(self.key) if self.key else None

    def lay_out(self, width: int) -> Sheet:
        """The sheet of the story for the pane."""
        entry = self._taster.queue.get(self.key or "")
        copy = self.copy
        if entry is None:
            return Sheet(())
        if copy is None:  # the row knows enough for a first glance
            return Sheet(
                tuple(wrapped(entry.head.headline, width, "headline") + wrapped(entry.head.lead, width, "plain"))
            )
        story, brief = copy
        now = self._taster.now()
        return sheet(entry, story, brief, width, now=now, zone=self._settings.zone, fact=self.fact)

    def turn_to(self, key: str | None, show: Callable[[bool], None]) -> None:
        """Bring a story into the pane; `show` is told to paint, from the top where it is another story."""
        other = key != self.key
        self.key = key
        if other:
            self.fact = None
        if key is None or self._taster.library.held(key) is not None:
            show(other)
        self._run(partial(self._bring, key, other, show))

    async def _bring(self, key: str | None, other: bool, show: Callable[[bool], None]) -> None:
        if key is None:
            return
        if self._taster.library.held(key) is None:
            await self._taster.library.copy(key)
            if self.key == key:
                show(other)
        at = self._rows.cursor
        for below in self._rows.keys[at + 1 : at + 1 + AHEAD]:
            if self._taster.library.held(below) is None:
                await self._taster.library.copy(below)

    def next_fact(self, by: int) -> int | None:
        """Let the next quote or figure stand out; answers its number, None where there is none."""
        copy = self.copy
        count = len(facts(copy[1])) if copy else 0
        if not count:
            return None
        self.fact = (self.fact + by) % count if self.fact is not None else (0 if by > 0 else count - 1)
        return self.fact
