"""One line of the screen: pieces on the left, pieces on the right, painted in the frame in which they change."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

Piece = tuple[str, str]
STYLES = ("plain", "muted", "active", "count", "new", "alarm", "warning", "key", "good", "caret")


class Bar(Widget, can_focus=False):
    """A line that says something; where both sides do not fit, the left one is cut."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"bar--{style}" for style in STYLES}
    DEFAULT_CSS = "Bar { height: 1; width: 1fr; }"

    def __init__(self, id: str | None = None) -> None:  # noqa: A002
        """An empty line."""
        super().__init__(id=id)
        self.left: list[Piece] = []
        self.right: list[Piece] = []

    def say(self, left: list[Piece], right: list[Piece] | None = None) -> None:
        """Show these pieces from now on; nothing is painted where nothing changed."""
        right = right or []
        if (left, right) != (self.left, self.right):
            self.left, self.right = left, right
            self.refresh()

    @property
    def text(self) -> str:
        """What the line says, for tests and screen readers."""
        return "".join(text for text, _ in (*self.left, *self.right))

    def render_line(self, y: int) -> Strip:  # noqa: ARG002
        """The line."""
        width = self.size.width
        room = max(0, width - sum(cell_len(text) for text, _ in self.right))
        left = Strip(self._segments(self.left)).extend_cell_length(room, self.rich_style).crop(0, room)
        return Strip([*left, *self._segments(self.right)]).crop(0, width)

    def _segments(self, pieces: list[Piece]) -> list[Segment]:
        return [
            Segment(text, self.rich_style if style == "plain" else self.get_component_rich_style(f"bar--{style}"))
            for text, style in pieces
        ]
