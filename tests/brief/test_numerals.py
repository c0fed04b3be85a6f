"""Digits and words have one value, however they are mixed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.brief.numerals import digits_value, numeral_at
from copytaster.brief.words import words_of

ONES = [
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spelled(number: int) -> str:
    """`number` in English words, written independently of the code under test."""
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10 - 2] + (f"-{ONES[number % 10]}" if number % 10 else "")
    for scale, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= scale:
            rest = number % scale
            joint = " and " if rest < 100 else " "
            return f"{spelled(number // scale)} {name}" + (joint + spelled(rest) if rest else "")
    raise AssertionError(number)


@given(st.integers(0, 10**12 - 1))
def test_a_number_in_words_is_read_as_it_is_spelled(number: int) -> None:
    text = spelled(number)
    words = words_of(text)
    found = numeral_at(words, 0)
    assert found is not None
    assert (found.value, found.end) == (number, len(words.low)), text


@given(st.integers(0, 10**15))
def test_digits_with_commas_are_read_whole(number: int) -> None:
    assert digits_value(f"{number:,}") == number


@pytest.mark.parametrize(
    ("digits", "value"),
    [("3.5", 3.5), ("1.111,11", 1111.11), ("1.234.567", 1234567), ("12,34,567", 1234567), ("1,3", 1.3),
     ("192.168.1.2", None), ("1" * 40, None)],
)  # fmt: skip
def test_separators_tell_thousands_from_decimals(digits: str, value: float | None) -> None:
    assert digits_value(digits) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("two and a half", 2.5), ("10 1/2", 10.5), ("2½", 2.5), ("three quarters", 0.75), ("a fifth", 0.2),
        ("five point five", 5.5), ("minus twelve", -12), ("1.2bn", 1.2e9), ("100k", 1e5), ("4e14", 4e14),
        ("half a dozen", 6), ("two thirds of a million", 2e6 / 3), ("a hundred and twelve", 112), ("3/4", 0.75),
        ("three lakh crore", 3e12), ("4 thousand 3 hundred and 21", 4321), ("one hundred thousand", 1e5),
        ("1,674,200.5 M", 1674200.5e6), ("12 dozen", 144), ("one point two million", 1.2e6),
    ],
)  # fmt: skip
def test_mixtures_and_fractions_have_their_value(text: str, value: float) -> None:
    words = words_of(text)
    found = numeral_at(words, 0)
    assert found is not None
    assert found.value == pytest.approx(value)
    assert found.end == len(words.low)


@pytest.mark.parametrize("text", ["a", "a man", "half", "point", "hundred", "million", "minus", "and", ""])
def test_other_words_are_no_number_or_a_part(text: str) -> None:
    found = numeral_at(words_of(text), 0)
    assert found is None or found.part
