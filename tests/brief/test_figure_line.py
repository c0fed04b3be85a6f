"""A list row has 24 characters for the weightiest figure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.brief.figure_line import LONGEST, figure_line
from copytaster.brief.figures import figures


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The war killed 240,000 people.", "240,000 killed"),
        ("It displaced four million people.", "4m displaced"),
        ("The bank took a $50 million fine.", "$50m fine"),
        ("It saw a 12 percent rise.", "12% rise"),
        ("At least 76 people were killed.", "at least 76 killed"),
        ("Between 10 and 12 people were killed.", "10–12 killed"),
        ("Nearly 60,000 security personnel came.", "nearly 60,000 personnel"),
        ("The siege took 39 hours.", "39 hours"),
        ("It was 40C in Holm.", "40°C"),
        ("They sold 1.25bn shares.", "1.25bn shares"),
        ("A fee of CHF 12 is due.", "CHF 12"),
        ("It rose 2.5 percentage points.", "2.5 points"),
        ("45 percent of voters agreed.", "45% of voters"),
        ("It is 700 miles away.", "700 miles"),
        ("It will spend 1.9 percent of economic output.", "1.9% of economic output"),
        ("The quake had a magnitude of 6.4.", "magnitude 6.4"),
        ("It gave 145,000 bpd.", "145,000 barrels a day"),
        ("An audience of 2,000 leaned forward.", "audience of 2,000"),
        ("Half of the buried people died.", "half of buried people"),
        ("It took a 39-hour siege to end it.", "39 hours"),
        ("More than a third of voters agreed.", "over a third of voters"),
    ],
)
def test_a_figure_is_said_as_an_editor_says_it(text: str, line: str) -> None:
    assert figure_line(figures(text)[0]) == line


@given(
    st.integers(2, 10**15), st.sampled_from(["people were killed", "unbelievably long extraordinary nouns", "%", "km"])
)
def test_a_line_fits_the_row(number: int, after: str) -> None:
    for figure in figures(f"It saw {number:,} {after}."):
        assert 0 < len(figure_line(figure)) <= LONGEST
