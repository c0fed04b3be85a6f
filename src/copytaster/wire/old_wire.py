"""What the wires of the teleprinter age share: control characters, frames, and the date under the copy."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo

from copytaster.wire.arrival import Arrival
from copytaster.wire.dates import instant_of
from copytaster.wire.months import MONTHS, plain

SOH, STX, ETX, EOT = "\x01", "\x02", "\x03", "\x04"
_NAMES = {
    "SOH": SOH, "STX": STX, "ETX": ETX, "EOT": EOT, "SYN": "\x16", "DC1": "\x11", "DC2": "\x12", "DC3": "\x13",
    "DC4": "\x14", "FF": "\x0c", "HT": "\t", "LF": "\n", "CR": "\r", "RS": "\x1e", "US": "\x1f", "DLE": "\x10",
    "BS": "\x08", "DEL": "", "NUL": "",
}  # fmt: skip
_SPELLED = re.compile(rf"[<\[]({'|'.join(_NAMES)})[>\]]")
_CARETED = re.compile(r"\s*(?:\^@|\^\?)*(?:\^V){0,4}\^A(?=[A-Za-z]{1,4}\d{3,5})")
_PICTURES = {0x2400 + code: chr(code) for code in (*range(9), *range(14, 32))} | {0x2421: "\x7f"}
_LETTERS = {letter: at if at < 10 else at - 1 for at, letter in enumerate("ABCDEFGHIJKLM", 1) if letter != "J"}
_LETTERS |= {letter: -at for at, letter in enumerate("NOPQRSTUVWXY", 1)} | {"Z": 0}
_TRAILER = re.compile(
    r"(?<!\d)(?P<day>\d\d)(?P<hour>\d\d)(?P<minute>\d\d)[ \t]*(?P<zone>[A-Za-z]{1,5}(?=[ \t\r\n]|$))?"
    r"(?:[ \t]+(?P<month>[^\W\d_]{3,10})\.?(?:[ \t]+(?P<year>\d{4}|\d\d))?)?[ \t]*(?=$|\r|\n)"
)
_STAMP = re.compile(r"(?:[A-Z]{2,5}\d{3,5} )?(\d{4}-\d\d-\d\d)/(\d\d:\d\d)")
"""The date as Austrian wires write it under the copy."""
_LAST = 12
"""Lines at the end of a message among which its date is looked for."""


def controls(text: str) -> str:
    """`text` with real control characters in place of those that were spelled out on its way.

    `<SOH>`, `[STX]`, the pictures of Unicode, and `^A` where a message opens with it; a text that still
    has its own stays as it is. DEL and NUL, which only filled the line, are left out.
    """
    if SOH not in text[:200]:
        if _SPELLED.search(text[:200]):
            text = _SPELLED.sub(lambda found: _NAMES[found[1]], text)
        elif any(chr(code) in text[:200] for code in _PICTURES):
            text = text.translate(_PICTURES)
        elif _CARETED.match(text):
            text = _uncareted(text)
    return text.replace("\x7f", "").replace("\x00", "")


def _uncareted(text: str) -> str:
    """The same for `^A`: only where the standards put such a character, since a caret also opens header lines."""
    text = re.sub(r"(?m)^((?:\^V)*)\^A(?=[A-Za-z]{1,4}\d{3,5})", SOH, text)
    text = re.sub(rf"({SOH}(?:[^\n]*\n){{1,8}}?)\^B", rf"\1{STX}", text)  # later it may open "^By Ann Other"
    return re.sub(r"(?m)^([ \t]*)\^C(?=[A-Z0-9]|$)", rf"\1{ETX}", re.sub(r"(?m)^\^[DL]\s*$", EOT, text))


def copy_and_trailer(message: str) -> tuple[str, str]:
    """The text of a message up to ETX, and what follows; by its last lines where ETX was lost on the way."""
    head, mark, tail = message.partition(ETX)
    if mark:
        return head, tail
    message = message.partition(EOT)[0].rstrip()
    lines = message.split("\n")
    for back in range(1, min(_LAST, len(lines)) + 1):
        line = lines[-back].strip()
        if _STAMP.fullmatch(line) or ((found := _TRAILER.fullmatch(line)) and (found["month"] or found["zone"])):
            return "\n".join(lines[:-back]), line
    return message, ""


def filed_at(trailer: str, arrival: Arrival) -> datetime | None:
    """The instant of a date such as `131137 GMT Nov 13`, `062130 Okt 24` or `131137Z`; None where there is none.

    A time without a zone is the agency's own: it counts in the zone of the source. A date without a month or
    a year is the last such before the document was read.
    """
    if stamp := _STAMP.search(trailer[:400]):
        return instant_of(f"{stamp[1]} {stamp[2]}", arrival.zone)
    for found in _TRAILER.finditer(trailer[:400]):
        named, zone_name = found["month"], found["zone"]
        if not named and zone_name and plain(zone_name) in MONTHS:
            named, zone_name = zone_name, None
        month = MONTHS.get(plain(named or ""))
        if named and month is None:
            continue
        zone = _zone(zone_name, arrival.zone)
        if zone is not None and (at := _moment(found, month, zone, arrival.now)):
            return at
    return None


def _zone(name: str | None, own: tzinfo) -> tzinfo | None:
    """The zone of a letter or a name; None where it is no zone."""
    if not name:
        return own
    if len(name) == 1:
        hours = _LETTERS.get(name.upper())
        return None if hours is None else timezone(timedelta(hours=hours))
    at, utc = instant_of(f"1 Jan 2020 12:00 {name}", own), instant_of("1 Jan 2020 12:00", UTC)
    return timezone(utc - at) if at and utc else None


def _moment(found: re.Match[str], month: int | None, zone: tzinfo, now: datetime) -> datetime | None:
    """The date of a trailer in full; None where its numbers are no date."""
    day, hour, minute = (int(found[name]) for name in ("day", "hour", "minute"))
    here = now.astimezone(zone)
    if found["year"] and month:
        year = int(found["year"]) + (2000 if len(found["year"]) == 2 else 0)
        months = [(year - 100 if year > here.year + 50 else year, month)]
    elif month:
        months = [(here.year, month), (here.year - 1, month)]
    else:
        months = [(here.year, here.month), (here.year - (here.month == 1), (here.month - 2) % 12 + 1)]
    for year, number in months:
        try:
            at = datetime(year, number, day, hour % 24, minute, tzinfo=zone) + timedelta(days=hour == 24)
        except (ValueError, OverflowError):
            continue
        if found["year"] or at <= here + timedelta(days=1):
            return at.astimezone(UTC)
    return None
