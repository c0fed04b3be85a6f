"""From key presses to commands: one table a place, chords of two keys, the editor's own keys from the settings."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from copytaster.model.errors import ConfigError
from copytaster.model.text import clean_line
from copytaster.ui.commands import COMMANDS, Command

_NAMES = {" ": "space", "return": "enter", "esc": "escape", "pgdn": "pagedown", "pgup": "pageup", "del": "delete"}
_NAMED = {
    "enter", "escape", "tab", "space", "backspace", "delete", "insert", "home", "end", "pageup", "pagedown",
    "up", "down", "left", "right", *(f"f{number}" for number in range(1, 25)),
}  # fmt: skip
_WITH = re.compile(r"(?:(?:ctrl|alt|shift|super|meta|hyper)\+)+(?=.)")


def key_name(key: str, character: str | None) -> str:
    """The name of a pressed key as the table writes it: the character where it prints, else Textual's name."""
    if character is not None and len(character) == 1 and character.isprintable():
        return _NAMES.get(character, character)
    return key


def _normal(written: str) -> str:
    """A key as an editor may write it in the settings, as the table writes it."""
    return " ".join(_NAMES.get(part.lower(), part) if len(part) > 1 else part for part in written.split()) or "space"


@dataclass(frozen=True, slots=True)
class Keymap:
    """The commands by key in each place. A key that begins a chord does nothing by itself."""

    places: Mapping[str, Mapping[str, Command]]
    keys: Mapping[str, tuple[str, ...]]

    def command(self, place: str, pressed: str) -> Command | None:
        """The command of a key or chord ("g i") in a place."""
        return self.places[place].get(pressed)

    def hint(self, id_: str, does: str) -> str:
        """`u undoes`: the first key of a command and what it does; nothing where an editor took its keys away."""
        return f"{self.keys[id_][0]} {does}" if self.keys[id_] else ""

    def chords(self, place: str, first: str) -> Sequence[tuple[str, Command]]:
        """What may follow `first`: second key and command of each chord that begins with it."""
        table = self.places[place]
        return [(keys.split()[1], command) for keys, command in table.items() if keys.startswith(f"{first} ")]


def is_key(written: str) -> bool:
    """Whether there is such a key: a character, a name, either with `ctrl+` and the like; or a chord of two."""
    parts = written.split(" ")
    return len(parts) <= 2 and all(_is_one_key(_WITH.sub("", part)) for part in parts)


def _is_one_key(name: str) -> bool:
    return name in _NAMED or (len(name) == 1 and name.isprintable() and not name.isspace())


def keymap(own: Mapping[str, tuple[str, ...]], places: Mapping[str, str] | None = None) -> Keymap:
    """The default keys with an editor's `own` (command id → keys) in their place.

    Raises one ConfigError with a line for every command or key that does not exist and for every key that
    would do two things. `places` tells where `keys.star` and the others were written.
    """
    ids = {command.id for command in COMMANDS}
    wrong = _Wrong(own, places or {})
    for id_, written in own.items():
        if id_ not in ids:
            wrong.unknown(id_, ids)
        for key in written:
            if not is_key(_normal(key)):
                wrong.value(id_, f'"{key}"', 'a character, or a name such as "f5", "ctrl+s", "pagedown"')
    keys = {command.id: tuple(_normal(key) for key in own.get(command.id, command.keys)) for command in COMMANDS}
    tables: dict[str, dict[str, Command]] = {"desk": {}, "reader": {}}
    for command in COMMANDS:
        for place in sorted(command.places):
            for key in keys[command.id]:
                _bind(tables[place], key, command, wrong)
    if wrong.sentences:
        raise ConfigError("\n".join(wrong.sentences))
    return Keymap(tables, keys)


def _bind(table: dict[str, Command], key: str, command: Command, wrong: _Wrong) -> None:
    for taken, other in table.items():
        if taken == key or taken.startswith(f"{key} ") or key.startswith(f"{taken} "):
            wrong.clash(command.id, key, other.id, taken)
            return
    table[key] = command


class _Wrong:
    """What is wrong with an editor's keys: a sentence each, with the place where it was written."""

    def __init__(self, own: Mapping[str, tuple[str, ...]], places: Mapping[str, str]) -> None:
        self._own, self._places = own, places
        self.sentences: list[str] = []
        self._told: set[tuple[str, str]] = set()

    def unknown(self, id_: str, ids: set[str]) -> None:
        """There is no command of that name."""
        import difflib  # only when something is wrong: it is slow to load

        near = difflib.get_close_matches(id_, ids, 1)
        hint = f'did you mean "{near[0]}"?' if near else "README.md and the key ? list them"
        self._add(id_, f'unknown command "{id_}"; {hint}')

    def value(self, id_: str, found: str, expected: str) -> None:
        """A command is given what is no key, or one that is not free."""
        self._add(id_, f"{id_}: found {found}, expected {expected}")

    def clash(self, id_: str, key: str, other: str, taken: str) -> None:
        """One key for two commands: said once, where the editor wrote it."""
        if id_ not in self._own:
            id_, key, other, taken = other, taken, id_, key
        if (id_, key) in self._told:  # a key that begins eight chords is one mistake
            return
        self._told.add((id_, key))
        has = f"which {other} has" if key == taken else f'but "{taken}" is {other}'
        self.value(id_, f'"{key}", {has}', f"a key that is free; to take it from {other}, give that one another")

    def _add(self, id_: str, words: str) -> None:
        where = self._places.get(f"keys.{id_}", "the settings")
        self.sentences.append(clean_line(f"{where}: [keys]: {words}", 600))
