"""Who is named in a story that is not English, and by which full name; what people are called there."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple
from unicodedata import combining, normalize

from copytaster.brief.first_names import gender_of, sounds_female
from copytaster.brief.languages.speech import Speech
from copytaster.brief.outside import HOLE, Outside

_STOPS = frozenset((".", ";", ":", "?", "!", "\n", HOLE, "(", ")", "—", "–", "--", "-", "…", "“", "”"))
_ELIDED = re.compile(r"^(?:l|un|d|all|dell)[’']", re.IGNORECASE)
_MOST = 16
_APOSTROPHES = "'’"


class Called(NamedTuple):
    """A phrase that may be a speaker: words `first` to `last`, the bare name from `name` on (-1: no name).

    `kind` is pronoun, person or noun; `role` what stands beside the name.
    """

    kind: str
    first: int
    last: int
    name: int = -1
    role: str | None = None


def _gender(first: str) -> str:
    """The gender of a first name, with or without its accents."""
    return gender_of(first) or gender_of("".join(c for c in normalize("NFD", first) if not combining(c)))


@dataclass(slots=True)
class Stranger:
    """Somebody of the story: the fullest name, what they are, where they are named (numbers of words)."""

    full: str
    gender: str = ""
    role: str | None = None
    mentions: list[int] = field(default_factory=list)


class NamesAbroad:
    """The people of one story, and the phrases that name them; `who[i]` is who word `i` begins to name."""

    __slots__ = ("by_last", "outside", "people", "plain", "speech", "who")

    def __init__(self, outside: Outside, speech: Speech) -> None:
        self.outside = outside
        self.speech = speech
        self.plain = (
            speech.tongue.common | speech.determiners | speech.according | speech.verbs | speech.pronouns.keys()
        )
        self.people: list[Stranger] = []
        self.by_last: dict[str, int] = {}
        self.who: dict[int, int] = {}
        singles: list[int] = []
        i = 0
        while i < len(outside.words):
            last = self.run(i)
            if last < i:
                i += 1
                continue
            name = self._bare(i, last)
            if last - name > 1 and i and outside.lower[i - 1] in speech.particles and not _gender(self._lower(name)):
                name = last - 1  # "concejal de Hacienda Andrés Soto"
            if 0 <= name < last and (_gender(self._lower(name)) or not speech.nouns_are_capital):
                self._enter(name, last)
            elif last - max(name, i) == 0:
                singles.append(last)
            i = last + 1
        for single in singles:
            person = self.by_last.get(self._lower(single), -1)
            if person >= 0:
                self.who[single] = person
                self.people[person].mentions.append(single)
        for someone in self.people:
            someone.mentions.sort()

    def _lower(self, i: int) -> str:
        """Word `i` in small letters, without the case ending behind an apostrophe."""
        word = self.outside.lower[i]
        if self.speech.suffixed:
            for mark in _APOSTROPHES:
                word = word.split(mark)[0]
        return word

    def _enter(self, name: int, last: int) -> None:
        key = self._lower(last)
        person = self.by_last.get(key, -1)
        if person < 0 or self.people[person].full.split()[0].lower() != self.outside.lower[name]:
            first = self.outside.lower[name]
            gender = _gender(first) or ("f" if sounds_female(first) else "")
            person = len(self.people)
            self.people.append(Stranger(self.text(name, last), gender))
            self.by_last.setdefault(key, person)
        self.who[name] = person
        self.people[person].mentions.append(name)

    def text(self, first: int, last: int) -> str:
        """The words as written, a case ending behind the last one cut off."""
        written = self.outside.text(first, last)
        if self.speech.suffixed:
            for mark in _APOSTROPHES:
                head, found, tail = written.rpartition(mark)
                if found and len(tail) < 6 and tail.islower():
                    written = head
        return written

    def _is_capital(self, i: int) -> bool:
        outside = self.outside
        word, lower = outside.words[i], outside.lower[i]
        if not word[0].isupper() or lower in self.speech.weekdays or lower in self.speech.tongue.months:
            return False
        return not (lower in self.plain and lower not in self.speech.roles)

    def run(self, i: int) -> int:
        """The last word of the run of capitalised words that begins at `i`; less than `i` where none does."""
        outside = self.outside
        if not self._is_capital(i):
            return i - 1
        last, most = i, len(outside.words) - 1
        while last < most and last - i < 7 and not self._is_inflected(last):
            step = last + 1
            while step < most and step - last < 4 and outside.lower[step] in self.speech.particles:
                if (
                    step == last + 1
                    and self.speech.nouns_are_capital
                    and outside.lower[step] in self.speech.determiners
                ):
                    break  # "Sprecher der Polizei", but "von der Heide"
                step += 1
            if not self._is_capital(step) or outside.start[step] - outside.end[step - 1] > 1:
                break
            last = step
        return last

    def _is_inflected(self, i: int) -> bool:
        return self.speech.suffixed and any(mark in self.outside.words[i] for mark in _APOSTROPHES)

    def is_role(self, i: int) -> bool:
        """Whether word `i` says what somebody is."""
        word = self.outside.lower[i]
        for mark in _APOSTROPHES:
            word = word.rpartition(mark)[2] if not self.speech.suffixed else word
        if word in self.speech.roles:
            return True
        return self.speech.compounds and len(word) > 8 and any(word.endswith(end) for end in self._ends(word))

    def _ends(self, word: str) -> list[str]:
        return [word[k:] for k in range(3, len(word) - 3) if word[k:] in self.speech.roles]

    def _bare(self, first: int, last: int) -> int:
        """Where the bare name begins in a run: behind roles and other nouns; behind `last` where there is none."""
        name = first
        for i in range(first, last + 1):
            if self.outside.lower[i] in self.speech.titles or (self.is_role(i) and (i < last or i == first)):
                name = i + 1
        while name < last and self.outside.lower[name] in self.speech.determiners:
            name += 1
        if name == last > first and self.is_role(last):
            return last + 1
        known = next((i for i in range(name, last) if _gender(self.outside.lower[i])), -1)
        if known >= 0:
            return known
        return last - 1 if last - name > 2 and self.speech.verb_last else name

    def phrase_at(self, i: int, after: int) -> Called | None:
        """The phrase that begins at word `i` or a few words behind it and ends before `after`."""
        outside, speech = self.outside, self.speech
        if i < after and outside.lower[i] in speech.pronouns:
            return Called("pronoun", i, i)
        role = -1
        j = i
        while j < min(after, i + _MOST):
            word, lower = outside.words[j], outside.lower[j]
            if word in _STOPS or (j > i and (lower in speech.verbs or lower in speech.helpers)):
                break
            if word == ",":
                described = role >= 0 or outside.lower[i] in speech.determiners
                if not described or j + 1 >= after or self.run(j + 1) <= j + 1:
                    break
                role = i + (outside.lower[i] in speech.determiners) if role < 0 else role
                j += 1
                continue
            last = min(self.run(j), after - 1)
            if last < j:
                role = j if role < 0 and self.is_role(j) else role
                j += 1
                continue
            found = self._person(i, j, last, role)
            if found is not None and not self._leads_on(found, after):
                return found
            role = j if role < 0 and any(self.is_role(k) for k in range(j, last + 1)) else role
            if role < 0 and j > i and outside.lower[j - 1] in speech.determiners:
                return Called("noun", j - 1, last)
            j = last + 1
        if role < 0:
            return None
        first = role
        while first > i and (
            outside.lower[first - 1] in speech.determiners or not outside.words[first - 1][0].isalnum()
        ):
            first -= 1
        return Called("noun", first, j - 1)

    def _leads_on(self, found: Called, after: int) -> bool:
        """Whether a single capital only opens what somebody is called: "Yolcu derneği başkanı Elif Şahin"."""
        if found.last > found.first or found.last in self.who:
            return False
        for k in range(found.last + 1, min(found.last + 5, after)):
            if self.outside.words[k] in _STOPS or self.outside.words[k] == ",":
                return False
            if self.run(k) > k:
                return k > found.last + 1 and self.is_role(k - 1)
        return False

    def _person(self, begin: int, first: int, last: int, role: int) -> Called | None:
        """The person whom the run from `first` to `last` names; `role` is where their role begins (-1: nowhere)."""
        lower = self.outside.lower
        name = self._bare(first, last)
        if name > last or self._is_inflected(last):
            return None
        if last - name > 1 and role >= 0 and not _gender(lower[name]) and name not in self.who:
            name = last - 1  # "portavoz de Hacienda Andrés Soto": the office stands in front
        titled = name > first or (first > begin and lower[first - 1] in self.speech.titles)
        begins = role if role >= 0 else first
        known = name in self.who or last in self.who
        if last == name and not known:
            determined = first > begin and lower[first - 1] in self.speech.determiners
            if determined or not (titled or role == first - 1 or first == begin):
                return None
        elif (
            last > name and not known and self.speech.nouns_are_capital and not (titled or role >= 0 or first == begin)
        ):
            return None
        end = name - 1
        while end >= begins and not self.outside.words[end][0].isalnum():
            end -= 1
        while end >= begins and lower[end] in self.speech.titles:
            end -= 1
        what = _ELIDED.sub("", self.outside.text(begins, end)) if end >= begins and name > begins else None
        return Called("person", first, last, name, what)
