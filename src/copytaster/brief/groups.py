"""Numbers under a thousand in words: nine, ninety-nine, two hundred and six."""

from __future__ import annotations

from copytaster.brief.number_words import ARTICLES, HUNDRED, SCALES, SMALL, TENS
from copytaster.brief.words import Words


def group(words: Words, place: int) -> tuple[float, int] | None:
    """A number under a thousand in words, or an article before a scale: its value and where it ends."""
    word = words.at(place)
    if word in ARTICLES:
        if words.at(place + 1) == HUNDRED:
            return hundreds(words, 1.0, place + 2)
        return (1.0, place + 1) if words.at(place + 1) in SCALES or words.at(place + 1) == "dozen" else None
    if word == HUNDRED and ones(words, place + 1 + (words.at(place + 1) == "and")):
        return hundreds(words, 1.0, place + 1)
    if word == "thousand" and words.at(place - 1) not in SCALES and ones(words, place + 1):
        return 1.0, place
    found = ones(words, place)
    if found is not None and words.at(found[1]) == HUNDRED and found[0]:
        return hundreds(words, found[0], found[1] + 1)
    return found


def hundreds(words: Words, count: float, place: int) -> tuple[float, int]:
    """So many hundreds and what `place` adds to them: "two hundred and six"."""
    joined = words.at(place) in ("and", "&")
    more = ones(words, place + joined)
    if more is None or words.at(more[1]) == HUNDRED:
        return count * 100, place
    return count * 100 + more[0], more[1]


def ones(words: Words, place: int) -> tuple[float, int] | None:
    """A number under a hundred in words: nine, nineteen, ninety-nine."""
    word = words.at(place)
    if word in SMALL:
        return float(SMALL[word]), place + 1
    if word not in TENS:
        return None
    after = place + 1 + (words.at(place + 1) in ("-", "‑"))
    if 0 < SMALL.get(words.at(after), 0) < 10:
        return float(TENS[word] + SMALL[words.at(after)]), after + 1
    return float(TENS[word]), place + 1
