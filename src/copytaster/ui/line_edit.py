"""A line that is being typed, as a pure value: fast typing can never lose a key to a change of focus."""

from __future__ import annotations

from dataclasses import dataclass

from copytaster.model.text import clean_line


@dataclass(frozen=True, slots=True)
class LineEdit:
    """`text` with the insertion point before character `at`."""

    text: str = ""
    at: int = 0

    def insert(self, typed: str) -> LineEdit:
        """With `typed` at the insertion point: one line, nothing that is not shown."""
        typed = typed if typed == " " else clean_line(typed)
        return LineEdit(self.text[: self.at] + typed + self.text[self.at :], self.at + len(typed))

    def press(self, key: str) -> LineEdit | None:
        """After an editing key, in the manner of every shell; None where `key` is none."""
        text, at = self.text, self.at
        match key:
            case "backspace" | "ctrl+h":
                return LineEdit(text[: max(0, at - 1)] + text[at:], max(0, at - 1))
            case "delete" | "ctrl+d":
                return LineEdit(text[:at] + text[at + 1 :], at)
            case "left" | "ctrl+b":
                return LineEdit(text, max(0, at - 1))
            case "right" | "ctrl+f":
                return LineEdit(text, min(len(text), at + 1))
            case "home" | "ctrl+a":
                return LineEdit(text, 0)
            case "end" | "ctrl+e":
                return LineEdit(text, len(text))
            case "ctrl+u":
                return LineEdit(text[at:], 0)
            case "ctrl+k":
                return LineEdit(text[:at], at)
            case "ctrl+w":
                kept = text[:at].rstrip().rpartition(" ")
                start = len(kept[0]) + len(kept[1])
                return LineEdit(text[:start] + text[at:], start)
        return None
