"""Copy that is no prose: results, tables, scoreboards and lists, of which the first lines tell most."""

from __future__ import annotations

from copytaster.brief.furniture import is_desk_line
from copytaster.model.brief import Span

_READ = 10
"""Lines that must hold no prose."""
_MOST_LINES = 4
_LONG = 400
"""Characters of a line above which it is prose, or a table run together, of which nothing is told."""
_ENDS = ".!?…。؟।\"”»’'"


def first_rows(text: str, most_words: int) -> tuple[Span, ...]:
    """The spans of the first lines of a list or table, at most four; none where the copy is prose.

    The name of the competition or the table, if it is long enough for one, is the first of them.
    """
    rows = _lines(text)
    if len(rows) < 3 or any(_is_prose(text[start:end]) for start, end in rows[:_READ]):
        return ()
    chosen: list[Span] = []
    left = most_words
    for start, end in rows[:_READ]:
        size = text.count(" ", start, end) + 1
        if is_desk_line(text[start:end]):
            continue
        if size > left or len(chosen) == _MOST_LINES:
            break
        chosen.append((start, end))
        left -= size
    return tuple(chosen)


def _lines(text: str) -> list[Span]:
    """The first lines that hold a letter or digit, without the white space and bars around them."""
    found: list[Span] = []
    at = 0
    while at < len(text) and len(found) < _READ:
        stop = text.find("\n", at)
        end = stop if stop >= 0 else len(text)
        start, after = at, end
        while start < after and not text[start].isalnum() and text[start] not in '(["“«':
            start += 1
        while after > start and text[after - 1] in " \t|=":
            after -= 1
        if after > start:
            found.append((start, after))
        at = end + 1
    return found


def _is_prose(line: str) -> bool:
    """Whether a line is made of sentences: long, ended by a mark, and words more than numbers."""
    words = line.split()
    numbers = sum(any(letter.isdecimal() for letter in word) for word in words[:60])
    if 3 * numbers >= min(len(words), 60):
        return False
    return len(line) > _LONG or any(mark in line for mark in "。؟।") or (len(words) >= 7 and line[-1] in _ENDS)
