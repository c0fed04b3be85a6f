"""What changed: the versions of a story, and the words that came and went between two of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, tzinfo
from pathlib import Path

from textual import work

from copytaster.model.story import Story
from copytaster.queue.threads import Change
from copytaster.queue.threads import Piece as Run
from copytaster.taster.session import Taster
from copytaster.ui.keys import Keymap
from copytaster.ui.rows import clock, cut
from copytaster.ui.screens.page import Page
from copytaster.ui.wrapping import Highlight, Piece, wrapped

_STYLES = {"kept": "plain", "added": "added", "removed": "removed"}


class VersionsScreen(Page):
    """The newest version against the one before; two keys from 1 to 9 choose any two."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    FOOT = "1…9 one after the other: compare these two · j k scroll · q back"

    def __init__(self, keys: Keymap, taster: Taster, zone: tzinfo, key: str) -> None:
        """The versions of the story `key`."""
        super().__init__(keys)
        self._taster, self._zone, self._key = taster, zone, key
        self._versions: list[tuple[str, datetime, Story]] = []
        self._pair = (0, 0)
        self._before: int | None = None
        self._change: Change | None = None

    def on_mount(self) -> None:
        """Read the versions."""
        super().on_mount()
        self._read()

    @work(exclusive=True)
    async def _read(self) -> None:
        self._versions = await self._taster.library.versions(self._key)
        last = len(self._versions) - 1
        self._pair = (max(0, last - 1), last)
        await self._compare()

    @work(exclusive=True)
    async def _show_pair(self) -> None:
        await self._compare()

    async def _compare(self) -> None:
        if len(self._versions) > 1:
            old, new = (self._versions[place][0] for place in self._pair)
            self._change = await self._taster.library.changed(self._key, old, new)
        self.pane.lay_out()

    def press(self, key: str, character: str | None, name: str) -> str | None:
        """Choose a version: it is compared with the one chosen before; else as every page."""
        if character and character.isdecimal() and 1 <= int(character) <= len(self._versions):
            chosen = int(character) - 1
            beside = self._before if self._before not in (None, chosen) else len(self._versions) - 1
            self._before = chosen
            if beside is not None and beside != chosen:
                self._pair = (min(beside, chosen), max(beside, chosen))
                self._show_pair()
            return None
        return super().press(key, character, name)

    def lines(self, width: int) -> Sequence[list[Piece]]:
        """The chain of versions, then figures, note, headline and copy as they changed."""
        if not self._versions:
            return [[("Reading the versions…", "muted")]]
        lines: list[list[Piece]] = [[("Versions", "section")]]
        now = self._taster.now()
        for number, (_, received, story) in enumerate(self._versions, start=1):
            sign = "→" if number - 1 in self._pair and len(self._versions) > 1 else " "
            said = f"{sign} {number}  {clock(received, now, self._zone)}  {' '.join(story.markers)}"
            lines.append([(f"{said:<34}", "muted"), (cut(story.headline, max(10, width - 36)), "plain")])
        if self._change is None:
            return [*lines, [], [("Only one version has come.", "muted")]]
        return [*lines, *self._changed(self._change, width)]

    def _changed(self, change: Change, width: int) -> list[list[Piece]]:
        lines: list[list[Piece]] = []
        if change.figures or change.note or change.said:
            lines += [[], [("Changed", "section")]]
            lines += [[(f"  {line}", "figure")] for line in change.figures]
            for said in change.said:
                style = "added" if said.startswith("+") else "removed"
                lines += [[("  ", "plain"), *line] for line in wrapped(said, min(width, 100) - 2, style)]
            lines += wrapped(change.note, width, "note") if change.note else []
        if change.headline:
            lines += [[], *_runs(change.headline, width)]
        lines += [
            [],
            [("Copy", "section"), (f"  {change.added} paragraphs added, {change.removed} taken out", "muted")],
        ]
        for paragraph in change.paragraphs:
            lines += [*_runs(paragraph, width), []]
        return lines


def _runs(runs: Sequence[Run], width: int) -> list[list[Piece]]:
    """A word diff as wrapped lines."""
    text, highlights = "", list[Highlight]()
    for run in runs:
        start = len(text) + (1 if text else 0)
        text = f"{text} {run.text}" if text else run.text
        highlights.append((start, start + len(run.text), _STYLES[run.kind]))
    return wrapped(text, min(width, 100), "plain", highlights)
