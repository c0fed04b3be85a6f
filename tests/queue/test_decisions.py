"""What the ledger's operations add up to."""

from datetime import timedelta
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from copytaster.model.mark import UNMARKED, Mark, Verb
from copytaster.queue.decisions import Decisions, added_up, standing, tagged_at
from tests.stories import NOON

_numbers = count(1)


def a_mark(verb: Verb, argument: str | None = None, *, story: str = "s1", step: str = "", by: str = "dk") -> Mark:
    number = next(_numbers)
    return Mark(
        id=f"m{number}", step=step or f"step{number}", verb=verb, at=NOON + timedelta(seconds=number), by=by,
        story="" if verb in (Verb.UNDO, Verb.REDO) else story, version="v1", argument=argument,
    )  # fmt: skip


def test_tags_add_up_one_by_one_in_the_order_given() -> None:
    marks = [a_mark(Verb.TAG, "syria"), a_mark(Verb.TAG, "economy"), a_mark(Verb.UNTAG, "syria")]
    assert added_up(marks[:2]).tags == ("syria", "economy")
    assert added_up(marks).tags == ("economy",)


def test_to_star_a_discarded_story_takes_it_out_of_the_discards() -> None:
    state = added_up([a_mark(Verb.DISCARD), a_mark(Verb.STAR)])
    assert (state.starred, state.discarded) == (True, False)


def test_a_discard_keeps_the_tags_so_that_a_restore_brings_them_back() -> None:
    marks = [a_mark(Verb.TAG, "syria"), a_mark(Verb.DISCARD), a_mark(Verb.RESTORE)]
    assert added_up(marks[:2]).discarded
    assert added_up(marks).tags == ("syria",)


def test_an_undo_takes_the_whole_step_back_and_a_redo_brings_it_again() -> None:
    star = [a_mark(Verb.STAR, story=key, step="bulk") for key in ("s1", "s2")]
    decisions = Decisions(star)
    step = decisions.to_undo("dk")
    assert step is not None and step.stories == ("s1", "s2")
    assert decisions.enter([a_mark(Verb.UNDO, "bulk")]) == {"s1", "s2"}
    assert decisions.of("s1") == decisions.of("s2") == UNMARKED
    assert decisions.to_undo("dk") is None
    assert decisions.enter([a_mark(Verb.REDO, "bulk")]) == {"s1", "s2"}
    assert decisions.of("s2").starred


def test_a_new_decision_ends_what_could_be_redone() -> None:
    decisions = Decisions([a_mark(Verb.STAR, step="one"), a_mark(Verb.UNDO, "one")])
    assert decisions.to_redo("dk") is not None
    decisions.enter([a_mark(Verb.DISCARD)])
    assert decisions.to_redo("dk") is None


def test_each_editor_undoes_only_steps_of_their_own() -> None:
    decisions = Decisions([a_mark(Verb.STAR, step="mine", by="dk"), a_mark(Verb.DISCARD, step="hers", by="ml")])
    step = decisions.to_undo("dk")
    assert step is not None and step.id == "mine"


def test_a_step_undone_at_two_desks_is_undone_once() -> None:
    decisions = Decisions([a_mark(Verb.STAR, step="one"), a_mark(Verb.DISCARD, step="two")])
    decisions.enter([a_mark(Verb.UNDO, "two"), a_mark(Verb.UNDO, "two")])
    step = decisions.to_undo("dk")
    assert step is not None and step.id == "one"


def test_a_mark_known_already_counts_once() -> None:
    mark = a_mark(Verb.STAR)
    decisions = Decisions([mark])
    assert decisions.enter([mark]) == frozenset()


def test_an_empty_note_takes_the_note_away() -> None:
    marks = [a_mark(Verb.NOTE, "call Holm"), a_mark(Verb.NOTE, "")]
    assert added_up(marks[:1]).note == "call Holm"
    assert added_up(marks).note is None


def test_a_note_is_no_decision() -> None:
    assert not added_up([a_mark(Verb.NOTE, "call Holm")]).decided


def test_the_latest_tags_come_first() -> None:
    decisions = Decisions([a_mark(Verb.TAG, "a"), a_mark(Verb.TAG, "b"), a_mark(Verb.TAG, "a", story="s2")])
    assert decisions.tags() == ("a", "b")


def test_a_tag_given_again_counts_from_the_later_time() -> None:
    marks = [a_mark(Verb.TAG, "syria"), a_mark(Verb.UNTAG, "syria"), a_mark(Verb.TAG, "syria")]
    assert tagged_at(marks) == {"s1": {"syria": (3, marks[2].at)}}


def test_a_tag_undone_does_not_stand() -> None:
    assert tagged_at([a_mark(Verb.TAG, "syria", step="one"), a_mark(Verb.UNDO, "one")]) == {}


VERBS = st.sampled_from([Verb.TAG, Verb.UNTAG, Verb.STAR, Verb.UNSTAR, Verb.DISCARD, Verb.RESTORE, Verb.SEEN])


@given(st.lists(st.tuples(VERBS, st.sampled_from(["s1", "s2"]), st.sampled_from(["a", "b"]))), st.data())
def test_to_undo_every_step_leaves_no_mark_and_to_redo_them_all_brings_every_mark_back(
    keys: list[tuple[Verb, str, str]], data: st.DataObject
) -> None:
    marks = [a_mark(verb, tag if verb in (Verb.TAG, Verb.UNTAG) else None, story=story) for verb, story, tag in keys]
    decisions = Decisions(marks)
    before = {key: decisions.of(key) for key in ("s1", "s2")}
    while step := decisions.to_undo("dk"):
        decisions.enter([a_mark(Verb.UNDO, step.id)])
    assert all(decisions.of(key) == UNMARKED for key in before)
    while step := decisions.to_redo("dk"):
        decisions.enter([a_mark(Verb.REDO, step.id)])
    assert {key: decisions.of(key) for key in before} == before


@given(st.lists(st.tuples(VERBS, st.sampled_from(["s1", "s2"])), max_size=30), st.integers(0, 30))
def test_marks_entered_in_two_sittings_add_up_to_the_same(keys: list[tuple[Verb, str]], cut: int) -> None:
    marks = [a_mark(verb, "a" if verb in (Verb.TAG, Verb.UNTAG) else None, story=story) for verb, story in keys]
    decisions = Decisions(marks[:cut])
    decisions.enter(marks[cut:])
    assert {key: decisions.of(key) for key in decisions.stories()} == standing(marks)
