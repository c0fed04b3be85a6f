"""Terminals for the tests of this room, closed when the test is over."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.terminal.tmux import Terminal


@pytest.fixture(autouse=True)
def _tmux_is_here() -> None:
    """On a machine of one's own these tests may be left out; where it counts they may not."""
    if shutil.which("tmux") is None or shutil.which("bash") is None:
        if os.environ.get("CI"):
            pytest.fail("tmux and bash are needed: these tests type into the real program")
        pytest.skip("no tmux or no bash on this machine")


@pytest.fixture
def open_terminal(tmp_path: Path) -> Iterator[Callable[..., Terminal]]:
    """Opens terminals in the folder of the test: `open_terminal(80, 24, NO_COLOR="1")`."""
    with ExitStack() as opened:

        def opener(columns: int = 80, rows: int = 24, **environ: str) -> Terminal:
            terminal = Terminal(tmp_path, columns, rows, **environ)
            opened.callback(terminal.close)
            return terminal

        yield opener


@pytest.fixture
def terminal(open_terminal: Callable[..., Terminal]) -> Terminal:
    """The terminal every editor has: 80 columns, 24 rows."""
    return open_terminal()
