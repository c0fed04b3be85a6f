"""Views, the live filter, and new copy that never moves the cursor."""

from datetime import UTC
from pathlib import Path

from copytaster.ui.seams import DeskSettings
from tests.stories import HOUR, MINUTE, NOON, a_story
from tests.ui.sitting import a_sitting

FIVE = [a_story(number) for number in range(1, 6)]


async def test_the_filter_narrows_while_one_types_and_escape_brings_everything_back(tmp_path: Path) -> None:
    stories = [*FIVE, a_story(7, headline="Bank raises rates", slug="BANK-RATES", body=("The bank raised rates.",))]
    async with a_sitting(tmp_path, *stories) as desk:
        await desk.type("/", "rates")
        assert desk.on(7)
        await desk.until(lambda: "1 shown" in desk.screen)
        await desk.type("enter")
        assert "filter: rates" in desk.screen
        await desk.type("escape")
        await desk.until(lambda: "6 shown" in desk.screen)
        assert desk.on(7)


async def test_the_filter_finds_words_of_the_copy_too(tmp_path: Path) -> None:
    stories = [*FIVE, a_story(7, headline="Bank raises rates", body=("Governor Maud Ekdal spoke of patience.",))]
    async with a_sitting(tmp_path, *stories) as desk:
        await desk.type("/", "ekdal patience")
        await desk.until(lambda: "1 shown" in desk.screen and desk.on(7))


async def test_words_of_the_copy_and_fields_hold_together(tmp_path: Path) -> None:
    copy = ("Governor Maud Ekdal spoke of patience.",)
    stories = [a_story(7, body=copy, urgency=1), a_story(8, body=copy, urgency=5)]
    async with a_sitting(tmp_path, *FIVE, *stories) as desk:
        await desk.type("/", "ekdal urgency<=2")
        await desk.until(lambda: "1 shown" in desk.screen and desk.on(7))


async def test_a_field_that_is_not_known_is_said_and_the_list_stays(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        await desk.type("/", "colour:red")
        assert "is not a field" in desk.said
        await desk.type("escape")
        assert "5 shown" in desk.screen


async def test_nothing_found_says_so(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        await desk.type("/", "zeppelin", "enter")
        await desk.until(lambda: "Nothing matches" in desk.screen)
        await desk.type("s", "d", "u", "space", "enter", "x", "A", "n")  # no story: no key may fail
        assert desk.ledger.marks() == []


async def test_tab_goes_round_the_views_and_the_troubles_are_one_of_them(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        await desk.type("s", "d", "1")
        views = []
        for _ in range(4):
            await desk.type("tab")
            views.append((desk.desk._finding.showing.view.name, len(desk.desk._rows.keys)))
        assert views == [("starred", 1), ("tagged", 1), ("discarded", 1), ("all", 5)]
        await desk.type("tab")
        await desk.until(lambda: "in trouble" in desk.screen, "the sources")
        await desk.type("tab")
        await desk.until(lambda: desk.app.screen is desk.desk)
        assert desk.desk._finding.showing.view.name == "inbox"


async def test_chords_and_names_go_to_views(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        await desk.type("1")
        for keys, view in (("gs", "starred"), ("gT", "tagged"), ("gd", "discarded"), ("ga", "all"), ("gi", "inbox")):
            await desk.type(*keys)
            assert desk.desk._finding.showing.view.name == view
        await desk.type("g", "t", "syr", "enter")
        assert desk.desk._finding.showing.view.name == "tag:syria"
        await desk.type("f", "disc", "enter")
        assert desk.desk._finding.showing.view.name == "discarded"


async def test_a_chord_begun_shows_what_may_follow(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        await desk.type("g")
        await desk.until(lambda: "i inbox" in desk.screen)
        await desk.type("escape")
        await desk.until(lambda: "s star" in desk.screen)


async def test_new_copy_is_counted_and_moves_nothing(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        await desk.type("j")
        desk.wire.feed(*(a_story(number) for number in range(6, 9)))
        await desk.until(lambda: "▲ 3 new stories" in desk.screen)
        assert desk.on(4) and "Inbox 8" in desk.screen and "after storm 8" not in desk.screen


async def test_up_over_the_top_reaches_the_bar_and_space_brings_the_new_stories_in(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        await desk.type("j", "k")
        desk.wire.feed(a_story(8))
        await desk.until(lambda: "1 new story" in desk.screen)
        await desk.type("k")
        await desk.until(lambda: "Space brings them in" in desk.screen)
        await desk.type("space")
        assert desk.on(8) and "after storm 8" in desk.screen


async def test_g_n_brings_them_in_from_anywhere(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        await desk.type("G")
        desk.wire.feed(a_story(8))
        await desk.until(lambda: "1 new story" in desk.screen)
        await desk.type("g", "n")
        assert desk.on(8)


async def test_at_once_lets_new_copy_in_above_and_keeps_the_cursor_on_its_story(tmp_path: Path) -> None:
    settings = DeskSettings(arrivals="at_once", zone=UTC, preview_delay=0.0)
    async with a_sitting(tmp_path, *FIVE, settings=settings) as desk:
        await desk.type("j")
        desk.wire.feed(*(a_story(number) for number in range(6, 9)))
        await desk.until(lambda: len(desk.desk._rows.keys) == 8)
        assert desk.on(4)
        await desk.type("home")
        assert desk.on(8)


async def test_until_a_key_is_pressed_the_list_fills_by_itself(tmp_path: Path) -> None:
    async with a_sitting(tmp_path) as desk:
        assert "No copy yet" in desk.screen
        desk.wire.feed(*FIVE)
        await desk.until(lambda: "5 shown" in desk.screen)
        assert desk.on(5)


async def test_the_cursor_stays_on_its_story_through_a_flood(tmp_path: Path) -> None:
    many = [a_story(number) for number in range(1, 101)]
    async with a_sitting(tmp_path, *many) as desk:
        await desk.type("ctrl+d", "ctrl+d", "j")
        key, top = desk.desk.key, desk.desk._rows.scroll_offset.y
        for start in range(101, 141, 10):
            desk.wire.feed(*(a_story(number) for number in range(start, start + 10)))
        await desk.until(lambda: "40 new stories" in desk.screen)
        assert desk.desk.key == key and desk.desk._rows.scroll_offset.y == top


async def test_a_source_in_trouble_is_counted_and_explained_on_its_own_row(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        desk.wire.fail("the server did not answer within 15 s")
        await desk.until(lambda: "Troubles 1" in desk.screen)
        await desk.type("R")
        await desk.until(lambda: "did not answer within 15 s" in desk.screen and "1 in trouble" in desk.screen)
        await desk.type("q")
        await desk.until(lambda: desk.app.screen is desk.desk)


async def test_r_fetches_now(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        await desk.type("r")
        assert desk.wire.asked == 1


async def test_a_flash_is_announced_and_its_key_goes_there(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        await desk.type("j")
        desk.wire.feed(a_story(9, headline="FLASH - PORT OF HOLM CLOSED", urgency=1, markers=("flash",), body=()))
        await desk.until(lambda: "1 flash" in desk.screen)
        await desk.type("!")
        assert desk.on(9)
        assert "1 flash" not in desk.screen


async def test_a_row_says_no_more_embargo_once_it_has_ended(tmp_path: Path) -> None:
    now = [NOON + 2 * HOUR]
    story = a_story(9, embargo=NOON + 2 * HOUR + MINUTE, status="embargoed")
    async with a_sitting(tmp_path, story, size=(160, 40), clock=lambda: now[0]) as desk:
        await desk.until(lambda: "EMB 14:01" in desk.screen)
        now[0] += 2 * MINUTE
        await desk.until(lambda: "EMB" not in desk.screen and "Embargoed until" not in desk.screen)


async def test_an_embargo_counts_down(tmp_path: Path) -> None:
    story = a_story(9, embargo=NOON + 5 * HOUR, status="embargoed")
    async with a_sitting(tmp_path, story, size=(160, 40)) as desk:
        await desk.until(lambda: "EMB 17:00" in desk.screen and "in 3 h 00 min" in desk.screen)
