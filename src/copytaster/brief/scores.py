"""Scores: two small numbers that tell how a game, a vote or a season stands."""

from __future__ import annotations

from copytaster.brief.number_words import SMALL
from copytaster.brief.numerals import Numeral
from copytaster.brief.wordlist import words as listed
from copytaster.brief.words import Words

_SCORED = listed(
    """win wins won beat beats beating lead leads led loss losses lost defeat defeats defeated victory draw drew score
    scored tie tied vote voted ruling ruled decision split series record set sets tiebreak shootout down ahead
    6-4 thrashed edged trailed home"""
)


_TALLIES = listed("goal goals set sets game games point points run runs match matches try tries")
_SMALL_OR_NONE = frozenset({*SMALL, "nil", "none", "love"})


def is_score(words: Words, number: Numeral) -> bool:
    """2-0; 6-4; won 5 to 3: two small numbers where the second is not a higher end of a range, or a game is told."""
    if words.low[number.end : number.end + 3] == ("-", "to", "-"):
        return True  # by 5-to-4
    if words.at(number.end) in _TALLIES and words.at(number.end + 1) == "to" and number.value < 20:
        return words.at(number.end + 2) in _SMALL_OR_NONE  # two goals to one
    for mark, other in ((number.end, number.end + 1), (number.first - 1, number.first - 2)):
        if words.at(mark) not in ("-", "–", "—", ":", "to") or not words.at(other)[:1].isdecimal():
            continue
        if words.at(mark) != "to" and not words.touches(mark):
            continue
        return _scored(words, number, other)
    return False


def _scored(words: Words, number: Numeral, other: int) -> bool:
    """Whether the pair that `number` makes with the number at `other` is a score or a pair of years."""
    pair = (
        (words.at(number.first), words.at(other)) if other > number.first else (words.at(other), words.at(number.first))
    )
    low, high = (int(part) if part.isdecimal() and len(part) < 5 else 0 for part in pair)
    if 1500 <= low <= 2100 and (1500 <= high <= 2100 or len(pair[1]) == 2):
        return True
    if not low and pair[0] != "0":
        return False
    around = words.low[max(0, number.first - 8) : number.end + 7]
    return high <= low or not _SCORED.isdisjoint(around)
