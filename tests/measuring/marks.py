"""The same story in other quotation marks, with the way back to the offsets of the first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

STYLES = {
    "straight": ('"', '"', "'", "'"),
    "single curly": ("‘", "’", "“", "”"),
    "single straight": ("'", "'", '"', '"'),
    "guillemets": ("«", "»", "‘", "’"),
    "curly": ("“", "”", "‘", "’"),
}
"""Opening and closing mark of a style, then those of a quotation inside another."""

_DOUBLE = re.compile(r"[“”„‟«»\"]|''|``|\n")
_INNER = re.compile(r"(?<![\w'‘’])['‘]([^'‘’\n]{1,120})['’](?![\w'’])")
_OPENING = frozenset(("“", "„", "‟", "«", "``"))


@dataclass(frozen=True, slots=True)
class Restyled:
    """`text` in another style; `origin[i]` is where its i-th character stood before."""

    text: str
    origin: list[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A span of the new text as one of the old."""
        return self.origin[start], self.origin[end - 1] + 1 if end > start else self.origin[start]


def restyled(text: str, style: str) -> Restyled:
    """`text` with every double mark, and single ones inside speech, as `style` writes them."""
    pieces: list[str] = []
    origin: list[int] = []
    for piece, at in _pieces(text, STYLES[style][:2], STYLES[style][2:]):
        pieces.append(piece)
        origin += range(at, at + len(piece))
    return Restyled("".join(pieces), [*origin, len(text)])


def _pieces(text: str, outer: tuple[str, ...], inner: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    """The new text piece by piece, and where in the old one each began."""
    at, inside = 0, False
    for mark in _DOUBLE.finditer(text):
        yield from _speech(text, at, mark.start(), inner) if inside else [(text[at : mark.start()], at)]
        at = mark.end()
        inside = mark.group() != "\n" and _opens(text, mark, inside)
        yield "\n" if mark.group() == "\n" else outer[not inside], mark.start()
    yield from _speech(text, at, len(text), inner) if inside else [(text[at:], at)]


def _speech(text: str, start: int, end: int, inner: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    """What stands inside speech, with the marks of a quotation inside it changed."""
    for found in _INNER.finditer(text, start, end):
        yield text[start : found.start()], start
        yield inner[0], found.start()
        yield found.group(1), found.start(1)
        yield inner[1], found.end() - 1
        start = found.end()
    yield text[start:end], start


def _opens(text: str, mark: re.Match[str], inside: bool) -> bool:
    """Whether a mark opens: by its shape, a straight one by what stands around it."""
    sign = mark.group()
    if sign in _OPENING:
        return True
    if sign in ("”", "»"):
        return False
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    left, right = (
        not before or before.isspace() or before in "([—–-",
        not after or after.isspace() or after in ".,;:?!)",
    )
    return left if left != right else not inside
