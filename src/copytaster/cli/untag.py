"""`copytaster untag`: take tags from a story."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from copytaster.cli.context import fail
from copytaster.cli.marking import ran, story_argument, tags_of
from copytaster.model.errors import UsageError
from copytaster.model.mark import Verb


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of `copytaster untag`."""
    parser.description = "Take one or more tags from a story, in one step."
    story_argument(parser)


def run(args: Namespace) -> int:
    """Take the tags away; 0 done or nothing to do, 1 not found or not saved, 2 wrong use."""
    try:
        tags = tags_of(args)
    except UsageError as error:
        return fail(error)
    return ran(args, Verb.UNTAG, [args.id], tags)
