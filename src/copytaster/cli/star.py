"""`copytaster star`: star stories, as the key does."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from copytaster.cli.marking import ran, stories_argument
from copytaster.model.mark import Verb


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of `copytaster star`."""
    parser.description = "Star stories, all in one step. A desk that is open shows it within a second."
    stories_argument(parser)
    parser.add_argument("--off", action="store_true", help="take the star away")


def run(args: Namespace) -> int:
    """Star, or take the star away; 0 done or nothing to do, 1 one not found or not saved, 2 wrong settings."""
    return ran(args, Verb.UNSTAR if args.off else Verb.STAR, args.ids)
