"""The Textual application: one event loop, one desk, every key in the order typed."""

from __future__ import annotations

import asyncio
import contextlib
import sys
import traceback
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from textual import events, work
from textual.app import App, SystemCommand
from textual.content import Content
from textual.driver import Driver
from textual.filter import LineFilter, Monochrome, NoColor
from textual.screen import Screen

from copytaster.model.errors import StoreError
from copytaster.taster.session import Taster
from copytaster.ui.commands import COMMANDS
from copytaster.ui.guard import Guard
from copytaster.ui.keys import key_name, keymap
from copytaster.ui.look import DARK, LIGHT
from copytaster.ui.plain import Plain
from copytaster.ui.screens.desk import DeskScreen
from copytaster.ui.screens.facts import FactsScreen
from copytaster.ui.screens.help import HelpScreen
from copytaster.ui.screens.page import Page
from copytaster.ui.screens.sources import SourcesScreen
from copytaster.ui.screens.versions import VersionsScreen
from copytaster.ui.seams import DeskSettings, Wire
from copytaster.ui.terminal import driver_for

LOOK_FOR_OTHERS = 1.0
"""Seconds between looks at what other processes brought or marked."""
EARLY = 200
"""Keys kept that are typed while the archive is read."""


class DeskApp(App[int]):
    """The desk as a program.

    Keys are taken here, before Textual hands them to a widget: a key that changes what the next one means
    (`/`, `t`) has done so before the next is read, however fast they come.
    """

    TITLE = "copytaster"
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar[list[Any]] = []
    CSS = "CommandPalette { align-horizontal: center; }"

    def __init__(
        self, taster: Taster, wire: Wire, settings: DeskSettings, *, theme: str, log: Path | None = None
    ) -> None:
        """`theme` is one of Textual's or ours (`look.theme_for`); `log` takes the trace of a bug.

        Raises ConfigError where the keys of the settings clash.
        """
        super().__init__()
        self.taster, self.wire, self.desk_settings = taster, wire, settings
        self.keys = keymap(settings.keys, settings.keys_at)
        self._guard, self._log_path, self._wanted = Guard(), log, theme
        self.desk: DeskScreen | None = None
        """The desk once it can be worked on."""
        self._early: list[events.Key] = []

    def get_driver_class(self) -> type[Driver]:
        """What Textual takes to paint and to listen, proof against a window that is closed."""
        return driver_for(super().get_driver_class())

    def on_mount(self) -> None:
        """Put the look on, then open the session and the desk."""
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self.theme = self._wanted
        # After fg Textual leaves the screen blank until something changes.
        self.app_resume_signal.subscribe(self, lambda _: self.refresh(layout=True))
        self._open()

    @work(exit_on_error=True)
    async def _open(self) -> None:
        """Paint an empty desk first, then read the archive into it, then give it the keys typed meanwhile."""
        desk = DeskScreen(self.taster, self.wire, self.desk_settings, self.keys)
        await self.push_screen(desk)
        try:
            await self.taster.open()
        except StoreError as error:
            self.exit(return_code=1, message=Content(f"copytaster: {error}"))
            return
        desk.opened()
        self.desk = desk
        early, self._early = self._early, []
        for event in early:
            self._pressed(event)
        self._watch()
        self._look()

    @work(exit_on_error=True)
    async def _watch(self) -> None:
        await self.taster.receive_all(self.wire.watch())

    @work(exit_on_error=True)
    async def _look(self) -> None:
        """Take in what other processes do; one look after the other, or news would be asked for and not heard."""
        while True:
            await asyncio.sleep(LOOK_FOR_OTHERS)
            try:
                await self.taster.catch_up()
            except StoreError as error:
                if self.desk is not None:
                    self.desk.say(str(error), "alarm")

    async def on_event(self, event: events.Event) -> None:
        """Keys and pasted text go to the screen at once; all else as Textual does it."""
        if isinstance(event, events.Key) and not event.is_forwarded:
            if self.desk is None:
                self._early = [*self._early, event][-EARLY:]
                return
            if isinstance(self.screen, DeskScreen | Page):
                self._pressed(event)
                return
        if isinstance(event, events.Paste) and not event.is_forwarded and isinstance(self.screen, DeskScreen | Page):
            self.screen.paste(event.text)
            return
        await super().on_event(event)

    def _pressed(self, event: events.Key) -> None:
        screen = self.screen
        if isinstance(screen, DeskScreen | Page):
            command = screen.press(event.key, event.character, key_name(event.key, event.character))
            if command is not None:
                self.do(command)

    def do(self, command: str) -> None:
        """Do one of the program's own commands."""
        match command:
            case "help":
                self.push_screen(HelpScreen(self.keys))
            case "sources":
                self.push_screen(SourcesScreen(self.keys, self.taster, self.desk_settings.zone), self._then)
            case "compare_versions" if self.desk and (key := self.desk.key):
                self.push_screen(VersionsScreen(self.keys, self.taster, self.desk_settings.zone, key))
            case "facts" if self.desk and (facts := self.desk.facts):
                self.push_screen(FactsScreen(self.keys, *facts))
            case "palette":
                self.action_command_palette()
            case "redraw":
                self.refresh(layout=True)
            case "suspend":
                self.action_suspend_process()
            case "quit" if self.desk is None or self.desk.may_leave():
                self.exit()

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:  # noqa: ARG002
        """The palette: every command with its keys."""
        for command in COMMANDS:
            keys = " ".join(self.keys.keys[command.id])
            yield SystemCommand(f"{command.label}  ({keys})", command.help, partial(self._then, command.id))
        yield SystemCommand("Theme", "Choose other colours", self.action_change_theme)

    def _then(self, id_: str | None) -> None:
        """Do a command that was chosen elsewhere: in the palette, on a page."""
        command = self.desk.run_command(id_) if self.desk is not None and id_ is not None else None
        if command is not None:
            self.do(command)

    def get_line_filters(self) -> list[LineFilter]:
        """Textual's filters, then the last gate before the terminal."""
        # Under NO_COLOR Textual turns the terminal's own colours into black on black; we send none at all.
        filters = [NoColor() if isinstance(each, Monochrome) else each for each in super().get_line_filters()]
        charset = getattr(sys.__stderr__, "encoding", None) or "ascii"
        plain = [Plain(charset)] if self.desk_settings.ascii else []
        return [*filters, *plain, self._guard]

    def _handle_exception(self, error: Exception) -> None:
        """A bug ends the program: the trace goes to the log, without the local values, which may be copy or secrets."""
        if self._log_path is not None:
            with contextlib.suppress(OSError):
                self._log_path.touch(mode=0o600)
                with self._log_path.open("a", encoding="utf-8") as log:
                    log.writelines(traceback.format_exception(error))
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """One line instead of Textual's trace with locals."""
        where = f"; the trace is in {self._log_path}" if self._log_path else ""
        self._exit_renderables.append(f"copytaster ended on a bug of its own: {type(self._exception).__name__}{where}")
        self._close_messages_no_wait()
