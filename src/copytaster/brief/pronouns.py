"""Whom "he" and "she" mean."""

from __future__ import annotations

from copytaster.brief.names import Cast
from copytaster.brief.outside import Outside
from copytaster.brief.word_classes import ADVERB, AUX, STRONG, WEAK
from copytaster.brief.wordlist import words

_LINKS = words("that as when while because after before if and but where who whether though although until since")
_GENDER = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f"}


class Stage:
    """Who stood on the stage of the story last: the people that its sentences are about.

    `events` holds, in the order of the copy, the word where a person came on, who, and how
    prominently (2 as a speaker or subject, 1 otherwise).
    """

    __slots__ = ("cast", "events", "outside", "speakers")

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.outside: Outside = cast.outside
        self.speakers: list[tuple[int, int]] = []

    def spoke(self, word: int, person: int) -> None:
        """Remember that `person` was led to a quotation at `word`."""
        self.speakers.append((word, person))

    def meant(self, pronoun: int) -> int:
        """The person that the pronoun at word `pronoun` means; -1 where nobody fits."""
        outside, cast = self.outside, self.cast
        gender = _GENDER.get(outside.lower[pronoun], "")
        if not gender:
            return -1
        here = outside.sentence[pronoun]
        best, best_score = -1, -1.0e9
        for p, person in enumerate(cast.people):
            if not person.sure or (person.gender not in ("", "?", gender)):
                continue
            score = self._weight(p, pronoun, here)
            if score is None:
                continue
            if person.gender == gender:
                score += 1.5
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
            if away > 12:
                break
            subject = self._is_subject(mention.first, mention.last)
            value = subject - 1.0 * min(away, 8)
            if away == 0 and subject > 2.5:
                value += 2.0
            score = value if score is None else max(score, value)
            if subject > 2.5 or away > 4:
                break
        for word, speaker in reversed(self.speakers):
            if word >= pronoun:
                continue
            away = here - outside.sentence[word]
            if away > 14:
                break
            if speaker == p:
                value = 4.0 - 0.8 * min(away, 9)
                score = value if score is None else max(score, value)
                break
        return score

    def _is_subject(self, first: int, last: int) -> float:
        """How much the sentence is about the person named from `first` to `last`."""
        outside = self.outside
        if last in outside.possessive:
            return 1.0
        floor = outside.firsts[outside.sentence[first]]
        if first == floor:
            return 3.0
        follows = outside.bits[last + 1] & (STRONG | WEAK | AUX | ADVERB) or outside.words[last + 1] == ","
        before = outside.lower[first - 1]
        if before in (",", "and", "but", "the") and first - floor <= 14 and follows:
            return 2.8
        if outside.bits[first - 1] & STRONG and not follows:
            return 2.8
        if outside.bits[first - 1] & STRONG or before in _LINKS:
            return 1.6
        return 0.8
