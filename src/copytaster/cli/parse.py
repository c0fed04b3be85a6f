"""`copytaster parse FILE… | -`: what files of any wire format hold, one JSON line a file."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from copytaster.model.errors import FormatError, UsageError
from copytaster.model.story import story_as_dict
from copytaster.wire.reading import read
from copytaster.wire.zones import zone_named

LARGEST = 64 * 1024 * 1024
"""Bytes of the largest file read."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's own arguments."""
    parser.add_argument("files", metavar="FILE", nargs="+", help="a file of any wire format; - is standard input")
    parser.add_argument(
        "--timezone", metavar="NAME", default="UTC", help="zone of times that carry none (default: %(default)s)"
    )


def run(args: argparse.Namespace) -> int:
    """Prints a line a file, in the order given, each with its name as given: its items, or why there are none.

    0 when every file was read, 1 when one could not be. Raises UsageError for an unknown time zone.
    """
    try:
        zone_named(args.timezone)
    except FormatError as error:
        raise UsageError(f"--timezone: {error}; an IANA name such as Europe/Berlin is expected") from error
    failed = 0
    for name in args.files:
        line = _line(name, args.timezone)
        failed += "error" in line
        sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
        sys.stdout.flush()
    return 1 if failed else 0


def _line(name: str, timezone: str) -> dict[str, Any]:
    """The answer for one file; notes on left-out items go to stderr, they are no data."""
    shown = name.encode("utf-8", "replace").decode("utf-8")
    try:
        data = _content(name)
        reading = read(data, wire="", timezone=timezone, now=datetime.now(UTC))
    except OSError as error:
        return {"file": shown, "error": f"cannot be read: {error.strerror or error}"}
    except FormatError as error:
        return {"file": shown, "error": str(error)}
    for note in reading.notes:
        print(f"{shown}: {note}", file=sys.stderr)
    return {"file": shown, "items": [story_as_dict(story) for story in reading.items]}


def _content(name: str) -> bytes:
    """The bytes of a file, or of standard input. Raises FormatError for one too large, OSError as the system does."""
    if name == "-":
        data = sys.stdin.buffer.read(LARGEST + 1)
    else:
        with Path(name).open("rb") as file:
            data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise FormatError(f"larger than {LARGEST // 1024 // 1024} MB")
    return data
