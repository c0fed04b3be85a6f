"""Where the cursor goes: through the list, or, in the reader, through the copy."""

from __future__ import annotations

from collections.abc import Callable

from copytaster.ui.finding import Finding
from copytaster.ui.reading import Reading
from copytaster.ui.selection import Say
from copytaster.ui.verdicts import Verdicts
from copytaster.ui.widgets.story_list import StoryList
from copytaster.ui.widgets.story_pane import StoryPane

FAR = 1_000_000
"""Lines further than any copy is long."""


class Moving:
    """The moving keys. In the reader they scroll the copy, on the desk they go from story to story."""

    def __init__(
        self, rows: StoryList, pane: StoryPane, verdicts: Verdicts, finding: Finding, reading: Reading,
        *, moved: Callable[[], None], say: Say,
    ) -> None:  # fmt: skip
        """`moved` is told after the cursor went to another story."""
        self._rows, self._pane, self._verdicts, self._finding, self._reading = rows, pane, verdicts, finding, reading
        self._moved, self._say = moved, say
        self.in_reader = False
        self.on_bar = False
        """Whether the cursor stands above the list, on the line of new copy."""

    def step(self, by: int) -> None:
        """Down where positive; up over the top to the line of new copy, if any waits there."""
        if self.in_reader:
            self._pane.move(by)
        elif by == -1 and self._rows.cursor == 0 and self._finding.showing.fresh:
            self.on_bar = True
        elif self.on_bar:
            self.on_bar = False
        else:
            self._go(self._rows.cursor + by)

    def half_page(self, by: int) -> None:
        """Half a window down or up."""
        self.step(by * (max(1, self._pane.size.height // 2) if self.in_reader else self._rows.page))

    def to_top(self) -> None:
        """To the first story, or line."""
        self._pane.move(-FAR) if self.in_reader else self._go(0)

    def to_bottom(self) -> None:
        """To the last story, or line."""
        self._pane.move(FAR) if self.in_reader else self._go(len(self._rows.keys) - 1)

    def _go(self, place: int) -> None:
        if self._rows.go(place):
            self._moved()

    def other_pane(self, by: int) -> None:
        """On the desk scroll the copy; in the reader go to the story below or above."""
        if self.in_reader:
            self._go(self._rows.cursor + by)
        else:
            self._pane.move(by * 3)

    def read_on(self) -> None:
        """A window further; at the end of the copy to the next undecided story, after the last to the new ones."""
        if self.on_bar:
            self.on_bar = False
            self._finding.bring_in()
        elif not self._pane.at_end:
            self._pane.move(max(1, self._pane.size.height - 2))
        else:
            before = self._rows.cursor
            self._verdicts.next_undecided(after_verdict=True)
            if self._rows.cursor == before and self._finding.showing.fresh:
                self._finding.bring_in()

    def fact(self, by: int) -> None:
        """To the next quote or figure of the copy, or the one before."""
        if self._reading.copy is None:
            self._say("the copy is still being read: press again", "muted")
            return
        fact = self._reading.next_fact(by)
        if fact is None:
            self._say("no quote or figure in this copy", "muted")
            return
        self._pane.lay_out(from_top=False)
        if fact < len(self._pane.sheet.facts):
            self._pane.bring(self._pane.sheet.facts[fact])
