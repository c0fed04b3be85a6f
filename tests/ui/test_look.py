"""Which theme suits a terminal."""

import pytest

from copytaster.model.errors import ConfigError
from copytaster.ui.look import theme_for


@pytest.mark.parametrize(
    ("wanted", "environ", "theme"),
    [
        ("auto", {"TERM": "xterm-256color"}, "desk-dark"),
        ("auto", {"TERM": "tmux-256color"}, "desk-dark"),
        ("auto", {"TERM": "linux"}, "ansi-dark"),
        ("auto", {"TERM": "xterm"}, "ansi-dark"),
        ("auto", {"TERM": "xterm", "COLORTERM": "truecolor"}, "desk-dark"),
        ("nord", {"TERM": "xterm-256color"}, "nord"),
        ("nord", {"TERM": "xterm-256color", "NO_COLOR": "1"}, "ansi-dark"),
    ],
)
def test_the_theme_is_one_the_terminal_can_carry(wanted: str, environ: dict[str, str], theme: str) -> None:
    assert theme_for(wanted, environ) == theme


def test_an_unknown_theme_is_refused_with_the_nearest_one() -> None:
    with pytest.raises(ConfigError, match=r'^desk.toml:3: \[desk\]: theme: found "norde", .*; did you mean "nord"'):
        theme_for("norde", {}, "desk.toml:3")
