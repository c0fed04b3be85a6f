"""Titles of works are no speech."""

import pytest

from copytaster.brief.works import is_title, sources_begin


@pytest.mark.parametrize(
    "title", ["Storms and Ships of the North", "The Sea, the Sea and the Ships", "Make Holm Great Again."]
)
def test_capitals_on_every_word_that_matters_make_a_title(title: str) -> None:
    assert is_title(title)


@pytest.mark.parametrize(
    "speech", ["We met Ida Lund in Holm", "Never", "the quiet fleet", "", "Ida Lund is a friend of Holm and Strand"]
)
def test_names_in_a_sentence_do_not_make_a_title(speech: str) -> None:
    assert not is_title(speech)


def test_the_list_of_sources_begins_at_its_heading() -> None:
    assert sources_begin("One.\n\nSources\n\nTwo.") == 6
    assert sources_begin("One of the sources spoke.") == 25
