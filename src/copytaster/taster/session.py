"""The session at the desk: receives, briefs, decides, undoes; the only one who changes the queue."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta

from copytaster.model.errors import StoreError
from copytaster.model.head import Head
from copytaster.model.mark import Mark, Verb
from copytaster.model.source import Delivery, Source, SourceState, Trouble
from copytaster.queue.decisions import Decisions, Step
from copytaster.queue.filters import Filter, read_filter
from copytaster.queue.queue import Queue
from copytaster.taster.events import Arrived, Event, Listener, Marked, NotOnDisk, Saved, SourceTold
from copytaster.taster.library import Library
from copytaster.taster.saving import RETRY, Saving
from copytaster.taster.seams import Archive, BriefAll, Clock, Ledger
from copytaster.taster.wording import done

AT_A_TIME = 100
"""Rows let into the queue before the loop may turn to a key: some two milliseconds."""


class Taster:
    """One editor's session on one store.

    Everything is called on the event loop; what blocks (ledger, archive, briefs) runs elsewhere. A
    decision counts at once, so that the next key can build on it, but is only reported as done (`Saved`)
    when it is on disk; until then `unsaved` says so of its stories.
    """

    def __init__(
        self,
        *,
        ledger: Ledger,
        archive: Archive,
        brief: BriefAll,
        clock: Clock,
        editor: str,
        sources: Sequence[Source] = (),
        read_only: bool = False,
        retry: float = RETRY,
    ) -> None:
        """`editor` signs the marks made here. With `read_only` every decision is refused."""
        self._ledger, self._archive, self._brief, self._clock = ledger, archive, brief, clock
        self.editor = editor
        self.sources = {source.name: source for source in sources}
        self.read_only = read_only
        self.queue = Queue()
        self.decisions = Decisions()
        self.states: dict[str, SourceState] = {}
        self.notes: dict[str, tuple[str, ...]] = {}
        self._retry = retry
        self._saving = Saving(ledger, self._stands, self._fails, retry=retry)
        self._desk = ThreadPoolExecutor(1, thread_name_prefix="archive")
        self.library = Library(archive, self.queue)
        self._listeners: list[Listener] = []
        self._sequence = 0
        self._receiving = asyncio.Lock()

    # -- opening and closing

    async def open(self) -> None:
        """Read the ledger and the rows of the archive. Raises StoreError."""
        loop = asyncio.get_running_loop()
        heads, marks = await asyncio.gather(
            loop.run_in_executor(self._desk, self._archive.heads), loop.run_in_executor(None, self._ledger.marks)
        )
        self.decisions = Decisions(marks)
        self.queue.fill(heads, self.decisions.of)
        self._sequence = max((head.sequence for head in heads), default=0)

    async def close(self, patience: float = 5.0) -> tuple[tuple[Mark, ...], ...]:
        """End the session; answers the steps that could not be saved within `patience` seconds."""
        await self._saving.settle(patience)
        lost = self._saving.waiting
        await self._saving.close()
        self._desk.shutdown(wait=True, cancel_futures=True)
        self.library.close()
        return lost

    def listen(self, listener: Listener) -> None:
        """Tell `listener` every event from now on."""
        self._listeners.append(listener)

    def _tell(self, event: Event) -> None:
        for listener in self._listeners:
            listener(event)

    # -- receiving

    async def receive(self, delivery: Delivery) -> Arrived:
        """Brief and keep what a poll brought, then let it into the queue. Raises StoreError: nothing was kept."""
        self.states[delivery.source] = delivery.state
        self.notes[delivery.source] = delivery.notes
        async with self._receiving:
            briefed = await self._brief(delivery.stories) if delivery.stories else ()
            loop = asyncio.get_running_loop()
            states = {delivery.source: delivery.state}
            await loop.run_in_executor(self._desk, self._archive.receive, briefed, self._clock(), states)
            arrived = await self._catch_up()
        self._tell(SourceTold(delivery.source))
        return arrived

    async def receive_all(self, deliveries: AsyncIterator[Delivery]) -> None:
        """Receive every delivery as it comes, each until it is kept.

        The wire remembers a poll as done when the next delivery is asked for, and would not send the same
        copy again: so a delivery that the disk does not take is a trouble of its source, and is tried again.
        """
        async for delivery in deliveries:
            while not await self._kept(delivery):
                pass

    async def _kept(self, delivery: Delivery) -> bool:
        """Whether the delivery stands in the archive; where not, a while later."""
        try:
            await self.receive(delivery)
        except StoreError as error:
            said = f"its copy could not be kept and is tried again: {error}"
            now = self._clock()
            trouble = Trouble(delivery.source, "refused", said, now, now + timedelta(seconds=self._retry))
            self.states[delivery.source] = replace(delivery.state, trouble=trouble)
            self._tell(SourceTold(delivery.source))
            await asyncio.sleep(self._retry)
            return False
        return True

    async def catch_up(self) -> None:
        """Take in what other processes brought and marked since the last look."""
        loop = asyncio.get_running_loop()
        marks = await loop.run_in_executor(None, self._ledger.news)
        touched = self.decisions.enter(marks)
        for key in touched:
            self.queue.mark(key, self.decisions.of(key))
        if touched:
            self._tell(Marked(touched))
        async with self._receiving:
            await self._catch_up()

    async def _catch_up(self) -> Arrived:
        """Let every row that came after the last look into the queue."""
        heads = await asyncio.get_running_loop().run_in_executor(self._desk, self._archive.heads, self._sequence)
        new: list[str] = []
        updated: list[str] = []
        for place, head in enumerate(heads):
            if place % AT_A_TIME == AT_A_TIME - 1:
                await asyncio.sleep(0)  # a back-fill of thousands of rows must not hold a key up
            self._sequence = max(self._sequence, head.sequence)
            (updated if head.key in self.queue else new).append(head.key)
            self.queue.admit(head, self.decisions.of(head.key))
        recalled = tuple(key for key in (*new, *updated) if (entry := self.queue.get(key)) and entry.recalled)
        flashes = tuple(head.key for head in heads if self._rings(head))
        arrived = Arrived(tuple(new), tuple(updated), recalled, flashes)
        if heads:
            self._tell(arrived)
        return arrived

    def _rings(self, head: Head) -> bool:
        """Whether a row is a flash: urgent enough for its source, and marked or a single line."""
        source = self.sources.get(head.wire)
        threshold = source.alert_at if source else 2
        urgent = head.urgency is not None and head.urgency <= threshold
        flash = any(marker.partition(":")[0] in ("flash", "bulletin", "alert") for marker in head.markers)
        return urgent and (flash or head.words <= 40)

    # -- deciding

    def decide(self, verb: Verb, keys: Iterable[str], argument: str | None = None) -> Step | None:
        """Enter one step for the stories `keys`, as they stand; None where there is nothing to say.

        Stories of which it is true already are left out, so that nothing is undone that was not done.
        Raises StoreError where the desk is read-only.
        """
        step, now = uuid.uuid4().hex, self._clock()
        marks = tuple(
            Mark(uuid.uuid4().hex, step, verb, now, self.editor, key, entry.head.digest, argument)
            for key in dict.fromkeys(keys)
            if (entry := self.queue.get(key)) is not None and self._changes(verb, key, argument)
        )
        return self._enter(marks) if marks else None

    def _changes(self, verb: Verb, key: str, argument: str | None) -> bool:
        entry = self.queue.get(key)
        return entry is not None and entry.would_change(verb, argument)

    def undo(self) -> Step | None:
        """Take back the editor's latest step; None where there is none."""
        return self._turn(Verb.UNDO, self.decisions.to_undo(self.editor))

    def redo(self) -> Step | None:
        """Bring again the step undone last; None where there is none."""
        return self._turn(Verb.REDO, self.decisions.to_redo(self.editor))

    def _turn(self, verb: Verb, step: Step | None) -> Step | None:
        if step is not None:
            id_ = uuid.uuid4().hex
            self._enter((Mark(id_, id_, verb, self._clock(), self.editor, argument=step.id),))
        return step

    def _enter(self, marks: tuple[Mark, ...]) -> Step:
        if self.read_only:
            raise StoreError("nothing is changed from here: this desk was opened read-only")
        touched = self.decisions.enter(marks)
        for key in touched:
            self.queue.mark(key, self.decisions.of(key))
        self._saving.add(marks, tuple(touched))
        return Step(marks[0].step, marks)

    def _stands(self, marks: tuple[Mark, ...]) -> None:
        first = marks[0]
        step = Step(first.step, marks)
        words = ""
        if first.verb in (Verb.UNDO, Verb.REDO):
            turned = self.decisions.step(first.argument or "")
            if turned is not None:
                step = turned
                words = "undone: " if first.verb is Verb.UNDO else "again: "
        entry = self.queue.get(step.stories[0])
        self._tell(Saved(step, words + done(step, entry.head if entry else None)))

    def _fails(self, error: StoreError) -> None:
        self._tell(NotOnDisk(len(self._saving.waiting), str(error)))

    def unsaved(self, key: str) -> bool:
        """Whether a decision on that story is not on disk yet."""
        return self._saving.waits(key)

    @property
    def waiting(self) -> int:
        """How many steps are not on disk yet."""
        return len(self._saving.waiting)

    # -- looking

    def now(self) -> datetime:
        """Now, aware UTC, by the clock the session was given."""
        return self._clock()

    def filter(self, text: str) -> Filter:
        """The filter that `text` asks for, over what the rows say. Raises UsageError."""
        return read_filter(text, self._clock())

    async def filter_through_copy(self, rows: Filter) -> Filter:
        """The same filter, a plain word now holding as well where the copy of a story has it."""
        found = {word: frozenset(await self.library.search(word)) for word in dict.fromkeys(rows.words)}
        return read_filter(rows.text, self._clock(), found.__getitem__)

    @property
    def troubles(self) -> Mapping[str, Trouble]:
        """The sources that are in trouble, in the order configured."""
        names = dict.fromkeys((*self.sources, *self.states))
        return {name: state.trouble for name in names if (state := self.states.get(name)) and state.trouble}
