"""A row of the list, from the versions of its story, and as the archive keeps it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache
from sys import intern
from typing import Any

from copytaster.model.brief import Brief
from copytaster.model.head import Head
from copytaster.model.story import Kind, Status, Story
from copytaster.model.text import clean_line

LEAD_LIMIT = 200
"""Characters kept of the first sentence of a summary."""

COLUMNS = (
    "key, id, wire, source, headline, time, received, changed, sequence, digest, versions, slug, urgency, status, "
    "kind, embargo, markers, words, language, figure, lead, url, alarm"
)
PLACES = ", ".join("?" * 23)

_STATUS = {str(status): status for status in Status}
_KIND = {str(kind): kind for kind in Kind}
_arrival = lru_cache(256)(datetime.fromisoformat)  # stories come in batches: their rows share one object


def first_head(story: Story, brief: Brief, figure: str, *, sequence: int, at: datetime) -> Head:
    """The row of a story whose first version arrived at `at` (aware)."""
    digest = story.digest
    return Head(
        key=story.key, id=story.id, wire=story.wire, source=story.source or story.wire, headline=story.headline,
        when=min(story.when or at, at), received=at, changed=at, sequence=sequence, digest=digest,
        versions=(digest,), slug=story.slug or "", urgency=story.urgency, status=story.status, kind=story.kind,
        embargo=story.embargo, markers=story.markers,
        words=story.words if story.words is not None else sum(len(paragraph.split()) for paragraph in story.body),
        language=story.language, figure=figure,
        lead=clean_line(brief.summary[0], LEAD_LIMIT) if brief.summary else "",
        url=story.url, alarm=digest if story.alarming else "",
    )  # fmt: skip


def next_head(held: Head, latest: Head, *, newer: bool) -> Head:
    """`held` after one more version, whose own row would be `latest`; `newer`: it supersedes what is shown."""
    return replace(
        latest if newer else held,
        received=held.received,
        changed=latest.changed,
        sequence=latest.sequence,
        versions=(*held.versions, latest.digest),
        alarm=latest.alarm or held.alarm,
    )


def row_of(head: Head) -> tuple[Any, ...]:
    """`head` in the order of COLUMNS."""
    return (
        head.key, head.id, head.wire, head.source, head.headline, stamp(head.when), stamp(head.received),
        stamp(head.changed), head.sequence, head.digest, " ".join(head.versions), head.slug, head.urgency,
        str(head.status), str(head.kind), stamp(head.embargo) if head.embargo else None, "\n".join(head.markers),
        head.words, head.language, head.figure, head.lead, head.url, head.alarm,
    )  # fmt: skip


def head_of(row: Sequence[Any]) -> Head:
    """The head of a row in the order of COLUMNS."""
    (
        key, id_, wire, source, headline, when, received, changed, sequence, digest, versions, slug, urgency, status,
        kind, embargo, markers, words, language, figure, lead, url, alarm,
    ) = row  # fmt: skip
    time = datetime.fromisoformat
    arrived = _arrival(received)
    return Head(  # by position: this runs for every story of the archive
        key, id_, intern(wire), intern(source), headline, time(when), arrived,
        arrived if changed == received else _arrival(changed), sequence, digest,
        (digest,) if versions == digest else tuple(versions.split()), slug, urgency, _STATUS[status], _KIND[kind],
        time(embargo) if embargo else None, tuple(markers.split("\n")) if markers else (), words,
        language and intern(language), figure, lead, url, alarm,
    )  # fmt: skip


def stamp(instant: datetime) -> str:
    """`instant` (aware) in UTC as ISO 8601, which sorts and is read back by `datetime.fromisoformat`."""
    return instant.astimezone(UTC).isoformat()
