"""The lines over the copy of an old wire."""

import pytest

from copytaster.wire.old_head import head_of, parted


@pytest.mark.parametrize(
    ("text", "head", "copy"),
    [
        ("Harbour\nreopens =\n\nCopy.", ["Harbour", "reopens ="], "\nCopy."),
        ("Harbour reopens\n\nCopy one.\nCopy two.", ["Harbour reopens"], "Copy one.\nCopy two."),
        ("Harbour reopens\n   Copy one.\nMore.", ["Harbour reopens"], "   Copy one.\nMore."),
        ("Harbour reopens\nHOLM, March 9 (NB) - Copy.", ["Harbour reopens"], "HOLM, March 9 (NB) - Copy."),
        ("Holm-storm/\n\nHarbour reopens\n\nCopy.", ["Holm-storm/", "Harbour reopens"], "Copy."),
        ("Harbour reopens", ["Harbour reopens"], ""),
        ("x" * 130 + "\nCopy.", [], "x" * 130 + "\nCopy."),
    ],
)  # fmt: skip
def test_the_head_ends_where_the_copy_begins(text: str, head: list[str], copy: str) -> None:
    assert parted(text) == (head, copy)


def test_each_line_of_a_head_has_its_place() -> None:
    head = head_of(
        ["/politics/Holm/", "2ND LEAD", "Harbour", "reopens", "(Adds quotes)", "By Ann Other, nb =", "Porto"]
    )
    assert (head.slug, head.headline, head.byline) == ("politics/Holm", "Harbour reopens", "Ann Other, nb")
    assert (head.markers, head.notes) == (("lead:2",), ("Adds quotes",))


def test_a_keyword_alone_is_the_headline() -> None:
    assert head_of(["Holm-storm"]).headline == "Holm-storm"
    assert head_of(["Holm-storm", "Harbour reopens"]).slug == "Holm-storm"
