"""Time zones by their IANA names, checked before anything depends on them."""

from __future__ import annotations

from datetime import tzinfo

from copytaster.settings.table import nearest


def zone_of(name: str) -> tzinfo | None:
    """The zone called `name` in the IANA database; None (the machine's own) for an empty name.

    Raises ValueError where there is none of that name.
    """
    if not name:
        return None
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, OSError) as error:  # a folder of the database gives OSError
        raise ValueError(f"no time zone {name}") from error


def zone_problem(name: str) -> tuple[str, str] | None:
    """What is expected instead of `name`, and the remedy; None where it is a zone."""
    if name in ("", "UTC"):
        return None
    try:
        zone_of(name)
    except ValueError:
        from zoneinfo import available_timezones

        zones = available_timezones()
        if not zones:
            return "a time zone", "this machine has no time zone database: install the package tzdata"
        by_city = {zone.rpartition("/")[2].lower(): zone for zone in sorted(zones)}
        city = by_city.get(name.rpartition("/")[2].replace(" ", "_").lower())
        remedy = f'did you mean "{city}"?' if city else nearest(name, sorted(zones))
        return 'a name of the IANA database such as "Europe/Berlin"', remedy
    return None
