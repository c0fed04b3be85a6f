"""How old somebody is: kept apart from the figures that carry news."""

from __future__ import annotations

from copytaster.brief.numerals import Numeral
from copytaster.brief.wordlist import words as listed
from copytaster.brief.words import Words

_UNITS = {"year": "year", "years": "year", "month": "month", "months": "month", "week": "week", "weeks": "week",
          "day": "day", "days": "day", "yr": "year"}  # fmt: skip
_OLDEST = 120
_DEATHS = frozenset({"died", "dies", "dead", "death", "married", "retired"})


def age_at(words: Words, number: Numeral) -> tuple[int, int, float, str] | None:
    """The age that `number` tells: first word, end, value, unit; None where it tells none.

    Read are "14-year-old", "60 years old", "95 years of age", "aged 8", "between the ages of 18 and
    54", and a bare number after a name: "Daniel Montalvo, 19, ...".
    """
    place = number.end + (words.at(number.end) in ("-", "‑"))
    unit = _UNITS.get(words.at(place))
    if unit is not None:
        after = place + 1 + (words.at(place + 1) in ("-", "‑"))
        if words.at(after) in ("old", "olds"):
            return number.first, after + 1, number.value, unit
        if words.at(after) == "of" and words.at(after + 1) == "age":
            return number.first, after + 2, number.value, unit
    if not 0 < number.value <= _OLDEST or number.value % 1:
        return None
    before, further = words.at(number.first - 1), words.at(number.first - 2)
    if before in ("was", "is", "turned", "at") and words.at(number.end) in (".", ",", ";") and not number.worded:
        told = before != "at" or any(word in _DEATHS for word in words.low[max(0, number.first - 12) : number.first])
        if told and (further in ("he", "she", "who") or before in ("turned", "at")):
            return number.first, number.end, number.value, "year"
    if before == "of" and further in _PEOPLE and words.at(number.end) in _AFTER and not number.worded:
        return number.first, number.end, number.value, "year"  # "a man of 84"
    if before in ("aged", "age", "ages") or (before == "of" and further in ("age", "ages")):
        return number.first, place + 1 if unit else number.end, number.value, unit or "year"
    if before in ("and", "to") and _between_ages(words, number.first - 3):
        return number.first, number.end, number.value, "year"
    return _after_name(words, number)


_PEOPLE = frozenset({"man", "woman", "boy", "girl", "child", "widow", "widower", "youth", "pensioner"})
_AFTER = frozenset({"", ",", ".", ";", "and", "who", "from", "was", "has", "had", "with", "in", "at", "to", "is"})


def _between_ages(words: Words, place: int) -> bool:
    """Whether "ages" stands before the first of two numbers: "aged 18 to 54", "the ages of 18 and 54"."""
    if words.at(place) in ("of", "between", "from"):
        place -= 1
    return words.at(place) in ("aged", "ages", "age")


def tells_ages(words: Words, place: int) -> bool:
    """Whether the range that begins at `place` is one of ages: "aged 12 to 86", "ages 2 to 5", "aged from 5 to 93"."""
    before = place - 1 - (words.at(place - 1) in ("from", "between", "of"))
    return words.at(before) in ("aged", "ages", "age")


def _after_name(words: Words, number: Numeral) -> tuple[int, int, float, str] | None:
    """ "Ana Ruiz, 34, said", "Ana Ruiz (34)": a bare number between marks, after a name."""
    first, end = number.first, number.end
    if end - first != 1 or number.value < 1 or not words.at(first).isdecimal():
        return None
    opening, closing = words.at(first - 1), words.at(end)
    commas = opening == "," and closing in (",", ".", ";", "and", "of", "from", "was", "is", "who", "has", "said")
    brackets = opening == "(" and closing == ")"
    if not (commas or brackets) or not words.capital(first - 2) or (words.touches(first) and commas):
        return None
    if words.at(first - 2)[:1].isdecimal() or words.at(first - 2) in _NOT_NAMES:
        return None
    return first, end, number.value, "year"


_NOT_NAMES = listed(
    """january february march april may june july august september october november december jan feb mar apr jun jul aug
    sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday no page chapter"""
)
