"""What `copytaster doctor` looks at of the machine: terminal, tmux, clock, Python and libraries."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from datetime import datetime
from importlib.metadata import PackageNotFoundError, requires, version
from platform import python_version

from copytaster.cli.checks import FAIL, OK, WARN, Check
from copytaster.settings.model import Settings
from copytaster.settings.zones import zone_of

LEAST_COLUMNS, LEAST_LINES = 80, 24
SLOWEST_ESCAPE = 100
"""Milliseconds that tmux may hold the Escape key back before it is felt."""
_FEW = {"linux", "xterm", "screen", "vt100", "vt220", "ansi", "tmux", "rxvt"}
_REQUIREMENT = re.compile(r"([A-Za-z0-9._-]+)[^;]*?>=\s*([0-9.]+)")


def terminal_checks(settings: Settings | None, environ: Mapping[str, str]) -> Iterator[Check]:
    """Whether the desk can be drawn here, and how well."""
    term = environ.get("TERM", "")
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        yield Check("terminal", WARN, "none here", "the desk needs one; fetch, list, tag and export do not")
    elif term in ("", "dumb"):
        yield Check("terminal", FAIL, f'TERM is "{term}"', "export TERM=xterm-256color, or what your terminal says")
    else:
        size = os.get_terminal_size(sys.stderr.fileno())
        found = f"{term}, {size.columns}x{size.lines}, {_colours(term, environ)}"
        small = size.columns < LEAST_COLUMNS or size.lines < LEAST_LINES
        remedy = f"make it at least {LEAST_COLUMNS}x{LEAST_LINES}" if small else ""
        yield Check("terminal", WARN if small else OK, found, remedy)
    charset = (sys.stdout.encoding or "").upper()
    if charset.replace("-", "") == "UTF8":
        yield Check("terminal", OK, "UTF-8")
    elif settings is None or not settings.desk.ascii:
        found = f"the locale's character set is {charset or 'not known'}"
        yield Check("terminal", WARN, found, "export LANG=C.UTF-8, or set ascii = true in [desk]")
    if environ.get("TMUX"):
        yield from _tmux_checks()


def _colours(term: str, environ: Mapping[str, str]) -> str:
    if environ.get("NO_COLOR"):
        return "no colours (NO_COLOR)"
    if environ.get("COLORTERM") in ("truecolor", "24bit"):
        return "true colour"
    return "16 colours" if term in _FEW else "256 colours" if "256" in term else "colours as TERM says"


def _tmux_checks() -> Iterator[Check]:
    clipboard, escape = _tmux("-gsv", "set-clipboard"), _tmux("-gsv", "escape-time")
    if clipboard == "off":
        found = "tmux does not pass copied text on (set-clipboard off)"
        yield Check("tmux", WARN, found, "tmux set -s set-clipboard external")
    elif clipboard:
        yield Check("tmux", OK, f"copied text goes through tmux (set-clipboard {clipboard})")
    if escape.isdecimal() and int(escape) > SLOWEST_ESCAPE:
        yield Check("tmux", WARN, f"tmux holds Escape back for {escape} ms", "tmux set -s escape-time 10")


def _tmux(*option: str) -> str:
    """The value of an option of tmux, empty where it does not say."""
    tmux = shutil.which("tmux")
    if tmux is None:
        return ""
    try:
        asked = subprocess.run(
            [tmux, "show-options", *option], capture_output=True, text=True, timeout=2, check=False
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired, UnicodeDecodeError):
        return ""
    return asked.stdout.strip()


def clock_checks(settings: Settings | None, at: datetime) -> Iterator[Check]:
    """The zone that times are shown in, and what the clock says there."""
    name = settings.desk.timezone if settings else ""
    local = at.astimezone(zone_of(name))
    offset = f"{local:%z}"
    zone = name or f"the machine's own ({local.tzname()})"
    yield Check("clock", OK, f"{local:%Y-%m-%d %H:%M}, UTC{offset[:3]}:{offset[3:]}, zone {zone}")


def library_checks() -> Iterator[Check]:
    """The versions of Python and of the libraries we build on."""
    found = [f"copytaster {version('copytaster')}", f"Python {python_version()}"]
    for wanted in requires("copytaster") or ():
        need = _REQUIREMENT.match(wanted)
        if need is None or "extra ==" in wanted:
            continue
        name, least = need[1], need[2]
        try:
            have = version(name)
        except PackageNotFoundError:
            yield Check("versions", FAIL, f"{name} is not installed", "install copytaster again")
            continue
        found.append(f"{name} {have}")
        if _numbers(have) < _numbers(least):
            yield Check("versions", FAIL, f"{name} {have} is older than {least}", f'pip install "{name}>={least}"')
    yield Check("versions", OK, ", ".join(found))


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", text)[:4])
