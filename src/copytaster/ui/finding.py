"""Which stories are on screen: views, the filter, new copy brought in, and the way to what must be seen."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial

from copytaster.model.errors import UsageError
from copytaster.queue.filters import Filter
from copytaster.queue.queue import VIEWS
from copytaster.taster.events import Arrived
from copytaster.taster.session import Taster
from copytaster.ui.asking import Choice, Question, fuzzy
from copytaster.ui.reading import Task
from copytaster.ui.selection import Say
from copytaster.ui.showing import Showing
from copytaster.ui.widgets.story_list import StoryList

SEARCH_AFTER = 0.08
"""Seconds of rest in typing after which the whole copy is searched as well."""
FILLS = 1_000
"""Rows up to which an untouched list fills by itself: a longer one is not sorted anew for every arrival."""
STANDING = tuple(view.name for view in VIEWS)
TO_SEE_AGAIN, FLASH = "to see again", "flash"


class Finding:
    """Changes what the list shows, always because the editor said so: new copy alone never does."""

    def __init__(
        self,
        taster: Taster,
        rows: StoryList,
        *,
        say: Say,
        ask: Callable[[Question], None],
        moved: Callable[[], None],
        search: Callable[[Task], None],
        at_once: bool,
    ) -> None:
        """`search` runs a task in place of the one before; `at_once` lets new copy in without being asked."""
        self._taster, self._rows, self._say, self._ask, self._moved = taster, rows, say, ask, moved
        self._run_search, self._at_once = search, at_once
        self.showing = Showing(taster.queue)
        self.alarms: dict[str, dict[str, None]] = {TO_SEE_AGAIN: {}, FLASH: {}}
        self.touched = False
        """Whether the editor has pressed a key: until then a short list fills by itself."""

    # -- views

    def show(self) -> None:
        """Show the view as it stands now; the cursor stays on its story."""
        self._rows.show(self.showing.keys())

    def go_view(self, name: str) -> None:
        """Change to a view, or to the stories of a tag (`tag:NAME`)."""
        self.showing.choose(name)
        self.show()
        self._moved()

    def next_view(self, by: int) -> None:
        """To the view after or before, going round."""
        self.go_view(self.showing.neighbours()[by > 0])

    def ask_view(self) -> None:
        """Ask for a view or a tag by name."""
        names = [*STANDING, *(f"tag:{tag}" for tag in self._taster.decisions.tags())]
        counts = self._taster.queue.counts

        def narrow(typed: str) -> list[Choice]:
            return [Choice(name, name, str(counts.get(name, ""))) for name in fuzzy(typed, names)]

        self._ask(Question("View", lambda name: self.go_view(name) if name in names else None, narrow))

    def ask_tag_view(self) -> None:
        """Ask whose stories to show, by tag."""
        tags = self._taster.decisions.tags()
        if not tags:
            self._say("no tag has been given yet", "muted")
            return
        self._ask(
            Question(
                "Stories tagged",
                lambda tag: self.go_view(f"tag:{tag}") if tag else None,
                lambda typed: [Choice(tag, tag) for tag in fuzzy(typed, tags)],
            )
        )

    # -- the filter

    def ask_filter(self) -> None:
        """Filter while the editor types."""
        self._ask(
            Question(
                "Filter", self.narrow, changed=self.narrow, left=lambda: self.narrow(""),
                hint="words, source:x, tag:y, urgency<=3, age<6h, not z · Enter keeps, Esc clears",
            )
        )  # fmt: skip

    def narrow(self, text: str) -> None:
        """Show what the filter `text` lets through: at once by row, a moment later by the whole copy too."""
        if text == (self.showing.filter.text if self.showing.filter else ""):
            return
        try:
            filter_ = self._taster.filter(text) if text.strip() else None
        except UsageError as error:
            self._say(str(error), "warning")
            return
        self._say("", "muted")
        self.showing.narrow(filter_)
        self.show()
        self._moved()
        if filter_ is not None and filter_.words:
            self._run_search(partial(self._search, filter_))

    async def _search(self, rows: Filter) -> None:
        await asyncio.sleep(SEARCH_AFTER)
        through_copy = await self._taster.filter_through_copy(rows)
        if self.showing.filter is rows:
            self.showing.narrow(through_copy)
            self._rows.show(self.showing.keys(frozenset(self._rows.keys)))  # what was decided meanwhile stays
            self._moved()

    # -- new copy

    def bring_in(self) -> None:
        """Bring the new stories in, let the decided ones go, and go to the top."""
        count = len(self.showing.fresh)
        self.show()
        self._rows.go(0)
        self._moved()
        self._say(f"{count} new" if count else "nothing new", "muted")

    def arrived(self, event: Arrived) -> None:
        """Count what came; let it in only where that was asked for, or where nobody has looked yet."""
        self.alarms[TO_SEE_AGAIN].update(dict.fromkeys(event.recalled))
        self.alarms[FLASH].update(dict.fromkeys(event.flashes))
        self.showing.arrived((*event.new, *event.updated), self._rows.place)
        if not self.showing.fresh:
            return
        if (not self.touched and len(self._rows.keys) < FILLS) or not self._rows.keys:
            self.show()
            self._rows.go(0)
            self._moved()
        elif self._at_once and self.showing.filter is None:
            fresh = self.showing.fresh
            self._rows.prepend([key for key in self._taster.queue.shown(self.showing.holds) if key in fresh])
            fresh.clear()

    def looked_at(self, key: str) -> None:
        """The cursor is on this story: it need not call any more."""
        for keys in self.alarms.values():
            keys.pop(key, None)

    def go_alarm(self) -> None:
        """To the next kill, correction or flash that waits, in whichever view it is."""
        waiting = [key for keys in self.alarms.values() for key in keys]
        waiting += self._taster.queue.shown(lambda entry: entry.recalled)
        if not waiting:
            self._say("no kill, correction or flash waits", "muted")
            return
        if self._rows.place(waiting[0]) is None:
            entry = self._taster.queue.get(waiting[0])
            self.go_view("inbox" if entry is not None and entry.undecided else "all")
        place = self._rows.place(waiting[0])
        if place is not None:
            self._rows.go(place)
        self._moved()
