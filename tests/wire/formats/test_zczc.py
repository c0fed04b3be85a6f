"""Telex frames."""

from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.wire.arrivals import reading_of, the_story
from tests.wire.formats.corrupt import damaged, survives

CODED = (
    "ZCZC NBW\r\n%A\r\n#Storm_BC1\r\n$Harbour of Holm reopens\r\n:(HOLM)\r\n&NBDESK\\Other\r\n*17000000\r\n@NOR\r\n"
    "The harbour of Holm has reopened after a storm.\r\n\r\n   Ships wait.\r\n\r\n\r\nAAP RTV\r\nNNNN\r\n"
)  # fmt: skip
PLAIN = (
    "ZCZC HOL0123 NB\r\n\r\nHOLM-STORM\r\nHARBOUR OF HOLM REOPENS\r\n\r\n"
    "HOLM, MARCH 9 (NB) -- THE HARBOUR OF HOLM REOPENED ON MONDAY AFTER A STORM\r\nTHAT FELLED TWO CRANES.\r\n\r\n"
    "SHIPS WAIT.\r\n\r\n091137 GMT MAR 26\r\nNNNN\r\n"
)  # fmt: skip


def test_coded_lines_are_fields() -> None:
    story = the_story(CODED)
    assert (story.slug, story.headline, story.city) == ("Storm_BC1", "Harbour of Holm reopens", "HOLM")
    assert (story.subjects, story.source) == (("17000000",), "NBW")
    assert story.body == ("The harbour of Holm has reopened after a storm.", "Ships wait.")


def test_in_the_other_set_of_signs_a_rail_is_the_headline() -> None:
    story = the_story(
        "ZCZC NBW\r\n$ A\r\n: HOLM\r\n=2ND LEAD\r\n^ Harbour reopens\r\n+17000000\r\nThe harbour is open.\r\nNNNN"
    )
    assert (story.slug, story.headline, story.city) == ("HOLM", "Harbour reopens", None)
    assert (story.subjects, story.markers, story.body) == (("17000000",), ("lead:2",), ("The harbour is open.",))


def test_a_plain_telex_has_slug_headline_copy_and_date() -> None:
    story = the_story(PLAIN)
    assert (story.slug, story.headline) == ("HOLM-STORM", "HARBOUR OF HOLM REOPENS")
    assert (story.dateline, story.city, story.wire_id) == ("HOLM, MARCH 9 (NB)", "HOLM", "HOL0123")
    assert story.body == ("THE HARBOUR OF HOLM REOPENED ON MONDAY AFTER A STORM THAT FELLED TWO CRANES.", "SHIPS WAIT.")
    assert story.published == datetime(2026, 3, 9, 11, 37, tzinfo=UTC)


def test_an_iptc_header_may_stand_in_the_frame() -> None:
    story = the_story("ZCZC\r\nhol062 4 i 211  nb 061\r\n\r\nHolm-storm/\r\nHarbour reopens =\r\n\r\nCopy.\r\nNNNN")
    assert (story.wire_id, story.urgency, story.headline) == ("hol062", 4, "Harbour reopens")


def test_several_messages_and_one_without_its_end() -> None:
    reading = reading_of(PLAIN + CODED + PLAIN.replace("STORM", "FIRE").replace("NNNN", ""))
    assert [story.slug for story in reading.items] == ["HOLM-STORM", "Storm_BC1", "HOLM-FIRE"]
    assert not any("NNNN" in story.text or "ZCZC" in story.text for story in reading.items)


def test_a_kill_and_a_flash_in_a_telex() -> None:
    assert the_story(PLAIN.replace("HARBOUR OF HOLM REOPENS\r\n", "MANDATORY KILL\r\nHARBOUR OF HOLM\r\n")).killed
    assert the_story("ZCZC NB\r\nFLASH\r\nHOLM-STORM\r\nHARBOUR SHUT\r\nNNNN").markers == ("flash",)


def test_without_a_date_the_headline_is_part_of_the_id() -> None:
    assert the_story(CODED).id == "telex:nbw:storm-bc1/harbour-holm-reopens"


def test_a_line_that_mentions_the_frame_is_no_frame() -> None:
    assert reading_of("ZCZCs are history\n\nTelex ends.").format == "plain text"


@settings(max_examples=120, deadline=None)
@given(st.data())
def test_damaged_messages_give_stories_or_one_sentence(data: st.DataObject) -> None:
    survives(data.draw(damaged((PLAIN + CODED).encode())))
