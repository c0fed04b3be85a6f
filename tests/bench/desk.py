"""The desk over a full archive, in a pseudo-terminal: first paint, keys at rest and under arrivals, filter, memory."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any

from copytaster.demo.crowd import crowd
from copytaster.model.mark import Mark, Verb
from copytaster.store.archive import Archive
from copytaster.store.ledger import Ledger
from copytaster.taster.briefs import brief_each
from tests.bench._terminal import Screen, spread

STARTS, KEYS, TAGGED = 7, 150, 1_000
WORDS = ("quake", "court", "storm", "rents")
EMPTY = """
from textual.app import App
from textual.widgets import Static
class Empty(App):
    def compose(self): yield Static("ready to go")
Empty().run()
"""


def measure(args: argparse.Namespace) -> dict[str, Any]:
    """Milliseconds and megabytes over an archive of `--count` stories (10,000), at 120 columns and 40 rows."""
    count, starts, keys = args.count, (3 if args.quick else STARTS), (60 if args.quick else KEYS)
    with tempfile.TemporaryDirectory(prefix="bench-desk-") as home:
        store = Path(home) / "store"
        _fill(store, count)
        return {
            "stories": count,
            "command_line": _command_line(home, store),
            "start": _start(home, store, count, starts),
            "at_rest": _at_rest(home, store, count, keys),
            "while_ten_stories_a_second_arrive": _busy(home, store, count, keys),
        }


def _fill(store: Path, count: int) -> None:
    archive, ledger, now = Archive.open(store), Ledger.open(store), datetime.now(UTC)
    stories = crowd(count, now)
    keys: list[tuple[str, str]] = []
    while batch := list(islice(stories, 500)):
        archive.receive(brief_each(batch), now)
        keys += [(story.key, story.digest) for story in batch if len(keys) < TAGGED]
    ledger.enter([
        Mark(f"{n:032x}", f"{n:032x}", Verb.TAG, now, "dk", *key, "night") for n, key in enumerate(keys[:TAGGED])
    ])  # fmt: skip
    archive.close()
    ledger.close()


def _environ(home: str) -> dict[str, str]:
    ours = ("COPYTASTER", "TMUX", "NO_COLOR")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return kept | {"XDG_CONFIG_HOME": home, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}


# -- without a screen


def _command_line(home: str, store: Path) -> dict[str, Any]:
    """The best and the median of eleven; of three for the export."""
    out = str(Path(home) / "night.jsonl")
    program = [sys.executable, "-m", "copytaster"]
    export = [*program, "--store", str(store), "export", "--tag", "night", "--output", out, "--quiet"]
    return {
        "python -c pass": _times([sys.executable, "-c", "pass"], home),
        "argparse": _times([sys.executable, "-c", "import argparse; argparse.ArgumentParser().parse_args()"], home),
        "copytaster --help": _times([*program, "--help"], home),
        "copytaster export --help": _times([*program, "export", "--help"], home),
        f"export of {TAGGED} tagged": _times(export, home, 3),
        "exported": len(Path(out).read_bytes().splitlines()),
    }


def _times(command: Sequence[str], home: str, times: int = 11) -> dict[str, float]:
    took = []
    for _ in range(times):
        begun = time.perf_counter()
        subprocess.run(command, env=_environ(home), check=True, capture_output=True)
        took.append((time.perf_counter() - begun) * 1000)
    return {"best": round(min(took), 1), "median": round(sorted(took)[len(took) // 2], 1)}


# -- on a screen


def _desk(home: str, store: Path) -> Screen:
    config = Path(home) / "bench.toml"
    config.write_text('[desk]\neditor = "dk"\nbell = false\n')
    command = [sys.executable, "-m", "copytaster", "--config", str(config), "--store", str(store)]
    return Screen(command, _environ(home))


def _waits(count: int) -> bytes:
    """What the desk says when the list stands."""
    return rb"%d shown" % (count - min(count, TAGGED))


def _start(home: str, store: Path, count: int, times: int) -> dict[str, Any]:
    """Taking turns with an empty Textual app, so that both meet the same machine."""
    marks: dict[str, list[float]] = {"empty_app_ready": [], "desk_first_word": [], "desk_list_usable": []}
    work: dict[str, list[float]] = {"empty_app": [], "desk": []}
    for _ in range(times):
        empty = Screen([sys.executable, "-c", EMPTY], _environ(home))
        marks["empty_app_ready"].append(empty.until(b"ready to go"))
        work["empty_app"].append(empty.work())
        empty.close()
        desk = _desk(home, store)
        marks["desk_first_word"].append(desk.until(rb"[A-Za-z]{3}"))
        marks["desk_list_usable"].append(desk.until(_waits(count)))
        work["desk"].append(desk.work())
        desk.close()
    best = {name: min(times) for name, times in marks.items()}
    return {
        "best_ms": {name: round(value) for name, value in best.items()},
        "median_ms": {name: round(sorted(times)[len(times) // 2]) for name, times in marks.items()},
        "cpu_ms_best": {name: round(min(times)) for name, times in work.items()},
        "usable_to_empty_app": round(best["desk_list_usable"] / best["empty_app_ready"], 2),
    }


def _at_rest(home: str, store: Path, count: int, keys: int) -> dict[str, Any]:
    desk = _desk(home, store)
    try:
        desk.until(_waits(count))
        desk.quiet()
        return {"memory_mb": desk.memory(), "j": _moves(desk, keys), "filter_keystroke": _filter(desk)}
    finally:
        desk.close()


def _moves(desk: Screen, keys: int) -> dict[str, Any]:
    """`j` at a reading editor's pace: to the first byte and to the last before 30 ms of silence."""
    for _ in range(10):
        desk.key(b"j")
    begun, seen = desk.work(), desk.bytes
    answers = [desk.key(b"j") for _ in range(keys)]
    painted = [answer for answer in answers if answer is not None]
    return {
        "first_byte_ms": spread(first for first, _ in painted),
        "last_byte_ms": spread(last for _, last in painted),
        "silent": len(answers) - len(painted),
        "cpu_ms_a_key": round((desk.work() - begun) / keys, 1),
        "bytes_a_key": round((desk.bytes - seen) / keys),
    }


def _filter(desk: Screen) -> dict[str, Any]:
    painted: list[tuple[float, float] | None] = []
    for word in WORDS * 2:
        desk.key(b"/", 0.1)
        painted += [desk.key(letter.encode(), 0.04) for letter in word]
        desk.key(b"\x15", 0.2)  # Ctrl+U
        desk.key(b"\r", 0.2)
    came = [times for times in painted if times is not None]
    return {"first_byte_ms": spread(first for first, _ in came), "last_byte_ms": spread(last for _, last in came)}


def _busy(home: str, store: Path, count: int, keys: int) -> dict[str, Any]:
    with _feed(home) as port:
        script = [sys.executable, "-m", "tests.bench._busy_wire", str(store), "desk", port]
        desk = Screen(script, _environ(home))
        try:
            desk.until(_waits(count))
            desk.key(b"j")  # from now on new copy is counted above the list
            desk.until(rb"[2-9]\d new stories")
            moves = _moves(desk, keys)
            return {"memory_mb": desk.memory(), "j": moves}
        finally:
            desk.close()


@contextmanager
def _feed(home: str) -> Iterator[str]:
    """The wire of ten stories a second, in a process of its own; its port."""
    command = [sys.executable, "-m", "tests.bench._busy_wire", home, "feed"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as feed:
        assert feed.stdout is not None
        try:
            yield feed.stdout.readline().strip()
        finally:
            feed.kill()
