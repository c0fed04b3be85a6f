"""Parts of a whole: two-thirds, three quarters, a quarter of a million, 3/4, ½."""

from __future__ import annotations

from copytaster.brief.groups import ones
from copytaster.brief.number_words import ARTICLES, GLYPHS, PARTS, SCALES, SMALL
from copytaster.brief.words import Words


def fraction(words: Words, place: int) -> tuple[float, int, bool] | None:
    """The fraction at `place`, its value and where it ends; and whether it stays a part.

    "Two-thirds" stays one, "a quarter of a million" is a whole number.
    """
    found = _plain_fraction(words, place)
    if found is None:
        return None
    value, end = found
    after = end
    if words.at(after) == "-":
        after += 1
    if words.at(after) == "of":
        after += 1
        after += words.at(after) == "-"
    if words.at(after) in ARTICLES:
        after += 1
        after += words.at(after) == "-"
    scale = words.at(after)
    if scale in SCALES or scale == "dozen":
        return value * SCALES.get(scale, 12.0), after + 1, False
    return value, end, True


def and_part(words: Words, place: int) -> tuple[float, int] | None:
    """ "and a half", "and three quarters" after a whole number: the part and where it ends."""
    if words.at(place) == "-" and words.at(place + 1) == "and":
        place += 1
    if words.at(place) not in ("and", "&"):
        return None
    skip = 1 + (words.at(place + 2) == "-")
    top = 1 if words.at(place + 1) in ARTICLES else SMALL.get(words.at(place + 1), 0)
    bottom = PARTS.get(words.at(place + 1 + skip), 0)
    return (top / bottom, place + 2 + skip) if 0 < top < bottom else None


_WHOLES = frozenset((*ARTICLES, *SCALES, "-", "dozen", "point", "percent", "mile", "hour", "century", "inch", "pound"))


def _plain_fraction(words: Words, place: int) -> tuple[float, int] | None:
    """The fraction itself: its value and where it ends."""
    word = words.at(place)
    if word in GLYPHS:
        return GLYPHS[word], place + 1
    if word == "half":
        return 0.5, place + 1
    if word == "quarter":  # "quarter-million", "quarter of a million"; not "the harbour quarter"
        after = place + 1 + (words.at(place + 1) in ("-", "of"))
        return (0.25, place + 1) if words.at(after) in _WHOLES else None
    if word in ARTICLES:
        bottom = place + 1
        if PARTS.get(words.at(bottom), 0) >= 2 and not words.at(bottom).endswith("s"):
            return 1 / PARTS[words.at(bottom)], bottom + 1
        return None
    if word.isdecimal() and words.at(place + 1) == "/" and words.touches(place + 1) and words.touches(place + 2):
        return slashed(words, place)
    top = ones(words, place) or ((float(word), place + 1) if word.isdecimal() and len(word) < 3 else None)
    if top is None:
        return None
    bottom = top[1] + (words.at(top[1]) == "-")
    part = PARTS.get(words.at(bottom), 0)
    plural = words.at(bottom).endswith("s")
    return (top[0] / part, bottom + 1) if part > 2 and plural == (top[0] > 1) else None


def slashed(words: Words, place: int) -> tuple[float, int] | None:
    """ "3/4": digits over digits, not a date ("5/17/2018") and not a name of a day ("9/11")."""
    top, bottom = words.at(place), words.at(place + 2)
    if not (top.isdecimal() and bottom.isdecimal()) or len(top) > 4 or len(bottom) > 4 or words.at(place + 3) == "/":
        return None
    if words.at(place - 1) == "/" or not 0 < int(top) < int(bottom) or int(bottom) in (7, 9, 11):
        return None
    return int(top) / int(bottom), place + 3
