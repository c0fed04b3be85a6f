"""Terminals with few colours, with none, and places that are no terminal."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal.loopback import Feed
from tests.terminal.test_desk_in_tmux import a_desk
from tests.terminal.tmux import Terminal, own_environ

COLOUR = re.compile(r"\x1b\[(?:[0-9;:]*[;:])?(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:[;:][0-9;:]*)?m")
FULL_COLOUR = re.compile(r"\x1b\[[0-9;:]*[34]8[;:]2")


def test_the_same_words_stand_on_every_terminal_and_none_is_coloured_against_its_will(
    open_terminal: Callable[..., Terminal],
) -> None:
    usual, sixteen, none = open_terminal(COLORTERM="truecolor"), open_terminal(), open_terminal(NO_COLOR="1")
    with Feed("Harbour reopens", "Strong quake kills at least 14") as feed:
        usual.run(a_desk(usual.folder, feed.url))
        usual.shows("Strong quake")
        usual.type("s")
        usual.shows("starred ")
        usual.press("C-q")
        usual.left(0)
    look_on = f"{a_desk(usual.folder)} --read-only"
    for terminal, command in ((usual, look_on), (sixteen, f"TERM=xterm {look_on}"), (none, look_on)):
        terminal.run(command)
    for terminal in (usual, sixteen, none):
        terminal.shows("Inbox 1", "Harbour reopens", "14 harbour pilots", "read-only", "u undo")
        terminal.type("ga")
        terminal.shows("★", "2 shown")
    words = [re.sub(r"\d\d:\d\d $", "", terminal.screen, flags=re.M) for terminal in (usual, sixteen, none)]
    assert words[0] == words[1] == words[2]
    assert FULL_COLOUR.search(usual.coloured)
    assert COLOUR.search(sixteen.coloured) and not FULL_COLOUR.search(sixteen.coloured)
    assert not COLOUR.search(none.coloured)


@pytest.mark.parametrize("arguments", [(), ("demo",)])
def test_without_a_terminal_one_line_says_so_and_the_code_is_2(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "copytaster", *arguments], stdin=subprocess.DEVNULL, capture_output=True, text=True,
        env=own_environ(tmp_path), cwd=tmp_path, timeout=15, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (2, "")
    assert "needs a terminal" in done.stderr and done.stderr.count("\n") == 1


def test_a_terminal_that_cannot_draw_is_told_so(open_terminal: Callable[..., Terminal]) -> None:
    terminal = open_terminal()
    terminal.run("TERM=dumb ct demo")
    assert "needs a terminal" in terminal.left(2)
