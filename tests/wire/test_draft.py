"""Ids, headlines and lengths."""

import pytest

from copytaster.model.story import Kind, Status
from copytaster.wire.draft import Draft, story_from
from tests.wire.arrivals import an_arrival, rss, the_story


def test_the_id_is_the_wires_own_else_the_address_else_made_of_the_copy() -> None:
    assert the_story(rss("<guid>w-1</guid><link>/1</link><title>T</title>")).id == "w-1"
    assert the_story(rss("<guid> </guid><link>/1</link><title>T</title>")).id == "https://north.example/1"
    made = the_story(rss("<title>T</title><description>Copy.</description>")).id
    assert made.startswith("copy:") and made == the_story(rss("<title>T</title><description>Copy.</description>")).id
    assert made != the_story(rss("<title>T</title><description>Other.</description>")).id


@pytest.mark.parametrize("item", ["<guid>{}</guid><title>T</title>", "<link>/{}</link><title>T</title>"])
def test_long_ids_become_short_ones_that_stay_apart(item: str) -> None:
    ids = {the_story(rss(item.format("a" * 1_500 + end))).id for end in "xy"}
    assert len(ids) == 2 and all(len(one) <= 200 for one in ids)


def test_an_id_that_looks_like_a_path_is_only_an_id() -> None:
    assert the_story(rss("<guid>../../etc/cron.d/x</guid><title>T</title>")).id == "../../etc/cron.d/x"


def test_copy_without_a_headline_lends_its_first_words() -> None:
    story = the_story(
        rss(
            "<description>"
            + "A quake hit the old town of Holm early on Monday and woke everybody up. " * 2
            + "</description>"
        )
    )
    assert story.headline == "A quake hit the old town of Holm early on Monday and woke everybody up. A quake…"


@pytest.mark.parametrize(
    ("copy", "words"), [("One two three.", 3), ("港が再開した。", 7), ("Holm 港 reopens", 3), ("항구가 다시 열렸다", 3)]
)
def test_words_are_counted_where_the_wire_gives_no_number(copy: str, words: int) -> None:
    assert the_story(rss(f"<title>T</title><description>{copy}</description>")).words == words


def test_without_headline_and_copy_there_is_no_story() -> None:
    assert story_from(Draft(id="1", url="https://n.example/1"), an_arrival()) is None


def test_a_standfirst_that_repeats_the_headline_is_none() -> None:
    story = story_from(Draft(headline="Harbour reopens", dek="Harbour reopens.", body=("Copy.",)), an_arrival())
    assert story is not None and story.dek is None


def test_a_kill_or_a_locked_embargo_in_words_outweighs_a_field_left_at_usable() -> None:
    killed = story_from(Draft("KILL: Harbour reopens", ("Copy.",), given={"status": ("usable",)}), an_arrival())
    locked = story_from(
        Draft("Harbour", ("Sperrfrist: Mittwoch", "Copy."), given={"status": ("usable",)}), an_arrival()
    )
    assert killed is not None and killed.status is Status.CANCELED
    assert locked is not None and locked.status is Status.EMBARGOED and locked.embargo is None


def test_an_embargo_in_a_field_is_a_marker_and_one_that_cannot_be_read_locks() -> None:
    plain = story_from(Draft("Harbour", given={"embargo": ("2026-03-10T18:00Z",), "status": ("usable",)}), an_arrival())
    odd = story_from(Draft("Harbour", given={"embargo": ("this evening",), "status": ("usable",)}), an_arrival())
    assert plain is not None and (plain.status, plain.markers) == (Status.USABLE, ("embargo",))
    assert odd is not None and (odd.status, odd.embargo, odd.markers) == (Status.EMBARGOED, None, ("embargo",))


def test_a_picture_needs_no_words_and_its_caption_stays_as_sent() -> None:
    caption = "HOLM, March 9 (NB) - The harbour of Holm on Monday, after the storm."
    story = story_from(Draft(body=(caption,), id="p1", kind=Kind.PICTURE, wire_id="HOL101"), an_arrival())
    bare = story_from(Draft(id="p2", kind=Kind.VIDEO), an_arrival())
    assert story is not None and (story.kind, story.body, story.wire_id) == (Kind.PICTURE, (caption,), "HOL101")
    assert bare is not None and (bare.headline, bare.kind) == ("", Kind.VIDEO)
    assert story_from(Draft(id="t"), an_arrival()) is None
