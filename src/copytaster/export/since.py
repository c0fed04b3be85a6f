"""From when on tags count: the words that may follow `--since`, as an instant."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo

from copytaster.model.errors import UsageError
from copytaster.model.text import clean_line


def since(when: str, *, now: datetime, zone: tzinfo | None) -> datetime:
    """`when` as an aware UTC instant: an RFC 3339 instant, a date, or `yesterday`, both from their midnight.

    Days are those of `zone` (None: the machine's own), at `now` (aware). A midnight that the clocks skip
    counts as the moment they jump; one that comes twice, as the first. Raises UsageError on anything else.
    """
    if when == "yesterday":
        return midnight(now.astimezone(zone).date() - timedelta(days=1), zone)
    try:
        if "T" not in when and " " not in when:
            return midnight(date.fromisoformat(when), zone)
        instant = datetime.fromisoformat(when)
        if instant.tzinfo is not None:
            return instant.astimezone(UTC)
    except (ValueError, OverflowError):
        pass
    else:
        raise UsageError(
            f"--since {clean_line(when, 60)}: an instant needs its time zone, as in {when}Z or {when}+01:00"
        )
    raise UsageError(
        f'--since: found "{clean_line(when, 60)}", expected "last", "yesterday", a date such as 2026-03-09,'
        " or an instant such as 2026-03-09T18:00:00Z"
    )


def midnight(day: date, zone: tzinfo | None) -> datetime:
    """When `day` begins in `zone`, as UTC."""
    return datetime.combine(day, time(), tzinfo=zone).astimezone(UTC)
