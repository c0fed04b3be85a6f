"""Which stories an export takes."""

from datetime import timedelta

import pytest

from copytaster.export.selection import picked, reason_to_hold, select
from copytaster.model.mark import UNMARKED, Marks
from copytaster.model.story import Status, Story
from tests.export.archives import a_row
from tests.stories import DAY, HOUR, MINUTE, NOON, a_story

TAGGED = {
    "a": {"syria": (1, NOON), "sport": (9, NOON + 9 * HOUR)},
    "b": {"economy": (2, NOON + HOUR)},
    "c": {"syria": (3, NOON + 2 * HOUR), "economy": (4, NOON + 3 * HOUR)},
    "d": {"sport": (5, NOON + 4 * HOUR)},
}


def test_any_of_several_tags_will_do_and_the_most_recently_tagged_comes_first() -> None:
    assert picked(TAGGED, ["syria"]) == ("c", "a")
    assert picked(TAGGED, ["syria", "economy"]) == ("c", "b", "a")
    assert picked(TAGGED, ["unknown"]) == ()


def test_since_counts_from_when_the_tag_asked_for_was_put_on() -> None:
    assert picked(TAGGED, ["syria"], since=NOON + 2 * HOUR) == ("c",)
    assert picked(TAGGED, ["syria"], since=NOON + 2 * HOUR + timedelta(seconds=1)) == ()
    assert picked(TAGGED, ["syria", "sport"], since=NOON + 9 * HOUR) == ("a",)


def test_tags_of_one_step_are_in_the_order_of_their_keys() -> None:
    tagged = {key: {"syria": (1, NOON)} for key in "zxy"}
    assert picked(tagged, ["syria"]) == ("x", "y", "z")


def test_what_was_delivered_is_left_out_unless_it_was_tagged_again() -> None:
    assert picked(TAGGED, ["syria"], after=3, delivered={"a", "c"}) == ()
    assert picked(TAGGED, ["syria"], after=2, delivered={"a", "c"}) == ("c",)


def test_an_old_tag_that_an_undo_brought_back_still_goes_out_once() -> None:
    assert picked(TAGGED, ["syria"], after=9, delivered={"c"}) == ("a",)


@pytest.mark.parametrize(
    ("story", "marks", "reason"),
    [
        (a_story(), UNMARKED, ""),
        (a_story(status=Status.CANCELED), UNMARKED, "killed by the wire"),
        (a_story(markers=("kill",)), UNMARKED, "killed by the wire"),
        (a_story(status=Status.WITHHELD), UNMARKED, "withheld by the wire"),
        (a_story(embargo=NOON + MINUTE), UNMARKED, "embargoed until 2026-03-09T12:01:00Z"),
        (a_story(status=Status.EMBARGOED, embargo=NOON + MINUTE), UNMARKED, "embargoed until 2026-03-09T12:01:00Z"),
        (a_story(status=Status.EMBARGOED), UNMARKED, "embargoed: read the editor's note"),
        (a_story(embargo=NOON), UNMARKED, ""),
        (a_story(status=Status.EMBARGOED, embargo=NOON - DAY), UNMARKED, ""),
        (a_story(), Marks(tags=("syria",), discarded=True), "discarded at the desk"),
    ],
)
def test_killed_withheld_embargoed_and_discarded_copy_is_held_back(story: Story, marks: Marks, reason: str) -> None:
    assert reason_to_hold(story, marks, NOON) == reason


def test_what_is_held_back_is_named_and_the_rest_keeps_its_order() -> None:
    rows = [a_row(a_story(3)), a_row(a_story(1, embargo=NOON + DAY)), a_row(a_story(2))]
    selection = select(rows, now=NOON)
    assert [row.story.id for row in selection.rows] == ["urn:north:3", "urn:north:2"]
    assert [(held.key, held.slug) for held in selection.held] == [(rows[1].key, "STORM-HARBOUR-1")]
