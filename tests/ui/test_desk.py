"""Every verdict by its key: what the ledger holds, what the screen says, where the cursor goes."""

from dataclasses import replace
from datetime import UTC
from pathlib import Path

import pytest

from copytaster.store.memory import MemoryLedger
from copytaster.ui.seams import DeskSettings
from tests.stories import HOUR, MINUTE, NOON, a_story
from tests.ui.sitting import a_sitting

FIVE = [a_story(number) for number in range(1, 6)]  # 5 is the newest and stands on top


async def test_s_stars_and_moves_on_and_says_how_to_undo(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        await desk.type("s")
        await desk.saved()
        assert desk.marks(5).starred
        assert desk.on(4)
        assert desk.said == "starred STORM-HARBOUR-5 — u undoes"


async def test_s_on_a_starred_story_takes_the_star_away_and_stays(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        await desk.type("s", "k", "s")
        await desk.saved()
        assert not desk.marks(5).starred
        assert desk.on(5)


async def test_d_discards_and_again_restores(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        await desk.type("d")
        await desk.saved()
        assert desk.marks(5).discarded and desk.on(4)
        await desk.type("k", "d")
        await desk.saved()
        assert not desk.marks(5).discarded


@pytest.mark.parametrize("key", ["e", "m"])
async def test_a_story_seen_leaves_the_inbox(tmp_path: Path, key: str) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        await desk.type(key)
        await desk.saved()
        assert desk.marks(5).seen and desk.on(4)
        assert desk.taster.queue.counts["inbox"] == 4


async def test_m_on_a_seen_story_makes_it_undecided_again(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        await desk.type("m", "k", "m")
        await desk.saved()
        assert not desk.marks(5).seen


async def test_t_tags_with_what_is_typed(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        await desk.type("t", "harbours", "enter")
        await desk.saved()
        assert desk.marks(5).tags == ("harbours",)
        assert desk.said.startswith("tagged STORM-HARBOUR-5 harbours")


async def test_a_few_letters_complete_a_tag_used_before(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        await desk.type("t", "harbours", "enter", "t", "harb", "enter")
        await desk.saved()
        assert desk.marks(4).tags == ("harbours",)


async def test_tab_chooses_the_most_recent_tag_without_typing(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        await desk.type("1", "2", "t", "tab", "enter")
        await desk.saved()
        assert desk.marks(3).tags == ("economy",)


async def test_escape_leaves_the_tag_prompt_and_tags_nothing(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        await desk.type("t", "harb", "escape")
        assert desk.ledger.marks() == []
        await desk.type("s")
        await desk.saved()
        assert desk.marks(5).starred


async def test_the_digits_are_quick_tags_and_again_take_them_away(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        await desk.type("1")
        await desk.saved()
        assert desk.marks(5).tags == ("syria",)
        await desk.type("k", "1")
        await desk.saved()
        assert desk.marks(5).tags == ()


async def test_a_digit_without_a_quick_tag_says_where_to_name_it(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        await desk.type("9")
        assert "quick_tags" in desk.said
        assert desk.ledger.marks() == []


async def test_capital_t_takes_the_only_tag_away_at_once_and_asks_among_several(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        await desk.type("1", "k", "2", "k", "T", "eco", "enter")
        await desk.saved()
        assert desk.marks(5).tags == ("syria",)
        await desk.type("T")
        await desk.saved()
        assert desk.marks(5).tags == ()


async def test_a_writes_a_note_that_shows_with_the_story(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        await desk.type("a", "call Holm", "enter")
        await desk.saved()
        assert desk.marks(5).note == "call Holm"
        await desk.until(lambda: "Note: call Holm" in desk.screen)


async def test_a_point_repeats_the_last_verdict_with_its_tag(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        await desk.type("2", ".")
        await desk.saved()
        assert desk.marks(4).tags == ("economy",)


async def test_u_undoes_step_by_step_and_goes_to_the_story_and_ctrl_r_redoes(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        await desk.type("s", "d", "u")
        await desk.saved()
        assert not desk.marks(4).discarded and desk.marks(5).starred
        assert desk.on(4)
        assert desk.said == "undone: discarded STORM-HARBOUR-4"
        await desk.type("u")
        await desk.saved()
        assert not desk.marks(5).starred
        await desk.type("ctrl+r", "ctrl+r")
        await desk.saved()
        assert desk.marks(5).starred and desk.marks(4).discarded
        await desk.type("ctrl+r")
        assert desk.said == "nothing to redo"


async def test_undo_reaches_over_a_restart(tmp_path: Path) -> None:
    ledger = MemoryLedger()
    async with a_sitting(tmp_path, *FIVE, ledger=ledger) as desk:
        await desk.type("d")
        await desk.saved()
    async with a_sitting(tmp_path, ledger=ledger) as desk:
        await desk.type("z")
        await desk.saved()
        assert not desk.marks(5).discarded


async def test_verdicts_pass_over_what_is_decided_already(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        await desk.type("j", "d", "k", "k", "d")
        assert desk.on(3)


async def test_n_and_p_go_to_undecided_stories_only(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        await desk.type("j", "d", "home", "n")
        assert desk.on(3)
        await desk.type("p")
        assert desk.on(5)
        await desk.type("p")
        assert desk.on(5) and "no undecided" in desk.said


async def test_moving_keys(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        for key, number in (("j", 4), ("down", 3), ("k", 4), ("up", 5), ("G", 1), ("end", 1), ("home", 5)):
            await desk.type(key)
            assert desk.on(number), key
        await desk.type("G", "g", "g")
        assert desk.on(5)
        await desk.type("ctrl+d")
        assert desk.on(1)
        await desk.type("ctrl+u")
        assert desk.on(5)


async def test_marked_stories_get_one_verdict_in_one_step(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        await desk.type("x", "x", "j", "v", "d")
        await desk.saved()
        assert [desk.marks(number).discarded for number in range(1, 6)] == [False, True, True, True, True]
        assert desk.said == "discarded 4 stories — u undoes"
        await desk.type("u")
        await desk.saved()
        assert not any(desk.marks(number).discarded for number in range(1, 6))


async def test_all_shown_are_marked_and_unmarked(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        await desk.type("*")
        assert "5 marked" in desk.said
        await desk.type("*", "s")
        await desk.saved()
        assert [desk.marks(number).starred for number in range(1, 6)] == [False, False, False, False, True]


async def test_a_verdict_on_all_below_acts_on_what_was_on_screen_when_it_was_asked(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        await desk.type("j", "A", "b")
        desk.wire.feed(a_story(9))
        await desk.until(lambda: desk.taster.queue.counts["all"] == 6)
        await desk.type("d")
        await desk.saved()
        assert [desk.marks(number).discarded for number in (1, 2, 3, 4, 5, 9)] == [True] * 4 + [False] * 2


async def test_a_full_disk_keeps_the_decision_on_screen_as_not_saved_and_tries_again(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE, size=(200, 50)) as desk:
        desk.ledger.refusing = "the disk is full."
        await desk.type("s")
        await desk.until(
            lambda: "the disk is full. Tried again by itself." in desk.said and "1 not saved" in desk.screen
        )
        assert desk.taster.unsaved(desk.key(5))
        assert "…" in next(line for line in desk.screen.splitlines() if "STORM-HARBOUR-5" in line)
        await desk.type("d")
        desk.ledger.refusing = None
        await desk.saved()
        assert desk.marks(5).starred and desk.marks(4).discarded
        assert "★" in next(line for line in desk.screen.splitlines() if "STORM-HARBOUR-5" in line)


async def test_a_read_only_desk_refuses_every_decision_and_says_so(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE, read_only=True) as desk:
        await desk.type("s")
        assert "read-only" in desk.said
        assert desk.ledger.marks() == [] and not desk.taster.decisions.of(desk.key(5)).starred


async def test_what_another_process_marks_appears(tmp_path: Path) -> None:
    ledger = MemoryLedger()
    async with a_sitting(tmp_path, *FIVE, ledger=ledger) as desk:
        beside = MemoryLedger(beside=ledger)
        await desk.type("s")
        await desk.saved()
        star = ledger.marks()[0]
        beside.enter([replace(star, id="other", step="other", story=desk.key(3), by="cron")])
        await desk.until(lambda: desk.taster.decisions.of(desk.key(3)).starred, "the other's star")


async def test_decided_stories_stay_where_they_are_until_the_view_is_opened_again(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        await desk.type("d")
        assert "after storm 5" in desk.screen
        await desk.type("g", "i")
        assert "after storm 5" not in desk.screen


async def test_a_kill_of_a_discarded_story_brings_it_back_and_cannot_be_missed(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        await desk.type("d", "j", "j")
        desk.wire.feed(a_story(5, status="canceled", markers=("kill",), updated=NOON + HOUR, editor_note="Withdrawn."))
        await desk.until(lambda: "to see again" in desk.screen, "the alarm")
        assert desk.taster.queue.counts["inbox"] == 5
        await desk.type("!")
        assert desk.on(5)
        await desk.until(lambda: "KILL" in desk.screen and "Withdrawn." in desk.screen)
        await desk.type("d")
        await desk.saved()
        assert desk.taster.queue.counts["inbox"] == 4


async def test_an_update_of_a_discarded_story_stays_discarded_and_its_row_says_so(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        await desk.type("d", "k")
        desk.wire.feed(a_story(5, headline="Harbour open again", updated=NOON + HOUR + MINUTE))
        await desk.until(lambda: "v2+" in desk.screen, "the newer version's sign")
        assert desk.taster.queue.counts["inbox"] == 4
        assert desk.on(5)


async def test_where_the_keys_of_undo_were_taken_away_a_verdict_is_told_without_them(tmp_path: Path) -> None:
    own = DeskSettings(zone=UTC, preview_delay=0.0, keys={"undo": (), "help": ()})
    async with a_sitting(tmp_path, *FIVE, settings=own) as desk:
        await desk.type("s")
        await desk.saved()
        assert desk.said.startswith("starred ") and "undoes" not in desk.said
        await desk.type("ctrl+g")
        assert desk.said == "ctrl+g does nothing here"


async def test_ctrl_c_says_how_to_leave(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        await desk.type("ctrl+c")
        assert desk.said == "ctrl+c does nothing here; ctrl+q quits"


async def test_the_last_mark_taken_away_is_told_as_such(tmp_path: Path) -> None:
    async with a_sitting(tmp_path, *FIVE) as desk:
        await desk.type("x", "x")
        await desk.type("*", "*")
        assert desk.said == "unmarked"
