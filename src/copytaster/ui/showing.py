"""Which stories the list shows: a view, a filter over it, and what has arrived for it meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from copytaster.queue.filters import Filter
from copytaster.queue.queue import VIEWS, Entry, Queue, View, tag_view


class Showing:
    """The keys on screen are a picture taken when the view was opened: only the editor changes it."""

    def __init__(self, queue: Queue) -> None:
        """Begin with the inbox."""
        self._queue = queue
        self.view: View = VIEWS[0]
        self.filter: Filter | None = None
        self.fresh: dict[str, None] = {}

    def holds(self, entry: Entry) -> bool:
        """Whether a story belongs to what is shown, as it stands now."""
        if not self.view.holds(entry):
            return False
        return self.filter is None or self.filter.holds(entry)

    def keys(self, also: Collection[str] = ()) -> list[str]:
        """The keys to show now; what had arrived is among them, and `also` what need not belong here any more."""
        self.fresh.clear()
        return self._queue.shown(lambda entry: self.holds(entry) or entry.head.key in also)

    def choose(self, name: str) -> None:
        """Change to a standing view or a tag's (`tag:NAME`); the filter goes."""
        standing = {view.name: view for view in VIEWS}
        self.view = standing.get(name) or tag_view(name.removeprefix("tag:"))
        self.filter = None

    def narrow(self, filter_: Filter | None) -> None:
        """Filter the view; None takes the filter away."""
        self.filter = filter_

    def arrived(self, keys: Iterable[str], place: Callable[[str], int | None]) -> None:
        """Note stories that came and belong here, but for those that have a `place` on screen already."""
        for key in keys:
            entry = self._queue.get(key)
            if entry is not None and place(key) is None and self.holds(entry):
                self.fresh[key] = None

    def neighbours(self) -> tuple[str, str]:
        """The views before and after this one, going round."""
        names = [view.name for view in VIEWS]
        at = names.index(self.view.name) if self.view.name in names else 0
        return names[at - 1], names[(at + 1) % len(names)]
