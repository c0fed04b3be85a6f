"""Who does what in a sentence: the subject of a verb, told from the words alone."""

from __future__ import annotations

from copytaster.brief.outside import HOLE
from copytaster.brief.phrases import BOUND, SAYING, SUBJECTS, Phrase
from copytaster.brief.phrases_ahead import PhrasesAhead
from copytaster.brief.word_classes import ADVERB, AUX, DETERMINER, ING, PREPOSITION, ROLE, STRONG
from copytaster.brief.wordlist import words

_RELATIVE = words("who which that")
_BY_THE_WAY = words("to on went go goes going himself herself itself themselves")
_BE = words("was were been being is are")
_LEADS_IN = words(
    """in on at after before when while as since during asked speaking if although though despite with for by once
    until following to because from under amid whether without according unlike like given citing"""
)
_DASHES = frozenset(("—", "–", "--", "-"))


class Grammar(PhrasesAhead):
    """Reads phrases and subjects off one story's words."""

    __slots__ = ()

    def subject_of(self, verb: int, floor: int) -> Phrase | None:
        """The subject of the verb at `verb`, looked for from there back to `floor`."""
        outside = self.outside
        lower, bits = outside.lower, outside.bits
        i = verb - 1
        passive = False
        while i >= floor and (bits[i] & (AUX | ADVERB) or lower[i] in _BY_THE_WAY):
            passive = passive or (lower[i] in _BE and not bits[verb] & ING)
            if lower[i] == "to" and not bits[verb] & ING:
                return self.main_subject(verb, floor)
            i -= 1
        if i < floor or (passive and lower[verb] != "said"):
            return None
        if bits[verb] & ING and not bits[verb - 1] & AUX:
            return self._beside(i, floor) or self.main_subject(verb, floor)
        if lower[i] in _RELATIVE:
            return self._before_relative(i - 2 if i > floor and lower[i - 1] == "," else i - 1, floor)
        if lower[i] in ("and", "but", "or", "then"):
            return self._joined(i - 1, floor) or self.main_subject(verb, floor)
        if lower[i] in (",", ")") or lower[i] in _DASHES:
            return self._before_insertion(i, floor)
        return self.ending_at(i, floor) or self._before_origin(i, floor)

    def _before_origin(self, i: int, floor: int) -> Phrase | None:
        """The phrase in front of a comma behind which only a place is named: "Ida Lund, 40, from Holm said"."""
        m = self.cast.ending.get(i, -1)
        comma = self.cast.mentions[m].first - 2 if m >= 0 else -1
        if comma < floor or self.outside.lower[comma + 1] not in ("from", "of", "in"):
            return None
        return self._before_insertion(comma, floor) if self.outside.words[comma] == "," else None

    def _joined(self, i: int, floor: int) -> Phrase | None:
        """Who does two things in a clause without a comma: "Lund, who smiled and asked him to go"."""
        words = self.outside.words
        for who in range(i, max(floor, i - 30), -1):
            if words[who] == "," or words[who] == HOLE:
                return None
            if self.outside.lower[who] == "who":
                return self._before_relative(who - 2 if words[who - 1] == "," else who - 1, floor)
        return None

    def _before_relative(self, i: int, floor: int) -> Phrase | None:
        """The phrase that a "who" behind word `i` stands for, whatever preposition it follows."""
        found = self.ending_at(i, floor)
        m = self.cast.ending.get(i, -1)
        if found is None and m >= 0 and self.cast.mentions[m].first >= floor and i not in self.outside.possessive:
            return Phrase("name", self.cast.mentions[m].first, i, i, m)
        return found

    def _beside(self, i: int, floor: int) -> Phrase | None:
        """The phrase that ends at `i` behind a "with": "with one witness saying"."""
        m = self.cast.ending.get(i, -1)
        first = self.cast.mentions[m].first if m >= 0 else i
        if m < 0 and self.is_plain(i):
            first = self._noun_start(i, floor)
        if first - 1 < floor or self.outside.lower[first - 1] != "with":
            return None
        return Phrase("name", first, i, i, m) if m >= 0 else Phrase("noun", first, i, i)

    def _before_insertion(self, closing: int, floor: int) -> Phrase | None:
        """The phrase in front of an insertion that ends at word `closing`: "Ida Lund, 40, of Holm, said"."""
        outside = self.outside
        best: Phrase | None = None
        opening = closing - 1
        while opening >= floor and closing - opening < 45:
            word = outside.words[opening]
            if word == HOLE or word in ";:":
                break
            if word in (",", "(") or word in _DASHES:
                found = self.ending_at(opening - 1, floor)
                if found is not None and not (found.first > floor and outside.bits[found.first - 1] & PREPOSITION):
                    if found.kind == "pronoun":
                        return best or found
                    named = found.kind == "name" and self.can_speak(found)
                    if named or (best is None and found.kind == "noun" and outside.bits[found.head] & ROLE):
                        best = found
            elif outside.bits[opening] & STRONG and not outside.bits[opening] & ING and best is not None:
                break
            opening -= 1
        if best is None:
            if outside.lower[floor] in ("but", "and", "yet", "so", "however", "meanwhile"):
                floor += 1 + (floor + 1 < closing and outside.words[floor + 1] == ",")
            first = self.beginning_at(floor, closing)
            return first if first is not None and first.last < closing else None
        return self._named_inside(best, closing)

    def _named_inside(self, best: Phrase, closing: int) -> Phrase:
        """The name inside the insertion, if it names what `best` only describes: "its head, Ida Lund, said"."""
        if best.kind == "noun" and not self.outside.lower[best.head].endswith("s"):
            m = self.cast.ending.get(closing - 1, -1)
            somebody = m >= 0 and (self.cast.whose[m] >= 0 or self.cast.mentions[m].kind in ("person", "maybe"))
            if somebody and self.cast.mentions[m].first > best.last:
                return Phrase("name", best.first, closing - 1, closing - 1, m)
        return best

    def can_speak(self, phrase: Phrase) -> bool:
        """Whether the name in `phrase` may be a speaker's: not a place."""
        return self.cast.mentions[phrase.mention].kind in ("person", "maybe", "org", "word")

    def _past_lead_in(self, floor: int, before: int) -> int:
        """The first word behind "In a statement, after Lund spoke," at the beginning of a sentence."""
        outside = self.outside
        i = floor
        while i < before and (
            outside.lower[i] in _LEADS_IN or outside.bits[i] & ING or (i == floor and outside.lower[i].endswith("ed"))
        ):
            comma = i + 1
            while comma < before and outside.words[comma] != "," and outside.words[comma] not in _DASHES:
                comma += 1
            if comma >= before - 1:
                return floor
            i = comma + 1
        return i

    def main_subject(self, before: int, floor: int) -> Phrase | None:
        """The first phrase between `floor` and `before` that can be the subject of the sentence."""
        outside, cast = self.outside, self.cast
        floor = self._past_lead_in(floor, before)
        i = floor
        while i < before:
            word, bits = outside.lower[i], outside.bits[i]
            if word in SUBJECTS:
                return Phrase("pronoun", i, i, i)
            lead = outside.lower[i - 1] if i > floor else ""
            m = cast.at.get(i, -1)
            plain = i == floor and self.is_plain(i) and not bits & (ADVERB | SAYING)
            if m >= 0 or bits & (DETERMINER | ROLE) or plain:
                found = self.beginning_at(i, before)
                if found is None:
                    i += 1
                    continue
                place = found.kind == "name" and cast.mentions[found.mention].kind == "place"
                if lead not in BOUND and not place and found.last not in outside.possessive:
                    return found
                i = found.last
            i += 1
        return None
