"""The telex frame: copy between ZCZC and NNNN, as agencies and press offices still send it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from copytaster.model.story import Story
from copytaster.model.text import clean_line
from copytaster.wire.arrival import Arrival, Reading, Unreadable
from copytaster.wire.conventions import subject_codes
from copytaster.wire.draft import Draft, story_from
from copytaster.wire.formats import iptc_7901
from copytaster.wire.formats.filing import gathered
from copytaster.wire.notebook import opened_notebook
from copytaster.wire.old_copy import paragraphs_of
from copytaster.wire.old_head import Head, head_of, parted
from copytaster.wire.old_wire import controls, copy_and_trailer, filed_at
from copytaster.wire.story_key import story_key
from copytaster.wire.wire_fields import notes_joined

_START = re.compile(r"(?m)^[\s\x01\x02]*ZCZC\b[ \t]*([^\n]{0,80})$")
_END = re.compile(r"(?m)^[ \t]*N{4}\b.*$")
_CODED = re.compile(r"[ \t]*([%#$:&*@^?~+=])([^\n]{0,300})$", re.M)
_ROUTING = re.compile(
    r"[A-Z]{1,6}\d{1,6}(?:[ /-][A-Z0-9]{1,8}){0,8}|[A-Z]{2,4}(?: [A-Z]{2,6}\d{2,6}){1,4}|\.{2,}.*|\d{2,6}"
)
_ROUTED = 4
"""Heads of routing codes alone that may stand over the copy."""
_WORDS = re.compile(r"(?<!\S)(?:WORDS?|W)[ /:]?(\d{1,5})(?!\S)|(?<!\S)(\d{1,5}) (?:WORDS|WDS)\b")


def recognises(arrival: Arrival) -> bool:
    """Whether the text opens with ZCZC on a line of its own or with routing codes behind it."""
    opening = controls(arrival.text[:400]).replace("\r", "").lstrip("\x01\x02 \t\n")
    return opening.startswith("ZCZC") and _START.match(opening) is not None


def read(arrival: Arrival) -> Reading:
    """Every message, in the order sent.

    Three kinds of head are known: lines that open with a sign for what they are, as Australian wires send
    them (`#` slug, `$` headline, `:` place, `*` subject; or `:` slug, `=` take key, `^` headline, `+`
    subject), an IPTC 7901 header, and routing codes followed by slug and headline. Capitals stay
    as sent. A message without NNNN ends with the file or at the next ZCZC.
    """
    messages = tuple(_messages(controls(arrival.text).replace("\r\n", "\n").replace("\r", "\n")))
    if not messages:
        raise Unreadable("parse", "a telex frame without a message")

    def story(message: tuple[str, str]) -> Story | None:
        return _story(*message, arrival)

    return gathered(messages, story, name="zczc")


def _messages(text: str) -> Iterator[tuple[str, str]]:
    """The line behind ZCZC, and the text of each message."""
    starts = list(_START.finditer(text))
    for at, start in enumerate(starts):
        end = starts[at + 1].start() if at + 1 < len(starts) else len(text)
        message = text[start.end() : end]
        closed = _END.search(message)
        yield clean_line(start[1], 80), message[: closed.start()] if closed else message


@dataclass(frozen=True, slots=True)
class _Coded:
    """The lines that open with a sign, by sign, and what follows them."""

    lines: dict[str, str]
    copy: str


def _story(line: str, message: str, arrival: Arrival) -> Story | None:
    """One message as a story; None where it holds no word."""
    inside = replace(arrival, text=f"{line}\n{message}" if line else message.lstrip("\n"))
    if iptc_7901.recognises(inside):
        return next(iter(iptc_7901.read(inside).items), None)
    coded = _coded(message)
    text, trailer = copy_and_trailer(coded.copy)
    at = filed_at(trailer, arrival)
    head, copy = (_head(coded), text) if coded.lines else _telex_head(text)
    notebook = opened_notebook(copy)
    place = "" if "^" in coded.lines else coded.lines.get(":", "").strip("() ")
    codes = f"{coded.lines.get('*', '')} {coded.lines.get('+', '')}".split()
    words = _WORDS.search(line)
    agency = next((word for word in line.split() if word.isalpha() and 2 <= len(word) <= 10), None)
    body = paragraphs_of(notebook.copy)
    named = head.headline or " ".join(body[:1])[:200]
    given = {
        "slug": (head.slug,), "city": (place,), "words": (words[1] or words[2] if words else "",),
        "note": (notes_joined((*head.notes, *notebook.notes)),), "marker": (*head.markers, *notebook.markers),
    }  # fmt: skip
    draft = Draft(
        headline=head.headline, body=body, byline=head.byline, dek=head.dek, published=at, updated=at,
        subjects=subject_codes(tuple(codes)),
        wire_id=next((word for word in line.split() if re.fullmatch(r"[A-Z]{1,5}\d{2,6}", word)), None),
        id=story_key(f"telex:{agency or ''}".rstrip(":"), head.slug, named, at, arrival.zone),
        given={name: values for name, values in given.items() if any(values)},
    )  # fmt: skip
    story = story_from(draft, arrival)
    return replace(story, source=agency) if story and not story.source and agency else story


def _coded(message: str) -> _Coded:
    """The lines at the head that open with a sign; none where fewer than two do."""
    lines: dict[str, str] = {}
    rest = message.lstrip("\n")
    at = 0
    while len(lines) < 20 and (found := _CODED.match(rest, at)):
        lines.setdefault(found[1], found[2].strip())
        at = found.end() + 1
    return _Coded(lines, rest[at:]) if len(lines) > 1 else _Coded({}, message)


def _head(coded: _Coded) -> Head:
    """The head that coded lines make; where `^` is the headline, `:` is the slug and `=` the take key."""
    lines = coded.lines
    slug, title = (lines.get(":", ""), lines["^"]) if "^" in lines else (lines.get("#", ""), lines.get("$", ""))
    head = head_of([lines["="], title] if "^" in lines and lines.get("=") else [title], slug=slug)
    return replace(head, slug=slug.strip("/ "))


def _telex_head(text: str) -> tuple[Head, str]:
    """The head of a plain telex, its routing codes left out, and the copy."""
    lines, copy = parted(text.lstrip("\n"))
    kept = [line for line in lines if not _ROUTING.fullmatch(line.strip())]
    for _ in range(_ROUTED):
        if kept or not lines:
            break
        lines, copy = parted(copy.lstrip("\n"))
        kept = [line for line in lines if not _ROUTING.fullmatch(line.strip())]
    return head_of(kept), copy
