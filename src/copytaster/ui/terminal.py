"""The terminal that the desk is painted on: one that has gone away must not keep the desk from ending."""

from __future__ import annotations

from contextlib import suppress
from types import FrameType
from typing import IO, Any

from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver


class Outlet:
    """Writes to a terminal; where there is none any more, into nothing.

    Textual writes on a thread, whose end by a closed window would leave the event loop waiting for it for ever.
    """

    def __init__(self, terminal: IO[str]) -> None:
        """`terminal` is what is written to."""
        self._terminal = terminal

    def write(self, text: str) -> None:
        """Write, if anybody is there."""
        with suppress(OSError, ValueError):
            self._terminal.write(text)

    def flush(self) -> None:
        """Send what was written, if anybody is there."""
        with suppress(OSError, ValueError):
            self._terminal.flush()

    def __getattr__(self, name: str) -> Any:
        """All else is the terminal's."""
        return getattr(self._terminal, name)


class DeskDriver(LinuxDriver):
    """Textual's own driver, for a window that may be closed at any moment."""

    def __init__(self, *args: Any, **named: Any) -> None:
        """As Textual makes it."""
        super().__init__(*args, **named)
        self._file: Any = Outlet(self._file)

    def _sigcont_application(self, number: int = 0, frame: FrameType | None = None) -> None:
        """Take the terminal again, but only where we had given it back: a closing window sends this signal as well."""
        if self._must_signal_resume:
            super()._sigcont_application(number, frame)


def driver_for(usual: type[Driver]) -> type[Driver]:
    """Our driver where Textual's `usual` one is the terminal's; else that one."""
    return DeskDriver if usual is LinuxDriver else usual
