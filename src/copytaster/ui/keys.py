"""From key presses to commands: one table a place, chords of two keys, the editor's own keys from the settings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from copytaster.model.errors import ConfigError
from copytaster.ui.commands import COMMANDS, Command

_NAMES = {" ": "space", "return": "enter", "esc": "escape", "pgdn": "pagedown", "pgup": "pageup", "del": "delete"}


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

    def chords(self, place: str, first: str) -> Sequence[tuple[str, Command]]:
        """What may follow `first`: second key and command of each chord that begins with it."""
        table = self.places[place]
        return [(keys.split()[1], command) for keys, command in table.items() if keys.startswith(f"{first} ")]


def keymap(own: Mapping[str, tuple[str, ...]], path: str = "the settings") -> Keymap:
    """The default keys with an editor's `own` (command id → keys) in their place.

    Raises ConfigError naming both commands where one key would do two things, and where a command is not
    known. `path` is where the keys were read.
    """
    ids = {command.id for command in COMMANDS}
    for id_ in own:
        if id_ not in ids:
            import difflib  # only when something is wrong: it is slow to load

            near = difflib.get_close_matches(id_, ids, 1)
            hint = f'; did you mean "{near[0]}"?' if near else "."
            raise ConfigError(f'{path}, [keys] {id_}: there is no command "{id_}"{hint}')
    keys = {command.id: tuple(_normal(key) for key in own.get(command.id, command.keys)) for command in COMMANDS}
    places: dict[str, dict[str, Command]] = {"desk": {}, "reader": {}}
    for command in COMMANDS:
        for place in sorted(command.places):
            for key in keys[command.id]:
                _bind(places[place], key, command, path)
    return Keymap(places, keys)


def _bind(table: dict[str, Command], key: str, command: Command, path: str) -> None:
    for taken, other in table.items():
        if taken == key or taken.startswith(f"{key} ") or key.startswith(f"{taken} "):
            raise ConfigError(
                f"{path}, [keys]: the key {key!r} of {command.id} is also {taken!r} of {other.id}; "
                f"give one of them another key."
            )
    table[key] = command
