"""What is typed into the search becomes a query that means just that."""

import pytest

from copytaster.store.phrases import match_for


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("storm", '"storm"*'),
        ("storm ", '"storm"'),
        ("harbour storm", '"harbour" AND "storm"*'),
        ('"harbour master" lund', '"harbour master" AND "lund"*'),
        ("“harbour master”", '"harbour master"'),
        ('"harbour mas', '"harbour" AND "mas"*'),
        ("kill-shot OR NOT near(", '"kill-shot" AND "OR" AND "NOT" AND "near("*'),
        ("Київ", '"Київ"*'),
        ('" - * ""', ""),
        ("", ""),
    ],
)
def test_words_become_a_query(typed: str, query: str) -> None:
    assert match_for(typed) == query
