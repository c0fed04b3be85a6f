"""`copytaster doctor`: checks settings, store, terminal, clock, sources and libraries, and says what to do."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from datetime import datetime

from copytaster.cli.checks import FAIL, WARN, Check, settings_checks, source_checks, store_checks
from copytaster.cli.checks_folder import folder_check
from copytaster.cli.checks_machine import clock_checks, library_checks, terminal_checks
from copytaster.cli.context import DONE, FAILED, now, say
from copytaster.cli.output import put_json, put_text


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of `copytaster doctor`."""
    parser.description = (
        "Check settings, keys, store, terminal, tmux, clock, sources and libraries; say what to do where something "
        "is wrong. Fetches nothing and changes nothing. Exits 1 where something fails."
    )
    parser.add_argument("--json", action="store_true", help="a JSON line a check: check, state, found, remedy")


def run(args: Namespace) -> int:
    """Write a line a check; 0 where none fails, else 1."""
    checks = list(_checks(args, now()))
    if args.json:
        put_json(
            {"check": check.of, "state": check.state.lower(), "found": check.found, "remedy": check.remedy or None}
            for check in checks
        )
    else:
        put_text(_lines(checks))
    failed = sum(check.state == FAIL for check in checks)
    warned = sum(check.state == WARN for check in checks)
    say(f"doctor: {failed} failed, {warned} to look at" if failed or warned else "doctor: all is well")
    return FAILED if failed else DONE


def _checks(args: Namespace, at: datetime) -> Iterator[Check]:
    settings, found = settings_checks(args)
    yield from found
    if settings is not None:
        yield from store_checks(settings, at)
        yield from source_checks(settings, at)
        yield from (folder_check(source) for source in settings.sources if source.folder)
    yield from terminal_checks(settings, os.environ)
    yield from clock_checks(settings, at)
    yield from library_checks()


def _lines(checks: list[Check]) -> Iterator[str]:
    for check in checks:
        yield f"{check.state:<5} {check.of:<9} {check.found}"
        if check.remedy:
            yield f"{'':<15} -> {check.remedy}"
