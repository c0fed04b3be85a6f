"""Keys: the default table, an editor's own, and what a line that is being typed does with them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.model.errors import ConfigError
from copytaster.ui.asking import Choice, Question, fuzzy
from copytaster.ui.commands import COMMANDS
from copytaster.ui.keys import key_name, keymap
from copytaster.ui.line_edit import LineEdit


def test_no_default_key_does_two_things() -> None:
    assert keymap({}).command("desk", "s").id == "star"  # type: ignore[union-attr]


def test_an_editors_own_key_takes_the_place_of_the_default() -> None:
    keys = keymap({"star": ("*",), "mark_all_shown": ("ctrl+a",)})
    assert keys.command("desk", "*").id == "star"  # type: ignore[union-attr]
    assert keys.command("desk", "s") is None


PLACES = {"keys.star": "desk.toml:3", "keys.discart": "desk.toml:4", "keys.note": "desk.toml:5"}


def refused(own: dict[str, tuple[str, ...]]) -> list[str]:
    """The lines with which the keys `own` are refused."""
    with pytest.raises(ConfigError) as caught:
        keymap(own, PLACES)
    return str(caught.value).splitlines()


def test_a_key_for_two_commands_is_refused_by_both_names_on_its_line() -> None:
    [line] = refused({"star": ("d",)})
    assert line.startswith('desk.toml:3: [keys]: star: found "d", which discard has, expected a key that is free')
    [line] = refused({"note": ("s",)})  # it stands behind star in the table: the line is the editor's all the same
    assert line.startswith('desk.toml:5: [keys]: note: found "s", which star has')


def test_a_key_that_begins_a_chord_cannot_be_a_command_of_its_own() -> None:
    [line] = refused({"star": ("g",)})
    assert 'star: found "g", but "g g" is top' in line


def test_an_unknown_command_is_refused_with_the_nearest_one() -> None:
    assert refused({"discart": ("f5",)}) == ['desk.toml:4: [keys]: unknown command "discart"; did you mean "discard"?']


@pytest.mark.parametrize("key", ["flurb", "ctrl+flurb", "ctrl+", "g x y", "\x07", "CTRL+D"])
def test_what_is_no_key_is_refused(key: str) -> None:
    assert (
        "star: found" in refused({"star": (key,)})[0]
        and "expected a character, or a name" in refused({"star": (key,)})[0]
    )


@pytest.mark.parametrize("key", ["ctrl+s", "f5", "é", "+", "ctrl++", "alt+x", "shift+f2", "return", "g x", "PgDn"])
def test_every_way_to_write_a_key_is_taken(key: str) -> None:
    assert keymap({"star": (key,), "half_down": (), "open_reader": ()}).keys["star"]


def test_all_that_is_wrong_with_the_keys_is_said_at_once() -> None:
    assert len(refused({"star": ("d",), "discart": ("x",), "note": ("flurb",)})) == 3


@pytest.mark.parametrize(
    ("key", "character", "name"),
    [
        ("j", "j", "j"),
        ("G", "G", "G"),
        ("slash", "/", "/"),
        ("space", " ", "space"),
        ("ctrl+d", "\x04", "ctrl+d"),
        ("enter", "\r", "enter"),
    ],
)
def test_a_key_is_named_as_the_table_writes_it(key: str, character: str | None, name: str) -> None:
    assert key_name(key, character) == name


def test_every_command_says_what_it_does() -> None:
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)
    assert all(command.help and command.label and command.keys for command in COMMANDS)


def typed(text: str) -> LineEdit:
    return LineEdit().insert(text)


def test_a_line_is_edited_as_in_a_shell() -> None:
    line = typed("two words")
    assert line.press("ctrl+w") == LineEdit("two ", 4)
    assert line.press("ctrl+u") == LineEdit("", 0)
    assert line.press("home").press("delete") == LineEdit("wo words", 0)  # type: ignore[union-attr]
    assert line.press("left").press("backspace") == LineEdit("two wors", 7)  # type: ignore[union-attr]
    assert line.press("f5") is None


@given(
    st.lists(
        st.sampled_from(["a", " ", "é", "left", "right", "backspace", "delete", "home", "end", "ctrl+w", "ctrl+k"])
    )
)
def test_the_place_in_a_line_is_always_within_it(keys: list[str]) -> None:
    line = LineEdit()
    for key in keys:
        line = line.insert(key) if len(key) == 1 else line.press(key) or line
        assert 0 <= line.at <= len(line.text)


def test_fuzzy_puts_whole_words_before_beginnings_before_letters_and_keeps_recent_first() -> None:
    options = ["middle east", "economy", "east", "feast", "eurozone east"]
    assert fuzzy("east", options) == ["east", "middle east", "eurozone east", "feast"]
    assert fuzzy("ecn", options) == ["economy"]
    assert fuzzy("", options) == options


def test_a_question_is_answered_with_the_choice_pointed_at_else_with_what_was_typed() -> None:
    answers: list[str] = []
    question = Question("Tag", answers.append, lambda text: [Choice(tag, tag) for tag in fuzzy(text, ["syria"])])
    for character in "sy":
        assert question.press(character, character)
    assert not question.press("enter", "\r")
    question = Question("Tag", answers.append)
    for character in "new":
        question.press(character, character)
    question.press("enter", "\r")
    assert answers == ["syria", "new"]


def test_backspace_in_an_empty_line_leaves() -> None:
    left: list[bool] = []
    question = Question("Filter", lambda text: None, left=lambda: left.append(True))
    assert not question.press("backspace", "\x08")
    assert left == [True]


def test_a_command_whose_keys_were_taken_away_is_not_hinted_at() -> None:
    assert keymap({}).hint("undo", "undoes") == "u undoes"
    assert keymap({"undo": ()}).hint("undo", "undoes") == ""
