"""A story gives one brief: summary, quotes and figures, ranked, with spans into its text."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copytaster.brief.briefing import brief_for, brief_of, lead_figure
from tests.stories import a_story

STORY = a_story(
    headline="Blast kills 12 in Holm mine",
    body=(
        "HOLM, March 9 (NW) - A blast in a mine killed at least 12 people and injured 30 on Monday, police said.",
        '"We heard one loud bang and then nothing at all," said Ida Lund, a harbour master who lives near the mine.',
        "The mine's owner was fined $50 million in 2019 after 3 miners, all under 30, died.",
        "(Reporting by Ana Ruiz)",
    ),
)


def test_a_story_gives_its_brief() -> None:
    brief = brief_for(STORY)
    assert brief.id == STORY.id
    assert brief.summary[0].startswith("A blast in a mine killed")
    assert not any("Reporting" in sentence for sentence in brief.summary)
    assert [quote.speaker for quote in brief.quotes] == ["Ida Lund"]
    assert [figure.value for figure in brief.top_figures(2)] == [12, 30]
    assert lead_figure(brief) == "at least 12 killed"


def test_every_span_cuts_what_the_brief_says() -> None:
    brief = brief_for(STORY)
    for figure in brief.figures:
        assert STORY.text[slice(*figure.span)] == figure.text
    for quote in brief.quotes:
        assert STORY.text[slice(*quote.span)] == quote.content
    for sentence in brief.summary:
        assert sentence in STORY.text


def test_the_same_text_gives_the_same_brief() -> None:
    assert brief_for(STORY) == brief_for(STORY) == brief_of(STORY.id, STORY.text, STORY.headline)


@pytest.mark.parametrize("text", ["", "Holm", "Ana Ruiz, 34, came.", "There were groups of three."])
def test_a_row_stays_empty_where_no_figure_is_worth_it(text: str) -> None:
    assert lead_figure(brief_of("1", text)) == ""


@settings(max_examples=40)
@given(st.text(max_size=400), st.one_of(st.none(), st.text(max_size=40)))
def test_no_text_breaks_it(text: str, headline: str | None) -> None:
    brief = brief_of("1", text, headline)
    assert sorted(quote.rank for quote in brief.quotes) == list(range(1, len(brief.quotes) + 1))


def test_a_very_long_copy_is_briefed_in_time() -> None:
    text = STORY.text * 400
    begun = time.process_time()
    brief_of("1", text)
    assert time.process_time() - begun < 4
