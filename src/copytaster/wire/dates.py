"""Reads the times that wires write; what is not plainly a time is None, never a guess."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from copytaster.wire.months import MONTHS, ZONES, plain

EARLIEST, LATEST = 1800, 2200
"""Years outside these are absurd."""
_REACH = 120

_ISO = re.compile(
    r"(?P<year>\d{4})(?:-?(?P<month>\d\d)-?(?P<day>\d\d)|-(?P<ordinal>\d{3})|-(?P<only>\d\d)|)"
    r"(?:(?:T|t|\s+|T\s)(?P<hour>\d{1,2}):?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:[.,](?P<part>\d{1,9}))?)?)?"
    r"\s*(?P<zone>\S.{0,40})?"
)
_MAIL = re.compile(
    r"(?:[A-Za-z]{3}, )?(?P<day>\d{1,2}) (?P<month>[A-Za-z]{3}) (?P<year>\d{4})"
    r" (?P<hour>\d\d):(?P<minute>\d\d):(?P<second>\d\d) (?:GMT|UTC|UT|Z|(?P<offset>[+-]\d{4}))"
)
_CLOCK = re.compile(
    r"(?<![\d:.,/-])(?P<hour>\d{1,2})[:.h](?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d{1,9})?)?(?![\d:]|\.\d)"
    r"\s*(?P<half>[ap]\.?\s?m\b\.?)?", re.I
)  # fmt: skip
_BARE_CLOCK = re.compile(
    r"(?<![\d:./-])(?:(?P<hour>1[0-2]|0?[1-9])\s*(?P<half>[ap]\.?\s?m\b\.?)"
    r"|(?P<four>(?:[01]\d|2[0-4])[0-5]\d)(?=\s*(?:GMT|UTC|Z\b|[A-Z]{3,4}\b|h(?:rs|ours)?\b|Uhr\b))"
    r"|(?P<whole>[01]?\d|2[0-4])(?=\s*(?:Uhr|h)\b))", re.I
)  # fmt: skip
_EAST = re.compile(r"(\d{4})[년年.]\s*(\d{1,2})[월月.]\s*(\d{1,2})[일日]?")
_TORN_CLOCK = re.compile(r"\d:\w|\w:\d")
_HALVES = {"오전": "am", "오후": "pm", "上午": "am", "下午": "pm", "午前": "am", "午後": "pm"}
_WORD = re.compile(r"[^\W\d_]+")
_DAY_YEAR = re.compile(r"(?<![\d:+-])(\d{1,4})(?:st|nd|rd|th|er|º|ª)?(?![\d:])")
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?!\d)")
_YEAR_LAST = re.compile(r"(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?!\d)")
_OFFSET = re.compile(r"(?:(?:GMT|UTC|UT)\s*)?([+-])(\d{1,2})(?::?(\d\d))?(?![\d:])", re.I)
_ZONE_NAME = re.compile(r"(?<![\w/])([A-Za-z]{1,5})(?![\w/.])|(?<!\w)([A-Z][A-Za-z]+/[A-Za-z_/+-]{2,40})")
_ZONE_ONLY = re.compile(
    r"(?:[A-Za-z]{1,5}|(?:GMT|UTC)?[+-]\d\d?(?::?\d\d)?(?:\s?[\[(].*)?|[A-Z][A-Za-z]+/[\w/+-]+)?", re.I
)
_YEAR_DASH_MONTH = re.compile(r"(\d{4})-([^\W\d_]{3,12})-(\d{1,2})T(\d{1,2}:\d\d)(.*)")


def instant_of(text: str | None, zone: tzinfo) -> datetime | None:
    """The instant that `text` names, aware and in UTC; None where it names none, or an absurd one.

    RFC 822 and 2822 with zone names, RFC 3339 and ISO 8601 (week dates left out), and dates in words in
    some twenty languages, with or without a time of day. A time without a zone is read in `zone`. A
    date whose day and month could change places is None. The first instant of Unix time is a clock that
    was never set: None.
    """
    if not text:
        return None
    text = " ".join(text[:_REACH].split())
    try:
        moment = _mail(text) or _iso(text, zone) or _in_words(text, zone)
        if moment is None or not EARLIEST <= moment.year <= LATEST:
            return None
        moment = moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return None if moment == datetime(1970, 1, 1, tzinfo=UTC) else moment


def _mail(text: str) -> datetime | None:
    """RFC 822 as nearly all feeds write it; a shorter way to what `_in_words` gives too."""
    match = _MAIL.fullmatch(text)
    if match is None or match["month"].lower() not in MONTHS:
        return None
    moment = datetime(int(match["year"]), MONTHS[match["month"].lower()], int(match["day"]), tzinfo=UTC)
    moment = _at(moment, int(match["hour"]), int(match["minute"]), int(match["second"]))
    offset = match["offset"]
    if not offset:
        return moment
    hours, minutes = int(offset[1:3]), int(offset[3:])
    if hours > 15 or minutes > 59:
        return None
    return moment + timedelta(hours=hours, minutes=minutes) * (1 if offset[0] == "-" else -1)


def _iso(text: str, zone: tzinfo) -> datetime | None:
    """ISO 8601 and RFC 3339, calendar or ordinal date. ValueError where the numbers are no date."""
    match = _ISO.fullmatch(text)
    if match is None:
        return None
    rest = match["zone"] or ""
    offset = _offset(rest, zone) if rest else zone
    if offset is None or (rest and not match["hour"]) or not _ZONE_ONLY.fullmatch(rest):
        return None
    if match["ordinal"]:
        moment = datetime(int(match["year"]), 1, 1, tzinfo=offset) + timedelta(days=int(match["ordinal"]) - 1)
    else:
        month, day = int(match["month"] or match["only"] or 1), int(match["day"] or 1)
        moment = datetime(int(match["year"]), month, day, tzinfo=offset)
    part = int((match["part"] or "0")[:6].ljust(6, "0"))
    return _at(moment, int(match["hour"] or 0), int(match["minute"] or 0), int(match["second"] or 0), part)


def _at(day: datetime, hour: int, minute: int, second: int, part: int = 0) -> datetime:
    """`day` at this time of day: 24:00 is the next midnight, a leap second the last ordinary one."""
    if hour == 24 and minute == second == 0:
        return day + timedelta(days=1)
    return day.replace(hour=hour, minute=minute, second=59 if second == 60 else second, microsecond=part)


def _in_words(text: str, zone: tzinfo) -> datetime | None:
    """RFC 822, asctime, and dates as people write them."""
    if turned := _YEAR_DASH_MONTH.fullmatch(text):
        text = f"{turned[3]} {turned[2]} {turned[1]} {turned[4]}{turned[5]}"
    for word, half in _HALVES.items():
        if word in text:  # Korean, Chinese and Japanese put the half of the day before the hour
            text = text.replace(word, " ") + f" {half}"
            text = re.sub(r"(\d{1,2}:\d\d(?::\d\d)?)(.*) ([ap]m)$", r"\1 \3\2", text)
    clock = _CLOCK.search(text) or _BARE_CLOCK.search(text)
    time = _clock(clock) if clock else (0, 0, 0)
    left = f"{text[: clock.start()]} {text[clock.end() :]}" if clock else text
    named = None if _TORN_CLOCK.search(left) else _calendar(left)
    if named is None or time is None:
        return None
    offset = _offset(text[clock.end() :] if clock else "", zone)
    return None if offset is None else _at(datetime(*named, tzinfo=offset), *time)


def _clock(match: re.Match[str]) -> tuple[int, int, int] | None:
    """Hour, minute and second of a time of day as matched."""
    found = match.groupdict()
    if four := found.get("four"):
        return int(four[:2]), int(four[2:]), 0
    hour = int(found.get("hour") or found.get("whole") or 0)
    if half := found.get("half"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half[0] in "pP" else 0)
    return hour, int(found.get("minute") or 0), int(found.get("second") or 0)


def _calendar(text: str) -> tuple[int, int, int] | None:
    """Year, month and day."""
    if east := _EAST.search(text) or _YEAR_FIRST.search(text):
        return int(east[1]), int(east[2]), int(east[3])
    if numbers := _YEAR_LAST.search(text):
        first, mark, second, year = int(numbers[1]), numbers[2], int(numbers[3]), _year(numbers[4])
        if mark == "." or first > 12 or first == second:  # 18.09.2015 is never the ninth day of a month 18
            return year, second, first
        return (year, first, second) if second > 12 else None
    months = [MONTHS[plain(word)] for word in _WORD.findall(text) if plain(word) in MONTHS]
    numbers_left = _DAY_YEAR.findall(re.sub(r"[+-]\d\d:?\d\d\b", " ", text))
    if not months or len(numbers_left) < 2:
        return None
    day, year = numbers_left[0], numbers_left[1]
    if len(day) > 2:
        day, year = year, day
    return (_year(year), months[0], int(day)) if len(day) <= 2 else None


def _year(digits: str) -> int:
    """The year that two or four digits mean (RFC 2822, 4.3)."""
    if len(digits) == 2:
        return 2000 + int(digits) if int(digits) < 50 else 1900 + int(digits)
    return int(digits)


def _offset(text: str, zone: tzinfo) -> tzinfo | None:
    """The zone named at the end of a time; `zone` where there is none; None where what is there is absurd."""
    text = re.sub(r"\([^)]*\)", " ", text)
    if match := _OFFSET.search(text):
        hours, minutes = int(match[2]), int(match[3] or 0)
        if hours > 15 or minutes > 59:
            return None
        sign = -1 if match[1] == "-" else 1
        return timezone(sign * timedelta(hours=hours, minutes=minutes))
    for name, place in _ZONE_NAME.findall(text):
        if name.lower() in ZONES:
            return timezone(timedelta(minutes=ZONES[name.lower()]))
        if place:
            try:
                return ZoneInfo(place)
            except (ZoneInfoNotFoundError, ValueError, OSError):
                continue
    return None if re.match(r"\s*[+-]", text) else zone
