"""How often a source may be asked."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.model.source import Source, SourceState
from copytaster.wire import manners
from tests.stories import DAY, HOUR, MINUTE, NOON

DATE = "Mon, 09 Mar 2026 12:00:00 GMT"


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (None, None), ("120", 120), ("1", 60), ("0", 60), ("86401", 86400), ("9" * 300, 86400), ("-5", 600),
        ("1e3", 600), ("soon", 600), ("", 600), ("٣٠٠", 600), ("Mon, 09 Mar 2026 12:20:00 GMT", 1200),
        ("Mon, 09 Mar 2026 11:00:00 GMT", 60), ("Mon, 09 Mar 2099 12:20:00 GMT", 86400),
        ("Mon, 99 Mar 2026 12:20:00 GMT", 600), ("Monday, 09-Mar-26 12:20:00 GMT", 1200),
    ],
)  # fmt: skip
def test_a_retry_after_is_kept_within_a_minute_and_a_day(header: str | None, seconds: float | None) -> None:
    assert manners.seconds_asked(header, DATE) == seconds


def test_a_retry_after_date_counts_by_the_servers_own_clock() -> None:
    assert manners.seconds_asked("Mon, 09 Mar 2026 12:20:00 GMT", None) == 600
    assert manners.seconds_asked("Thu, 12 Mar 2026 12:20:00 GMT", "Thu, 12 Mar 2026 12:00:00 GMT") == 1200


@pytest.mark.parametrize(
    ("cache", "expires", "seconds"),
    [
        (None, None, 0), ("max-age=300", None, 300),
        ("public, Max-Age = 300", None, 300), ('max-age="300"', None, 300),
        ("max-age=31536000", None, 5 * 3600), ("max-age=" + "9" * 300, None, 5 * 3600),
        ("no-cache, max-age=300", None, 0),
        ("max-age=-1", None, 0), ("s-maxage=900", None, 0), (None, "Mon, 09 Mar 2026 12:10:00 GMT", 600),
        ("max-age=60", "Mon, 09 Mar 2026 12:10:00 GMT", 60), (None, "0", 0),
        (None, "Sun, 08 Mar 2026 12:00:00 GMT", 0),
    ],
)  # fmt: skip
def test_freshness_is_believed_up_to_five_hours(cache: str | None, expires: str | None, seconds: float) -> None:
    assert manners.seconds_fresh(cache, expires, DATE) == seconds


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=60))
def test_no_header_breaks_the_arithmetic(one: str, two: str, three: str) -> None:
    asked = manners.seconds_asked(one, two)
    assert asked is not None and 60 <= asked <= 86400
    assert 0 <= manners.seconds_fresh(one, two, three) <= 5 * 3600
    assert 0 <= manners.seconds_fresh("max-age=" + one, two, three) <= 5 * 3600


numbers = st.floats(0, 1e6)


@given(st.integers(1, 200_000), st.integers(0, 10_000), numbers, numbers, st.floats(-1, 1))
def test_nothing_shortens_a_wait(interval: int, failures: int, fresh: float, asked: float, roll: float) -> None:
    wait = manners.seconds_to_next(interval, failures=failures, fresh=fresh, asked=asked, roll=roll)
    assert wait >= 0.9 * interval and wait >= asked and wait >= min(fresh, 5 * 3600)
    assert wait <= max(1.1 * max(interval, 86400), asked, fresh)
    if failures > 1:
        assert wait >= interval
        assert wait >= manners.seconds_to_next(interval, failures=failures - 1)


def test_failures_double_the_wait_up_to_a_day() -> None:
    waits = [manners.seconds_to_next(300, failures=failures) for failures in range(13)]
    assert waits == [300, 300, 600, 1200, 2400, 4800, 9600, 19200, 38400, 76800, 86400, 86400, 86400]
    assert manners.seconds_to_next(7 * 86400, failures=5) == 7 * 86400


def test_validators_are_returned_for_eight_days_and_then_dropped() -> None:
    state = SourceState(etag='"a"', last_modified="x", validated=NOON, url="http://w.example/")
    assert manners.validators(state, NOON + 8 * DAY) == ('"a"', "x")
    assert manners.validators(state, NOON + 8 * DAY + MINUTE) == (None, None)
    assert manners.validators(SourceState(), NOON) == (None, None)


def test_what_was_learnt_of_another_address_is_forgotten() -> None:
    state = SourceState(etag='"a"', gone=True, url="http://old.example/")
    assert manners.remembered(state, Source("a", url="http://new.example/"), NOON) == SourceState()
    assert manners.remembered(state, Source("a", url="http://old.example/"), NOON) is state


def test_a_clock_that_was_wrong_silences_no_source() -> None:
    source = Source("a", url="http://w.example/", interval=300)
    ahead = SourceState(url=source.url, next_poll=NOON + 400 * DAY, asked_to_wait=NOON + 400 * DAY)
    assert manners.remembered(ahead, source, NOON) == SourceState(url=source.url)
    weekly = replace(source, interval=7 * 86400)
    state = SourceState(url=source.url, next_poll=NOON + 7 * DAY)
    assert manners.remembered(state, weekly, NOON) is state


@pytest.mark.parametrize("value", ['"a"', 'W/"a b"', "\xe9", "x" * 1024])
def test_a_validator_is_kept_exactly(value: str) -> None:
    assert manners.sound_validator(value) == value


@pytest.mark.parametrize("value", [None, "", "a\r\nX: b", "a\x1b[31m", "x" * 1025, "→", "a\n"])
def test_a_validator_that_is_no_header_is_dropped(value: str | None) -> None:
    assert manners.sound_validator(value) is None


def test_a_source_is_quiet_after_six_hours_and_twenty_intervals() -> None:
    state = SourceState(last_new=NOON)
    assert not manners.fallen_quiet(state, 300, NOON + 6 * HOUR)
    assert manners.fallen_quiet(state, 300, NOON + 6 * HOUR + MINUTE)
    assert not manners.fallen_quiet(state, 3600, NOON + 20 * HOUR)
    assert manners.fallen_quiet(state, 3600, NOON + 20 * HOUR + MINUTE)
    assert not manners.fallen_quiet(SourceState(), 300, NOON)


def test_a_time_in_a_sentence_has_its_day_where_it_is_not_today() -> None:
    assert manners.clock_time(NOON, NOON + HOUR) == "12:00 UTC"
    assert manners.clock_time(NOON, NOON + DAY) == "2026-03-09 12:00 UTC"


@given(st.integers(0, 4_000_000_000))
def test_an_http_date_is_read_as_it_was_written(second: int) -> None:
    moment = datetime.fromtimestamp(second, UTC)
    assert manners.http_date(moment.strftime("%a, %d %b %Y %H:%M:%S GMT")) == moment
