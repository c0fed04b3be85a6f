"""The time zone that a name in the settings means."""

from __future__ import annotations

from datetime import UTC, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from copytaster.model.errors import FormatError
from copytaster.model.text import clean_line


def zone_named(timezone: str) -> tzinfo:
    """The zone of an IANA name. Raises FormatError where there is none of that name."""
    if timezone == "UTC":
        return UTC
    try:
        return ZoneInfo(timezone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise FormatError(f"no time zone is called {clean_line(timezone, 60)!r}") from error
