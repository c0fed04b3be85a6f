"""What every command shares: its settings, the clock, and how it speaks to the person who called it."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from copytaster.model.errors import ConfigError, CopytasterError, UsageError
from copytaster.model.text import clean
from copytaster.settings.load import load
from copytaster.settings.model import Settings
from copytaster.settings.places import at_home

DONE, FAILED, WRONG_USE = 0, 1, 2
"""The exit codes: all done; done in part, or something failed; wrong use or wrong settings."""


def settings_of(args: Namespace, *, secrets: bool = True) -> Settings:
    """The settings that `--config` and `--store` (`args.config`, `args.store`) ask for.

    `secrets=False` for a command that fetches nothing, so that it runs where the wire's keys are not
    set. Raises ConfigError.
    """
    config, store = getattr(args, "config", None), getattr(args, "store", None)
    settings = load(at_home(config, os.environ) if config else None, os.environ, secrets=secrets)
    return replace(settings, store=Path(at_home(store, os.environ))) if store else settings


def now() -> datetime:
    """The time (aware UTC). The clock is read here and nowhere else."""
    return datetime.now(UTC)


def say(text: str) -> None:
    """One message on stderr, washed so that nothing from a wire or a file name controls the terminal."""
    print(clean(text), file=sys.stderr, flush=True)


def fail(error: CopytasterError) -> int:
    """Say what went wrong; the exit code that goes with it."""
    say(f"copytaster: {error}")
    return WRONG_USE if isinstance(error, ConfigError | UsageError) else FAILED
