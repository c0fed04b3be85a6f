"""`copytaster sources`: which addresses the copy comes from, how each is doing, and changing the list."""

from __future__ import annotations

import argparse
from argparse import ArgumentParser, Namespace
from importlib import import_module
from typing import Any

from copytaster.cli.context import fail
from copytaster.model.errors import CopytasterError

ACTIONS = {
    "list": ("source_list", "the sources and how each is doing (the default)"),
    "add": ("source_add", "add an address to the settings, after asking it once"),
    "remove": ("source_remove", "take a source out of the settings; its stories and marks stay"),
    "retry": ("source_retry", "read again the files of a folder that could not be read"),
    "check": ("source_check", "ask sources once, keep nothing"),
    "import": ("source_opml", "add the feeds of an OPML file"),
    "export": ("source_opml", "the sources as OPML on stdout, without keys and headers"),
}
"""Each action, the module of `cli` that does it, and what it does."""


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of `copytaster sources`."""
    parser.description = "The sources: list, add, remove, check, retry, import, export. Without an action: list."
    parser.add_argument("--json", action="store_true", help="a JSON line a source (list and check)")
    actions = parser.add_subparsers(dest="action", metavar="ACTION", title="actions")
    made: dict[str, ArgumentParser] = {}
    for name, (_, said) in ACTIONS.items():
        made[name] = actions.add_parser(name, help=said, description=said.capitalize() + ".", allow_abbrev=False)
        for option, metavar in (("--config", "FILE"), ("--store", "DIR")):
            made[name].add_argument(option, metavar=metavar, default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    for name in ("list", "check"):
        made[name].add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="a JSON line a source")
    _adding(made["add"])
    made["remove"].add_argument("name", metavar="NAME")
    made["check"].add_argument("names", metavar="NAME", nargs="*", help="only these")
    made["retry"].add_argument(
        "names", metavar="NAME", nargs="*", help="a source, or a file in its quarantine; else all"
    )
    made["import"].add_argument("file", metavar="FILE.opml", help="- is stdin")
    made["import"].add_argument("--no-lookup", action="store_true", help="do not look up where the names lead")


def _adding(parser: ArgumentParser) -> None:
    parser.add_argument("url", metavar="URL", help="a feed, or a web page that names its feed; http or https")
    parser.add_argument("--name", metavar="NAME", help="shown in each row; else made from the feed's title")
    parser.add_argument("--interval", type=int, metavar="SECONDS", help="between two polls (300; at least 30)")
    parser.add_argument("--full-text", action="store_true", help="fetch the page behind an item that is a teaser")
    parser.add_argument("--no-check", action="store_true", help="add the address without asking it")


def run(args: Namespace) -> int:
    """Do the action; 0 done, 1 trouble or not done, 2 wrong use or settings."""
    action: str = args.action or "list"
    module: Any = import_module(f"copytaster.cli.{ACTIONS[action][0]}")
    try:
        code: int = getattr(module, f"{action}_sources")(args)
    except CopytasterError as error:
        return fail(error)
    return code
