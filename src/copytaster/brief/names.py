"""Who is named in a story, and by which full name."""

from __future__ import annotations

from dataclasses import dataclass, field

from copytaster.brief.first_names import gender_of
from copytaster.brief.mentions import Mention, mentions
from copytaster.brief.outside import Outside
from copytaster.brief.word_classes import PLACE, STRONG
from copytaster.brief.wordlist import words

_SUFFIXES = words("jr jr. sr sr. ii iii iv md phd")
_LAST_LATIN = "\u0370"
_NAMESAKES = 12  # more people of one name are not told apart


@dataclass(slots=True)
class Person:
    """Somebody of the story, gathered while it is read: all mentions belong to one person."""

    full: str
    gender: str = ""
    sure: bool = False
    mentions: list[int] = field(default_factory=list)
    fullest: int = 0


class Cast:
    """The people of one story and all mentions of names, each mention led to its fullest name.

    `mentions` in order; `at[i]` the mention that word `i` belongs to; `whose[m]` the person that mention
    `m` names, -1 for none.
    """

    __slots__ = ("at", "by_first", "by_last", "ending", "mentions", "outside", "people", "whose")

    def __init__(self, outside: Outside) -> None:
        self.outside = outside
        self.mentions = list(mentions(outside))
        self.people: list[Person] = []
        self.by_last: dict[str, list[int]] = {}
        self.by_first: dict[str, list[int]] = {}
        self.whose = [-1] * len(self.mentions)
        self.at: dict[int, int] = {}
        self.ending: dict[int, int] = {}
        for m, mention in enumerate(self.mentions):
            for i in range(mention.first, mention.last + 1):
                self.at[i] = m
            self.ending[mention.last] = m
        self._gather()

    def name_words(self, mention: Mention) -> list[int]:
        """The words of the bare name, without "Jr." and the like."""
        last = mention.last
        while last > mention.name and self.outside.lower[last] in _SUFFIXES:
            last -= 1
        return list(range(mention.name, last + 1))

    def _gather(self) -> None:
        full: list[int] = []
        single: list[int] = []
        written_again = self._written_again()
        for m, mention in enumerate(self.mentions):
            if m in written_again:
                continue
            if mention.kind in ("person", "maybe"):
                (full if len(self.name_words(mention)) > 1 else single).append(m)
            elif mention.kind == "word" or (mention.kind == "place" and mention.name == mention.last):
                single.append(m)
        for m in full:
            self._enter_full(m)
        for m in single:
            self._enter_single(m)
        for m, again in written_again.items():
            if self.whose[again] >= 0:
                self._add(self.whose[again], m, "")
        for person in self.people:
            person.mentions.sort()
            if len(person.mentions) > person.fullest:
                person.sure = True

    def _written_again(self) -> dict[int, int]:
        """The mentions in a script other than Latin behind which the same name stands in Latin letters in brackets."""
        outside = self.outside
        found: dict[int, int] = {}
        for m, mention in enumerate(self.mentions):
            if outside.words[mention.name][0] < _LAST_LATIN or mention.last + 2 >= len(outside.words):
                continue
            again = self.at.get(mention.last + 2, -1)
            if outside.words[mention.last + 1] == "(" and again >= 0:
                after = self.mentions[again].last + 1
                if after < len(outside.words) and outside.words[after] == ")":
                    found[m] = again
                    kind = self.mentions[again].kind
                    named = "person" if kind in ("word", "maybe", "place") else kind
                    self.mentions[again] = self.mentions[again]._replace(kind=named)
        return found

    def _enter_full(self, m: int) -> None:
        mention, lower = self.mentions[m], self.outside.lower
        name = self.name_words(mention)
        first, last = lower[name[0]], lower[name[-1]]
        person = -1
        for known in self.by_last.get(last, [])[-_NAMESAKES:]:
            their = self.people[known].full.lower().split()
            if self._is_ending(their, name):
                person = known
                if len(name) > len(their):
                    self.people[known].full = self.outside.text(mention.name, mention.last)
                break
            if their[0] == first or their[0][:3] == first[:3] or (len(first) == 2 and first[0] == their[0][0]):
                person = known
                break
        if person < 0:
            person = len(self.people)
            self.people.append(Person(self.outside.text(mention.name, mention.last)))
            self.by_last.setdefault(last, []).append(person)
            self.by_first.setdefault(first, []).append(person)
        self._add(person, m, gender_of(first))
        self.people[person].sure = self.people[person].sure or self._acts(mention)
        self.people[person].fullest += 1

    def _is_ending(self, known: list[str], name: list[int]) -> bool:
        """Whether the longer of two names ends with the other: "Ben Salah" of "Nadia Ben Salah"."""
        if len(known) == len(name):
            return False
        ours = [self.outside.lower[i] for i in name]
        return known[-len(ours) :] == ours if len(known) > len(ours) else ours[-len(known) :] == known

    def _enter_single(self, m: int) -> None:
        mention = self.mentions[m]
        word = self.outside.lower[mention.name]
        person = self._chosen(self.by_last.get(word) or (), m)
        if person < 0 and not self.outside.bits[mention.name] & PLACE:
            person = self._chosen(self.by_first.get(word) or (), m) if gender_of(word) else -1
        if person < 0:
            named = mention.kind == "person" or (mention.kind == "word" and (gender_of(word) or self._has_age(mention)))
            if not named:
                return
            person = len(self.people)
            self.people.append(Person(self.outside.text(mention.name, mention.last)))
            self.by_last.setdefault(word, []).append(person)
            self._add(person, m, gender_of(word))
            self.people[person].fullest += 1
            return
        self._add(person, m, "")

    def _chosen(self, candidates: tuple[int, ...] | list[int], m: int) -> int:
        """Which of the people sharing a name mention `m` means."""
        gender = self.mentions[m].gender
        fitting = [p for p in candidates[:_NAMESAKES] if not gender or self.people[p].gender in ("", "?", gender)]
        fitting = [p for p in fitting if gender and self.people[p].gender == gender] or fitting
        if len(fitting) <= 1:
            return fitting[0] if fitting else -1
        paragraph = self.outside.paragraph[self.mentions[m].first]
        near = [
            (said, p)
            for p in fitting
            for said in self.people[p].mentions[-_NAMESAKES:]
            if said < m and self.outside.paragraph[self.mentions[said].first] == paragraph
        ]
        if near:
            return max(near)[1]
        return max(fitting, key=lambda p: (self.people[p].fullest, -p))

    def _add(self, person: int, m: int, first_gender: str) -> None:
        mention, who = self.mentions[m], self.people[person]
        self.whose[m] = person
        who.mentions.append(m)
        if mention.kind == "person":
            who.sure = True
        if mention.gender:
            who.gender = mention.gender
        elif not who.gender:
            who.gender = first_gender

    def _has_age(self, mention: Mention) -> bool:
        """Whether an age follows a name of one word: "His daughter, Runa, 24,"."""
        words, after = self.outside.words, mention.last + 1
        return (
            after + 2 < len(words)
            and words[after] == words[after + 2] == ","
            and words[after + 1].isdigit()
            and len(words[after + 1]) < 3
        )

    def _acts(self, mention: Mention) -> bool:
        """Whether the words around a name show that it is somebody's: "Ida Lund, 40," "said Ida Lund"."""
        bits, lower, count = self.outside.bits, self.outside.lower, len(self.outside.words)
        before, after = mention.first - 1, mention.last + 1
        if (before >= 0 and bits[before] & STRONG) or (after < count and bits[after] & STRONG):
            return True
        if after + 1 >= count:
            return False
        if lower[after] == ",":
            return lower[after + 1] in ("a", "an", "who", "whose", "the") or lower[after + 1].isdigit()
        return lower[after] == "who"

    def called(self, m: int) -> str:
        """The fullest name the story gives to what mention `m` names."""
        if self.whose[m] >= 0:
            return self.people[self.whose[m]].full
        mention = self.mentions[m]
        return self.outside.text(mention.name, mention.last)
