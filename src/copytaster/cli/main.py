"""The command `copytaster`: finds the command asked for and loads that one alone."""

from __future__ import annotations

import argparse
import errno
import sys
from collections.abc import Sequence
from importlib import import_module

COMMANDS = {
    "demo": "the desk on a built-in wire: no network, nothing kept",
    "fetch": "one pass over all sources, without a screen",
    "parse": "files of any wire format as JSON lines",
    "brief": "summary, quotes and figures of stories",
    "list": "the inbox, another view or a filter, as a table",
    "show": "one story with its brief and history",
    "tag": "tag stories",
    "untag": "take a tag away",
    "star": "star stories",
    "discard": "discard stories",
    "undo": "take your last step back, made at the desk or by a script",
    "export": "tagged stories to a file, whole or not at all",
    "sources": "the sources: list, add, remove, check, retry, import, export",
    "init": "write a commented settings file",
    "doctor": "check settings, store, terminal and sources",
}
"""Each command and what it does; its module in `cli` has its name."""


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line; the arguments of a command are added when it is loaded."""
    top = argparse.ArgumentParser(
        prog="copytaster",
        description="The newsroom's first reader: triage incoming wire stories. Without a command: the desk.",
        epilog="copytaster COMMAND --help tells more of each.",
        allow_abbrev=False,
    )
    _shared(top)
    top.add_argument("--read-only", action="store_true", help="open the desk without writing to the store")
    top.add_argument("--version", action="store_true", help="say the version and exit")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    for name, said in COMMANDS.items():
        commands.add_parser(name, help=said, description=said.capitalize() + ".", allow_abbrev=False)
    return top


def _shared(to: argparse.ArgumentParser, **default: object) -> None:
    to.add_argument("--config", metavar="FILE", help="settings file (or COPYTASTER_CONFIG)", **default)  # type: ignore[arg-type]
    to.add_argument("--store", metavar="DIR", help="folder of the store (or COPYTASTER_STORE)", **default)  # type: ignore[arg-type]


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; answers its exit code: 0 done, 1 done in part or something failed, 2 wrong use."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    top = parser()
    name = _command(arguments)
    module = import_module(f"copytaster.cli.{name}") if name in COMMANDS else None
    commands = next(action for action in top._actions if isinstance(action, argparse._SubParsersAction))
    if module is not None:
        _shared(commands.choices[name], default=argparse.SUPPRESS)  # may stand before or after the command
        module.add_arguments(commands.choices[name])
    args, rest = top.parse_known_args(arguments)
    if rest:  # said with the usage of the command, not of the whole
        (commands.choices[name] if module is not None else top).error(f"unrecognized arguments: {' '.join(rest)}")
    if args.version:
        from importlib.metadata import version

        print(f"copytaster {version('copytaster')}")
        return 0
    if module is None:
        module = import_module("copytaster.cli.desk")
    try:
        code: int = module.run(args)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # the reader of our output went away: `copytaster list | head`
        sys.stderr.close()
        return 1
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT, errno.EIO):
            raise
        print(f"copytaster: the output could not be written: {error.strerror}", file=sys.stderr)
        return 1
    return code


def _command(arguments: Sequence[str]) -> str:
    """The first word that is not an option nor the value of one."""
    skip = False
    for argument in arguments:
        if skip:
            skip = False
        elif argument in ("--config", "--store"):
            skip = True
        elif not argument.startswith("-"):
            return argument
    return ""
