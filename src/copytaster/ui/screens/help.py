"""Every key with what it does, made from the one table of commands."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from copytaster.ui.commands import COMMANDS
from copytaster.ui.screens.page import Page
from copytaster.ui.wrapping import Piece, wrapped

_SIGNS = (
    ("·", "undecided"), ("★", "starred"), ("#", "tagged"), ("✗", "discarded"), ("✓", "done, seen"),
    ("!", "a kill, correction or flash came after your decision: decide again"),
    ("…", "not saved yet"), ("v3", "three versions came"), ("v3+", "a newer one than you decided on"),
    ("KILL", "taken back by the agency"), ("EMB 18:00", "not to be used before"),
)  # fmt: skip


class HelpScreen(Page):
    """The keys as they are now, with the editor's own."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")

    def lines(self, width: int) -> Sequence[list[Piece]]:
        """A section a group of commands, then the signs of the list."""
        lines: list[list[Piece]] = []
        for group, commands in groupby(COMMANDS, lambda command: command.group):
            lines += [[], [(group, "section")]]
            for command in commands:
                if command.id.startswith("quick_tag_") and command.id != "quick_tag_1":
                    continue
                keys = " ".join(self._keys.keys[command.id]) if command.id != "quick_tag_1" else "1 … 9"
                said = "Quick tags of the settings" if command.id == "quick_tag_1" else command.help
                where = "" if len(command.places) > 1 else f" ({next(iter(command.places))})"
                for number, line in enumerate(wrapped(said + where, max(20, width - 22), "plain")):
                    lines.append([(f"  {keys if number == 0 else '':<18}  ", "figure"), *line])
        lines += [[], [("Signs in the list", "section")]]
        lines += [[(f"  {sign:<18}  ", "figure"), (said, "plain")] for sign, said in _SIGNS]
        return lines[1:]
