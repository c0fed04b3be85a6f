"""The copy cut into words, numbers and marks, each with its place, so that rules can look to both sides."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate

# The plainest words come first, as they are the most and quickest to find.
_TOKEN = re.compile(r"([a-z]+(?=[ .,\n])|[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,]\d+)*|\n|[^\w\s])")
_SENTENCE_MARKS = frozenset(".!?")


@dataclass(frozen=True, slots=True)
class Words:
    """`low` holds the words, numbers and marks of `text` in lower case, `starts` where they begin, in order.

    A line break is a word of its own. Reading outside the copy gives the empty word.
    """

    text: str
    low: tuple[str, ...]
    starts: list[int]

    def at(self, place: int) -> str:
        """The word at `place`, in lower case; empty outside the copy."""
        return self.low[place] if 0 <= place < len(self.low) else ""

    def written(self, place: int) -> str:
        """The word at `place` as the copy writes it; empty outside the copy."""
        if not 0 <= place < len(self.low):
            return ""
        start = self.starts[place]
        return self.text[start : start + len(self.low[place])]

    def end(self, place: int) -> int:
        """Where in the copy the word at `place` ends."""
        return self.starts[place] + len(self.low[place])

    def gap(self, place: int) -> str:
        """What stands in the copy between the word before `place` and the word at it."""
        return self.text[self.end(place - 1) : self.starts[place]]

    def touches(self, place: int) -> bool:
        """Whether no white space stands between the word at `place` and the one before it."""
        return 0 < place < len(self.low) and self.end(place - 1) == self.starts[place]

    def capital(self, place: int) -> bool:
        """Whether the word at `place` begins with a capital letter."""
        return self.written(place)[:1].isupper()

    def opens_sentence(self, place: int) -> bool:
        """Whether the word at `place` is the first of its line or sentence, as far as marks tell."""
        before = self.at(place - 1)
        if before in ('"', "”", "’", ")") and self.at(place - 2) in _SENTENCE_MARKS:
            return True
        return before in ("", "\n") or before in _SENTENCE_MARKS or before in ('"', "“", "‘", ":")

    def same_sentence(self, first: int, last: int) -> bool:
        """Whether no line and no sentence ends between the words `first` and `last`."""
        for place in range(first, last):
            if self.low[place] == "\n":
                return False
            if self.low[place] in _SENTENCE_MARKS and not self.touches(place + 1) and self.capital(place + 1):
                return False
        return True


def words_of(text: str) -> Words:
    """The words of `text`; linear in its length."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a few letters (İ) grow when lowered: leave those as they are
        lowered = "".join(letter if len(letter.lower()) != 1 else letter.lower() for letter in text)
    pieces = _TOKEN.split(lowered)  # gap, word, gap, word ..., gap
    return Words(text, tuple(pieces[1::2]), list(accumulate(map(len, pieces)))[:-1:2])
