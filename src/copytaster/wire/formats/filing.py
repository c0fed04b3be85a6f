"""The items of one document become stories: each by itself, so that a broken one costs only itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice
from typing import TypeVar

from copytaster.model.story import Story
from copytaster.wire.arrival import ITEMS_KEPT, Arrival, Reading
from copytaster.wire.formats.entry import Entry, in_order, story_of
from copytaster.wire.markup import headline

_NOTES_KEPT = 20
Item = TypeVar("Item")


def filed(
    entries: Iterable[Entry], arrival: Arrival, *, name: str, title: str | None = None,
    language: str | None = None, interval: int | None = None, note: str | None = None,
) -> Reading:  # fmt: skip
    """The reading of a document whose items are `entries`, in the order sent.

    An item with neither headline nor copy is skipped and named; what stands after the first two
    thousand items is counted.
    """

    def story(entry: Entry) -> Story | None:
        return story_of(entry, arrival, source=title, language=language)

    return gathered(entries, story, name=name, title=title, interval=interval, note=note)


def gathered(
    items: Iterable[Item], made: Callable[[Item], Story | None], *, name: str, title: str | None = None,
    interval: int | None = None, note: str | None = None,
) -> Reading:  # fmt: skip
    """The reading of a document of `items`, in the order sent; `made` gives the story, None for one that holds nothing.

    What stands after the first two thousand is counted, not read.
    """
    stories: list[Story] = []
    notes = [note] if note else []
    skipped = 0
    arriving = iter(items)
    for number, item in enumerate(islice(arriving, ITEMS_KEPT), 1):
        story = made(item)
        if story is None:
            skipped += 1
            if skipped <= _NOTES_KEPT:
                notes.append(f"item {number}: no text at all, skipped")
        else:
            stories.append(story)
    if skipped > _NOTES_KEPT:
        notes.append(f"{skipped - _NOTES_KEPT} more items without text, skipped")
    if beyond := sum(1 for _ in arriving):
        skipped += beyond
        notes.append(f"{beyond:,} more items left out, {ITEMS_KEPT:,} are kept of one document")
    return Reading(in_order(stories), name, headline(title) or None, skipped, tuple(notes), interval)
