"""On which line of a TOML text each key stands, so that an error can name it."""

from __future__ import annotations

import re
import tomllib

Place = tuple[str | int, ...]
"""The way to a value: table and key names, and the index (from 0) in arrays."""

_BLANK = re.compile(r"[ \t]*")
_GAP = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)*")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_QUOTED_NAME = re.compile(r'"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'')
_STRING = re.compile(r"\"\"\"(?:[^\\]|\\.)*?\"{3,5}|'''.*?'{3,5}|\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'", re.DOTALL)
_SCALAR = re.compile(r"[^,\]}\n#]*")


def key_lines(text: str) -> dict[Place, int]:
    """The line (from 1) of every table, key and array element of `text`, which `tomllib` can read.

    A table is where its header first stands. Follows TOML 1.0; on a text that is not TOML the answer
    is incomplete, never an error.
    """
    return _Scan(text).run()


class _Scan:
    """One way through the text, from the top; `at` is the offset of the next character."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.lines: dict[Place, int] = {}
        self.counts: dict[Place, int] = {}
        self.newlines = 0
        self.counted = 0

    def run(self) -> dict[Place, int]:
        table: Place = ()
        self.skip(_GAP)
        while self.at < len(self.text):
            before = self.at
            if self.text[self.at] == "[":
                table = self.header()
            else:
                self.pair(table)
            self.skip(_GAP)
            if self.at == before:  # not TOML: leave rather than turn in a circle
                break
        return self.lines

    def header(self) -> Place:
        """`[a.b]` or `[[a.b]]`; an array's table is found under its index."""
        line = self.line()
        double = self.text.startswith("[[", self.at)
        self.at += 2 if double else 1
        names = self.names()
        self.at += 2 if double else 1
        place: Place = ()
        for number, name in enumerate(names, 1):
            place = (*place, name)
            self.lines.setdefault(place, line)
            if double and number == len(names):
                self.counts[place] = self.counts.get(place, 0) + 1
            if place in self.counts:
                place = (*place, self.counts[place] - 1)
                self.lines.setdefault(place, line)
        return place

    def pair(self, table: Place) -> None:
        """`a.b = value`"""
        line = self.line()
        place = table
        for name in self.names():
            place = (*place, name)
            self.lines.setdefault(place, line)
        if self.text.startswith("=", self.at):
            self.at += 1
            self.skip(_BLANK)
            self.value(place)

    def value(self, place: Place) -> None:
        """Step over one value; the elements of arrays and inline tables are entered too."""
        if self.text.startswith("[", self.at):
            self.items(place, "]")
        elif self.text.startswith("{", self.at):
            self.items(place, "}")
        elif found := _STRING.match(self.text, self.at):
            self.at = found.end()
        else:
            self.skip(_SCALAR)

    def items(self, place: Place, end: str) -> None:
        """What stands between brackets or braces, with commas between."""
        self.at += 1
        index = 0
        self.skip(_GAP)
        while self.at < len(self.text) and self.text[self.at] != end:
            before = self.at
            if end == "}":
                self.pair(place)
            else:
                self.lines.setdefault((*place, index), self.line())
                self.value((*place, index))
                index += 1
            self.skip(_GAP)
            if self.text.startswith(",", self.at):
                self.at += 1
            self.skip(_GAP)
            if self.at == before:
                return
        self.at += 1

    def names(self) -> list[str]:
        """A bare, quoted or dotted key; `at` is then behind it and the blanks that follow."""
        names = []
        while True:
            self.skip(_BLANK)
            if found := _BARE.match(self.text, self.at):
                names.append(found.group())
            elif found := _QUOTED_NAME.match(self.text, self.at):
                names.append(_unquoted(found.group()))
            else:
                return names
            self.at = found.end()
            self.skip(_BLANK)
            if not self.text.startswith(".", self.at):
                return names
            self.at += 1

    def skip(self, pattern: re.Pattern[str]) -> None:
        found = pattern.match(self.text, self.at)
        self.at = found.end() if found else self.at

    def line(self) -> int:
        """The line that `at` is on; the text is counted through once only."""
        self.newlines += self.text.count("\n", self.counted, self.at)
        self.counted = self.at
        return self.newlines + 1


def _unquoted(name: str) -> str:
    try:
        return str(tomllib.loads(f"name = {name}")["name"])
    except tomllib.TOMLDecodeError:
        return name[1:-1]
