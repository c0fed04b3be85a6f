"""Shows the question that is being asked, over the foot of the screen."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from copytaster.ui.asking import Question

CHOICES = 8
"""Choices shown at a time."""


class Prompt(Widget, can_focus=False):
    """The question with its choices above it; keys are given to it by the screen, so none is ever lost."""

    ALLOW_SELECT = False
    STYLES = ("label", "choice", "pointed", "aside", "caret", "hint")
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"prompt--{style}" for style in STYLES}
    DEFAULT_CSS = "Prompt { display: none; }"

    question: Question | None = None
    _rows = 1

    def ask(self, question: Question) -> None:
        """Open with a question, in place of one that is open."""
        self.question = question
        self.display = True
        self._fit()

    def press(self, key: str, character: str | None) -> None:
        """Give the open question a key."""
        question = self.question
        if question is None:
            return
        self.question = None  # an answer may open the next question
        if question.press(key, character):
            self.question = question
        if self.question is None:
            self.display = False
        self._fit()

    def _fit(self) -> None:
        """As high as the question and its choices."""
        rows = 1 + min(CHOICES, len(self.question.choices)) if self.question else 1
        if rows != self._rows:
            self._rows = rows
            self.styles.height = rows
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The question on the last line, the choices above it, the best one on top."""
        width, base = self.size.width, self.rich_style
        question = self.question
        if question is None:
            return Strip.blank(width, base)
        segments = self._line(question) if y == self.size.height - 1 else self._choice(question, y)
        return Strip(segments).extend_cell_length(width, base).crop(0, width)

    def _line(self, question: Question) -> list[Segment]:
        style = self.get_component_rich_style
        before, under = question.edit.text[: question.edit.at], question.edit.text[question.edit.at :]
        line = [Segment(f" {question.label} ", style("prompt--label")), Segment(" ", self.rich_style)]
        if not question.keys:
            line += [
                Segment(before, self.rich_style),
                Segment(under[:1] or " ", style("prompt--caret")),
                Segment(under[1:], self.rich_style),
            ]
        return [*line, Segment(f"  {question.hint}", style("prompt--hint"))]

    def _choice(self, question: Question, y: int) -> list[Segment]:
        first = max(0, question.at - CHOICES + 1)
        place = first + y
        if place >= len(question.choices):
            return []
        choice, style = question.choices[place], self.get_component_rich_style
        look = style("prompt--pointed" if place == question.at else "prompt--choice")
        return [Segment(f" {choice.label} ", look), Segment(f"  {choice.aside}", style("prompt--aside"))]
