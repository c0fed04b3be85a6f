"""Every version is kept, the newest is shown, and a receipt tells what was new."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copytaster.model.brief import Brief, Figure, Quote
from copytaster.model.story import Status, Story, supersedes
from copytaster.store.archive import Archive, Receipt
from tests.store.archives import parcel, receive
from tests.stories import DAY, HOUR, MINUTE, NOON, a_story


def test_a_story_comes_back_as_it_was_received_with_its_brief(archive: Archive) -> None:
    story = a_story(
        1, headline="Ōtsuki: “genug” — Київ", dek="d", embargo=NOON, status=Status.EMBARGOED, markers=("flash",),
        subjects=("16000000",), keywords=("storm",), words=7, updated=NOON + MINUTE, url="https://north.example/1",
    )  # fmt: skip
    brief = Brief(story.id, ("One.",), (Quote("gone", (1, 5), "Ida Lund"),), (Figure("two", (3, 6), 2.0),))
    archive.receive([(story, brief, "2 cranes")], NOON)
    assert archive.story(story.key) == (story, brief)
    assert archive.story(story.key, story.digest) == (story, brief)
    assert archive.story(story.key, "another") is None


def test_a_row_holds_what_the_list_needs(archive: Archive) -> None:
    story = a_story(1, embargo=NOON, markers=("update:2", "flash"), language="en", url="https://north.example/1")
    archive.receive([parcel(story, "2 cranes")], NOON + HOUR)
    (head,) = archive.heads()
    assert (head.key, head.id, head.wire, head.source) == (story.key, story.id, "north", "North Wire")
    assert (head.headline, head.slug, head.urgency, head.kind, head.status) == (
        story.headline, story.slug, 4, story.kind, story.status,
    )  # fmt: skip
    assert (head.when, head.received, head.changed) == (NOON + MINUTE, NOON + HOUR, NOON + HOUR)
    assert (head.embargo, head.markers, head.language, head.url) == (NOON, story.markers, "en", story.url)
    assert (head.sequence, head.digest, head.versions, head.alarm) == (1, story.digest, (story.digest,), story.digest)
    assert (head.figure, head.lead, head.words) == ("2 cranes", story.body[0], len(story.text.split()))


def test_a_row_of_a_bare_story_says_no_more_than_is_known(archive: Archive) -> None:
    receive(archive, Story(id="1", headline="", wire="north"), at=NOON)
    (head,) = archive.heads()
    assert (head.source, head.slug, head.when, head.lead, head.alarm, head.words) == ("north", "", NOON, "", "", 0)
    assert (head.urgency, head.language, head.url, head.embargo, head.markers) == (None, None, None, None, ())


def test_a_time_in_the_future_is_the_time_of_arrival(archive: Archive) -> None:
    receive(archive, a_story(1, published=NOON + 40 * DAY), at=NOON)
    assert archive.heads()[0].when == NOON


def test_a_long_lead_is_cut(archive: Archive) -> None:
    receive(archive, a_story(1, body=("word " * 100,)))
    assert len(archive.heads()[0].lead) <= 200 and archive.heads()[0].lead.endswith("…")


def test_a_receipt_tells_new_from_updated_from_held(archive: Archive) -> None:
    first, second, other = a_story(1), a_story(1, headline="Second"), a_story(2)
    assert receive(archive, first, first) == Receipt((first.key,), (), 1)
    assert receive(archive, second, other, first) == Receipt((other.key,), (first.key,), 1)
    assert receive(archive, a_story(3), a_story(3, headline="Second")) == Receipt((a_story(3).key,), (), 0)


def test_a_sender_that_flaps_between_two_texts_brings_nothing_new(archive: Archive) -> None:
    first, second = a_story(1), a_story(1, headline="Second", updated=NOON + HOUR)
    receive(archive, first)
    receive(archive, second)
    before = archive.heads()
    for story in (first, second, first):
        assert receive(archive, story, at=NOON + 2 * DAY) == Receipt((), (), 1)
    assert archive.heads() == before


def test_the_newest_version_is_shown_and_all_are_kept(archive: Archive) -> None:
    first = a_story(1, version="1")
    second = a_story(1, version="2", headline="Second", updated=NOON + HOUR)
    receive(archive, first, at=NOON + DAY)
    receive(archive, second, at=NOON + 2 * DAY)
    (head,) = archive.heads()
    assert (head.headline, head.digest, head.versions) == ("Second", second.digest, (first.digest, second.digest))
    assert (head.received, head.changed, head.sequence) == (NOON + DAY, NOON + 2 * DAY, 2)
    assert archive.versions(first.key) == [
        (first.digest, NOON + DAY, first),
        (second.digest, NOON + 2 * DAY, second),
    ]
    newest = archive.story(first.key)
    assert newest is not None and newest[0] == second


def test_a_late_old_version_joins_but_does_not_hide_the_new_one(archive: Archive) -> None:
    second = a_story(1, version="2", headline="Second")
    late = a_story(1, version="1", headline="First", markers=("correction",))
    receive(archive, second, at=NOON + DAY)
    assert receive(archive, late, at=NOON + 2 * DAY).updated == (late.key,)
    (head,) = archive.heads()
    assert (head.headline, head.digest, head.versions) == ("Second", second.digest, (second.digest, late.digest))
    assert (head.changed, head.sequence) == (NOON + 2 * DAY, 2)
    assert head.alarm == late.digest, "a correction must be seen, however late"


def test_the_alarm_is_the_latest_version_that_must_be_seen(archive: Archive) -> None:
    flash, calm = a_story(1, markers=("flash",)), a_story(1, headline="Calm")
    kill = a_story(1, headline="Kill", status=Status.CANCELED)
    alarms = []
    for story in (flash, calm, kill):
        receive(archive, story)
        alarms.append(archive.heads()[0].alarm)
    assert alarms == [flash.digest, flash.digest, kill.digest]
    assert archive.heads()[0].killed


def test_the_same_id_on_two_wires_is_two_stories(archive: Archive) -> None:
    receive(archive, a_story(1), a_story(1, wire="south"))
    assert len(archive.heads()) == 2


VERSIONS = st.builds(
    lambda text, version, hours: a_story(
        1, headline=text, version=version, updated=None if hours is None else NOON + hours * HOUR
    ),
    st.sampled_from("abcd"),
    st.none() | st.sampled_from(["1", "2", "3", "final"]),
    st.none() | st.integers(0, 5),
)


@settings(max_examples=40, deadline=None)
@given(stories=st.lists(VERSIONS, min_size=1, max_size=8))
def test_the_row_follows_supersedes_over_any_order_of_arrival(
    stories: list[Story], tmp_path_factory: pytest.TempPathFactory
) -> None:
    archive = Archive.open(tmp_path_factory.mktemp("store"))
    newest = stories[0]
    digests = [newest.digest]
    for number, story in enumerate(stories):
        receive(archive, story, at=NOON + number * MINUTE)
        if story.digest not in digests:
            digests.append(story.digest)
            newest = story if supersedes(story, newest) else newest
    (head,) = archive.heads()
    assert (head.digest, head.versions) == (newest.digest, tuple(digests))
    archive.close()
