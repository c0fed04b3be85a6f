"""The terminal that goes away while the desk is painted on it."""

import os
import pty
from pathlib import Path

from textual.drivers.headless_driver import HeadlessDriver
from textual.drivers.linux_driver import LinuxDriver

from copytaster.ui.terminal import DeskDriver, Outlet, driver_for


def test_what_is_written_to_a_window_that_was_closed_goes_nowhere_and_stops_nobody() -> None:
    window, inside = pty.openpty()
    with os.fdopen(inside, "w", encoding="utf-8") as terminal:
        outlet = Outlet(terminal)
        outlet.write("Harbour reopens")
        outlet.flush()
        assert os.read(window, 100) == b"Harbour reopens"
        os.close(window)
        for _ in range(3):
            outlet.write("x" * 100_000)
            outlet.flush()
        assert outlet.fileno() == terminal.fileno()
        with Path(os.devnull).open("w", encoding="utf-8") as nothing:
            os.dup2(nothing.fileno(), inside)  # what is left in the buffer can be closed away


def test_only_the_driver_of_a_terminal_is_ours() -> None:
    assert driver_for(LinuxDriver) is DeskDriver
    assert driver_for(HeadlessDriver) is HeadlessDriver
