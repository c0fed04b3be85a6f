"""From each quotation to the one who said it."""

from __future__ import annotations

from typing import NamedTuple

from copytaster.brief.marks_of_speech import Run
from copytaster.brief.names import Cast
from copytaster.brief.outside import Outside
from copytaster.brief.phrases import Phrase
from copytaster.brief.pronouns import ALONE, Stage
from copytaster.brief.subjects import Grammar
from copytaster.brief.tags import FARTHEST, Tag
from copytaster.brief.tags_in_front import FrontTags
from copytaster.brief.word_classes import ADVERB, AUX, ING, ROLE
from copytaster.brief.wordlist import words

_SPEAKING_THINGS = words(
    """statement report letter email tweet post memo document court ruling ministry police officials authorities
    government campaign group company ad poll survey study book article editorial newspaper paper agency
    department committee council board panel judge jury union team club party command administration message
    note filing lawsuit complaint press service sources people residents witnesses experts critics supporters
    opponents slogan apology resolution advice notice leaflet manifesto website
    city town county village nation country firm retailer airline bank maker operator carrier school university
    hospital charity museum church voice motion charter indictment verdict decree testimony transcript affidavit"""
)
_VERB_FIRST = "tag behind, verb first"
_STATEMENTS = words("statement message text communique communiqué release declaration")


class Speaker(NamedTuple):
    """Whom a tag was led to: the name, the words that name it, and who of the cast it is (-1: none)."""

    name: str | None
    first: int = -1
    last: int = -1
    person: int = -1
    lead: float = ALONE
    """By how much a pronoun means this one rather than somebody else; see `pronouns.Stage.meant`."""


NOBODY = Speaker(None)


class Reading:
    """One story while its quotations are led to their speakers, in the order of the copy.

    `found[n]` is the tag of the n-th quotation and whom it names; `cues[n]` the verb that this goes back to.
    """

    __slots__ = ("cast", "cues", "found", "grammar", "outside", "runs", "stage", "tags")

    def __init__(self, copy: str, taken: list[Run]) -> None:
        self.runs = taken
        self.outside = Outside(copy, taken)
        self.cast = Cast(self.outside)
        self.grammar = Grammar(self.cast)
        self.tags = FrontTags(self.grammar)
        self.stage = Stage(self.grammar)
        self.found: list[tuple[Tag | None, Speaker]] = []
        self.cues: list[int] = []
        for n, hole in enumerate(self.outside.holes):
            tag = self._tag(n, hole)
            speaker = self._speaker(tag)
            self.found.append((tag, speaker))
            self.cues.append(-1 if tag is None else tag.cue if tag.same_as < 0 else self.cues[tag.same_as])
            if speaker.person >= 0:
                self.stage.spoke(speaker.first if tag is not None and tag.phrase is not None else hole, speaker.person)

    def alone(self, hole: int) -> bool:
        """Whether the quotation is all of its sentence."""
        first, after = self.tags.limits(hole)
        return hole == first and all(word in ",.?!\n…" for word in self.outside.words[hole + 1 : after])

    def _tag(self, n: int, hole: int) -> Tag | None:
        """The tag of quotation `n`, by the surest rule that fits."""
        first = self.tags.limits(hole)[0]
        behind = self.tags.behind(hole)
        if behind is not None and behind.phrase is not None and (hole == first or behind.rule != _VERB_FIRST):
            return behind
        if self.alone(hole):
            return self._carried(n, hole)
        tag = self.tags.in_front(hole)
        if tag is not None and tag.phrase is not None:
            return tag
        if behind is not None and behind.phrase is not None:
            return behind
        if self._is_heard(hole, first):
            return None
        if n and first <= self.outside.holes[n - 1] < hole:
            return Tag("same sentence", None, same_as=n - 1)
        tag = self.tags.further_on(hole)
        if tag is not None and tag.phrase is not None and (tag.phrase.kind != "noun" or self.can_say(tag.phrase)):
            return tag
        subject = self.grammar.main_subject(hole, first)
        if subject is not None and subject.kind != "noun" and self.can_say(subject):
            return Tag("subject of the sentence", subject)
        if hole == first or self.outside.bits[first] & ING:
            return self._carried(n, hole)
        return None

    def _is_heard(self, hole: int, first: int) -> bool:
        """Whether somebody was told or asked the words, by whom the story does not say."""
        outside = self.outside
        for i in range(hole - 1, max(hole - 5, first), -1):
            if outside.lower[i] in ("asked", "told") and outside.bits[i - 1] & (AUX | ADVERB):
                return True
        return False

    def _carried(self, n: int, hole: int) -> Tag | None:
        """The tag of a quotation that stands by itself: the speech goes on, or the sentence before leads to it."""
        outside = self.outside
        number = outside.sentence[hole]
        paragraph = outside.paragraph[hole]
        before = outside.holes[n - 1] if n else -1
        if n and outside.paragraph[before] == paragraph and number - outside.sentence[before] <= 1:
            return Tag("goes on", None, same_as=n - 1)
        if n and not self.runs[n - 1].closed and paragraph - outside.paragraph[before] <= 3:
            return Tag("goes on", None, same_as=n - 1)
        if number and outside.sentence[before] != number - 1:
            led = self._led_by(outside.firsts[number - 1], outside.firsts[number])
            if led is not None:
                return led
        if n:
            return Tag("paragraph before", None, same_as=n - 1)
        return None

    def _led_by(self, first: int, after: int) -> Tag | None:
        """The tag that the sentence from word `first` to before `after` gives to a quotation behind it."""
        colon = self.outside.words[max(first, after - 2)] == ":" or self.outside.words[after - 1] == ":"
        end = after - 1 if self.outside.words[after - 1] == "\n" else after
        first = max(first, end - FARTHEST)
        subject = self.grammar.main_subject(end, first)
        if not colon and subject is not None and self.can_say(subject):
            return Tag("sentence before", subject)
        tag = self.tags.in_front(end - 1) if end - 1 > first else None
        if tag is not None and tag.phrase is not None and tag.rule != "vague verb" and self.can_say(tag.phrase):
            return tag._replace(rule="colon before" if colon else "sentence before")
        return (
            Tag("colon before" if colon else "sentence before", subject)
            if subject is not None and self.can_say(subject)
            else None
        )

    def can_say(self, phrase: Phrase) -> bool:
        """Whether the phrase names somebody or something that speaks."""
        if phrase.kind == "name":
            return self.grammar.can_speak(phrase)
        if phrase.kind == "pronoun":
            return self.outside.lower[phrase.head] in ("he", "she", "they")
        return bool(self.outside.bits[phrase.head] & ROLE) or self.outside.lower[phrase.head] in _SPEAKING_THINGS

    def _speaker(self, tag: Tag | None) -> Speaker:
        """Whom `tag` names."""
        if tag is None:
            return NOBODY
        if tag.same_as >= 0:
            return self.found[tag.same_as][1]
        phrase = tag.phrase
        if phrase is not None and phrase.kind == "pronoun":
            person, lead = self.stage.meant(phrase.head)
            unnamed = self.stage.unnamed(phrase.head, person)
            if unnamed is not None:
                described = self.stage.described(unnamed, phrase.head)
                if described >= 0:
                    return Speaker(self.cast.people[described].full, phrase.first, phrase.last, described, 1.0)
                if person < 0 or self.stage.is_new(unnamed, phrase.head):
                    return Speaker(self._described(unnamed), phrase.first, phrase.last)
            if person >= 0:
                return Speaker(self.cast.people[person].full, phrase.first, phrase.last, person, lead)
            word = self.outside.lower[phrase.head]
            phrase = self.stage.thing(phrase.head) if word in ("it", "they") else None
        if phrase is None:
            return NOBODY
        if not self.outside.words[phrase.head][0].isalpha():
            return NOBODY
        if phrase.kind == "name":
            name = self.cast.called(phrase.mention)
            return Speaker(name, phrase.first, phrase.last, self.cast.whose[phrase.mention])
        return Speaker(self._described(phrase), phrase.first, phrase.last)

    def _described(self, phrase: Phrase) -> str:
        """A speaker without a name, as the copy calls them, a statement led to whose it is."""
        outside = self.outside
        if (
            outside.lower[phrase.head] in _STATEMENTS
            and phrase.head + 2 <= phrase.last
            and outside.lower[phrase.head + 1] == "by"
        ):
            inner = self.grammar.beginning_at(phrase.head + 2, phrase.last + 1)
            if inner is not None and inner.kind == "name":
                return self.cast.called(inner.mention)
            if inner is not None and inner.kind == "noun":
                phrase = inner
        return self._owned(phrase) or outside.text(phrase.first, phrase.last)

    def _owned(self, phrase: Phrase) -> str:
        """ "press service of Holm's harbour district" for "the district's press service", where the story says so."""
        outside = self.outside
        owner = phrase.first + 1
        if (
            outside.lower[phrase.first] != "the"
            or owner not in outside.possessive
            or owner >= phrase.last
            or owner in self.cast.at
        ):
            return ""
        for i in self._places(outside.lower[owner], phrase.first):
            full = self.grammar.ending_at(i, outside.firsts[outside.sentence[i]])
            if full is None or full.last != i:
                continue
            named = [k for k in range(full.first, i) if k in self.cast.at]
            if named:
                first = named[0] if named[0] in outside.possessive else full.first
                whose = outside.text(first, i)
                whose = "the" + whose[3:] if whose.startswith("The ") else whose
                return f"{outside.text(owner + 1, phrase.last)} of {whose}"
        return ""

    def _places(self, noun: str, before: int) -> list[int]:
        """Where `noun` stands before word `before`, nearest first, not as an owner; at most a few places."""
        found: list[int] = []
        for i in range(before - 1, max(before - 1500, 0), -1):
            if self.outside.lower[i] == noun and i not in self.outside.possessive:
                found.append(i)
                if len(found) == 8:
                    break
        return found
