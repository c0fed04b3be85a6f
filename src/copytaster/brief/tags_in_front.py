"""The words that say who said it, where they stand in front of a quotation: 'Ida Lund said: "…"'."""

from __future__ import annotations

from copytaster.brief.cues import BASE_FORMS
from copytaster.brief.outside import HOLE
from copytaster.brief.phrases import SAYING, Phrase
from copytaster.brief.tags import DASHES, Tag, Tags
from copytaster.brief.word_classes import ADVERB, AUX, DAY, DETERMINER, ING, PREPOSITION, STRONG, VAGUE
from copytaster.brief.wordlist import words

_SPOKEN = words(
    """statement call calls claim claims comment comments words description promise speech tweet remark remarks pledge
    message letter email post response argument assertion demand quote phrase warning plea question declaration
    suggestion belief term contention assessment view"""
)


_MOST_VERBS = 12


class FrontTags(Tags):
    """Finds the tags in front as well."""

    __slots__ = ()

    def in_front(self, hole: int) -> Tag | None:
        """The tag in front of word `hole`, in its own sentence; the nearest strong verb, else the nearest other."""
        outside = self.outside
        floor = self.limits(hole)[0]
        weak: Tag | None = None
        i = hole - 1
        if i > floor and outside.words[i] == ":":
            tag = self._name_and_colon(i, floor)
            if tag is not None:
                return tag
        tries = 0
        while i >= floor and outside.words[i] != HOLE and tries < _MOST_VERBS:
            if outside.bits[i] & SAYING:
                tries += 1
                tag = self._by_verb(i, floor, hole)
                if tag is not None and tag.rule == "tag in front":
                    return self._outer(tag, floor, hole)
                if tag is None and outside.lower[i] in _SPOKEN and i > floor:
                    tag = self._owner(i, floor, hole)
                if tag is not None and weak is None and outside.words[hole - 1] == ":" and self._names_person(tag):
                    return tag  # Lund fired back: "…"
                if weak is None or (tag is not None and weak.rule == "vague verb"):
                    weak = tag
            elif outside.lower[i] == "to" and i > floor and i + 1 < hole and outside.lower[i - 1] == "according":
                return Tag("according to", self.grammar.beginning_at(i + 1, hole), i - 1)
            elif outside.lower[i] in _SPOKEN and i > floor and weak is None:
                weak = self._owner(i, floor, hole)
            i -= 1
        return weak or self._possessor(hole, floor, False)

    def _outer(self, tag: Tag, floor: int, hole: int) -> Tag:
        """`tag`, or the tag around it that names whom its pronoun means: 'Lund said she thinks "…"'."""
        if tag.phrase is None or tag.phrase.kind != "pronoun":
            return tag
        verb = tag.phrase.first - 1
        verb -= verb > floor and self.outside.lower[verb] == "that"
        if verb <= floor or not self.finite(verb, STRONG):
            return tag
        outer = self._by_verb(verb, floor, hole)
        same = outer is not None and outer.phrase is not None and outer.phrase.kind != "pronoun"
        return outer if outer is not None and same else tag

    def _name_and_colon(self, colon: int, floor: int) -> Tag | None:
        """'Ida Lund: "…"' at the beginning of a sentence or behind a dash."""
        m = self.grammar.cast.ending.get(colon - 1, -1)
        if m < 0:
            return None
        mention = self.grammar.cast.mentions[m]
        first = mention.first
        if first > floor and self.outside.lower[first - 1] == "and":
            both = self.grammar.ending_at(colon - 1, floor)
            if both is not None and (both.first <= floor or self.outside.words[both.first - 1] in DASHES):
                return Tag("name and colon", both)
        lead = self.outside.lower[first - 1] if first > floor else "from"
        spoken = any(self.finite(i, SAYING) for i in range(floor, first))
        if spoken and lead != "from" and lead not in DASHES:
            return None
        return Tag("name and colon", Phrase("name", first, mention.last, mention.last, m))

    def _by_verb(self, verb: int, floor: int, hole: int) -> Tag | None:
        outside = self.outside
        bits = outside.bits[verb]
        if verb > floor and outside.bits[verb - 1] & DETERMINER and not bits & ING:
            return None
        if outside.lower[verb] in _SPOKEN and outside.lower[verb].endswith("s") and not self._is_spoken_verb(verb):
            return None
        if outside.lower[verb] in BASE_FORMS and not self._can_be_plain(verb, floor):
            return None
        if bits & ING and verb - 2 >= floor and outside.lower[verb - 1] == "as":
            return self._quoted_as(verb, floor)
        phrase = self._inserted(verb, floor, hole) or self.grammar.subject_of(verb, floor)
        if phrase is None and verb + 2 < hole and outside.lower[verb + 1] == "by":
            phrase = self.grammar.beginning_at(verb + 2, hole)
        if phrase is None:
            return None
        if bits & VAGUE or (outside.lower[verb].startswith("continu") and outside.lower[verb + 1] == "to"):
            return Tag("vague verb", phrase, verb)
        return Tag("tag in front" if bits & STRONG else "verb of opinion", phrase, verb)

    def _is_spoken_verb(self, verb: int) -> bool:
        """Whether "claims", "comments" and the like are verbs here."""
        outside = self.outside
        before, after = outside.lower[verb - 1] if verb else "", outside.lower[verb + 1]
        if after in (HOLE, "that", ":", ",") or verb - 1 in self.grammar.cast.ending:
            return True
        return before in ("he", "she", "it", "who", "which", "also", "and", "now")

    def _can_be_plain(self, verb: int, floor: int) -> bool:
        """Whether "state", "claim" and the like are verbs here: behind a plural, a "to" or an auxiliary."""
        outside = self.outside
        i = verb - 1
        while i > floor and outside.bits[i] & ADVERB and not outside.bits[i] & AUX:
            i -= 1
        if i < floor:
            return False
        word = outside.lower[i]
        return (
            bool(outside.bits[i] & AUX)
            or word
            in ("to", "i", "we", "you", "they", "and", "or", "who", ",", "people", "police", "women", "men", "let")
            or word.endswith("s")
            or i in self.grammar.cast.ending
        )

    def _quoted_as(self, verb: int, floor: int) -> Tag | None:
        """'Lund was quoted as saying "…"'; in 'the paper quoted Lund as saying "…"' the speaker is behind the verb."""
        outside = self.outside
        i = verb - 2
        if outside.lower[i] in ("quoted", "cited"):
            phrase = self.grammar.subject_of(i, floor)
            be = i - 1
            while phrase is None and be >= floor and outside.bits[be] & AUX:
                phrase = self.grammar.ending_at(be - 1, floor)
                be -= 1
        else:
            phrase = self.grammar.ending_at(i, floor)
            if phrase is not None and phrase.first > floor and not outside.bits[phrase.first - 1] & SAYING:
                phrase = self.grammar.main_subject(verb, floor)
        return Tag("tag in front", phrase, verb) if phrase is not None else None

    def _inserted(self, verb: int, floor: int, hole: int) -> Phrase | None:
        """The subject of a tag inside the sentence: 'The harbour, says Ida Lund, is "…"'."""
        outside = self.outside
        if verb - 1 < floor or outside.words[verb - 1] != "," or not self.finite(verb, STRONG) or verb + 1 >= hole:
            return None
        if outside.bits[verb + 1] & (AUX | PREPOSITION) or outside.words[verb + 1] in (",", ":"):
            return None
        phrase = self.grammar.beginning_at(verb + 1, hole)
        if phrase is None or outside.words[phrase.last + 1] not in (",", "."):
            return None
        return phrase

    def _owner(self, noun: int, floor: int, hole: int) -> Tag | None:
        """The owner of the words: 'Lund's promise of "…"', 'in the words of Ida Lund, "…"'."""
        outside = self.outside
        if outside.lower[noun] == "words" and noun + 2 < hole and outside.lower[noun + 1] == "of":
            phrase = self.grammar.beginning_at(noun + 2, hole)
            return Tag("owner of the words", phrase) if phrase is not None else None
        return self._possessor(noun, floor, True)

    def _describes(self, i: int) -> bool:
        return bool(self.outside.bits[i] & DAY) or (self.grammar.is_plain(i) and i not in self.grammar.cast.ending)

    def _names_person(self, tag: Tag) -> bool:
        phrase = tag.phrase
        return phrase is not None and phrase.kind == "name" and self.grammar.cast.whose[phrase.mention] >= 0

    def _possessor(self, i: int, floor: int, pronouns: bool) -> Tag | None:
        """Whose the thing at word `i` is."""
        outside, cast = self.outside, self.grammar.cast
        before = i - 1
        while before > floor and i - before < 3 and before not in outside.possessive and self._describes(before):
            before -= 1
        if before in outside.possessive and before in cast.ending:
            mention = cast.mentions[cast.ending[before]]
            if mention.kind != "place" and mention.first >= floor:
                phrase = Phrase("name", mention.first, mention.last, mention.last, cast.ending[before])
                return Tag("owner of the words", phrase)
        if pronouns and before >= floor and outside.lower[before] in ("his", "her"):
            return Tag("owner of the words", Phrase("pronoun", before, before, before))
        return None
