"""Plain text: a headline, perhaps a standfirst, byline and dates, and the copy."""

from __future__ import annotations

import re
from datetime import datetime

from copytaster.model.text import HEADLINE_LIMIT, clean, clean_copy, clean_line, folded
from copytaster.wire.arrival import Arrival, Reading, Unreadable
from copytaster.wire.draft import Draft, story_from
from copytaster.wire.opening import byline_of, is_desk_line, note_of, publisher_of
from copytaster.wire.sniff import is_binary, is_page, is_xml, opens_as_json
from copytaster.wire.stamps import stamp_of

_LONGEST_HEADLINE = 250
_REPEATED_WITHIN = 4
"""Paragraphs after the headline among which it may stand again."""
_HEAD, _TAIL = 6, 4
"""Paragraphs at either end where lines about the copy stand."""
_END_MARK = re.compile(r"-\s?(?:30|0|ends?)\s?-|#{3,}|\((?:END|ENDS|MORE)\)|ENDS?|MORE|\*{3,}|_{3,}", re.I)
_INDENTED = re.compile(r"\n(?=[ \t]{2,}\S)")


def recognises(arrival: Arrival) -> bool:
    """Whether the document is text and no markup or data that only another format could read."""
    text = arrival.text
    return not (is_binary(text) or is_page(text) or is_xml(text) or arrival.document is not None or opens_as_json(text))


def read(arrival: Arrival) -> Reading:
    """The one story of a text file: its first line is the headline, the rest the copy.

    A headline that stands again above the copy is taken out, and what stands between is the standfirst.
    Byline, desk line and lines that only hold a date become fields. Raises Unreadable where no word is left.
    """
    line, body = _parts(arrival.text)
    dek, body = _standfirst(line, body)
    body, facts = _without_stamps(body, arrival)
    body, desk = _without_desk(body)
    byline = next((found for text in body[:_HEAD] if (found := byline_of(text))), None)
    draft = Draft(
        headline=line, body=tuple(body), dek=dek, byline=byline or desk, source=publisher_of(desk) if desk else None,
        published=facts.get("published"), updated=facts.get("updated"),
    )  # fmt: skip
    story = story_from(draft, arrival)
    if story is None:
        raise Unreadable("empty", "no words in this file")
    return Reading((story,), "plain text")


def _parts(text: str) -> tuple[str, list[str]]:
    """Headline and paragraphs: the first line that says anything, and the rest."""
    lines = clean(text).strip().split("\n", 1)
    first = clean_line(lines[0], HEADLINE_LIMIT)
    rest = lines[1] if len(lines) > 1 else ""
    if len(first) > _LONGEST_HEADLINE or (rest and not rest.startswith("\n") and _wrapped(first, rest)):
        return "", list(_paragraphs(text))
    return first, list(_paragraphs(rest))


def _wrapped(first: str, rest: str) -> bool:
    """Whether the first line runs on into the second, as copy that was broken at a line's length does."""
    following = rest.lstrip()[:1]
    return len(first) > 60 and first[-1] not in '.!?"”»' and following.islower()


def _paragraphs(text: str) -> tuple[str, ...]:
    """Paragraphs parted by blank lines; where there are none, by indented lines; else each line one."""
    text = "\n" + clean(text)
    if not re.search(r"\n[^\S\n]*\n", text.strip()) and len(_INDENTED.findall(text)) > 1:
        text = _INDENTED.sub("\n\n", text)
    return clean_copy(text)


def _standfirst(line: str, body: list[str]) -> tuple[str | None, list[str]]:
    """What stands between the headline and its repetition, and the copy after it."""
    wanted = folded(line)
    for at, paragraph in enumerate(body[:_REPEATED_WITHIN]):
        if wanted and folded(paragraph) == wanted:
            between = [text for text in body[:at] if not is_desk_line(text)]
            return (between[0], body[at + 1 :]) if len(between) == 1 else (None, [*between, *body[at + 1 :]])
    return None, body


def _without_stamps(body: list[str], arrival: Arrival) -> tuple[list[str], dict[str, datetime]]:
    """The copy without the lines at its ends that only hold a date or an end mark, and the dates by kind."""
    found: dict[str, datetime] = {}
    kept = []
    for at, paragraph in enumerate(body):
        if _HEAD <= at < len(body) - _TAIL:
            kept.append(paragraph)
        elif stamp := stamp_of(paragraph, arrival.zone, zone_given=arrival.zone_given):
            found.setdefault(stamp.kind, stamp.at)
        elif at < len(body) - _TAIL or not _END_MARK.fullmatch(paragraph):
            kept.append(paragraph)
    return kept, found


def _without_desk(body: list[str]) -> tuple[list[str], str | None]:
    """The copy without the line that names the desk, and that line."""
    for at, paragraph in enumerate(body[:_HEAD]):
        if is_desk_line(paragraph) and len(body) > 1:
            return [*body[:at], *body[at + 1 :]], paragraph
        if len(paragraph) > 120 and not note_of(paragraph):
            break
    return body, None
