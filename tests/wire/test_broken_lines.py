"""How lines that a sender broke become paragraphs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.wire.broken_lines import BREAK, copy_in, parts_of, washed

INDENTED = """(Adds toll)
    * Harbour closed since Sunday
    * Two cranes lost

    By Ann Other
    HOLM, March 9 (NW) - The harbour of Holm
reopened on Monday after the
storm.
    Two cranes were lost, the harbour
master said.


 (Reporting by Ann Other; Editing by Bo
Lind)"""


def test_lines_that_stand_deeper_begin_paragraphs() -> None:
    assert parts_of(INDENTED) == [
        "(Adds toll)",
        "* Harbour closed since Sunday",
        "* Two cranes lost",
        "By Ann Other",
        "HOLM, March 9 (NW) - The harbour of Holm reopened on Monday after the storm.",
        "Two cranes were lost, the harbour master said.",
        "(Reporting by Ann Other; Editing by Bo Lind)",
    ]


def test_source_that_is_only_indented_is_one_paragraph() -> None:
    assert parts_of("\n        The harbour of Holm\n        reopened on Monday.\n      ") == [
        "The harbour of Holm reopened on Monday."
    ]


def test_blank_lines_part_paragraphs_and_two_breaks_are_one() -> None:
    assert parts_of("One.\n\n \nTwo.\r\n\r\nThree.") == ["One.", "Two.", "Three."]
    assert parts_of(f"One.{BREAK}{BREAK}Two.{BREAK}\n{BREAK}Three.") == ["One.", "Two.", "Three."]


def test_results_keep_their_lines() -> None:
    table = ["Holm (0) 1 Vik (2) 2", "Nes (1) 1 Strand (0) 0", "Played on Sunday 3 4"]
    assert parts_of("\n".join(table)) == table
    assert parts_of(BREAK.join(table)) == table


@pytest.mark.parametrize("mark", ["\n", BREAK])
def test_lines_broken_because_they_were_full_are_joined(mark: str) -> None:
    lines = [
        "The storm that hit the coast of Holm on Sunday evening",
        "broke 2 cranes and took the roof of 14",
        "sheds.",
    ]
    assert parts_of(mark.join(lines)) == [" ".join(lines)]


def test_long_lines_and_long_lists_stay_apart_where_the_markup_breaks_them() -> None:
    long = "The harbour of Holm reopened on Monday after the storm that had closed it for a whole long day and a night."
    assert parts_of(f"{long}{BREAK}{long}") == [long, long]
    names = [f"Name {letter}" for letter in "abcdefghij"]
    assert parts_of(BREAK.join(names)) == names
    assert parts_of(f"Kim Holt{BREAK}North Wire") == ["Kim Holt North Wire"]


def test_preformatted_lines_stay_unless_they_are_wrapped_prose() -> None:
    assert parts_of("Kim Holt\nNorth Wire", kept=True) == ["Kim Holt", "North Wire"]
    prose = "The storm that hit the coast of Holm on Sunday evening\nbroke two cranes."
    assert len(parts_of(prose, kept=True)) == 1


def test_plain_text_is_parted_by_its_lines() -> None:
    assert copy_in("One line.\nAnother line.") == ("One line.", "Another line.")
    assert copy_in("\tOne that\nruns on.\n\tTwo.") == ("One that runs on.", "Two.")
    assert copy_in("<p>One.</p><p>Two.</p>") == ("One.", "Two.")
    assert copy_in("") == ()


def test_characters_and_tags_that_were_escaped_twice_are_set_right() -> None:
    assert washed("It&amp;#39;s 35<endash>-</endash>40 &lt; 50") == ("It's 35-40 < 50",)
    assert washed("\x1b[2J") == ()


@given(st.text(alphabet=" \t\nab1." + BREAK, max_size=300), st.booleans(), st.booleans())
def test_no_letter_is_lost_or_added(text: str, plain: bool, kept: bool) -> None:
    parts = parts_of(text, plain=plain, kept=kept)
    assert "".join("".join(parts).split()) == "".join(text.split())
    assert all(part == " ".join(part.split()) and part for part in parts)
