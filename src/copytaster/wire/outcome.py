"""What is remembered of a source after a poll, and what is told of it; no network, no clock."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from copytaster.model.errors import FetchError
from copytaster.model.source import Delivery, Source, SourceState, Trouble
from copytaster.model.text import clean_line
from copytaster.wire import manners
from copytaster.wire.addresses import shown
from copytaster.wire.answer import Answer


@dataclass(frozen=True, slots=True)
class Seen:
    """An answer as it was got: at `now` (aware UTC), with the die's `roll`, to a `conditional` request or not."""

    answer: Answer
    now: datetime
    roll: float
    conditional: bool


def unchanged(source: Source, state: SourceState, seen: Seen, *, fresh: float = 0.0) -> Delivery:
    """A poll that went well and brought nothing; `fresh` is the wait in seconds that the document asks for."""
    answer, now = seen.answer, seen.now
    wait = manners.seconds_to_next(
        source.interval, fresh=max(answer.max_age, fresh), asked=answer.retry_after or 0.0, roll=seen.roll
    )
    kept = replace(
        _validated(state, seen), last_try=now, last_ok=now, last_new=state.last_new or now, failures=0,
        next_poll=now + timedelta(seconds=wait), trouble=None, asked_to_wait=None, gone=False, url=source.url,
    )  # fmt: skip
    return Delivery(source.name, "unchanged", kept, notes=_notes(source, kept, answer, now))


def failed(source: Source, state: SourceState, error: FetchError, *, now: datetime, roll: float) -> Delivery:
    """A poll that failed at `now`. What was got before stays valid, so the validators stay too."""
    failures, asked = state.failures + 1, error.retry_after or 0.0
    wait = timedelta(seconds=manners.seconds_to_next(source.interval, failures=failures, asked=asked, roll=roll))
    trouble = Trouble(source.name, error.kind, clean_line(str(error)), now, now + wait)
    kept = replace(
        state, last_try=now, failures=failures, next_poll=now + wait, trouble=trouble, url=source.url,
        asked_to_wait=now + timedelta(seconds=asked) if asked else None,
    )  # fmt: skip
    return Delivery(source.name, "trouble", kept, trouble=trouble)


def gone(source: Source, state: SourceState, now: datetime) -> Delivery:
    """A server that says: not here, and never again (HTTP 410). Nothing is tried until an editor acts."""
    trouble = Trouble(source.name, "http", "gone for good (HTTP 410); remove it or give it a new address", now)
    kept = replace(state, last_try=now, gone=True, next_poll=None, trouble=trouble, url=source.url)
    return Delivery(source.name, "gone", kept, trouble=trouble)


def waiting(source: Source, state: SourceState, until: datetime, now: datetime) -> Delivery:
    """A source not asked, since its server wants peace `until` then."""
    host = shown(urlsplit(source.url).hostname or "")
    message = f"{host} asked us to wait until {manners.clock_time(until, now)}"
    trouble = Trouble(source.name, "http", message, now, until)
    next_poll = max(until, state.next_poll or until)
    kept = replace(state, next_poll=next_poll, asked_to_wait=until, trouble=trouble, url=source.url)
    return Delivery(source.name, "waiting", kept, trouble=trouble)


def _validated(state: SourceState, seen: Seen) -> SourceState:
    """`state` with the answer's validators; their age counts from when they were first given.

    A 304 that names none confirms those we sent. One that names new ones is believed, but does not make
    them young: a server stuck on "not changed" would otherwise never be asked for the whole again.
    """
    answer = seen.answer
    if answer.status == 304:
        return replace(state, etag=answer.etag or state.etag, last_modified=answer.last_modified or state.last_modified)
    given = (answer.etag, answer.last_modified)
    old = seen.conditional and given == (state.etag, state.last_modified)
    return replace(
        state, etag=answer.etag, last_modified=answer.last_modified,
        validated=(state.validated if old else seen.now) if any(given) else None,
    )  # fmt: skip


def _notes(source: Source, state: SourceState, answer: Answer, now: datetime) -> tuple[str, ...]:
    notes: tuple[str, ...] = ()
    if answer.permanent and answer.status == 200:
        notes += (f"has moved for good to {shown(answer.permanent)}; change its address in the settings",)
    if state.last_new is not None and manners.fallen_quiet(state, source.interval, now):
        notes += (f"quiet since {manners.clock_time(state.last_new, now)}",)
    return notes
