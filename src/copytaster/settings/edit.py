"""Adding sources to a settings file and taking one out, every other byte of it left as the editor wrote it."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping, Sequence
from typing import Any

from copytaster.model.errors import ConfigError
from copytaster.settings.lines import Place, key_lines

Values = Mapping[str, str | int | bool]
"""The keys of one `[[sources]]` table, in the order to be written."""

_BY_HAND = "the settings are written in a way that cannot be changed from here; edit {} by hand"


def with_sources(text: str, added: Sequence[Values], file: object = "the file") -> str:
    """`text` (TOML) with tables for `added`, below the last source, else above the first other table.

    Comments, order and line endings stay. Raises ConfigError, naming `file`, where the text would not
    then say exactly what is meant.
    """
    lines, places = text.split("\n"), key_lines(text)
    held = _count(places)
    if held:
        place = _last_line(lines, places, held - 1)
    elif places:
        place = _above(lines, min(places.values()) - 1)
    else:
        place = len(lines) if text.endswith("\n") or not text else len(lines) + 1
        lines += [""] * (place - len(lines))
    block: list[str] = []
    for values in added:
        block += ["", "[[sources]]", *(f"{key} = {_written(value)}" for key, value in values.items())]
    before, after = lines[:place], lines[place:]
    if not held and block:
        block = [*(block[1:] if not before or not before[-1].strip() else block), ""]
    ending = "\r" if "\r\n" in text else ""
    result = "\n".join([*before, *(line + ending for line in block), *after])
    wanted = [*_sources(text), *(dict(values) for values in added)]
    return _checked(text, result, wanted, file)


def without_source(text: str, name: str, file: object = "the file") -> str:
    """`text` (TOML) without the source called `name`; comments around its table stay.

    Raises ConfigError, naming `file`, where there is none, or it cannot be cut out.
    """
    held = _sources(text)
    index = next((index for index, source in enumerate(held) if source.get("name") == name), None)
    if index is None:
        raise ConfigError(f'no source in {file} is called "{name}"')
    lines, places = text.split("\n"), key_lines(text)
    first, behind = places.get(("sources", index), 1) - 1, _last_line(lines, places, index)
    before, after = lines[:first], lines[behind:]
    if before and after and not before[-1].strip() and not after[0].strip():
        after = after[1:]
    return _checked(text, "\n".join([*before, *after]), held[:index] + held[index + 1 :], file)


def _sources(text: str) -> list[dict[str, Any]]:
    return list(tomllib.loads(text).get("sources", []))


def _count(places: Mapping[Place, int]) -> int:
    return sum(1 for place in places if len(place) == 2 and place[0] == "sources")


def _last_line(lines: Sequence[str], places: Mapping[Place, int], index: int) -> int:
    """How many lines there are to the end of a source's last value; comments below belong to what follows."""
    start = places.get(("sources", index), 1)
    others = (line for place, line in places.items() if line > start and place[:2] != ("sources", index))
    behind = min(others, default=len(lines) + 1) - 1
    while behind > start and _idle(lines[behind - 1]):
        behind -= 1
    return behind


def _above(lines: Sequence[str], at: int) -> int:
    """The line index above the heading comment of the table at line index `at`."""
    place = at
    while place and not lines[place - 1].strip():
        place -= 1
    heading = place
    while heading and lines[heading - 1].lstrip().startswith("#"):
        heading -= 1
    return heading if heading < place else at


def _idle(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")


def _written(value: str | int | bool) -> str:
    """`value` in TOML 1.0, whose basic strings escape as JSON's do."""
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return str(value).lower() if isinstance(value, bool) else str(value)


def _checked(old: str, new: str, sources: list[dict[str, Any]], file: object) -> str:
    """`new` where it holds `sources` and otherwise what `old` held; else ConfigError."""
    try:
        found = tomllib.loads(new)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(_BY_HAND.format(file)) from error
    wanted = tomllib.loads(old)
    wanted.pop("sources", None)
    if found.pop("sources", []) != sources or found != wanted:
        raise ConfigError(_BY_HAND.format(file))
    return new
