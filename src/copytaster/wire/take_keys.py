"""The line between slug and headline that says which step of a story this copy is: "2ND LEAD", "(Achtung)"."""

from __future__ import annotations

import re

_ORDINAL = r"\d{1,2}(?:ST|ND|RD|TH|\.|ER|E)?"
_COUNTED = re.compile(
    rf"(?:(?P<n>{_ORDINAL})[ -]?)?(?P<what>LEAD|LD|UPDATE|WRAPUP|WRITETHRU|ADD|NET|TAKE|INSERT|SUB|TEIL|FORTSETZUNG)"
    r"(?:[ -]?(?P<after>\d{1,2}))?(?P<thru>[ -]WRITE-?THRU)?"
)
_STEPS = (
    ("kill", "(?:MANDATORY )?KILL(?: KILL)*|STREICHUNG|ZURÜCKGEZOGEN|ANNULLIERT|ANNULLIERUNG|ANNULERET|ANNULE[RE]T?"
             "|ANULACIÓN|ANULADO|STORY WITHDRAWN|WITHDRAWN|ANNULLAMENTO|ANNULATION"),
    ("correction", "BERICHTIGUNG|KORREKTUR|KORRIGIERT|CORRECTION|CORRECTED|CORRECTS|RETTELSE|RETTET|KORRIGERT"
                   "|RÄTTELSE|KORJAUS|KORJATTU|CORRECTIF|RECTIFICATIF|CORRECCIÓN|RETTIFICA|CORREZIONE"),
    ("flash", "FLASH|BLITZ|BLITZMELDUNG"), ("bulletin", "BULLETIN"), ("alert", "ALERT|NEWSALERT|APNEWSALERT|SNAP"),
    ("urgent", "EIL|EILMELDUNG|URGENT|URGENTE|HASTER"), ("extra", "EXTRA"),
    ("exclusive", "EXCLUSIVE|EXKLUSIV|EXCLUSIF|EXCLUSIVA|ESCLUSIVA"),
    ("advisory", "ACHTUNG|ADVISORY|VORSCHAU|NEWS DIGEST|DAYBOOK|TERMINE|TAGESVORSCHAU|HINWEIS|NOTE TO EDITORS"),
    ("refile", "REFILE|REFILED|REPEAT|REPEATED|RPT|WIEDERHOLUNG|GENTAGELSE|REPETICIÓN|RÉPÉTITION|RIPETIZIONE"),
    ("summary", "ZUSAMMENFASSUNG|SUMMARY|ROUNDUP|SAMMENDRAG|RESUMEN|SYNTHÈSE|RIEPILOGO"),
    ("review", "REVIEW"), ("factcheck", "FAKTENCHECK|FACT ?CHECK|FACTCHECK"),
    ("abridged", "ABRIDGED|KURZFASSUNG|GEKÜRZT"), ("replaces", "ERSETZT|REPLACES|NEUFASSUNG"),
)  # fmt: skip
_STEP = tuple((marker, re.compile(rf"(?:{_ORDINAL} )?(?:{words})")) for marker, words in _STEPS)
_LONGEST = 60


def steps_in(line: str) -> tuple[str, ...] | None:
    """The markers of a take-key line; an empty tuple for a line that only numbers a take; None for any other line.

    In brackets such a word may stand in small letters and be followed by more after a colon, a dash or a
    number; otherwise the line must be that word in capitals, or several of them, and nothing else.
    """
    line = " ".join(line.split())
    if not line or len(line) > _LONGEST:
        return None
    if line[0] == "(" and line[-1] == ")":
        inside = re.split(r"[:;]|\s[-–—]\s|\s\d", line[1:-1].strip())[0]
        return _steps(inside.upper())
    return _steps(line) if line.isupper() else None


def _steps(text: str) -> tuple[str, ...] | None:
    found: list[str] = []
    for part in re.split(r"\s*[,;/+]\s*", text.strip(" *=-:!")):
        if counted := _COUNTED.fullmatch(part):
            found.extend(_counted(counted))
        elif marker := next((name for name, step in _STEP if step.fullmatch(part)), None):
            found.append(marker)
        else:
            return None
    return tuple(dict.fromkeys(found))


def _counted(match: re.Match[str]) -> list[str]:
    what = {"LD": "LEAD"}.get(match["what"], match["what"]).lower()
    number = re.sub(r"\D", "", match["n"] or match["after"] or "")
    if what == "writethru":
        return ["writethru"]
    if what not in ("lead", "update", "wrapup"):
        return []
    return [f"{what}:{int(number)}" if number else what, *(["writethru"] if match["thru"] else [])]
