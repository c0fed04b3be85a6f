"""For terminals without the signs: what we draw beyond ASCII becomes ASCII as wide; the letters of the copy stay."""

from __future__ import annotations

from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

_SIGNS = (
    ("─━–—―‐‑‒▔", "-"), ("▁", "_"), ("│┃▏▎▍▌▋▊▉▕▐", "|"), ("┌┐└┘├┤┬┴┼╭╮╰╯", "+"), ("▂▃▄▅▆▇", " "), ("█", "#"),
    ("“”„‟«»", '"'), ("‘’‚‛‹›", "'"), ("…", "~"), ("·", "."), ("•★", "*"), ("✓", "+"), ("✗×", "x"), ("▲", "^"),
    ("\u00a0\u2007\u2009\u202f", " "),
)  # fmt: skip
PLAIN = str.maketrans({sign: plain for signs, plain in _SIGNS for sign in signs} | {"🔎": "/ "})
"""Each sign and an ASCII one that takes as many cells."""


class Plain(LineFilter):
    """Draws our signs, and the marks of typesetters, in ASCII; what the terminal's charset lacks becomes `?`."""

    def __init__(self, charset: str) -> None:
        """`charset` is what the terminal is written in."""
        super().__init__()
        self._charset = "" if charset.lower().replace("-", "").startswith("utf") else charset

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """`segments` as wide as they were."""
        return [
            segment
            if segment.control or segment.text.isascii()
            else Segment(self._plain(segment.text), segment.style, segment.control)
            for segment in segments
        ]

    def _plain(self, text: str) -> str:
        text = text.translate(PLAIN)
        if not self._charset:
            return text
        return "".join(sign if self._can_show(sign) else "?" * cell_len(sign) for sign in text)

    def _can_show(self, sign: str) -> bool:
        try:
            sign.encode(self._charset)
        except (UnicodeEncodeError, LookupError):
            return False
        return True
