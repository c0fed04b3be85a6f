"""What the list asks for when it draws: the row of a story as it stands now, or why there is none."""

from __future__ import annotations

from copytaster.taster.session import Taster
from copytaster.ui.rows import Piece, RowState, row
from copytaster.ui.seams import DeskSettings
from copytaster.ui.selection import Selection
from copytaster.ui.showing import Showing


class RowPainter:
    """Looks each row up when it is drawn, so that nothing on screen is ever older than the queue."""

    def __init__(self, taster: Taster, settings: DeskSettings) -> None:
        """Rows of a session that may not be open yet."""
        self._taster, self._settings = taster, settings
        self._selection: Selection | None = None
        self._showing: Showing | None = None
        self.opened = False

    def begin(self, selection: Selection, showing: Showing) -> None:
        """Know what is marked, and what is being shown."""
        self._selection, self._showing = selection, showing

    def row(self, key: str, width: int) -> list[Piece]:
        """The pieces of a story's row."""
        entry = self._taster.queue.get(key)
        if entry is None:
            return [(" " * width, "plain")]
        state = RowState(
            self._taster.now(), self._settings.zone,
            marked=self._selection is not None and key in self._selection.marked,
            unsaved=self._taster.unsaved(key), ascii=self._settings.ascii,
        )  # fmt: skip
        return row(entry, width, state)

    def empty(self) -> str:
        """Why there is no row."""
        if not self.opened:
            return "Reading the archive…"
        if self._showing is not None and self._showing.filter is not None:
            return "Nothing matches the filter; Esc clears it."
        if self._showing is not None and self._showing.view.name == "inbox":
            return "Nothing left undecided." if len(self._taster.queue) else "No copy yet: fetching…"
        return "Nothing here yet."
