"""When each version of each story goes out, counted from the moment the desk opened."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from functools import cache

from copytaster.demo.copybook import AGENCIES, STRINGER, Agency, Take, agency
from copytaster.model.story import Status, Story

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
MINUTE = timedelta(minutes=1)

_BLANK = re.compile(r"\{(day|date|year|embargo)([+-]\d+)?\}")


def editions(start: datetime, now: datetime, speed: float = 1.0) -> dict[str, tuple[Story, ...]]:
    """What each wire shows at `now`: the newest version sent of every story, latest first.

    `start` (aware) is when the desk opened; what was written to come later is `speed` times faster.
    The names of the wires are the keys; a story's `wire` is its key. `published` is when the first
    version went out and stays, `updated` is this version's own time; no `url` is set.
    """
    shown: dict[str, tuple[Story, ...]] = {}
    for name in (*AGENCIES, STRINGER):
        sent = [
            _story(name, number, max(i for i, at in enumerate(times) if at <= now), start, speed)
            for number, times in enumerate(departures(name, start, speed))
            if times[0] <= now
        ]
        shown[name] = tuple(sorted(sent, key=lambda story: (story.updated or start, story.id), reverse=True))
    return shown


@cache
def departures(name: str, start: datetime, speed: float) -> tuple[tuple[datetime, ...], ...]:
    """When every take of every story of the agency `name` goes out (aware UTC), in the order written."""
    return tuple(tuple(_sent(take.arrives, start, speed) for take in tale.takes) for tale in agency(name).tales)


def _sent(arrives: float, start: datetime, speed: float) -> datetime:
    seconds = arrives / speed if arrives > 0 else arrives
    return start.astimezone(UTC) + timedelta(seconds=seconds)


@cache
def _story(name: str, number: int, take_number: int, start: datetime, speed: float) -> Story:
    """One version as the wire sends it, with the days of the week filled in."""
    wire = agency(name)
    tale = wire.tales[number]
    take = tale.takes[take_number]
    first, sent = (_sent(tale.takes[i].arrives, start, speed) for i in (0, take_number))
    embargo = None if take.embargo is None else _whole_minute(_sent(take.embargo, start, speed))
    dateline = _dateline(wire, take, sent)
    body = [_filled(paragraph, first, embargo) for paragraph in take.body.split("\n\n")]
    if dateline:
        body[0] = f"{dateline}{wire.joint}{body[0]}"
    return Story(
        id=f"urn:{name}:{tale.id}", version=str(take_number + 1), headline=_filled(take.headline, first, embargo),
        body=tuple(" ".join(paragraph.split()) for paragraph in body), slug=take.slug,
        dek=_filled(take.teaser, first, None) if take.teaser else None,
        byline=take.byline, dateline=dateline, city=_city(take), source=wire.title, wire=name, urgency=take.urgency,
        language="en", published=first, updated=sent, embargo=embargo, status=Status(take.status),
        editor_note=_filled(take.note, first, embargo) if take.note else None, keywords=take.keywords,
        words=sum(len(paragraph.split()) for paragraph in body), markers=take.markers,
    )  # fmt: skip


def _whole_minute(moment: datetime) -> datetime:
    """Embargoes end on the minute: rounded up."""
    floor = moment.replace(second=0, microsecond=0)
    return floor if floor == moment else floor + MINUTE


def _dateline(wire: Agency, take: Take, sent: datetime) -> str | None:
    if not take.dated or take.city is None or not wire.dateline:
        return None
    city = _city(take) or ""
    capitals = city.upper() + take.city[len(city) :]  # HOLM, Vestmark: only the city stands in capitals
    return wire.dateline.format(CITY=capitals, city=take.city, date=_date(sent))


def _city(take: Take) -> str | None:
    return take.city and take.city.partition(",")[0]


def _date(moment: datetime) -> str:
    return f"{MONTHS[moment.month - 1]} {moment.day}"


def _filled(text: str, first: datetime, embargo: datetime | None) -> str:
    """`text` with `{day}`, `{day-1}`, `{date+3}`, `{year}`, `{embargo}` told from the day of the first take."""

    def told(blank: re.Match[str]) -> str:
        what, shift = blank.group(1), int(blank.group(2) or 0)
        day = first + timedelta(days=shift)
        if what == "embargo" and embargo is not None:
            return f"{embargo:%H%M} GMT {DAYS[embargo.weekday()]}, {_date(embargo)}"
        if what == "year":
            return str(first.year + shift)
        return DAYS[day.weekday()] if what == "day" else _date(day)

    return _BLANK.sub(told, text)
