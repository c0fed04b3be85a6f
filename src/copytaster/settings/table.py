"""Reading one table of the settings key by key, and saying plainly what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from copytaster.model.text import clean_line
from copytaster.settings.lines import Place

TEXT_LIMIT = 2000
"""Characters of one text; addresses can be long."""


@dataclass(slots=True)
class Problems:
    """All that is wrong with one file; `lines` tells where each key stands."""

    file: Path
    lines: Mapping[Place, int]
    found: list[tuple[int, str]] = field(default_factory=list)

    def line(self, place: Place) -> int:
        """The line of `place`, or of the nearest table around it that has one."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)

    def add(self, place: Place, words: str) -> None:
        self.found.append((self.line(place), clean_line(words, TEXT_LIMIT)))

    def places(self, *under: Place) -> dict[str, str]:
        """`file:line` of every key at or below the places `under`, by its dotted name."""
        return {
            ".".join(map(str, place)): f"{self.file}:{line}"
            for place, line in self.lines.items()
            if any(place[: len(above)] == above for above in under)
        }

    def sentences(self) -> list[str]:
        """A line a problem, `file:line: words`, in the order of the file."""
        return [f"{self.file}:{line}: {words}" for line, words in sorted(self.found, key=lambda problem: problem[0])]


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its `values`, its `place` in the file and its `title` in errors.

    Each reader gives the value, or enters a problem and gives the default, so that one reading finds
    all there is to say. Values of `headers` and of keys we do not know are never repeated: they may
    be secrets.
    """

    values: Mapping[str, Any]
    place: Place
    title: str
    problems: Problems

    def wrong(self, key: str, found: str, expected: str, remedy: str = "") -> None:
        """Enter that `key` holds `found` where `expected` is needed; `remedy` says what to write."""
        words = f"{self.title}: {key}: found {found}, expected {expected}"
        self.problems.add((*self.place, key), f"{words}; {remedy}" if remedy else words)

    def only(self, known: Iterable[str], elsewhere: Mapping[str, str]) -> None:
        """Enter every key that is not `known`; `elsewhere` maps keys of other tables to those tables."""
        known = list(known)
        for key in self.values:
            if key in known:
                continue
            if key in elsewhere:
                hint = f'"{key}" belongs in {elsewhere[key]}'
            else:
                hint = nearest(key, known) or f"known here: {', '.join(known)}"
            self.problems.add((*self.place, key), f'{self.title}: unknown key "{key}"; {hint}')

    def text(self, key: str, default: str = "") -> str:
        """A string of one line without control characters, not empty where it is written at all."""
        if key not in self.values:
            return default
        value = self.values[key]
        if not isinstance(value, str):
            self.wrong(key, shown(value), "a text in quotes", _quoted(key, value))
        elif not value:
            self.wrong(key, '""', "a text", "take the line out to have the default")
        elif not is_plain(value):
            self.wrong(key, shown(value), "one line without control characters or blanks at its ends")
        else:
            return value
        return default

    def choice(self, key: str, default: str, choices: tuple[str, ...]) -> str:
        """One of `choices`."""
        value = self.text(key, default)
        if value in choices:
            return value
        expected = " or ".join(f'"{choice}"' for choice in choices)
        self.wrong(key, shown(value), expected, nearest(value, choices))
        return default

    def whole(self, key: str, default: int, least: int, most: int, unit: str) -> int:
        """A whole number from `least` to `most`."""
        value = self.values.get(key, default)
        if isinstance(value, int) and not isinstance(value, bool) and least <= value <= most:
            return value
        self.wrong(key, shown(value), f"a whole number of {unit} from {least} to {most}", f"the default is {default}")
        return default

    def truth(self, key: str, default: bool) -> bool:
        """True or false."""
        value = self.values.get(key, default)
        if isinstance(value, bool):
            return value
        self.wrong(key, shown(value), "true or false (without quotes)")
        return default

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of strings, each a line without control characters, none empty or twice."""
        values = self.values.get(key, [])
        if not isinstance(values, list):
            self.wrong(key, shown(values), "a list of texts", f'write {key} = ["…", "…"]')
            return ()
        good: list[str] = []
        for index, value in enumerate(values):
            expected = "one line of text" if not (isinstance(value, str) and is_plain(value)) else "each one once"
            if expected == "one line of text" or value in good:
                words = f"{self.title}: {key}, number {index + 1}: found {shown(value)}, expected {expected}"
                self.problems.add((*self.place, key, index), words)
            else:
                good.append(value)
        return tuple(good)


def is_plain(text: str) -> bool:
    """Whether `text` is one line, not empty, that the last wash would leave as it is."""
    return bool(text) and clean_line(text, TEXT_LIMIT) == text


def nearest(word: str, known: Iterable[str]) -> str:
    """`did you mean "interval"?`, or nothing where no known word is near."""
    import difflib  # only when something is wrong: it is slow to load

    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f'did you mean "{near[0]}"?' if near else ""


def shown(value: object) -> str:
    """What was found, short and safe to print."""
    match value:
        case bool():
            return str(value).lower()
        case str():
            return f'"{clean_line(value, 60)}"' + (
                "" if not value or is_plain(value) else " (with blanks at its ends, or characters that are not shown)"
            )
        case int() | float():
            return clean_line(str(value), 30) if abs(value) < 10**18 else "a very large number"
        case list():
            return "a list"
        case Mapping():
            return "a table"
    return "a date or time"


def _quoted(key: str, value: object) -> str:
    return f'write {key} = "{value}"' if isinstance(value, int) and abs(value) < 10**18 else ""
