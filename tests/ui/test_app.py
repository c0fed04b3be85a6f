"""The program: keys in the order typed, hostile copy, small and odd terminals, leaving."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual import events

from copytaster.model.head import Head
from copytaster.store.archive import Archive
from copytaster.ui.commands import COMMANDS
from tests.stories import a_story
from tests.ui.sitting import Sitting, a_sitting

FIVE = [a_story(number) for number in range(1, 6)]


def burst(desk: Sitting, text: str) -> None:
    """Keys as a fast typist, a slow ssh line or a macro keyboard sends them: all at once."""
    names = {"\r": ("enter", "\r"), "/": ("slash", "/"), " ": ("space", " ")}
    for character in text:
        key, printed = names.get(character, (character, character))
        desk.app.post_message(events.Key(key, printed))


async def test_no_key_is_lost_when_many_come_at_once(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        burst(desk, "tharbours\rsd/storm 2\rs")
        await desk.until(lambda: desk.marks(2).starred, "the star on the filtered story")
        assert desk.marks(5).tags == ("harbours",)
        assert desk.marks(4).starred and desk.marks(3).discarded


async def test_keys_typed_while_the_desk_opens_do_not_fall_into_a_prompt(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        burst(desk, "jjj")
        await desk.until(lambda: desk.on(2))


async def test_keys_typed_while_the_archive_is_read_are_done_once_it_is(tmp_path: Path) -> None:
    ready = threading.Event()

    class Slow(Archive):
        def heads(self, after: int = 0) -> list[Head]:
            ready.wait(5)
            return super().heads(after)

    async with a_sitting(tmp_path, *FIVE, archive=Slow, wait=False) as desk:
        await desk.until(lambda: "Reading the archive" in desk.screen)
        burst(desk, "jjs")
        await desk.pilot.pause()
        ready.set()
        await desk.until(lambda: desk.marks(3).starred)


async def test_pasted_text_is_no_row_of_verdicts(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        desk.app.post_message(events.Paste("sdsdsd"))
        await desk.pilot.pause()
        assert desk.ledger.marks() == []
        await desk.type("t")
        desk.app.post_message(events.Paste("har\x1b[31mbour\nsecond line"))
        await desk.pilot.pause()
        await desk.type("enter")
        await desk.saved()
        assert desk.marks(5).tags == ("harbour",)


HOSTILE = [
    "[/] x", "[/b]", "[@click=app.quit]click[/]", "[bold unfinished", "[link=file:///etc/passwd]x[/link]", "[$primary]",
    "a[0][1] = b[i]", "back\\[red]slash", ":warning:", "\x1b]0;PWNED\x07title", "\x1b]52;c;UFdORUQ=\x07", "\x9b31mred",
    "abc\u202egnp.exe", "z\u0335\u0322a" + "\u0335" * 50, "中文标题很长" * 40, "🇬🇧👩‍👩‍👧 flags", "x" * 5000, "\t\ttabs",
    "",
]  # fmt: skip


async def test_hostile_copy_is_shown_literally_on_every_screen_and_nothing_reaches_the_terminal(tmp_path: Path) -> None:
    stories = [
        a_story(
            number, headline=text, slug=text[:60], body=(text, f'"{text}," said {text[:40]}.', text), byline=text[:60],
            editor_note=text, dek=text, source=text[:40], status="canceled" if number % 5 == 0 else "usable",
        )
        for number, text in enumerate(HOSTILE, start=1)
    ]  # fmt: skip
    async with a_sitting(tmp_path, *stories) as desk:
        for _ in HOSTILE:
            await desk.type("j")
            assert_clean(desk)
        await desk.type("enter")
        assert_clean(desk)
        await desk.type("q", "C")
        await desk.pilot.pause()
        assert_clean(desk)
        await desk.type("q", "*", "s")
        await desk.saved()
        desk.wire.fail("\x1b[2J[/] bad \u202e reason")
        await desk.type("R")
        await desk.pilot.pause()
        assert_clean(desk)


def assert_clean(desk: Sitting) -> None:
    for line in painted(desk):
        assert line.replace("\u200d", "").isprintable(), ascii(line)  # the joiner of emoji families may stay


def painted(desk: Sitting) -> Iterator[str]:
    """Every line as it goes to the terminal, through the filters of the app."""
    filters = desk.app.get_line_filters()
    for strip in desk.app.screen._compositor.render_strips():
        line = strip
        for each in filters:
            line = line.apply_filter(each, desk.app.screen.styles.background)
        yield "".join(segment.text for segment in line if not segment.control)


@pytest.mark.parametrize("size", [(80, 24), (40, 8), (120, 40), (200, 50), (20, 5)])
async def test_every_size_shows_the_story_under_the_cursor(tmp_path: Path, size: tuple[int, int]) -> None:
    async with a_sitting(tmp_path, *FIVE, size=size) as desk:
        await desk.type("j", "s", "enter", "q", "/", "storm", "escape", "?")
        await desk.type("q")
        await desk.saved()
        assert desk.marks(4).starred
        assert all(len(line) <= size[0] for line in desk.screen.splitlines())


async def test_resizing_keeps_the_cursor_on_its_story(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *(a_story(number) for number in range(1, 60))) as desk:
        await desk.type("ctrl+d", "ctrl+d")
        key = desk.desk.key
        for size in ((80, 24), (200, 50), (60, 10), (120, 40)):
            await desk.pilot.resize_terminal(*size)
            await desk.pilot.pause()
            assert desk.desk.key == key
            place, top = desk.desk._rows.cursor, desk.desk._rows.scroll_offset.y
            assert top <= place < top + desk.desk._rows.size.height


async def test_q_asks_once_more_and_anything_else_stays(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        await desk.type("q")
        assert "once more" in desk.said
        await desk.type("j", "q")
        assert desk.app.is_running
        await desk.type("q")
        await desk.until(lambda: not desk.app.is_running)


async def test_ctrl_q_quits(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        await desk.type("ctrl+q")
        await desk.until(lambda: not desk.app.is_running)


async def test_the_palette_knows_every_command(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        titles = [command.title for command in desk.app.get_system_commands(desk.app.screen)]
        assert len(titles) == len(COMMANDS) + 1


async def test_the_palette_runs_a_command(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        await desk.type("ctrl+p")
        await desk.until(lambda: desk.app.screen is not desk.desk)
        await desk.pilot.press(*"redo")
        await desk.until(lambda: "Do again" in desk.screen, "the command in the palette")
        await desk.pilot.press("enter")
        await desk.until(lambda: desk.said == "nothing to redo")


async def test_every_command_is_bound_to_something_the_desk_can_do(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        program = {"facts", "help", "sources", "compare_versions", "palette", "redraw", "suspend", "quit"}
        assert {command.id for command in COMMANDS} == set(desk.desk._do) | program


async def test_who_quits_with_decisions_that_are_not_saved_is_warned_first(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        desk.ledger.refusing = "the disk is full."
        await desk.type("s")
        await desk.until(lambda: "not saved" in desk.said)
        await desk.type("ctrl+q")
        assert desk.app.is_running
        desk.ledger.refusing = None
        await desk.saved()
        await desk.type("ctrl+q")
        await desk.until(lambda: not desk.app.is_running)
        assert desk.marks(5).starred
