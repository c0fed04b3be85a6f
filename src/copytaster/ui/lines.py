"""The four lines around the list and the copy: views, new copy, what was done, keys."""

from __future__ import annotations

from collections.abc import Mapping

from copytaster.taster.session import Taster
from copytaster.ui.bars import Piece, chord_bar, hint_bar, new_bar, sentence, views_bar
from copytaster.ui.keys import Keymap
from copytaster.ui.seams import DeskSettings, Wire
from copytaster.ui.showing import Showing
from copytaster.ui.widgets.bar import Bar


class Lines:
    """Says in one place what the screen around the list says."""

    def __init__(self, taster: Taster, wire: Wire, settings: DeskSettings, keys: Keymap) -> None:
        """Lines that have nothing to say yet."""
        self._taster, self._wire, self._settings, self._keys = taster, wire, settings, keys
        self.views, self.new = Bar(id="views"), Bar(id="new")
        self.status, self.hints = Bar(id="status"), Bar(id="hints")

    def say(self, text: str, style: str = "plain") -> None:
        """Say a sentence in the status line; it stays until the next."""
        self.status.say([(f" {text}", style)], self._progress())

    def forget(self) -> None:
        """A hint has been read when the next key comes; what was done or went wrong stays."""
        if all(style == "muted" for _, style in self.status.left):
            self.status.say([], self._progress())

    def chord(self, first: str, place: str) -> None:
        """Show what may follow the first key of a chord."""
        self.hints.say(chord_bar(first, self._keys, place))

    def tell(
        self,
        width: int,
        place: str,
        showing: Showing,
        alarms: Mapping[str, int],
        *,
        shown: int,
        marked: int,
        on_bar: bool,
    ) -> None:
        """Say everything anew: `shown` and `marked` stories, `on_bar` where the cursor is on the line of new copy."""
        now = self._taster.now().astimezone(self._settings.zone)
        troubles = len(self._taster.troubles)
        title = f"{self._settings.title}  " if width >= 90 else ""
        self.views.say(
            views_bar(showing.view.name, self._taster.queue.counts, troubles, width),
            [(f"{title}{now:%H:%M} ", "muted")],
        )
        shows = (
            f"filter: {showing.filter.text} (Esc clears)" if showing.filter else "",
            f"{marked} marked" if marked else "",
        )
        quiet = sentence((f"{shown} shown" if shown else "", *shows))
        calls = any(shows) and (bool(showing.fresh) or any(alarms.values()))
        news = new_bar(len(showing.fresh), alarms, on_bar, quiet, self._keys, hints=not calls)
        self.new.say(news, [(f"  {sentence(shows)} ", "muted")] if calls else [])
        self.hints.say(hint_bar(place, self._keys, width))
        self.status.say(self.status.left, self._progress())

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
