"""The command line as a test calls it, and servers on loopback beside it."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Iterator
from contextlib import AbstractAsyncContextManager, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import pytest

from copytaster.cli.main import main
from copytaster.model.mark import Mark
from copytaster.model.story import Story
from copytaster.store.archive import Archive
from copytaster.store.ledger import Ledger
from copytaster.taster.briefs import brief_each
from tests.stories import HOUR, NOON

T = TypeVar("T")


@dataclass(frozen=True)
class Said:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def objects(self) -> list[dict[str, Any]]:
        """Stdout as JSON lines."""
        return [json.loads(line) for line in self.out.splitlines()]


@dataclass
class AtDesk:
    """Settings and store of one test."""

    folder: Path
    capture: pytest.CaptureFixture[bytes]

    @property
    def config(self) -> Path:
        return self.folder / "config" / "copytaster" / "copytaster.toml"

    @property
    def store(self) -> Path:
        return self.folder / "data" / "copytaster"

    def settle(self, text: str) -> None:
        """Make `text` the settings."""
        self.config.parent.mkdir(parents=True, exist_ok=True)
        self.config.write_text(text, encoding="utf-8")

    def run(self, *words: str) -> Said:
        """Call `copytaster WORDS`."""
        self.capture.readouterr()
        try:
            code = main(words)
        except SystemExit as ending:  # argparse
            code = int(ending.code or 0)
        out, err = self.capture.readouterr()
        return Said(code, out.decode(), err.decode())

    def receive(self, *stories: Story, at: datetime = NOON + HOUR) -> None:
        """Put stories into the archive as a fetch does."""
        archive = Archive.open(self.store)
        archive.receive(brief_each(stories), at)
        archive.close()

    def marks(self) -> list[Mark]:
        """Every mark in the ledger."""
        ledger = Ledger.open(self.store, readonly=True)
        try:
            return ledger.marks()
        finally:
            ledger.close()


@contextmanager
def beside(server: AbstractAsyncContextManager[T]) -> Iterator[T]:
    """`server` on a loop in another thread, while commands run in this one."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()

    def done(coroutine: Any) -> Any:
        return asyncio.run_coroutine_threadsafe(coroutine, loop).result(10)

    try:
        value: T = done(server.__aenter__())
        try:
            yield value
        finally:
            done(server.__aexit__(None, None, None))
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()
