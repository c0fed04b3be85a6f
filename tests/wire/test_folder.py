"""A hot folder: each file taken once, whole, and put away when its copy is kept."""

import asyncio
import os
import threading
import time
from contextlib import aclosing
from pathlib import Path

import pytest

from copytaster.model.errors import WorkshopError
from copytaster.model.source import Source, SourceState
from copytaster.wire import folder as module
from copytaster.wire.arrival import Reading
from copytaster.wire.errand import workshop_file_reader
from copytaster.workshop import Workshop
from tests.stories import NOON
from tests.wire.trays import OLD, Drop, headlines, until

DAY = "2026-03-09"


@pytest.fixture
def drop(tmp_path: Path) -> Drop:
    folder = tmp_path / "drop"
    folder.mkdir()
    return Drop(folder)


async def test_what_lies_there_is_taken_in_the_order_written_and_moved_to_done(drop: Drop) -> None:
    drop.put("b.xml", "first", at=OLD)
    drop.put("a.xml", "second", at=OLD + 1)
    (delivery,) = await drop.once()
    assert headlines([delivery]) == ["first", "second"] and delivery.outcome == "ok"
    assert delivery.state.last_ok == delivery.state.last_new == NOON and delivery.state.trouble is None
    assert (drop.lying, drop.done) == ([], [f"{DAY}/a.xml", f"{DAY}/b.xml"])


async def test_a_file_is_moved_only_when_its_delivery_is_kept(drop: Drop) -> None:
    drop.put("a.xml", "one")
    async with aclosing(drop.watcher().once()) as deliveries:
        async for delivery in deliveries:
            assert headlines([delivery]) == ["one"] and drop.lying == ["a.xml"]
            break  # the disk was full, or the machine went down
    assert drop.lying == ["a.xml"] and not drop.done
    assert headlines(await drop.once()) == ["one"]
    assert drop.done == [f"{DAY}/a.xml"] and not headlines(await drop.once())


async def test_what_cannot_be_read_goes_to_quarantine_beside_its_reason(drop: Drop) -> None:
    drop.put("bad.bin", "garbage")
    drop.put("good.xml", at=OLD + 1)
    drop.put("no.xml", "nothing", at=OLD + 2)
    (delivery,) = await drop.once()
    assert headlines([delivery]) == ["good.xml"] and drop.done == [f"{DAY}/good.xml"]
    assert drop.aside == ["bad.bin", "bad.bin.why.txt", "no.xml", "no.xml.why.txt"]
    note = (drop.folder / "quarantine" / "bad.bin.why.txt").read_text()
    assert note.startswith("not a wire format I know: starts with 'garbage'\n")
    assert "copytaster sources retry drop" in note
    trouble = delivery.trouble
    assert trouble is not None and trouble == delivery.state.trouble and trouble.next_try is None
    assert trouble.message.startswith("2 files in quarantine: copytaster sources retry drop; the latest is no.xml: ")
    assert "item 1: broken" in trouble.message
    (later,) = await drop.once(delivery.state)
    assert later.outcome == "unchanged" and later.trouble is None, "nothing failed this time"
    assert later.state.trouble is not None and later.state.trouble.message.startswith("2 files in quarantine")


async def test_of_a_half_broken_file_the_rest_is_named(drop: Drop) -> None:
    drop.put("mixed.xml", "half of it")
    (delivery,) = await drop.once()
    assert (headlines([delivery]), delivery.skipped) == (["half of it"], 1)
    assert delivery.notes == ("mixed.xml: item 2: no headline",) and drop.done == [f"{DAY}/mixed.xml"]


async def test_left_files_are_taken_once_also_after_a_restart(drop: Drop) -> None:
    drop.settings = {"taken": "leave"}
    drop.put("a.xml")
    drop.put("bad", "garbage", at=OLD + 1)
    (first,) = await drop.once()
    assert headlines([first]) == ["a.xml"] and drop.lying == ["a.xml", "bad"] and not drop.aside
    assert first.state.trouble is not None
    assert first.state.trouble.message.startswith("1 file could not be read and was left in place: ")
    (again,) = await drop.once(first.state)
    assert not headlines([again]) and again.state.left == first.state.left
    assert again.state.trouble is not None and again.state.trouble.message.startswith("1 file could not be read")
    drop.put("a.xml", "a new one of that name")
    (drop.folder / "bad").unlink()
    (third,) = await drop.once(again.state)
    assert headlines([third]) == ["a new one of that name"] and third.state.trouble is None
    assert len(third.state.left) == 1, "what is gone need not be remembered"


async def test_taken_files_can_be_deleted(drop: Drop) -> None:
    drop.settings = {"taken": "delete"}
    drop.put("a.xml")
    assert headlines(await drop.once()) == ["a.xml"]
    assert not drop.lying and not drop.done


async def test_what_cannot_be_moved_is_remembered_and_said_and_moved_when_it_can_be(drop: Drop) -> None:
    drop.put("a.xml")
    (drop.folder / "done").symlink_to("/nowhere")  # a link in the place of our folder leads nowhere
    first, second = await drop.once()
    assert headlines([first, second]) == ["a.xml"] and "a.xml" in drop.lying
    trouble = second.state.trouble
    assert trouble is not None and "cannot be moved away" in trouble.message and 'taken = "leave"' in trouble.message
    (third,) = await drop.once(second.state)
    assert not headlines([third]), "it is not taken twice"
    (drop.folder / "done").unlink()


async def test_a_missing_folder_is_a_trouble_and_works_again_when_it_is_there(drop: Drop, tmp_path: Path) -> None:
    drop.folder.rmdir()
    watcher = drop.watcher()
    async with aclosing(watcher.watch()) as deliveries:
        told = await until(deliveries, lambda delivery: True)
        assert told.outcome == "trouble" and told.trouble is not None
        assert told.trouble.kind == "refused" and "is not there: make it" in told.trouble.message
        drop.folder.mkdir()
        drop.put("a.xml")
        watcher.fetch_now()
        back = await until(deliveries, lambda delivery: bool(delivery.stories))
        assert back.state.trouble is None


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
async def test_a_folder_that_may_not_be_read_is_said(drop: Drop) -> None:
    drop.folder.chmod(0)
    (told,) = await drop.once()
    drop.folder.chmod(0o755)
    assert told.trouble is not None and "may not be read" in told.trouble.message


async def test_a_file_in_the_place_of_the_folder_is_said(drop: Drop) -> None:
    drop.folder.rmdir()
    drop.folder.write_text("x")
    (told,) = await drop.once()
    assert told.trouble is not None and "is no folder" in told.trouble.message


async def test_links_pipes_folders_and_unfinished_files_are_left_alone(drop: Drop, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("secret")
    (drop.folder / "link").symlink_to(secret)
    os.mkfifo(drop.folder / "pipe")
    (drop.folder / "below").mkdir()
    (drop.folder / "below" / "x.xml").write_text("x")
    for name in (".hidden", "a.tmp", "b.part", "c.filepart", "d.xml~", "E.TMP"):
        drop.put(name)
    before = drop.lying
    (told,) = await drop.once()
    assert not told.stories and drop.lying == before and secret.read_text() == "secret"
    assert told.notes == ("left alone, since they are no files: link, pipe",)


async def test_names_are_outside_text(drop: Drop) -> None:
    drop.put("a\x1b[31m\nb", "garbage")
    (drop.folder / os.fsdecode(b"caf\xe9.xml")).write_text("half café")
    (told,) = await drop.once()
    said = "".join((*told.notes, told.trouble.message if told.trouble else ""))
    assert "\x1b" not in said and "\n" not in said and "a b: " in said and "caf\ufffd.xml: " in said
    said.encode()


async def test_a_long_name_is_put_away_and_put_aside(drop: Drop) -> None:
    drop.put("ä" * 127, "garbage")
    drop.put("b" * 255)
    (told,) = await drop.once()
    assert headlines([told]) == ["b" * 255] and len(drop.aside) == 2 and len(drop.done) == 1


async def test_the_same_name_on_one_day_keeps_both(drop: Drop) -> None:
    for text in ("one", "two", "three"):
        drop.put("a.xml", text)
        await drop.once()
    assert drop.done == [f"{DAY}/a.2.xml", f"{DAY}/a.3.xml", f"{DAY}/a.xml"]
    assert (drop.folder / "done" / DAY / "a.2.xml").read_text() == "two"


async def test_a_newer_file_that_took_the_place_is_not_put_away_unread(drop: Drop) -> None:
    drop.put("a.xml", "one")
    async with aclosing(drop.watcher().once()) as deliveries:
        got = []
        async for delivery in deliveries:
            got += headlines([delivery])
            if got == ["one"]:
                drop.put("new.tmp", "two and longer").replace(drop.folder / "a.xml")
    assert (got + headlines(await drop.once()), drop.lying) == (["one", "two and longer"], [])


async def test_a_broken_workshop_is_a_reason_too(drop: Drop) -> None:
    async def overran(data: bytes, source: Source, now: object) -> Reading:
        raise WorkshopError("reading took longer than 30 s, stopped")

    drop.put("a.xml")
    (told,) = await drop.once(read=overran)
    assert told.trouble is not None and "took longer than 30 s" in told.trouble.message and "a.xml" in drop.aside


async def test_a_backfill_comes_in_batches(drop: Drop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "BATCH_FILES", 7)
    for number in range(30):
        drop.put(f"{number:02}.xml", at=OLD + number)
    got = await drop.once()
    assert [len(delivery.stories) for delivery in got] == [7, 7, 7, 7, 2]
    assert headlines(got) == [f"{number:02}.xml" for number in range(30)]


async def test_a_file_still_written_to_is_left_for_the_next_time(drop: Drop) -> None:
    if not hasattr(__import__("fcntl"), "F_SETLEASE"):
        pytest.skip("this system does not tell who writes")
    with drop.put("a.xml", "half a sto").open("a") as writing:
        (told,) = await drop.once()
        assert told.notes == ("not whole yet, left for the next time: a.xml",) and drop.lying == ["a.xml"]
        writing.write("ry")
    assert headlines(await drop.once()) == ["half a story"]


async def test_a_watched_folder_tells_of_files_as_they_come(drop: Drop) -> None:
    watcher = drop.watcher()
    async with aclosing(watcher.watch()) as deliveries:
        assert (await until(deliveries, lambda _: True)).outcome == "unchanged"
        for name in ("a.xml", "b.xml"):
            waiting = asyncio.create_task(until(deliveries, lambda delivery: bool(delivery.stories)))
            await asyncio.sleep(0)
            drop.put(f"{name}.tmp", name).replace(drop.folder / name)
            assert headlines([await waiting]) == [name]


async def test_without_events_the_folder_is_looked_at_by_its_interval(drop: Drop) -> None:
    drop.settings = {"interval": 0.2}
    async with aclosing(drop.watcher(remote=lambda _: "nfs4").watch()) as deliveries:
        told = await until(deliveries, lambda _: True)
        assert told.notes == ("on a disk of another machine (nfs4): looked at every 0.2 s",)
        waiting = asyncio.create_task(until(deliveries, lambda delivery: bool(delivery.stories)))
        drop.put("a.xml")
        assert headlines([await waiting]) == ["a.xml"]


async def test_leaving_is_quick_and_leaves_no_thread(drop: Drop) -> None:
    before = threading.active_count()
    task = asyncio.create_task(until(drop.watcher().watch(), lambda delivery: bool(delivery.stories)))
    while threading.active_count() < before + 2:  # noqa: ASYNC110 - threads post no event
        await asyncio.sleep(0)
    began = time.monotonic()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert time.monotonic() - began < 1 and threading.active_count() == before


async def test_a_peek_leaves_everything_where_it_lies(drop: Drop) -> None:
    drop.put("a.xml")
    drop.put("bad", "garbage")
    told = await drop.watcher().peek()
    assert headlines([told]) == ["a.xml"] and drop.lying == ["a.xml", "bad"]


async def test_a_state_for_another_time_makes_the_folder_due(drop: Drop) -> None:
    assert drop.watcher().due(NOON)
    (told,) = await drop.once()
    assert not drop.watcher(told.state).due(NOON)
    assert drop.watcher(SourceState(next_poll=NOON)).due(NOON)


async def test_real_files_are_read_in_the_workshop(drop: Drop) -> None:
    drop.put("a", '{"uri": "u:1", "type": "text", "headline": "Ferry runs again", "body_text": "HOLM - It runs."}')
    (drop.folder / "b").write_bytes(bytes(range(256)) * 4)
    workshop = Workshop()
    try:
        (told,) = await drop.once(read=workshop_file_reader(workshop))
    finally:
        await workshop.close()
    assert headlines([told]) == ["Ferry runs again"] and "b.why.txt" in drop.aside
