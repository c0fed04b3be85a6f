"""A desk for tests: the real app, driven by keys, on a ledger in memory, a real archive and a wire that tests feed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from textual import events
from textual.pilot import Pilot

from copytaster.model.mark import Marks
from copytaster.model.source import Delivery, Source, SourceState, Trouble
from copytaster.model.story import Story
from copytaster.queue.decisions import standing
from copytaster.store.archive import Archive
from copytaster.store.memory import MemoryLedger
from copytaster.taster.briefs import brief_each
from copytaster.taster.seams import Briefed
from copytaster.taster.session import Taster
from copytaster.ui.app import DeskApp
from copytaster.ui.screens.desk import DeskScreen
from copytaster.ui.seams import DeskSettings
from copytaster.wire.poll import Progress
from tests.stories import HOUR, NOON

PATIENCE = 5.0
KEYS = {
    " ": "space", "/": "slash", "?": "question_mark", ".": "full_stop", "*": "asterisk", "!": "exclamation_mark",
    ":": "colon", ",": "comma", "-": "minus", "<": "less_than_sign", "=": "equals_sign", "#": "number_sign",
}  # fmt: skip


async def brief_now(stories: Sequence[Story]) -> Sequence[Briefed]:
    return brief_each(stories)


class FedWire:
    """A wire that delivers what a test feeds it."""

    def __init__(self) -> None:
        self.deliveries: asyncio.Queue[Delivery] = asyncio.Queue()
        self.asked = 0
        self.progress = Progress()

    async def watch(self) -> AsyncIterator[Delivery]:
        while True:
            yield await self.deliveries.get()

    def fetch_now(self) -> None:
        self.asked += 1

    def feed(self, *stories: Story, source: str = "north") -> None:
        self.deliveries.put_nowait(Delivery(source, "ok", SourceState(last_ok=NOON), stories))

    def fail(self, message: str, source: str = "north") -> None:
        trouble = Trouble(source, "timeout", message, NOON, NOON + HOUR)
        self.deliveries.put_nowait(Delivery(source, "trouble", SourceState(trouble=trouble), trouble=trouble))


@dataclass
class Sitting:
    """What a test has in hand."""

    pilot: Pilot[int]
    app: DeskApp
    taster: Taster
    ledger: MemoryLedger
    wire: FedWire
    keys: list[str] = field(default_factory=list)

    @property
    def desk(self) -> DeskScreen:
        assert self.app.desk is not None
        return self.app.desk

    async def type(self, *presses: str) -> None:
        """Press keys one after the other: names of keys, or text of which every character is a key.

        They are posted as the terminal would post them, then the screen is waited for once: Pilot's own
        `press` waits after each key, which would take most of the suite's time.
        """
        for press in presses:
            named = len(press) > 1 and (press in NAMED or "+" in press)
            for name in [press] if named else list(press):
                printed = " " if name == "space" else name if len(name) == 1 else None
                self.app.post_message(events.Key(KEYS.get(name, name), printed))
        await self.until(lambda: self.app.message_queue_size == 0, "every key taken")
        await self.pilot.pause()

    async def until(self, holds: Callable[[], bool], what: str = "") -> None:
        """Wait until `holds`, by condition and never by the clock alone."""
        end = asyncio.get_running_loop().time() + PATIENCE
        while not holds():
            assert asyncio.get_running_loop().time() < end, f"never came: {what}\n{self.screen}"
            await self.pilot.pause(0.01)

    async def saved(self) -> None:
        """Wait until every decision stands in the ledger."""
        await self.until(lambda: self.taster.waiting == 0, "every decision saved")

    def marks(self, number: int) -> Marks:
        """What the ledger says of story `number` of the wire north."""
        return standing(self.ledger.marks()).get(self.key(number), Marks())

    @staticmethod
    def key(number: int) -> str:
        return Story(id=f"urn:north:{number}", headline="", wire="north").key

    def on(self, number: int) -> bool:
        """Whether the cursor is on story `number`."""
        return self.desk.key == self.key(number)

    @property
    def screen(self) -> str:
        """The screen as text."""
        return "\n".join(strip_text(line) for line in self.app.screen._compositor.render_strips())

    @property
    def said(self) -> str:
        return self.desk.said


NAMED = {
    "down", "up", "home", "end", "pagedown", "pageup", "enter", "escape", "space", "tab", "backspace", "left", "right",
    "delete",
}  # fmt: skip


def strip_text(line: object) -> str:
    segments: Iterator[object] = iter(line)  # type: ignore[call-overload]
    return "".join(getattr(segment, "text", "") for segment in segments).rstrip()


@asynccontextmanager
async def a_sitting(
    folder: Path,
    *stories: Story,
    size: tuple[int, int] = (120, 40),
    ledger: MemoryLedger | None = None,
    settings: DeskSettings | None = None,
    clock: Callable[[], datetime] = lambda: NOON + 2 * HOUR,
    read_only: bool = False,
    archive: type[Archive] = Archive,
    wait: bool = True,
) -> AsyncIterator[Sitting]:
    """A desk that shows `stories`, newest first, and has the cursor on the first."""
    ledger = ledger or MemoryLedger()
    shelf = archive.open(folder)
    if stories:
        shelf.receive(brief_each(stories), NOON + HOUR)
    taster = Taster(
        ledger=ledger, archive=shelf, brief=brief_now, clock=clock, editor="dk", retry=0.05,
        sources=(Source("north", url="http://127.0.0.1/north"),), read_only=read_only,
    )  # fmt: skip
    wire = FedWire()
    given = settings or DeskSettings(quick_tags=("syria", "economy"), zone=UTC, preview_delay=0.0, title="desk")
    app = DeskApp(taster, wire, given, theme="desk-dark")
    try:
        async with app.run_test(size=size) as pilot:
            sitting = Sitting(pilot, app, taster, ledger, wire)
            if wait:
                await sitting.until(lambda: app.desk is not None and app.screen is app.desk, "the desk")
            await pilot.pause()
            yield sitting
    finally:
        await taster.close()
        shelf.close()
