"""A pronoun means the person that the story is about, of the gender it says."""

import pytest

from copytaster.brief.quotes import quotes


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Ida Lund met Jonas Berg. "The pier must be closed," she said.', "Ida Lund"),
        ('Ida Lund met Jonas Berg. "The pier must be closed," he said.', "Jonas Berg"),
        ('Petra Holst aide Jonas Berg resigned. He said "the pier must be closed".', "Jonas Berg"),
        ('The port authority met late. It said "the pier must be closed".', "The port authority"),
        ('The mayor came late. He said "the pier must be closed".', "The mayor"),
        ('Ida Lund said she thinks "the pier must be closed".', "Ida Lund"),
    ],
)
def test_a_pronoun_is_led_to_its_name(text: str, speaker: str) -> None:
    assert quotes(text)[0].speaker == speaker


def test_a_pronoun_without_anybody_before_it_is_nobody() -> None:
    assert quotes('"The pier must be closed," she said.')[0].speaker is None


def test_a_pronoun_between_two_candidates_is_less_sure() -> None:
    alone = quotes('Ida Lund came. "The pier must be closed," she said.')[0]
    doubt = quotes('Ida Lund came with Petra Holst. "The pier must be closed," she said.')[0]
    assert doubt.confidence <= alone.confidence < 0.98
