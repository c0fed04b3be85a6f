"""What each wire has sent by a given moment: a pure function of the start, the moment and the speed."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from copytaster.demo.copybook import AGENCIES, STRINGER
from copytaster.demo.script import departures, editions
from copytaster.model.story import Status, Story
from tests.stories import HOUR, NOON

SECOND = timedelta(seconds=1)
END = NOON + 400 * SECOND


def shown(name: str, story: str, now: datetime, speed: float = 1.0) -> Story | None:
    return next((one for one in editions(NOON, now, speed)[name] if one.id == f"urn:{name}:{story}"), None)


def test_there_is_a_column_for_every_wire() -> None:
    assert tuple(editions(NOON, NOON)) == (*AGENCIES, STRINGER)


@given(st.floats(0, 400), st.floats(0, 400), st.sampled_from([0.5, 1.0, 3.0, 60.0]))
def test_nothing_sent_is_ever_taken_back_or_grows_older(one: float, other: float, speed: float) -> None:
    sooner, later = sorted((one, other))
    before, after = (editions(NOON, NOON + seconds * SECOND, speed) for seconds in (sooner, later))
    for name, stories in before.items():
        versions = {story.id: int(story.version or 0) for story in after[name]}
        for story in stories:
            assert versions[story.id] >= int(story.version or 0)


def test_nothing_is_shown_before_it_is_sent() -> None:
    for seconds in (0, 60, 180, 400):
        now = NOON + seconds * SECOND
        for stories in editions(NOON, now).values():
            assert all(
                story.published and story.updated and story.published <= story.updated <= now for story in stories
            )


def test_the_latest_copy_stands_first() -> None:
    for stories in editions(NOON, END).values():
        times = [story.updated for story in stories if story.updated]
        assert times == sorted(times, reverse=True)


def test_a_story_keeps_id_and_first_publication_over_its_takes() -> None:
    takes = [shown("meridian", "quake-holm", NOON + seconds * SECOND) for seconds in (0, 30, 130, 260)]
    assert [take.version for take in takes if take] == ["2", "3", "4", "5"]
    assert len({take.published for take in takes if take}) == 1


def test_the_kill_takes_the_place_of_its_story() -> None:
    before, after = shown("meridian", "minister-resigns", NOON), shown("meridian", "minister-resigns", END)
    assert before and not before.killed
    assert after and after.killed and after.status is Status.CANCELED and after.alarming


def test_speed_brings_later_copy_sooner_and_leaves_the_past_alone() -> None:
    assert shown("meridian", "quake-school", NOON + 100 * SECOND) is None
    assert shown("meridian", "quake-school", NOON + 100 * SECOND, speed=4) is not None
    for name in AGENCIES:
        for slow, fast in zip(departures(name, NOON, 1.0), departures(name, NOON, 60.0), strict=True):
            for at_one, at_sixty in zip(slow, fast, strict=True):
                assert at_one == at_sixty if at_one <= NOON else NOON < at_sixty < at_one


def test_an_embargo_ends_on_the_minute_and_the_note_names_it() -> None:
    story = shown("atlas", "coral-study", END)
    assert story and story.embargo is not None and story.embargo > END
    assert story.embargo.second == 0 and story.status is Status.EMBARGOED
    assert f"{story.embargo:%H%M} GMT" in (story.editor_note or "")
    assert story.embargoed_at(END) and not story.embargoed_at(story.embargo)


def test_the_copy_opens_with_the_dateline_of_its_agency() -> None:
    quake, trial, abroad = (
        shown("meridian", "quake-holm", END),
        shown("atlas", "verdict", END),
        shown("atlas", "karsova-election", END),
    )
    assert quake and quake.dateline == "HOLM, March 9 (Meridian)"
    assert quake.body[0].startswith("HOLM, March 9 (Meridian) - The death toll")
    assert trial and trial.body[0].startswith("CORRIGAN (Atlas) — A jury on Monday")
    assert abroad and (abroad.dateline, abroad.city) == ("ZELENGRAD, Karsova (Atlas)", "Zelengrad")


def test_no_blank_is_left_in_any_copy() -> None:
    for stories in editions(NOON, END).values():
        for story in stories:
            text = f"{story.headline} {story.dek} {story.editor_note} {story.text}"
            assert "{" not in text and "}" not in text, story.id
            assert story.words == sum(len(paragraph.split()) for paragraph in story.body)


def test_days_are_told_from_the_first_take_even_past_midnight() -> None:
    evening = NOON + 11 * HOUR + timedelta(minutes=58)  # Monday, two minutes before midnight
    late = next(s for s in editions(evening, evening + 300 * SECOND)["meridian"] if s.id.endswith("quake-holm"))
    assert "rose to 47 on Monday" in late.text
    assert late.dateline == "HOLM, March 10 (Meridian)"
