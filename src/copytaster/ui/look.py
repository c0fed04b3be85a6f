"""How the desk looks: its own dark and light theme, and which one suits this terminal."""

from __future__ import annotations

from collections.abc import Mapping

from textual.theme import BUILTIN_THEMES, Theme

from copytaster.model.errors import ConfigError

DARK = Theme(
    name="desk-dark",
    primary="#7aa2d6",
    secondary="#9fb3c8",
    accent="#e0a458",
    warning="#e8b04a",
    error="#e5695e",
    success="#7fb685",
    foreground="#d8dee6",
    background="#12161c",
    surface="#171c24",
    panel="#202733",
    dark=True,
)
LIGHT = Theme(
    name="desk-light",
    primary="#1f5fa8",
    secondary="#4a5b70",
    accent="#9a5b00",
    warning="#8f5a00",
    error="#b3261e",
    success="#2e6b3a",
    foreground="#1b222b",
    background="#fbfaf7",
    surface="#f4f2ed",
    panel="#e6e3dc",
    dark=False,
)
FEW_COLOURS = ("linux", "xterm", "screen", "vt100", "vt220", "ansi", "tmux", "rxvt")


def theme_for(wanted: str, environ: Mapping[str, str], place: str = "the settings") -> str:
    """The theme for this terminal: `wanted`, or, where that is "auto", one its colours can carry.

    Terminals with 16 colours, and all under NO_COLOR (no-color.org), get the terminal's own colours:
    meaning never hangs on colour alone. Raises ConfigError where there is no such theme; `place` is where
    it was asked for.
    """
    themes = (DARK.name, LIGHT.name, *BUILTIN_THEMES)
    if wanted not in ("auto", *themes):
        import difflib  # only when something is wrong: it is slow to load

        near = difflib.get_close_matches(wanted, themes, 1)
        hint = f'; did you mean "{near[0]}"?' if near else ""
        raise ConfigError(
            f'{place}: [desk]: theme: found "{wanted}", expected "auto" or one of {", ".join(themes)}{hint}'
        )
    if environ.get("NO_COLOR"):
        return "ansi-dark"
    if wanted != "auto":
        return wanted
    term = environ.get("TERM", "")
    if term in FEW_COLOURS and environ.get("COLORTERM") not in ("truecolor", "24bit"):
        return "ansi-dark"
    return DARK.name
