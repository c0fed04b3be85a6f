"""Copy broken into lines of a width, its highlighted places kept; pure.

Widths are terminal cells: a Chinese character is two, a combining accent none. A word wider than the line
is broken where the line ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rich.cells import cell_len

Piece = tuple[str, str]
Highlight = tuple[int, int, str]
"""Start and end (exclusive) in the text, and the name of the style; a later one lies over an earlier one."""

_WORD = re.compile(r"\S+")


def _breaks(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Where each line begins and ends."""
    start = end = used = 0
    fresh = True
    for match in _WORD.finditer(text):
        word = cell_len(match.group())
        gap = 0 if fresh else match.start() - end
        if not fresh and used + gap + word > width:
            yield start, end
            fresh = True
        if fresh:
            start, used, gap, fresh = match.start(), 0, 0, False
        end = match.end()
        used += gap + word
        while used > width:
            cut, cells = start, 0
            while cells + (step := cell_len(text[cut])) <= max(width, 2):
                cells += step
                cut += 1
            yield start, cut
            start, used = cut, cell_len(text[cut:end])
    if not fresh:
        yield start, end


def wrapped(text: str, width: int, style: str, highlights: Sequence[Highlight] = ()) -> list[list[Piece]]:
    """`text` in `style` as lines of pieces, at most `width` cells each, with `highlights` in theirs."""
    lines: list[list[Piece]] = []
    for start, end in _breaks(text, max(1, width)):
        near = [highlight for highlight in highlights if highlight[0] < end and highlight[1] > start]
        edges = sorted({start, end, *(edge for low, high, _ in near for edge in (low, high) if start < edge < end)})
        line: list[Piece] = []
        for low, high in pairwise(edges):
            over = [name for first, last, name in near if first <= low and last >= high]
            line.append((text[low:high], over[-1] if over else style))
        lines.append(line)
    return lines
