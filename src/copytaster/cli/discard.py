"""`copytaster discard`: discard stories, as the key does."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from copytaster.cli.marking import ran, stories_argument
from copytaster.model.mark import Verb


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of `copytaster discard`."""
    parser.description = (
        "Discard stories, all in one step. A kill, a correction or a flash brings a discarded story back."
    )
    stories_argument(parser)
    parser.add_argument("--off", action="store_true", help="restore them")


def run(args: Namespace) -> int:
    """Discard, or restore; 0 done or nothing to do, 1 one not found or not saved, 2 wrong settings."""
    return ran(args, Verb.RESTORE if args.off else Verb.DISCARD, args.ids)
