"""What the lines around the list say: views and counts, new copy, fetching, hints. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.cells import cell_len

from copytaster.queue.queue import VIEWS
from copytaster.ui.keys import Keymap

Piece = tuple[str, str]


def views_bar(active: str, counts: Mapping[str, int], troubles: int, width: int) -> list[Piece]:
    """The views with their counts, the active one standing out; a tag's view after the standing ones."""
    names = [view.name for view in VIEWS]
    if active not in names:
        names.append(active)
    short = width < 76
    pieces: list[Piece] = []
    for name in names:
        label = name.removeprefix("tag:#") if name in counts or ":" not in name else f"#{name.partition(':')[2]}"
        label = label[:4] if short and name != active else label
        count = f" {counts[name]}" if name in counts else ""
        pieces += [(f" {label.capitalize()}{count} ", "active" if name == active else "plain"), (" ", "plain")]
    if troubles:
        pieces.append((f" {'Troubles' if not short else '!'} {troubles} ", "warning"))
    return pieces


def new_bar(
    fresh: int, alarms: Mapping[str, int], focused: bool, waiting: str, keys: Keymap, *, hints: bool = True
) -> list[Piece]:
    """How many stories wait above the list, and what must be seen; `waiting` fills a quiet line."""
    pieces: list[Piece] = [(" ", "plain")]
    for word, count in alarms.items():
        if count:
            pieces += [(f" {count} {word} ", "alarm"), (f" {keys.hint('go_alarm', 'shows')} ", "muted")]
    if fresh:
        stories = "story" if fresh == 1 else "stories"
        pieces.append((f" ▲ {fresh} new {stories} ", "active" if focused else "new"))
        if hints:
            key = keys.hint("read_on" if focused else "go_new", "brings them in")
            pieces.append((f" {key.replace('space', 'Space')} ", "muted"))
    elif len(pieces) == 1:
        pieces.append((waiting, "muted"))
    return pieces


HINTS = {
    "desk": ("star", "discard", "tag", "done", "undo", "next_undecided", "filter", "open_reader", "help"),
    "reader": ("star", "discard", "tag", "done", "undo", "next_fact", "back", "scroll_preview_down", "help"),
}


def hint_bar(place: str, keys: Keymap, width: int) -> list[Piece]:
    """The keys most needed in a place, as many as fit; the last of them, which shows all others, always does."""
    commands = {command.id: command for command in keys.places[place].values()}
    *hints, last = [
        [(keys.keys[id_][0], "key"), (f" {command.label}  ", "muted")]
        for id_ in HINTS[place]
        if (command := commands.get(id_)) is not None and keys.keys[id_]
    ] or [[]]
    room = width - 1 - _cells(last)
    pieces: list[Piece] = [(" ", "plain")]
    for hint in hints:
        room -= _cells(hint)
        if room < 0:
            break
        pieces += hint
    return pieces + last


def _cells(pieces: Sequence[Piece]) -> int:
    return sum(cell_len(text) for text, _ in pieces)


def chord_bar(first: str, keys: Keymap, place: str) -> list[Piece]:
    """What may follow the first key of a chord."""
    pieces: list[Piece] = [(f" {first} … ", "active"), (" ", "plain")]
    for second, command in keys.chords(place, first):
        pieces += [(second, "key"), (f" {command.label}  ", "muted")]
    return pieces


def sentence(parts: Sequence[str], between: str = " · ") -> str:
    """The parts that say something, with dots or something else `between`."""
    return between.join(part for part in parts if part)
