"""`copytaster init`: write a commented settings file to start from."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from pathlib import Path

from copytaster.cli.context import DONE, fail, say
from copytaster.export.outbox import put
from copytaster.model.errors import CopytasterError
from copytaster.settings.places import at_home, config_path
from copytaster.settings.template import template


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of `copytaster init`."""
    parser.description = "Write a settings file with every setting, its default and a comment."
    parser.add_argument("--force", action="store_true", help="replace a settings file that is there")


def run(args: Namespace) -> int:
    """Write the file, for its owner only (it may come to hold keys), and print its path."""
    named = getattr(args, "config", None)
    path = at_home(named, os.environ) if named else config_path(os.environ)
    try:
        _write(path, force=args.force)
    except CopytasterError as error:
        return fail(error)
    print(path)
    say("init: add your sources there, then start `copytaster`")
    return DONE


def _write(path: Path, *, force: bool) -> None:
    """Raises CopytasterError where a file is there already, or none can be written."""
    if path.exists() and not path.is_dir() and not force:
        raise CopytasterError(f"{path} is there already; edit it, or replace it with `copytaster init --force`")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise CopytasterError(f"{path.parent} cannot be made: {error.strerror or error}") from error
    put(path, template(), mode=0o600)
