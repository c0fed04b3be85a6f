"""The session: receive, decide, undo, with a ledger in memory and a fixed clock."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from copytaster.model.errors import NotSaved, StoreError, WorkshopError
from copytaster.model.mark import Mark, Verb
from copytaster.model.source import Delivery, Source, SourceState, Trouble
from copytaster.model.story import Status, Story
from copytaster.store.archive import Archive
from copytaster.store.memory import MemoryLedger
from copytaster.taster.briefs import brief_each, briefs_by
from copytaster.taster.events import Arrived, Event, Marked, NotOnDisk, Saved
from copytaster.taster.seams import Briefed
from copytaster.taster.session import Taster
from tests.stories import HOUR, NOON, a_story


async def brief_now(stories: Sequence[Story]) -> Sequence[Briefed]:
    return brief_each(stories)


class Session:
    """A taster with what it told."""

    def __init__(self, taster: Taster, ledger: MemoryLedger, archive: Archive) -> None:
        self.taster, self.ledger, self.archive = taster, ledger, archive
        self.told: list[Event] = []
        taster.listen(self.told.append)

    async def receive(self, *stories: Story) -> Arrived:
        return await self.taster.receive(Delivery("north", "ok", SourceState(last_ok=NOON), stories))

    async def saved(self) -> None:
        assert await self.taster._saving.settle(5)

    def words(self) -> list[str]:
        return [event.words for event in self.told if isinstance(event, Saved)]


@asynccontextmanager
async def a_session(
    folder: Path, *stories: Story, ledger: MemoryLedger | None = None, read_only: bool = False
) -> AsyncIterator[Session]:
    ledger, archive = ledger or MemoryLedger(), Archive.open(folder)

    def clock() -> datetime:
        return NOON + HOUR

    taster = Taster(
        ledger=ledger, archive=archive, brief=brief_now, clock=clock, editor="dk", retry=0.01,
        sources=(Source("north", url="http://127.0.0.1/"),), read_only=read_only,
    )  # fmt: skip
    try:
        await taster.open()
        session = Session(taster, ledger, archive)
        if stories:
            await session.receive(*stories)
        yield session
    finally:
        await taster.close()
        archive.close()


KEY = a_story().key


async def test_what_was_received_waits_in_the_inbox_with_its_figure(tmp_path: Path) -> None:
    async with a_session(tmp_path) as session:
        arrived = await session.receive(a_story(1), a_story(2))
        assert len(arrived.new) == 2 and arrived.updated == ()
        assert session.taster.queue.counts["inbox"] == 2
        assert session.archive.states()["north"].last_ok == NOON


async def test_the_same_copy_again_is_not_new(tmp_path: Path) -> None:
    async with a_session(tmp_path, a_story()) as session:
        assert await session.receive(a_story()) == Arrived((), ())


async def test_a_decision_is_told_as_done_only_when_the_ledger_holds_it(tmp_path: Path) -> None:
    async with a_session(tmp_path, a_story()) as session:
        session.ledger.refusing = "the disk is full."
        session.taster.decide(Verb.STAR, [KEY])
        assert session.taster.unsaved(KEY) and session.words() == []
        session.ledger.refusing = None
        await session.saved()
        assert session.words() == ["starred STORM-HARBOUR-1"] and not session.taster.unsaved(KEY)
        assert [mark.version for mark in session.ledger.marks()] == [a_story().digest]


async def test_decisions_that_wait_are_saved_in_the_order_made(tmp_path: Path) -> None:
    async with a_session(tmp_path, a_story(1), a_story(2)) as session:
        session.ledger.refusing = "no space."
        session.taster.decide(Verb.DISCARD, [a_story(1).key])
        session.taster.decide(Verb.STAR, [a_story(2).key])
        session.taster.undo()
        while not any(isinstance(event, NotOnDisk) for event in session.told):
            await session.taster._saving.settle(0.01)
        session.ledger.refusing = None
        await session.saved()
        assert [mark.verb for mark in session.ledger.marks()] == [Verb.DISCARD, Verb.STAR, Verb.UNDO]


async def test_what_could_not_be_saved_at_the_end_is_handed_back(tmp_path: Path) -> None:
    async with a_session(tmp_path, a_story()) as session:
        session.ledger.refusing = "no space."
        session.taster.decide(Verb.STAR, [KEY])
        lost = await session.taster.close(patience=0.05)
        assert [mark.verb for step in lost for mark in step] == [Verb.STAR]


async def test_to_say_what_is_so_already_enters_nothing(tmp_path: Path) -> None:
    async with a_session(tmp_path, a_story()) as session:
        session.taster.decide(Verb.TAG, [KEY], "syria")
        assert session.taster.decide(Verb.TAG, [KEY], "syria") is None
        assert session.taster.decide(Verb.UNSTAR, [KEY]) is None
        await session.saved()
        assert len(session.ledger.marks()) == 1


async def test_one_step_for_many_stories_is_undone_at_once(tmp_path: Path) -> None:
    stories = [a_story(number) for number in range(1, 6)]
    async with a_session(tmp_path, *stories) as session:
        session.taster.decide(Verb.DISCARD, [story.key for story in stories])
        assert session.taster.queue.counts["discarded"] == 5
        session.taster.undo()
        assert session.taster.queue.counts["discarded"] == 0
        await session.saved()
        assert session.words() == ["discarded 5 stories", "undone: discarded 5 stories"]


async def test_a_kill_recalls_what_was_decided_and_a_new_verdict_acknowledges_it(tmp_path: Path) -> None:
    async with a_session(tmp_path, a_story()) as session:
        session.taster.decide(Verb.TAG, [KEY], "syria")
        arrived = await session.receive(a_story(status=Status.CANCELED, updated=NOON + HOUR))
        assert arrived.recalled == (KEY,)
        assert session.taster.queue.counts["inbox"] == 1
        session.taster.decide(Verb.TAG, [KEY], "syria")
        assert session.taster.queue.counts["inbox"] == 0


async def test_a_kill_that_comes_before_its_story_wins(tmp_path: Path) -> None:
    kill = a_story(status=Status.CANCELED, version="2", headline="KILL: harbour")
    async with a_session(tmp_path, kill) as session:
        await session.receive(a_story(version="1"))
        entry = session.taster.queue.get(KEY)
        assert entry is not None and entry.head.killed and len(entry.head.versions) == 2


async def test_a_flash_is_told_apart(tmp_path: Path) -> None:
    async with a_session(tmp_path) as session:
        flash = a_story(urgency=1, markers=("flash",))
        arrived = await session.receive(flash, a_story(2, urgency=1, words=400), a_story(3, urgency=4, words=9))
        assert arrived.flashes == (flash.key,)


async def test_what_others_bring_and_mark_is_taken_in(tmp_path: Path) -> None:
    ledger = MemoryLedger()
    async with a_session(tmp_path, a_story(1), ledger=ledger) as session:
        beside = Archive.open(tmp_path)
        beside.receive(brief_each([a_story(2)]), NOON)
        beside.close()
        other = MemoryLedger(beside=ledger)
        other.enter([Mark("m1", "s1", Verb.STAR, NOON, "cron", KEY, a_story(1).digest)])
        await session.taster.catch_up()
        assert any(isinstance(event, Marked) and KEY in event.keys for event in session.told)
        assert session.taster.queue.counts["starred"] == 1 and session.taster.queue.counts["all"] == 2


async def test_a_read_only_session_refuses_and_changes_nothing(tmp_path: Path) -> None:
    async with a_session(tmp_path, a_story(), read_only=True) as session:
        with pytest.raises(StoreError, match="read-only"):
            session.taster.decide(Verb.STAR, [KEY])
        assert session.taster.queue.counts["starred"] == 0


class FullForAWhile:
    """An archive on a disk that is full the first times."""

    def __init__(self, archive: Archive, times: int) -> None:
        self._archive, self._times = archive, times

    def __getattr__(self, name: str) -> Any:
        return getattr(self._archive, name)

    def receive(self, *args: Any) -> object:
        if self._times:
            self._times -= 1
            raise NotSaved("the disk is full.")
        return self._archive.receive(*args)


async def test_copy_that_the_disk_does_not_take_is_tried_again_before_the_wire_is_asked_for_more(
    tmp_path: Path,
) -> None:
    async with a_session(tmp_path) as session:
        session.taster._archive = FullForAWhile(session.archive, 2)  # type: ignore[assignment]
        troubles: list[str] = []
        session.taster.listen(lambda _: troubles.extend(each.message for each in session.taster.troubles.values()))

        async def deliveries() -> AsyncIterator[Delivery]:
            yield Delivery("north", "ok", SourceState(), (a_story(1),))
            assert session.taster.queue.counts["all"] == 1, "asked for more before the first was kept"
            yield Delivery("south", "ok", SourceState(), (a_story(2, wire="south"),))

        await session.taster.receive_all(deliveries())
        assert session.taster.queue.counts["all"] == 2 and session.taster.troubles == {}
        assert "its copy could not be kept and is tried again: the disk is full." in troubles


async def test_a_source_in_trouble_is_kept_with_its_next_try(tmp_path: Path) -> None:
    async with a_session(tmp_path) as session:
        trouble = Trouble("north", "timeout", "no answer within 15 s", NOON, NOON + HOUR)
        await session.taster.receive(Delivery("north", "trouble", SourceState(trouble=trouble), trouble=trouble))
        assert session.taster.troubles == {"north": trouble}
        assert session.archive.states()["north"].trouble == trouble


async def test_the_session_opens_with_what_was_decided_before(tmp_path: Path) -> None:
    ledger = MemoryLedger()
    async with a_session(tmp_path, a_story(), ledger=ledger) as session:
        session.taster.decide(Verb.NOTE, [KEY], "call Ida")
        session.taster.decide(Verb.DISCARD, [KEY])
    async with a_session(tmp_path, ledger=ledger) as session:
        entry = session.taster.queue.get(KEY)
        assert entry is not None and entry.marks.discarded and entry.marks.note == "call Ida"
        copy = await session.taster.library.copy(KEY)
        assert copy is not None and copy[0] == a_story()
        assert session.taster.library.held(KEY) is copy


class Fragile:
    """A workshop that dies of one story."""

    async def do(self, task: object, stories: Sequence[Story], deadline: float = 10.0) -> list[Briefed]:
        if any(story.headline == "poison" for story in stories):
            raise WorkshopError("reading took longer than 10 s, stopped")
        return brief_each(stories)


async def test_a_story_that_cannot_be_briefed_is_kept_without_a_brief_and_the_others_have_theirs() -> None:
    stories = [a_story(number) for number in range(1, 60)]
    stories[30] = a_story(31, headline="poison")
    briefed = await briefs_by(Fragile())(stories)  # type: ignore[arg-type]
    assert [story for story, _, _ in briefed] == stories
    assert [story.headline for story, brief, _ in briefed if not brief.summary] == ["poison"]
