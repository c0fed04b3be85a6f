"""A name is led to the fullest form that the story gives, and places and offices are nobody."""

import pytest

from copytaster.brief.marks_of_speech import runs
from copytaster.brief.names import Cast
from copytaster.brief.outside import Outside
from copytaster.brief.roles import role_of


def cast(text: str) -> Cast:
    return Cast(Outside(text, runs(text)))


def people(text: str) -> list[str]:
    return [person.full for person in cast(text).people]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ida Lund spoke. Lund left. Mrs. Lund came back.", ["Ida Lund"]),
        ("Prime Minister Ida Lund met Secretary of State Jonas Berg.", ["Ida Lund", "Jonas Berg"]),
        ("Chief executive of the Holm Company Ida Lund left.", ["Ida Lund"]),
        ("Ludwig van der Holm and Omar al-Sayed met.", ["Ludwig van der Holm", "Omar al-Sayed"]),
        ("Ida Lund's brother Jonas Lund left.", ["Ida Lund", "Jonas Lund"]),
        ("The Holm Port Authority, the United Nations and Denmark agreed.", []),
        ("COPENHAGEN, Denmark — The harbour opened.", []),
        ("The President met the Secretary on Monday.", []),
    ],
)
def test_people_are_told_from_places_and_offices(text: str, names: list[str]) -> None:
    assert people(text) == names


def test_namesakes_are_told_apart_by_their_titles() -> None:
    told = cast("Ida Lund and Jonas Lund married. Mr. Lund sang. Mrs. Lund left.")
    assert [told.called(m) for m in range(len(told.mentions))] == ["Ida Lund", "Jonas Lund", "Jonas Lund", "Ida Lund"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Holm harbour master Ida Lund left.", "Holm harbour master"),
        ("Ida Lund, 40, a pilot from Holm, left.", "pilot from Holm"),
        ("The guild's chairwoman, Ida Lund, left.", "guild's chairwoman"),
        ("CEO of the Holm Company Ida Lund left.", "CEO of the Holm Company"),
        ("Ida Lund, who runs the ferry, left.", "runs the ferry"),
        ("Mrs. Ida Lund left.", None),
        ("Ida Lund left.", None),
    ],
)
def test_the_role_is_what_stands_beside_the_name(text: str, role: str | None) -> None:
    assert role_of(cast(text), 0) == role
