"""What agencies write into the fields of their formats, as this room understands it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from itertools import islice

from copytaster.model.story import Kind, rfc3339
from copytaster.model.text import clean_line
from copytaster.wire.arrival import Arrival
from copytaster.wire.conventions import markers_named
from copytaster.wire.dates import instant_of
from copytaster.wire.months import MONTHS, ZONES, plain
from copytaster.wire.opening import dateline_of

_KINDS = {
    "text": Kind.TEXT, "news": Kind.TEXT, "article": Kind.TEXT, "story": Kind.TEXT, "picture": Kind.PICTURE,
    "photo": Kind.PICTURE, "photograph": Kind.PICTURE, "image": Kind.PICTURE, "still": Kind.PICTURE,
    "video": Kind.VIDEO, "animation": Kind.VIDEO, "movie": Kind.VIDEO, "movingimage": Kind.VIDEO, "audio": Kind.AUDIO,
    "sound": Kind.AUDIO, "graphic": Kind.GRAPHIC, "graphics": Kind.GRAPHIC, "infographic": Kind.GRAPHIC,
    "infographics": Kind.GRAPHIC, "chart": Kind.GRAPHIC, "composite": Kind.COMPOSITE, "package": Kind.COMPOSITE,
    "gallery": Kind.COMPOSITE, "event": Kind.EVENT, "events": Kind.EVENT, "planning": Kind.EVENT, "plancov": Kind.EVENT,
}  # fmt: skip
_STATUSES = {
    "usable": "usable", "embargoed": "embargoed", "withheld": "withheld", "canceled": "canceled",
    "cancelled": "canceled", "killed": "canceled", "kill": "canceled", "withdrawn": "canceled",
    "deleted": "canceled",
}  # fmt: skip
_LEAD = re.compile(r"(\d{1,2})?\s*(?:st|nd|rd|th)?[ -]*(?:lead|ld)", re.I)
_COUNTED = re.compile(r"(update|wrapup|lead)[ -]*(\d{1,2})", re.I)
_ZONED = re.compile(r"\d(?:Z|\s*(?:GMT|UTC)|\s*[+-]\d\d:?(?:\d\d)?)\s*$", re.I)
_TIMED = re.compile(r"\d[T ]\s?\d{1,2}:?\d\d|\d\s*[ap]m\b", re.I)
_OFFSET = re.compile(r"(?<=\d)[+-](?:0\d|1[0-4]):?[0-5]\d$")
_CODE = re.compile(
    r"(?:[\w-]{0,20}(?:subj|medtop|topic|iptc)[\w-]{0,20}[:/])?((?:0[1-9]|1[0-7])\d{6}|20[01]\d{5})", re.I
)
_BY = re.compile(r"(?:By|BY|Von|VON|Par|PAR|Por|POR|Di|Door|Av|Af|Texte|Text|Tekst)(?:\s*:\s*|\s+)(?=\S)")
_NOBODY = re.compile(
    r"(?:from )?(?:a |our )?(?:staff|own)?\s*(?:reporters?|writers?|correspondents?)|staff|newsroom", re.I
)
_INITIALS = re.compile(r"[a-z]{1,5}(?:[/-][a-z]{1,5}){1,6}")
_KEYWORDS_KEPT = 50
_NAMES_KEPT, _NOTES_KEPT = 400, 50
"""Codes or keywords, and notes, of one item that are looked at."""
_DASHES = " -–—_:.="
_WORD = re.compile(r"[^\W\d_]+")
_STAMP = re.compile(r"[\d\s.:/,+-]*(?:T|Z|GMT|UTC|[A-Z]{3,4})?[\d\s.:/,+-]*")


def kind_named(name: str) -> Kind | None:
    """The kind of item that a code such as `ninat:picture` or `Photo` means; None where it means none."""
    word = re.sub(r"[\W_]", "", re.split(r"[:/]", name[:200])[-1]).lower()
    return _KINDS.get(word) or next((kind for start, kind in _KINDS.items() if word.startswith(start)), None)


def status_named(name: str) -> str | None:
    """The publishing status that a code such as `stat:canceled` or `Usable` means; None where it means none."""
    return _STATUSES.get(re.split(r"[:/]", name[:200])[-1].strip().lower())


def markers_of(names: Iterable[str]) -> tuple[str, ...]:
    """The markers that codes of a field name: `sig:update`, `Correction`, `2nd Lead`, `Update 3`."""
    found: list[str] = []
    for name in names:
        word = clean_line(re.split(r"[:/]", name[:200])[-1], 60)
        if counted := _COUNTED.fullmatch(word):
            found.append(f"{counted[1].lower()}:{int(counted[2])}")
        elif lead := _LEAD.fullmatch(word):
            found.append(f"lead:{int(lead[1])}" if lead[1] else "lead")
        else:
            found.extend(markers_named((name,)))
    return tuple(dict.fromkeys(found))


def codes_of(names: Iterable[str]) -> tuple[str, ...]:
    """The 8-digit IPTC codes among qcodes, addresses and bare codes, each once.

    Subject codes begin with 01 to 17, Media Topics with 200 or 201 or as subject codes do; other schemes
    may have eight digits too and are left alone.
    """
    given = islice(names, _NAMES_KEPT)
    found = (_CODE.fullmatch(name.strip()[-60:].rpartition("//")[2]) or _in_address(name) for name in given)
    return tuple(dict.fromkeys(match[1] for match in found if match))


def _in_address(name: str) -> re.Match[str] | None:
    """The code at the end of an address of an IPTC vocabulary."""
    return _CODE.fullmatch(name.rpartition("/")[2].strip()) if "iptc.org" in name[:60] else None


@dataclass(frozen=True, slots=True)
class Hold:
    """An embargo in a field: `until` is RFC 3339, empty where its instant is not plain and the copy is locked."""

    until: str = ""

    @property
    def said(self) -> str:
        """What a draft is given: the instant, or a word that is none, which locks the copy."""
        return self.until or "unknown"


def hold_of(text: str, others: Iterable[str], arrival: Arrival) -> Hold | None:
    """The embargo that a field gives; None for an empty one.

    A time without a zone counts in the zone that the settings name for the source, else by the offset that
    all `others` (times of the same item) agree on; else the instant is not plain: opening too early is the
    worse mistake.
    """
    text = " ".join(text.split())
    if not text:
        return None
    if not _TIMED.search(text):
        return Hold()
    zone: tzinfo | None = arrival.zone
    if not _ZONED.search(text) and not arrival.zone_given:
        zone = _agreed(others)
    at = instant_of(text, zone) if zone is not None else None
    return Hold(rfc3339(at) or "" if at else "")


def _agreed(others: Iterable[str]) -> tzinfo | None:
    """The one offset with which all other times are written; None where one has none, or they differ."""
    found = [_OFFSET.search(text.strip()) for text in others if text.strip()]
    offsets = {match[0] if match else "" for match in found}
    offset = offsets.pop() if len(offsets) == 1 else ""
    return datetime.strptime(offset, "%z").tzinfo if offset else None


def held(hold: Hold | None) -> dict[str, tuple[str, ...]]:
    """What a draft is given for an embargo: its instant, or that there is one that cannot be read."""
    return {} if hold is None else {"embargo": (hold.said,)}


def instant(text: str, arrival: Arrival) -> datetime | None:
    """The instant of a field (aware UTC), in the source's zone where it names none; None where it names none."""
    return instant_of(text, arrival.zone or UTC)


@dataclass(frozen=True, slots=True)
class Place:
    """A dateline in a field: `line` as printed, without its dash, and `city`; `whole` where it names day or agency."""

    line: str = ""
    city: str = ""
    whole: bool = False

    @property
    def given(self) -> dict[str, str]:
        """What a draft is given: a whole dateline overrules the one that the copy prints."""
        return {"dateline": self.line, "city": self.city} if self.whole else {}


def place_of(text: str) -> Place:
    """The dateline that a field holds; an empty one for a bare date or time, which some agencies send there."""
    line = clean_line(text, 120).strip().rstrip(_DASHES)
    if not line or not _says_place(line):
        return Place()
    head, mark, tail = line.rpartition(" - ")
    if mark and head.isupper() and _dated(tail):
        line = tail  # "NORTH TEST - HOLM, 01 MAR"
    found = _dated(line)
    whole = "(" in line or bool(re.search(r"\d", line))
    city = found[1] if found else line.partition(",")[0]
    return Place(line, city or "", whole)


def _dated(line: str) -> tuple[str, str | None, str | None, str] | None:
    """The dateline that `line` is, read as if copy followed."""
    return dateline_of(f"{line} - {'x' * 20}")


def _says_place(line: str) -> bool:
    """Whether any word is no part of a date."""
    if _STAMP.fullmatch(line):
        return False
    named = (plain(word) for word in _WORD.findall(line))
    return any(len(word) > 2 and word not in MONTHS and word not in ZONES for word in named) or "(" in line


def byline_of(text: str) -> str:
    """The names in a byline's field, without "By"; empty for initials of the desk and for nobody in particular."""
    line = _BY.sub("", clean_line(text, 200).rstrip("= "), count=1).strip(" ,;")
    if _INITIALS.fullmatch(line) or _NOBODY.fullmatch(line):
        return ""
    return line


def notes_joined(notes: Iterable[str]) -> str:
    """Several notes as one line, each once; a note that a longer one holds is left out."""
    lines = list(dict.fromkeys(line for note in islice(notes, _NOTES_KEPT) if (line := clean_line(note, 1_000))))
    return " / ".join(line for line in lines if not any(line in other for other in lines if other != line))


def keywords_of(names: Iterable[str]) -> tuple[str, ...]:
    """Keywords cleaned, each once, the first fifty; of lists in one string each word."""
    found = (part.strip() for name in islice(names, _NAMES_KEPT) for part in name.split(";"))
    return tuple(dict.fromkeys(clean_line(word, 100) for word in found if word))[:_KEYWORDS_KEPT]


def first(*texts: str | None) -> str:
    """The first text that says anything; empty where none does."""
    return next((text for text in texts if text and text.strip()), "")
