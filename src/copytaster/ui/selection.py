"""The stories marked for one verdict on all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from copytaster.ui.widgets.story_list import StoryList

Say = Callable[[str, str], None]
"""Says a sentence in the status line, in a style."""


class Selection:
    """Which stories are marked; what arrives later never joins by itself."""

    def __init__(self, rows: StoryList, *, say: Say, moved: Callable[[], None]) -> None:
        """Nothing marked; `moved` is told after the cursor went to another story."""
        self._rows, self._say, self._moved = rows, say, moved
        self.marked: dict[str, None] = {}
        self._anchor: str | None = None

    def take(self, keys: Iterable[str]) -> None:
        """Mark these, and no others."""
        self.marked = dict.fromkeys(keys)

    def mark(self) -> None:
        """Mark the story under the cursor, or unmark it, and go down."""
        key = self._rows.key
        if key is None:
            return
        self._anchor = key
        if key in self.marked:
            del self.marked[key]
        else:
            self.marked[key] = None
        self._rows.repaint(key)
        self._count()
        if self._rows.go(self._rows.cursor + 1):
            self._moved()

    def mark_range(self) -> None:
        """Mark everything from the story marked last to this one."""
        anchor = self._rows.place(self._anchor or "")
        first, last = sorted((anchor if anchor is not None else self._rows.cursor, self._rows.cursor))
        for key in self._rows.keys[first : last + 1]:
            self.marked[key] = None
        self._anchor = self._rows.key
        self._rows.refresh()
        self._count()

    def mark_all_shown(self) -> None:
        """Mark all stories shown; where all are marked, none."""
        shown = dict.fromkeys(self._rows.keys)
        self.marked = {} if shown and all(key in self.marked for key in shown) else shown
        self._rows.refresh()
        self._count()

    def unmark(self) -> bool:
        """Unmark everything; answers whether anything was marked."""
        had, self.marked = bool(self.marked), {}
        if had:
            self._rows.refresh()
        return had

    def _count(self) -> None:
        if self.marked:
            self._say(f"{len(self.marked)} marked: the next verdict is on all of them, Esc unmarks", "count")
        else:
            self._say("unmarked", "muted")
