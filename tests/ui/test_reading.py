"""The copy: preview, reader, facts, versions, clipboard."""

from pathlib import Path

import pytest

from copytaster.ui.outside import safe_url
from tests.stories import HOUR, NOON, a_story
from tests.ui.sitting import a_sitting

LONG = a_story(
    3,
    body=(
        "HOLM, March 9 - A landslide killed 12 people near Holm on Monday, police said.",
        *(f"Paragraph {number} of a long report about roads and weather." for number in range(60)),
        '"We will dig until everybody is found," police chief Jon Ek said.',
    ),
)


async def test_the_preview_shows_summary_quotes_and_figures_of_the_story_under_the_cursor(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, a_story(1), LONG) as desk:
        await desk.until(lambda: "Quotes" in desk.screen and "Jon Ek" in desk.screen)
        assert "12" in desk.screen and "Figures" in desk.screen
        await desk.type("j")
        await desk.until(lambda: "Ida Lund" in desk.screen)


async def test_enter_reads_and_q_comes_back_to_the_same_story(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, a_story(1), LONG) as desk:
        await desk.type("enter")
        await desk.until(lambda: "Tab" in desk.screen or "tab" in desk.screen)
        assert "after storm 1" not in desk.screen
        await desk.type("q")
        await desk.until(lambda: "after storm 1" in desk.screen)
        assert desk.on(3)


async def test_space_reads_on_and_at_the_end_goes_to_the_next_undecided_story(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, a_story(1), LONG, size=(120, 24)) as desk:
        await desk.until(lambda: "Figures" in desk.screen)
        await desk.type("space")
        assert desk.on(3) and "Paragraph" in desk.screen
        for _ in range(12):
            await desk.type("space")
        assert desk.on(1)


async def test_tab_in_the_reader_steps_through_figures_and_quotes(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, a_story(1), LONG, size=(100, 24)) as desk:
        await desk.until(lambda: desk.taster.library.held(desk.key(3)) is not None)
        await desk.type("enter", "tab")
        first = desk.desk._reading.fact
        await desk.type("shift+tab")
        await desk.until(lambda: "We will dig" in desk.screen.split("Paragraph 5", 1)[-1])
        assert first == 0 and desk.desk._reading.fact == 1


async def test_i_tells_where_a_fact_comes_from(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, LONG) as desk:
        await desk.until(lambda: desk.taster.library.held(desk.key(3)) is not None)
        await desk.type("enter", "shift+tab", "i")
        await desk.until(lambda: "rule: tag behind" in desk.screen and "sure (" in desk.screen)
        assert "▶ Jon Ek, police chief" in desk.screen and "cue: said" in desk.screen
        await desk.type("i")
        await desk.until(lambda: desk.app.screen is desk.desk)


async def test_verdicts_work_in_the_reader_and_show_the_next_story(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, a_story(1), LONG) as desk:
        await desk.type("enter", "s")
        await desk.saved()
        assert desk.marks(3).starred and desk.on(1)
        await desk.until(lambda: "Ida Lund" in desk.screen)


async def test_capital_c_shows_what_changed_figures_first(tmp_path: Path) -> None:
    first = a_story(1, body=("A landslide killed 10 people near Holm, police said.",))
    second = a_story(1, body=("A landslide killed 12 people near Holm, police said.",), updated=NOON + HOUR)
    async with a_sitting(tmp_path, first, second) as desk:
        await desk.type("C")
        await desk.until(lambda: "10 → 12" in desk.screen, "the figure that moved")
        await desk.type("q")
        await desk.until(lambda: desk.app.screen is desk.desk)


async def test_any_two_versions_can_be_compared(tmp_path: Path) -> None:
    tolls = (10, 12, 31)
    versions = [
        a_story(1, body=(f"A landslide killed {toll} people near Holm, police said.",), updated=NOON + place * HOUR)
        for place, toll in enumerate(tolls, start=1)
    ]
    async with a_sitting(tmp_path, *versions) as desk:
        await desk.type("C")
        await desk.until(lambda: "12 → 31" in desk.screen)
        await desk.type("1")
        await desk.until(lambda: "10 → 31" in desk.screen)
        await desk.type("2")
        await desk.until(lambda: "10 → 12" in desk.screen)


async def test_an_update_is_shown_in_place_while_the_story_is_read(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, a_story(1)) as desk:
        await desk.until(lambda: "Ida Lund" in desk.screen)
        desk.wire.feed(a_story(1, headline="Harbour shut again", body=("Shut once more.",), updated=NOON + HOUR))
        await desk.until(lambda: "Harbour shut again" in desk.screen and "Shut once more." in desk.screen)


async def test_help_lists_every_key_and_any_back_key_leaves_it(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, a_story(1)) as desk:
        await desk.type("?")
        await desk.until(lambda: "Star the story" in desk.screen)
        await desk.type("?")
        await desk.until(lambda: desk.app.screen is desk.desk)


async def test_y_copies_the_brief(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, a_story(1)) as desk:
        await desk.until(lambda: desk.taster.library.held(desk.key(1)) is not None)
        await desk.type("y")
        assert desk.said == "copied the brief"
        assert "“We lost two cranes,” — Ida Lund" in desk.app.clipboard


async def test_a_story_without_a_page_says_so(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, a_story(1)) as desk:
        await desk.type("o")
        assert "no page" in desk.said


@pytest.mark.parametrize(
    ("url", "opened"),
    [
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        ("http://user:pw@example.org:8080/x", "http://example.org:8080/x"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("--version", None),
        ("-oProxyCommand=calc", None),
        ("https:///nohost", None),
        ("http://exa mple.org/", None),
        ("http://[broken/", None),
        (None, None),
    ],
)
def test_only_plain_web_addresses_reach_the_browser(url: str | None, opened: str | None) -> None:
    assert safe_url(url) == opened
