"""The desk: the list, the copy beside it, and the lines that say what waits and what was done."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Container
from textual.screen import Screen
from textual.timer import Timer
from textual.worker import Worker

from copytaster.model.brief import Brief
from copytaster.model.errors import StoreError
from copytaster.model.story import Story
from copytaster.taster.events import Arrived, Event, Marked, NotOnDisk, Saved, SourceTold
from copytaster.taster.session import Taster
from copytaster.ui.acts import Act, finding_acts, handing_acts, moving_acts, verdict_acts
from copytaster.ui.bars import sentence
from copytaster.ui.finding import STANDING, Finding
from copytaster.ui.handing import Handing
from copytaster.ui.keys import Keymap
from copytaster.ui.lines import Lines
from copytaster.ui.moving import Moving
from copytaster.ui.reading import Reading, Task
from copytaster.ui.row_painter import RowPainter
from copytaster.ui.seams import DeskSettings, Wire
from copytaster.ui.verdicts import Verdicts
from copytaster.ui.widgets.prompt import Prompt
from copytaster.ui.widgets.story_list import StoryList
from copytaster.ui.widgets.story_pane import StoryPane

STACKED_UNDER = 100
"""Columns under which the copy lies below the list."""


class DeskScreen(Screen[None]):
    """Shows the queue and asks; every rule is the session's."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[Any]] = []

    def __init__(self, taster: Taster, wire: Wire, settings: DeskSettings, keys: Keymap) -> None:
        """A desk on a session that is open."""
        super().__init__()
        self._taster, self._wire, self._settings, self._keys = taster, wire, settings, keys
        self._painter = RowPainter(taster, settings)
        self._rows = StoryList(self._painter.row, self._painter.empty, id="rows")
        self._lines = Lines(taster, wire, settings, keys)
        self._prompt = Prompt(id="prompt")
        self._reading = Reading(taster, self._rows, settings, partial(self._replace, "copy"))
        self._pane = StoryPane(self._reading.lay_out, id="copy")
        self._verdicts = Verdicts(
            taster, self._rows, say=self.say, ask=self._prompt.ask, moved=self._moved, quick_tags=settings.quick_tags
        )
        self._finding = Finding(
            taster, self._rows, say=self.say, ask=self._prompt.ask, moved=self._moved,
            search=partial(self._replace, "search"), at_once=settings.arrivals == "at_once",
        )  # fmt: skip
        self._handing = Handing(
            taster, lambda: self._rows.key, say=self.say, clipboard=self._to_clipboard,
            on_thread=self._on_thread,
        )  # fmt: skip
        self._painter.begin(self._verdicts.selection, self._finding.showing)
        self._moving = Moving(
            self._rows, self._pane, self._verdicts, self._finding, self._reading, moved=self._moved, say=self.say
        )
        self._chord = ""
        self._minute = taster.now().minute
        self._leaving = False
        self._rest: Timer | None = None
        self._do = {
            **verdict_acts(self._verdicts), **moving_acts(self._moving), **finding_acts(self._finding),
            **handing_acts(self._handing), **self._own_acts(),
        }  # fmt: skip

    def _own_acts(self) -> dict[str, Act]:
        """The commands that concern the screen itself."""
        return {
            "open_reader": lambda: self._read(True), "next_view": lambda: self.go_view(1),
            "prev_view": lambda: self.go_view(-1), **{f"go_{name}": partial(self.go_view, name) for name in STANDING},
            "fetch": self._fetch, "redraw": self._redraw, "back": self._back,
        }  # fmt: skip

    # -- the screen

    def compose(self) -> ComposeResult:
        """Two lines above, the list and the copy, two lines below, the prompt over them."""
        yield self._lines.views
        yield self._lines.new
        with Container(id="middle"):
            yield self._rows
            yield self._pane
        yield self._lines.status
        yield self._lines.hints
        yield self._prompt

    def on_mount(self) -> None:
        """Show the inbox and begin to listen."""
        self._taster.listen(self._told)
        self.set_interval(1.0, self._tick)
        self._fit(self.app.size.width)
        self._tell()
        for notice in self._settings.notices:
            self.say(notice, "warning")

    def opened(self) -> None:
        """The session is open: show the inbox."""
        self._painter.opened = True
        self._finding.show()
        self._moved()
        self._tell()

    def on_resize(self, event: events.Resize) -> None:
        """Put the copy beside the list where there is room."""
        self._fit(event.size.width)
        self._tell()

    def _fit(self, width: int) -> None:
        self.set_class(width < STACKED_UNDER, "-stacked")

    def _tick(self) -> None:
        """Once a second: progress and what is not saved; once a minute: times, and embargoes that end."""
        self._tell()
        minute = self._taster.now().minute
        if self._taster.waiting or minute != self._minute:
            self._rows.refresh()
        if minute != self._minute:
            self._minute = minute
            self._pane.lay_out(from_top=False)

    @property
    def key(self) -> str | None:
        """The key of the story under the cursor."""
        return self._rows.key

    @property
    def facts(self) -> tuple[Story, Brief, int | None] | None:
        """The story in the pane, its brief, and which fact stands out; None while it is being read."""
        copy = self._reading.copy
        return (*copy, self._reading.fact) if copy else None

    def say(self, text: str, style: str = "plain") -> None:
        """Say a sentence in the status line; it stays until the next."""
        self._lines.say(text, style)

    @property
    def said(self) -> str:
        """What the status line says."""
        return self._lines.status.text.strip()

    def _tell(self) -> None:
        """Say anew what the lines around the list say."""
        if not self._chord:
            finding = self._finding
            alarms = {word: len(keys) for word, keys in finding.alarms.items()}
            self._lines.tell(
                self.app.size.width, self.place, finding.showing, alarms,
                shown=len(self._rows.keys), marked=len(self._verdicts.selection.marked), on_bar=self._moving.on_bar,
            )  # fmt: skip

    # -- keys

    @property
    def place(self) -> str:
        """Where the keys act: the desk or the reader."""
        return "reader" if self._moving.in_reader else "desk"

    def press(self, key: str, character: str | None, name: str) -> str | None:
        """Take a key; answers the id of a command that is not the screen's but the program's."""
        if self._prompt.question is not None:
            self._prompt.press(key, character)
            self._tell()
            return None
        chord, self._chord = self._chord, ""
        pressed = f"{chord} {name}" if chord else name
        command = self._keys.command(self.place, pressed)
        if command is None:
            if not chord and self._keys.chords(self.place, name):
                self._chord = name
                self._lines.chord(name, self.place)
            elif key != "escape" or not chord:
                hint = ("quit", "quits") if pressed == "ctrl+c" else ("help", "shows the keys")
                self.say(sentence((f"{pressed} does nothing here", self._keys.hint(*hint)), "; "), "muted")
            if not self._chord:
                self._tell()
            return None
        return self.run_command(command.id)

    def run_command(self, id_: str) -> str | None:
        """Do a command; answers its id where it is the program's."""
        self._finding.touched = True
        self._lines.forget()
        if id_ not in ("back", "quit"):
            self._leaving = False
        action = self._do.get(id_)
        if action is None:
            return id_
        view = self._finding.showing.view.name
        if (id_, view) in (("next_view", STANDING[-1]), ("prev_view", STANDING[0])):
            return "sources"  # the troubles stand between the last view and the first
        if id_ not in ("up", "read_on"):
            self._moving.on_bar = False
        action()
        self._tell()
        return None

    def paste(self, text: str) -> None:
        """Take pasted text: into an open question, nowhere else."""
        question = self._prompt.question
        if question is not None and not question.keys:
            question.set(question.edit.insert(text.partition("\n")[0]))
            self._prompt.refresh()

    # -- the copy

    def _moved(self) -> None:
        """The cursor is on another story, or its story changed: bring it into the pane when it rests."""
        if self._rest is not None:
            self._rest.stop()
        key = self._rows.key
        at_once = self._settings.preview_delay <= 0
        if at_once or self.place == "reader" or key == self._reading.key:
            self._reading.turn_to(key, self._show_copy)
        else:
            self._rest = self.set_timer(
                self._settings.preview_delay, lambda: self._reading.turn_to(self._rows.key, self._show_copy)
            )
        if key is not None:
            self._finding.looked_at(key)

    def _show_copy(self, from_top: bool) -> None:
        self._pane.lay_out(from_top=from_top)

    def _replace(self, group: str, work: Task) -> None:
        """Run `work` in place of what its group was doing; a store that does not answer is said, and nothing ends."""

        async def done() -> None:
            try:
                await work()
            except StoreError as error:
                self.say(str(error), "alarm")

        _: Worker[None] = self.run_worker(done, exclusive=True, group=group)

    def _to_clipboard(self, text: str) -> None:
        self.app.copy_to_clipboard(text)

    def _on_thread(self, act: Callable[[], object]) -> None:
        self.run_worker(act, thread=True, exit_on_error=False)

    def go_view(self, where: str | int) -> None:
        """To a view by name, or to the one after (1) or before (-1)."""
        self._verdicts.selection.unmark()
        self.remove_class("-reading")
        self._moving.in_reader = False
        if isinstance(where, int):
            self._finding.next_view(where)
        else:
            self._finding.go_view(where)

    def _redraw(self) -> None:
        self._finding.show()
        self._moved()
        self.app.refresh(layout=True)

    def _read(self, reading: bool) -> None:
        if self._rows.key is None:
            return
        self.set_class(reading, "-reading")
        self._moving.in_reader = reading
        self._reading.fact = None
        self._moved()

    # -- what the session tells

    def _told(self, event: Event) -> None:
        match event:
            case Saved(step=step, words=words):
                self._rows.repaint(*step.stories)
                undo = "" if words.startswith("undone") else self._keys.hint("undo", "undoes")
                self.say(sentence((words, undo), " — "), "good")
                if self._reading.key in step.stories:
                    self._pane.lay_out(from_top=False)
            case NotOnDisk(reason=reason):  # how many stands at the right end of the line
                self.say(f"{reason} Tried again by itself.", "alarm")
                self._rows.refresh()
            case Marked(keys=keys):
                self._rows.repaint(*keys)
            case SourceTold():
                pass
            case Arrived():
                self._rows.repaint(*event.updated)
                if self._reading.key in event.updated:
                    self._reading.turn_to(self._reading.key, self._show_copy)
                if (event.recalled or event.flashes) and self._settings.bell:
                    self.app.bell()
                self._finding.arrived(event)
        self._tell()

    # -- out of the program

    def _fetch(self) -> None:
        self._wire.fetch_now()
        self.say("fetching all sources", "muted")

    def _back(self) -> None:
        """One thing at a time: the reader, the marks, the filter, the view, the program."""
        if self.place == "reader":
            self._read(False)
        elif self._verdicts.selection.unmark():
            self.say("unmarked", "muted")
        elif self._finding.showing.filter is not None:
            self._finding.narrow("")
        elif self._finding.showing.view.name != "inbox":
            self.go_view("inbox")
        elif self._leaving:
            self.app.exit()
        elif self.may_leave():
            self._leaving = True
            self.say("once more to quit", "muted")

    def may_leave(self) -> bool:
        """Whether nothing would be lost by leaving; says what would, and lets the editor insist."""
        waiting = self._taster.waiting
        if not waiting or self._leaving:
            return True
        self._leaving = True
        self.say(f"{waiting} decisions are NOT saved; the same key once more quits without them", "alarm")
        return False
