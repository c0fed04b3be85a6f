"""Where the copy opens and closes its quotation marks."""

from __future__ import annotations

import re
from typing import NamedTuple

from copytaster.model.brief import Span


class Run(NamedTuple):
    """Text between one pair of marks inside one paragraph.

    `start` and `end` cut the words, `outer_start` and `outer_end` the words with their marks.
    `closed` is False where the paragraph ends first, as it does when the speech goes on in the next.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    closed: bool = True


_DOUBLE = re.compile(r"\n|[“”„‟«»\"〝〞「」『』]|''|``|‘‘|’’")
_SINGLE = re.compile(r"\n|(?<![^\W_])['‘‚](?=[\w\[“\"$£€…@#])|(?<=[^\s(\[])['’‘](?![^\W_])")
_SINGLE_SPEECH = re.compile(r"(?<![\w'‘])[‘'](?=[A-Z])[^\n‘]{12,400}?[,.?!]['’](?![\w'’])")
_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
_OPENERS = frozenset("“„‟«``‘‘〝「『")
_CLOSERS = frozenset("”»〞」』’’")
_SPACED = frozenset((", ", ". ", "? ", "! "))
_BEFORE_OPEN = frozenset("([{—–-/‘'\"“…")
_AFTER_CLOSE = frozenset(")]}.,;:!?—–-/’'\"”…")


def word_count(text: str, start: int, end: int, most: int = 1_000_000) -> int:
    """How many words stand in `text[start:end]`, counting no further than `most`."""
    count = 0
    for _ in _WORD.finditer(text, start, end):
        count += 1
        if count >= most:
            break
    return count


def _opens(text: str, start: int, end: int, is_open: bool) -> bool:
    """Whether the mark at `text[start:end]` opens, by what stands around it, then by its shape."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    left = before.isspace() or before in _BEFORE_OPEN
    right = after.isspace() or after in _AFTER_CLOSE
    if left != right:
        return left
    mark = text[start:end]
    if mark in _OPENERS or mark in ("``", "‘‘"):
        return True
    if mark in _CLOSERS or mark == "’’":
        return False
    return not is_open


def _trimmed(text: str, start: int, end: int, outer: tuple[int, int], closed: bool) -> Run | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Run(start, end, *outer, closed) if start < end else None


def _double_runs(text: str) -> list[Run]:
    """The runs between double marks; an inner mark of the same kind is counted, a forgotten one forgiven."""
    found: list[Run] = []
    opened: Span | None = None
    last_close: Span | None = None
    depth = 0

    def close(at: Span, closed: bool = True) -> None:
        nonlocal opened, last_close, depth
        run = _trimmed(text, opened[1], at[0], (opened[0], at[1]), closed) if opened is not None else None
        if run is not None:
            found.append(run)
        opened, last_close, depth = None, None, 0

    for mark in _DOUBLE.finditer(text):
        start, end = mark.span()
        if text[start] == "\n":
            close(last_close or (start, start), last_close is not None)
        elif _opens(text, start, end, opened is not None):
            if opened is None:
                opened, depth = (start, end), 1
            elif mark.group() in _OPENERS:
                depth += 1
            elif text[max(start - 2, 0) : start] in _SPACED and text[end : end + 1].islower():
                close((start, end))  # '"It is cold, "said Lund': the space went astray
            elif last_close is None:  # a straight mark that opens while one is open: the first was never closed
                close((start, start))
                opened, depth = (start, end), 1
        elif opened is not None:
            depth -= 1
            last_close = (start, end)
            if depth <= 0:
                close(last_close)
    close(last_close or (len(text), len(text)), last_close is not None)
    return found


def _single_runs(text: str) -> list[Run]:
    """The runs between single marks, paragraph by paragraph."""
    found: list[Run] = []

    marks: list[tuple[int, int, str]] = []
    for mark in _SINGLE.finditer(text):
        start, end = mark.span()
        if text[start] == "\n":
            found += _paragraph_runs(text, start, marks)
            marks = []
            continue
        before = text[start - 1] if start else " "
        if (before.isspace() or before in '([—–-“"') and end < len(text) and not text[end].isspace():
            marks.append((start, end, "open"))
        elif before == "s" and text[end : end + 1] == " " and text[end + 1 : end + 2].islower():
            marks.append((start, end, "plural"))  # the end of a speech, or "the dogs' home"
        else:
            marks.append((start, end, "close"))
    return found + _paragraph_runs(text, len(text), marks)


def _paragraph_runs(text: str, end: int, marks: list[tuple[int, int, str]]) -> list[Run]:
    """The outer runs of a paragraph: the first reading of its marks in which every speech is closed."""
    if not marks or not any(kind == "open" for _, _, kind in marks):
        return []
    for plurals_close in (False, True):
        outer = _nested(marks, plurals_close)
        if outer is not None:
            break
    else:
        outer = _flat(marks, end)
    trimmed = (_trimmed(text, a[1], b[0], (a[0], b[1]), b[0] < b[1]) for a, b in outer)
    return [run for run in trimmed if run is not None]


def _nested(marks: list[tuple[int, int, str]], plurals_close: bool) -> list[tuple[Span, Span]] | None:
    """The outer pairs of marks, inner ones skipped; None where a mark stays open."""
    pairs: list[tuple[Span, Span]] = []
    opened: Span | None = None
    depth = 0
    for start, end, kind in marks:
        if kind == "open":
            opened = opened or (start, end)
            depth += 1
        elif opened is not None and (kind == "close" or plurals_close):
            depth -= 1
            if depth == 0:
                pairs.append((opened, (start, end)))
                opened = None
    return pairs if opened is None else None


def _flat(marks: list[tuple[int, int, str]], end: int) -> list[tuple[Span, Span]]:
    """Pairs of marks when they do not add up: the first mark that closes ends a speech, or the paragraph does."""
    pairs: list[tuple[Span, Span]] = []
    opened: Span | None = None
    plural: Span | None = None
    for start, stop, kind in [*marks, (end, end, "end")]:
        if opened is not None and plural is not None and kind in ("open", "end"):
            pairs.append((opened, plural))
            opened = None
        elif opened is not None and kind in ("close", "end"):
            pairs.append((opened, (start, stop)))
            opened = None
        if kind == "plural":
            plural = plural or (start, stop)
        elif opened is None:
            plural = None
            opened = (start, stop) if kind == "open" else None
    return pairs


def runs(text: str) -> list[Run]:
    """Every stretch of `text` between quotation marks, in order, none inside another.

    Curly, straight, doubled single, German and French marks; single marks where the copy uses them
    for speech instead of double ones. A mark opens or closes by its surroundings first and its shape
    second, so wrongly typed marks are forgiven. Linear in the length of `text`.
    """
    double = _double_runs(text)
    if "‘" not in text and "'" not in text:
        return double
    if not double:
        return _single_runs(text)
    spoken = sum(1 for _ in _SINGLE_SPEECH.finditer(text))
    if spoken < 2:
        return double
    single = _single_runs(text)
    inside = _inside(double, single)
    long = sum(1 for n, run in enumerate(double) if n not in inside and run.end - run.start > 30)
    return single if spoken > 2 * long else double


def _inside(inner: list[Run], outer: list[Run]) -> set[int]:
    """The numbers of those `inner` runs that stand inside an `outer` one; both in order."""
    found: set[int] = set()
    k = 0
    for n, run in enumerate(inner):
        while k < len(outer) and outer[k].end < run.end:
            k += 1
        if k < len(outer) and outer[k].start <= run.outer_start:
            found.add(n)
    return found
