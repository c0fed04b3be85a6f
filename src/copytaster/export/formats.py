"""The formats an export can have, by name and by the ending of the file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import tzinfo
from pathlib import PurePath

from copytaster.export import as_csv, as_jsonl, as_markdown
from copytaster.export.selection import Selection

Document = Callable[[Selection, str, tzinfo | None], bytes]
"""`(selection, title, zone)` → the finished file; the same input gives the same bytes."""

FORMATS: dict[str, Document] = {
    "csv": lambda selection, *_: as_csv.document(selection.rows),
    "jsonl": lambda selection, *_: as_jsonl.document(selection.rows),
    "markdown": lambda selection, title, zone: as_markdown.document(selection, title=title, zone=zone),
}
ENDINGS = {".csv": "csv", ".jsonl": "jsonl", ".ndjson": "jsonl", ".md": "markdown", ".markdown": "markdown"}
USUAL = "jsonl"


def format_of(output: PurePath | None) -> str:
    """The format that the ending of `output` asks for, else jsonl."""
    return ENDINGS.get(output.suffix.lower(), USUAL) if output else USUAL
