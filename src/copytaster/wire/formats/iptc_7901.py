"""IPTC 7901: the text format of agencies from telex days, still sent over satellite and FTP."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from copytaster.model.story import Story
from copytaster.wire.arrival import Arrival, Reading, Unreadable
from copytaster.wire.draft import Draft, story_from
from copytaster.wire.formats.filing import gathered
from copytaster.wire.notebook import opened_notebook
from copytaster.wire.old_copy import paragraphs_of
from copytaster.wire.old_head import head_of, parted
from copytaster.wire.old_wire import SOH, STX, controls, copy_and_trailer, filed_at
from copytaster.wire.story_key import story_key
from copytaster.wire.wire_fields import notes_joined

_HEADER = (
    r"(?P<service>[A-Za-z]{2,4})(?P<number>\d{3,5}) (?P<priority>[1-9]) (?P<category>[A-Za-z]{1,4}) {1,6}"
    r"(?P<words>\d{1,5})(?:[ \t]+(?P<rest>[^\n]{0,60}))?[ \t\r]*(?=\n|$)"
)
_OPENING = re.compile(rf"[\s{SOH}]*{_HEADER}")
_ANY = re.compile(rf"(?m)^[ \t{SOH}]*{_HEADER}")
_AGENCY = re.compile(r"(?<![\w-])([A-Za-z]{2,5})(?:[-/]\w{1,8})?(?=\s+\d{2,5}\s*$|\s*$)")


def recognises(arrival: Arrival) -> bool:
    """Whether the text opens with a header line: service and number, priority, category, count of words."""
    return _OPENING.match(controls(arrival.text[:400])) is not None


def read(arrival: Arrival) -> Reading:
    """Every message, in the order sent.

    ```
    SOH eca062 4 i 211 ccccb   dpa 061      service+number, priority, category, words, agency
    Germany-politics/                       slug
    STX 2ND LEAD                            take key, perhaps
    Headline over one line or
    several =                               the last line of the head ends in " ="
       Berlin (dpa) - The copy …
    ETX 131137 GMT Nov 13                   day, hour, minute; without GMT the agency's own time
    ```
    Control characters may be gone or spelled out. The priority is the urgency, as sent. There is no id
    that lasts, so `story_key` makes one.
    Source: IPTC 7901 (1995), and the dialect of dpa.
    """
    messages = tuple(_messages(controls(arrival.text)))
    if not messages:
        raise Unreadable("parse", "an IPTC 7901 header without a message")

    def story(message: tuple[re.Match[str], str]) -> Story | None:
        return _story(*message, arrival)

    return gathered(messages, story, name="iptc 7901")


def _messages(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Header and text of each message."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    headers = [found for found in _ANY.finditer(text) if SOH not in text or SOH in found[0] or found.start() < 4]
    for at, header in enumerate(headers):
        end = headers[at + 1].start() if at + 1 < len(headers) else len(text)
        yield header, text[header.end() : end]


def _story(header: re.Match[str], message: str, arrival: Arrival) -> Story | None:
    """One message as a story; None where it holds no word."""
    text, trailer = copy_and_trailer(message)
    before, stx, after = text.partition(STX)
    slug = next((line.strip() for line in before.split("\n") if line.strip()), "") if stx else ""
    lines, copy = parted(after if stx else text)
    notebook = opened_notebook(copy)
    head = head_of(lines, slug=slug)
    body = paragraphs_of(notebook.copy.replace(STX, ""))
    at = filed_at(trailer, arrival)
    note = notes_joined((*head.notes, *notebook.notes))
    given = {
        "slug": (head.slug,), "urgency": (header["priority"],), "words": (header["words"].lstrip("0"),),
        "note": (note,), "marker": (*head.markers, *notebook.markers),
    }  # fmt: skip
    service = header["service"].lower()
    draft = Draft(
        headline=head.headline, body=body, byline=head.byline, dek=head.dek, published=at, updated=at,
        wire_id=header["service"] + header["number"],
        id=story_key(f"7901:{service}", head.slug, head.headline or " ".join(body[:1])[:200], at, arrival.zone),
        given={name: values for name, values in given.items() if any(values)},
    )  # fmt: skip
    story = story_from(draft, arrival)
    if story is None or story.source:
        return story
    agency = _AGENCY.search(header["rest"] or "")
    return replace(story, source=agency[1]) if agency else story
