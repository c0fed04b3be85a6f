"""The desk command: what is set up before the screen."""

import pytest

from copytaster.cli.desk import suit_terminal, zone_of
from tests.stories import NOON


@pytest.mark.parametrize(
    ("environ", "kitty_off"),
    [
        ({"TERM_PROGRAM": "iTerm.app"}, True),
        ({"TERM_PROGRAM": "WezTerm"}, True),
        ({"TERM_PROGRAM": "WezTerm", "TMUX": "/run/x"}, False),
        ({"TERM_PROGRAM": "ghostty"}, False),
        ({}, False),
    ],
)
def test_terminals_that_lose_accents_get_plain_keys(environ: dict[str, str], kitty_off: bool) -> None:
    suit_terminal(environ)
    assert ("TEXTUAL_DISABLE_KITTY_KEY" in environ) is kitty_off
    assert environ["ESCDELAY"] == "40"


def test_what_an_editor_has_set_for_the_terminal_stays() -> None:
    environ = {"ESCDELAY": "200"}
    suit_terminal(environ)
    assert environ["ESCDELAY"] == "200"


def test_the_zone_is_the_one_named_else_the_machines() -> None:
    assert str(zone_of("Europe/Berlin")) == "Europe/Berlin"
    assert NOON.astimezone(zone_of("")) == NOON
