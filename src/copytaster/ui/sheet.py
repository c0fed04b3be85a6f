"""One story as an editor reads it: what must be seen, headline, summary, quotes, figures, then the copy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo

from copytaster.model.brief import Brief, Figure, Quote, plain_number
from copytaster.model.harm import is_harm
from copytaster.model.story import Story
from copytaster.queue.queue import Entry
from copytaster.ui.rows import alarm, clock
from copytaster.ui.wrapping import Highlight, Piece, wrapped

STYLES = (
    "plain", "muted", "slug", "headline", "section", "quote", "speaker", "figure", "alarm", "warning", "tag", "star",
    "fact", "note", "added", "removed",
)  # fmt: skip
MEASURE = 88
"""Copy is set no wider than this: longer lines are hard to read."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The lines of a story, and on which line each fact (quote or figure) of the copy begins."""

    lines: tuple[list[Piece], ...]
    facts: tuple[int, ...] = ()


def facts(brief: Brief) -> list[tuple[int, int, str]]:
    """Places and kinds of the quotes and figures, in the order of the copy."""
    found = [(*quote.span, "quote") for quote in brief.quotes if quote.kind != "indirect"]
    return sorted(found + [(*figure.span, "figure") for figure in brief.figures])


def in_words(figure: Figure) -> tuple[str, str, str]:
    """A figure as the wire wrote it, between what qualifies it and what it counts: about, four million, people.

    What was done is said of people who came to harm only: "212 passengers carrying" is no English.
    """
    counted = " ".join(word for word in (figure.what, figure.verb if is_harm(figure.verb) else None) if word)
    return f"{figure.qualifier} " if figure.qualifier else "", figure.text, f" {counted}" if counted else ""


def number(figure: Figure) -> str:
    """The value of a figure with its unit: `240,000`, `10–12 %`, `50,000,000 USD`."""

    def said(value: float | None) -> str:
        shown = plain_number(value)
        return "?" if shown is None else f"{shown:,}"

    value = said(figure.value) if figure.value is not None else f"{said(figure.low)}–{said(figure.high)}"
    return f"{value} {figure.unit}" if figure.unit else value


def reckoned(figure: Figure) -> str:
    """` = 4,000,000` where the wire wrote the number another way ("four million"), else nothing.

    Nobody needs "two = 2": small whole numbers in words stay as they are.
    """
    if figure.value is not None and figure.value == int(figure.value) and abs(figure.value) <= 20:
        return ""
    value = number(figure)
    digits = value.partition(" ")[0].replace(",", "")
    return "" if digits in figure.text.replace(",", "").replace("\u202f", "") else f" = {value}"


def speaker(quote: Quote) -> str:
    """Who said it, in what role, to whom; `?` where the story does not say."""
    name = quote.speaker or "?"
    if quote.role and quote.role.casefold() not in name.casefold():
        name += f", {quote.role}"
    return f"{name} (via {quote.via})" if quote.via else name


def _top(entry: Entry, story: Story, width: int, now: datetime, zone: tzinfo) -> Iterator[list[Piece]]:
    head, marks = entry.head, entry.marks
    if word := alarm(head, now, zone):
        yield [(f" {word} ", "alarm" if not word.startswith("EMB") else "warning")]
        if entry.recalled:
            yield from wrapped("Came after your decision: decide again.", width, "warning")
    elif entry.recalled:
        yield from wrapped("A version that must be seen came after your decision.", width, "warning")
    if story.editor_note:
        yield from wrapped(story.editor_note, width, "note")
    if story.embargo is not None and now < story.embargo:
        left = story.embargo - now
        hours, minutes = divmod(int(left.total_seconds()) // 60, 60)
        yield from wrapped(f"Embargoed until {story.embargo.astimezone(zone):%a %d %b %H:%M}, "
                           f"in {hours} h {minutes:02} min", width, "warning")  # fmt: skip
    facts_of = [
        story.slug, story.source if story.source != story.wire else None, head.wire,
        f"urgency {story.urgency}" if story.urgency is not None else None,
        clock(head.when, now, zone).strip(), f"{head.words} words" if head.words else None,
        f"version {len(head.versions)} (C: what changed)" if len(head.versions) > 1 else None,
    ]  # fmt: skip
    yield from wrapped(story.headline, width, "headline")
    if story.dek:
        yield from wrapped(story.dek, width, "muted")
    yield from wrapped(" · ".join(fact for fact in facts_of if fact), width, "muted")
    said = [("★ starred", "star")] if marks.starred else []
    said += [(f"#{tag}", "tag") for tag in marks.tags]
    said += [("discarded", "muted")] if marks.discarded else []
    if said:
        yield [piece for pair in said for piece in (pair, (" ", "plain"))]
    if marks.note:
        yield from wrapped(f"Note: {marks.note}", width, "note")


def _section(name: str, width: int) -> list[Piece]:
    return [(f"{name} ", "section"), ("─" * max(0, min(width, MEASURE) - len(name) - 1), "muted")]


def _brief(brief: Brief, width: int) -> Iterator[list[Piece]]:
    if brief.summary:
        yield []
        yield from wrapped(" ".join(brief.summary), width, "plain")
    if brief.quotes:
        yield []
        yield _section("Quotes", width)
        for quote in brief.top_quotes(6):
            yield from wrapped(f"“{quote.content}”", width, "quote")
            for place, said in enumerate(wrapped(speaker(quote), max(8, width - 4), "speaker")):
                yield [("  — " if place == 0 else "    ", "muted"), *said]
    if brief.figures:
        yield []
        yield _section("Figures", width)
        for figure in brief.top_figures(6):
            before, text, after = in_words(figure)
            start = len(before)
            line, value = before + text + after, reckoned(figure)
            places = [(start, start + len(text), "figure"), (len(line), len(line) + len(value), "muted")]
            yield from wrapped(line + value, width, "plain", places)


def sheet(
    entry: Entry, story: Story, brief: Brief, width: int, *, now: datetime, zone: tzinfo, fact: int | None = None
) -> Sheet:
    """The lines of a story at a width; `fact` counts from 0 in `facts` and stands out in the copy."""
    width = min(width, MEASURE)
    lines = [*_top(entry, story, width, now, zone), *_brief(brief, width)]
    lines += [[], _section("Copy", width)]
    places = facts(brief)
    highlights: list[Highlight] = [place for place in places if place[2] == "quote"]
    highlights += [place for place in places if place[2] == "figure"]
    if fact is not None and fact < len(places):
        highlights.append((places[fact][0], places[fact][1], "fact"))
    byline = " · ".join(part for part in (story.byline, story.dateline) if part)
    lines += wrapped(byline, width, "muted")
    begins: list[int] = []
    at = 0
    for paragraph in story.body:
        inside = [
            (low - at, high - at, name) for low, high, name in highlights if low < at + len(paragraph) and high > at
        ]
        block = wrapped(paragraph, width, "plain", inside)
        for low, _, _ in places:
            if at <= low < at + len(paragraph):
                begins.append(len(lines) + _line_of(block, low - at))
        lines += [*block, []]
        at += len(paragraph) + 2
    if story.url:
        lines += wrapped(story.url, width, "muted")
    return Sheet(tuple(lines), tuple(begins))


def _line_of(block: list[list[Piece]], offset: int) -> int:
    """The line of a wrapped paragraph in which the character at `offset` stands."""
    seen = 0
    for number_, line in enumerate(block):
        seen += sum(len(text) for text, _ in line) + 1
        if offset < seen:
            return number_
    return max(0, len(block) - 1)
