"""What the reporter says around the quotations, as a row of words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from copytaster.brief.marks_of_speech import Run
from copytaster.brief.sentences import sentences
from copytaster.brief.word_classes import ADVERB, CLASS, ING, STRONG, WEAK
from copytaster.brief.wordlist import words

HOLE = "\ufffc"
"""Stands where a quotation was taken out."""

_NOT_ADVERBS = words("family assembly monopoly anomaly butterfly supply early elderly daily weekly monthly friendly")
_VERBAL = STRONG | WEAK | ING
_ENDS = frozenset(",.?!")
_INNER_MARKS = "'’”\"»)] "
_TOKEN = re.compile(
    r"\ufffc|\n\s*+"
    r"|(?:[A-Z]\.){2,8}(?!\w)|(?:[A-Z]|Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Lt|Col|Capt|Sgt|Maj|Adm|Rev|Prof|Jr|Sr|St|Hon"
    r"|Supt|Det|Insp|Brig|Cmdr|Pvt|Cpl|Ft|Mt)\.(?=[ \xa0,])"
    r"|[^\W_]+(?:[.'’&@/-][^\W_]+)*"
    r"|--+|[^\w\s\"“”„«»]"
)


class Outside:
    """The words outside the quotations of one story, in parallel rows; built once, never changed.

    `words[i]` as written (an ending "'s" cut off: then `possessive[i]`), `lower[i]`, its classes
    `bits[i]`, where it stands in the copy `start[i]`, `end[i]`, the sentence `sentence[i]` and
    paragraph `paragraph[i]` it is in. A quotation is one HOLE, `holes[n]` the place of the n-th one, its last
    punctuation mark standing behind it. A line break is one word beginning with a line feed.
    """

    __slots__ = (
        "bits", "copy", "end", "firsts", "holes", "lower", "paragraph", "possessive", "sentence", "start", "words",
    )  # fmt: skip

    def __init__(self, copy: str, runs: Sequence[Run]) -> None:
        self.copy = copy
        text, edges, shifts = _without(copy, runs)
        self.words: list[str] = []
        self.lower: list[str] = []
        self.bits: list[int] = []
        self.start: list[int] = []
        self.end: list[int] = []
        self.possessive: set[int] = set()
        self.sentence: list[int] = []
        self.paragraph: list[int] = []
        self.holes: list[int] = []
        self.firsts: list[int] = []
        self._read(text, edges, shifts)

    def _read(self, text: str, edges: list[int], shifts: list[int]) -> None:
        begins = [start for start, _ in sentences(text)]
        begins.append(len(text) + 1)
        current, paragraph, nth = -1, 0, 0
        edge, shift = 0, shifts[0]
        edges = [*edges[1:], len(text) + 1]
        for match in _TOKEN.finditer(text):
            start = match.start()
            word = match.group()
            while start >= begins[current + 1]:
                current += 1
                self.firsts.append(nth)
            while start >= edges[edge]:
                edge += 1
                shift = shifts[edge]
            first = word[0]
            if first == "\n":
                paragraph += 1
                word, lower, bits = "\n", "\n", 0
            elif first == HOLE:
                self.holes.append(nth)
                lower, bits = word, 0
            else:
                if word[-2:] in ("'s", "’s", "'S", "’S") and len(word) > 2:
                    self.possessive.add(nth)
                    word = word[:-2]
                lower = word.lower()
                bits = CLASS.get(lower, 0) or _guessed(lower)
                if bits & _VERBAL and first.isupper() and nth != self.firsts[-1]:
                    bits &= ~_VERBAL  # part of a name: "Islamic State", "Bill"
                elif lower == "will" and first == "W" and nth != self.firsts[-1]:
                    bits = 0
                if (first in "'’") and nth and self.words[-1][-1:] in "sS" and self.end[-1] == start + shift:
                    self.possessive.add(nth - 1)
                    continue
            if lower == "it" and nth and self.lower[-1] in ("put", "puts"):
                self.bits[-1] |= STRONG  # as Ida Lund put it
            self.words.append(word)
            self.lower.append(lower)
            self.bits.append(bits)
            self.start.append(start + shift)
            self.end.append(start + shift + len(word))
            self.sentence.append(max(current, 0))
            self.paragraph.append(paragraph)
            nth += 1
        if not self.firsts:
            self.firsts.append(0)
        self.firsts.append(nth)

    def text(self, first: int, last: int) -> str:
        """The copy from word `first` to word `last`, both included, on one line."""
        return " ".join(self.copy[self.start[first] : self.end[last]].split())


def _guessed(lower: str) -> int:
    """The class of a word that is not listed, by its ending."""
    if lower[-1] == ".":
        return CLASS.get(lower[:-1], 0)
    return ADVERB if lower.endswith("ly") and len(lower) > 5 and lower not in _NOT_ADVERBS else 0


def _without(copy: str, runs: Sequence[Run]) -> tuple[str, list[int], list[int]]:
    """`copy` with a HOLE for every run; where pieces begin in it, and how far each was shifted."""
    pieces: list[str] = []
    edges = [0]
    shifts = [0]
    at = 0
    length = 0
    for run in runs:
        piece = copy[at : run.outer_start]
        pieces.append(piece)
        length += len(piece)
        hole = HOLE
        after = copy[run.outer_end : run.outer_end + 1]
        last = copy[run.start : run.end].rstrip(_INNER_MARKS)[-1:]
        if after not in _ENDS or not after:
            if last in _ENDS:
                hole += last
            elif not run.closed:
                hole += "."
        edges.append(length)
        shifts.append(run.outer_start - length)
        pieces.append(hole)
        length += len(hole)
        if after and not after.isspace() and after.isalnum():  # a space was forgotten
            pieces.append(" ")
            length += 1
        edges.append(length)
        shifts.append(run.outer_end - length)
        at = run.outer_end
    pieces.append(copy[at:])
    return "".join(pieces), edges, shifts
