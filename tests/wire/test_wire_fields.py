"""What the fields of agencies mean."""

from datetime import UTC, datetime

import pytest

from copytaster.model.story import Kind
from copytaster.wire.wire_fields import (
    Hold,
    byline_of,
    codes_of,
    first,
    held,
    hold_of,
    keywords_of,
    kind_named,
    markers_of,
    notes_joined,
    place_of,
    status_named,
)
from tests.wire.arrivals import BERLIN, an_arrival


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("ninat:text", Kind.TEXT), ("http://cv.example/ninature/picture", Kind.PICTURE), ("Photo", Kind.PICTURE),
        ("AUDIO_BULLETIN", Kind.AUDIO), ("Moving Image", Kind.VIDEO), ("Main", None), ("", None), ("x:", None),
    ],
)  # fmt: skip
def test_kinds(name: str, kind: Kind | None) -> None:
    assert kind_named(name) is kind


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("stat:usable", "usable"), ("Canceled", "canceled"), ("stat:cancelled", "canceled"), ("OPEN", None), ("", None),
    ],
)  # fmt: skip
def test_statuses(name: str, status: str | None) -> None:
    assert status_named(name) == status


@pytest.mark.parametrize(
    ("name", "markers"),
    [
        ("sig:update", ("update",)), ("2nd Lead", ("lead:2",)), ("lead", ("lead",)), ("Update 12", ("update:12",)),
        ("Wrapup 1", ("wrapup:1",)), ("Correction", ("correction",)), ("mislead", ()), ("Updating the roads", ()),
        ("", ()),
    ],
)  # fmt: skip
def test_markers(name: str, markers: tuple[str, ...]) -> None:
    assert markers_of([name]) == markers


def test_only_iptc_codes_are_codes() -> None:
    names = ["medtop:20000170", "xsubj:04000000", "04000000", "99000000", "x:20000170", "2000017", "nw:04000000"]
    assert codes_of(names) == ("20000170", "04000000")
    assert codes_of(["http://cv.iptc.org/newscodes/subjectcode/15000000", "http://x.example/15000000"]) == ("15000000",)


def test_an_embargo_needs_a_day_a_time_and_a_zone() -> None:
    berlin = an_arrival(zone=BERLIN, zone_given=True)
    assert hold_of(" ", (), berlin) is None
    assert hold_of("2026-03-09T18:00:00", (), berlin) == Hold("2026-03-09T17:00:00Z")
    assert hold_of("2026-03-09T18:00:00", (), an_arrival()) == Hold()
    assert hold_of("2026-03-09T18:00:00", ("2026-03-09T12:00:00Z",), an_arrival()) == Hold()
    mixed = ("2026-03-09T12:00:00+01:00", "2026-03-09T12:00:00+02:00")
    assert hold_of("2026-03-09T18:00:00", mixed, an_arrival()) == Hold()
    assert hold_of("2026-03-09T18:00:00", mixed[:1], an_arrival()) == Hold("2026-03-09T17:00:00Z")
    assert hold_of("2026-03-09", (), berlin) == Hold()
    assert held(Hold()) == {"embargo": ("unknown",)} and held(None) == {}


@pytest.mark.parametrize(
    ("text", "line", "city", "whole"),
    [
        ("HOLM, March 9 (NW) -", "HOLM, March 9 (NW)", "HOLM", True), ("Holm (nw) - ", "Holm (nw)", "Holm", True),
        ("HOLM, Vik.", "HOLM, Vik", "HOLM", False), ("Holm/Vik", "Holm/Vik", "Holm/Vik", False),
        ("NW TEST - HOLM, 09 MAR -", "HOLM, 09 MAR", "HOLM", True), ("March 9", "", "", False),
        ("9.3.2026 12:00 CET", "", "", False), ("2026-03-09 12:00:00 GMT+00:00", "", "", False), ("", "", "", False),
    ],
)  # fmt: skip
def test_datelines(text: str, line: str, city: str, whole: bool) -> None:
    place = place_of(text)
    assert (place.line, place.city, place.whole) == (line, city, whole)
    assert place.given == ({"dateline": line, "city": city} if whole else {})


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("By Ann Other =", "Ann Other"), ("Von Kim Holt, dpa", "Kim Holt, dpa"), ("ab/cd/ef", ""),
        ("Own correspondent", ""), ("Text: Kim Holt", "Kim Holt"), ("Bylund Kim", "Bylund Kim"), ("", ""),
    ],
)  # fmt: skip
def test_bylines(text: str, name: str) -> None:
    assert byline_of(text) == name


def test_notes_and_keywords_come_once() -> None:
    assert notes_joined(["Adds toll", "", "Adds", "Adds toll"]) == "Adds toll"
    assert keywords_of(["storm; harbour", "storm", " "]) == ("storm", "harbour")
    assert first("", None, " ", "a", "b") == "a" and first() == ""


def test_a_time_is_aware_utc() -> None:
    from copytaster.wire.wire_fields import instant

    assert instant("20260309T120000+0100", an_arrival()) == datetime(2026, 3, 9, 11, tzinfo=UTC)
    assert instant("soon", an_arrival()) is None
