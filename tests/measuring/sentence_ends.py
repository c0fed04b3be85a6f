"""How right the sentences are: the ends of sentences in annotated copy that are found, and no others."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from copytaster.brief.sentences import sentences

Row = dict[str, Any]


def sentence_scores(rows: Iterable[Row]) -> Row:
    """Precision, recall and F1 of the places where sentences end; closing marks and white space are forgiven."""
    gold, told, both = 0, 0, 0
    for row in rows:
        text = row["text"]
        wanted = {_last_letter(text, end) for _, end in row["sentences"]}
        found = {_last_letter(text, end) for _, end in sentences(text)}
        gold, told, both = gold + len(wanted), told + len(found), both + len(wanted & found)
    return {"gold": gold, "P": both / max(1, told), "R": both / max(1, gold), "F1": 2 * both / max(1, gold + told)}


def _last_letter(text: str, end: int) -> int:
    """Where the last letter or digit before `end` stands."""
    while end and not text[end - 1].isalnum():
        end -= 1
    return end
