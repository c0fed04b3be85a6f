"""A real terminal for tests: a shell in tmux, into which one types and from which one reads."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

PATIENCE = 15.0
"""Seconds until what is waited for counts as never coming: the machine may be busy, so it is many."""
_OURS = ("TMUX", "NO_COLOR", "COLORTERM", "COPYTASTER_CONFIG", "COPYTASTER_STORE", "TEXTUAL_THEME", "FORCE_COLOR")

_OPTIONS = (
    "set", "-g", "default-terminal", "tmux-256color", ";", "set", "-g", "escape-time", "0", ";",
    "set", "-g", "status", "off", ";",
)  # fmt: skip


class Terminal:
    """A shell with job control in `folder`, in a tmux server of its own; its prompt tells the last exit code.

    `ct` in that shell is the program under test. Nothing of the user's own settings is read.
    """

    def __init__(self, folder: Path, columns: int = 80, rows: int = 24, **environ: str) -> None:
        """Open it, `columns` wide and `rows` high; `environ` is added to the environment."""
        self.folder, self._closed = folder, False
        self._socket = f"copytaster-{os.getpid()}-{uuid.uuid4().hex[:8]}"
        rc = folder / "shell.rc"
        program = f"{shlex.quote(sys.executable)} -m copytaster"
        rc.write_text(f"unset HISTFILE\nPS1='left $? > '\nalias ct={shlex.quote(program)}\n")
        self.tmux(
            "-f", os.devnull, "start-server", ";", *_OPTIONS,
            "new-session", "-d", "-x", str(columns), "-y", str(rows), "-c", str(folder),
            f"exec bash --noprofile --rcfile {shlex.quote(str(rc))} -i",
            environ=own_environ(folder) | environ,
        )  # fmt: skip
        self.until(lambda: self.last == "left 0 >", "the prompt of the shell")

    def close(self) -> None:
        """Close the window with all that runs in it; the test fails where anything outlives it."""
        if self._closed:
            return
        self._closed = True
        running, socket = family(int(self.told("pane_pid"))), Path(self.told("socket_path"))
        self.tmux("kill-server")
        socket.unlink(missing_ok=True)  # tmux leaves it lying
        end = time.monotonic() + PATIENCE
        while left := [process for process in running if alive(process)]:
            if time.monotonic() > end:
                for process in left:
                    os.kill(process, signal.SIGKILL)
                raise AssertionError(f"{len(left)} processes outlived their window: {left}")
            time.sleep(0.03)

    def tmux(self, *arguments: str, environ: Mapping[str, str] | None = None) -> str:
        """What tmux answers to a command."""
        command = ["tmux", "-L", self._socket, *arguments]
        return subprocess.run(
            command, check=True, capture_output=True, text=True, timeout=PATIENCE, env=environ, encoding="utf-8"
        ).stdout

    # -- typing

    def run(self, command: str) -> None:
        """Type a command line and Enter, on a clear screen."""
        self.press("C-l")
        self.until(lambda: self.screen.strip() == self.last, "a clear screen")
        self.type(command)
        self.press("Enter")

    def type(self, text: str) -> None:
        """All characters in one write, as from a fast line; `\\r` is Enter."""
        self.tmux("send-keys", "-l", text)

    def press(self, *keys: str) -> None:
        """Keys by the names tmux has for them."""
        self.tmux("send-keys", *keys)

    def resize(self, columns: int, rows: int) -> None:
        """Make the window another size."""
        self.tmux("resize-window", "-x", str(columns), "-y", str(rows))

    # -- reading

    @property
    def screen(self) -> str:
        """What stands on the screen."""
        return self.tmux("capture-pane", "-p")

    @property
    def coloured(self) -> str:
        """What stands on the screen, with the sequences that style it."""
        return self.tmux("capture-pane", "-p", "-e")

    @property
    def last(self) -> str:
        """The last line that says anything."""
        return next((line.rstrip() for line in reversed(self.screen.splitlines()) if line.strip()), "")

    def told(self, variable: str) -> str:
        """A variable of tmux about the window, such as `alternate_on`."""
        return self.tmux("display-message", "-p", f"#{{{variable}}}").strip()

    # -- waiting

    def until(self, holds: Callable[[], object], what: str) -> None:
        """Wait until `holds`; where it never does, the test fails with the screen."""
        end = time.monotonic() + PATIENCE
        while not holds():
            if time.monotonic() > end:
                raise AssertionError(f"never came: {what}\n{self.screen}")
            time.sleep(0.03)

    def shows(self, *words: str) -> None:
        """Wait until all the words stand on the screen."""

        def they_stand() -> bool:
            screen = self.screen
            return all(word in screen for word in words)

        self.until(they_stand, " and ".join(map(repr, words)))

    def left(self, code: int) -> str:
        """Wait until the program left with `code` and the terminal is the shell's again; what it said in the end."""
        self.until(lambda: self.last.startswith("left ") and self.last.endswith(" >"), "the prompt")
        assert self.last == f"left {code} >", self.screen
        assert (
            self.told("alternate_on") == "0" and self.told("mouse_any_flag") == "0" and self.told("cursor_flag") == "1"
        )
        lines = [line.rstrip() for line in self.screen.strip().splitlines()]
        return "\n".join(lines[1:-1])

    # -- processes

    @property
    def desk(self) -> int:
        """The process that runs in the shell."""
        self.until(lambda: children(int(self.told("pane_pid"))), "a process in the shell")
        return next(iter(children(int(self.told("pane_pid")))))

    def send(self, number: signal.Signals) -> None:
        """Send the program a signal."""
        os.kill(self.desk, number)


def own_environ(folder: Path) -> dict[str, str]:
    """The environment of the tests without what would colour or move the program; settings only from `folder`."""
    environ = {name: value for name, value in os.environ.items() if name not in _OURS}
    homes = {f"XDG_{kind}_HOME": str(folder / "home" / kind.lower()) for kind in ("CONFIG", "DATA", "STATE", "CACHE")}
    # The program is what the tests import, wherever the shell stands.
    paths = os.pathsep.join(str(Path(entry).resolve()) for entry in sys.path if entry)
    return (
        environ
        | homes
        | {"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "PYTHONPATH": paths, "BASH_SILENCE_DEPRECATION_WARNING": "1"}
    )


def copytaster(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run one command of the program in `folder`, without a terminal."""
    return subprocess.run(
        [sys.executable, "-m", "copytaster", *arguments], cwd=folder, env=own_environ(folder), stdin=subprocess.DEVNULL,
        capture_output=True, text=True, timeout=PATIENCE, check=False, encoding="utf-8",
    )  # fmt: skip


def children(parent: int) -> dict[int, str]:
    """The processes that `parent` started and that still run, with their command lines."""
    return {pid: words for pid, above, words in _processes() if above == parent}


def family(parent: int) -> list[int]:
    """`parent`, the processes that it started, and theirs."""
    return [parent, *(process for child in children(parent) for process in family(child))]


def alive(process: int) -> bool:
    """Whether a process still runs; one that ended and waits to be buried does not."""
    return any(pid == process for pid, _, _ in _processes())


def _processes() -> Iterator[tuple[int, int, str]]:
    """Number, parent and command line of every process that runs."""
    if not Path("/proc/self/stat").exists():
        listed = subprocess.run(
            ["ps", "-A", "-o", "pid=,ppid=,stat=,args="], check=True, capture_output=True, text=True
        )
        for line in listed.stdout.splitlines():
            pid, above, state, *words = line.split(None, 3)
            if not state.startswith("Z"):
                yield int(pid), int(above), " ".join(words)
        return
    for place in Path("/proc").glob("[0-9]*"):  # a bare machine may have no ps
        with suppress(OSError):
            state, above = (place / "stat").read_text().rpartition(")")[2].split()[:2]
            if state != "Z":
                command = (place / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
                yield int(place.name), int(above), command.strip()
