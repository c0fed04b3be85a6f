"""Names for stories whose wire gives none."""

from datetime import UTC, datetime

import pytest

from copytaster.wire.story_key import story_key, story_name
from tests.stories import NOON
from tests.wire.arrivals import BERLIN


@pytest.mark.parametrize(
    ("slug", "name"),
    [
        ("BC-EU--Holm Storm, 3rd Ld-Writethru,466", "Holm Storm"),
        ("AM-EU--Holm Storm,90", "Holm Storm"),
        ("AP-US--Holm-Storm, 1st Ld", "Holm-Storm"),
        ("GLOBAL-GRAIN/ (UPDATE 2, PIX)", "GLOBAL-GRAIN"),
        ("politics/Norland/storm/", "politics/Norland/storm"),
        ("BC-Holm Storm, BULLETIN,33", "Holm Storm"),
        ("BC-EU--Water, Toxic Lead", "Water, Toxic Lead"),
        ("", ""),
    ],
)
def test_a_slug_without_cycle_region_version_and_length_is_the_name(slug: str, name: str) -> None:
    assert story_name(slug) == name


def test_a_name_of_its_own_is_the_key_with_service_and_day() -> None:
    key = story_key("7901:hol", "politics/Norland/Holm/storm", "Harbour", NOON, UTC)
    assert key == "7901:hol:politics-norland-holm-storm:2026-03-09"
    assert key == story_key("7901:hol", "politics/Norland/Holm/storm/", "Cranes fall", NOON, UTC)


def test_a_class_of_stories_takes_words_of_the_headline_without_its_tags() -> None:
    first = story_key("x", "Football/Cup", "Holm beat Lund in the rain", NOON, UTC)
    assert first != story_key("x", "Football/Cup", "Vik beat Sund in the rain", NOON, UTC)
    assert first == story_key("x", "Football/Cup", "CORRECTED-Holm beat Lund in the rain", NOON, UTC)
    assert first == story_key("x", "Football/Cup", "UPDATE 2-Holm beat Lund in the rain", NOON, UTC)


def test_the_day_is_that_of_the_source() -> None:
    late = datetime(2026, 3, 9, 23, 30, tzinfo=UTC)
    assert (story_key("x", "Holm Storm", "", late, BERLIN, own=True) or "").endswith(":2026-03-10")


def test_without_a_slug_the_headline_is_the_name_and_without_both_there_is_no_key() -> None:
    assert story_key("x", " / ", "Harbour of Holm opens again", NOON, UTC) == "x:harbour-holm-opens-again:2026-03-09"
    assert story_key("x", " / ", "Harbour opens", NOON, UTC) is None
    assert story_key("x", "Football/Cup", "", NOON, UTC) is None
