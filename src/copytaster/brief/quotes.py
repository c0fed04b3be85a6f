"""Who said what: the quotations of a story, each with its speaker."""

from __future__ import annotations

from typing import NamedTuple

from copytaster.brief.marks_of_speech import Run, runs, word_count
from copytaster.brief.names import Cast
from copytaster.brief.outside import HOLE, Outside
from copytaster.brief.phrases import Grammar, Phrase
from copytaster.brief.pronouns import Stage
from copytaster.brief.roles import role_of
from copytaster.brief.tags import Tag, Tags
from copytaster.model.brief import Quote, Span

LEAST_WORDS = 4
"""Fewer words between marks are a scare quote or a title, unless a tag stands beside them."""

CONFIDENCE = {
    "tag behind": 0.95, "tag behind, verb first": 0.95, "according to": 0.9, "signed": 0.9, "name and colon": 0.9,
    "tag in front": 0.9, "goes on": 0.9, "same sentence": 0.85, "verb of opinion": 0.85, "owner of the words": 0.75,
    "vague verb": 0.65, "verb further on": 0.6, "sentence before": 0.65, "paragraph before": 0.75,
    "subject of the sentence": 0.5, "last speaker": 0.4,
}  # fmt: skip


class Speaker(NamedTuple):
    """Whom a tag was led to: the name, the words that name it, and who of the cast it is (-1: none)."""

    name: str | None
    first: int = -1
    last: int = -1
    person: int = -1


NOBODY = Speaker(None)


class Reading:
    """One story while its quotations are led to their speakers, in the order of the copy."""

    def __init__(self, copy: str, taken: list[Run]) -> None:
        self.outside = Outside(copy, taken)
        self.cast = Cast(self.outside)
        self.grammar = Grammar(self.cast)
        self.tags = Tags(self.grammar)
        self.stage = Stage(self.cast)
        self.found: list[tuple[Tag | None, Speaker]] = []
        self.runs = taken

    def _alone(self, hole: int) -> bool:
        """Whether the quotation is all of its sentence."""
        first, after = self.tags.limits(hole)
        return hole == first and all(word in ",.?!\n…" for word in self.outside.words[hole + 1 : after])

    def tag(self, n: int) -> Tag | None:
        """The tag of quotation `n`, by the surest rule that fits."""
        hole = self.outside.holes[n]
        alone = self._alone(hole)
        tag = self.tags.behind(hole)
        if tag is not None and tag.phrase is not None:
            return tag
        if alone:
            return self._carried(n, hole)
        tag = self.tags.in_front(hole)
        if tag is not None and tag.phrase is not None:
            return tag
        first, _ = self.tags.limits(hole)
        if n and first <= self.outside.holes[n - 1] < hole:
            return Tag("same sentence", None, same_as=n - 1)
        tag = self.tags.later_in_sentence(hole)
        if tag is not None:
            return tag
        subject = self.grammar.main_subject(hole, first)
        if subject is not None:
            return Tag("subject of the sentence", subject)
        if hole == first:
            return self._carried(n, hole)
        return None

    def _carried(self, n: int, hole: int) -> Tag | None:
        """The tag of a quotation that stands by itself: the speech goes on, or the sentence before leads to it."""
        outside = self.outside
        paragraph = outside.paragraph[hole]
        if n and outside.paragraph[outside.holes[n - 1]] == paragraph:
            between = outside.sentence[hole] - outside.sentence[outside.holes[n - 1]]
            if between <= 1:
                return Tag("goes on", None, same_as=n - 1)
        number = outside.sentence[hole]
        if number:
            first, after = outside.firsts[number - 1], outside.firsts[number]
            colon = outside.words[max(first, after - 2)] == ":"
            led = self._led_by(first, after) if colon or outside.paragraph[first] == paragraph else None
            if led is not None:
                return led
        if n:
            return Tag("paragraph before", None, same_as=n - 1)
        return None

    def _led_by(self, first: int, after: int) -> Tag | None:
        verb = self.tags.in_front(after - 1) if after - 1 > first else None
        if verb is not None and verb.phrase is not None:
            return verb._replace(rule="sentence before")
        subject = self.grammar.main_subject(after, first)
        return Tag("sentence before", subject) if subject is not None else None

    def speaker(self, tag: Tag | None) -> Speaker:
        """Whom `tag` names."""
        if tag is None:
            return NOBODY
        if tag.same_as >= 0:
            return self.found[tag.same_as][1]
        phrase = tag.phrase
        if phrase is None:
            return NOBODY
        if phrase.kind == "name":
            return self._named(phrase)
        if phrase.kind == "pronoun":
            person = self.stage.meant(phrase.head)
            if person < 0:
                return NOBODY
            return Speaker(self.cast.people[person].full, phrase.first, phrase.last, person)
        return Speaker(self.outside.text(phrase.first, phrase.last), phrase.first, phrase.last)

    def _named(self, phrase: Phrase) -> Speaker:
        name = self.cast.called(phrase.mention)
        return Speaker(name, phrase.first, phrase.last, self.cast.whose[phrase.mention])

    def read(self) -> None:
        """Lead every quotation to its speaker."""
        for n, hole in enumerate(self.outside.holes):
            tag = self.tag(n)
            speaker = self.speaker(tag)
            self.found.append((tag, speaker))
            if speaker.person >= 0:
                at = speaker.first if tag is not None and tag.phrase is not None else hole
                self.stage.spoke(at, speaker.person)


def _worth_reading(copy: str) -> list[Run]:
    """The runs of `copy` that may be somebody's words."""
    return [run for run in runs(copy) if word_count(copy, run.start, run.end, LEAST_WORDS) >= LEAST_WORDS]


def quotes(text: str) -> tuple[Quote, ...]:
    """The quotations of `text`, in order, each led to its speaker where the story says who that is.

    `text` is copy in paragraphs; spans are character offsets into it and cut exactly `content`. `rank`
    counts in the order of the copy. Linear in the length of `text`; raises nothing, whatever it holds.
    """
    if HOLE in text:
        text = text.replace(HOLE, " ")
    taken = _worth_reading(text)
    if not taken:
        return ()
    reading = Reading(text, taken)
    reading.read()
    found = []
    for n, run in enumerate(taken):
        tag, speaker = reading.found[n]
        found.append(_quote(reading, n, run, tag, speaker))
    return tuple(found)


def _quote(reading: Reading, n: int, run: Run, tag: Tag | None, speaker: Speaker) -> Quote:
    outside = reading.outside
    span: Span | None = None
    if speaker.first >= 0:
        span = (outside.start[speaker.first], outside.end[speaker.last])
    rule = tag.rule if tag is not None else ""
    source = tag
    while source is not None and source.same_as >= 0:
        source = reading.found[source.same_as][0]
    cue = outside.words[source.cue] if source is not None and source.cue >= 0 else None
    return Quote(
        content=outside.copy[run.start : run.end],
        span=(run.start, run.end),
        speaker=speaker.name,
        speaker_span=span,
        role=role_of(reading.cast, speaker.person) if speaker.person >= 0 else None,
        cue=cue,
        kind="direct" if reading.tags.limits(outside.holes[n])[0] == outside.holes[n] else "mixed",
        rank=n + 1,
        confidence=CONFIDENCE.get(rule, 0.0) if speaker.name else 0.0,
        rule=rule if speaker.name else "",
    )
