"""Noun phrases read from their first word on: "the vicar, Ida Lund," behind a verb of saying."""

from __future__ import annotations

from copytaster.brief.phrases import SAYING, STOPS, SUBJECTS, NounPhrases, Phrase
from copytaster.brief.word_classes import ADVERB, AUX, DAY, DETERMINER, FUNCTION, ING, PRONOUN, ROLE
from copytaster.brief.wordlist import words

_LINKED = words("of for from at in with by on")
_COUNTED = words("one some many several most two three four both another all")
_PAST = words(
    """met came went left won lost got gave fell rose ran sat stood held kept led took brought bought built caught
    chose drew drove fought flew grew hid hung knew laid lay met paid rode sent sold set shook slept spent stuck
    struck swept threw wore withdrew broke became began drank ate had hit put cut"""
)


class PhrasesAhead(NounPhrases):
    """Reads them in both directions."""

    __slots__ = ()

    def beginning_at(self, i: int, after: int, depth: int = 0) -> Phrase | None:
        """The noun phrase that begins with word `i` and ends before `after`."""
        outside, cast = self.outside, self.cast
        if i >= after:
            return None
        if outside.lower[i] in SUBJECTS:
            return Phrase("pronoun", i, i, i)
        if outside.lower[i] in _COUNTED and i + 2 < after and outside.lower[i + 1] == "of" and depth < 3:
            whole = self.beginning_at(i + 2, after, depth + 1)
            last = whole.last if whole is not None and whole.kind != "pronoun" else i + 2
            return Phrase("noun", i, last, i)
        head, j = -1, i
        while j < after and j - i < 16:
            if outside.words[j] in STOPS:
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
                office = self._office(more, after) if more < after else more
                if office > more:
                    j = office
                    continue
                counted = i < mention.first and outside.bits[i] & DETERMINER and outside.lower[i] != "the"
                if more < after and self._noun_follows(more, after, bool(counted)):
                    j = more
                    continue
                return Phrase("name", i, mention.last, mention.last, m)
            bits = outside.bits[j]
            if bits & DETERMINER and head < 0:
                j += 1
                continue
            if bits & (FUNCTION | PRONOUN | DAY) or self._is_verb(j, i, head, after):
                break
            if outside.words[j][0].isalnum() and j not in outside.possessive:
                head = j
            j += 1
        if head < 0:
            return None
        return self._widened(Phrase("noun", i, head, head), after, depth)

    @staticmethod
    def _is_plural(word: str) -> bool:
        return word.endswith("men") or (word.endswith("s") and not word.endswith("ss"))

    def _office(self, i: int, after: int) -> int:
        """Where what an office only describes begins: "Department for Transport spokesman"; `i` where nothing does."""
        m = self.cast.at.get(i + 1, -1) if self.outside.lower[i] in ("for", "of") else -1
        role = self.cast.mentions[m].last + 1 if m >= 0 else after
        described = role < after and self.outside.bits[role] & ROLE and self.outside.words[role][0].islower()
        return role if described else i

    def _is_past(self, j: int, after: int) -> bool:
        """Whether word `j`, behind a noun, is a verb: "the authority met late", "the letter obtained by us"."""
        word = self.outside.lower[j]
        if word in _PAST:
            return True
        if not word.endswith("ed") or j + 1 >= after:
            return False
        following = self.outside.bits[j + 1]
        return bool(following & (FUNCTION | ADVERB | DAY)) or not self.outside.words[j + 1][0].isalnum()

    def _is_verb(self, j: int, first: int, head: int, after: int) -> bool:
        """Whether word `j` is a verb behind the phrase begun at `first`, whose main word so far is `head`."""
        bits = self.outside.bits
        if not bits[j] & SAYING or bits[j] & ROLE:
            return head >= 0 and not bits[j] and self._is_past(j, after)
        if head < 0:  # "this shows" against "the report says"
            return j > first and self.outside.lower[j - 1] in ("this", "that", "these", "those")
        following = bits[j + 1] if j + 1 < after else 0
        if bits[j] & ING:
            return not (following & ROLE or j + 1 in self.cast.at)
        return not following & (SAYING | AUX)

    def _noun_follows(self, i: int, after: int, counted: bool) -> bool:
        """Whether word `i`, behind a name, is the noun that the name only describes: "Trump supporters"."""
        outside = self.outside
        word, bits = outside.words[i], outside.bits[i]
        if not word[0].islower() or outside.start[i] - outside.end[i - 1] > 1:
            return False
        if bits & ROLE:
            return True
        if bits & (FUNCTION | ADVERB | SAYING):
            return False
        if counted:  # "one Lund aide": one cannot count Lunds
            return True
        if i + 1 < after and (outside.bits[i + 1] & (ROLE | SAYING | AUX) or i + 1 in self.cast.at):
            return True
        if i + 2 < after and i + 2 in self.cast.at and self.is_plain(i + 1) and outside.words[i + 1][0].islower():
            return self.cast.mentions[self.cast.at[i + 2]].kind in ("person", "maybe")  # Holm gold medalist Ida Lund
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
        while following < after and outside.lower[following] in _LINKED:
            inner = self.beginning_at(following + 1, after, depth + 1)
            if inner is None or inner.kind == "pronoun" or inner.last < following:
                return noun
            noun = noun._replace(last=inner.last)
            following = noun.last + 1
        if not depth and outside.bits[noun.head] & ROLE and outside.lower[noun.first] != "a":
            return self.named(noun, after, ("person", "maybe", "word"))
        return noun

    def named(self, noun: Phrase, after: int, kinds: tuple[str, ...]) -> Phrase:
        """`noun`, or the name behind a comma that says who it is: "the vicar, Ida Lund,"."""
        outside = self.outside
        comma = noun.last + 1
        if comma + 1 >= after or outside.words[comma] != "," or self._is_plural(outside.lower[noun.head]):
            return noun
        m = self.cast.at.get(comma + 1, -1)
        if m < 0 or self.cast.mentions[m].kind not in kinds or self.cast.mentions[m].last in outside.possessive:
            return noun
        mention = self.cast.mentions[m]
        if mention.last + 1 < after and outside.words[mention.last + 1] not in (",", ".", "\n", "("):
            return noun
        return Phrase("name", noun.first, mention.last, mention.last, m)
