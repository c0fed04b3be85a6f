"""Whom "he" and "she" mean, and what "it" and "they"."""

from __future__ import annotations

from copytaster.brief.outside import Outside
from copytaster.brief.phrases import Phrase
from copytaster.brief.subjects import Grammar
from copytaster.brief.word_classes import ADVERB, AUX, STRONG, WEAK
from copytaster.brief.wordlist import words

_GENDER = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f"}
_LINKS = words("that as when while because after before if and but where who whether though although until since")

# How much a place in a sentence makes a person the one that the next "he" means; tuned on one half of a set
# of annotated stories, checked on the other half.
FIRST, SECOND, LINKED, ELSEWHERE, OWNER = 3.5, 3.6, 2.2, 1.8, 1.0
FADES, SAME_SENTENCE = 0.75, 2.0
SPEAKER, SPEAKER_FADES = 4.0, 1.8
GENDER_KNOWN, UNSURE = 0.6, -1.0
FARTHEST, FARTHEST_SPEAKER = 12, 14


class Stage:
    """Who stood on the stage of the story last: the people that its sentences are about."""

    __slots__ = ("cast", "grammar", "outside", "speakers")

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.cast = grammar.cast
        self.outside: Outside = grammar.outside
        self.speakers: list[tuple[int, int]] = []

    def spoke(self, word: int, person: int) -> None:
        """Remember that `person` was led to a quotation at `word`."""
        self.speakers.append((word, person))

    def meant(self, pronoun: int) -> int:
        """The person that the "he" or "she" at word `pronoun` means; -1 where nobody fits."""
        outside, cast = self.outside, self.cast
        gender = _GENDER.get(outside.lower[pronoun], "")
        here = outside.sentence[pronoun]
        best, best_score = -1, -1.0e9
        for p, person in enumerate(cast.people):
            if not gender or person.gender not in ("", "?", gender):
                continue
            score = self._weight(p, pronoun, here)
            if score is None:
                continue
            if person.gender == gender:
                score += GENDER_KNOWN
            if not person.sure:
                score += UNSURE
            if score > best_score:
                best, best_score = p, score
        return best

    def _weight(self, p: int, pronoun: int, here: int) -> float | None:
        outside, cast = self.outside, self.cast
        score: float | None = None
        for m in reversed(cast.people[p].mentions):
            mention = cast.mentions[m]
            if mention.first >= pronoun:
                continue
            away = here - outside.sentence[mention.first]
            if away > FARTHEST:
                break
            prominence = self._prominence(mention.first, mention.last)
            value = prominence - FADES * min(away, 8)
            if away == 0 and prominence > 2.5:
                value += SAME_SENTENCE
            score = value if score is None else max(score, value)
            if prominence > 2.5 or away > 4:
                break
        for word, speaker in reversed(self.speakers):
            if word >= pronoun:
                continue
            away = here - outside.sentence[word]
            if away > FARTHEST_SPEAKER:
                break
            if speaker == p:
                value = SPEAKER - SPEAKER_FADES * min(away, 9)
                return value if score is None else max(score, value)
        return score

    def _prominence(self, first: int, last: int) -> float:
        """How much the sentence is about the person named from `first` to `last`."""
        outside = self.outside
        if last in outside.possessive:
            return OWNER
        floor = outside.firsts[outside.sentence[first]]
        if first == floor:
            return FIRST
        follows = outside.bits[last + 1] & (STRONG | WEAK | AUX | ADVERB) or outside.words[last + 1] == ","
        before = outside.lower[first - 1]
        if before in (",", "and", "but", "the") and first - floor <= 14 and follows:
            return SECOND
        if outside.bits[first - 1] & STRONG and not follows:
            return SECOND
        return LINKED if outside.bits[first - 1] & STRONG or before in _LINKS else ELSEWHERE

    def thing(self, pronoun: int) -> Phrase | None:
        """What the "it" or "they" at word `pronoun` means, as far as three sentences back; no person."""
        outside, cast = self.outside, self.cast
        number = outside.sentence[pronoun]
        for back in range(number, max(number - 4, -1), -1):
            first, after = outside.firsts[back], min(outside.firsts[back + 1], pronoun)
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
