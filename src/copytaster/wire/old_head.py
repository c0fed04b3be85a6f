"""The lines over the copy of an old wire: slug, take key, headline, byline, notes in brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass

from copytaster.model.text import clean_line
from copytaster.wire.opening import byline_of, dateline_of, note_of
from copytaster.wire.take_keys import steps_in

_BY = re.compile(r"(?:By|BY|Von|VON|Par|PAR|Por|POR|Di|DI|Door|Av|AV|Af|AF) (?=[^\W\d_])")
_MOST, _MOST_UNMARKED = 12, 5
"""Lines a head may have where "=" closes it, and where nothing does."""
_LONGEST = 120
_UNDER = re.compile(r"(?:Utl|Uz|Unterzeile|Subhead)\.?: *(\S.*)")
"""A line under the headline, as agencies in Austria mark it."""
_KEYWORD = re.compile(r"[^\s-]{2,30}(?:-[^\s-]{1,30}){1,6}")
_INDENT = re.compile(r"[ \t]{2,}\S")


@dataclass(frozen=True, slots=True)
class Head:
    """What stood over a copy. `slug` has no closing slash; `markers` come of take keys, `notes` of brackets."""

    headline: str = ""
    slug: str = ""
    byline: str | None = None
    markers: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    dek: str | None = None


def parted(text: str) -> tuple[list[str], str]:
    """The head lines of a message, and its copy.

    " =" at the end of a line closes the head (IPTC 7901); without one it ends before a blank line, an
    indented line or a dateline, whichever comes first.
    """
    lines = text.split("\n")
    shown = [at for at, line in enumerate(lines) if line.strip()]
    for at in shown[:_MOST]:
        if lines[at].rstrip().endswith("="):
            return [line for line in lines[: at + 1] if line.strip()], "\n".join(lines[at + 1 :])
        if len(lines[at]) > _LONGEST or dateline_of(lines[at].strip() + " " + "x" * 20):
            break
    head: list[str] = []
    for at in shown[: _MOST_UNMARKED + 1]:
        line = lines[at].strip()
        gap = bool(head) and not lines[at - 1].strip() and not _goes_on(head)
        if gap or len(head) == _MOST_UNMARKED or not _heads(lines[at], first=not head):
            return head, "\n".join(lines[at:])
        head.append(line)
    return (head, "") if len(shown) <= _MOST_UNMARKED else ([], text)


def _goes_on(head: list[str]) -> bool:
    """Whether a blank line after `head` only parts a slug or a take key from the headline."""
    last = head[-1]
    return len(head) < 3 and (last.endswith("/") or steps_in(last) is not None)


def _heads(line: str, *, first: bool) -> bool:
    """Whether a line can stand over the copy."""
    stripped = line.strip()
    if len(stripped) > _LONGEST or (not first and _INDENT.match(line)):
        return False
    return dateline_of(stripped + " " + "x" * 20) is None


def head_of(lines: list[str], *, slug: str = "") -> Head:
    """What the head `lines` say; a `slug` that stood before them counts first."""
    byline: str | None = None
    dek: str | None = None
    title: list[str] = []
    markers: list[str] = []
    notes: list[str] = []
    for raw in lines:
        line = clean_line(raw.strip().rstrip("= "))
        steps = steps_in(line) if line else ()
        if not slug and not title and (_is_slug(line) or (_KEYWORD.fullmatch(line) and raw is not lines[-1])):
            slug = line
        elif line and steps is not None and not (steps == () and title):
            markers.extend(steps)
        elif byline is None and (
            found := byline_of(line) or (title and _BY.match(line) and _BY.sub("", line, count=1))
        ):
            byline = found
        elif title and (under := _UNDER.match(line)):
            dek = under[1]
        elif line.startswith("(") and line.endswith(")"):
            notes.append(note_of(line) or line[1:-1])
        elif line and byline is None:
            title.append(line)
    headline = " ".join(title)
    return Head(headline, slug.strip("/ "), byline, tuple(dict.fromkeys(markers)), tuple(notes), dek)


def _is_slug(line: str) -> bool:
    """Whether a line is a slug: words parted by slashes, one at its end or its beginning, or without a blank."""
    if "/" in line and " " not in line:
        return len(line) > 2
    return len(line) > 2 and (line[-1] == "/" or (line[0] == "/" and line.count("/") > 1))
