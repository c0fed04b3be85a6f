"""The words that may follow --since."""

from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo

import pytest

from copytaster.export.since import since
from copytaster.model.errors import UsageError
from tests.stories import NOON

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("when", "zone", "expected"),
    [
        ("2026-03-09", BERLIN, "2026-03-08T23:00:00Z"),
        ("2026-03-09", UTC, "2026-03-09T00:00:00Z"),
        ("yesterday", BERLIN, "2026-03-07T23:00:00Z"),
        ("yesterday", ZoneInfo("Pacific/Auckland"), "2026-03-08T11:00:00Z"),  # it is the 10th there already
        ("2026-03-09T18:00:00Z", BERLIN, "2026-03-09T18:00:00Z"),
        ("2026-03-09T18:00:00.5+02:00", BERLIN, "2026-03-09T16:00:00.5Z"),
        ("2026-03-09 18:00+02:00", BERLIN, "2026-03-09T16:00:00Z"),
        ("2026-03-30", BERLIN, "2026-03-29T22:00:00Z"),  # the clocks went forward the night before
        ("2026-10-26", BERLIN, "2026-10-25T23:00:00Z"),
        ("2026-03-29", ZoneInfo("Asia/Beirut"), "2026-03-28T22:00:00Z"),  # midnight itself was skipped
        ("2026-11-01", ZoneInfo("America/Havana"), "2026-11-01T04:00:00Z"),  # midnight came twice
    ],
)
def test_days_are_those_of_the_desk(when: str, zone: tzinfo, expected: str) -> None:
    assert since(when, now=NOON, zone=zone) == datetime.fromisoformat(expected)


def test_without_a_zone_the_machines_own_counts() -> None:
    local = datetime(2026, 3, 9).astimezone()
    assert since("2026-03-09", now=NOON, zone=None) == local


def test_an_instant_without_its_zone_is_refused_with_the_remedy() -> None:
    with pytest.raises(UsageError, match=r"needs its time zone, as in 2026-03-09T18:00Z"):
        since("2026-03-09T18:00", now=NOON, zone=BERLIN)


@pytest.mark.parametrize("when", ["", "tomorrow", "Last", "2026-13-01", "2026-03-09T25:00Z", "0001-01-01T00:00+14:00"])
def test_anything_else_is_refused(when: str) -> None:
    with pytest.raises(UsageError, match='expected "last", "yesterday"'):
        since(when, now=NOON, zone=UTC)
