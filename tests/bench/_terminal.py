"""A program in a pseudo-terminal, and how long it takes to paint: what the bench of the desk is measured with."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

_SEQUENCE = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|P[^\x1b]*\x1b\\|[ -/]*[0-~])")


class Screen:
    """A program that was just started, `columns` by `rows`; times are milliseconds since then, or since a key."""

    def __init__(self, command: Sequence[str], environ: Mapping[str, str], columns: int = 120, rows: int = 40) -> None:
        """Start it; `environ` is all of its environment."""
        self.begun = time.perf_counter()
        self.pid, self._end = pty.fork()
        if self.pid == 0:
            with contextlib.suppress(OSError):
                os.execvpe(command[0], list(command), dict(environ))
            os._exit(127)
        fcntl.ioctl(self._end, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.bytes = 0
        self._text = b""

    # -- reading

    def _read(self, wait: float) -> float | None:
        """Take what comes within `wait` seconds; the instant it came, None where nothing did or the program is gone."""
        if not select.select([self._end], [], [], max(0.0, wait))[0]:
            return None
        came = time.perf_counter()
        try:
            data = os.read(self._end, 1 << 16)
        except OSError:
            return None
        self.bytes += len(data)
        if b"\x1b[?2026$p" in data:  # a terminal that paints whole frames
            os.write(self._end, b"\x1b[?2026;2$y")
        self._text = (self._text + _SEQUENCE.sub(b"", data))[-100_000:]
        return came

    def until(self, pattern: bytes, limit: float = 60.0) -> float:
        """Milliseconds since the start at which the text `pattern` (a regular expression) had come."""
        wanted, end = re.compile(pattern), time.perf_counter() + limit
        while time.perf_counter() < end:
            came = self._read(0.5)
            if came is not None and wanted.search(self._text):
                return (came - self.begun) * 1000
        raise RuntimeError(f"{pattern!r} never came; the last text was {self._text[-500:]!r}")

    def quiet(self, silence: float = 0.3, limit: float = 20.0) -> None:
        """Read until nothing came for `silence` seconds."""
        end = time.perf_counter() + limit
        while time.perf_counter() < end and self._read(silence) is not None:
            pass
        self._text = b""

    def key(self, key: bytes, silence: float = 0.03, limit: float = 1.0) -> tuple[float, float] | None:
        """Press a key: milliseconds to the first byte painted, and to the last before a silence; None: nothing came."""
        while self._read(0) is not None:
            pass  # what came late is not this key's
        pressed = time.perf_counter()
        os.write(self._end, key)
        first = last = self._read(limit)
        if first is None or last is None:
            return None
        while (more := self._read(silence)) is not None and more - pressed < limit:
            last = more
        return (first - pressed) * 1000, (last - pressed) * 1000

    # -- the process

    def work(self) -> float:
        """Milliseconds that the program's threads have had a processor so far (Linux; else 0)."""
        total = 0.0
        for place in Path(f"/proc/{self.pid}/task").glob("*/schedstat"):
            with contextlib.suppress(OSError):
                total += int(place.read_text().split()[0]) / 1e6
        return total

    def memory(self) -> float:
        """Megabytes of memory that the program holds now (Linux; else 0)."""
        with contextlib.suppress(OSError):
            for line in Path(f"/proc/{self.pid}/status").read_text().splitlines():
                if line.startswith("VmRSS:"):
                    return round(int(line.split()[1]) / 1024, 1)
        return 0.0

    def close(self, key: bytes = b"\x11") -> None:
        """Quit by `key`; by force where it does not go."""
        with contextlib.suppress(OSError):
            os.write(self._end, key)
        for wait, last in ((3.0, signal.SIGTERM), (2.0, signal.SIGKILL), (5.0, None)):
            end = time.perf_counter() + wait
            while time.perf_counter() < end:
                self._read(0.02)
                if os.waitpid(self.pid, os.WNOHANG)[0]:
                    os.close(self._end)
                    return
            if last is not None:
                os.kill(self.pid, last)


def spread(times: Iterable[float]) -> dict[str, float]:
    """How times are distributed."""
    ordered = sorted(times)

    def at(share: float) -> float:
        return round(ordered[min(len(ordered) - 1, int(len(ordered) * share))], 1)

    return {"p50": at(0.5), "p95": at(0.95), "p99": at(0.99), "max": round(ordered[-1], 1), "n": len(ordered)}
