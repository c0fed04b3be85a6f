"""What people are called in a story that is not English: "le préfet, Bernard Mallet,"."""

from __future__ import annotations

import re
from typing import NamedTuple

from copytaster.brief.names_abroad import NamesAbroad, known_gender
from copytaster.brief.outside import HOLE

_STOPS = frozenset((".", ";", ":", "?", "!", "\n", HOLE, "(", ")", "—", "–", "--", "-", "…", "“", "”"))
_ELIDED = re.compile(r"^(?:l|un|d|all|dell)[’']", re.IGNORECASE)
_MOST = 16


class Called(NamedTuple):
    """A phrase that may be a speaker: words `first` to `last`, the bare name from `name` on (-1: no name).

    `kind` is pronoun, person or noun; `role` what stands beside the name.
    """

    kind: str
    first: int
    last: int
    name: int = -1
    role: str | None = None


class PhrasesAbroad(NamesAbroad):
    """Reads the phrases that name somebody off one story's words."""

    __slots__ = ()

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
        name = self.bare(first, last)
        if name > last or self.is_inflected(last):
            return None
        if last - name > 1 and role >= 0 and not known_gender(lower[name]) and name not in self.who:
            name = last - 1  # "portavoz de Hacienda Andrés Soto": the office stands in front
        elif role >= 0 and name == first > begin and self.is_office(first) and name not in self.who:
            return None  # "el ministro de Asuntos Exteriores, Gideon Saar"
        titled = name > first or (first > begin and lower[first - 1] in self.speech.titles)
        begins = role if role >= 0 else first
        known = name in self.who or last in self.who
        if last == name and not known:
            determined = first > begin and lower[first - 1] in self.speech.determiners
            opens = name == first and first in self.outside.begins and not titled
            if opens or determined or not (titled or role == first - 1 or first == begin):
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
