"""Whatever comes over the wire gets a brief, perhaps an empty one, in a time that grows with its length only."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copytaster.brief.briefing import brief_of, lead_figure
from copytaster.model.brief import Brief

PIECES = {
    "prose": '"We lost 12 of the 40 cranes, between 3 and 4 of them for $5 million," Ida Lund of Holm said on Monday. ',
    "speech without its end": '"We lost it all Holm Lund Berg said ',
    "quotation marks": '"',
    "marks of all kinds": "“”\"«»„'‘’``''",
    "single marks": "'a ",
    "no spaces": "aB",
    "numbers": "1 ",
    "joined numbers": "5-5,",
    "number words": "one and a half ",
    "ranges": "1 to 2 million ",
    "sums": "$5 ",
    "shares": "one in three of ",
    "full stops": ". ",
    "initials": "A. ",
    "dashes": "– ",
    "lines": "\n",
    "a table": "| 12 | Holm | 3:1 |\n",
    "a table run together": "| 12 | Holm | 3:1 | ",
    "Chinese": "漢字。「はい、３人」",
    "right to left": "قال \u200f«نعم» ٣٠ \u202e",
    "mixed scripts": "Holm Москва 漢字 سلام 12 ",
    "names": "Holm Lund Berg ",
    "tolls": "the death toll rose to 47 ",
    "slugs": "HOLM: A\n",
    "control characters": "\x00\x1b[31m\ufffc\ufffd",
}


def checked(text: str, headline: str | None = None) -> Brief:
    """The brief of `text`, every span of which cuts what it should."""
    brief = brief_of("1", text, headline)
    assert all(sentence in text for sentence in brief.summary)
    assert all(text[slice(*figure.span)] == figure.text for figure in brief.figures)
    assert all(len(text[slice(*quote.span)]) == len(quote.content) for quote in brief.quotes)
    lead_figure(brief)
    return brief


@pytest.mark.parametrize("text", ["", " ", "\n\n", "Holm", "12", '"', "“", "\ufffc", "...", "\u202e", "a" * 5000])
def test_next_to_nothing_gets_a_brief_without_quotes(text: str) -> None:
    assert checked(text).quotes == ()


def test_a_table_gives_its_first_lines() -> None:
    table = "Handball, first division\nHolm – Lund 31:31\nBerg – Venn 28:24\nAas – Moss 30:22\nElf – Ost 19:23"
    assert checked(table).summary[:2] == ("Handball, first division", "Holm – Lund 31:31")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(sorted(PIECES)), max_size=40), st.text(max_size=20))
def test_pieces_in_any_order_get_a_brief(names: list[str], headline: str) -> None:
    checked("".join(PIECES[name] for name in names), headline)


@settings(max_examples=60, deadline=None)
@given(st.text(st.sampled_from("\"'“”‘’«»„ \n.,-–12aB$%|漢א\u202e"), max_size=300))
def test_marks_in_any_order_get_a_brief(text: str) -> None:
    checked(text)


@pytest.mark.parametrize("name", PIECES)
def test_the_time_for_a_character_does_not_grow_with_the_copy(name: str) -> None:
    piece = PIECES[name]

    def seconds(length: int) -> float:
        """Processor time for so many characters: the better of two runs."""
        text = piece * (length // len(piece))
        times = []
        for _ in range(2):
            begun = time.process_time()
            brief_of("1", text)
            times.append(time.process_time() - begun)
        return min(times)

    short, long = seconds(4_000), seconds(32_000)
    assert long < 8 * short * 3 + 0.05, f"{short:.4f} s, then {long:.4f} s for eight times as much"


def test_a_hundred_thousand_quotation_marks_are_read_in_a_second() -> None:
    begun = time.process_time()
    checked('"' * 100_000)
    assert time.process_time() - begun < 1
