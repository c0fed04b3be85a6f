"""Pictures of the screens as text in `looks/`: what an editor sees, so that every change of it stands in a diff."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from copytaster.model.source import Delivery, Source, SourceState, Trouble
from tests.stories import HOUR, NOON
from tests.ui.a_morning import FERRY_2, FLASH, MORNING
from tests.ui.sitting import Sitting, a_sitting

LOOKS = Path(__file__).parent / "looks"
RENEW = "COPYTASTER_LOOKS=new make test"


def same_look(desk: Sitting, name: str) -> None:
    """The screen is the picture `name`; where it is meant to change, renew the pictures and read their diff."""
    lines = desk.screen.rstrip("\n").split("\n")
    columns, rows = desk.app.size
    now = "\n".join([f"+ {columns}x{rows} {'-' * 30}", *(line.rstrip() for line in lines)]) + "\n"
    path = LOOKS / f"{name}.txt"
    if os.environ.get("COPYTASTER_LOOKS") == "new":
        path.write_text(now, encoding="utf-8")
    was = path.read_text(encoding="utf-8") if path.exists() else ""
    assert now == was, f"{path.name} looks different now. Is that meant? Then: {RENEW}, and read the diff.\n{now}"


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 50), (44, 12)])
async def test_the_desk(tmp_path: Path, size: tuple[int, int]) -> None:
    async with a_sitting(tmp_path, *MORNING, size=size) as desk:
        desk.wire.feed(FERRY_2)
        await desk.until(lambda: "v2" in desk.screen or size[0] < 80, "the second version")
        await desk.type("G", "k", "s", "home", "j", "1", "d", "home")
        await desk.saved()
        same_look(desk, f"desk-{size[0]}x{size[1]}")


async def test_new_copy_waits_above_a_list_that_is_filtered(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *MORNING, size=(80, 24)) as desk:
        await desk.type("/", "vestmark", "enter", "x")
        desk.wire.feed(FLASH, FERRY_2)
        await desk.until(lambda: "new stor" in desk.screen, "the bar of new copy")
        same_look(desk, "new-copy-80x24")


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_reader_at_the_second_fact(tmp_path: Path, size: tuple[int, int]) -> None:
    async with a_sitting(tmp_path, *MORNING, size=size) as desk:
        await desk.type("a", "call Ida Lund", "enter", "enter")
        await desk.until(lambda: desk.desk.facts is not None, "the copy")
        await desk.type("tab", "tab")
        await desk.saved()
        same_look(desk, f"reader-{size[0]}x{size[1]}")


@pytest.mark.parametrize("size", [(80, 24), (100, 86)])
async def test_the_help(tmp_path: Path, size: tuple[int, int]) -> None:
    async with a_sitting(tmp_path, *MORNING, size=size) as desk:
        await desk.type("?")
        await desk.until(lambda: "Star the story" in desk.screen, "the help")
        same_look(desk, f"help-{size[0]}x{size[1]}")


async def test_the_sources_with_a_trouble(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *MORNING, size=(80, 24)) as desk:
        for name in ("meridian", "atlas", "skerry"):
            desk.taster.sources[name] = Source(name, url=f"https://{name}.example/wire", full_text=name == "skerry")
        desk.wire.feed(source="meridian")
        trouble = Trouble("north", "timeout", "north.example did not answer within 10 seconds.", NOON, NOON + 3 * HOUR)
        state = SourceState(trouble=trouble, failures=2, next_poll=trouble.next_try, last_ok=NOON - 26 * HOUR)
        desk.wire.deliveries.put_nowait(Delivery("north", "trouble", state, trouble=trouble))
        await desk.until(lambda: "Troubles 1" in desk.screen, "the trouble")
        await desk.type("R")
        await desk.until(lambda: "did not answer" in desk.screen, "the sources")
        same_look(desk, "sources-80x24")


async def test_the_question_for_a_tag(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *MORNING, size=(80, 24)) as desk:
        for tag in ("coast", "economy-vestmark", "ferries"):
            await desk.type("t", tag, "enter")
        await desk.type("home", "t", "e")
        await desk.saved()
        same_look(desk, "tag-80x24")


async def test_a_verdict_on_several(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *MORNING, size=(80, 24)) as desk:
        await desk.type("j", "x", "x", "A")
        same_look(desk, "on-all-80x24")


async def test_the_chord_shows_what_may_follow(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *MORNING, size=(80, 24)) as desk:
        await desk.type("g")
        same_look(desk, "chord-80x24")


async def test_what_changed(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *MORNING, size=(100, 40)) as desk:
        desk.wire.feed(FERRY_2)
        await desk.until(lambda: "v2" in desk.screen, "the second version")
        await desk.type("C")
        await desk.until(lambda: "paragraphs added" in desk.screen, "the change")
        same_look(desk, "what-changed-100x40")


async def test_an_empty_inbox(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, MORNING[0], size=(80, 24)) as desk:
        await desk.type("e", "ctrl+l", "g", "i")
        await desk.saved()
        same_look(desk, "empty-80x24")
