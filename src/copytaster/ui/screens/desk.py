"""The desk: the list, the copy beside it, and the lines that say what waits and what was done."""

from __future__ import annotations

import os
from collections.abc import Callable, Coroutine
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from textual import events, work
from textual.app import ComposeResult
from textual.containers import Container
from textual.screen import Screen
from textual.timer import Timer

from copytaster.model.errors import UsageError
from copytaster.queue.queue import VIEWS
from copytaster.taster.events import Arrived, Event, Marked, NotOnDisk, Saved, SourceTold
from copytaster.taster.session import Taster
from copytaster.ui.asking import Choice, Question, fuzzy
from copytaster.ui.bars import chord_bar, hint_bar, new_bar, sentence, views_bar
from copytaster.ui.keys import Keymap
from copytaster.ui.outside import brief_as_text, browse, can_browse, safe_url, to_tmux
from copytaster.ui.reading import Reading
from copytaster.ui.rows import Piece, RowState, row
from copytaster.ui.seams import DeskSettings, Wire
from copytaster.ui.showing import Showing
from copytaster.ui.verdicts import Verdicts
from copytaster.ui.widgets.bar import Bar
from copytaster.ui.widgets.prompt import Prompt
from copytaster.ui.widgets.story_list import StoryList
from copytaster.ui.widgets.story_pane import StoryPane

STACKED_UNDER = 100
"""Columns under which the copy lies below the list."""
STANDING = tuple(view.name for view in VIEWS)
SEARCH_AFTER = 0.08
"""Seconds of rest in typing after which the whole copy is searched as well."""


class DeskScreen(Screen[None]):
    """Shows the queue and asks; every rule is the session's."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[Any]] = []

    def __init__(self, taster: Taster, wire: Wire, settings: DeskSettings, keys: Keymap) -> None:
        """A desk on a session that is open."""
        super().__init__()
        self._taster, self._wire, self._settings, self._keys = taster, wire, settings, keys
        self._rows = StoryList(self._paint, self._empty, id="rows")
        self._views, self._new = Bar(id="views"), Bar(id="new")
        self._status, self._hints = Bar(id="status"), Bar(id="hints")
        self._prompt = Prompt(id="prompt")
        self._reading = Reading(taster, self._rows, settings, self._bring_copy)
        self._pane = StoryPane(self._reading.lay_out, id="copy")
        self._showing = Showing(taster.queue)
        self._verdicts = Verdicts(
            taster, self._rows, say=self.say, ask=self._prompt.ask, moved=self._moved, quick_tags=settings.quick_tags
        )
        self._chord = ""
        self._on_bar = False
        self._leaving = False
        self._alarms: dict[str, dict[str, None]] = {"to see again": {}, "flash": {}}
        self._rest: Timer | None = None
        self._do = self._commands()

    def _commands(self) -> dict[str, Callable[[], None]]:
        verdicts = self._verdicts
        return {
            "star": verdicts.star, "discard": verdicts.discard, "done": verdicts.done,
            "toggle_seen": verdicts.toggle_seen, "tag": verdicts.tag, "untag": verdicts.untag,
            "note": verdicts.note, "repeat": verdicts.repeat, "undo": verdicts.undo, "redo": verdicts.redo,
            **{f"quick_tag_{n}": partial(verdicts.quick_tag, n) for n in range(1, 10)},
            "down": lambda: self._step(1), "up": lambda: self._step(-1),
            "top": lambda: self._jump(0), "bottom": lambda: self._jump(len(self._rows.keys) - 1),
            "half_down": lambda: self._step(self._page()), "half_up": lambda: self._step(-self._page()),
            "next_undecided": verdicts.next_undecided, "prev_undecided": verdicts.prev_undecided,
            "read_on": self._read_on, "open_reader": lambda: self._read(True),
            "scroll_preview_down": lambda: self._other_pane(1), "scroll_preview_up": lambda: self._other_pane(-1),
            "next_fact": lambda: self._fact(1), "prev_fact": lambda: self._fact(-1), "go_alarm": self._go_alarm,
            "mark": verdicts.mark, "mark_range": verdicts.mark_range, "mark_all_shown": verdicts.mark_all_shown,
            "act_on_all": verdicts.act_on_all, "filter": self._ask_filter, "views": self._ask_view,
            "next_view": lambda: self._go_view(self._showing.neighbours()[1]),
            "prev_view": lambda: self._go_view(self._showing.neighbours()[0]),
            **{f"go_{name}": partial(self._go_view, name) for name in STANDING},
            "go_tag": self._ask_tag_view, "go_new": self._bring_in, "open_browser": self._browse,
            "copy_brief": self._copy_brief, "copy_url": self._copy_url, "fetch": self._fetch,
            "redraw": self._redraw, "back": self._back,
        }  # fmt: skip

    # -- the screen

    def compose(self) -> ComposeResult:
        """Two lines above, the list and the copy, two lines below, the prompt over them."""
        yield self._views
        yield self._new
        with Container(id="middle"):
            yield self._rows
            yield self._pane
        yield self._status
        yield self._hints
        yield self._prompt

    def on_mount(self) -> None:
        """Show the inbox and begin to listen."""
        self._taster.listen(self._told)
        self._rows.show(self._showing.keys())
        self.set_interval(1.0, self._tick)
        self._fit(self.app.size.width)
        self._bars()
        for notice in self._settings.notices:
            self.say(notice, "warning")
        self._moved()

    def on_resize(self, event: events.Resize) -> None:
        """Put the copy beside the list where there is room."""
        self._fit(event.size.width)
        self._bars()

    def _fit(self, width: int) -> None:
        self.set_class(width < STACKED_UNDER, "-stacked")

    def _tick(self) -> None:
        """Once a second: times, countdowns, progress."""
        self._bars()
        if self._taster.waiting:
            self._rows.refresh()

    @property
    def key(self) -> str | None:
        """The key of the story under the cursor."""
        return self._rows.key

    def say(self, text: str, style: str = "plain") -> None:
        """Say a sentence in the status line; it stays until the next."""
        self._status.say([(f" {text}", style)], self._progress())

    @property
    def said(self) -> str:
        """What the status line says."""
        return self._status.text.strip()

    def _progress(self) -> list[Piece]:
        progress = self._wire.progress
        pieces: list[Piece] = []
        if self._taster.waiting:
            pieces.append((f" {self._taster.waiting} not saved ", "alarm"))
        if self._taster.read_only:
            pieces.append((" read-only ", "warning"))
        if progress.under_way:
            pieces.append((f" fetching {progress.done}/{progress.total} ", "muted"))
        return pieces

    def _bars(self) -> None:
        queue, now = self._taster.queue, self._taster.now().astimezone(self._settings.zone)
        width = self.app.size.width
        self._views.say(
            views_bar(self._showing.view.name, queue.counts, len(self._taster.troubles), width),
            [(f"{self._settings.title}  {now:%H:%M} ", "muted")] if width >= 90 else [(f"{now:%H:%M} ", "muted")],
        )
        filter_ = self._showing.filter
        waiting = sentence((
            f"{len(self._rows.keys)} shown" if self._rows.keys else "",
            f"filter: {filter_.text} (Esc clears)" if filter_ else "",
            f"{len(self._verdicts.marked)} marked" if self._verdicts.marked else "",
        ))  # fmt: skip
        alarms = {word: len(keys) for word, keys in self._alarms.items()}
        self._new.say(new_bar(len(self._showing.fresh), alarms, self._on_bar, waiting))
        if not self._chord:
            self._hints.say(hint_bar(self.place, self._keys, width))
        self._status.say(self._status.left, self._progress())

    def _paint(self, key: str, width: int) -> list[Piece]:
        entry = self._taster.queue.get(key)
        if entry is None:
            return [(" " * width, "plain")]
        return row(entry, width, RowState(
            self._taster.now(), self._settings.zone, marked=key in self._verdicts.marked,
            unsaved=self._taster.unsaved(key), ascii=self._settings.ascii,
        ))  # fmt: skip

    def _empty(self) -> str:
        if self._showing.filter is not None:
            return "Nothing matches the filter; Esc clears it."
        if self._showing.view.name == "inbox":
            return "Nothing left undecided." if len(self._taster.queue) else "No copy yet: fetching…"
        return "Nothing here yet."

    # -- keys

    @property
    def place(self) -> str:
        """Where the keys act: the desk or the reader."""
        return "reader" if self.has_class("-reading") else "desk"

    def press(self, key: str, character: str | None, name: str) -> str | None:
        """Take a key; answers the id of a command that is not the screen's but the program's."""
        if self._prompt.question is not None:
            self._prompt.press(key, character)
            self._bars()
            return None
        chord, self._chord = self._chord, ""
        pressed = f"{chord} {name}" if chord else name
        command = self._keys.command(self.place, pressed)
        if command is None:
            if not chord and self._keys.chords(self.place, name):
                self._chord = name
                self._hints.say(chord_bar(name, self._keys, self.place))
            elif key != "escape" or not chord:
                self.say(f"{pressed} does nothing here; ? shows the keys", "muted")
            if not self._chord:
                self._bars()
            return None
        return self.run_command(command.id)

    def run_command(self, id_: str) -> str | None:
        """Do a command; answers its id where it is the program's."""
        if id_ != "back":
            self._leaving = False
        action = self._do.get(id_)
        if action is None:
            return id_
        if id_ not in ("up", "read_on"):
            self._on_bar = False
        action()
        self._bars()
        return None

    def paste(self, text: str) -> None:
        """Take pasted text: into an open question, nowhere else."""
        question = self._prompt.question
        if question is not None and not question.keys:
            question.set(question.edit.insert(text.partition("\n")[0]))
            self._prompt.refresh()

    # -- moving

    def _page(self) -> int:
        return self._rows.page if self.place == "desk" else max(1, self._pane.size.height // 2)

    def _step(self, by: int) -> None:
        if self.place == "reader":
            self._pane.move(by)
        elif by == -1 and self._rows.cursor == 0 and self._showing.fresh:
            self._on_bar = True
        elif self._on_bar:
            self._on_bar = False
        elif self._rows.go(self._rows.cursor + by):
            self._moved()

    def _jump(self, place: int) -> None:
        if self.place == "reader":
            self._pane.move(-1_000_000 if place == 0 else 1_000_000)
        elif self._rows.go(place):
            self._moved()

    def _other_pane(self, by: int) -> None:
        if self.place == "desk":
            self._pane.move(by * 3)
        elif self._rows.go(self._rows.cursor + by):
            self._moved()

    def _read_on(self) -> None:
        if self._on_bar:
            self._on_bar = False
            self._bring_in()
        elif not self._pane.at_end:
            self._pane.move(max(1, self._pane.size.height - 2))
        else:
            before = self._rows.cursor
            self._verdicts.next_undecided(after_verdict=True)
            if self._rows.cursor == before and self._showing.fresh:
                self._bring_in()

    def _moved(self) -> None:
        """The cursor is on another story, or its story changed: bring it into the pane when it rests."""
        if self._rest is not None:
            self._rest.stop()
        key = self._rows.key
        if self.place == "reader" or key == self._reading.key:
            self._reading.turn_to(key, self._show_copy)
        else:
            self._rest = self.set_timer(
                self._settings.preview_delay, lambda: self._reading.turn_to(self._rows.key, self._show_copy)
            )
        if key is not None:
            for keys in self._alarms.values():
                keys.pop(key, None)

    def _show_copy(self, from_top: bool) -> None:
        self._pane.lay_out(from_top=from_top)

    def _bring_copy(self, bringing: Coroutine[Any, Any, None]) -> None:
        self.run_worker(bringing, exclusive=True, group="copy")

    def _read(self, reading: bool) -> None:
        if self._rows.key is None:
            return
        self.set_class(reading, "-reading")
        self._reading.fact = None
        self._moved()

    def _fact(self, by: int) -> None:
        fact = self._reading.next_fact(by)
        if fact is None:
            self.say("no quote or figure in this copy", "muted")
            return
        self._pane.lay_out(from_top=False)
        if fact < len(self._pane.sheet.facts):
            self._pane.bring(self._pane.sheet.facts[fact])

    # -- views, filter, new copy

    def _go_view(self, name: str) -> None:
        self._showing.choose(name)
        self._verdicts.unmark()
        self._on_bar = False
        self.remove_class("-reading")
        self._rows.show(self._showing.keys())
        self._moved()

    def _ask_view(self) -> None:
        names = [view.name for view in VIEWS]
        names += [f"tag:{tag}" for tag in self._taster.decisions.tags()]
        counts = self._taster.queue.counts

        def narrow(typed: str) -> list[Choice]:
            return [Choice(name, name, str(counts.get(name, ""))) for name in fuzzy(typed, names)]

        self._prompt.ask(Question("View", lambda name: self._go_view(name) if name in names else None, narrow))

    def _ask_tag_view(self) -> None:
        tags = self._taster.decisions.tags()
        self._prompt.ask(Question(
            "Stories tagged", lambda tag: self._go_view(f"tag:{tag}") if tag else None,
            lambda typed: [Choice(tag, tag) for tag in fuzzy(typed, tags)],
        ))  # fmt: skip

    def _ask_filter(self) -> None:
        self._prompt.ask(Question(
            "Filter", self._narrow, changed=self._narrow, left=lambda: self._narrow(""),
            hint="words, source:x, tag:y, urgency<=3, age<6h, not z · Enter keeps, Esc clears",
        ))  # fmt: skip

    def _narrow(self, text: str) -> None:
        try:
            filter_ = self._taster.filter(text) if text.strip() else None
        except UsageError as error:
            self.say(str(error), "warning")
            return
        self.say("", "muted")
        self._showing.narrow(filter_)
        self._rows.show(self._showing.keys())
        self._moved()
        if filter_ is not None and any(len(word) > 2 for word in filter_.words):
            self._search(" ".join(filter_.words), text)

    @work(exclusive=True, group="search")
    async def _search(self, words: str, text: str) -> None:
        """Add the stories whose copy holds the words, when the typing rests."""
        from asyncio import sleep

        await sleep(SEARCH_AFTER)
        found = frozenset(await self._taster.library.search(words))
        if self._showing.filter is not None and self._showing.filter.text == text:
            self._showing.found = found
            self._rows.show(self._showing.keys())
            self._bars()

    def _bring_in(self) -> None:
        """Bring the new stories in, drop the decided ones, and go to the top."""
        count = len(self._showing.fresh)
        keys = self._showing.keys()
        self._rows.show(keys, at=keys[0] if keys else None)
        self._rows.go(0)
        self._moved()
        self.say(f"{count} new" if count else "nothing new", "muted")

    def _redraw(self) -> None:
        self._rows.show(self._showing.keys())
        self._moved()
        self.app.refresh(layout=True)

    def _go_alarm(self) -> None:
        waiting = [key for keys in self._alarms.values() for key in keys]
        waiting += [key for key in self._taster.queue.shown(lambda entry: entry.recalled) if key not in waiting]
        if not waiting:
            self.say("no kill, correction or flash waits", "muted")
            return
        if self._rows.place(waiting[0]) is None:
            self._go_view("inbox" if self._showing.view.name != "inbox" else "all")
        place = self._rows.place(waiting[0])
        if place is not None:
            self._rows.go(place)
        self._moved()

    # -- what the session tells

    def _told(self, event: Event) -> None:
        match event:
            case Saved(step=step, words=words):
                for key in step.stories:
                    self._rows.repaint(key)
                undo = "" if words.startswith("undone") else f" — {self._keys.keys['undo'][0]} undoes"
                self.say(f"{words}{undo}", "good")
                if self._reading.key in step.stories:
                    self._pane.lay_out(from_top=False)
            case NotOnDisk(waiting=waiting, reason=reason):
                self.say(f"{waiting} not saved: {reason} Tried again by itself.", "alarm")
                self._rows.refresh()
            case Marked(keys=keys):
                for key in keys:
                    self._rows.repaint(key)
            case SourceTold():
                pass
            case Arrived():
                self._arrived(event)
        self._bars()

    def _arrived(self, event: Arrived) -> None:
        for key in event.updated:
            self._rows.repaint(key)
            if key == self._reading.key:
                self._reading.turn_to(key, self._show_copy)
        self._alarms["to see again"].update(dict.fromkeys(event.recalled))
        self._alarms["flash"].update(dict.fromkeys(event.flashes))
        if (event.recalled or event.flashes) and self._settings.bell:
            self.app.bell()
        self._showing.arrived((*event.new, *event.updated), self._rows.keys)
        at_once = self._settings.arrivals == "at_once" and self._showing.filter is None
        if self._showing.fresh and (at_once or not self._rows.keys):
            fresh = self._showing.fresh
            self._rows.prepend([key for key in self._taster.queue.shown(self._showing.holds) if key in fresh])
            self._showing.fresh.clear()
            if self._reading.key is None:
                self._moved()

    # -- out of the program

    def _fetch(self) -> None:
        self._wire.fetch_now()
        self.say("fetching all sources", "muted")

    def _browse(self) -> None:
        entry = self._taster.queue.get(self._rows.key or "")
        url = safe_url(entry.head.url if entry else None)
        if url is None:
            self.say("this story has no page to open", "muted")
        elif can_browse(os.environ):
            self.run_worker(partial(browse, url), thread=True, exit_on_error=False)
            self.say(f"opened {url}", "muted")
        else:
            self._to_clipboard(url, f"no browser on this terminal; copied {url}")

    def _copy_url(self) -> None:
        entry = self._taster.queue.get(self._rows.key or "")
        url = safe_url(entry.head.url if entry else None)
        if url is None:
            self.say("this story has no address", "muted")
        else:
            self._to_clipboard(url, f"copied {url}")

    def _copy_brief(self) -> None:
        copy = self._taster.library.held(self._rows.key or "")
        if copy is None:
            self.say("the copy is being read: press again", "muted")
        else:
            self._to_clipboard(brief_as_text(*copy), "copied the brief")

    def _to_clipboard(self, text: str, done: str) -> None:
        self.app.copy_to_clipboard(text)
        self.run_worker(partial(to_tmux, text, os.environ), thread=True, exit_on_error=False)
        self.say(done, "muted")

    def _back(self) -> None:
        """One thing at a time: the reader, the marks, the filter, the view, the program."""
        if self.place == "reader":
            self._read(False)
        elif self._verdicts.unmark():
            self.say("unmarked", "muted")
        elif self._showing.filter is not None:
            self._narrow("")
        elif self._showing.view.name != "inbox":
            self._go_view("inbox")
        elif self._leaving:
            self.app.exit()
        else:
            self._leaving = True
            self.say("once more to quit", "muted")
