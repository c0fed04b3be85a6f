"""The sources: how each is doing, those in trouble first, each with a plain sentence and the next try."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, tzinfo
from pathlib import Path

from copytaster.taster.session import Taster
from copytaster.ui.keys import Keymap
from copytaster.ui.rows import clock
from copytaster.ui.screens.page import Page
from copytaster.ui.wrapping import Piece, wrapped


class SourcesScreen(Page):
    """Shown by its key, and as the view of troubles."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    FOOT = "j k Space scroll · q back · Tab to the inbox"

    def __init__(self, keys: Keymap, taster: Taster, zone: tzinfo) -> None:
        """The sources of a session, times in `zone`."""
        super().__init__(keys)
        self._taster, self._zone = taster, zone

    def on_mount(self) -> None:
        """Keep the times true."""
        super().on_mount()
        self.set_interval(1.0, lambda: self.pane.lay_out(from_top=False))

    def press(self, key: str, character: str | None, name: str) -> str | None:
        """On to the inbox or back to all stories, as between views; else as every page."""
        if key in ("tab", "shift+tab"):
            self.leave("go_inbox" if key == "tab" else "go_all")
            return None
        return super().press(key, character, name)

    def lines(self, width: int) -> Sequence[list[Piece]]:
        """A heading, then a source after the other, troubles first."""
        taster, now = self._taster, self._taster.now()
        names = list(dict.fromkeys((*taster.troubles, *taster.sources, *taster.states)))
        lines: list[list[Piece]] = [[("Sources", "section"), (f"  {len(taster.troubles)} in trouble", "muted")], []]
        for name in names:
            lines += self._source(name, width, now)
        if not names:
            lines.append([("No source yet: copytaster sources add URL", "muted")])
        return lines

    def _source(self, name: str, width: int, now: datetime) -> Iterator[list[Piece]]:
        state, source = self._taster.states.get(name), self._taster.sources.get(name)
        waits = self._taster.queue.undecided_of.get(name, 0)
        troubled = state is not None and state.trouble is not None
        mark = "!" if troubled else "·" if state is None else "✓"
        yield [
            (f"{mark} ", "warning" if troubled else "muted"),
            (f"{name:<12}", "slug"),
            (f"{waits:>6} undecided", "plain"),
        ]
        if source is not None:
            yield from ([("    ", "plain"), *line] for line in wrapped(source.url or source.folder, width - 4, "muted"))
        if state is None:
            yield [("    not fetched yet", "muted")]
        else:
            if state.trouble is not None:
                yield from ([("    ", "plain"), *line] for line in wrapped(state.trouble.message, width - 4, "warning"))
            said = [
                f"last good answer {clock(state.last_ok, now, self._zone).strip()}"
                if state.last_ok
                else "no good answer yet",
                _until(state.next_poll, now),
            ]
            yield [("    " + " · ".join(part for part in said if part), "muted")]
        for note in self._taster.notes.get(name, ())[:4]:
            yield from ([("    ", "plain"), *line] for line in wrapped(note, width - 4, "muted"))
        yield []


def _until(then: datetime | None, now: datetime) -> str:
    """When it is tried again, in words."""
    if then is None:
        return ""
    left = int((then - now).total_seconds())
    if left <= 0:
        return "being tried again"
    return f"next try in {left} s" if left < 120 else f"next try in {left // 60} min"
