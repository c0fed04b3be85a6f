"""The English words that make numbers: small numbers, tens, scales, parts of a whole."""

from __future__ import annotations

SMALL = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
HUNDRED = "hundred"
SCALES = {
    "thousand": 1e3, "lakh": 1e5, "lakhs": 1e5, "lkh": 1e5, "million": 1e6, "crore": 1e7, "crores": 1e7,
    "billion": 1e9, "trillion": 1e12, "quadrillion": 1e15, "thousands": 1e3, "millions": 1e6, "billions": 1e9,
    "trillions": 1e12,
}  # fmt: skip
SHORT_SCALES = {
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "mio": 1e6, "bn": 1e9, "bln": 1e9, "b": 1e9, "g": 1e9, "tn": 1e12,
    "trn": 1e12, "t": 1e12,
}  # fmt: skip
SPACED_SCALES = frozenset({"mn", "mln", "mio", "bn", "bln", "tn", "trn"})
"""Short scales that may stand apart from their digits ("3 bn")."""
DOZENS = {"dozen": 12, "dozens": 12, "doz": 12, "dozs": 12, "dz": 12}
PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10, "twelfth": 12, "twelfths": 12, "fifteenth": 15,
    "fifteenths": 15, "twentieth": 20, "twentieths": 20, "thirtieth": 30, "thirtieths": 30, "fiftieth": 50,
    "fiftieths": 50, "hundredth": 100, "hundredths": 100, "thousandth": 1e3, "thousandths": 1e3, "millionth": 1e6,
    "millionths": 1e6, "billionth": 1e9, "billionths": 1e9, "trillionth": 1e12, "trillionths": 1e12,
}  # fmt: skip
GLYPHS = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5,
    "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
}  # fmt: skip
ARTICLES = frozenset({"a", "an"})
STARTERS = frozenset({*SMALL, *TENS, HUNDRED, "thousand", "half", "quarter", "minus", "negative", "point", *GLYPHS})
"""The words a number in words may begin with, but for the articles."""
