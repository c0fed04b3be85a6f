"""Byline, note and dateline leave the copy for their fields; the copy keeps its words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.wire.opening import byline_of, dateline_of, is_desk_line, note_of, opened, publisher_of

LEAD = "The harbour of Holm reopened on Monday after the storm."


@pytest.mark.parametrize(
    ("opening", "dateline", "city", "agency"),
    [
        ("HOLM, March 9 (North Wire) - ", "HOLM, March 9 (North Wire)", "HOLM", "North Wire"),
        ("HOLM (NW) -- ", "HOLM (NW)", "HOLM", "NW"),
        ("Holm (dpa) - ", "Holm (dpa)", "Holm", "dpa"),
        ("Holm (dpa/lni) – ", "Holm (dpa/lni)", "Holm", "dpa/lni"),
        ("HOLM, Maine (AP) _ ", "HOLM, Maine (AP)", "HOLM", "AP"),
        ("Holm /nordnytt/: ", "Holm /nordnytt/", "Holm", "nordnytt"),
        ("Holm (ats afp) ", "Holm (ats afp)", "Holm", "ats afp"),
        ("March 9 (North Wire) - ", "March 9 (North Wire)", None, "North Wire"),
        ("HOLM — ", "HOLM", "HOLM", None),
        ("HOLM, Mich. — ", "HOLM, Mich.", "HOLM", None),
        ("HOLM, 09 MAR - (ANSA) - ", "HOLM, 09 MAR", "HOLM", "ANSA"),
        ("Nueva Holm, 9 mar (EFE).- ", "Nueva Holm, 9 mar (EFE)", "Nueva Holm", "EFE"),
        ("HOLM, March 9 AFP - ", "HOLM, March 9 AFP", "HOLM", "AFP"),
        ("HOLM, March 9, Kyodo - ", "HOLM, March 9, Kyodo", "HOLM", "Kyodo"),
        ("HOLM, March 9. /TASS/. ", "HOLM, March 9. /TASS/", "HOLM", "TASS"),
        ("(ANSA) - HOLM, MAR 9 - ", "HOLM, MAR 9", "HOLM", "ANSA"),
    ],
)
def test_datelines_are_split_off(opening: str, dateline: str, city: str | None, agency: str | None) -> None:
    assert dateline_of(opening + LEAD) == (dateline, city, agency, LEAD)


@pytest.mark.parametrize(
    "text",
    [
        LEAD,
        "The Party of Trees (PT) - the oldest in the country - lost its seat on the council.",
        "Holm - eine Stadt am Meer - hat gewählt.",
        "UN - the world body - met again on Monday in the city.",
        '"We lost two cranes," she said - and two sheds with them.',
        "Ida Lund (54) - harbour master of Holm - said the cranes were gone.",
        "HOLM - short",
    ],
)
def test_copy_that_only_looks_like_it_stays_whole(text: str) -> None:
    assert dateline_of(text) is None


def test_a_dateline_with_day_and_agency_may_open_two_words_and_one_without_may_not() -> None:
    assert dateline_of("HOLM, March 9 (NW) - King dies") == ("HOLM, March 9 (NW)", "HOLM", "NW", "King dies")
    assert dateline_of("Holm (NW) - King dies") is None


def test_a_dateline_behind_the_points_of_a_list_is_found() -> None:
    points = ("* Harbour closed", "* Cranes lost", "• Market shut", "* Trains late")
    found = opened((*points, f"HOLM, March 9 (NW) - {LEAD}"))
    assert found.dateline == "HOLM, March 9 (NW)" and found.body == (*points, LEAD)


def test_copy_that_is_only_a_byline_names_it_and_keeps_it() -> None:
    assert opened(("By Ann Other",)).byline == "Ann Other" and opened(("By Ann Other",)).body == ("By Ann Other",)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Ann Other", "Ann Other"),
        ("By Ann Other and Bob Roe", "Ann Other and Bob Roe"),
        ("Von Anna Muster, dpa", "Anna Muster, dpa"),
        ("By ANN OTHER =", "ANN OTHER"),
        ("Par Jean Dupont", "Jean Dupont"),
        ("By Ann Other, Political Editor", "Ann Other, Political Editor"),
    ],
)
def test_bylines_are_known(line: str, name: str) -> None:
    assert byline_of(line) == name


@pytest.mark.parametrize(
    "line",
    [
        "By Monday",
        "By then the harbour was closed.",
        "By 2030 Holm Will Grow",
        "Von Holm nach Lund",
        "By Ann Other?",
        "Bypass Opens In Holm",
    ],
)
def test_sentences_that_begin_like_bylines_are_none(line: str) -> None:
    assert byline_of(line) is None


def test_an_agenda_of_such_lines_has_no_dateline() -> None:
    agenda = tuple(
        f"TOPIC-{word} (Holm) - What we know of it and what we plan to send by noon." for word in ("RAIL", "SEA")
    )
    assert opened(agenda).body == agenda and opened(agenda).dateline is None


def test_desk_lines_and_their_publisher() -> None:
    assert (
        is_desk_line("Northern Bulletin / News Desk")
        and publisher_of("Northern Bulletin / News Desk") == "Northern Bulletin"
    )
    assert is_desk_line("Newsroom") and publisher_of("Newsroom") is None
    assert not is_desk_line("The newspaper sold its news desk and all that stood on it on Monday")


def test_notes_of_what_changed() -> None:
    assert note_of("(Adds quotes from mayor)") == "Adds quotes from mayor"
    assert note_of("Eds: With photos.") == "With photos."
    assert note_of("(The mayor was away.)") is None


def test_a_whole_opening_is_taken_apart() -> None:
    found = opened(("(Adds toll)", "By Ann Other", f"HOLM, March 9 (North Wire) - {LEAD}", "More."))
    assert found.body == (LEAD, "More.")
    assert (found.note, found.byline, found.dateline, found.city) == (
        "Adds toll",
        "Ann Other",
        "HOLM, March 9 (North Wire)",
        "HOLM",
    )


@given(st.lists(st.text(max_size=80), max_size=6).map(tuple))
def test_some_copy_always_stays(body: tuple[str, ...]) -> None:
    assert bool(opened(body).body) is bool(body)
