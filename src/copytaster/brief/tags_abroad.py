"""The words that say who said it, in copy that is not English: '« … », a déclaré Ida Lund'."""

from __future__ import annotations

import re
from typing import NamedTuple

from copytaster.brief.outside import HOLE
from copytaster.brief.phrases_abroad import Called, PhrasesAbroad

_SKIPPED = frozenset((",", ".", "?", "!", "…"))
_DASHES = frozenset(("—", "–", "--", "-"))
_INVERTED = re.compile(r"(?:s[’'])?([^\W\d_]+?)(?:-t)?-(il|elle|ils|elles)$")  # a-t-il, dit-elle
_FARTHEST = 60
_OPEN_NEAR = 6
"""Words between a verb and whom it names: "sagte am Montag Ida Lund"."""


class TagAbroad(NamedTuple):
    """What names the speaker: the rule, the phrase (None: a verb without a subject), the word of the cue (-1: none)."""

    rule: str
    phrase: Called | None
    cue: int


class TagsAbroad:
    """Finds the tags of the quotations of one story."""

    __slots__ = ("names", "outside", "speech")

    def __init__(self, names: PhrasesAbroad) -> None:
        self.names = names
        self.outside = names.outside
        self.speech = names.speech

    def limits(self, hole: int) -> tuple[int, int]:
        """The first word of the sentence around word `hole` and the first behind it, as far as we look."""
        number = self.outside.sentence[hole]
        first, after = self.outside.firsts[number], self.outside.firsts[number + 1]
        return max(first, hole - _FARTHEST), min(after, hole + _FARTHEST)

    def verb_at(self, i: int, after: int, closes: bool = False) -> int:
        """The last word of the verb of saying that begins at `i`: "sagte", "a déclaré"; -1 where none does.

        `closes` says that the comma which closes a quotation stands in front: there, other verbs say as well.
        """
        lower, speech = self.outside.lower, self.speech
        if i >= after:
            return -1
        if lower[i] in speech.verbs:
            return i
        if closes and lower[i].endswith(speech.past_endings) and len(lower[i]) > 4:
            return i
        if lower[i] in speech.helpers or (lower[i] == "s" and i + 1 < after):
            for k in range(i + 1, min(i + 4, after)):
                if lower[k] in speech.participles or (closes and lower[k].endswith(speech.participle_endings)):
                    return k
        return -1

    def tag(self, hole: int) -> TagAbroad | None:
        """The tag of the quotation at word `hole`, by the surest rule that fits."""
        if self.speech.verb_last:
            found = self._around(hole)
            return found or self._in_front(hole)
        return self._behind(hole) or self._in_front(hole)

    def _next(self, hole: int) -> int:
        """The first word behind the quotation and the marks that close it; -1 where its sentence or line ends."""
        outside = self.outside
        after = self.limits(hole)[1]
        i = hole + 1
        while i < after and (outside.words[i] in _SKIPPED or outside.words[i] in _DASHES):
            i += 1
        return i if i < after and outside.words[i] not in ("\n", HOLE) else -1

    def _behind(self, hole: int) -> TagAbroad | None:
        i, after = self._next(hole), self.limits(hole)[1]
        if i < 0:
            return None
        lower = self.outside.lower
        inverted = _INVERTED.match(lower[i])
        if inverted is not None and inverted.group(2) in self.speech.pronouns:
            gender_word = inverted.group(2)
            said = lower[i + 1] in self.speech.participles if i + 1 < after else False
            if said or inverted.group(1) in self.speech.verbs:
                return TagAbroad("tag behind, " + gender_word, Called("pronoun", i, i), i + said)
            return None
        if lower[i] in self.speech.according:
            return self._given("according to", self.names.phrase_at(i + 1, after), i)
        i += lower[i] in ("wie", "como", "come", "comme") and i + 1 < after
        cue = self.verb_at(i, after, self.outside.words[i - 1] == ",")
        if cue >= 0:
            phrase = self._near(cue + 1, after)
            if phrase is not None:
                return TagAbroad("tag behind, verb first", phrase, cue)
            return TagAbroad("tag behind, verb alone", None, cue) if self.speech.drops_subject else None
        phrase = self.names.phrase_at(i, after)
        if phrase is None or phrase.first > i + 2:
            return None
        for k in range(phrase.last + 1, min(phrase.last + 14, after)):
            if self.outside.words[k] == HOLE:
                break
            cue = self.verb_at(k, after)
            if cue >= 0 and (k <= phrase.last + 3 or self.outside.words[k - 1] == ","):
                return TagAbroad("tag behind", phrase, cue)
            if lower[k] in self.speech.behind:
                return TagAbroad("according to", phrase, k)
        return None

    def _near(self, i: int, after: int) -> Called | None:
        """The phrase that begins at word `i`, or behind a few words on when and where."""
        lower = self.outside.lower
        found = self.names.phrase_at(i, after)
        if found is not None and found.kind != "noun":
            return found
        for k in range(i, min(i + _OPEN_NEAR, after)):
            if self.outside.words[k] in (",", ".", ":", HOLE, "\n"):
                break
            if lower[k] in self.speech.pronouns and k == i:
                return Called("pronoun", k, k)
        return found

    def _given(self, rule: str, phrase: Called | None, cue: int) -> TagAbroad | None:
        return TagAbroad(rule, phrase, cue) if phrase is not None else None

    def _in_front(self, hole: int) -> TagAbroad | None:
        outside = self.outside
        first = self.limits(hole)[0]
        lower = outside.lower
        for i in range(hole - 1, first - 1, -1):
            if outside.words[i] == HOLE:
                break
            if lower[i] in self.speech.according:
                return self._given("according to", self.names.phrase_at(i + 1, hole), i)
            cue = self.verb_at(i, hole)
            if cue < 0:
                continue
            phrase = self._subject(i, cue, first, hole)
            if phrase is not None:
                return TagAbroad("tag in front", phrase, cue)
            if self.speech.drops_subject and (i == first or lower[i - 1] in ("y", "e", "ve")):
                return TagAbroad("tag behind, verb alone", None, cue)
            return None
        if hole - first > 1 and outside.words[hole - 1] == ":":
            phrase = self.names.phrase_at(first, hole - 1)
            if phrase is not None and phrase.kind == "person":
                return TagAbroad("name and colon" if phrase.last == hole - 2 else "colon before", phrase, -1)
        return None

    def _subject(self, verb: int, cue: int, first: int, hole: int) -> Called | None:
        """Whom the verb in front of a quotation has for its subject: behind it when inverted, else before it."""
        start = first
        while start < verb and self.outside.words[start] in (",", "\n"):
            start += 1
        before = self.names.phrase_at(start, verb) if start < verb else None
        leads = (
            self.outside.lower[start] in self.speech.tongue.common - self.speech.determiners if start < verb else True
        )
        if before is not None and not (leads and before.kind != "pronoun"):
            return before
        behind = self.names.phrase_at(cue + 1, hole)
        if behind is not None and behind.first <= cue + 3 and behind.kind != "noun":
            return behind
        return before or (behind if behind is not None and behind.first <= cue + 1 else None)

    def _around(self, hole: int) -> TagAbroad | None:
        """The subject before the quotation and the verb behind it: 'Ayşe Yılmaz, “…” dedi'."""
        outside = self.outside
        first, after = self.limits(hole)
        i = self._next(hole)
        if i < 0:
            return None
        if outside.lower[i] == "diyen":
            return self._given("tag behind, verb first", self.names.phrase_at(i + 1, after), i)
        cue = next((k for k in range(i, min(i + 4, after)) if outside.lower[k] in self.speech.verbs), -1)
        if cue < 0 or HOLE in outside.words[i:cue]:
            return None
        phrase = self.names.phrase_at(first, hole) if first < hole else None
        if phrase is None and cue + 1 < after:
            phrase = self.names.phrase_at(cue + 1, after)
        if phrase is not None:
            return TagAbroad("tag around", phrase, cue)
        if any(word[0].isalnum() for word in outside.words[first:hole]):
            return None  # somebody whom we cannot tell
        return TagAbroad("tag behind, verb alone", None, cue)
