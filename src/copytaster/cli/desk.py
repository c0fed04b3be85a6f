"""`copytaster`: the desk on the configured sources."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import sys
from argparse import Namespace
from collections.abc import Callable, MutableMapping
from contextlib import ExitStack, closing
from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo

from copytaster.cli.context import DONE, FAILED, WRONG_USE, fail, now, say, settings_of
from copytaster.cli.live_wire import LiveWire
from copytaster.model.errors import CopytasterError, StoreBusy
from copytaster.model.source import Source
from copytaster.settings.model import Settings
from copytaster.store.archive import Archive
from copytaster.store.calm import calm_collector
from copytaster.store.desk_lock import hold_desk
from copytaster.store.ledger import Ledger
from copytaster.taster.briefs import briefs_by
from copytaster.taster.session import Taster
from copytaster.ui.seams import DeskSettings
from copytaster.workshop import Workshop

Clock = Callable[[], datetime]


def run(args: Namespace) -> int:
    """Open the desk; the exit code of the session."""
    try:
        settings = settings_of(args)
        if not at_terminal():
            say("copytaster: the desk needs a terminal. From a script use: copytaster fetch, list, tag, export")
            return WRONG_USE
        if settings.path is None and not settings.sources:
            from copytaster.cli.welcome import welcome

            chosen = welcome(args)
            if chosen is None:
                return DONE
            settings = chosen
        with ExitStack() as held:
            read_only = args.read_only or not may_write(settings, held)
            return asyncio.run(sit(settings, read_only=read_only))
    except CopytasterError as error:
        return fail(error)


def may_write(settings: Settings, held: ExitStack) -> bool:
    """Whether we hold the desk, until `held` is closed; where another does, the editor may look on.

    Raises StoreBusy where the editor does not want to.
    """
    try:
        held.enter_context(hold_desk(settings.store, settings.desk.editor, now()))
    except StoreBusy as error:
        say(f"copytaster: {error}")
        say("Open it read-only now? [y/N] ")
        if sys.stdin.readline().strip().lower() not in ("y", "yes"):
            raise
        return False
    return True


def at_terminal() -> bool:
    """Whether a screen can be drawn: Textual itself does not look, and would wait for ever."""
    return sys.stdin.isatty() and sys.stderr.isatty() and os.environ.get("TERM", "") not in ("", "dumb")


async def sit(
    settings: Settings,
    *,
    read_only: bool = False,
    clock: Clock = now,
    title: str = "",
    sources: tuple[Source, ...] = (),
) -> int:
    """Sit at the desk on the store of `settings`; the exit code. `sources` stand in for the configured ones.

    Raises CopytasterError where the store or the settings do not allow it.
    """
    suit_terminal(os.environ)
    with calm_collector():
        from copytaster.ui.app import DeskApp
        from copytaster.ui.look import theme_for
    gc.freeze()  # what was loaded stays: no later pass over it stops a key

    workshop = Workshop()
    sources = sources or settings.sources
    with closing(Ledger.open(settings.store, readonly=read_only)) as ledger, closing(
        Archive.open(settings.store, readonly=read_only)
    ) as archive:  # fmt: skip
        taster = Taster(
            ledger=ledger, archive=archive, brief=briefs_by(workshop), clock=clock, editor=settings.desk.editor,
            sources=sources, read_only=read_only,
        )  # fmt: skip
        taster.states = archive.states()
        watched = () if read_only else sources
        wire = LiveWire(watched, taster.states, workshop, clock, taster.queue.__contains__)
        notices = tuple(notice for notice in (ledger.notice, archive.notice) if notice)
        app = DeskApp(
            taster, wire, desk_settings(settings, title, notices), log=settings.store / "desk.log",
            theme=theme_for(settings.desk.theme, os.environ, settings.places.get("desk.theme", "the settings")),
        )  # fmt: skip
        await workshop.start()
        loop = asyncio.get_running_loop()
        for ending in (signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(ending, app.exit)
        try:
            await app.run_async(mouse=settings.desk.mouse)
        finally:
            await wire.close()
            lost = await taster.close()
            await workshop.close()
    if lost:
        say(f"copytaster: {len(lost)} decisions could NOT be saved:")
        for step in lost:
            say("  " + " ".join(str(part) for part in (step[0].verb, step[0].argument, step[0].story) if part))
    return FAILED if lost or app.return_code else DONE


def shows_signs() -> bool:
    """Whether the locale says that the terminal shows more than its own alphabet."""
    return (sys.stderr.encoding or "").lower().replace("-", "").startswith("utf")


def suit_terminal(environ: MutableMapping[str, str]) -> None:
    """Tell Textual, which reads this when it is loaded, what suits the terminal; what is set already stays.

    Escape is known as such after 40 ms, not 100. In iTerm2 and WezTerm the extended key protocol would lose
    accents typed with dead keys and input methods; tmux does not pass it on.
    """
    environ.setdefault("ESCDELAY", "40")
    if environ.get("TERM_PROGRAM") in ("iTerm.app", "WezTerm") and not environ.get("TMUX"):
        environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")


def desk_settings(settings: Settings, title: str, notices: tuple[str, ...]) -> DeskSettings:
    """What the screen needs of the settings."""
    desk = settings.desk
    return DeskSettings(
        quick_tags=desk.quick_tags, zone=zone_of(desk.timezone), theme=desk.theme, arrivals=desk.arrivals,
        bell=desk.bell, ascii=desk.ascii or not shows_signs(), preview_delay=desk.preview_delay / 1000,
        keys=settings.keys, keys_at=settings.places, title=title or desk.editor, notices=notices,
    )  # fmt: skip


def zone_of(name: str) -> tzinfo:
    """The zone times are shown in: the one named, else the machine's own."""
    return ZoneInfo(name) if name else now().astimezone().tzinfo or UTC
