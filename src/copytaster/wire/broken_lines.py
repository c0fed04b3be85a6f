"""Lines as a sender broke them become paragraphs: by blank lines, by indents, or where lines are a table's."""

from __future__ import annotations

import re

from copytaster.model.text import BODY_LIMIT, clean
from copytaster.wire.markup import paragraphs

BREAK = "\u2028"
"""Stands for a line break that the markup asks for, beside those that only wrap its source."""

_MARKED = re.compile(r"<[A-Za-z/!?]|&(?:#\d|#x[\da-f]|[a-z]{2,8};)", re.I)
_MARKUP = re.compile(r"</?(?:p|br|div|b|i|em|a|h\d|ul|ol|li|table|tr|td|body|html|pre|span|strong)\b[^<>]*>", re.I)
_BLANK = re.compile(r"\n(?:[^\S\n]*+\n)++")
_NUMBER = re.compile(r"[-+(]{0,2}[.,]?\d[\d.,:/½-]*[%),;]{0,2}")
_END = ".!?:…\"”»'’)]"
_TAB = 8
_DEEPER = 2
"""Blanks by which a line must stand deeper than others for it to begin a paragraph."""
_SHORTEST_WRAP, _LONGEST_WRAP = 40, 100
"""Characters of a line that was broken because it was full."""
_LONG = 100
_LISTED = 8
"""Lines of one block from which on they are taken for a list."""


def copy_in(text: str) -> tuple[str, ...]:
    """The paragraphs of copy sent as one text: markup that was escaped, or plain text."""
    text = text[:BODY_LIMIT]
    if _MARKUP.search(text):
        return paragraphs(text)
    return tuple(_washed(parts_of(text, plain=True)))


def parts_of(text: str, *, plain: bool = False, kept: bool = False) -> list[str]:
    """The paragraphs of one block, each one line, not yet washed.

    `plain` for text in which a line break means one; `kept` for preformatted text, whose every line stays.
    """
    if "\n" not in text and BREAK not in text:
        line = " ".join(text.split())
        return [line] if line else []
    text = _without_double_breaks(text.replace("\r\n", "\n").replace("\r", "\n"))
    text = text.replace("\n" + BREAK, BREAK).replace(BREAK + "\n", BREAK)
    least = _shallow(text)
    parts = [part for chunk in _BLANK.split(text) for part in _parted(chunk, least=least, plain=plain, kept=kept)]
    return [line for part in parts if (line := " ".join(part.split()))]


def _washed(parts: list[str]) -> list[str]:
    return [line for part in parts for line in washed(part)]


def washed(part: str) -> tuple[str, ...]:
    """A paragraph cleaned, with characters that were escaped twice, and tags that were, set right."""
    line = " ".join(paragraphs(part) if _MARKED.search(part) else clean(part).split())
    return (line,) if line else ()


def _without_double_breaks(text: str) -> str:
    """Two line breaks of the markup in a row are a blank line."""
    return re.sub(rf"{BREAK}\s*{BREAK}", "\n\n", text) if BREAK in text else text


def _parted(chunk: str, *, least: int | None, plain: bool, kept: bool) -> list[str]:
    """The paragraphs of a piece without blank lines."""
    lines = [line for line in chunk.split("\n") if line.strip()]
    if len(lines) > 1:
        if _is_table(lines) or (kept and not _is_wrapped(lines)):
            return lines
        if least is not None:
            return _indented(lines, least)
        if plain:
            return [" ".join(lines)] if _is_wrapped(lines) else lines
        chunk = " ".join(lines)
    return _broken(chunk, kept=kept) if BREAK in chunk else [chunk]


def _broken(chunk: str, *, kept: bool) -> list[str]:
    """The paragraphs of a piece that the markup breaks into lines."""
    lines = [line for line in chunk.split(BREAK) if line.strip()]
    if len(lines) < 2:
        return lines
    full = [line.strip() for line in lines[:-1]]
    listed = len(lines) >= _LISTED or all(len(line) > _LONG for line in full)
    if _is_table(lines) or ((kept or listed) and not _is_wrapped(lines)):
        return lines
    return [" ".join(lines)]


def _is_wrapped(lines: list[str]) -> bool:
    """Whether the lines are sentences broken at a line's length: most are about full, and run on."""
    full = [line.strip() for line in lines[:-1]]
    filled = sum(_SHORTEST_WRAP <= len(line) <= _LONGEST_WRAP and line[-1] not in _END for line in full)
    return 2 * filled >= len(full)


def _is_table(lines: list[str]) -> bool:
    """Whether the lines are results or a table: short, most of them with several numbers among few words."""
    if max(len(line.strip()) for line in lines) > _LONGEST_WRAP - 15:
        return False
    tabular = 0
    for line in lines:
        numbers = sum(_NUMBER.fullmatch(word) is not None for word in line.split())
        tabular += numbers >= 2 and 3 * numbers >= len(line.split())
    return 3 * tabular >= 2 * len(lines)


def _shallow(text: str) -> int | None:
    """The depth of the lines that begin no paragraph, where others stand deeper and do; None where none does.

    The depth of the first line is not known: it may follow a tag. Where all lines stand deep only the
    source of the document is indented.
    """
    depths = [_depth(line) for line in text.split("\n")[1:] if line.strip()]
    least = min(depths, default=0)
    return least if depths and least <= 1 and max(depths) >= least + _DEEPER else None


def _indented(lines: list[str], least: int) -> list[str]:
    """The paragraphs, each from one line that stands deeper to the next."""
    parts: list[str] = []
    for line in lines:
        if not parts or _depth(line) >= least + _DEEPER:
            parts.append(line)
        else:
            parts[-1] += " " + line
    return parts


def _depth(line: str) -> int:
    """The blanks before a line; a tab counts as eight."""
    space = line[: len(line) - len(line.lstrip())]
    return len(space) + (_TAB - 1) * space.count("\t")
