"""Signs of the paper tape."""

import pytest

from copytaster.wire.tape import head_lines, overline_of, printed, tape_paragraphs


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("^Harbour reopens<", "Harbour reopens"),
        ("``Open,'' she said _ and `go.'", "“Open,” she said — and ‘go.'"),
        ("\x08Holm\x10 Bay\x1f\x1e 73\x1e \x1e 16{", "Holm Bay 73 16½"),
        ("a {b} c", "a {b} c"),
        ("snake_case", "snake_case"),
    ],
)
def test_a_line_is_shown_as_printed(line: str, shown: str) -> None:
    assert printed(line) == shown


def test_a_head_line_goes_on_until_its_quad() -> None:
    assert head_lines("^One\nand more<\n^Two=\n\tCopy\nmore\n^Table=") == (
        ["^One and more<", "^Two="],
        "\tCopy\nmore\n^Table=",
    )


def test_who_the_writer_is_is_no_copy_and_centred_lines_are() -> None:
    over = overline_of(["^Glance<", "^By ANN OTHER=", "^NB Sports Writer=", "^NORTH LEAGUE="])
    assert (over.headline, over.byline, over.copy) == ("Glance", "ANN OTHER", ("NORTH LEAGUE",))
    assert overline_of(["^Glance=", "^All Times CET=", "^By The North Press="]).copy == ("All Times CET",)


def test_every_line_of_a_table_is_one() -> None:
    assert tape_paragraphs("\tOne\ntwo\n\nthree\n", tabular=False) == ("One two", "three")
    assert tape_paragraphs("\tOne\ntwo\n^END<\n___", tabular=True) == ("One", "two")
