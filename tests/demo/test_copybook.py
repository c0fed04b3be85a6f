"""The written copy keeps its promises: enough of it, of every kind, each take in its place."""

import re
from itertools import pairwise

import pytest

from copytaster.demo.copybook import AGENCIES, STRINGER, Tale, agency

WIRES = (*AGENCIES, STRINGER)


def tales() -> list[tuple[str, Tale]]:
    return [(name, tale) for name in WIRES for tale in agency(name).tales]


def tale(name: str, story: str) -> Tale:
    return next(tale for tale in agency(name).tales if tale.id == story)


def test_four_agencies_send_at_least_seventy_stories() -> None:
    assert len(AGENCIES) == 4
    assert sum(len(agency(name).tales) for name in AGENCIES) >= 70
    assert all(len(agency(name).tales) >= 12 for name in AGENCIES)


def test_every_story_has_takes_with_headline_and_copy() -> None:
    for name, story in tales():
        assert story.takes, (name, story.id)
        for take in story.takes:
            assert take.headline.strip() == take.headline != ""
            assert all(part.strip() for part in take.body.split("\n\n")), (name, story.id)


def test_takes_are_sent_in_the_order_they_are_written() -> None:
    for name, story in tales():
        times = [take.arrives for take in story.takes]
        assert times == sorted(set(times)), (name, story.id)


def test_about_half_of_the_copy_is_there_when_the_desk_opens() -> None:
    firsts = [story.takes[0].arrives for _, story in tales()]
    assert 0.4 < sum(at <= 0 for at in firsts) / len(firsts) < 0.6


def test_new_copy_comes_steadily_over_six_minutes() -> None:
    later = sorted(take.arrives for _, story in tales() for take in story.takes if take.arrives > 0)
    assert len(later) >= 50 and 300 < later[-1] <= 360
    assert max(after - before for before, after in pairwise([0, *later])) <= 20
    assert sum(after - before <= 3 for before, after in pairwise(later)) >= 5, "bursts"


def test_the_toll_rises_from_take_to_take_and_the_copy_grows() -> None:
    takes = tale("meridian", "quake-holm").takes[1:]
    tolls = [
        int(re.search(r"(?:at least|rose to|from a dawn earthquake to) (\d+)", take.body).group(1))  # type: ignore[union-attr]
        for take in takes
    ]
    assert tolls == [10, 12, 31, 47]
    lengths = [len(take.body) for take in takes]
    assert lengths == sorted(lengths)
    assert [take.markers for take in takes[1:]] == [("update:1",), ("update:2",), ("update:3",)]


def test_a_correction_says_in_its_note_what_was_wrong() -> None:
    before, after = tale("kdd", "correction-vaccine").takes
    assert "correction" in after.markers and after.note is not None
    assert "1.2 million" in after.note and "120,000" in after.note
    assert "1.2 million children" in before.body and "120,000 children" in after.body


@pytest.mark.parametrize("name", ["meridian", "kdd", "skerry"])
def test_three_wires_correct_themselves_while_the_desk_is_open(name: str) -> None:
    takes = [take for story in agency(name).tales for take in story.takes[1:]]
    assert any("correction" in take.markers and take.arrives > 0 for take in takes)


def test_the_kill_follows_a_story_that_was_usable() -> None:
    first, kill = tale("meridian", "minister-resigns").takes
    assert first.status == "usable" and kill.status == "canceled"
    assert "kill" in kill.markers and kill.note
    assert first.arrives <= 0 < kill.arrives


def test_embargoed_copy_arrives_minutes_ahead_of_its_instant() -> None:
    timed = [take for _, story in tales() for take in story.takes if take.embargo is not None]
    assert len(timed) >= 2
    for take in timed:
        assert take.embargo is not None and 120 <= take.embargo - take.arrives <= 900
        assert take.status == "embargoed" and "{embargo}" in (take.note or "")


def test_one_embargo_stands_in_words_only_and_is_lifted_later() -> None:
    held, lifted = tale("meridian", "budget-speech").takes
    assert held.status == "embargoed" and held.embargo is None and "EMBARGOED until" in (held.note or "")
    assert lifted.status == "usable"


def test_a_flash_is_one_line_and_the_story_follows() -> None:
    flash, story = tale("atlas", "verdict-alert").takes[0], tale("atlas", "verdict").takes[0]
    assert flash.urgency == 1 and "flash" in flash.markers and len(flash.body.split()) < 20
    assert flash.arrives < story.arrives


def test_copy_sent_again_is_word_for_word_the_same() -> None:
    for name, first, again in (
        ("meridian", "factory-closure", "halvor-repeat"),
        ("atlas", "scoreboard", "scoreboard-again"),
    ):
        assert tale(name, first).takes[-1].body == tale(name, again).takes[0].body


def test_there_are_one_liners_and_long_reads() -> None:
    lengths = [len(story.takes[-1].body.split()) for _, story in tales()]
    assert sum(length < 30 for length in lengths) >= 4
    assert sum(length >= 900 for length in lengths) >= 2
    assert sum(120 <= length <= 450 for length in lengths) >= 50


@pytest.mark.parametrize("letters", ["Ѐ-ӿ", "Ͱ-Ͽ", "؀-ۿ", "一-鿿", "ğışĞİŞ", "łŁżŻ"])
def test_names_are_written_in_many_scripts(letters: str) -> None:
    copy = "".join(take.body for _, story in tales() for take in story.takes)
    assert re.search(f"[{letters}]", copy)
