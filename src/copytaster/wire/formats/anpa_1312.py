"""ANPA 1312: the text format of American agencies, still sent over satellite and FTP."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from copytaster.model.story import Story
from copytaster.wire.arrival import Arrival, Reading, Unreadable
from copytaster.wire.conventions import markers_in_slug
from copytaster.wire.dates import instant_of
from copytaster.wire.draft import Draft, story_from
from copytaster.wire.formats.filing import gathered
from copytaster.wire.old_wire import EOT, ETX, SOH, STX, controls
from copytaster.wire.story_key import story_key, story_name
from copytaster.wire.tape import head_lines, overline_of, printed, tape_paragraphs
from copytaster.wire.wire_fields import notes_joined

_HEADER = (
    r"(?P<service>[A-Za-z])(?P<number>\d{4})[\x1f ]?(?P<selector>[\w-]{0,12})[ \t\r]*\n"
    r"[ \t]*(?P<priority>[a-z]) (?P<category>[a-z])(?P<codes>[\x00-\x1f ]{1,6})(?P<keyword>[^\x00-\x1f]{0,60}?)"
    r"(?:[ \t]+(?P<month>\d\d)-(?P<day>\d\d))?(?:[ \t]+\d{1,5})?[ \t\r]*(?=\n|$)"
)
_OPENING = re.compile(rf"[\s\x16]*{SOH}?{_HEADER}")
_ANY = re.compile(rf"(?m)(?:^|{SOH}|\x16)[\x16{SOH} \t]*{_HEADER}")
_TRAILER = re.compile(
    r"(?P<agency>[A-Z]{2,12})(?:-[A-Z]{1,4})*-(?P<month>\d\d)-(?P<day>\d\d)-(?P<year>\d{4}|\d\d)"
    r"[ \t]+(?P<hour>\d\d)(?P<minute>\d\d)[ \t]*(?P<zone>[A-Z]{1,4})?"
)
_COUNT = re.compile(r",\s*(\d{0,5})\s*$")
_VERSION = re.compile(
    r"(?:\s*,\s*(?:\d{1,2}(?:st|nd|rd|th)\s+)?|\s+\d{1,2}(?:st|nd|rd|th)\s+)(?:Ld|Lead|Add|Insert|Sub|Writethru"
    r"|BULLETIN|URGENT|FLASH|KILL|ADVISORY|CORRECTION)\b"
    r"[\w, -]*$", re.I,
)  # fmt: skip
_URGENCY = {"f": 1, "b": 2, "u": 3, "r": 4, "d": 5, "a": 7, "s": 8}
_TABULAR = "\x12"


def recognises(arrival: Arrival) -> bool:
    """Whether the text opens with level and number, then priority, category, keyword and date."""
    opening = _OPENING.match(controls(arrival.text[:600]).replace("\r\n", "\n"))
    return opening is not None and (SOH in opening[0] or bool(opening["month"]))


def read(arrival: Arrival) -> Reading:
    """Every message, in the order sent.

    ```
    SYN SYN SOH W2870 US asian                           level and number, selector
    r l DC4 DC1 BC-EU--HolmStorm 1stLd   03-09 1049      priority, category, text or table, keyword, date
    STX ^BC-EU--Holm Storm, 1st Ld-Writethru,466<        keyword in full, version, count of words
    ^Harbour of Holm reopens<                            headline
    ^Eds: Adds quotes.<                                  note
    ^By ANN OTHER=                                       byline, and a line on who that is
    TAB HOLM (NB) _ The harbour …                        a tab begins a paragraph
    ETX NB-WF-03-09-26 1509GMT<                          agency, month-day-year, time
    ```
    The number in the header is no count of words. Priority letters become the numbers that AP gives them
    (flash 1, bulletin 2, urgent 3, regular 4, deferred 5, advances 7 and 8); alone they ring no bell, since
    `f` stands over features too. There is no id that lasts, so `story_key` makes one.
    Source: ANPA 84-2; AP's keyword line.
    """
    text = controls(arrival.text).replace("\r\n", "\n").replace("\r", "\n")
    messages = tuple(_messages(text))
    if not messages:
        raise Unreadable("parse", "an ANPA 1312 header without a message")

    def story(message: tuple[re.Match[str], str]) -> Story | None:
        return _story(*message, arrival)

    return gathered(messages, story, name="anpa 1312")


def _messages(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Header and text of each message."""
    headers = [found for found in _ANY.finditer(text) if SOH in found[0] or found["month"]]
    for at, header in enumerate(headers):
        end = headers[at + 1].start() if at + 1 < len(headers) else len(text)
        yield header, text[header.end() : end]


@dataclass(frozen=True, slots=True)
class _Keyword:
    """The keyword line: `slug` without version and count, the whole `line`, and the count of `words`."""

    slug: str
    line: str
    words: str


def _keyword(line: str, header: re.Match[str]) -> _Keyword:
    line = printed(line) or header["keyword"].strip()
    count = _COUNT.search(line)
    line = line[: count.start()] if count else line
    return _Keyword(_VERSION.sub("", line).strip(" ,"), line, count[1] if count else "")


def _story(header: re.Match[str], message: str, arrival: Arrival) -> Story | None:
    """One message as a story; None where it holds no word."""
    text, _, trailer = message.partition(ETX)
    text = text.partition(STX)[2] or text.replace(STX, "")
    lines, copy = head_lines(text.partition(EOT)[0])
    keyword = _keyword(lines[0] if lines else "", header)
    over = overline_of(lines[1:])
    sent = _TRAILER.search(trailer[:400]) or _TRAILER.search(text[-200:])
    at = _filed(sent, header, arrival)
    agency = sent["agency"] if sent else None
    if sent and not trailer:
        copy = copy.replace(sent[0], "")
    urgency = _URGENCY.get(header["priority"])
    given = {
        "slug": (keyword.slug,), "urgency": (str(urgency or ""),), "words": (keyword.words.lstrip("0"),),
        "note": (notes_joined(over.notes),), "marker": (*markers_in_slug(keyword.line), *over.markers),
    }  # fmt: skip
    body = (*over.copy, *tape_paragraphs(copy, tabular=_TABULAR in header["codes"]))
    service = f"anpa:{(agency or header['selector'] or header['service']).lower()}"
    draft = Draft(
        headline=over.headline or story_name(keyword.slug), body=body, dek=over.dek, byline=over.byline,
        source=agency, published=at, updated=at,
        wire_id=header["service"] + header["number"],
        id=story_key(service, keyword.slug, over.headline, at, arrival.zone, own=True),
        given={name: values for name, values in given.items() if any(values)},
    )  # fmt: skip
    return story_from(draft, arrival)


def _filed(sent: re.Match[str] | None, header: re.Match[str], arrival: Arrival) -> datetime | None:
    """When the message was filed: by its trailer, else the day in its header, the last such day."""
    if sent:
        zone = sent["zone"] or ""
        year = sent["year"] if len(sent["year"]) == 4 else f"20{sent['year']}"
        date = f"{year}-{sent['month']}-{sent['day']} {sent['hour']}:{sent['minute']} {zone}"
        return instant_of(date.strip(), arrival.zone)
    if not header["month"]:
        return None
    days = (instant_of(f"{year}-{header['month']}-{header['day']}", arrival.zone) for year in _years(arrival.now))
    return next((day for day in days if day and day <= arrival.now), None)


def _years(now: datetime) -> tuple[int, int]:
    return now.year, now.year - 1
