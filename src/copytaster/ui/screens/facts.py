"""The quotes and figures of a story, each with the rule that found it and the words that decided it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from copytaster.model.brief import Brief
from copytaster.model.story import Story
from copytaster.ui.facts import explained
from copytaster.ui.keys import Keymap
from copytaster.ui.screens.page import Page
from copytaster.ui.wrapping import Piece


class FactsScreen(Page):
    """Opened on the fact that stands out in the reader, else on the first."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    FOOT = "underlined: the words that decided it · j k scroll · q back"

    def __init__(self, keys: Keymap, story: Story, brief: Brief, chosen: int | None) -> None:
        """The facts of a story; `chosen` counts from 0 in the order of the copy."""
        super().__init__(keys)
        self._story, self._brief, self._chosen = story, brief, chosen
        self._begins = 0

    def on_mount(self) -> None:
        """Go to the chosen one."""
        super().on_mount()
        self.call_after_refresh(lambda: self.pane.bring(self._begins))

    def lines(self, width: int) -> Sequence[list[Piece]]:
        """The facts in the order of the copy."""
        lines, self._begins = explained(self._brief, self._story.text, min(width, 100), self._chosen)
        return lines or [[("No quote and no figure in this copy.", "muted")]]
