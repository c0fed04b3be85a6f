"""One story laid out for reading: what it is, what was said of it, its brief, its copy, how it came about."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo

from copytaster.cli.brief_page import WIDTH, brief_page
from copytaster.model.brief import Brief
from copytaster.model.mark import Mark, Verb
from copytaster.model.story import Status, Story
from copytaster.queue.queue import Entry

Version = tuple[str, datetime, Story]
"""Digest, time received (aware), copy."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A story with all that is held of it.

    `versions` in the order received, `figures` what each changed; `history` is every operation in the
    order entered, with whether it counts.
    """

    entry: Entry
    story: Story
    brief: Brief
    versions: tuple[Version, ...]
    figures: tuple[tuple[str, ...], ...]
    history: tuple[tuple[Mark, bool], ...]


_SAID = {
    Verb.TAG: "tagged {}", Verb.UNTAG: "took tag {} away", Verb.STAR: "starred", Verb.UNSTAR: "took the star away",
    Verb.DISCARD: "discarded", Verb.RESTORE: "restored", Verb.SEEN: "done with it", Verb.UNSEEN: "undecided again",
    Verb.NOTE: "note: {}",
}  # fmt: skip


def show_page(found: Shown, zone: tzinfo | None) -> Iterator[str]:
    """The lines of the page, times in `zone` (None: the machine's own); at most 78 columns but for addresses."""
    yield from _facts(found, zone)
    yield from ("", *brief_page(found.brief, found.story.headline).rstrip("\n").split("\n"))
    if found.story.editor_note:
        yield from ("", "NOTE TO EDITORS", *_wrapped(found.story.editor_note))
    yield from ("", "COPY")
    if not found.story.body:
        yield "  (no copy: a headline alone)"
    for paragraph in found.story.body:
        yield from (*_wrapped(paragraph), "")
    if len(found.versions) > 1:
        yield "VERSIONS"
        yield from _versions(found, zone)
        yield ""
    if found.history:
        yield "HISTORY"
        for mark, counts in found.history:
            said = _SAID.get(mark.verb, str(mark.verb)).format(mark.argument or "")
            yield f"  {_time(mark.at, zone)}  {mark.by}: {said}{'' if counts else ' (undone)'}"
        yield ""


def _facts(found: Shown, zone: tzinfo | None) -> Iterator[str]:
    story, head, marks = found.story, found.entry.head, found.entry.marks
    of = [story.slug, story.source or story.wire, f"urgency {story.urgency}" if story.urgency is not None else None]
    yield " · ".join([head.key, *(part for part in of if part), _time(head.when, zone), f"{head.words} words"])
    if story.status is not Status.USABLE or story.markers:
        yield " · ".join(part.upper() for part in (str(story.status), *story.markers))
    if story.embargo is not None:
        yield f"EMBARGO until {_time(story.embargo, zone)}"
    said = [
        "starred" if marks.starred else "", "discarded" if marks.discarded else "", "done" if marks.seen else "",
        *(f"#{tag}" for tag in marks.tags), f"note: {marks.note}" if marks.note else "",
    ]  # fmt: skip
    told = ", ".join(part for part in said if part) or "undecided"
    back = " - RECALLED: a kill, a correction or a flash came since" if found.entry.recalled else ""
    yield f"{told}{back}"
    if story.url:
        yield story.url


def _versions(found: Shown, zone: tzinfo | None) -> Iterator[str]:
    for (digest, received, story), figures in zip(found.versions, found.figures, strict=True):
        shown = "*" if digest == found.entry.head.digest else " "
        number = f"v{story.version}" if story.version else ""
        marks = " ".join(part for part in (number, *story.markers) if part)
        yield " ".join(part for part in (f"{shown} {_time(received, zone)} ", marks, story.headline) if part)
        yield from (f"      {change}" for change in figures)


def _time(moment: datetime, zone: tzinfo | None) -> str:
    return f"{moment.astimezone(zone):%Y-%m-%d %H:%M}"


def _wrapped(paragraph: str) -> list[str]:
    return textwrap.wrap(paragraph, WIDTH, initial_indent="  ", subsequent_indent="  ")
