"""`copytaster demo`: the desk on the built-in wire, in a store that is gone afterwards."""

from __future__ import annotations

import asyncio
import os
import tempfile
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from copytaster.cli.context import WRONG_USE, fail, now, say, settings_of
from copytaster.cli.desk import at_terminal, may_write, sit
from copytaster.demo.server import DemoWire
from copytaster.model.errors import ConfigError, CopytasterError
from copytaster.settings.model import Desk, Settings

QUICK_TAGS = ("frontpage", "economy", "world", "sport", "hold")


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of `copytaster demo`."""
    parser.add_argument("--speed", type=_speed, default=1.0, metavar="N", help="copy arrives N times faster (1)")


def _speed(text: str) -> float:
    try:
        speed = float(text)
    except ValueError:
        speed = 0.0
    if not 0.1 <= speed <= 100:
        raise ArgumentTypeError(f"{text!r}: a number from 0.1 to 100 is expected")
    return speed


def run(args: Namespace) -> int:
    """Open the demo desk; the exit code of the session."""
    if not at_terminal():
        say("copytaster demo: the desk needs a terminal")
        return WRONG_USE
    try:
        settings = _own_desk(args)
        with tempfile.TemporaryDirectory(prefix="copytaster-demo-") as folder:
            store = args.store if getattr(args, "store", None) else folder
            settings = replace(settings, store=Path(store))
            with ExitStack() as held:
                read_only = not may_write(settings, held)
                return asyncio.run(_on_air(settings, args.speed, read_only))
    except CopytasterError as error:
        return fail(error)


def _own_desk(args: Namespace) -> Settings:
    """The editor's own keys, theme and zone, where the settings can be read; nothing of the wire."""
    try:
        settings = settings_of(args, secrets=False)
    except ConfigError:
        if getattr(args, "config", None) or os.environ.get("COPYTASTER_CONFIG"):
            raise
        settings = Settings(path=None, store=Path(), desk=Desk(editor=os.environ.get("USER", "demo")))
    desk = settings.desk if settings.desk.quick_tags else replace(settings.desk, quick_tags=QUICK_TAGS)
    return replace(settings, sources=(), desk=desk)


async def _on_air(settings: Settings, speed: float, read_only: bool) -> int:
    async with DemoWire(now(), now, speed) as wire:
        return await sit(settings, read_only=read_only, title="demo", sources=wire.sources)
