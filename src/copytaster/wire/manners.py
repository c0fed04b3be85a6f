"""How often a source may be asked: intervals, back-off, Retry-After, max-age, as decisions without a network."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from copytaster.model.source import Source, SourceState

MINUTE, HOUR, DAY = 60.0, 3600.0, 86400.0
SHORTEST_WAIT, LONGEST_WAIT, USUAL_WAIT = MINUTE, DAY, 10 * MINUTE
"""Bounds of a Retry-After, and what is waited where it makes no sense, in seconds."""
LONGEST_FRESH = 5 * HOUR
"""Seconds that a max-age or ttl can put off a poll: some servers say "a year" of everything."""
VALIDATOR_LIFE = timedelta(days=8)
"""After this a source is read whole again: some servers answer "not changed" for ever."""
JITTER = 0.1
_VALIDATOR = re.compile("[\x20-\x7e\x80-\xff]{1,1024}")


def http_date(value: str | None) -> datetime | None:
    """The aware UTC instant of an HTTP date (RFC 9110 5.6.7), None for none and for nonsense."""
    if not value or len(value) > 100:
        return None
    from email.utils import parsedate_to_datetime  # slow to load: not before the first paint

    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    try:
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def seconds_asked(retry_after: str | None, date: str | None) -> float | None:
    """The wait in seconds that a Retry-After header asks for, between a minute and a day; None without one.

    A date counts from the answer's own Date header, since the server's clock may be wrong; what is
    nonsense asks for ten minutes.
    """
    if retry_after is None:
        return None
    text = retry_after.strip()
    if re.fullmatch("[0-9]{1,400}", text):
        return min(max(float(int(text[:12]) if len(text) > 12 else int(text)), SHORTEST_WAIT), LONGEST_WAIT)
    until, sent = http_date(text), http_date(date)
    if until is None or sent is None:
        return USUAL_WAIT
    return min(max((until - sent).total_seconds(), SHORTEST_WAIT), LONGEST_WAIT)


def seconds_fresh(cache_control: str | None, expires: str | None, date: str | None) -> float:
    """Seconds that an answer stays fresh by Cache-Control, else by Expires; at most five hours, 0 for none."""
    directives = [part.strip().lower() for part in (cache_control or "").split(",")]
    if "no-cache" in directives or "no-store" in directives:
        return 0.0
    for directive in directives:
        if found := re.fullmatch(r'max-age\s*=\s*"?([0-9]{1,400})"?', directive):
            return min(float(found[1][:12]), LONGEST_FRESH)
    end, sent = http_date(expires), http_date(date)
    if end is None or sent is None:
        return 0.0
    return min(max((end - sent).total_seconds(), 0.0), LONGEST_FRESH)


def seconds_to_next(
    interval: float, *, failures: int = 0, fresh: float = 0.0, asked: float = 0.0, roll: float = 0.0
) -> float:
    """Seconds from now to the next poll of a source.

    `interval` as configured; `failures` polls failed in a row, each after the first doubles the wait
    up to a day; `fresh` and `asked` (max-age or ttl, Retry-After) can only lengthen it. `roll`, from
    -1 to 1, spreads the polls by a tenth, so that sources do not fall into step.
    """
    wait = interval * (1 + JITTER * roll)
    if failures > 1:
        wait = max(interval, min(interval * 2.0 ** min(failures - 1, 30), LONGEST_WAIT)) * (1 + JITTER * abs(roll))
    return max(wait, min(fresh, LONGEST_FRESH), asked)


def sound_validator(value: str | None) -> str | None:
    """`value` exactly as it is where it can be sent back in one header line, else None."""
    return value if value is not None and _VALIDATOR.fullmatch(value) else None


def remembered(state: SourceState, source: Source, now: datetime) -> SourceState:
    """What of `state` still says something of `source` at `now`: nothing, where its address has changed.

    A wait longer than any we set comes from a clock that was wrong, and is dropped.
    """
    if state.url != source.url:
        return SourceState()
    longest = timedelta(seconds=(1 + JITTER) * max(source.interval, LONGEST_WAIT))
    if state.next_poll is not None and state.next_poll - now > longest:
        state = replace(state, next_poll=None)
    if state.asked_to_wait is not None and state.asked_to_wait - now > longest:
        state = replace(state, asked_to_wait=None)
    return state


def validators(state: SourceState, now: datetime) -> tuple[str | None, str | None]:
    """ETag and Last-Modified to send back; none after eight days."""
    if state.validated is None or now - state.validated > VALIDATOR_LIFE:
        return None, None
    return state.etag, state.last_modified


def fallen_quiet(state: SourceState, interval: float, now: datetime) -> bool:
    """Whether a source that answers has brought nothing new for longer than six hours and twenty intervals."""
    if state.last_new is None:
        return False
    return now - state.last_new > timedelta(seconds=max(6 * HOUR, 20 * interval))


def clock_time(moment: datetime, now: datetime) -> str:
    """`moment` for a sentence: `14:05 UTC`, with the date where it is not today's."""
    moment, now = moment.astimezone(UTC), now.astimezone(UTC)
    return f"{moment:%H:%M} UTC" if moment.date() == now.date() else f"{moment:%Y-%m-%d %H:%M} UTC"
