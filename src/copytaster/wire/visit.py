"""One poll of one source: ask, read, complete; whatever happens is a Delivery."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from copytaster.model.errors import FetchError, FormatError, WorkshopError
from copytaster.model.source import Delivery, Source, SourceState
from copytaster.wire import manners, outcome
from copytaster.wire.answer import FEEDS
from copytaster.wire.arrival import Unreadable
from copytaster.wire.errand import Read
from copytaster.wire.fulltext import FullText, Getter


async def visit(
    source: Source,
    state: SourceState,
    *,
    fetcher: Getter,
    read: Read,
    full_text: FullText | None,
    known: Callable[[str], bool],
    clock: Callable[[], datetime],
    roll: float,
) -> Delivery:
    """What one poll of `source` brought; `state` is what was remembered of it. Arguments as for Poller."""
    etag, last_modified = manners.validators(state, clock())
    try:
        answer = await fetcher.get(
            source.url, headers=source.headers, etag=etag, last_modified=last_modified, accept=FEEDS
        )
        seen = outcome.Seen(answer, clock(), roll, bool(etag or last_modified))
        if answer.status == 410:
            return outcome.gone(source, state, seen.now)
        body_hash = hashlib.blake2b(answer.body, digest_size=16).hexdigest()
        if answer.status == 304 or body_hash == state.body_hash:
            return outcome.unchanged(source, state, seen)
        reading = await read(answer.body, source, answer.url, answer.content_type, seen.now)
    except FetchError as error:
        return outcome.failed(source, state, error, now=clock(), roll=roll)
    except (FormatError, WorkshopError) as error:
        kind = error.kind if isinstance(error, Unreadable) else "parse"
        return outcome.failed(source, state, FetchError(kind, str(error)), now=clock(), roll=roll)
    stories, notes = reading.items, reading.notes
    new = any(not known(story.key) for story in stories)
    if source.full_text and full_text is not None:
        stories, more = await full_text.complete(stories, source, state.last_ok, seen.now)
        notes += more
    kept = replace(state, body_hash=body_hash, last_new=seen.now if new else state.last_new)
    delivery = outcome.unchanged(source, kept, seen, fresh=float(reading.interval or 0))
    return replace(delivery, outcome="ok", stories=stories, skipped=reading.skipped, notes=notes + delivery.notes)
