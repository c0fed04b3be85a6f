"""The queue: order, views, counts, and what comes back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.model.mark import UNMARKED, Marks
from copytaster.queue.queue import VIEWS, Entry, Queue, tag_view
from tests.queue.heads import a_head
from tests.stories import HOUR, NOON

STARRED = Marks(starred=True, version="v1")
TAGGED = Marks(tags=("syria",), version="v1")
DISCARDED = Marks(discarded=True, version="v1")


def a_queue(*entries: Entry) -> Queue:
    queue = Queue()
    for entry in entries:
        queue.admit(entry.head, entry.marks)
    return queue


def names(queue: Queue, view: str) -> list[str]:
    holds = next(each.holds for each in VIEWS if each.name == view)
    return [queue.get(key).head.slug for key in queue.shown(holds)]  # type: ignore[union-attr]


def test_the_newest_story_stands_first() -> None:
    queue = a_queue(Entry(a_head(1)), Entry(a_head(3)), Entry(a_head(2)))
    assert names(queue, "inbox") == ["STORM-HARBOUR-3", "STORM-HARBOUR-2", "STORM-HARBOUR-1"]


def test_each_view_holds_and_counts_its_own() -> None:
    queue = a_queue(Entry(a_head(1), STARRED), Entry(a_head(2), TAGGED), Entry(a_head(3), DISCARDED), Entry(a_head(4)))
    assert queue.counts == {"inbox": 1, "starred": 1, "tagged": 1, "discarded": 1, "all": 4}
    assert queue.undecided_of["north"] == 1
    assert queue.shown(tag_view("syria").holds) == [a_head(2).key]


def test_a_newer_version_takes_the_place_of_the_older_one() -> None:
    queue = a_queue(Entry(a_head(1)), Entry(a_head(2)))
    queue.admit(a_head(1, when=NOON + HOUR, sequence=9, digest="v2", versions=("v1", "v2")), UNMARKED)
    assert names(queue, "all") == ["STORM-HARBOUR-1", "STORM-HARBOUR-2"] and queue.counts["all"] == 2


@pytest.mark.parametrize("marks", [STARRED, TAGGED, DISCARDED, Marks(seen=True, version="v1")])
def test_an_alarm_after_the_decision_brings_the_story_back_to_the_top(marks: Marks) -> None:
    killed = a_head(1, digest="v2", versions=("v1", "v2"), alarm="v2", status="canceled", markers=("kill",))
    queue = a_queue(Entry(killed, marks), Entry(a_head(2)))
    assert names(queue, "inbox") == ["STORM-HARBOUR-1", "STORM-HARBOUR-2"]


def test_a_decision_on_the_killed_version_itself_is_the_acknowledgement() -> None:
    killed = a_head(1, digest="v2", versions=("v1", "v2"), alarm="v2")
    assert not Entry(killed, Marks(discarded=True, version="v2")).undecided
    later = a_head(1, digest="v3", versions=("v1", "v2", "v3"), alarm="v2")
    assert not Entry(later, Marks(discarded=True, version="v3")).undecided


def test_a_decision_on_a_version_we_do_not_hold_counts_as_made_before_the_alarm() -> None:
    assert Entry(a_head(1, digest="v2", versions=("v2",), alarm="v2"), STARRED).recalled


def test_an_ordinary_update_leaves_the_decision_standing_and_says_so() -> None:
    entry = Entry(a_head(1, digest="v2", versions=("v1", "v2")), DISCARDED)
    assert not entry.undecided and entry.newer_came


def test_to_mark_a_story_that_is_not_held_changes_nothing() -> None:
    assert a_queue().mark("nowhere", STARRED) is None


MARKS = st.builds(
    Marks, starred=st.booleans(), discarded=st.booleans(), seen=st.booleans(), tags=st.sampled_from([(), ("a",)])
)


@given(st.lists(st.tuples(st.integers(1, 6), MARKS, st.integers(0, 50)), max_size=25))
def test_counts_and_order_are_those_of_a_queue_filled_at_once(steps: list[tuple[int, Marks, int]]) -> None:
    grown, final = Queue(), dict[str, Entry]()
    for sequence, (number, marks, minutes) in enumerate(steps):
        head = a_head(number, sequence=sequence, when=NOON + minutes * HOUR / 60)
        final[head.key] = grown.admit(head, marks)
    filled = Queue()
    filled.fill([entry.head for entry in final.values()], lambda key: final[key].marks)
    assert grown.counts == filled.counts and grown.undecided_of.get("north", 0) == filled.undecided_of.get("north", 0)
    for view in VIEWS:
        assert grown.shown(view.holds) == filled.shown(view.holds)
        assert len(grown.shown(view.holds)) == grown.counts[view.name]
