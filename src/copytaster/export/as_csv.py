"""The stories as a table for spreadsheet programs: one line a story, every cell safe to open."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Sequence

from copytaster.export.selection import Row
from copytaster.export.wording import figure_in_words, one_line, quote_in_words
from copytaster.model.story import rfc3339

COLUMNS = (
    "key", "id", "source", "wire", "slug", "headline", "urgency", "published", "updated", "tags", "starred", "note",
    "summary", "quotes", "figures", "url", "words", "status",
)  # fmt: skip
BETWEEN = " | "
"""Stands between the tags, quotes and figures that share a cell."""


def document(rows: Sequence[Row]) -> bytes:
    """`rows` in the order given under a line of column names; UTF-8, lines end in CRLF.

    Times are RFC 3339 in UTC; unknown is an empty cell; `starred` is true or false. A text that a
    spreadsheet would take for a formula begins with an apostrophe. Standard: RFC 4180.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows(_cells(row) for row in rows)
    return text.getvalue().encode("utf-8")


def _cells(row: Row) -> list[str | int]:
    story, brief, marks = row.story, row.brief, row.marks
    texts: list[str | int | None] = [
        row.key, story.id, story.source, story.wire, story.slug, story.headline, story.urgency,
        rfc3339(story.published), rfc3339(story.updated), BETWEEN.join(marks.tags),
        "true" if marks.starred else "false", marks.note, " ".join(brief.summary),
        BETWEEN.join(quote_in_words(quote) for quote in brief.quotes),
        BETWEEN.join(figure_in_words(figure) for figure in brief.figures),
        story.url, story.words, str(story.status),
    ]  # fmt: skip
    return [cell if isinstance(cell, int) else defused(one_line(cell)) for cell in texts]


def defused(cell: str) -> str:
    """`cell` so that no spreadsheet program computes it: an apostrophe first, where it begins like a formula.

    Programs look behind leading blanks and fold full-width signs, so both are looked through here.
    """
    first = unicodedata.normalize("NFKC", cell.lstrip()[:1])
    return f"'{cell}" if first.startswith(("=", "+", "-", "@")) or cell[:1] in ("\t", "\r") else cell
