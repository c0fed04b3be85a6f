"""Shares said as one number in another: "one in three", "nine out of ten"."""

from __future__ import annotations

from copytaster.brief.numerals import numeral_at
from copytaster.brief.units import unit_at
from copytaster.brief.words import Words

_TENS = frozenset({10.0, 100.0, 1000.0})
_ROUND = frozenset({3.0, 4.0, 5.0, 10.0, 100.0, 1000.0})


def share_at(words: Words, place: int) -> tuple[int, float] | None:
    """The share that begins at `place`: where it ends and its value in percent; None without one.

    "One in three visits" is 33.33; "nine out of ten" and "nine in ten" are 90. "Three in 2015", "12 out
    of 15 seats" and "two in ten days" are no shares.
    """
    word = words.at(place)
    if word not in ("one", "1") and words.at(place + 1) not in ("out", "in"):
        return None
    top = numeral_at(words, place)
    if top is None or top.part or top.value < 1:
        return None
    link = words.at(top.end)
    if link == "out" and words.at(top.end + 1) == "of":
        start = top.end + 2
    elif link == "in":
        start = top.end + 1
    else:
        return None
    start += words.at(start) == "every"
    bottom = numeral_at(words, start)
    if bottom is None or bottom.part or bottom.value <= top.value or bottom.first != start:
        return None
    if words.at(start) in ("a", "an") and bottom.value < 1000:
        return None
    if top.value > 1 and bottom.value not in (_ROUND if link == "out" else _TENS):
        return None
    if (1500 <= bottom.value <= 2100 and "," not in words.at(start)) or unit_at(words, bottom.end) is not None:
        return None
    return bottom.end, round(100 * top.value / bottom.value, 4)
