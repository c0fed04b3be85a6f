"""The store: a mark made durable beside what the bare disk takes, opening, rows, receiving; TinyDB's own as rival."""

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from tinydb import TinyDB

from copytaster.model.brief import Brief
from copytaster.model.mark import Mark, Verb, mark_as_dict
from copytaster.model.story import Story
from copytaster.store.archive import Archive
from copytaster.store.ledger import Ledger

AT = datetime(2026, 3, 9, 12, tzinfo=UTC)

OPEN = """
import sys, time
from pathlib import Path
from copytaster.store.{module} import {kind}
begun, work = time.perf_counter(), time.process_time()
opened = {kind}.open(Path(sys.argv[1]), readonly=True)
opened.{read}()
print((time.perf_counter() - begun) * 1000, (time.process_time() - work) * 1000)
"""


def measure(args: argparse.Namespace) -> dict[str, Any]:
    """Milliseconds, stories a second; at 10,000 and (unless `--quick`) 100,000 marks and stories."""
    sizes = (10_000,) if args.quick else (10_000, 100_000)
    with tempfile.TemporaryDirectory(prefix="bench-") as home:
        return {
            "ledger": {str(size): _ledger(Path(home) / f"ledger {size}", size) for size in sizes},
            "archive": {
                "receive": _receive(Path(home) / "receive"),
                **{str(size): _archive(Path(home) / f"archive {size}", size) for size in sizes},
            },
        }


def _ledger(folder: Path, size: int) -> dict[str, Any]:
    ledger = Ledger.open(folder)
    for begin in range(0, size, 100):
        ledger.enter([_mark(number) for number in range(begin, min(begin + 100, size))])
    floor, enter = [], []
    bare = os.open(folder / "bare", os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    to_disk = getattr(os, "fdatasync", os.fsync)

    def append() -> None:
        os.write(bare, b"x" * 230)
        to_disk(bare)

    for number in range(500):  # taking turns, so that both meet the same disk
        floor.append(_took(append))
        mark = _mark(size + number)
        enter.append(_took(partial(ledger.enter, [mark])))
    os.close(bare)
    ledger.close()
    return {
        "enter_ms": _spread(enter),
        "bare_append_and_sync_ms": _spread(floor),
        "open_and_read_ms": _open(folder, "ledger", "Ledger", "marks"),
        "tinydb_own_insert_ms": _rival(folder / "rival.json", size),
    }


def _rival(path: Path, size: int) -> float:
    """The same mark through TinyDB's own storage, over `size` marks."""
    with TinyDB(path) as rival:
        table = rival.table("marks")
        table.insert_multiple(mark_as_dict(_mark(number)) for number in range(size))
        return round(min(_took(lambda: table.insert(mark_as_dict(_mark(size)))) for _ in range(3)), 1)


def _archive(folder: Path, size: int) -> dict[str, Any]:
    """Rows only: one real story, its row written over and over by SQL."""
    archive = Archive.open(folder)
    archive.receive([(_story(0, random.Random(1)), Brief("0", ("A first sentence of some length.",)), "240 dead")], AT)
    with archive._shelf.writing() as db:
        columns = [row[1] for row in db.execute("PRAGMA table_info(heads)")]
        changed = {
            "sequence": "n",
            "key": "printf('%016x', n * 7919)",
            "id": "'urn:' || n",
            "headline": "headline || n",
        }
        db.execute(
            f"INSERT INTO heads ({', '.join(columns)}) "
            f"WITH RECURSIVE counted(n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM counted WHERE n < {size}) "
            f"SELECT {', '.join(changed.get(column, column) for column in columns)} FROM counted, heads"
        )
    archive.close()
    return {"open_and_heads_ms": _open(folder, "archive", "Archive", "heads")}


def _receive(folder: Path) -> dict[str, Any]:
    dice = random.Random(1)
    stories = [_story(number, dice) for number in range(1000)]
    batch = [(story, Brief(story.id, story.body[:1]), "240 dead") for story in stories]
    archive = Archive.open(folder)
    fresh = sum(_took(partial(archive.receive, batch[at : at + 50], AT)) for at in range(0, 1000, 50))
    again = _took(lambda: archive.receive(batch, AT))
    search = [_took(partial(archive.search, word)) for word in ("w10", "w2 w3", '"w1 w2"', "w99")]
    archive.close()
    return {
        "stories_a_second_in_batches_of_50": round(1000 / fresh * 1000),
        "unchanged_stories_a_second": round(1000 / again * 1000),
        "words_a_story": 600,
        "search_1000_stories_ms": round(max(search), 2),
    }


def _open(folder: Path, module: str, kind: str, read: str) -> dict[str, float]:
    """Opening in a process of its own, best of three: wall and CPU time."""
    code = OPEN.format(module=module, kind=kind, read=read)
    runs = [
        subprocess.run([sys.executable, "-c", code, str(folder)], check=True, capture_output=True, text=True).stdout
        for _ in range(3)
    ]
    wall, work = min(tuple(float(number) for number in run.split()) for run in runs)
    return {"wall": round(wall, 1), "cpu": round(work, 1)}


def _mark(number: int) -> Mark:
    name = f"{number:032x}"
    return Mark(name, name, Verb.TAG, AT + timedelta(milliseconds=number), "dk", name[-16:], name[:16], "economy")


def _story(number: int, dice: random.Random) -> Story:
    body = tuple(" ".join(f"w{int(dice.paretovariate(0.6)) % 30_000}" for _ in range(60)) for _ in range(10))
    return Story(id=f"urn:{number}", headline=f"Harbour reopens {number}", body=body, wire="north", published=AT)


def _took(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def _spread(times: Iterable[float]) -> dict[str, float]:
    ordered = sorted(times)
    return {
        "p50": round(statistics.median(ordered), 3),
        "p99": round(ordered[int(len(ordered) * 0.99)], 3),
        "max": round(ordered[-1], 3),
    }
