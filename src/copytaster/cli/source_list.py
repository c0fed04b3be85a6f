"""`copytaster sources list`: the sources, and how each was doing when it was last asked."""

from __future__ import annotations

import shutil
from argparse import Namespace
from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import datetime
from typing import Any

from copytaster.cli.context import DONE, now, say, settings_of
from copytaster.cli.output import put_json, put_text, to_terminal
from copytaster.cli.table import Column, table
from copytaster.model.source import Source, SourceState, trouble_as_dict
from copytaster.model.story import rfc3339
from copytaster.settings.model import Settings
from copytaster.settings.zones import zone_of
from copytaster.store.archive import Archive
from copytaster.wire.manners import remembered

COLUMNS = (
    Column("NAME", most=20), Column("STATE"), Column("LAST OK"), Column("NEXT TRY"),
    Column("ADDRESS", most=48, drop=1), Column("TROUBLE", stretch=True),
)  # fmt: skip


def list_sources(args: Namespace) -> int:
    """The configured sources with what is remembered of each; 0. Raises CopytasterError."""
    settings = settings_of(args, secrets=False)
    states = states_of(settings, at := now())
    if args.json:
        put_json(as_object(source, states[source.name]) for source in settings.sources)
    elif settings.sources:
        put_text(_lines(settings, states, at))
    else:
        say("sources: none yet; add one: copytaster sources add https://…")
    return DONE


def states_of(settings: Settings, at: datetime) -> dict[str, SourceState]:
    """What is remembered of each configured source and still counts at `at` (aware). Raises StoreError."""
    with closing(Archive.open(settings.store, readonly=True)) as archive:
        held = archive.states()
    return {source.name: remembered(held.get(source.name, SourceState()), source, at) for source in settings.sources}


def word_for(state: SourceState) -> str:
    """How a source is doing, in one word."""
    if state.gone:
        return "gone"
    if state.trouble is not None:
        return "trouble"
    return "ok" if state.last_ok else "new"


def as_object(source: Source, state: SourceState) -> dict[str, Any]:
    """The object of `sources --json`; headers are left out."""
    return {
        "name": source.name, "url": source.url or None, "folder": source.folder or None,
        "interval": source.interval, "full_text": source.full_text, "state": word_for(state),
        "last_ok": rfc3339(state.last_ok), "next_try": rfc3339(state.next_poll),
        "trouble": trouble_as_dict(state.trouble),
    }  # fmt: skip


def _lines(settings: Settings, states: Mapping[str, SourceState], at: datetime) -> Iterator[str]:
    zone = zone_of(settings.desk.timezone)

    def told(moment: datetime | None) -> str:
        if moment is None:
            return "-"
        local = moment.astimezone(zone)
        return f"{local:%H:%M}" if local.date() == at.astimezone(zone).date() else f"{local:%Y-%m-%d %H:%M}"

    rows = []
    for source in settings.sources:
        state = states[source.name]
        message = state.trouble.message if state.trouble else ""
        where = source.url or source.folder
        rows.append((source.name, word_for(state), told(state.last_ok), told(state.next_poll), where, message))
    return table(COLUMNS, rows, shutil.get_terminal_size().columns if to_terminal() else None)
