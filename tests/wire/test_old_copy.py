"""Lines of a teleprinter as paragraphs."""

from hypothesis import given, settings
from hypothesis import strategies as st

from copytaster.wire.old_copy import paragraphs_of


def test_blank_lines_part_paragraphs_and_lines_are_joined() -> None:
    assert paragraphs_of("The harbour\nof Holm\n \nreopened\non Monday.\n") == (
        "The harbour of Holm",
        "reopened on Monday.",
    )


def test_indents_part_paragraphs_where_there_are_no_blank_lines() -> None:
    text = "   The harbour of Holm\nreopened on Monday.\n   Ships\nwait."
    assert paragraphs_of(text) == ("The harbour of Holm reopened on Monday.", "Ships wait.")


def test_a_line_that_ends_short_ends_a_paragraph_where_nothing_else_does() -> None:
    text = (
        "The harbour of Holm reopened on Monday after a storm had felled two\n"
        "of its cranes.\nShips wait, and more of them are to come in during the night, the port\nsaid."
    )
    assert [part[:5] for part in paragraphs_of(text)] == ["The h", "Ships"]


def test_words_broken_at_the_end_of_a_line_are_put_together() -> None:
    assert paragraphs_of("A well-\nknown crane of Nord-\nund Ostsee, 2 1/2-\ninch") == (
        "A well-known crane of Nord- und Ostsee, 2 1/2- inch",
    )


def test_rows_and_bullets_stay_apart_and_rules_go() -> None:
    text = "Table:\n\nHolm    2  1   9\nLund    1  4   6\n\n___\n\n- one thing\n  goes on\n- another\n\n* * *"
    assert paragraphs_of(text) == (
        "Table:",
        "Holm 2 1 9",
        "Lund 1 4 6",
        "- one thing goes on",
        "- another",
    )


def test_scores_are_a_list_and_figures_in_sentences_are_not() -> None:
    assert paragraphs_of("Holm 2, Lund 1\nVik 0, Sund 0\nElm 3, Ash 3") == (
        "Holm 2, Lund 1",
        "Vik 0, Sund 0",
        "Elm 3, Ash 3",
    )
    copy = "Between 1998 and 2004 some 1,200 ships\nand 37 ferries called."
    assert paragraphs_of(copy) == ("Between 1998 and 2004 some 1,200 ships and 37 ferries called.",)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="ab1 \n\t-|.;", max_size=120))
def test_no_letter_is_lost_or_added(text: str) -> None:
    assert "".join(c for part in paragraphs_of(text) for c in part if c.isalnum()) == "".join(
        c for c in text if c.isalnum()
    )
