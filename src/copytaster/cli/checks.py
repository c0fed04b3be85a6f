"""What `copytaster doctor` looks at of ours: settings, keys, store and sources."""

from __future__ import annotations

import os
import shutil
import stat
from argparse import Namespace
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from copytaster.cli.context import settings_of
from copytaster.cli.source_file import settings_file
from copytaster.cli.source_list import states_of
from copytaster.model.errors import ConfigError, CopytasterError, StoreError
from copytaster.settings.model import Settings
from copytaster.store.archive import Archive
from copytaster.store.desk_lock import holder
from copytaster.store.ledger import Ledger

OK, WARN, FAIL = "ok", "warn", "FAIL"
SCARCE, GONE = 200 * 1024**2, 10 * 1024**2
"""Bytes free on the disk of the store under which is warned, and under which nothing can be kept for long."""
SKEW = timedelta(minutes=2)
"""How far ahead of our clock something may be dated before a clock is called wrong."""


@dataclass(frozen=True, slots=True)
class Check:
    """One finding: of what, how it stands (ok, warn, FAIL), what was found, and what to do about it."""

    of: str
    state: str
    found: str
    remedy: str = ""


def settings_checks(args: Namespace) -> tuple[Settings | None, list[Check]]:
    """The settings, None where they cannot be followed, and what is to be said of them."""
    path = settings_file(args)
    try:
        settings = settings_of(args, secrets=False)
    except ConfigError as error:
        return None, [Check("settings", FAIL, line, "correct the line") for line in str(error).splitlines()]
    if settings.path is None:
        remedy = "copytaster init writes one; copytaster sources add URL begins one with a source"
        return settings, [Check("settings", WARN, f"none yet at {path}", remedy)]
    checks = [Check("settings", OK, f"{settings.path}, editor {settings.desk.editor}")]
    try:
        settings_of(args)
    except ConfigError as error:
        checks += [Check("settings", FAIL, line, "set it before the start") for line in str(error).splitlines()]
    checks += _key_checks(settings)
    plain = [
        source.name
        for source in settings.sources
        if any(not value.startswith(("env:", "file:")) for value in source.headers.values())
    ]
    if plain and _others_may_read(settings.path):
        found = f"{settings.path} holds headers of {', '.join(plain)} and may be read by others"
        checks.append(Check("settings", WARN, found, f"chmod 600 {settings.path}"))
    return settings, checks


def _key_checks(settings: Settings) -> list[Check]:
    """The keys and the theme, which otherwise the desk alone looks at."""
    from copytaster.ui.keys import keymap
    from copytaster.ui.look import theme_for

    checks = [Check("keys", OK, f"{len(settings.keys)} of your own")] if settings.keys else []
    try:
        keymap(settings.keys, settings.places)
    except ConfigError as error:
        checks = [Check("keys", FAIL, line, "correct the line") for line in str(error).splitlines()]
    try:
        theme_for(settings.desk.theme, os.environ, settings.places.get("desk.theme", "the settings"))
    except ConfigError as error:
        checks.append(Check("theme", FAIL, str(error), "correct the line"))
    return checks


def _others_may_read(path: Path) -> bool:
    try:
        return bool(path.stat().st_mode & (stat.S_IRGRP | stat.S_IROTH))
    except OSError:
        return False


def store_checks(settings: Settings, at: datetime) -> Iterator[Check]:
    """How ledger and archive stand, whether there is room, and who sits at the desk."""
    folder = settings.store
    if not folder.is_dir():
        yield _unmade(folder)
        return
    try:
        with closing(Ledger.open(folder, readonly=True)) as ledger:
            marks = ledger.marks()
            yield from _noticed(ledger.notice)
        with closing(Archive.open(folder, readonly=True)) as archive:
            stories = len(archive.heads())
            yield from _noticed(archive.notice)
        yield Check("store", OK, f"{folder}: {len(marks)} marks, {stories} stories")
        who = holder(folder, at)
    except StoreError as error:
        yield Check("store", FAIL, str(error), "keep a copy of the folder before you do anything else")
        return
    if who is not None:
        yield Check("store", OK, f"a desk is open: {who}")
    if not os.access(folder, os.W_OK | os.X_OK):
        yield Check("store", FAIL, f"{folder} may not be written", "make it yours, or give another with --store")
    yield from _room(folder)
    yield from (
        Check("store", WARN, f"{aside} was set aside as unreadable", "when you have looked at it, move it away")
        for aside in sorted(folder.glob("*.broken-*"))
    )
    latest = max((mark.at for mark in marks), default=at)
    if latest > at + SKEW:
        found = f"the latest mark is dated {latest:%Y-%m-%d %H:%M} UTC, which is still to come"
        yield Check("clock", WARN, found, "set the clock of this machine, or of the one that made the mark")


def _unmade(folder: Path) -> Check:
    above = next((parent for parent in folder.parents if parent.exists()), folder)
    if folder.exists() or not (above.is_dir() and os.access(above, os.W_OK | os.X_OK)):
        return Check("store", FAIL, f"{folder} cannot be made", "give another folder with --store or COPYTASTER_STORE")
    return Check("store", OK, f"{folder}: is made at the first start")


def _noticed(notice: str | None) -> Iterator[Check]:
    if notice:
        yield Check("store", WARN, notice, "keep the file that was set aside")


def _room(folder: Path) -> Iterator[Check]:
    free = shutil.disk_usage(folder).free
    if free < SCARCE:
        found = f"{free // 1024**2} MiB are free on the disk of {folder}"
        yield Check("store", FAIL if free < GONE else WARN, found, "make room: decisions are not kept on a full disk")


def source_checks(settings: Settings, at: datetime) -> Iterator[Check]:
    """How each source was doing when it was last asked; nothing is asked now."""
    if not settings.sources:
        yield Check("sources", WARN, "none yet", "copytaster sources add https://…, or try copytaster demo")
        return
    try:
        states = states_of(settings, at)
    except CopytasterError:  # the store is a check of its own
        return
    well = 0
    for source in settings.sources:
        state = states[source.name]
        if source.folder:  # looked at by `checks_folder`
            continue
        if state.gone:
            found = f"{source.name}: {state.trouble.message if state.trouble else 'gone for good'}"
            yield Check("sources", WARN, found, f"copytaster sources remove {source.name}")
        elif state.trouble is not None:
            found = f"{source.name}: {state.trouble.message}"
            yield Check("sources", WARN, found, f"copytaster sources check {source.name}")
        elif state.last_ok is None:
            yield Check("sources", OK, f"{source.name}: not asked yet")
        else:
            well += 1
    if well:
        asked = sum(1 for source in settings.sources if source.url)
        yield Check("sources", OK, f"{well} of {asked} answered when last asked")
    ahead = [name for name, state in states.items() if state.last_ok and state.last_ok > at + SKEW]
    if ahead:
        found = f"{', '.join(ahead)}: answered at a time that is still to come"
        yield Check("clock", WARN, found, "the clock of this machine was or is wrong")
