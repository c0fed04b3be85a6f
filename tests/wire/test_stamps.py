"""Lines that only hold a date."""

from datetime import UTC, datetime

import pytest

from copytaster.wire.stamps import Stamp, stamp_of
from tests.wire.arrivals import BERLIN


@pytest.mark.parametrize(
    ("line", "kind", "hour"),
    [
        ("Updated: March 9, 2026 15:53", "updated", 15),
        ("Last updated at 3:53 pm, March 9, 2026", "updated", 15),
        ("Published 9 March 2026 15:53 GMT", "published", 15),
        ("Güncelleme Tarihi: 9 Mart 2026, 15:53", "updated", 12),
        ("Yayınlanma Tarihi: 9 Mart 2026, 15:53", "published", 12),
        ("Aktualisiert am 9. März 2026, 15:53 Uhr", "updated", 14),
        ("Mis à jour le 9 mars 2026 à 15h53", "updated", 15),
        ("Опубликовано: 9 марта 2026, 15:53", "published", 15),
        ("Monday, 9 March 2026, 15:53", "published", 15),
        ("Päivitetty 9.3.2026 15:53", "updated", 13),
    ],
)
def test_a_label_and_a_date_are_a_stamp(line: str, kind: str, hour: int) -> None:
    assert stamp_of(line, UTC, zone_given=False) == Stamp(kind, datetime(2026, 3, 9, hour, 53, tzinfo=UTC))


def test_the_zone_somebody_chose_beats_the_home_of_the_language() -> None:
    found = stamp_of("Güncelleme Tarihi: 9 Mart 2026, 15:53", BERLIN, zone_given=True)
    assert found == Stamp("updated", datetime(2026, 3, 9, 14, 53, tzinfo=UTC))


@pytest.mark.parametrize(
    "line",
    [
        "Updated rules take effect on March 9, 2026",
        "On March 9, 2026 at 15:53 the quake hit Holm",
        "March 9, 2026",
        "Updated:",
        "The date: 9 March 2026 was agreed by all sides at 15:53 on the day",
    ],
)
def test_copy_with_a_date_in_it_is_copy(line: str) -> None:
    assert stamp_of(line, UTC, zone_given=False) is None
