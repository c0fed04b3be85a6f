"""Stories: keys, versions, and their way through JSON."""

import json
from dataclasses import replace

import pytest

from copytaster.model.brief import Brief, Figure, Quote, brief_as_dict, brief_from_dict
from copytaster.model.mark import Mark, Verb, mark_as_dict, mark_from_dict
from copytaster.model.story import Status, instant, rfc3339, story_as_dict, story_from_dict, supersedes
from tests.stories import HOUR, NOON, a_story


def test_a_story_read_back_equals_what_was_written() -> None:
    story = a_story(
        embargo=NOON + HOUR, status=Status.EMBARGOED, markers=("update:2",), subjects=("01000000",), dek="x"
    )
    assert story_from_dict(json.loads(json.dumps(story_as_dict(story)))) == story


def test_a_brief_read_back_equals_what_was_written() -> None:
    brief = Brief("s", ("One.",), (Quote("said", (1, 5), "Ida", (7, 10)),), (Figure("12", (0, 2), 12.0),))
    assert brief_from_dict(json.loads(json.dumps(brief_as_dict(brief)))) == brief


def test_a_mark_read_back_equals_what_was_written() -> None:
    mark = Mark("m", "s", Verb.TAG, NOON, "dk", "key", "v1", "syria")
    assert mark_from_dict(json.loads(json.dumps(mark_as_dict(mark)))) == mark


def test_no_sender_can_touch_the_story_of_another() -> None:
    assert a_story(wire="north").key != a_story(wire="south").key


def test_all_versions_share_a_key_and_each_has_its_digest() -> None:
    first, second = a_story(), a_story(headline="Harbour shut again")
    assert first.key == second.key and first.digest != second.digest


@pytest.mark.parametrize("field", ["headline", "slug", "status", "editor_note", "urgency", "version", "dek", "byline"])
def test_whatever_an_editor_can_see_makes_another_version(field: str) -> None:
    changed = {"status": Status.WITHHELD, "urgency": 1}.get(field, "other")
    assert replace(a_story(), **{field: changed}).digest != a_story().digest  # type: ignore[arg-type]


def test_a_late_old_version_does_not_supersede() -> None:
    assert not supersedes(a_story(version="2"), a_story(version="10"))
    assert not supersedes(a_story(published=NOON), a_story(published=NOON + HOUR))
    assert supersedes(a_story(published=None), a_story())


def test_instants_are_utc_and_need_a_zone() -> None:
    assert rfc3339(NOON) == "2026-03-09T12:00:00Z"
    assert instant("2026-03-09T14:00:00+02:00") == NOON
    with pytest.raises(ValueError, match="no time zone"):
        instant("2026-03-09T14:00:00")


def test_an_embargo_without_an_instant_is_locked() -> None:
    assert a_story(status=Status.EMBARGOED).embargoed_at(NOON)
    assert not a_story(status=Status.EMBARGOED, embargo=NOON).embargoed_at(NOON)
