"""The words that say who said it, where they stand behind a quotation: '"…," said Ida Lund'."""

from __future__ import annotations

from typing import NamedTuple

from copytaster.brief.outside import HOLE
from copytaster.brief.phrases import SAYING, Phrase
from copytaster.brief.subjects import Grammar
from copytaster.brief.word_classes import ADVERB, AUX, ING, PREPOSITION, STRONG, VAGUE

FARTHEST = 150
"""How many words around a quotation its tag is looked for: no sentence for readers is longer."""

DASHES = frozenset(("—", "–", "--", "-"))
_ENDS = frozenset((",", ".", "?", "!", "…"))


class Tag(NamedTuple):
    """What a rule found for a quotation: the `phrase` that names the speaker, the word of the `cue` (-1: none).

    `same_as` is the number of the quotation whose speaker it shares, -1 where it has its own.
    """

    rule: str
    phrase: Phrase | None
    cue: int = -1
    same_as: int = -1


class Tags:
    """Finds the tags of the quotations of one story; the behind ones here, others in `tags_in_front`."""

    __slots__ = ("grammar", "outside")

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.outside = grammar.outside

    def limits(self, hole: int) -> tuple[int, int]:
        """The first word of the sentence that holds word `hole`, and the first behind it, as far as we look."""
        number = self.outside.sentence[hole]
        first, after = self.outside.firsts[number], self.outside.firsts[number + 1]
        return max(first, hole - FARTHEST), min(after, hole + FARTHEST)

    def finite(self, i: int, kinds: int) -> bool:
        """Whether word `i` is a verb of one of the `kinds`, and no participle."""
        return bool(self.outside.bits[i] & kinds) and not self.outside.bits[i] & ING

    def behind(self, hole: int) -> Tag | None:
        """The tag that follows the quotation at word `hole`, if one does."""
        outside = self.outside
        i, end = hole + 1, len(outside.words)
        mark = ""
        while i < end and outside.words[i] in _ENDS:
            mark = mark or outside.words[i]
            i += 1
        dashed = i < end and outside.words[i] in DASHES
        i += dashed
        if i >= end or outside.words[i] in ("\n", HOLE):
            return None
        new_sentence = outside.sentence[i] != outside.sentence[hole]
        if new_sentence and mark not in ("?", "!", "."):
            return None
        after = min(outside.firsts[outside.sentence[i] + 1], i + FARTHEST)
        if dashed and self.limits(hole)[0] == hole:
            named = self.grammar.beginning_at(i, after)
            if named is not None and named.kind == "name" and self._ends(named.last + 1, after):
                return Tag("signed", named)
        if not new_sentence:
            if outside.lower[i] == "according" and i + 2 < after:
                return Tag("according to", self.grammar.beginning_at(i + 2, after), i)
            tag = self._verb_first(i, after, mark) if mark or self.limits(hole)[0] == hole else None
            if tag is not None:
                return tag
        if mark or dashed or self.limits(hole)[0] == hole:
            return self._name_first(i, after, mark, new_sentence)
        return None

    def _ends(self, i: int, after: int) -> bool:
        return i >= after or self.outside.words[i] in (",", ".", "\n", "(", HOLE)

    def _verb_first(self, verb: int, after: int, mark: str) -> Tag | None:
        outside = self.outside
        while verb < after and outside.bits[verb] & ADVERB and not outside.bits[verb] & SAYING:
            verb += 1
        if verb >= after or not self.finite(verb, SAYING if mark == "," else STRONG):
            return None
        i = verb + 1
        while i < after and outside.bits[i] & ADVERB:
            i += 1
        if i >= after or outside.words[i] in (",", ".", ":", "\n", HOLE) or outside.lower[i] == "that":
            return None
        if outside.bits[i] & (AUX | PREPOSITION):
            return None
        phrase = self._who(i, after)
        return Tag("tag behind, verb first", phrase, verb) if phrase is not None else None

    def _who(self, i: int, after: int) -> Phrase | None:
        """The phrase that begins at word `i`, led to the name it carries behind a comma."""
        phrase = self.grammar.beginning_at(i, after)
        if phrase is None or phrase.kind != "noun":
            return phrase
        return self.grammar.named(phrase, after, ("person", "maybe"))

    def _name_first(self, i: int, after: int, mark: str, new_sentence: bool) -> Tag | None:
        outside = self.outside
        phrase = self._who(i, after)
        if phrase is None:
            return None
        verb = phrase.last + 1
        while verb < after and outside.bits[verb] & (AUX | ADVERB):
            verb += 1
        if verb >= after:
            return None
        if not self.finite(verb, SAYING if mark == "," else STRONG):
            if phrase.kind == "pronoun" or outside.lower[i] == "that" or not (mark or phrase.kind == "name"):
                return None
            opened = outside.words[phrase.last + 1]
            if opened == HOLE or (new_sentence and opened not in (",", "(")):
                return None
            verb = self._behind_insertion(phrase.last + 1, after)
            if verb < 0:
                return None
        if new_sentence and not self._is_bare(verb, after, mark):
            return None
        return Tag("tag behind", phrase, verb)

    def _behind_insertion(self, i: int, after: int) -> int:
        """The verb of a tag whose subject carries an insertion that begins at `i`; -1 where there is none."""
        outside = self.outside
        commas = 0
        for verb in range(i + 1, min(after, i + 45)):
            word = outside.words[verb]
            if word == HOLE:
                return -1
            commas += word == ","
            if self.finite(verb, STRONG):
                before = verb - 1
                while before > i and outside.bits[before] & (AUX | ADVERB):
                    before -= 1
                closed = outside.words[before] in (",", ")") or outside.words[before] in DASHES
                never_closed = outside.lower[i + 1] == "who" and not commas and before in self.grammar.cast.ending
                if closed or never_closed or outside.lower[i] not in (",", "(", "who"):
                    return verb
        return -1

    def _is_bare(self, verb: int, after: int, mark: str) -> bool:
        """Whether a sentence that begins behind a full stop is nothing but the tag."""
        rest = self.outside.lower[verb + 1 : min(after, verb + 60)]
        if HOLE in rest or "that" in rest[:1]:
            return False
        if mark in "?!":
            return not rest or rest[0] in (
                ",",
                ".",
                "\n",
                "in",
                "at",
                "on",
                "of",
                "during",
                "to",
                "as",
                "when",
                "after",
            )
        return len(rest) <= 2

    def further_on(self, hole: int) -> Tag | None:
        """A verb of saying later in the sentence: '"…" if it rains, said Lund', '"…" is what Lund called it'."""
        outside = self.outside
        after = self.limits(hole)[1]
        for i in range(hole + 1, after):
            if outside.words[i] == HOLE:
                return None
            if self.finite(i, SAYING) and not outside.bits[i] & VAGUE:
                phrase = None
                if outside.words[i - 1] == "," and outside.bits[i] & STRONG:
                    phrase = self.grammar.beginning_at(i + 1, after)
                phrase = phrase or self.grammar.subject_of(i, hole + 1)
                if phrase is not None:
                    return Tag("verb further on", phrase, i)
        return None
