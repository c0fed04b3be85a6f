"""The notebook under an agency's copy: what it says to editors, apart from the copy and from what is private."""

from __future__ import annotations

import re
from dataclasses import dataclass

from copytaster.model.text import clean_line

_OPENS = re.compile(r"#{1,2}[ \t]*(?:\w{2,12} )?(?:Notizblock|Notebook|NOTEBOOK|Note ?pad)[ \t]*$", re.M)
_PRIVATE = re.compile(
    r"^.{0,80}(?:nicht (?:zur|für die) Veröffentlichung|not (?:intended |meant )?for publication(?! before| until))",
    re.M | re.I,
)
_STARS = re.compile(r"^(?:\* ?){3,}[ \t]*$", re.M)
_SECTION = re.compile(r"^#{2,3}[ \t]*(.{1,80}?)[ \t]*$", re.M)
_TO_EDITORS = re.compile(
    r"(?:notes? to editors?|editor'?s'? notes?|redaktionelle[rn]? hinweise?|aktualisierung|berichtigung|korrektur"
    r"|corrections?|updates?|sperrfrist|embargo|zusammenfassung|ergänzung)\b", re.I
)  # fmt: skip
_CORRECTS = re.compile(r"berichtigung|korrektur|correction", re.I)
_LIFTS = re.compile(r"sperrfrist|embargo", re.I)
_BULLET = re.compile(r"^[ \t]*[-•*][ \t]+", re.M)


@dataclass(frozen=True, slots=True)
class Notebook:
    """The copy without its notebook; `notes` are addressed to editors, `markers` what they plainly are."""

    copy: str
    notes: tuple[str, ...] = ()
    markers: tuple[str, ...] = ()


def opened_notebook(text: str) -> Notebook:
    """`text` parted into copy and notes; links, places and everything marked as private are left out."""
    opening = _OPENS.search(text)
    start = opening.end() if opening else 0
    ends = [found.start() for mark in (_PRIVATE, _STARS) if (found := mark.search(text, start))]
    if opening is None:
        private = _PRIVATE.search(text)
        return Notebook(text[: private.start()] if private and text[: private.start()].strip() else text)
    inside = text[start : min(ends, default=len(text))]
    notes: list[str] = []
    markers: list[str] = []
    parts = _SECTION.split(inside)
    for title, content in zip(parts[1::2], parts[2::2], strict=True):
        if not _TO_EDITORS.match(title):
            continue
        lines = [line for bullet in _BULLET.split(content) if (line := clean_line(bullet))]
        notes.extend(f"{title}: {line}" if _LIFTS.match(title) and not _LIFTS.match(line) else line for line in lines)
        if lines and _CORRECTS.match(title):
            markers.append("correction")
    return Notebook(text[: opening.start()], tuple(notes), tuple(markers))
