"""What a command puts on stdout: lines for people, JSON lines for machines, and nothing after the reader has gone."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterable, Mapping
from typing import Any

from copytaster.model.text import clean

_UNSAFE = re.compile("[\x7f-\x9f\ud800-\udfff\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def json_line(data: Mapping[str, Any]) -> str:
    """`data` as one line: letters as they are, but escaped where one could control a terminal or is no character."""
    line = json.dumps(data, ensure_ascii=False)
    return json.dumps(data) if _UNSAFE.search(line) else line


def put_json(lines: Iterable[Mapping[str, Any]]) -> None:
    """Write each as one JSON line, in UTF-8 whatever the locale (RFC 8259), flushed at once for who follows."""
    for data in lines:
        _put(json_line(data) + "\n", "utf-8")


def put_text(lines: Iterable[str], encoding: str = "") -> None:
    """Write lines, washed, in `encoding`, else the terminal's; what that lacks becomes a question mark."""
    _put("".join(clean(line) + "\n" for line in lines), encoding or sys.stdout.encoding or "utf-8")


def to_terminal() -> bool:
    """Whether stdout is a terminal: then there is a width to keep to."""
    return sys.stdout.isatty()


def unicode_out() -> bool:
    """Whether stdout can show more than ASCII."""
    return (sys.stdout.encoding or "").lower().replace("-", "").startswith("utf")


def _put(text: str, encoding: str) -> None:
    """Raises OSError where the reader has gone or the disk is full; what is still to come then goes nowhere."""
    try:
        sys.stdout.buffer.write(text.encode(encoding, "replace"))
        sys.stdout.buffer.flush()
    except OSError:
        with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - or the interpreter complains when it ends
            os.dup2(nowhere.fileno(), sys.stdout.fileno())
        raise
