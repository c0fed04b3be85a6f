"""Whom "he" and "she" mean, and what "it" and "they"."""

from __future__ import annotations

from bisect import bisect_left

from copytaster.brief.first_names import sounds_female
from copytaster.brief.outside import Outside
from copytaster.brief.phrases import Phrase
from copytaster.brief.roles import role_of
from copytaster.brief.subjects import Grammar
from copytaster.brief.word_classes import ADVERB, AUX, ROLE, STRONG, WEAK
from copytaster.brief.wordlist import words

_GENDER = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f"}
_NOT_ONE = words("no nobody none neither every each few")
_SAID = words("said says announced added reported wrote")
_MANY = words("police people staff men women")
_NUMBERED = words("were are have was is has")
_LINKS = words("that as when while because after before if and but where who whether though although until since")

# How much a place in a sentence makes a person the one that the next "he" means; tuned on one half of a set
# of annotated stories, checked on the other half.
FIRST, SECOND, LINKED, ELSEWHERE, OWNER = 3.5, 3.6, 2.2, 1.8, 1.0
FADES, SAME_SENTENCE = 0.75, 2.0
SPEAKER, SPEAKER_FADES = 4.0, 1.8
GENDER_KNOWN, SOUNDS, UNSURE = 0.6, 0.5, -1.0
FARTHEST, FARTHEST_SPEAKER, FARTHEST_UNNAMED = 12, 14, 7  # sentences
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
            if not person.gender and sounds_female(person.full.split()[0].lower()):
                score += SOUNDS if gender == "f" else -SOUNDS
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
        closed = outside.words[last + 1] == ","
        before = outside.lower[(self._apposed(first) if closed else first) - 1]
        near = first - floor <= 14 or outside.bits[last + 1] & STRONG
        if first == floor + 1 and before in _LINKS and follows:  # When Lund was asked, he said
            return FIRST
        if before in (",", "and", "but", "the") and near and follows:
            return SECOND
        if outside.bits[first - 1] & STRONG and not follows:
            return SECOND
        return LINKED if outside.bits[first - 1] & STRONG or before in _LINKS else ELSEWHERE

    def _apposed(self, first: int) -> int:
        """Where the words that describe a name in front of it begin: "Their client, roofer Nestor Berg, said"."""
        i = first
        while i > 1 and first - i < 4 and self.outside.words[i - 1][0].islower() and self.grammar.is_plain(i - 1):
            i -= 1
        return i if self.outside.words[i - 1] == "," else first

    def unnamed(self, pronoun: int, person: int) -> Phrase | None:
        """Whom the pronoun means rather than `person` of the cast (-1: nobody), if the story does not name them."""
        found = self.somebody(pronoun) if self.outside.lower[pronoun] in _GENDER else None
        if found is None or person < 0:
            return found
        for m in reversed(self.cast.people[person].mentions):
            mention = self.cast.mentions[m]
            if found.first <= mention.first < pronoun and mention.last not in self.outside.possessive:
                return None
        return None if any(found.first < word < pronoun and p == person for word, p in self.speakers[-8:]) else found

    def described(self, found: Phrase, pronoun: int) -> int:
        """Who of the cast is called what `found` says: "The admiral" of "Admiral Ida Lund"; -1 for nobody."""
        if self.outside.lower[found.first] not in ("the", "this", "that"):
            return -1
        head, gender = self.outside.lower[found.head], _GENDER.get(self.outside.lower[pronoun], "")
        last = bisect_left(self.firsts, found.first) - 1
        for m in range(last, max(last - MOST_MENTIONS, -1), -1):
            p = self.cast.whose[m]
            if p < 0 or self.cast.people[p].gender not in ("", "?", gender):
                continue
            mention = self.cast.mentions[m]
            if head in self.outside.lower[max(mention.name - 6, 0) : mention.name]:
                role = role_of(self.cast, p)
                if role is not None and head in role.lower().split():
                    return p
        return -1

    def somebody(self, pronoun: int) -> Phrase | None:
        """Whom a "he" or "she" means that the story does not name: "the mayor", as far as a few sentences back.

        Sentences about the same "he" lie between; a phrase may be anybody's that a "who" follows.
        """
        outside = self.outside
        word = outside.lower[pronoun]
        number = outside.sentence[pronoun]
        for back in range(number, max(number - FARTHEST_UNNAMED, -1), -1):
            first = outside.firsts[back]
            found = self.grammar.main_subject(min(outside.firsts[back + 1], pronoun, first + 60), first)
            if found is None or found.kind == "name" or (back == number and found.first > first):
                continue
            if found.kind == "pronoun":
                if outside.lower[found.head] != word and back < number:
                    return None
                continue
            if self._is_human(found):
                plural = outside.lower[found.head].endswith("s") and not outside.lower[found.head].endswith("ss")
                return None if plural or outside.lower[found.first] in _NOT_ONE else found
        return None

    def is_new(self, found: Phrase, pronoun: int) -> bool:
        """Whether the phrase brings somebody in rather than takes up somebody named: "The engineer who called"."""
        outside = self.outside
        if outside.lower[found.last + 1 + (outside.words[found.last + 1] == ",")] == "who":
            return True
        near = outside.paragraph[found.first] == outside.paragraph[pronoun]
        return near and outside.lower[found.first] in ("a", "an", "one", "his", "her", "their")

    def _is_human(self, phrase: Phrase) -> bool:
        outside = self.outside
        if outside.bits[phrase.head] & ROLE:
            return True
        i = phrase.last + 1
        i += outside.words[i] == ","
        return outside.lower[i] == "who"

    def thing(self, pronoun: int) -> Phrase | None:
        """What the "it" or "they" at word `pronoun` means, as far as three sentences back; no person."""
        number = self.outside.sentence[pronoun]
        for back in range(number, max(number - 4, -1), -1):
            first = self.outside.firsts[back]
            after = min(self.outside.firsts[back + 1], pronoun, first + 60)
            for found in (self._who_spoke(first, after), self.grammar.main_subject(after, first)):
                if found is not None and self._can_be(found, self.outside.lower[pronoun]):
                    return found
        return None

    def _who_spoke(self, first: int, after: int) -> Phrase | None:
        """The subject of a verb of saying that ends the sentence from word `first` to before `after`."""
        words = self.outside.words
        verb = after - 1
        while verb > first and words[verb] in (".", "\n"):
            verb -= 1
        return self.grammar.subject_of(verb, first) if self.outside.lower[verb] in _SAID else None

    def _can_be(self, found: Phrase, pronoun: str) -> bool:
        """Whether "it" or "they" can mean the phrase."""
        cast, lower = self.cast, self.outside.lower
        if found.kind == "pronoun" or lower[found.first] in _NOT_ONE:
            return False
        following = lower[found.last + 1] if found.last + 1 < len(lower) else ""
        if (following in ("were", "are", "have")) != (pronoun == "they") and following in _NUMBERED:
            return False
        if found.kind == "name":
            return cast.whose[found.mention] < 0 or not cast.people[cast.whose[found.mention]].sure
        plural = lower[found.head].endswith("s") or lower[found.head] in _MANY
        return not plural if pronoun == "it" else plural
