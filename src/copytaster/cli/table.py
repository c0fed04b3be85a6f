"""Rows laid out in columns, fitted to a terminal or left whole for a pipe."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

GAP = 2
LEAST = 24
"""Cells that the stretching column must have before others give way to it."""


@dataclass(frozen=True, slots=True)
class Column:
    """How a column behaves on a terminal.

    `most` is its widest in cells, 0 for as wide as its values; `stretch` takes what the others leave.
    Where that is too little, columns go: the one with the highest `drop` first, 0 never.
    """

    title: str
    most: int = 0
    right: bool = False
    stretch: bool = False
    drop: int = 0


def cells(text: str) -> int:
    """How many cells of a terminal `text` takes: two for a wide character, none for a combining one."""
    if text.isascii():
        return len(text)
    return sum(_cells(character) for character in text)


def _cells(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def fitted(text: str, width: int) -> str:
    """`text` in at most `width` cells, the last an ellipsis where something was cut."""
    if cells(text) <= width:
        return text
    kept, used = "", 0
    for character in text:
        used += _cells(character)
        if used > width - 1:
            break
        kept += character
    return kept.rstrip() + "…" if width > 0 else ""


def table(columns: Sequence[Column], rows: Sequence[Sequence[str]], width: int | None) -> Iterator[str]:
    """The lines of the table; `width` in cells is a terminal's, with a line of titles. None: nothing is cut,
    nothing left out, no titles.
    """
    if width is None:
        widths = _natural(columns, rows, capped=False)
        shown = list(range(len(columns)))
    else:
        widths = _natural(columns, rows, capped=True)
        shown = [index for index, wide in enumerate(widths) if wide or columns[index].stretch]
        shown = _fitting(columns, widths, shown, width)
        rows = [[column.title for column in columns], *rows]
    for row in rows:
        padded = (_cell(columns[index], row[index], widths[index]) for index in shown)
        yield (" " * GAP).join(padded).rstrip()


def _natural(columns: Sequence[Column], rows: Sequence[Sequence[str]], *, capped: bool) -> list[int]:
    """The width of each column; 0 where it holds nothing."""
    widths = [max((cells(row[index]) for row in rows), default=0) for index in range(len(columns))]
    if capped:
        widths = [max(wide, cells(column.title)) if wide else 0 for column, wide in zip(columns, widths, strict=True)]
        widths = [min(wide, column.most or wide) for column, wide in zip(columns, widths, strict=True)]
    return widths


def _fitting(columns: Sequence[Column], widths: list[int], shown: list[int], width: int) -> list[int]:
    """The columns that stay; the stretching one is given what is left in `widths`."""
    stretch = next((index for index in shown if columns[index].stretch), None)
    while True:
        others = sum(widths[index] + GAP for index in shown if index != stretch)
        droppable = [index for index in shown if columns[index].drop]
        if width - others >= LEAST or not droppable:
            break
        shown.remove(max(droppable, key=lambda index: columns[index].drop))
    if stretch is not None:
        widths[stretch] = min(max(1, width - others), widths[stretch])
    return shown


def _cell(column: Column, text: str, width: int) -> str:
    text = fitted(text, width)
    blank = " " * (width - cells(text))
    return blank + text if column.right else text + blank
