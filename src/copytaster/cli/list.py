"""`copytaster list`: the inbox, another view or a filter, as a table or as JSON lines."""

from __future__ import annotations

import shutil
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, tzinfo
from itertools import islice
from typing import Any

from copytaster.cli.context import DONE, fail, now, say, settings_of
from copytaster.cli.output import put_json, put_text, to_terminal, unicode_out
from copytaster.cli.store import KEY_SHOWN, Store, opened
from copytaster.cli.table import Column, table
from copytaster.model.errors import CopytasterError, UsageError
from copytaster.model.head import Head
from copytaster.model.mark import marks_as_dict
from copytaster.model.story import story_as_dict
from copytaster.queue.filters import read_filter
from copytaster.queue.queue import VIEWS, Entry, Queue, View, tag_view
from copytaster.settings.model import Settings
from copytaster.settings.zones import zone_of

COLUMNS = (
    Column("KEY"), Column("TIME"), Column("U"), Column("SOURCE", most=12, drop=2), Column("MARKS", most=24),
    Column("SLUG", most=24, drop=3), Column("HEADLINE", stretch=True), Column("FIGURE", most=28, drop=4),
)  # fmt: skip
_STANDING = {view.name: view for view in VIEWS}


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of `copytaster list`."""
    parser.description = (
        "List stories, recalled ones first, then newest first. Without a word: the inbox. On a terminal the table "
        "is fitted to its width; into a pipe or a file it goes whole, without titles."
    )
    parser.add_argument(
        "what", nargs="*", metavar="VIEW|FILTER",
        help="a view (inbox, starred, tagged, discarded, all, tag:NAME), or a filter over all stories: words, "
        "source:x, slug:x, 'urgency<=3', 'age<6h', is:killed, not …; a view, then a filter, filters that view",
    )  # fmt: skip
    parser.add_argument("--view", metavar="NAME", help="the view, where the words are to be a filter alone")
    parser.add_argument("--limit", type=_limit, metavar="N", help="at most N stories")
    parser.add_argument("--json", action="store_true", help="JSON lines: each a Story with its key and marks")


def _limit(text: str) -> int:
    if not text.isdecimal() or int(text[:10]) < 1:
        raise ArgumentTypeError(f"{text!r}: a whole number from 1 is expected")
    return int(text[:10])


def run(args: Namespace) -> int:
    """Write the list to stdout; 0 done, also where it is empty, 2 wrong use or settings."""
    try:
        settings, at = settings_of(args, secrets=False), now()
        with opened(settings) as store:
            view, holds = _wanted(args, store, at)
            queue = Queue()
            queue.fill(store.archive.heads(), store.decisions.of)
            keys = queue.shown(holds)
            entries = (entry for key in keys if (entry := queue.get(key)))
            if args.json:
                put_json(_objects(islice(entries, args.limit), store))
            else:
                put_text(_lines(list(islice(entries, args.limit)), settings, at))
    except CopytasterError as error:
        return fail(error)
    if not keys:
        say(f"list: {view.name} is empty" if holds == view.holds else f"list: nothing in {view.name} matches")
    elif args.limit and len(keys) > args.limit:
        say(f"list: {args.limit} of {len(keys)}")
    return DONE


def _wanted(args: Namespace, store: Store, at: datetime) -> tuple[View, Callable[[Entry], bool]]:
    """The view asked for, and which stories are to be listed. Raises UsageError."""
    words: list[str] = list(args.what)
    if args.view:
        view = _view(args.view)
        if view is None:
            raise UsageError(f"--view {args.view}: no such view; there are {', '.join(_STANDING)}, tag:NAME")
    else:
        view = _view(words[0]) if words else _STANDING["inbox"]
        words = words[1:] if view else words
        view = view or _STANDING["all"]
    text = " ".join(words)
    if not text.strip():
        return view, view.holds
    in_view = view.holds
    within = read_filter(text, at, lambda word: _in_copy(store, word)).holds
    return view, lambda entry: in_view(entry) and within(entry)


def _view(name: str) -> View | None:
    if name.startswith("tag:") and len(name) > len("tag:"):
        return tag_view(name.removeprefix("tag:"))
    return _STANDING.get(name)


def _in_copy(store: Store, word: str) -> frozenset[str]:
    quoted = f'"{word}"' if " " in word else word
    return frozenset(store.archive.search(quoted, limit=10**9))


def _objects(entries: Iterator[Entry], store: Store) -> Iterator[dict[str, Any]]:
    """The Story objects with `key` and `marks`."""
    for entry in entries:
        held = store.archive.story(entry.head.key)
        if held is not None:
            yield {**story_as_dict(held[0]), "key": entry.head.key, "marks": marks_as_dict(entry.marks)}


def _lines(entries: Sequence[Entry], settings: Settings, at: datetime) -> Iterator[str]:
    if not entries:
        return iter(())
    terminal = to_terminal()
    zone = zone_of(settings.desk.timezone)
    plain = settings.desk.ascii or not unicode_out()
    rows = [
        (
            entry.head.key[:KEY_SHOWN], _time(entry.head.when, at, zone, short=terminal),
            "" if entry.head.urgency is None else str(entry.head.urgency), entry.head.wire or entry.head.source,
            marks_told(entry, at, plain=plain), entry.head.slug, entry.head.headline, entry.head.figure,
        )
        for entry in entries
    ]  # fmt: skip
    return table(COLUMNS, rows, shutil.get_terminal_size().columns if terminal else None)


def _time(when: datetime, at: datetime, zone: tzinfo | None, *, short: bool) -> str:
    """In `zone`: `14:05` of today and `9 Mar` of another day on a terminal, in full for a pipe."""
    local, today = when.astimezone(zone), at.astimezone(zone)
    if not short:
        return f"{local:%Y-%m-%d %H:%M}"
    if local.date() == today.date():
        return f"{local:%H:%M}"
    return f"{local.day:>2} {local:%b}" if local.year == today.year else f"{local:%Y-%m}"


def marks_told(entry: Entry, at: datetime, *, plain: bool) -> str:
    """What must not be overlooked, what was decided, and how many versions came, in few characters."""
    head, marks = entry.head, entry.marks
    star, cross, tick = "*x+" if plain else "★✗✓"
    versions = f"v{len(head.versions)}{'+' if entry.newer_came else ''}" if len(head.versions) > 1 else ""
    parts = (
        "!" if entry.recalled else "", alarm(head, at), star if marks.starred else "",
        cross if marks.discarded else "", tick if marks.seen else "", *(f"#{tag}" for tag in marks.tags),
        '"' if marks.note else "", versions,
    )  # fmt: skip
    return " ".join(part for part in parts if part)


def alarm(head: Head, at: datetime) -> str:
    """A kill, an embargo, a flash or a correction in one word; empty where there is none."""
    if head.killed:
        return "KILL"
    if head.embargoed_at(at):
        return "EMBARGO"
    names = {marker.partition(":")[0] for marker in head.markers}
    known = {"flash": "FLASH", "bulletin": "BULLETIN", "correction": "CORR"}
    return next((word for name, word in known.items() if name in names), "")
