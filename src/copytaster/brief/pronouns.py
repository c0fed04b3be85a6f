"""Whom "he" and "she" mean, and what "it" and "they"."""

from __future__ import annotations

from bisect import bisect_left

from copytaster.brief.outside import Outside
from copytaster.brief.phrases import Phrase
from copytaster.brief.subjects import Grammar
from copytaster.brief.word_classes import ADVERB, AUX, ROLE, STRONG, WEAK
from copytaster.brief.wordlist import words

_GENDER = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f"}
_LINKS = words("that as when while because after before if and but where who whether though although until since")

# How much a place in a sentence makes a person the one that the next "he" means; tuned on one half of a set
# of annotated stories, checked on the other half.
FIRST, SECOND, LINKED, ELSEWHERE, OWNER = 3.5, 3.6, 2.2, 1.8, 1.0
FADES, SAME_SENTENCE = 0.75, 2.0
SPEAKER, SPEAKER_FADES = 4.0, 1.8
GENDER_KNOWN, UNSURE = 0.6, -1.0
FARTHEST, FARTHEST_SPEAKER = 12, 14  # sentences
MOST_MENTIONS = 150
ALONE = 9.0  # the lead of somebody who stands on the stage alone


class Stage:
    """Who stood on the stage of the story last: the people that its sentences are about."""

    __slots__ = ("cast", "firsts", "grammar", "outside", "speakers", "subjects")

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.cast = grammar.cast
        self.outside: Outside = grammar.outside
        self.firsts = [mention.first for mention in grammar.cast.mentions]
        self.subjects: dict[int, int] = {}
        self.speakers: list[tuple[int, int]] = []

    def spoke(self, word: int, person: int) -> None:
        """Remember that `person` was led to a quotation at `word`."""
        self.speakers.append((word, person))

    def meant(self, pronoun: int) -> tuple[int, float]:
        """The person that the "he" or "she" at word `pronoun` means, and by how much before the next one.

        -1 where nobody fits.
        """
        gender = _GENDER.get(self.outside.lower[pronoun], "")
        if not gender:
            return -1, 0.0
        best, best_score, second = -1, -1.0e9, -1.0e9
        for p, score in self._weights(pronoun).items():
            person = self.cast.people[p]
            if person.gender not in ("", "?", gender):
                continue
            score += (GENDER_KNOWN if person.gender == gender else 0.0) + (0.0 if person.sure else UNSURE)
            if score > best_score or (score == best_score and p < best):
                best, best_score, second = p, score, best_score
            elif score > second:
                second = score
        return best, min(best_score - second, ALONE)

    def _weights(self, pronoun: int) -> dict[int, float]:
        """The people on the stage when word `pronoun` is read, each with the weight of the best reason."""
        outside, cast = self.outside, self.cast
        here = outside.sentence[pronoun]
        weights: dict[int, float] = {}
        done: set[int] = set()
        last = bisect_left(self.firsts, pronoun) - 1
        for m in range(last, max(last - MOST_MENTIONS, -1), -1):
            p = cast.whose[m]
            if p < 0 or p in done:
                continue
            away = here - outside.sentence[self.firsts[m]]
            if away > FARTHEST:
                break
            prominence = self._prominence(self.firsts[m], cast.mentions[m].last)
            value = prominence - FADES * min(away, 8)
            if away == 0 and prominence > 2.5:
                value += SAME_SENTENCE
            weights[p] = max(weights.get(p, value), value)
            if prominence > 2.5 or away > 4:
                done.add(p)
        heard: set[int] = set()
        for word, p in self.speakers[: -MOST_MENTIONS - 1 : -1]:
            away = here - outside.sentence[word]
            if away > FARTHEST_SPEAKER:
                break
            if word < pronoun and p not in heard:
                heard.add(p)
                value = SPEAKER - SPEAKER_FADES * min(away, 9)
                weights[p] = max(weights.get(p, value), value)
        return weights

    def _subject(self, number: int) -> int:
        """The mention that sentence `number` has for its subject; -1 for none."""
        found = self.subjects.get(number)
        if found is None:
            first = self.outside.firsts[number]
            phrase = self.grammar.main_subject(min(self.outside.firsts[number + 1], first + 60), first)
            found = self.subjects[number] = phrase.mention if phrase is not None else -1
        return found

    def _is_modifier(self, last: int) -> bool:
        """Whether the name only describes what follows: "Lund aide Ida Berg"."""
        return last + 1 < len(self.outside.words) and self.outside.bits[last + 1] & ROLE != 0

    def _prominence(self, first: int, last: int) -> float:
        """How much the sentence is about the person named from `first` to `last`."""
        outside = self.outside
        if last in outside.possessive:
            return OWNER
        number = outside.sentence[first]
        floor = outside.firsts[number]
        subject = self._subject(number)
        if subject >= 0 and first <= self.grammar.cast.mentions[subject].last <= last:
            return FIRST
        if first == floor and not self._is_modifier(last):
            return FIRST
        follows = outside.bits[last + 1] & (STRONG | WEAK | AUX | ADVERB) or outside.words[last + 1] == ","
        before = outside.lower[first - 1]
        near = first - floor <= 14 or outside.bits[last + 1] & STRONG
        if before in (",", "and", "but", "the") and near and follows:
            return SECOND
        if outside.bits[first - 1] & STRONG and not follows:
            return SECOND
        return LINKED if outside.bits[first - 1] & STRONG or before in _LINKS else ELSEWHERE

    def somebody(self, pronoun: int) -> Phrase | None:
        """Whom a "he" or "she" means that the story does not name: "the mayor", as far as three sentences back."""
        if self.outside.lower[pronoun] not in _GENDER:
            return None
        number = self.outside.sentence[pronoun]
        for back in range(number, max(number - 4, -1), -1):
            first = self.outside.firsts[back]
            after = min(self.outside.firsts[back + 1], pronoun, first + 60)
            found = self.grammar.main_subject(after, first)
            if found is not None and found.kind == "noun" and self.outside.bits[found.head] & ROLE:
                return None if self.outside.lower[found.head].endswith("s") else found
        return None

    def thing(self, pronoun: int) -> Phrase | None:
        """What the "it" or "they" at word `pronoun` means, as far as three sentences back; no person."""
        outside, cast = self.outside, self.cast
        number = outside.sentence[pronoun]
        for back in range(number, max(number - 4, -1), -1):
            first = outside.firsts[back]
            after = min(outside.firsts[back + 1], pronoun, first + 60)
            found = self.grammar.main_subject(after, first)
            if found is None or found.kind == "pronoun":
                continue
            if found.kind == "name" and cast.whose[found.mention] >= 0 and cast.people[cast.whose[found.mention]].sure:
                continue
            plural = found.kind == "noun" and outside.lower[found.head].endswith("s")
            if outside.lower[pronoun] == "they" and not plural and found.kind == "noun":
                continue
            if outside.lower[pronoun] == "it" and plural:
                continue
            return found
        return None
