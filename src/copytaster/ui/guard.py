"""The last gate before the terminal: whatever a widget paints, no control sequence leaves.

Textual passes control characters on to the terminal through every widget. Copy is washed when it comes in
(`model.text.clean`); this filter stands behind it, for any text that should ever come another way.
"""

from __future__ import annotations

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from copytaster.model.text import clean

_BLANK = str.maketrans("\n\t", "  ")


class Guard(LineFilter):
    """Washes every segment that is painted."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """`segments` without what a terminal would obey; the control segments of Textual itself stay."""
        if all(segment.text.isprintable() for segment in segments if not segment.control):
            return segments
        return [
            segment
            if segment.control or segment.text.isprintable()
            else Segment(clean(segment.text).translate(_BLANK), segment.style, segment.control)
            for segment in segments
        ]
