"""A number with what belongs to it: sign, unit, and the other end of a range."""

from __future__ import annotations

from dataclasses import dataclass, replace

from copytaster.brief.not_figures import is_no_end, is_no_figure
from copytaster.brief.number_words import ARTICLES, SCALES, STARTERS
from copytaster.brief.numerals import Numeral, numeral_at
from copytaster.brief.units import Unit, sign_before, unit_at
from copytaster.brief.wordlist import words as listed
from copytaster.brief.words import Words


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit in the words `[first, end)`; `high` is the upper end of a range."""

    first: int
    end: int
    number: Numeral
    unit: Unit | None = None
    high: Numeral | None = None

    @property
    def factor(self) -> float:
        """What the number written is multiplied by."""
        return self.unit.factor if self.unit else 1.0


def amount_at(words: Words, place: int) -> Amount | None:
    """The number at `place` with sign and unit, or the range that begins there."""
    sign = sign_before(words, place)
    number = _signed(words, place, numeral_at(words, place, money=sign is not None))
    if number is None:
        return None
    single = _with_unit(words, number, sign)
    return _ranged(words, single, sign) or _beside(words, single) or single


def _beside(words: Words, amount: Amount) -> Amount | None:
    """The first of two shares that have their unit together: "leads by 46 to 40 percent"."""
    if amount.unit is not None or words.at(amount.end) not in ("to", "-", "–") or amount.number.value > 100:
        return None
    other = numeral_at(words, amount.end + 1)
    unit = unit_at(words, other.end) if other else None
    if unit is None or unit[0].kind != "percent":
        return None
    return replace(amount, unit=unit[0])


def _signed(words: Words, place: int, number: Numeral | None) -> Numeral | None:
    """The number below zero where a minus touches it and nothing stands before the minus: -10C, $-99."""
    if number is None or words.at(place - 1) not in ("-", "−") or not words.touches(place):
        return number
    start = words.starts[place - 1]
    if number.worded:
        return number
    if start and (words.text[start - 1] not in " \n($€£" or words.at(place - 2)[:1].isdecimal()):
        return number
    return replace(number, value=-number.value)


def _with_unit(words: Words, number: Numeral, sign: tuple[Unit, int] | None) -> Amount:
    """The number with the unit that stands before or after it."""
    if sign is not None:
        end = number.end
        after = unit_at(words, end)
        if after is not None and after[0].kind == "money" and words.at(end) not in ("-", "¢"):
            end = after[1]
        return Amount(sign[1], end, number, sign[0])
    start = number.end
    if number.part and words.at(start) in ARTICLES:
        start += 1
    elif number.part and words.at(start) == "of" and words.at(start + 1) in ARTICLES:
        start += 2
    after = unit_at(words, start) or _adjective_and_currency(words, number)
    if after is None:
        return Amount(number.first, number.end, number, _MAGNITUDE if _is_magnitude(words, number) else None)
    unit, end = after
    if unit.kind == "money" and words.at(end) in ("million", "billion", "trillion"):  # 75 USD million
        unit, end = replace(unit, factor=unit.factor * SCALES[words.at(end)]), end + 1
    return Amount(number.first, end, number, unit)


_MAGNITUDE = Unit("magnitude")


def _is_magnitude(words: Words, number: Numeral) -> bool:
    """Whether the number says how strong an earthquake was: "magnitude 6.4", "a magnitude of 5.8"."""
    before = number.first - 1 - (words.at(number.first - 1) == "of")
    return words.at(before) == "magnitude" and 0 < number.value < 10 and not number.worded


def _adjective_and_currency(words: Words, number: Numeral) -> tuple[Unit, int] | None:
    """ "10 Vestmark crowns": a currency behind the name of its country."""
    if not words.capital(number.end) or words.touches(number.end):
        return None
    after = unit_at(words, number.end + 1)
    return after if after is not None and after[0].kind == "money" and words.at(after[1] - 1).endswith("s") else None


def _ranged(words: Words, low: Amount, sign: tuple[Unit, int] | None) -> Amount | None:
    """The range that begins with `low`: 10 to 12, between 44 and 50 mg, 8- to 16-metre, $5m-$6m, one or two."""
    place = low.end
    if words.at(place) == "-" and words.at(place + 1) in ("to", "or"):
        place += 1
    link = words.at(place)
    before = words.at(low.first - 1)
    if link == "and" and before != "between":
        return None
    if link == "or" and not (low.number.worded and low.number.value < 20 and low.unit is None):
        return None
    if link not in ("to", "or", "and", "-", "–", "—") or words.at(place + 1) == "":
        return None
    if link in ("-", "–", "—") and not (words.touches(place) and words.touches(place + 1)):
        return None
    start = place + 1
    sign_end = None
    while start < place + 4 and sign is not None and not words.at(start)[:1].isalnum():
        start += 1
        sign_end = sign
    start += words.at(start) == "plus"  # "between minus 3 and plus 2 degrees"
    if words.at(start) not in STARTERS and not words.at(start)[:1].isdecimal():
        return None
    number = numeral_at(words, start, money=sign is not None)
    if number is None or number.value <= low.number.value or number.part:
        return None
    if before == "from" and low.unit is None and link == "to" and words.at(low.first - 2) in _CHANGES:
        return None
    high = _with_unit(words, number, (sign[0], start) if sign else None)
    return _checked(words, low, high, sign_end)


_CHANGES = listed(
    """rose rise rises risen rising fell fall falls fallen falling increased increase up down grew grow grown dropped
    drop cut raised reduced climbed jumped declined slipped went changed moved lowered boosted upgraded"""
)


def _checked(words: Words, low: Amount, high: Amount, sign: tuple[Unit, int] | None) -> Amount | None:
    """The range of the two amounts, unless their units differ or the pair is a score, a date or two years."""
    unit = low.unit or high.unit
    if low.unit is not None and high.unit is not None and low.unit.name != high.unit.name:
        return None
    if low.unit is not None and high.unit is None and sign is None and low.unit.kind != "money":
        return None
    if words.at(low.first - 1) == "from" and low.unit is not None and words.at(low.first - 2) in _CHANGES:
        return None
    if is_no_figure(words, low.number, unit=unit is not None):
        return None
    if is_no_end(words, high.number):
        return None
    number = low.number
    scale = _shared_scale(words, high.number)
    if scale and number.value < 1000 and (low.unit is None or low.first < low.number.first):
        number = replace(number, value=number.value * scale)
    return Amount(low.first, high.end, number, unit, high.number)


def _shared_scale(words: Words, number: Numeral) -> float:
    """The scale of "10 to 12 million" that the first number leaves unsaid; 0 where there is none."""
    if number.end - number.first < 2 or number.value < 1000:
        return 0.0
    begin, end = max(0, number.first - 3), number.first + 1
    bare = numeral_at(Words(words.text, words.low[begin:end], words.starts[begin:end]), number.first - begin)
    return number.value / bare.value if bare and bare.value else 0.0
