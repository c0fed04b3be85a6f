"""Embargoes in words: found, and opened only where the instant is plain."""

from datetime import UTC, datetime

import pytest

from copytaster.wire.embargoes import Embargo, embargo_in
from tests.stories import NOON
from tests.wire.arrivals import BERLIN, an_arrival


def said(text: str, *, berlin: bool = False) -> Embargo | None:
    arrival = an_arrival(zone=BERLIN, zone_given=True) if berlin else an_arrival()
    return embargo_in((text,), near=NOON, arrival=arrival)


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("EMBARGOED until 1800 GMT March 11, 2026: Bank to cut", (11, 18, 0)),
        ("STRICTLY EMBARGOED until 6 p.m. EDT on Monday, March 9, 2026. Do not publish.", (9, 22, 0)),
        ("Embargo: until 18:00 GMT 10 March 2026", (10, 18, 0)),
        ("(Embargoed to 0001 GMT Wednesday March 11)", (11, 0, 1)),
        ("Not for release before 10 March 2026 09:30 UTC", (10, 9, 30)),
        ("For release 18:00 GMT, March 10", (10, 18, 0)),
    ],
)
def test_a_plain_instant_is_read(text: str, until: tuple[int, int, int]) -> None:
    day, hour, minute = until
    assert said(text) == Embargo(datetime(2026, 3, day, hour, minute, tzinfo=UTC))


@pytest.mark.parametrize(
    "text",
    [
        "EMBARGOED until 1800 GMT",
        "Embargoed to 0001 Wednesday March 11",
        "Sperrfrist: 11. März 2026, 18.00 Uhr",
        "Sperrfrist:",
        "HOLD FOR RELEASE",
        "Hold for release 0001 EST Wednesday",
        "Sous embargo",
        "ADVANCE FOR SUNDAY",
        "EMBARGO: read the note",
        "Ne pas publier avant mercredi 18h00",
        "No publicar antes de las 18.00",
        "Sotto embargo fino alle 18",
        "Må ikke offentliggøres før onsdag",
        "Får ej publiceras före onsdag kl. 18",
    ],
)
def test_where_day_time_or_zone_is_missing_the_copy_stays_locked(text: str) -> None:
    assert said(text) == Embargo(None)


def test_the_zone_of_the_source_completes_a_local_time() -> None:
    assert said("Sperrfrist: Mittwoch, 11.03.2026, 18:00 Uhr", berlin=True) == Embargo(
        datetime(2026, 3, 11, 17, tzinfo=UTC)
    )
    assert said("Embargoed to 0001 Wednesday March 11", berlin=True) == Embargo(
        datetime(2026, 3, 10, 23, 1, tzinfo=UTC)
    )


def test_a_day_without_a_year_is_the_one_nearest_to_the_story() -> None:
    late = datetime(2026, 12, 30, tzinfo=UTC)
    found = embargo_in(("EMBARGOED until 0600 GMT January 2",), near=late, arrival=an_arrival())
    assert found == Embargo(datetime(2027, 1, 2, 6, tzinfo=UTC))


@pytest.mark.parametrize(
    "text",
    [
        "Embargo on oil widens",
        "Sperrfrist für Studie aufgehoben",
        "The EU embargoed to 3 firms",
        "Frei ab 16 Jahren",
        "Sotto embargo da anni, l'isola si apre",
        "Embargo till Iran diskuteras",
        "",
    ],
)
def test_news_about_embargoes_is_news(text: str) -> None:
    assert said(text) is None
