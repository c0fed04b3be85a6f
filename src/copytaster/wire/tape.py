"""What ANPA 1312 took over from the paper tape that ran typesetting machines: upper rails, tabs, quads."""

from __future__ import annotations

import re
from dataclasses import dataclass

from copytaster.model.text import clean_line
from copytaster.wire.opening import byline_of
from copytaster.wire.take_keys import steps_in

_RAIL = "^"
"""Opens a line of the head, or a line set in the middle of a table."""
_QUADS = re.compile(r"\s*[<=]+\s*$")
_EDS = re.compile(r"(?:Eds?|EDS|Editors|EDITORS)(?:\.|:|,)\s*(.*)", re.S)
_PICTURES = re.compile(r"(?:[A-Z]{2,8} )?(?:Photos?|Graphics?|Videos?|PHOTOS?|GRAPHICS?|VIDEOS?)\b[\w ,.&-]*")
_BY = re.compile(r"(?:By|BY|by) (?=\S)")
_HALF = re.compile(r"(?<=[\d ]){(?=[\s<]|$)")
_BREAKS = re.compile(r"[\x1e\x1f][\x1e\x1f \t]*")
_CODES = re.compile(r"[\x10-\x1d]")
_RULE = re.compile(r"[\s_*=.~-]*|END")
_STARTS = re.compile(r"[\t\x08]| {3}|\^")
_OPEN_QUOTE = {"``": "“", "''": "”"}


@dataclass(frozen=True, slots=True)
class Overline:
    """What the lines between keyword and copy say; `copy` are those that belong to the copy, as heads of tables."""

    headline: str = ""
    dek: str | None = None
    byline: str | None = None
    notes: tuple[str, ...] = ()
    markers: tuple[str, ...] = ()
    copy: tuple[str, ...] = ()


def printed(line: str) -> str:
    """A line as it would be printed: without rail and quads, tabs as blanks, signs of the tape as characters.

    Two grave accents are an opening quotation mark, two apostrophes a closing one, an underscore between
    blanks a dash, a brace behind a number one half.
    """
    line = _QUADS.sub("", line.lstrip(f"{_RAIL}\x08 \t"))
    line = _HALF.sub("½", _CODES.sub("", _BREAKS.sub("  ", line)))
    for sign, mark in _OPEN_QUOTE.items():
        line = line.replace(sign, mark)
    return " ".join(clean_line(line.replace("`", "‘").replace(" _ ", " — "), 20_000).split())


def head_lines(text: str) -> tuple[list[str], str]:
    """The lines of the head, which open with a rail and go on until "<" or "=", and the copy."""
    lines = text.split("\n")
    head: list[str] = []
    for at, line in enumerate(lines):
        stripped = line.strip()
        if not stripped:
            continue
        goes_on = bool(head) and not _QUADS.search(head[-1]) and not _STARTS.match(line)
        if line.lstrip(" ").startswith(_RAIL):
            head.append(stripped)
        elif goes_on and len(head[-1]) < 1_000:
            head[-1] += f" {stripped}"
        else:
            return head, "\n".join(lines[at:])
    return head, ""


def overline_of(lines: list[str]) -> Overline:
    """What the lines between keyword and copy say.

    "<" closes headline, standfirst and notes, "=" byline and centred lines; what is centred and neither the
    byline nor who that is belongs to the copy.
    """
    titles: list[str] = []
    notes: list[str] = []
    markers: list[str] = []
    copy: list[str] = []
    byline: str | None = None
    about = False
    for raw in lines[:200]:
        line, centred = printed(raw), raw.rstrip().endswith("=")
        steps = steps_in(line) if line else ()
        if found := _EDS.match(line):
            notes.append(found[1])
        elif steps:
            markers.extend(steps)
        elif _BY.match(line) and byline is None:
            byline = byline_of(line) or _BY.sub("", line, count=1)
            about = "Press" not in byline.split()[-1:]
            continue
        elif about and centred and not line.isupper():
            pass  # who wrote it, of which paper
        elif (centred and titles) or byline:
            copy.append(line)
        elif line and not _PICTURES.fullmatch(line) and not _RULE.fullmatch(line):
            titles.append(line)
        about = False
    dek = " ".join(titles[1:]) or None
    return Overline(titles[0] if titles else "", dek, byline, tuple(notes), tuple(markers), tuple(copy))


def tape_paragraphs(text: str, *, tabular: bool) -> tuple[str, ...]:
    """The paragraphs of the copy: each begins with a tab, blanks or a rail; in a table every line is one.

    Lines that only rule off or say the end are left out.
    """
    parts: list[list[str]] = []
    gap = True
    for line in text.split("\n"):
        if not line.strip():
            gap = True
        elif tabular or gap or _STARTS.match(line) or not parts:
            parts.append([line])
            gap = False
        else:
            parts[-1].append(line)
    lines = (printed(" ".join(part)) for part in parts)
    return tuple(line for line in lines if line and not _RULE.fullmatch(line))
