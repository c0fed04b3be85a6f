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


def new_bar(fresh: int, alarms: Mapping[str, int], focused: bool, waiting: str) -> list[Piece]:
    """How many stories wait above the list, and what must be seen; `waiting` fills a quiet line."""
    pieces: list[Piece] = [(" ", "plain")]
    for word, count in alarms.items():
        if count:
            pieces += [(f" {count} {word} ", "alarm"), (" ! shows ", "muted")]
    if fresh:
        stories = "story" if fresh == 1 else "stories"
        pieces.append((f" ▲ {fresh} new {stories} ", "active" if focused else "new"))
        pieces.append((" Space brings them in " if focused else " g n brings them in ", "muted"))
    elif len(pieces) == 1:
        pieces.append((waiting, "muted"))
    return pieces


HINTS = {
    "desk": ("star", "discard", "tag", "done", "undo", "next_undecided", "filter", "open_reader", "help"),
    "reader": ("star", "discard", "tag", "done", "undo", "scroll_preview_down", "next_fact", "back", "help"),
}


def hint_bar(place: str, keys: Keymap, width: int) -> list[Piece]:
    """The keys most needed in a place, as many as fit."""
    commands = {command.id: command for command in keys.places[place].values()}
    pieces: list[Piece] = [(" ", "plain")]
    used = 1
    for id_ in HINTS[place]:
        command = commands.get(id_)
        if command is None or not keys.keys[id_]:
            continue
        key, label = keys.keys[id_][0], f" {command.label}  "
        used += cell_len(key) + cell_len(label)
        if used > width:
            break
        pieces += [(key, "key"), (label, "muted")]
    return pieces


def chord_bar(first: str, keys: Keymap, place: str) -> list[Piece]:
    """What may follow the first key of a chord."""
    pieces: list[Piece] = [(f" {first} … ", "active"), (" ", "plain")]
    for second, command in keys.chords(place, first):
        pieces += [(second, "key"), (f" {command.label}  ", "muted")]
    return pieces


def sentence(parts: Sequence[str]) -> str:
    """The parts that say something, with dots between."""
    return " · ".join(part for part in parts if part)
