"""Who does what in a sentence: noun phrases, and the subject of a verb, told from the words alone."""

from __future__ import annotations

from typing import NamedTuple

from copytaster.brief.names import Cast
from copytaster.brief.outside import HOLE
from copytaster.brief.word_classes import (
    ADVERB,
    AUX,
    DAY,
    DETERMINER,
    FUNCTION,
    ING,
    PREPOSITION,
    PRONOUN,
    ROLE,
    STRONG,
    WEAK,
)
from copytaster.brief.wordlist import words

_SUBJECTS = words("he she they it i we")
_RELATIVE = words("who which that")
_BY_THE_WAY = words("to on went go goes going 's")
_BOUND = words("of for from at in with by to on about against into over near like between among behind")
_LEADS_IN = words(
    """in on at after before when while as since during asked speaking if although though despite with for by once
    until following to because from under amid whether without according unlike like given citing"""
)
_SAYING = STRONG | WEAK
_STOPS = frozenset((",", ".", "?", "!", ";", ":", "\n", HOLE, "—", "–", "--", "(", ")", "-", "…"))


class Phrase(NamedTuple):
    """A noun phrase, words `first` to `last`; `head` is its main word.

    `kind` is pronoun, name (then `mention` is its number in the cast) or noun.
    """

    kind: str
    first: int
    last: int
    head: int
    mention: int = -1


class Grammar:
    """Reads phrases and subjects off one story's words."""

    __slots__ = ("cast", "outside")

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.outside = cast.outside

    def _plain(self, i: int) -> bool:
        word = self.outside.words[i]
        return word[0].isalnum() and not self.outside.bits[i] & (FUNCTION | PRONOUN | DAY)

    def ending_at(self, i: int, floor: int, depth: int = 0) -> Phrase | None:
        """The noun phrase whose last word is `i` and which begins at `floor` or later."""
        if i < floor or depth > 4:
            return None
        lower, bits, cast = self.outside.lower, self.outside.bits, self.cast
        if lower[i] in _SUBJECTS:
            return Phrase("pronoun", i, i, i)
        if i in self.outside.possessive or bits[i] & PRONOUN:
            return None
        m = cast.ending.get(i, -1)
        if m >= 0 and cast.mentions[m].kind != "role":
            found = Phrase("name", max(cast.mentions[m].first, floor), i, i, m)
        elif m >= 0 or self._plain(i):
            first = self._noun_start(i, floor)
            found = Phrase("noun", first, i, i)
        else:
            return None
        before = found.first - 1
        if before < floor:
            return found
        if lower[before] in _BOUND:
            holder = before - 1
            if lower[before] == "by" and holder > floor and lower[holder].endswith("ed"):
                holder -= 1  # a letter obtained by the paper
            outer = self.ending_at(holder, floor, depth + 1)
            if outer is None or outer.kind == "pronoun" or (bits[holder] & _SAYING and outer.first == holder):
                return None
            return outer._replace(last=i)
        if lower[before] == "and" and before > floor:
            other = self.ending_at(before - 1, floor, depth + 1)
            if other is not None and other.kind == found.kind == "name":
                return Phrase("noun", other.first, i, i)
        return found

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
            if not self._plain(before) or (bits[before] & _SAYING and not bits[before] & ROLE and before - 1 >= floor
                                           and not bits[before - 1] & DETERMINER):  # fmt: skip
                break
            if lower[before] in _STOPS:
                break
            first = before
        return first

    def beginning_at(self, i: int, after: int, depth: int = 0) -> Phrase | None:
        """The noun phrase that begins with word `i` and ends before `after`."""
        outside, cast = self.outside, self.cast
        if i >= after:
            return None
        if outside.lower[i] in _SUBJECTS:
            return Phrase("pronoun", i, i, i)
        head, j = -1, i
        while j < after and j - i < 16:
            if outside.words[j] in _STOPS:
                break
            m = cast.at.get(j, -1)
            if m >= 0:
                mention = cast.mentions[m]
                more = mention.last + 1
                if mention.last in outside.possessive:
                    j = more
                    continue
                if mention.kind == "role":
                    head, j = mention.last, more
                    continue
                if more < after and self._noun_follows(more, after):
                    j = more
                    continue
                return Phrase("name", i, mention.last, mention.last, m)
            bits = outside.bits[j]
            if bits & (DETERMINER | PRONOUN) and head < 0 and bits & DETERMINER:
                j += 1
                continue
            if bits & (FUNCTION | PRONOUN | DAY):
                break
            if head >= 0 and bits & _SAYING and not bits & ROLE and not self._verb_follows(j + 1, after):
                break
            if outside.words[j][0].isalnum():
                head = j
            j += 1
        if head < 0:
            return None
        return self._widened(Phrase("noun", i, head, head), after, depth)

    def _verb_follows(self, i: int, after: int) -> bool:
        return i < after and bool(self.outside.bits[i] & (_SAYING | AUX))

    def _noun_follows(self, i: int, after: int) -> bool:
        """Whether word `i`, behind a name, is the noun that the name only describes: "Trump supporters"."""
        outside = self.outside
        word, bits = outside.words[i], outside.bits[i]
        if not word[0].islower() or outside.start[i] - outside.end[i - 1] > 1:
            return False
        if bits & ROLE:
            return True
        if bits & (FUNCTION | ADVERB | _SAYING):
            return False
        if i + 1 < after and (outside.bits[i + 1] & (ROLE | _SAYING | AUX) or i + 1 in self.cast.at):
            return True
        return word.endswith(("s", "ion", "ment", "er", "or", "ist", "man", "woman"))

    def _widened(self, noun: Phrase, after: int, depth: int) -> Phrase:
        """`noun` with the "of" and "for" phrases behind it, or led to the name in apposition."""
        outside = self.outside
        following = noun.last + 1
        if following >= after or depth > 3:
            return noun
        if outside.lower[following] in ("close", "familiar") and following + 2 < after:
            noun = noun._replace(last=following)
            inner = self.beginning_at(following + 2, after, depth + 1)
            return noun if inner is None else noun._replace(last=inner.last)
        if outside.lower[following] in ("of", "for", "from", "at", "in", "with", "by", "on"):
            inner = self.beginning_at(following + 1, after, depth + 1)
            if inner is not None and inner.kind != "pronoun":
                return noun._replace(last=inner.last)
        elif outside.words[following] == "," and outside.bits[noun.head] & ROLE and outside.lower[noun.first] != "a":
            m = self.cast.at.get(following + 1, -1)
            if m >= 0 and self.cast.mentions[m].kind in ("person", "maybe", "word") and following + 1 < after:
                mention = self.cast.mentions[m]
                if mention.last + 1 >= after or outside.words[mention.last + 1] in (",", ".", "\n"):
                    return Phrase("name", noun.first, mention.last, mention.last, m)
        return noun

    def subject_of(self, verb: int, floor: int) -> Phrase | None:
        """The subject of the finite verb at `verb`, looked for from there back to `floor`."""
        outside = self.outside
        i = verb - 1
        passive = False
        while i >= floor and (outside.bits[i] & (AUX | ADVERB) or outside.lower[i] in _BY_THE_WAY):
            if outside.lower[i] in ("was", "were", "been", "being", "is", "are") and not outside.bits[verb] & ING:
                passive = True
            if outside.lower[i] == "to" and not outside.bits[verb] & ING:
                return self.main_subject(verb, floor)
            i -= 1
        if passive and outside.lower[verb] not in ("said",):
            return None
        if i < floor:
            return None
        word = outside.lower[i]
        if outside.bits[verb] & ING and not (verb - 1 > i and outside.bits[verb - 1] & AUX):
            return self.main_subject(verb, floor)
        if word in _RELATIVE:
            j = i - 1
            if j >= floor and outside.words[j] == ",":
                j -= 1
            return self.ending_at(j, floor)
        if word in ("and", "but", "or", "then"):
            return self.main_subject(verb, floor)
        if word in (",", ")", "—", "–", "--", "-"):
            return self._before_insertion(i, floor)
        return self.ending_at(i, floor)

    def _before_insertion(self, closing: int, floor: int) -> Phrase | None:
        """The phrase in front of an insertion that ends at word `closing`: "Ida Lund, 40, of Holm, said"."""
        outside = self.outside
        best: Phrase | None = None
        opening = closing - 1
        while opening >= floor and closing - opening < 45:
            word = outside.words[opening]
            if word == HOLE or word in ";:":
                break
            if word in (",", "(", "—", "–", "--", "-"):
                found = self.ending_at(opening - 1, floor)
                if found is not None and not (found.first > floor and outside.bits[found.first - 1] & PREPOSITION):
                    if found.kind == "pronoun":
                        return best or found
                    if (found.kind == "name" and self._who_can_speak(found)) or (
                        best is None and found.kind == "noun" and outside.bits[found.head] & ROLE
                    ):
                        best = found
            elif outside.bits[opening] & STRONG and not outside.bits[opening] & ING and best is not None:
                break
            opening -= 1
        if best is None:
            first = self.beginning_at(floor, closing)
            if first is not None and first.last < closing:
                best = first
        return best

    def _who_can_speak(self, phrase: Phrase) -> bool:
        return self.cast.mentions[phrase.mention].kind in ("person", "maybe", "org", "word")

    def _past_lead_in(self, floor: int, before: int) -> int:
        """The first word behind "In a statement, after Lund spoke," at the beginning of a sentence."""
        outside = self.outside
        i = floor
        while i < before and (outside.lower[i] in _LEADS_IN or outside.bits[i] & ING):
            comma = i + 1
            while comma < before and outside.words[comma] not in (",", "—", "–", "--"):
                comma += 1
            if comma >= before - 1:
                return floor
            i = comma + 1
        return i

    def main_subject(self, before: int, floor: int) -> Phrase | None:
        """The first phrase between `floor` and `before` that can be the subject of the sentence."""
        i = self._past_lead_in(floor, before)
        found = self._first_subject(i, before)
        return found if found is not None or i == floor else self._first_subject(floor, before)

    def _first_subject(self, floor: int, before: int) -> Phrase | None:
        outside, cast = self.outside, self.cast
        i = floor
        while i < before:
            word, bits = outside.lower[i], outside.bits[i]
            if word in _SUBJECTS:
                return Phrase("pronoun", i, i, i)
            lead = outside.lower[i - 1] if i > floor else ""
            m = cast.at.get(i, -1)
            if m >= 0 or bits & (DETERMINER | ROLE) or (i == floor and self._plain(i)):
                found = self.beginning_at(i, before)
                if found is None:
                    i += 1
                    continue
                place = found.kind == "name" and cast.mentions[found.mention].kind == "place"
                if lead not in _BOUND and not place and found.last not in outside.possessive:
                    return found
                i = found.last
            i += 1
        return None
