"""What the reporter says around the quotations, as a row of words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from copytaster.brief.marks_of_speech import Run
from copytaster.brief.sentences import sentences
from copytaster.brief.word_classes import ADVERB, CLASS, ING, ROLE, STRONG, WEAK
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
    paragraph `paragraph[i]` it is in; `firsts` the words that begin
    sentences, `begins` the same as a set. A quotation is one HOLE, `holes[n]` the place of the n-th one, its last
    punctuation mark standing behind it. A line break is one word beginning with a line feed.
    """

    __slots__ = (
        "begins", "bits",
        "copy", "end", "firsts", "holes", "lower", "paragraph", "possessive", "sentence", "start", "words",
    )  # fmt: skip

    def __init__(self, copy: str, runs: Sequence[Run]) -> None:
        self.copy = copy
        text, edges, shifts = _without(copy, runs)
        self.words: list[str] = []
        self.lower: list[str] = []
        self.bits: list[int] = []
        self.start: list[int] = []
        self.possessive: set[int] = set()
        self.holes: list[int] = []
        self.firsts: list[int] = []
        self.begins: frozenset[int] = frozenset()
        lines = self._read(text, edges, shifts)
        count = len(self.words)
        self.firsts = [0, *self.firsts[1:], count]  # a line break before the first sentence belongs to it
        self.end = [start + len(word) for start, word in zip(self.start, self.words, strict=True)]
        self.begins = frozenset(self.firsts)
        self.sentence = _numbered(self.firsts)
        self.paragraph = _numbered([0, *lines, count])

    def _read(self, text: str, edges: list[int], shifts: list[int]) -> list[int]:
        """Cut `text` into words; gives the places of the line breaks."""
        begins = [*(start for start, _ in sentences(text)), len(text) + 1]
        edges = [*edges[1:], len(text) + 1]
        words, lowers, bits_of, starts, firsts = self.words, self.lower, self.bits, self.start, self.firsts
        lines: list[int] = []
        sentence, edge, nth, shift, begin, limit = 0, 0, 0, shifts[0], begins[0], edges[0]
        for match in _TOKEN.finditer(text):
            at = match.start()
            word = match.group()
            while at >= begin:
                firsts.append(nth)
                sentence += 1
                begin = begins[sentence]
            while at >= limit:
                edge += 1
                shift, limit = shifts[edge], edges[edge]
            if (first := word[0]) == "\n":
                lines.append(nth)
                word, lower, bits = "\n", "\n", 0
            elif first == HOLE:
                self.holes.append(nth)
                lower, bits = word, 0
            else:
                word, lower, bits, owned = _known(word)
                if owned:
                    self.possessive.add(nth)
                elif first in "'’" and nth and words[-1][-1] in "sS" and starts[-1] + len(words[-1]) == at + shift:
                    self.possessive.add(nth - 1)
                    continue
                if bits & _VERBAL and first.isupper() and nth != (firsts[-1] if firsts else 0):
                    bits &= ~_VERBAL  # part of a name: "Islamic State", "Bill"
                elif lower == "it" and nth and lowers[-1] in ("put", "puts"):
                    bits_of[-1] |= STRONG  # as Ida Lund put it
            words.append(word)
            lowers.append(lower)
            bits_of.append(bits)
            starts.append(at + shift)
            nth += 1
        return lines

    def text(self, first: int, last: int) -> str:
        """The copy from word `first` to word `last`, both included, on one line."""
        return " ".join(self.copy[self.start[first] : self.end[last]].split())


@lru_cache(maxsize=1 << 14)
def _known(word: str) -> tuple[str, str, int, bool]:
    """`word` without an ending "'s", the same in lower case, its classes, and whether there was one."""
    owned = len(word) > 2 and word[-2:] in ("'s", "’s", "'S", "’S")
    if owned:
        word = word[:-2]
    lower = word.lower()
    if word == "Will":
        return word, lower, 0, owned
    bits = CLASS.get(lower, 0)
    if not bits and lower[-1] == ".":
        bits = CLASS.get(lower[:-1], 0)
    elif not bits and len(lower) > 5 and lower.endswith("ly") and lower not in _NOT_ADVERBS:
        bits = ADVERB
    elif not bits and "-" in lower:
        before, _, after = lower.rpartition("-")
        bits = (CLASS.get(before if after in ("general", "elect", "designate") else after, 0)) & ROLE
    return word, lower, bits, owned


def _numbered(firsts: Sequence[int]) -> list[int]:
    """For every word the number of the stretch it is in, when stretches begin at `firsts`; the last is the end."""
    numbers: list[int] = []
    for number, (first, after) in enumerate(pairwise(firsts)):
        numbers += [number] * (after - first)
    return numbers


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
