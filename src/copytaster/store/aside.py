"""Setting a file aside that cannot be read: never overwritten, never deleted, and named."""

from __future__ import annotations

import itertools
import os
import shutil
from collections.abc import Iterator
from pathlib import Path


def copy_aside(path: Path) -> Path:
    """Keep the content of `path` under a second name (`NAME.broken-1` …) and return it; `path` stays.

    Costs nothing where the disk knows hard links. Asked again after a crash, the first copy is found.
    Raises OSError.
    """
    for aside in _names(path):
        try:
            os.link(path, aside)
        except FileExistsError:
            if aside.samefile(path):
                return aside
        except OSError:  # a disk without hard links
            if not aside.exists():
                shutil.copyfile(path, aside)
                return aside
        else:
            return aside
    raise AssertionError("names do not run out")


def move_aside(path: Path, *companions: Path) -> Path:
    """Rename `path` to its first free `NAME.broken-N`, `companions` (which may be missing) likewise.

    Returns the new name of `path`. Raises OSError.
    """
    aside = next(name for name in _names(path) if not name.exists())
    for companion in companions:
        if companion.exists():
            companion.rename(aside.with_name(aside.name + companion.name.removeprefix(path.name)))
    path.rename(aside)
    return aside


def _names(path: Path) -> Iterator[Path]:
    return (path.with_name(f"{path.name}.broken-{number}") for number in itertools.count(1))
