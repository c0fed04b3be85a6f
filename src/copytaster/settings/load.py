"""Reading the settings file whole: frozen Settings out, or one error that says all that is wrong."""

from __future__ import annotations

import getpass
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from copytaster.model.errors import ConfigError
from copytaster.model.source import Source
from copytaster.model.text import clean_line
from copytaster.settings.lines import key_lines
from copytaster.settings.model import Desk, Settings
from copytaster.settings.places import config_path, named_config, store_path
from copytaster.settings.sources import SOURCE_KEYS, Secrets, source_of
from copytaster.settings.table import Problems, Table, is_plain, shown
from copytaster.settings.zones import zone_problem

DESK_KEYS = (
    "quick_tags", "editor", "timezone", "theme", "arrivals", "bell", "ascii", "mouse", "preview_delay",
)  # fmt: skip
TABLES = ("sources", "desk", "keys")
SIZE_LIMIT = 4_000_000
"""Bytes of a settings file; a larger one is some other file."""
MOST_QUICK_TAGS = 9


def load(path: Path | None, environ: Mapping[str, str], *, secrets: bool = True) -> Settings:
    """The settings of `path`, else of `COPYTASTER_CONFIG`, else of the default place.

    Without a file at the default place: no sources, all defaults, `path` None. A file that was named
    and is not there, or says something we cannot follow, raises one ConfigError; its lines are
    `file:line: …`, one for each thing wrong. `secrets=False` leaves the values of headers as they are
    written, for commands that fetch nothing. Standard: TOML 1.0.
    """
    named = path or named_config(environ)
    file = named or config_path(environ)
    text = _text_of(file, named=named is not None)
    if text is None:
        return Settings(None, store_path(environ), desk=Desk(editor=login_name(environ)))
    return settings_from(text, file, environ, secrets=secrets)


def settings_from(text: str, file: Path, environ: Mapping[str, str], *, secrets: bool = True) -> Settings:
    """The settings that `text` would be as the content of `file`; arguments and errors as for `load`."""
    values = _parsed(text, file)
    problems = Problems(file, key_lines(text))
    top = Table(values, (), "settings", problems)
    top.only(TABLES, dict.fromkeys(SOURCE_KEYS, "[[sources]]") | dict.fromkeys(DESK_KEYS, "[desk]"))
    settings = Settings(
        file,
        store_path(environ),
        _sources(top, Secrets(environ, file.absolute().parent, secrets)),
        _desk(_inner(top, "desk"), environ),
        _keys(_inner(top, "keys")),
        problems.places(("keys",), ("desk", "theme")),
    )
    if sentences := problems.sentences():
        raise ConfigError("\n".join(sentences))
    return settings


def login_name(environ: Mapping[str, str]) -> str:
    """Who is logged in, as one clean line; `editor` where the machine does not say."""
    for variable in ("LOGNAME", "USER", "USERNAME"):
        if name := clean_line(environ.get(variable, ""), 60):
            return name
    try:
        return clean_line(getpass.getuser(), 60) or "editor"
    except (OSError, KeyError, ImportError):  # no such user, or no list of users: 3.11 and 3.13 differ
        return "editor"


def _text_of(file: Path, *, named: bool) -> str | None:
    """The file's text; None where there is none and none was asked for by name."""
    try:
        with file.open("rb") as stream:
            data = stream.read(SIZE_LIMIT + 1)
    except FileNotFoundError as error:
        if not named:
            return None
        raise ConfigError(f"{file}: no such settings file; `copytaster init` writes one") from error
    except OSError as error:
        raise ConfigError(f"{file}: the settings cannot be read: {error.strerror or error}") from error
    if len(data) > SIZE_LIMIT:
        raise ConfigError(f"{file}: this is not a settings file: it has more than {SIZE_LIMIT} bytes")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigError(f"{file}:{line}: found bytes that are not UTF-8; save the file as UTF-8") from error


def _parsed(text: str, file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise ConfigError(f"{file}:1: this is not a settings file: its brackets are nested too deep") from error
    except ValueError as error:  # TOMLDecodeError, and numbers too long to read
        where = re.search(r" \(at (?:line (\d+), column (\d+)|end of document)\)", str(error))
        if where is None:
            raise ConfigError(f"{file}:1: not TOML: a value cannot be read") from error
        words = clean_line(str(error)[: where.start()])
        line = where[1] or str(text.count("\n") + 1)
        column = f", column {where[2]}" if where[2] else ", at the end of the file"
        remedy = 'texts stand in quotes: key = "value"' if words == "Invalid value" else ""
        raise ConfigError(f"{file}:{line}: not TOML{column}: {words}{'; ' if remedy else ''}{remedy}") from error


def _inner(top: Table, name: str) -> Table:
    """The table `[name]`, empty where it is not written or something else stands there."""
    values = top.values.get(name, {})
    if not isinstance(values, Mapping):
        top.wrong(name, shown(values), "a table", f"write [{name}] on a line of its own, once")
        values = {}
    return Table(values, (name,), f"[{name}]", top.problems)


def _sources(top: Table, secrets: Secrets) -> tuple[Source, ...]:
    tables = top.values.get("sources", [])
    if not isinstance(tables, list) or not all(isinstance(table, Mapping) for table in tables):
        top.wrong("sources", shown(tables), "tables", "write [[sources]], in double brackets, above each source")
        return ()
    found: list[Source] = []
    lines: dict[str, int] = {}
    for index, values in enumerate(tables):
        name = values.get("name")
        title = f'[[sources]] "{clean_line(name, 60)}"' if isinstance(name, str) else f"[[sources]] number {index + 1}"
        table = Table(values, ("sources", index), title, top.problems)
        table.only(SOURCE_KEYS, dict.fromkeys(DESK_KEYS, "[desk]"))
        source = source_of(table, secrets)
        folded = source.name.casefold()
        if folded and folded in lines:
            expected = f"a name of its own (line {lines[folded]} has it too)"
            table.wrong("name", shown(source.name), expected)
        lines.setdefault(folded, top.problems.line((*table.place, "name")))
        found.append(source)
    return tuple(found)


def _desk(table: Table, environ: Mapping[str, str]) -> Desk:
    table.only(DESK_KEYS, dict.fromkeys(SOURCE_KEYS, "[[sources]]"))
    usual = Desk()
    quick_tags = table.texts("quick_tags")
    if len(quick_tags) > MOST_QUICK_TAGS:
        table.wrong("quick_tags", f"{len(quick_tags)} tags", f"at most {MOST_QUICK_TAGS}, one for each of the keys 1-9")
    timezone = _blank_or_text(table, "timezone")
    if problem := zone_problem(timezone):
        table.wrong("timezone", shown(timezone), *problem)
    return Desk(
        quick_tags=quick_tags,
        editor=_blank_or_text(table, "editor") or login_name(environ),
        timezone=timezone,
        theme=table.text("theme", usual.theme),
        arrivals=table.choice("arrivals", usual.arrivals, ("bar", "at_once")),
        bell=table.truth("bell", usual.bell),
        ascii=table.truth("ascii", usual.ascii),
        mouse=table.truth("mouse", usual.mouse),
        preview_delay=table.whole("preview_delay", usual.preview_delay, 0, 2000, "milliseconds"),
    )


def _blank_or_text(table: Table, key: str) -> str:
    """A text that may also be empty, which means the machine's own."""
    return "" if table.values.get(key) == "" else table.text(key)


def _keys(table: Table) -> dict[str, tuple[str, ...]]:
    """Each binding's keys; `list.star` may be written quoted or dotted."""
    found: dict[str, tuple[str, ...]] = {}
    for name, value in table.values.items():
        if isinstance(value, Mapping):
            inner = Table(value, (*table.place, name), f"[keys] {name}", table.problems)
            found |= {f"{name}.{rest}": keys for rest, keys in _keys(inner).items()}
            continue
        keys = value if isinstance(value, list) else [value]
        if all(isinstance(key, str) and is_plain(key) for key in keys):
            found[name] = tuple(keys)
        else:
            expected = 'a key such as "s", or a list of keys'
            table.wrong(name, shown(value), expected, "write [] to take the key away")
    return found
