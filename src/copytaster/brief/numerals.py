"""What number stands at a place of the copy: digits, words, mixtures and fractions, as a value."""

from __future__ import annotations

from dataclasses import dataclass, replace

from copytaster.brief.groups import group
from copytaster.brief.number_words import (
    ARTICLES,
    DOZENS,
    GLYPHS,
    HUNDRED,
    SCALES,
    SHORT_SCALES,
    SMALL,
    SPACED_SCALES,
)
from copytaster.brief.parts import and_part, fraction, slashed
from copytaster.brief.words import Words

LONGEST = 16
"""Digits in a row that are still a quantity; longer ones are numbers of something."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in the words `[first, end)` of the copy. `part` marks a fraction ("two thirds")."""

    first: int
    end: int
    value: float
    part: bool = False
    worded: bool = False


def digits_value(digits: str) -> float | None:
    """The value of digits with separators: 240,000; 3.5; 1.111,11; 1.234.567; None where it is no quantity."""
    if len(digits) > LONGEST + 6 or (len(digits) > LONGEST and digits.isdecimal()):
        return None
    commas, dots = digits.count(","), digits.count(".")
    if commas and dots:
        point = max(digits.rfind(","), digits.rfind("."))
        mark = digits[point]
        if digits.count(mark) > 1:
            return None
        whole, decimals = digits[:point].replace("," if mark == "." else ".", ""), digits[point + 1 :]
        return float(f"{whole}.{decimals}")
    if commas or dots > 1:
        groups = digits.split("," if commas else ".")
        if all(len(group) == 3 for group in groups[1:]) and 1 <= len(groups[0]) <= 3:
            return float("".join(groups))
        if commas and all(len(group) == 2 for group in groups[1:-1]) and len(groups[-1]) == 3:
            return float("".join(groups))  # 12,34,567 as counted in lakhs
        return float(f"{groups[0]}.{groups[1]}") if commas == 1 and len(groups[1]) < 3 else None
    return float(digits)


def numeral_at(words: Words, place: int, *, money: bool = False) -> Numeral | None:
    """The longest number that begins with the word at `place`; None where none begins.

    `money`: a sign of money stands before it, so that "5m" is five million.
    """
    word = words.at(place)
    if word in ("minus", "negative"):
        found = numeral_at(words, place + 1) if words.at(place + 1) not in ("minus", "negative") else None
        if found is None:
            return None
        around = words.at(place - 1) == "or"  # "plus or minus three points"
        return replace(found, first=place + around, value=found.value if around else -found.value)
    if word == "point" and words.at(place + 1).isdecimal():
        return Numeral(place, place + 2, float(f"0.{words.at(place + 1)}"), worded=True)
    part = fraction(words, place)
    if part is not None:
        return Numeral(place, part[1], part[0], part=part[2], worded=True)
    if word[:1].isdecimal():
        return _in_digits(words, place, money=money)
    return _in_words(words, place)


def _in_digits(words: Words, place: int, *, money: bool) -> Numeral | None:
    """A number that begins with digits: 240,000; 1.2bn; 50 million; 12 000; 4 thousand 3 hundred and 21."""
    value = digits_value(words.at(place))
    if value is None:
        return None
    end = place + 1
    while end < place + 6 and _spaced_group(words, end):
        value = value * 1000 + float(words.at(end))
        end += 1
    if words.at(place - 1) == "." and words.touches(place) and _opens_decimal(words, place):
        return Numeral(place - 1, end, float(f"0.{words.at(place)}")) if words.at(place).isdecimal() else None
    if words.at(end) == "e" and words.touches(end) and words.touches(end + 1):
        signed = words.at(end + 1) in ("-", "−")
        power = words.at(end + 2) if signed else words.at(end + 1)
        if power.isdecimal() and len(power) <= 2:
            return Numeral(place, end + 2 + signed, value * 10.0 ** (-int(power) if signed else int(power)))
    short = _short_scale(words, end, money=money)
    if short:
        return Numeral(place, end + 1, value * short)
    if words.at(end) in GLYPHS:
        return Numeral(place, end + 1, value + GLYPHS[words.at(end)])
    if words.at(end) == "point" and words.at(end + 1).isdecimal():
        return Numeral(place, end + 2, float(f"{int(value)}.{words.at(end + 1)}"))
    half = and_part(words, end) or (slashed(words, end) if words.at(end + 1) == "/" else None)
    if half:
        value, end = value + half[0], half[1]
    return _scaled(words, place, end, value, worded=False)


def _opens_decimal(words: Words, place: int) -> bool:
    """Whether the point before `place` begins a number (".77"), and ends no sentence or name."""
    start = words.starts[place - 1]
    return start == 0 or words.text[start - 1] in " \n($€£"


def _spaced_group(words: Words, place: int) -> bool:
    """Whether the digits at `place` go on a number in groups of three ("12 000", "1 414 021", never "12, 000")."""
    digits, before = words.at(place), words.at(place - 1)
    if len(digits.partition(".")[0]) != 3 or not before.isdecimal() or len(before) > 3 or before == "0":
        return False
    gap = words.gap(place)
    if len(gap) != 1 or not digits.replace(".", "").isdecimal():
        return False
    longer = len(words.at(place + 1)) == 3 and words.at(place + 1).isdecimal()
    went_on = len(before) == 3 and words.at(place - 2).isdecimal() and len(words.at(place - 2)) <= 3
    return gap in "\u00a0\u202f\u2009" or (gap == " " and (digits == "000" or longer or went_on))


def _short_scale(words: Words, place: int, *, money: bool) -> float | None:
    """The scale written in letters right after digits: 1.2bn, 100k, $5m; "48m" alone are metres."""
    word = words.at(place)
    if word not in SHORT_SCALES:
        return None
    if not words.touches(place):
        ends = words.at(place + 1) in ("", ".", ",")
        known = word in SPACED_SCALES or (ends and word in ("m", "g") and words.written(place).isupper())
        return SHORT_SCALES[word] if known or (money and word in ("m", "b")) else None
    if word in ("m", "g", "t", "b") and not money:
        after = words.at(place + 1)
        counts = word == "m" and (words.written(place) == "M" or (after.endswith("s") or after == "people"))
        return SHORT_SCALES[word] if counts else None
    return SHORT_SCALES[word]


def _in_words(words: Words, place: int) -> Numeral | None:
    """A number in words: twelve; a hundred and six; two and a half million; one point five."""
    found = group(words, place)
    if found is None:
        return None
    value, end = found
    if words.at(end) == "point":
        decimals = ""
        while words.at(end + 1 + len(decimals)) in SMALL and len(decimals) < 12:
            decimals += str(SMALL[words.at(end + 1 + len(decimals))] % 10)
        if decimals:
            value, end = float(f"{int(value)}.{decimals}"), end + 1 + len(decimals)
    part = and_part(words, end)
    if part:
        value, end = value + part[0], part[1]
    return _scaled(words, place, end, value, worded=True)


def _scaled(words: Words, first: int, end: int, value: float, *, worded: bool) -> Numeral:
    """The number with its scales: "four million", "two million twenty-three thousand and forty-nine"."""
    total, lowest = 0.0, float("inf")
    for _ in range(6):
        scaled = _scale(words, end)
        if scaled is None or scaled[0] >= lowest:
            break
        scale, end = scaled
        total, lowest, value = total + value * scale, scale, 0.0
        half = and_part(words, end)
        if half:
            total, end = total + half[0] * scale, half[1]
            break
        more = _next_group(words, end, lowest)
        if more is None:
            break
        value, end = more
    total += value
    if words.at(end) in DOZENS and (total > 1 or words.at(end) == "dozen"):
        total, end = total * 12, end + 1
    return Numeral(first, end, total, worded=worded)


def _scale(words: Words, place: int) -> tuple[float, int] | None:
    """A scale word at `place`, also after a hyphen or as "hundred thousand": its factor and where it ends."""
    if words.at(place) == "-" and words.at(place + 1) in SCALES:
        place += 1
    factor = 1.0
    if words.at(place) == HUNDRED and (words.at(place - 1)[:1].isdecimal() or words.at(place + 1) in SCALES):
        factor, place = 100.0, place + 1
    scaled = place
    while words.at(scaled) in SCALES and scaled < place + 2:
        factor, scaled = factor * SCALES[words.at(scaled)], scaled + 1
    return (factor, scaled) if factor > 1 else None


def _next_group(words: Words, place: int, below: float) -> tuple[float, int] | None:
    """The smaller group that goes on a number after a scale: "(two million) twenty-three thousand"."""
    joined = words.at(place) in ("and", "&")
    start = place + joined
    if words.at(start)[:1].isdecimal():
        number = int(words.at(start)) if words.at(start).isdecimal() and len(words.at(start)) < 4 else below
        hundreds = words.at(start + 1) == HUNDRED
        if number >= below or not ((joined and below == 100.0 and not hundreds) or (hundreds and not joined)):
            return None
        return float(number), start + 1
    more = group(words, start) if words.at(start) not in ARTICLES else None
    if more is None:
        return None
    after = _scale(words, more[1])
    whole = more[0] * after[0] if after else more[0]
    return more if whole < below else None
