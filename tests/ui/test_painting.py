"""Rows, wrapped copy and sheets: what they say, and that they fit."""

import unicodedata
from dataclasses import replace
from datetime import UTC
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from copytaster.brief.briefing import brief_for
from copytaster.model.brief import Brief, Figure, Quote
from copytaster.model.mark import Marks
from copytaster.model.story import Status
from copytaster.queue.queue import Entry
from copytaster.ui.rows import RowState, row
from copytaster.ui.sheet import in_words, reckoned, sheet, speaker
from copytaster.ui.wrapping import wrapped
from tests.queue.heads import a_head
from tests.stories import DAY, HOUR, NOON, a_story

STATE = RowState(NOON + HOUR, UTC)


def said(entry: Entry, width: int = 120, state: RowState = STATE) -> str:
    return "".join(text for text, _ in row(entry, width, state))


def test_a_wide_row_says_all_an_editor_decides_on() -> None:
    text = said(Entry(a_head(figure="12 killed", versions=("v0", "v1")), Marks(tags=("syria",), version="v1")))
    for part in ("#", "12:01", "4", "north", "STORM-HARBOUR-1", "Harbour reopens", "#syria", "v2", "12 killed"):
        assert part in text


@pytest.mark.parametrize(
    ("fields", "word"),
    [
        ({"status": Status.CANCELED}, "KILL"),
        ({"status": Status.WITHHELD}, "HELD"),
        ({"embargo": NOON + 6 * HOUR, "status": Status.EMBARGOED}, "EMB 18:00"),
        ({"status": Status.EMBARGOED}, "EMBARGO"),
        ({"markers": ("correction",)}, "CORR"),
        ({"markers": ("flash",)}, "FLASH"),
    ],
)
def test_what_must_not_be_scrolled_past_stands_in_words_in_every_width(fields: dict[str, Any], word: str) -> None:
    for width in (40, 60, 120):
        assert word in said(Entry(a_head(**fields)), width)


def test_each_decision_has_its_own_sign_without_colour() -> None:
    signs = {
        said(Entry(a_head(), replace(Marks(version="v1"), **marks)))[1]
        for marks in ({}, {"starred": True}, {"discarded": True}, {"seen": True}, {"tags": ("x",)})
    }
    assert signs == set("·★✗✓#")
    assert said(Entry(a_head()), state=replace(STATE, unsaved=True))[1] == "…"
    assert said(Entry(a_head(), Marks(starred=True)), state=replace(STATE, ascii=True)).isascii()


def test_an_older_story_shows_its_day() -> None:
    assert " 6 Mar" in said(Entry(a_head(when=NOON - 3 * DAY)))


TEXT = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp"]), max_size=60)


@given(TEXT, TEXT, TEXT, st.integers(1, 220))
def test_a_row_is_exactly_as_wide_as_asked(headline: str, slug: str, figure: str, width: int) -> None:
    entry = Entry(a_head(headline=headline, slug=slug, figure=figure), Marks(tags=("tag", "中文"), version="v1"))
    assert cell_len(said(entry, max(width, 30))) == max(width, 30)


@pytest.mark.parametrize("headline", ["प्रधानमंत्री ने कहा कि समझौते पर हस्ताक्षर होंगे", "प्रधानमंत्री " * 30])
def test_a_figure_stays_in_the_row_where_the_terminal_gives_vowel_signs_a_cell_of_their_own(headline: str) -> None:
    text = said(Entry(a_head(headline=headline, figure="at least 12 hurt")), 140)
    beside = sum(unicodedata.category(sign) == "Mc" for sign in text)
    assert beside and cell_len(text) == 140
    assert cell_len(text.rstrip()) + beside < 140 and text.rstrip().endswith("at least 12 hurt")


@given(TEXT, st.integers(2, 80))
def test_wrapped_copy_fits_and_loses_nothing_but_white_space(text: str, width: int) -> None:
    lines = ["".join(piece for piece, _ in line) for line in wrapped(text, width, "plain")]
    assert all(cell_len(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_highlights_keep_their_words_over_line_ends() -> None:
    text = "Storm kills 240,000 people in the harbour of Holm, police say"
    start = text.index("240,000")
    lines = wrapped(text, 14, "plain", [(start, start + len("240,000 people"), "figure")])
    assert " ".join(piece for line in lines for piece, style in line if style == "figure") == "240,000 people"


def test_a_sheet_has_a_place_for_every_fact_of_the_copy() -> None:
    story = a_story(
        body=('"We lost two cranes," harbour master Ida Lund said.', "Twelve people were killed, police said.")
    )
    brief = brief_for(story)
    entry = Entry(a_head())
    told = sheet(entry, story, brief, 60, now=NOON, zone=UTC)
    assert len(told.facts) == len(brief.quotes) + len(brief.figures) >= 2
    lines = ["".join(text for text, _ in line) for line in told.lines]
    assert any("cranes" in lines[place] for place in told.facts)


def test_an_empty_story_still_shows_its_headline() -> None:
    told = sheet(Entry(a_head()), a_story(body=()), Brief("x"), 40, now=NOON, zone=UTC)
    assert any("Harbour reopens" in "".join(text for text, _ in line) for line in told.lines)


def test_figures_are_shown_as_the_wire_wrote_them_with_what_they_count() -> None:
    killed = Figure("four million", (0, 12), 4e6, what="people", verb="displaced", qualifier="about")
    assert "".join(in_words(killed)) == "about four million people displaced"
    assert in_words(Figure("$3.4bn", (0, 6), 3.4e9, unit="USD", kind="money")) == ("", "$3.4bn", "")


def test_a_number_written_in_words_is_shown_in_digits_too() -> None:
    assert reckoned(Figure("four million", (0, 12), 4e6)) == " = 4,000,000"
    assert reckoned(Figure("$3.4bn", (0, 6), 3.4e9, unit="USD")) == " = 3,400,000,000 USD"
    assert reckoned(Figure("240,000", (0, 7), 240_000.0)) == ""
    assert reckoned(Figure("12%", (0, 3), 12.0, unit="%")) == ""
    assert reckoned(Figure("ten to 12", (0, 9), None, low=10.0, high=12.0)) == " = 10–12"


def test_a_quote_without_a_speaker_says_so() -> None:
    assert speaker(Quote("x", (0, 1))) == "?"
    assert speaker(Quote("x", (0, 1), "Ida Lund", role="harbour master", via="Radio Holm")) == (
        "Ida Lund, harbour master (via Radio Holm)"
    )
