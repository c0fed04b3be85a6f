"""`copytaster tag`: give tags to a story, as the key does."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from copytaster.cli.context import fail
from copytaster.cli.marking import ran, story_argument, tags_of
from copytaster.model.errors import UsageError
from copytaster.model.mark import Verb


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of `copytaster tag`."""
    parser.description = "Give a story one or more tags, in one step. A desk that is open shows it within a second."
    story_argument(parser)


def run(args: Namespace) -> int:
    """Enter the tags; 0 done or nothing to do, 1 not found or not saved, 2 wrong use."""
    try:
        tags = tags_of(args)
    except UsageError as error:
        return fail(error)
    return ran(args, Verb.TAG, [args.id], tags)
