"""Clock times: 3:40, 9.30am, five o'clock, 1400 GMT, at 14.10, by six."""

from __future__ import annotations

from copytaster.brief.numerals import Numeral
from copytaster.brief.wordlist import words as listed
from copytaster.brief.words import Words

_TIME_MARKS = listed(
    """gmt utc est edt cst cdt mst mdt pst pdt bst cet cest eet msk ist jst am pm hrs o'clock o’clock"""
)
_BEFORE_TIMES = listed("at by from until till since before after around about to and")
_BEFORE_HOURS = listed("by until till since before after at")
_AFTER_HOURS = listed("on in this that yesterday today tomorrow sharp monday tuesday wednesday thursday friday")
_DAYTIMES = listed("the morning afternoon evening night monday tuesday wednesday thursday friday saturday sunday dawn")
_ENDS = frozenset(("", ",", ".", ";", "\n", '"', "”", "’", ")", "–", "—"))


def is_clock(words: Words, number: Numeral) -> bool:
    """Whether `number` tells the hour: by its marks, by its two digits behind a point, or by the words around it."""
    before, after = words.at(number.first - 1), words.at(number.end)
    if after == ":" and words.touches(number.end) and words.at(number.end + 1)[:1].isdecimal():
        return words.touches(number.end + 1)
    if before == ":" and words.touches(number.first) and words.at(number.first - 2)[:1].isdecimal():
        return True
    if after in _TIME_MARKS:
        return True
    if after in ("a", "p") and words.at(number.end + 1) == "." and words.at(number.end + 2) == "m":
        return True
    return _is_dotted(words, number) or _is_hour(words, number)


def _is_dotted(words: Words, number: Numeral) -> bool:
    """ "at 14.10": hours and two digits of minutes, where nothing is counted."""
    hours, point, minutes = words.at(number.first).partition(".")
    if not (point and hours.isdecimal() and minutes.isdecimal() and len(minutes) == 2 and len(hours) <= 2):
        return False
    if int(hours) > 24 or int(minutes) > 59 or words.at(number.first - 1) not in _BEFORE_TIMES:
        return False
    return number.end == number.first + 1 and (words.at(number.end) in _ENDS or words.at(number.end) in _FOLLOWING)


_FOLLOWING = _AFTER_HOURS | listed("and to until till when for with a he she it they the")


def _is_hour(words: Words, number: Numeral) -> bool:
    """ "power was back by six", "at seven in the morning": the word of an hour behind a word of time."""
    if not number.worded or not 1 <= number.value <= 12 or number.part or number.end > number.first + 1:
        return False
    before, after = words.at(number.first - 1), words.at(number.end)
    if before not in _BEFORE_HOURS:
        return False
    if after in _AFTER_HOURS:
        return after not in ("on", "in") or words.at(number.end + 1) in _DAYTIMES
    return after in _ENDS and before in ("by", "until", "till") and words.at(number.first - 2) not in _CHANGED


_CHANGED = listed(
    """rose rise fell fall up down cut raised reduced increased increase decreased dropped led lead won lost beat
    multiplied divided outnumbered followed killed injured driven written made grew ahead behind won led"""
)
