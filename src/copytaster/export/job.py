"""One export from beginning to end: pick, hold back, recall, write, and only then move the watermark."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from pathlib import Path

from copytaster.export.formats import FORMATS
from copytaster.export.outbox import put
from copytaster.export.recalls import Archive, recalls
from copytaster.export.selection import Held, Row, Selection, Tagged, picked, select
from copytaster.export.watermark import Delivered, Marker, Watermark, held
from copytaster.model.mark import UNMARKED, Marks

NO_COPY = "its copy is not in the archive"
STDOUT = "stdout"
_DATE = re.compile(r"(?<!\d)(?:19|20)\d\d(?:-?\d\d){0,2}(?:[T_-]?\d\d[:.h-]?\d\d(?:[:.-]?\d\d)?Z?)?(?!\d)")


@dataclass(frozen=True, slots=True)
class Said:
    """What the desk said, as of one reading of the ledger.

    `position` is how many marks that was; `known` are all tags ever given.
    """

    standing: Mapping[str, Marks]
    tagged: Tagged
    position: int
    known: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Job:
    """What to export: stories with any of `tags`, in `format`, to `output` (None: stdout).

    `since` (aware) leaves out what was tagged before; `last` exports what this export has not delivered
    yet. `name` tells its watermark from those of others; `zone` is that of the times people read.
    """

    tags: tuple[str, ...]
    format: str
    output: Path | None = None
    since: datetime | None = None
    last: bool = False
    name: str = ""
    zone: tzinfo | None = None

    @property
    def file(self) -> str:
        """Where it goes, as it is named to people."""
        return str(self.output.absolute()) if self.output else STDOUT

    @property
    def title(self) -> str:
        """The heading of a digest."""
        return f"Tagged {', '.join(self.tags)}"


@dataclass(frozen=True, slots=True)
class Report:
    """What a run did: the `selection` (its `held` without what was told before), and how many bytes went out."""

    job: Job
    selection: Selection
    size: int

    @property
    def missing(self) -> int:
        """How many stories could not go out because their copy is gone: then the run is done in part."""
        return sum(one.reason == NO_COPY for one in self.selection.held)


def usual_name(tags: Iterable[str], format_: str, output: Path | None) -> str:
    """The name of an export that was given none: tags, format and target; dates in the target do not count.

    So the night's file may carry the date, and the next night's run still follows this one.
    """
    target = _DATE.sub("DATE", str(output.absolute())) if output else STDOUT
    return f"{','.join(sorted(set(tags)))} as {format_} to {target}"


def run(
    job: Job, said: Said, archive: Archive, *, store: Path, now: datetime, emit: Callable[[bytes], None]
) -> Report:  # fmt: skip
    """Do `job`. `emit` writes to stdout. Raises ExportError; nothing is then written and no watermark moved.

    Without `last` nothing is written to `store`.
    """
    if not job.last:
        selection = _selection(picked(said.tagged, job.tags, since=job.since), said, archive, now)
        data = _document(job, selection)
        _put(job, data, emit)
        return Report(job, selection, len(data))
    with held(store, job.name, job.output.absolute() if job.output else None) as marker:
        return _run_on(marker, job, said, archive, now=now, emit=emit)


def _run_on(
    marker: Marker, job: Job, said: Said, archive: Archive, *, now: datetime, emit: Callable[[bytes], None]
) -> Report:  # fmt: skip
    """The run of an export that goes on from its last one."""
    mark = marker.mark
    seen = archive.position
    recalled = recalls(mark, archive)
    again = {one.key for one in recalled if not one.killed}.union(mark.held)
    keys = picked(said.tagged, job.tags, after=mark.position, delivered=mark.out - again)
    selection = replace(_selection(keys, said, archive, now), recalled=recalled)
    moved = _moved(mark, job, selection, said, seen)
    known = {key for key, gone in moved.delivered.items() if gone.recalled}.union(mark.held)
    selection = replace(selection, held=tuple(one for one in selection.held if _is_news(one, known)))
    data = _document(job, selection)
    if job.output:
        marker.intend(moved, data)
    _put(job, data, emit)
    marker.move(moved)
    return Report(job, selection, len(data))


def _selection(keys: Sequence[str], said: Said, archive: Archive, now: datetime) -> Selection:
    rows, missing = [], []
    for key in keys:
        marks = said.standing.get(key, UNMARKED)
        found = archive.story(key)
        if found is None:
            missing.append(Held(key, "", None, NO_COPY))
        else:
            rows.append(Row(*found, marks, key))
    selection = select(rows, now=now)
    return replace(selection, held=(*selection.held, *missing))


def _moved(mark: Watermark, job: Job, selection: Selection, said: Said, seen: int) -> Watermark:
    """The watermark once `selection` is out."""
    delivered = dict(mark.delivered)
    held_back = {one.key for one in selection.held}
    for one in selection.recalled:
        if one.killed or one.key not in held_back:  # a correction that must wait goes out when it may
            delivered[one.key] = Delivered(one.digest, one.file, recalled=one.killed)
    for row in selection.rows:
        delivered[row.key] = Delivered(row.story.digest, job.file)
    return replace(mark, position=said.position, seen=seen, delivered=delivered, held=tuple(sorted(held_back)))


def _is_news(one: Held, known: set[str]) -> bool:
    """Whether to name `one`: an embargo is named every night until it ends, anything else once."""
    return one.key not in known or one.reason.startswith("embargoed")


def _document(job: Job, selection: Selection) -> bytes:
    return FORMATS[job.format](selection, job.title, job.zone)


def _put(job: Job, data: bytes, emit: Callable[[bytes], None]) -> None:
    if job.output:
        put(job.output, data)
    else:
        emit(data)
