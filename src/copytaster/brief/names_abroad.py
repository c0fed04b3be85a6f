"""Who is named in a story that is not English, and by which full name."""

from __future__ import annotations

from dataclasses import dataclass, field
from unicodedata import combining, normalize

from copytaster.brief.first_names import gender_of, sounds_female
from copytaster.brief.languages.speech import Speech
from copytaster.brief.outside import Outside

_APOSTROPHES = "'’"


def known_gender(first: str) -> str:
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
    """The people of one story; `who[i]` is who word `i` begins to name, `places` all such words in order."""

    __slots__ = ("by_last", "outside", "people", "places", "plain", "speech", "who")

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
            name = self.bare(i, last)
            known = known_gender(self._lower(min(name, last)))
            if last - name > 1 and self.in_office(i) and not known:
                name = last - 1  # "concejal de Hacienda Andrés Soto"
            surely = known or name > i or not speech.nouns_are_capital
            if name < last and surely and not (name == i and self.is_office(i)):
                self._enter(name, last)
            elif last - max(name, i) == 0:
                singles.append(last)
            i = last + 1
        for single in singles:
            person = self.by_last.get(self._lower(single), -1)
            if person >= 0:
                self.who[single] = person
                self.people[person].mentions.append(single)
        self.places = sorted(self.who)
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
        known = self.people[person].full if person >= 0 else ""
        if known.split()[:1] != [self.outside.words[name]] and not known.endswith(" " + self.text(name, last)):
            first = self.outside.lower[name]
            gender = known_gender(first) or ("f" if sounds_female(first) else "")
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
        while last < most and last - i < 7 and not self.is_inflected(last):
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

    def is_inflected(self, i: int) -> bool:
        return self.speech.suffixed and any(mark in self.outside.words[i] for mark in _APOSTROPHES)

    def is_role(self, i: int) -> bool:
        """Whether word `i` says what somebody is."""
        word = self.outside.lower[i]
        for mark in _APOSTROPHES:
            word = word.rpartition(mark)[2] if not self.speech.suffixed else word
        if word in self.speech.roles or (len(word) > 4 and word.endswith(self.speech.callings)):
            return True
        return self.speech.compounds and len(word) > 8 and any(word.endswith(end) for end in self._ends(word))

    def _ends(self, word: str) -> list[str]:
        return [word[k:] for k in range(3, len(word) - 3) if word[k:] in self.speech.roles]

    def bare(self, first: int, last: int) -> int:
        """Where the bare name begins in a run: behind roles and other nouns; behind `last` where there is none."""
        name = first
        for i in range(first, last + 1):
            if self.outside.lower[i] in self.speech.titles or (self.is_role(i) and (i < last or i == first)):
                name = i + 1
        while name < last and self.outside.lower[name] in self.speech.determiners:
            name += 1
        if name == last > first and self.is_role(last):
            return last + 1
        known = next((i for i in range(name, last) if known_gender(self.outside.lower[i])), -1)
        if known == name + 1 and name == first and not self.speech.nouns_are_capital and not self.in_office(first):
            return name  # "Itamar Ben Gvir", though Itamar is in no list
        if known >= 0:
            return known
        return last - 1 if last - name > 2 and self.speech.verb_last else name

    def is_office(self, first: int) -> bool:
        """Whether a run of capitals behind an "of" or an article has no first name that we know."""
        before = self.outside.lower[first - 1] if first else ""
        return before in self.speech.particles | self.speech.determiners and not known_gender(self._lower(first))

    def in_office(self, first: int) -> bool:
        """Whether an "of" stands in front: "concejal de Hacienda Andrés Soto"."""
        return first > 0 and self.outside.lower[first - 1] in self.speech.particles
