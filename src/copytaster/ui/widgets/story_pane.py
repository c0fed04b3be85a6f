"""The preview, and the reader: lines wrapped once, drawn only where they are on screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

from copytaster.ui.sheet import STYLES, Sheet


class StoryPane(ScrollView, can_focus=False):
    """Shows a sheet; `lay_out` makes it anew for a width, whenever the story or the width changes."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"copy--{style}" for style in STYLES}

    def __init__(self, lay_out: Callable[[int], Sheet], id: str | None = None) -> None:  # noqa: A002
        """`lay_out` answers the sheet to show at a width in cells."""
        super().__init__(id=id)
        self._lay_out = lay_out
        self._styles: dict[str, Style] = {}
        self.sheet = Sheet(())

    @property
    def _width(self) -> int:
        return max(12, self.size.width - 2)

    def lay_out(self, *, from_top: bool = True) -> None:
        """Ask for the sheet again; `from_top` for another story, else the place in it stays."""
        self.sheet = self._lay_out(self._width)
        size = Size(self.size.width, len(self.sheet.lines))
        self.set_reactive(Widget.virtual_size, size)
        self.vertical_scrollbar.window_virtual_size = size.height
        self.show_vertical_scrollbar = size.height > self.size.height
        if from_top:
            self.scroll_to(y=0, animate=False, force=True)
        self.refresh()

    @property
    def at_end(self) -> bool:
        """Whether the last line is on screen."""
        return int(self.scroll_offset.y) + self.size.height >= len(self.sheet.lines)

    def move(self, lines: int) -> None:
        """Scroll by lines, down where positive."""
        most = max(0, len(self.sheet.lines) - self.size.height)
        self.scroll_to(y=max(0, min(most, int(self.scroll_offset.y) + lines)), animate=False, force=True)

    def bring(self, line: int) -> None:
        """Scroll so that a line stands in the upper third."""
        top, height = int(self.scroll_offset.y), self.size.height
        if not top <= line < top + height - 1:
            self.move(line - height // 3 - top)

    def notify_style_update(self) -> None:
        """Take the styles anew after a change of theme."""
        super().notify_style_update()
        self._styles = {}

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002
        """Wrap again."""
        self.lay_out(from_top=False)

    def render_line(self, y: int) -> Strip:
        """The line at `y` of the window."""
        line, width = int(self.scroll_offset.y) + y, self.size.width
        plain = self._style("plain")
        if line >= len(self.sheet.lines):
            return Strip.blank(width, plain)
        segments = [Segment(text, self._style(style)) for text, style in self.sheet.lines[line]]
        return Strip([Segment(" ", plain), *segments]).extend_cell_length(width, plain).crop(0, width)

    def _style(self, name: str) -> Style:
        style = self._styles.get(name)
        if style is None:
            style = self.rich_style if name == "plain" else self.get_component_rich_style(f"copy--{name}")
            self._styles[name] = style
        return style
