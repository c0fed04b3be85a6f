"""Times as wires write them; never a guess."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.wire.dates import instant_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mon, 09 Mar 2026 12:00:00 GMT", "2026-03-09T12:00:00"),
        ("Mon, 9 Mar 26 12:00 EDT", "2026-03-09T16:00:00"),
        ("09 Mar 2026 12:00:00 +0130", "2026-03-09T10:30:00"),
        ("Mon Mar  9 12:00:00 2026", "2026-03-09T12:00:00"),
        ("Mon, 09 Mar 2026 12:00:00 -0000", "2026-03-09T12:00:00"),
        ("2026-03-09T12:00:00Z", "2026-03-09T12:00:00"),
        ("2026-03-09T12:00:00.123456+02:00", "2026-03-09T10:00:00.123456"),
        ("2026-03-09 12:00", "2026-03-09T12:00:00"),
        ("20260309T120000Z", "2026-03-09T12:00:00"),
        ("2026-03-09", "2026-03-09T00:00:00"),
        ("2026-03", "2026-03-01T00:00:00"),
        ("2026-068", "2026-03-09T00:00:00"),
        ("2026-03-09T24:00:00Z", "2026-03-10T00:00:00"),
        ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59"),
        ("2026-03-09 12:00 Europe/Berlin", "2026-03-09T11:00:00"),
        ("March 9, 2026 6:05 p.m. EDT", "2026-03-09T22:05:00"),
        ("9 March 2026 at 6 pm GMT", "2026-03-09T18:00:00"),
        ("1800 GMT March 9, 2026", "2026-03-09T18:00:00"),
        ("09.03.2026, 18:00 Uhr", "2026-03-09T18:00:00"),
        ("9. März 2026, 18 Uhr", "2026-03-09T18:00:00"),
        ("9 Mart 2026, 15:53", "2026-03-09T15:53:00"),
        ("lundi 9 mars 2026 à 14h05", "2026-03-09T14:05:00"),
        ("9 de marzo de 2026", "2026-03-09T00:00:00"),
        ("9 марта 2026 г., 14:05", "2026-03-09T14:05:00"),
        ("2026년 3월 9일 14:05", "2026-03-09T14:05:00"),
        ("2026年3月9日 14:05", "2026-03-09T14:05:00"),
        ("25/03/2026 10:00", "2026-03-25T10:00:00"),
    ],
)
def test_known_forms_are_read(text: str, expected: str) -> None:
    assert instant_of(text, UTC) == datetime.fromisoformat(expected).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "",
        None,
        "yesterday-ish",
        "-1",
        "9" * 40,
        "10000-01-01T00:00:00Z",
        "0001-01-01T00:00:00Z",
        "2025-02-30T00:00:00Z",
        "Fri, 31 Dec 9999 23:59:59 -9999",
        "Mon, 06 Jan 2025 00:00:00 +9959",
        "06/01/2025 10:00",
        "x" * 10_000,
        "Thu, 01 Jan 1970 00:00:00 GMT",
        "Sun, 16 Dec 2012 1:2:3:4 GMT",
        "2013-01-28T09:xx:00Z",
        "99 Jun 2009 12:00",
        "2013-01-28T25:00:00Z",
        "May 2026",
        "13:45",
    ],
)
def test_what_is_no_plain_instant_is_none(text: str | None) -> None:
    assert instant_of(text, UTC) is None


def test_a_time_without_a_zone_is_read_in_the_senders() -> None:
    assert instant_of("2026-07-09 12:00", ZoneInfo("Europe/Berlin")) == datetime(2026, 7, 9, 10, tzinfo=UTC)
    assert instant_of("2026-07-09 12:00 GMT", ZoneInfo("Europe/Berlin")) == datetime(2026, 7, 9, 12, tzinfo=UTC)


@given(st.text(max_size=60) | st.text(alphabet="0123456789-:T+Z ./,GMTMarch", max_size=40))
def test_any_text_gives_an_aware_utc_instant_or_none(text: str) -> None:
    moment = instant_of(text, ZoneInfo("America/New_York"))
    assert moment is None or (moment.tzinfo is UTC and 1799 <= moment.year <= 2201)


@given(st.integers(40_000_000, 7_000_000_000))
def test_what_was_written_is_read_back(seconds: int) -> None:
    moment = datetime.fromtimestamp(seconds, UTC)
    assert instant_of(moment.isoformat(), UTC) == moment
    assert instant_of(moment.strftime("%a, %d %b %Y %H:%M:%S GMT"), ZoneInfo("Asia/Tokyo")) == moment
