"""The copy of an old wire, sent as lines of a teleprinter's width, as paragraphs; agate keeps its lines."""

from __future__ import annotations

import re

from copytaster.model.text import BODY_LIMIT, clean

_BLANK = re.compile(r"\n[ \t\r]*(?:\n[ \t\r]*)+")
_INDENT = re.compile(r"(?: {2,}|\t)[ \t]*(?=\S)")
_GAP = re.compile(r"\S(?: {2,}| ?\t[ \t]*)(?=\S)|\.{4,}|;")
_NUMBER = re.compile(r"(?<!\w)[-+(]?\d[\d.,:/-]*\)?(?!\w)")
_BULLET = re.compile(r"\s*[-•*] +(?=\S)")
_CLOSES = re.compile(r"\s*(?:\((?:Schluss|Forts\w*\.?|Ende|END|MORE|more)\).{0,20}|MORE|ENDS?|-30-|###)\s*$")
_HYPHENED = re.compile(r"(?<=[^\W\d_])-$")
_LINKS = re.compile(r"(?:und|oder|and|or|bis|to|et|ou|og|och|y|e)\b")
_WIDTH = 85
"""Characters of the longest line that a wire breaks copy into."""
_ENDS = re.compile(r"[.!?:][\"'”’»)]*$")
_RULE = re.compile(r"[\s_*=.~-]*")


def paragraphs_of(text: str) -> tuple[str, ...]:
    """The paragraphs of copy in lines: parted by blank lines, by indented lines, or by lines that end short.

    The rows of a table or of results stay paragraphs of their own, as do bullets; a word hyphenated at the
    end of a line is put together again. Lines that only rule off are left out.
    """
    text = clean(text[:BODY_LIMIT]).strip("\n")
    blocks = [[line for line in block.split("\n") if line.strip()] for block in _BLANK.split(text)]
    found: list[str] = []
    for block in blocks:
        found.extend(_parted(block, alone=len(blocks) == 1))
    return tuple(line for part in found if (line := " ".join(part.split())) and not _RULE.fullmatch(line))


def _parted(lines: list[str], *, alone: bool) -> list[str]:
    """The paragraphs of lines without a blank one between; `alone` where the copy has no blank lines at all."""
    if len(lines) < 2:
        return lines
    if _is_table(lines):
        return lines
    if max(map(len, lines)) > 2 * _WIDTH and alone:
        return lines
    indented = [bool(_INDENT.match(line)) for line in lines]
    by_indent = any(indented[1:]) and not all(indented) and not any(map(_BULLET.match, lines))
    parts: list[list[str]] = []
    for at, line in enumerate(lines):
        new = not parts or (by_indent and indented[at]) or any(mark.match(line) for mark in (_BULLET, _CLOSES))
        if not new and alone and not by_indent:
            new = _ended(lines[at - 1], max(map(len, lines[max(0, at - 40) : at + 1])))
        if new or _is_ruled(line):
            parts.append([line.strip()])
        else:
            parts[-1].append(line.strip())
    return [_joined(part) for part in parts]


def _joined(lines: list[str]) -> str:
    """The lines of a paragraph as one, without a blank behind a hyphen that broke a word."""
    pieces: list[str] = []
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        whole = _HYPHENED.search(line) and following[:1].isalpha() and not _LINKS.match(following)
        pieces.append(line if whole else f"{line} ")
    return "".join(pieces)


def _ended(line: str, width: int) -> bool:
    """Whether a paragraph ends with this line: a sentence does, well before the width of the lines."""
    return len(line.rstrip()) < width - 12 and _ENDS.search(line.rstrip()) is not None


def _is_table(lines: list[str]) -> bool:
    """Whether most lines are rows."""
    return max(map(len, lines)) <= 2 * _WIDTH and 5 * sum(map(_row, lines)) >= 3 * len(lines)


def _row(line: str) -> bool:
    """Whether a line is a row of a table: between bars, with gaps between columns, or short and full of numbers."""
    stripped = line.strip()
    if _is_ruled(stripped):
        return True
    numbers = len(_NUMBER.findall(stripped))
    return numbers >= 2 and len(stripped) < 60 and not _ENDS.search(stripped) and 3 * numbers >= len(stripped.split())


def _is_ruled(line: str) -> bool:
    """Whether a line stands between bars, or has gaps between columns."""
    stripped = line.strip()
    return stripped.startswith("|") or len(_GAP.findall(stripped)) >= 2
