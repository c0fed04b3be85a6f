"""A page over the desk: lines to read, scrolled by the keys of the desk, left by any of its back keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.screen import Screen

from copytaster.ui.keys import Keymap
from copytaster.ui.sheet import Sheet
from copytaster.ui.widgets.bar import Bar
from copytaster.ui.widgets.story_pane import StoryPane
from copytaster.ui.wrapping import Piece


class Page(Screen[str | None]):
    """What help, sources and versions have in common."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[Any]] = []
    FOOT = "j k Space scroll · q back"

    def __init__(self, keys: Keymap) -> None:
        """`keys` are the desk's."""
        super().__init__()
        self._keys = keys
        self.pane = StoryPane(self._lay_out, id="keys")
        self._foot = Bar(id="foot")

    def compose(self) -> ComposeResult:
        """The lines, and how to leave."""
        yield self.pane
        yield self._foot

    def on_mount(self) -> None:
        """Say how to leave."""
        self._foot.say([(f" {self.FOOT}", "muted")])
        self.pane.lay_out()

    def lines(self, width: int) -> Sequence[list[Piece]]:  # noqa: ARG002
        """The lines to show at a width; each page has its own."""
        return ()

    def _lay_out(self, width: int) -> Sheet:
        return Sheet(tuple(self.lines(width)))

    @property
    def said(self) -> str:
        """What the foot says."""
        return self._foot.text.strip()

    @property
    def text(self) -> str:
        """What the page says."""
        return "\n".join("".join(text for text, _ in line) for line in self.pane.sheet.lines)

    def press(self, key: str, character: str | None, name: str) -> str | None:  # noqa: ARG002
        """Scroll or leave; the program's own commands are answered by id."""
        command = self._keys.command("reader", name)
        half = max(1, self.pane.size.height // 2)
        moves = {"down": 1, "up": -1, "half_down": half, "half_up": -half, "read_on": half * 2, "bottom": 1_000_000}
        if command is None:
            if name == "g":
                self.pane.move(-1_000_000)
            return None
        if command.id in moves:
            self.pane.move(moves[command.id])
        elif command.id == "top":
            self.pane.move(-1_000_000)
        elif command.id in ("back", "help", "sources", "compare_versions", "facts"):
            self.leave(None)
        elif command.id in ("quit", "suspend", "redraw"):
            return command.id
        return None

    def leave(self, command: str | None) -> None:
        """Back to the desk, which then does `command`."""
        self.dismiss(command)

    def paste(self, text: str) -> None:
        """Nothing can be typed here."""
