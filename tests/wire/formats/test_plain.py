"""Plain text."""

from datetime import UTC, datetime

import pytest

from copytaster.model.errors import FormatError
from copytaster.model.story import Status
from tests.wire.arrivals import reading_of, the_story

PAGE = """Harbour of Holm reopens, cranes or no cranes

'We lost two cranes and will manage,' harbour master says

Harbour of Holm reopens, cranes or no cranes

Northern Bulletin / News Desk

The harbour of Holm reopened on Monday after a storm that
felled two cranes.

"We lost two cranes," harbour master Ida Lund said.\x20


Ships were waiting.

Güncelleme Tarihi: 9 Mart 2026, 15:53"""


def test_a_page_copied_as_text_is_taken_apart() -> None:
    story = the_story(PAGE)
    assert story.headline == "Harbour of Holm reopens, cranes or no cranes"
    assert story.dek == "'We lost two cranes and will manage,' harbour master says"
    assert story.body == (
        "The harbour of Holm reopened on Monday after a storm that felled two cranes.",
        '"We lost two cranes," harbour master Ida Lund said.',
        "Ships were waiting.",
    )
    assert (story.byline, story.source) == ("Northern Bulletin / News Desk", "Northern Bulletin")


def test_an_update_date_is_the_time_of_the_copy_in_the_home_of_its_language() -> None:
    story = the_story(PAGE)
    assert story.published == story.updated == datetime(2026, 3, 9, 12, 53, tzinfo=UTC)
    assert the_story(PAGE, timezone="Europe/Berlin").published == datetime(2026, 3, 9, 14, 53, tzinfo=UTC)


def test_the_simplest_story_is_a_headline_and_copy() -> None:
    story = the_story("Quake hits Holm\n\nA quake hit Holm.\n\nNobody was hurt.\n")
    assert (story.headline, story.body, story.dek) == (
        "Quake hits Holm",
        ("A quake hit Holm.", "Nobody was hurt."),
        None,
    )
    assert story.words == 7


def test_lines_right_under_the_headline_are_copy() -> None:
    assert the_story("Quake hits Holm\nA quake hit Holm.\nNobody was hurt.").body == (
        "A quake hit Holm.",
        "Nobody was hurt.",
    )


def test_indented_lines_begin_paragraphs_where_there_are_no_blank_ones() -> None:
    text = "Quake hits Holm\n   A quake hit Holm on\nMonday.\n   Nobody was hurt, the\nmayor said.\n"
    assert the_story(text).body == ("A quake hit Holm on Monday.", "Nobody was hurt, the mayor said.")


def test_copy_without_a_headline_is_all_copy() -> None:
    text = (
        "A quake of the middling sort hit the old town of Holm very early\non Monday and woke "
        "everybody.\n\nNobody was hurt."
    )
    story = the_story(text)
    assert story.body[0].startswith("A quake of the middling sort hit the old town of Holm very early on Monday")
    assert story.headline.endswith("…")


def test_byline_dateline_note_and_end_mark_leave_the_copy() -> None:
    text = (
        "UPDATE 1-Quake hits Holm\n\n(Adds toll)\n\nBy Ann Other\n\nHOLM, March 9 (North Wire) - A quake hit Holm "
        "on Monday."
        "\n\nNobody was hurt.\n\n-30-\n"
    )
    story = the_story(text)
    assert story.body == ("A quake hit Holm on Monday.", "Nobody was hurt.")
    assert (story.byline, story.editor_note, story.markers) == ("Ann Other", "Adds toll", ("update:1",))
    assert (story.dateline, story.city, story.source) == ("HOLM, March 9 (North Wire)", "HOLM", "North Wire")


def test_an_embargo_in_the_first_lines_locks_the_copy() -> None:
    story = the_story("Bank cuts rate\n\nEMBARGOED until 1800 GMT March 11, 2026\n\nThe bank of Holm cut its rate.")
    assert story.status is Status.EMBARGOED and story.embargo == datetime(2026, 3, 11, 18, tzinfo=UTC)


def test_the_same_file_gives_the_same_id_and_another_one_another() -> None:
    assert the_story(PAGE).id == the_story(PAGE).id != the_story(PAGE + "\n\nMore.").id


def test_angle_brackets_and_entities_stand_as_they_are() -> None:
    assert the_story("R&D at 5 < 6\n\nUse &amp; and <b>.").body == ("Use &amp; and <b>.",)


@pytest.mark.parametrize("document", ["  \n\t", "\u200b\u200b\n", b"\x00\x00", ""])
def test_a_file_without_words_is_empty(document: str | bytes) -> None:
    with pytest.raises(FormatError, match=r"empty answer|no words"):
        reading_of(document)


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(FormatError, match="no text at all"):
        reading_of(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00")
