"""Tables that keep to a width, counted in the cells of a terminal."""

from hypothesis import given
from hypothesis import strategies as st

from copytaster.cli.table import Column, cells, fitted, table

COLUMNS = (Column("KEY"), Column("SLUG", most=10, drop=1), Column("N", right=True), Column("HEADLINE", stretch=True))
TEXT = st.text(st.sampled_from("abc é大阪́ –"), max_size=40)


def test_wide_and_combining_characters_are_counted_as_a_terminal_does() -> None:
    assert [cells(text) for text in ("abc", "大阪", "e\u0301", "Žižkov", "")] == [3, 4, 1, 6, 0]


def test_what_is_cut_ends_in_an_ellipsis() -> None:
    assert fitted("Harbour reopens", 8) == "Harbour…"
    assert fitted("大阪の港", 5) == "大阪…"
    assert fitted("Harbour", 7) == "Harbour"


def test_a_narrow_terminal_drops_columns_that_may_go_and_shortens_the_stretching_one() -> None:
    row = [("a1b2c3d4", "STORM-HARBOUR-LONG", "12", "Harbour reopens after the storm")]
    assert list(table(COLUMNS, row, 60)) == [
        "KEY       SLUG         N  HEADLINE",
        "a1b2c3d4  STORM-HAR…  12  Harbour reopens after the storm",
    ]
    assert list(table(COLUMNS, row, 40))[1] == "a1b2c3d4  12  Harbour reopens after the…"


def test_for_a_pipe_nothing_is_cut_and_there_are_no_titles() -> None:
    assert list(table(COLUMNS, [("k", "STORM-HARBOUR-LONG", "1", "H")], None)) == ["k  STORM-HARBOUR-LONG  1  H"]


@given(st.lists(st.tuples(TEXT, TEXT, TEXT, TEXT), max_size=4), st.integers(60, 200))
def test_no_line_is_wider_than_the_terminal(rows: list[tuple[str, str, str, str]], width: int) -> None:
    short = [(key[:8], slug, number[:3], headline) for key, slug, number, headline in rows]
    assert all(cells(line) <= width for line in table(COLUMNS, short, width))


@given(TEXT, st.integers(0, 60))
def test_nothing_fitted_is_wider_than_asked(text: str, width: int) -> None:
    assert cells(fitted(text, width)) <= width
