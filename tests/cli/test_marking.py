"""`tag`, `untag`, `star`, `discard` and `undo`: the verbs of the keys, from a script."""

import subprocess
import sys

import pytest

from copytaster.model.mark import Verb
from copytaster.queue.decisions import Decisions
from copytaster.store.ledger import Ledger
from tests.cli.at_desk import AtDesk
from tests.stories import a_story

ONE, TWO = a_story(1, slug="ONE"), a_story(2, slug="TWO")


@pytest.fixture(autouse=True)
def stocked(at_desk: AtDesk) -> None:
    at_desk.settle('[desk]\neditor = "ida"\n')
    at_desk.receive(ONE, TWO)


def test_a_star_is_a_mark_on_the_newest_version_by_the_editor(at_desk: AtDesk) -> None:
    said = at_desk.run("star", ONE.key)
    assert (said.code, said.out, said.err) == (0, "", "starred ONE\n")
    (mark,) = at_desk.marks()
    assert (mark.verb, mark.story, mark.version, mark.by) == (Verb.STAR, ONE.key, ONE.digest, "ida")


def test_several_stories_and_several_tags_are_one_step(at_desk: AtDesk) -> None:
    assert at_desk.run("star", ONE.key, TWO.key).err == "starred 2 stories\n"
    assert at_desk.run("tag", ONE.key, "syria", "#front page").err == "tagged ONE syria, front page\n"
    steps = {mark.step for mark in at_desk.marks()}
    assert len(at_desk.marks()) == 4 and len(steps) == 2


def test_undo_takes_whole_steps_back_one_after_the_other_and_names_them(at_desk: AtDesk) -> None:
    at_desk.run("tag", ONE.key, "syria", "hold")
    at_desk.run("discard", TWO.key)
    assert at_desk.run("undo").err == "undone: discarded TWO\n"
    assert at_desk.run("undo").err == "undone: tagged ONE syria, hold\n"
    said = at_desk.run("undo")
    assert (said.code, said.err) == (0, "nothing to undo: no step of ida stands in this store\n")
    assert not Decisions(at_desk.marks()).of(ONE.key).decided


def test_undo_leaves_the_steps_of_others_alone(at_desk: AtDesk) -> None:
    at_desk.run("star", ONE.key)
    at_desk.settle('[desk]\neditor = "bo"\n')
    assert at_desk.run("undo").err == "nothing to undo: no step of bo stands in this store\n"


def test_untag_and_off_take_away_again(at_desk: AtDesk) -> None:
    at_desk.run("tag", ONE.key, "syria")
    at_desk.run("star", ONE.key)
    at_desk.run("discard", TWO.key)
    assert at_desk.run("untag", ONE.key, "syria").err == "took tag syria from ONE\n"
    assert at_desk.run("star", "--off", ONE.key).err == "took the star from ONE\n"
    assert at_desk.run("discard", "--off", TWO.key).err == "restored TWO\n"
    assert not Decisions(at_desk.marks()).of(ONE.key).decided


def test_what_is_so_already_is_said_and_not_entered_again(at_desk: AtDesk) -> None:
    at_desk.run("star", ONE.key)
    said = at_desk.run("star", ONE.key, TWO.key)
    assert said.code == 0
    assert said.err == "starred TWO\nnothing to do: ONE is starred already\n"
    assert at_desk.run("untag", ONE.key, "x").err == "nothing to do: ONE has no such tag\n"
    assert len(at_desk.marks()) == 2


def test_a_story_is_called_by_key_prefix_or_the_wires_id(at_desk: AtDesk) -> None:
    for name in (ONE.key, ONE.key[:8], ONE.key[:5].upper(), ONE.id):
        assert at_desk.run("star", name).code == 0
    assert len(at_desk.marks()) == 1


def test_one_that_is_not_found_does_not_keep_the_others_from_being_marked(at_desk: AtDesk) -> None:
    said = at_desk.run("star", "urn:nobody", ONE.key)
    assert said.code == 1
    assert "urn:nobody: no story of that key or id is held" in said.err and "starred ONE" in said.err


def test_a_name_that_fits_several_lists_them_and_marks_none(at_desk: AtDesk) -> None:
    other = a_story(1, wire="south", slug="OTHER")
    at_desk.receive(other)
    said = at_desk.run("tag", ONE.id, "x")
    assert said.code == 1
    assert ONE.key in said.err and other.key in said.err and "give more of the key" in said.err
    assert at_desk.marks() == []


def test_a_prefix_of_three_is_not_enough(at_desk: AtDesk) -> None:
    said = at_desk.run("star", ONE.key[:3])
    assert said.code == 1 and "at least 4 characters" in said.err


@pytest.mark.parametrize("words", [("tag", ONE.key), ("tag", ONE.key, "#"), ("star",), ("undo", "x"), ("tag", "x", "")])
def test_wrong_use_is_exit_2(at_desk: AtDesk, words: tuple[str, ...]) -> None:
    said = at_desk.run(*words)
    assert (said.code, said.out) == (2, "") and said.err and "Traceback" not in said.err


def test_a_store_that_cannot_be_written_says_that_nothing_was_saved(at_desk: AtDesk) -> None:
    blocked = at_desk.store / "ledger.journal"
    blocked.mkdir()
    said = at_desk.run("star", ONE.key)
    assert said.code == 1 and "ledger.journal" in said.err and "starred" not in said.err


def test_a_mistyped_store_is_not_made(at_desk: AtDesk) -> None:
    nowhere = at_desk.folder / "nowhere"
    assert at_desk.run("star", ONE.key, "--store", str(nowhere)).code == 1
    assert not nowhere.exists()


def test_a_desk_that_is_open_sees_the_mark(at_desk: AtDesk) -> None:
    desk = Ledger.open(at_desk.store)
    desk.marks()
    called = [sys.executable, "-m", "copytaster", "tag", ONE.key, "syria"]
    assert subprocess.run(called, capture_output=True, timeout=20, check=False).returncode == 0
    assert [(mark.verb, mark.argument) for mark in desk.news()] == [(Verb.TAG, "syria")]
    desk.close()
