"""Sentences are cut where a reader would stop, and nowhere else."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.brief.sentences import sentences


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "one",
    [
        "Mr. Ode met Gen. Ana B. Cruz and Lt. Gov. Pia Holm at the U.S. embassy in St. Anne.",
        "Prices rose 3.5 percent to $1.2 million at Holm Inc. last year.",
        "The ferry left at 9 p.m. on Monday.",
        "Moving the fleet... is done as planned, he said.",
        '"Who pays for this?" he asked.',
        '"Who pays for this?" Ida Lund asked.',
        '"We are done!" the mayor shouted.',
        "Holm vs. Strand was No. 3 on the list of Jan. 5.",
        "“It floats.” – Ida Lund",
    ],
)
def test_abbreviations_decimals_and_tags_do_not_end_a_sentence(one: str) -> None:
    assert cut(one) == [one]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("He left. She stayed.", ["He left.", "She stayed."]),
        ("He moved to the U.S. The rest stayed.", ["He moved to the U.S.", "The rest stayed."]),
        ('He said: "It is over." Then he left.', ['He said: "It is over."', "Then he left."]),
        ('He left. "I am tired," he said.', ["He left.", '"I am tired," he said.']),
        ("A line\nAnother line", ["A line", "Another line"]),
        ("One.\n\nTwo without an end", ["One.", "Two without an end"]),
        ("Is it? It is! Good…  Done.", ["Is it?", "It is!", "Good…", "Done."]),
        ("The quay at dawn Photo: Ida Lund", ["The quay at dawn", "Photo: Ida Lund"]),
        ("海が見える。船が来た。", ["海が見える。", "船が来た。"]),
        ("1. Open the lock. 2. Wait.", ["1. Open the lock.", "2. Wait."]),
        ("", []),
        (" \n\n ", []),
    ],
)
def test_sentences_are_cut_where_a_reader_stops(text: str, parts: list[str]) -> None:
    assert cut(text) == parts


@given(st.text(alphabet="aA. \n\"'”?!…)1-Z", max_size=200))
def test_sentences_are_in_order_whole_and_lose_nothing_but_white_space(text: str) -> None:
    spans = sentences(text)
    assert all(start < end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert "".join("".join(cut(text)).split()) == "".join(text.split())
    assert all("\n" not in part and part == part.strip() for part in cut(text))


@pytest.mark.parametrize("piece", [".", ". ", '." ', "\n", " ", "A. ", "a", ".)", '"', "1. ", "U.S. "])
def test_any_long_input_takes_linear_time(piece: str) -> None:
    began = time.perf_counter()
    sentences(piece * 60_000)
    assert time.perf_counter() - began < 2.0


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Am 3. Mai kam er zurück. Dann ging er z. B. nach Hause.", 2),
        ("Das kostet ca. 3 Mio. Euro. Das sagte Dr. Berg. Im 19. Jahrhundert war das anders.", 3),
        ("M. Dupont est venu. Mme. Roux aussi. Cf. art. 3 du code.", 3),
        ("El Sr. López vino con la Dra. Gil. Vive en la Av. Colón.", 2),
        ("Il dott. Rossi e l’avv. Bianchi sono qui. Fine.", 2),
        ("O Sr. Silva e a Dra. Lopes vieram. Acabou.", 2),
        ("Prof. Dr. Ayşe Yılmaz geldi. Doç. Dr. Can da geldi.", 2),
    ],
)
def test_abbreviations_and_days_of_other_languages_end_no_sentence(text: str, count: int) -> None:
    assert len(sentences(text)) == count
