"""Control characters, frames and dates of old wires."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copytaster.wire.old_wire import controls, copy_and_trailer, filed_at
from tests.wire.arrivals import BERLIN, an_arrival


def test_characters_spelled_out_are_put_back_and_filling_is_left_out() -> None:
    assert controls("<SOH>abc123 <STX>x<ETX>") == "\x01abc123 \x02x\x03"
    assert controls("[SOH]abc123") == "\x01abc123"
    assert controls("\u2401abc\u2403") == "\x01abc\x03"
    assert controls("^V^V^AW2870\n^BHead\n^By Ann\n^C091137") == "\x01W2870\n\x02Head\n^By Ann\n\x03091137"
    assert controls("\x7f\x00\x01abc <STX> stays") == "\x01abc <STX> stays"
    assert controls("Notes on <b> and ^A in a text") == "Notes on <b> and ^A in a text"


def test_the_date_line_ends_the_copy_where_its_mark_was_lost() -> None:
    assert copy_and_trailer("Copy.\n\n091137 GMT Mar 26\n\n") == ("Copy.\n", "091137 GMT Mar 26")
    assert copy_and_trailer("Copy.\n\x03 091137\x04") == ("Copy.\n", " 091137\x04")
    assert copy_and_trailer("In all 123456\ncame.") == ("In all 123456\ncame.", "")


@pytest.mark.parametrize(
    ("trailer", "moment"),
    [
        ("091137 GMT Mar 26", (2026, 3, 9, 11, 37)),
        ("091137Z MAR 26", (2026, 3, 9, 11, 37)),
        ("091137A MAR 2026", (2026, 3, 9, 10, 37)),
        ("091137R MAR 26", (2026, 3, 9, 16, 37)),
        ("091137 EST Mar 26", (2026, 3, 9, 16, 37)),
        ("091137 Mär 26", (2026, 3, 9, 10, 37)),
        ("091137", (2026, 3, 9, 10, 37)),
        ("281137 GMT", (2026, 2, 28, 11, 37)),
        ("091137 Dic.", (2025, 12, 9, 10, 37)),
        ("091137 GMT Feb 99", (1999, 2, 9, 11, 37)),
        ("310000 GMT Apr 26", None),
        ("099999 GMT Mar 26", None),
        ("091137J Mar 26", None),
        ("", None),
    ],
)
def test_dates_of_trailers(trailer: str, moment: tuple[int, ...] | None) -> None:
    at = filed_at(trailer, an_arrival(zone=BERLIN))
    assert at == (datetime(*moment, tzinfo=UTC) if moment else None)  # type: ignore[arg-type,misc]


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="0123456789ABZ GMTMarOkt\n./", max_size=40))
def test_any_trailer_is_a_date_or_none(trailer: str) -> None:
    at = filed_at(trailer, an_arrival())
    assert at is None or at.tzinfo is UTC
