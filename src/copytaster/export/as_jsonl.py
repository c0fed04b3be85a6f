"""The stories as JSON lines: the form that loses nothing and reads back to what it was."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Sequence
from typing import Any

from copytaster.export.selection import Row
from copytaster.model.brief import brief_as_dict
from copytaster.model.mark import marks_as_dict
from copytaster.model.story import story_as_dict

# Legal in JSON, but many readers of lines take them for line ends, and terminals for commands.
_LOOSE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def document(rows: Sequence[Row]) -> bytes:
    """A line a story in the order given: `key`, the Story object, `marks` and `brief`; UTF-8, lines end in LF.

    Standards: JSON Lines, RFC 8259.
    """
    return "".join(f"{_line(row)}\n" for row in rows).encode("utf-8")


def as_dict(row: Row) -> dict[str, Any]:
    """The object of one line: the Story object with `key` before and `marks` and `brief` after it."""
    brief = brief_as_dict(row.brief)
    for figure in brief["figures"]:
        for name in ("value", "low", "high"):
            if isinstance(figure[name], float) and not math.isfinite(figure[name]):
                figure[name] = None  # JSON has no infinity
    return {"key": row.key, **story_as_dict(row.story), "marks": marks_as_dict(row.marks), "brief": brief}


def _line(row: Row) -> str:
    text = json.dumps(as_dict(row), ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return _LOOSE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
