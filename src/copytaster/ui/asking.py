"""A question at the foot of the screen: a line to type in, and choices that narrow while one types."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from copytaster.ui.line_edit import LineEdit


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: `value` is answered, `label` shown, `aside` explains."""

    value: str
    label: str
    aside: str = ""


Narrow = Callable[[str], Sequence[Choice]]


def fuzzy(typed: str, options: Sequence[str]) -> list[str]:
    """The options that hold the letters of `typed` in order, best first.

    A whole word comes before a beginning, a beginning before the beginning of a later word, then letters
    side by side, then letters anywhere; within each the given order (recent first) stays.
    """
    wanted = typed.casefold().strip()
    if not wanted:
        return list(options)
    ranked: list[tuple[int, int, str]] = []
    for place, option in enumerate(options):
        have = option.casefold()
        if have == wanted:
            ranked.append((0, place, option))
        elif have.startswith(wanted):
            ranked.append((1, place, option))
        elif any(word.startswith(wanted) for word in have.replace("-", " ").replace("/", " ").split()):
            ranked.append((2, place, option))
        elif wanted in have:
            ranked.append((3, place, option))
        else:
            letters = iter(have)
            if all(letter in letters for letter in wanted):
                ranked.append((4, place, option))
    return [option for _, _, option in sorted(ranked)]


@dataclass(slots=True)
class Question:
    """What is being asked.

    `done` gets the answer: the value of the choice pointed at, else what was typed. `changed`, where
    given, gets every text as it is typed, `left` is called where the editor turns away. A question with
    `keys` is answered by one key, without Enter.
    """

    label: str
    done: Callable[[str], None]
    narrow: Narrow = field(default=lambda typed: ())  # noqa: ARG005
    changed: Callable[[str], None] | None = None
    left: Callable[[], None] | None = None
    hint: str = "Enter accepts, Esc leaves"
    edit: LineEdit = field(default_factory=LineEdit)
    keys: bool = False
    choices: Sequence[Choice] = ()
    at: int = -1

    def __post_init__(self) -> None:
        """Show the choices before the first key."""
        self._narrow()

    def _narrow(self) -> None:
        self.choices = self.narrow(self.edit.text)
        self.at = 0 if self.choices and self.edit.text.strip() else -1

    def press(self, key: str, character: str | None) -> bool:
        """Take a key; answers whether the question stays open."""
        if key == "escape" or (key == "backspace" and not self.edit.text and not self.keys):
            if self.left:
                self.left()
            return False
        if self.keys:
            chosen = next((choice for choice in self.choices if choice.value == (character or key)), None)
            if chosen is None:
                return True
            self.done(chosen.value)
            return False
        if key == "enter":
            self.done(self.answer)
            return False
        if key in ("tab", "down", "ctrl+n", "shift+tab", "up", "ctrl+p"):
            self._point(1 if key in ("tab", "down", "ctrl+n") else -1)
            return True
        edited = self.edit.insert(character) if character and character.isprintable() else self.edit.press(key)
        self.set(edited)
        return True

    def set(self, edited: LineEdit | None) -> None:
        """Take an edited line (None changes nothing)."""
        if edited is None or edited == self.edit:
            return
        typed = edited.text != self.edit.text
        self.edit = edited
        if typed:
            self._narrow()
            if self.changed:
                self.changed(edited.text)

    def _point(self, by: int) -> None:
        if self.choices:
            self.at = (self.at + by) % len(self.choices) if self.at >= 0 else (0 if by > 0 else len(self.choices) - 1)

    @property
    def answer(self) -> str:
        """What Enter would answer now."""
        return self.choices[self.at].value if 0 <= self.at < len(self.choices) else self.edit.text.strip()
