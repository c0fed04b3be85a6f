"""The settings file as `sources` changes it: read again whole before the old one is replaced."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any
from unicodedata import category

from copytaster.cli.context import settings_of
from copytaster.cli.table import fitted
from copytaster.export.outbox import put
from copytaster.model.errors import ConfigError
from copytaster.model.source import Source
from copytaster.settings.edit import with_sources
from copytaster.settings.load import settings_from
from copytaster.settings.places import at_home, config_path
from copytaster.settings.template import template

NAME_CELLS = 12
"""Cells that a row has for the name of a source."""
_BOM = "\ufeff"


def settings_file(args: Namespace) -> Path:
    """The settings file that is meant, whether it is there or not."""
    named = getattr(args, "config", None)
    return at_home(named, os.environ) if named else config_path(os.environ)


def configured(args: Namespace) -> tuple[Source, ...]:
    """The sources of the settings file, none where there is no file yet. Raises ConfigError."""
    return settings_of(args, secrets=False).sources if settings_file(args).exists() else ()


def change(args: Namespace, edit: Callable[[str, object], str]) -> Path:
    """Make `edit(text, path)` the settings file, begun from the template where there is none; answers its path.

    What cannot be loaded is not written. Raises ConfigError, ExportError where it cannot be written.
    """
    path = settings_file(args)
    try:
        text = (path.read_bytes() if path.exists() else template()).decode("utf-8")
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "not UTF-8"
        raise ConfigError(f"{path}: the settings cannot be changed: {reason}") from error
    mark = _BOM if text.startswith(_BOM) else ""
    result = edit(text.removeprefix(_BOM), path)
    settings_from(result, path, os.environ, secrets=False)
    put(path, (mark + result).encode("utf-8"), mode=0o600)
    return path


def add(args: Namespace, tables: Iterable[dict[str, Any]]) -> Path:
    """Write `tables` into the settings file as its newest sources; errors as for `change`."""
    added = list(tables)
    return change(args, lambda text, path: with_sources(text, added, path))


def short_name(wanted: str, taken: Iterable[str]) -> str:
    """A name for a source made from `wanted`, a title or host: lower case, one word, at most 12 cells, not `taken`."""
    words = "".join(character if category(character)[0] in "LMN" else " " for character in wanted.casefold()).split()
    used = {name.casefold() for name in taken}
    name = _joined(words or ["source"], NAME_CELLS)
    number = 1
    while name in used:
        number += 1
        end = f"-{number}"
        name = _joined(words or ["source"], NAME_CELLS - len(end)) + end
    return name


def _joined(words: list[str], width: int) -> str:
    """As many of `words` as fit, at least the beginning of the first."""
    joined = words[0]
    for word in words[1:]:
        if fitted(f"{joined}-{word}", width) != f"{joined}-{word}":
            break
        joined = f"{joined}-{word}"
    return joined if fitted(joined, width) == joined else fitted(joined, width + 1).rstrip("…")
