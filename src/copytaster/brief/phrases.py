"""Noun phrases, told from the words alone: "a spokesman for the port", "harbour master Ida Lund"."""

from __future__ import annotations

from typing import NamedTuple

from copytaster.brief.names import Cast
from copytaster.brief.outside import HOLE
from copytaster.brief.word_classes import (
    ADVERB,
    DAY,
    DETERMINER,
    FUNCTION,
    ORG,
    PRONOUN,
    ROLE,
    STRONG,
    WEAK,
)
from copytaster.brief.wordlist import words

SUBJECTS = words("he she they it i we")
BOUND = words("of for from at in with by to on about against into over near like between among behind")
SAYING = STRONG | WEAK
_COURTESY = words("mr mr. mrs mrs. ms ms. dr dr.")
STOPS = frozenset((",", ".", "?", "!", ";", ":", "\n", HOLE, "—", "–", "--", "(", ")", "-", "…"))


class Phrase(NamedTuple):
    """A noun phrase, words `first` to `last`; `head` is its main word.

    `kind` is pronoun, name (then `mention` is its number in the cast) or noun.
    """

    kind: str
    first: int
    last: int
    head: int
    mention: int = -1


class NounPhrases:
    """Reads noun phrases off one story's words, from their last word back."""

    __slots__ = ("cast", "outside")

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.outside = cast.outside

    def is_plain(self, i: int) -> bool:
        word = self.outside.words[i]
        return word[0].isalnum() and not self.outside.bits[i] & (FUNCTION | PRONOUN | DAY)

    def ending_at(self, i: int, floor: int, depth: int = 0) -> Phrase | None:
        """The noun phrase whose last word is `i` and which begins at `floor` or later."""
        if i < floor or depth > 4:
            return None
        lower, bits, cast = self.outside.lower, self.outside.bits, self.cast
        if lower[i] in SUBJECTS:
            return Phrase("pronoun", i, i, i)
        if i in self.outside.possessive or bits[i] & PRONOUN:
            return None
        m = cast.ending.get(i, -1)
        if m >= 0 and cast.mentions[m].kind != "role":
            first = max(cast.mentions[m].first, floor)
            found = Phrase("name", first - 1 if first > floor and lower[first - 1] == "the" else first, i, i, m)
        elif m >= 0 or (self.is_plain(i) and not bits[i] & ADVERB):
            first = self._noun_start(i, floor)
            found = Phrase("noun", first, i, i)
        else:
            return None
        before = found.first - 1
        if before < floor or (m >= 0 and self._styled(m)):
            return found
        if lower[before] in BOUND:
            holder = before - 1
            if lower[before] == "by" and holder > floor and lower[holder].endswith("ed"):
                holder -= 1  # a letter obtained by the paper
            outer = self.ending_at(holder, floor, depth + 1)
            if outer is None or outer.kind == "pronoun" or (bits[holder] & SAYING and outer.first == holder):
                return None
            if found.kind == "noun" and outer.kind == "name" and bits[i] & ROLE and bits[outer.last] & ORG:
                return Phrase("noun", outer.first, i, i)  # a Department for Transport spokesman
            return outer if holder < before - 1 else outer._replace(last=i)
        holder = before
        while (
            found.kind == "name" and holder > floor and bits[holder] & ROLE and self.outside.words[holder][0].islower()
        ):
            holder -= 1
        if floor < holder < before and lower[holder] in BOUND:  # Ida Lund of broker Berg & Co
            outer = self.ending_at(holder - 1, floor, depth + 1)
            if outer is not None and outer.kind == "name":
                return outer._replace(last=i)
        if lower[before] == "and" and before > floor:
            other = self.ending_at(before - 1, floor, depth + 1)
            if other is not None and other.kind == found.kind == "name":
                return self._listed(Phrase("noun", other.first, i, i), floor, depth)
        return found

    def _listed(self, names: Phrase, floor: int, depth: int) -> Phrase | None:
        """The whole list that ends with `names`: "France, Italy and Spain", and what it hangs on."""
        outside, first = self.outside, names.first
        while first - 2 >= floor and outside.words[first - 1] == "," and first - 2 in self.cast.ending:
            first = self.cast.mentions[self.cast.ending[first - 2]].first
        if first - 2 < floor or outside.lower[first - 1] not in BOUND:
            return names._replace(first=max(first, floor))
        outer = self.ending_at(first - 2, floor, depth + 1)
        return None if outer is None or outer.kind == "pronoun" else outer._replace(last=names.last)

    def _styled(self, m: int) -> bool:
        """Whether other capitals run into a "Mr.": "the secretary for Education Mr. Berg"."""
        mention = self.cast.mentions[m]
        if mention.kind != "person" or mention.first == mention.name:
            return False
        if self.outside.bits[mention.name - 1] & ORG:
            return True
        return mention.first < mention.name - 1 and self.outside.lower[mention.name - 1] in _COURTESY

    def _noun_start(self, i: int, floor: int) -> int:
        """Where the noun phrase with the head `i` begins."""
        first = i
        bits, lower = self.outside.bits, self.outside.lower
        while first > floor and i - first < 10:
            before = first - 1
            if bits[before] & DETERMINER:
                first = before
                if not (before > floor and bits[before - 1] & DETERMINER):
                    break
                continue
            if not self.is_plain(before) or (bits[before] & SAYING and not bits[before] & ROLE and before - 1 >= floor
                                           and not bits[before - 1] & DETERMINER):  # fmt: skip
                break
            if lower[before] in STOPS:
                break
            first = before
        return first
