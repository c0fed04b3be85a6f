"""Who said what: the quotations of a story, each with its speaker."""

from __future__ import annotations

from copytaster.brief.confidence import SHOWN, confidences
from copytaster.brief.copy_language import speech_of
from copytaster.brief.marks_of_speech import Run, runs, word_count
from copytaster.brief.outside import HOLE
from copytaster.brief.quotes_abroad import quotes_abroad, quotes_by_marks
from copytaster.brief.roles import role_of
from copytaster.brief.speakers import NOBODY, Reading
from copytaster.brief.via import cue_words, via
from copytaster.brief.works import is_named, is_title, sources_begin
from copytaster.model.brief import Quote, Span

LEAST_WORDS = 4
"""Fewer words between marks are a scare quote or a title, unless a tag stands beside them."""

_SURE_TAGS = frozenset(("tag behind", "tag behind, verb first", "tag in front"))


def _is_said(copy: str, run: Run) -> bool:
    """Whether the few words of `run` are set like speech: '"Never," she said.'"""
    before = (
        copy[: run.outer_start].rstrip()[-1:] if run.outer_start < 4 else copy[run.outer_start - 4 : run.outer_start]
    )
    before = before.rstrip(" \xa0")[-1:]
    return copy[run.start].isupper() and copy[run.end - 1] in ",.?!…" and (not before or before in "\n.,:?!\"”'")


def _worth_reading(copy: str) -> tuple[list[Run], set[int]]:
    """The runs of `copy` that may be somebody's words, and which of them are short."""
    taken: list[Run] = []
    short: set[int] = set()
    end = sources_begin(copy)
    for run in runs(copy):
        if run.start >= end:
            break
        count = word_count(copy, run.start, run.end, LEAST_WORDS)
        if count < LEAST_WORDS:
            if not count or not _is_said(copy, run):
                continue
            short.add(len(taken))
        taken.append(run)
    return taken, short


def _is_no_speech(reading: Reading, n: int, speaker: str | None) -> bool:
    """Whether the words are the title of a work, or a phrase that the sentence only mentions and gives to nobody."""
    run, copy = reading.runs[n], reading.outside.copy
    if is_title(copy[run.start : run.end]) or is_named(copy, run.outer_start):
        return True
    inside = reading.tags.limits(reading.outside.holes[n])[0] != reading.outside.holes[n]
    return speaker is None and inside and word_count(copy, run.start, run.end, 8) < 8


def quotes(text: str) -> tuple[Quote, ...]:
    """The quotations of `text`, in order, each led to its speaker where the story says who that is.

    `text` is copy in paragraphs; spans are character offsets into it and cut exactly `content`. `rank`
    counts in the order of the copy. Linear in the length of `text`; raises nothing, whatever it holds.
    """
    if HOLE in text:
        text = text.replace(HOLE, " ")
    taken, short = _worth_reading(text)
    if not taken:
        return ()
    speech = speech_of(text)
    if speech is not True:
        said = [run for n, run in enumerate(taken) if n not in short and not is_title(text[run.start : run.end])]
        return quotes_abroad(text, said, speech) if speech else quotes_by_marks(text, said)
    reading = Reading(text, taken)
    sure_of = confidences(reading)
    found: list[Quote] = []
    for n, (tag, speaker) in enumerate(reading.found):
        sure = tag is not None and tag.rule in _SURE_TAGS and speaker.name is not None
        if not sure and (n in short or _is_no_speech(reading, n, speaker.name)):
            continue
        found.append(_quote(reading, n, len(found) + 1, sure_of[n] if sure_of[n] >= SHOWN else 0.0))
    return tuple(found)


def _quote(reading: Reading, n: int, rank: int, sure: float) -> Quote:
    """The n-th quotation of `reading`, as the brief holds it."""
    run, outside = reading.runs[n], reading.outside
    tag, speaker = reading.found[n] if sure else (None, NOBODY)
    span: Span | None = None
    if speaker.first >= 0:
        span = (outside.start[speaker.first], outside.end[speaker.last])
    rule = tag.rule if tag is not None else ""
    cue = reading.cues[n] if sure else -1
    return Quote(
        content=outside.copy[run.start : run.end],
        span=(run.start, run.end),
        speaker=speaker.name,
        speaker_span=span,
        role=role_of(reading.cast, speaker.person) if speaker.person >= 0 else None,
        cue=cue_words(outside, cue) if cue >= 0 else None,
        via=via(reading.grammar, cue) if cue >= 0 else None,
        kind="direct" if reading.tags.limits(outside.holes[n])[0] == outside.holes[n] else "mixed",
        rank=rank,
        confidence=sure,
        rule=rule if speaker.name else "",
    )
