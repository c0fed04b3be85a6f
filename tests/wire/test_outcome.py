"""What is remembered of a source after a poll."""

from dataclasses import replace

from copytaster.model.errors import FetchError
from copytaster.model.source import Source, SourceState
from copytaster.wire import outcome
from copytaster.wire.answer import Answer
from tests.stories import DAY, HOUR, MINUTE, NOON

SOURCE = Source("north", url="http://w.example/feed", interval=300)


def after(state: SourceState, answer: Answer, *, conditional: bool = True, hours: int = 0) -> SourceState:
    return outcome.unchanged(SOURCE, state, outcome.Seen(answer, NOON + hours * HOUR, 0.0, conditional)).state


def test_validators_keep_their_age_while_the_server_repeats_them() -> None:
    given = Answer(200, SOURCE.url, etag='"1"', last_modified="then")
    first = after(SourceState(), given, conditional=False)
    assert (first.etag, first.last_modified, first.validated) == ('"1"', "then", NOON)
    assert after(first, given, hours=1).validated == NOON
    assert after(first, given, conditional=False, hours=1).validated == NOON + HOUR, "given anew for the asking"
    assert after(first, replace(given, etag='"2"'), hours=1).validated == NOON + HOUR
    none = after(first, Answer(200, SOURCE.url), hours=1)
    assert (none.etag, none.last_modified, none.validated) == (None, None, None)
    confirmed = after(first, Answer(304, SOURCE.url, etag='"2"'), hours=1)
    assert (confirmed.etag, confirmed.last_modified, confirmed.validated) == ('"2"', "then", NOON)


def test_failures_are_counted_until_a_poll_goes_well() -> None:
    state = SourceState(etag='"1"', last_ok=NOON, url=SOURCE.url)
    for failures, minutes in ((1, 5), (2, 10), (3, 20)):
        state = outcome.failed(SOURCE, state, FetchError("http", "HTTP 500"), now=NOON, roll=0.0).state
        assert (state.failures, state.next_poll) == (failures, NOON + minutes * MINUTE)
    assert (state.etag, state.last_ok) == ('"1"', NOON), "what was got before stays"
    well = after(state, Answer(304, SOURCE.url))
    assert (well.failures, well.trouble, well.next_poll) == (0, None, NOON + 5 * MINUTE)


def test_a_wait_that_was_asked_for_is_longer_than_the_back_off_or_as_long() -> None:
    busy = FetchError("http", "busy", retry_after=60.0)
    told = outcome.failed(SOURCE, SourceState(), busy, now=NOON, roll=0.0)
    assert told.state.next_poll == NOON + 5 * MINUTE and told.state.asked_to_wait == NOON + MINUTE
    busy = FetchError("http", "busy", retry_after=86400.0)
    told = outcome.failed(SOURCE, SourceState(), busy, now=NOON, roll=-1.0)
    assert told.trouble is not None and told.trouble.next_try == told.state.next_poll == NOON + DAY


def test_a_trouble_from_outside_is_one_clean_line() -> None:
    told = outcome.failed(SOURCE, SourceState(), FetchError("parse", "bad\x1b]52;c;x\x07 \nline"), now=NOON, roll=0.0)
    assert told.trouble is not None and told.trouble.message == "bad line"
