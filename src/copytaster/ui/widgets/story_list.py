"""The list: draws only the rows on screen, keeps its cursor on a story, and never moves by itself.

What makes it fast is measured in the research on Textual's line API: a move repaints two lines; when the
cursor leaves the window the list jumps half a window (a terminal cannot scroll a region for us, so a scroll by
one line costs as much as one by twenty); rows put in above shift the offset without repainting.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

from copytaster.ui.rows import STYLES, Piece

Paint = Callable[[str, int], list[Piece]]
"""The pieces of the row of a story (by key) at a width."""


class StoryList(ScrollView, can_focus=False):
    """Rows by story key; what a row says is asked of `paint` whenever it is drawn."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"row--{style}" for style in STYLES}

    class Pointed(Message):
        """A row was clicked; the cursor is on it already."""

    def __init__(self, paint: Paint, empty: Callable[[], str], id: str | None = None) -> None:  # noqa: A002
        """`empty` says what to show where there is no row."""
        super().__init__(id=id)
        self._paint, self._empty = paint, empty
        self._styles: dict[str, Style] = {}
        self.keys: list[str] = []
        self._place: dict[str, int] = {}
        self.cursor = 0

    # -- what is shown

    @property
    def key(self) -> str | None:
        """The key of the story under the cursor, None in an empty list."""
        return self.keys[self.cursor] if self.keys else None

    def place(self, key: str) -> int | None:
        """Where a story stands, None where it is not shown."""
        return self._place.get(key)

    def show(self, keys: Sequence[str], *, at: str | None = None) -> None:
        """Show other rows; the cursor goes to the story `at`, else stays on its story, else near its place."""
        keep = at if at is not None else self.key
        self.keys = list(keys)
        self._index()
        found = self._place.get(keep or "")
        last = max(0, len(self.keys) - 1)
        if found is not None:
            top = self.cursor - int(self.scroll_offset.y)
            self.cursor = found
            self._resize()
            if at is None:  # the story keeps its height on screen as well
                self.scroll_to(y=max(0, found - top), animate=False, force=True)
        else:
            self.cursor = min(self.cursor, last)
            self._resize()
        self._follow()
        self.refresh()

    def prepend(self, keys: Sequence[str]) -> None:
        """Put rows in above; the cursor stays on its story, and the rows on screen stay where they are."""
        count = len(keys)
        was_empty = not self.keys
        self.keys = [*keys, *self.keys]
        self._index()
        self._resize()
        if was_empty:
            self.cursor = 0
            self.refresh()
            return
        self.cursor += count
        offset = self.scroll_y + count
        self.set_reactive(Widget.scroll_target_y, offset)
        self.set_reactive(Widget.scroll_y, offset)
        self.vertical_scrollbar.position = offset
        self.refresh()

    def _index(self) -> None:
        self._place = {key: place for place, key in enumerate(self.keys)}

    def _resize(self) -> None:
        """Tell the scroll bar how long the list is, without laying the whole screen out again."""
        size = Size(self.size.width, len(self.keys))
        if self.is_mounted:
            self.set_reactive(Widget.virtual_size, size)
            self.vertical_scrollbar.window_virtual_size = size.height
        else:
            self.virtual_size = size

    # -- moving

    def go(self, place: int) -> bool:
        """Put the cursor on a row, the nearest there is; answers whether it moved."""
        if not self.keys:
            return False
        place = max(0, min(place, len(self.keys) - 1))
        old, self.cursor = self.cursor, place
        if old == place:
            return False
        self._repaint(old)
        self._repaint(place)
        self._follow()
        return True

    @property
    def page(self) -> int:
        """Rows in half a window."""
        return max(1, self.size.height // 2)

    def _follow(self) -> None:
        """Bring the cursor into the window, by half a window where it just left it."""
        top, height = int(self.scroll_offset.y), max(1, self.size.height)
        if top <= self.cursor < top + height:
            return
        target = self.cursor if self.cursor < top else self.cursor - height + 1
        if self.cursor in (top - 1, top + height):
            target = self.cursor - height // 2
        self.scroll_to(y=max(0, target), animate=False, force=True)

    # -- painting

    def repaint(self, *keys: str) -> None:
        """The rows of these stories say something else now."""
        if len(keys) > self.size.height:
            self.refresh()
            return
        for key in keys:
            place = self._place.get(key)
            if place is not None:
                self._repaint(place)

    def _repaint(self, place: int) -> None:
        self.refresh_line(place)

    def notify_style_update(self) -> None:
        """Take the styles anew after a change of theme."""
        super().notify_style_update()
        self._styles = {}

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002
        """Keep the cursor in the window."""
        self._resize()
        self._follow()

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse says."""
        place = int(self.scroll_offset.y) + event.y
        if 0 <= place < len(self.keys):
            self.go(place)
            self.post_message(self.Pointed())

    def _style(self, name: str) -> Style:
        style = self._styles.get(name)
        if style is None:
            style = self.rich_style if name == "plain" else self.get_component_rich_style(f"row--{name}")
            self._styles[name] = style
        return style

    def render_line(self, y: int) -> Strip:
        """The row at line `y` of the window."""
        place, width = int(self.scroll_offset.y) + y, self.size.width
        plain = self._style("plain")
        if place >= len(self.keys):
            text = self._empty() if not self.keys and y == min(2, self.size.height - 1) else ""
            return Strip([Segment(f"  {text}", self._style("muted"))]).extend_cell_length(width, plain).crop(0, width)
        pieces = self._paint(self.keys[place], width)
        on = self._style("cursor") if place == self.cursor else None
        return Strip([Segment(text, self._style(style) + on if on else self._style(style)) for text, style in pieces])
