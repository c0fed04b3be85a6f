"""Figures in copy that is not English: digits with their separators, number words, units and nouns by data file."""

from __future__ import annotations

from copytaster.brief.languages.tongue import Tongue
from copytaster.brief.not_figures import is_no_figure
from copytaster.brief.numerals import LONGEST, Numeral
from copytaster.brief.units import CODES, sign_before
from copytaster.brief.words import Words
from copytaster.model.brief import Figure

_MONEY = frozenset(code.upper() for code in CODES) | {"cent", "franc", "peso"}


def figures_abroad(words: Words, tongue: Tongue) -> tuple[Figure, ...]:
    """The figures of copy in `tongue`, in order; spans count in the copy. Verbs are not told."""
    found: list[Figure] = []
    free = 0
    for place, word in enumerate(words.low):
        if place < free or not (word[0].isdecimal() or word in tongue.numbers):
            continue
        number = _number(words, place, tongue)
        if number is None:
            continue
        free = number.end
        figure = _figure(words, number, tongue)
        if figure is not None:
            found.append(figure)
    return tuple(found)


def _number(words: Words, place: int, tongue: Tongue) -> Numeral | None:
    """The number at `place` with its scales; "one" counts only before a scale."""
    word = words.at(place)
    value = _continental(word) if word[0].isdecimal() else tongue.numbers[word]
    if value is None:
        return None
    end = place + 1
    if word.isdecimal() and len(word) <= 3:
        while words.at(end) and len(words.at(end)) == 3 and words.at(end).isdecimal() and end < place + 4:
            gap = words.gap(end)
            if gap not in (" ", "\u00a0", "\u202f", "\u2009", "'", "’"):
                break
            value, end = value * 1000 + int(words.at(end)), end + 1
    scaled = False
    for length in (2, 1):
        scale = tongue.scales.get(" ".join(words.low[end : end + length]))
        if scale is not None and end + length <= len(words.low):
            value, end, scaled = value * scale, end + length, True
            break
    if words.at(end) in tongue.scales and scaled:
        value, end = value * tongue.scales[words.at(end)], end + 1
    if value == 1 and not word[0].isdecimal():
        return None
    return Numeral(place, end, float(value), worded=not word[0].isdecimal())


def _continental(digits: str) -> float | None:
    """The value of digits with a decimal comma: 1.200; 3,5; 1.234.567,8; None where it is no quantity."""
    if len(digits) > LONGEST:
        return None
    whole, comma, decimals = digits.partition(",")
    groups = whole.split(".")
    if "," in decimals or "." in decimals:
        return None
    if len(groups) > 1 and not (all(len(group) == 3 for group in groups[1:]) and len(groups[0]) <= 3):
        return float(digits) if len(groups) == 2 and not comma and len(groups[1]) < 3 else None
    return float("".join(groups) + (f".{decimals}" if comma else ""))


def _figure(words: Words, number: Numeral, tongue: Tongue) -> Figure | None:
    """The figure that `number` makes with what stands around it; None for dates, years, hours and names."""
    first, end = number.first, number.end
    sign = sign_before(words, first)
    unit, end = _unit(words, end, tongue)
    if sign is not None:
        unit, first = sign[0].name, sign[1]
    turkish_share = tongue.code == "tr" and words.at(first - 1) in ("yüzde", "%")
    if turkish_share:
        unit, first = "%", first - 1
    if _is_date(words, number, tongue) or is_no_figure(words, number, unit=unit is not None):
        return None
    kind, what = "count", None
    if words.at(end + (words.at(end) == "-")) in tongue.old or (unit == "year" and words.at(end) == "alt"):
        kind, unit = "age", "year"
    elif unit is None:
        what = _noun(words, end, tongue)
        plain = words.at(number.first).isdecimal() and len(words.at(number.first)) > 4
        if what is None and (number.worded or plain or number.value < 100):
            return None
    else:
        kind = "percent" if unit in ("%", "pp") else "money" if unit in _MONEY else "measure"
    start, stop = words.starts[first], words.end(end - 1)
    qualifier = _qualifier(words, first, tongue)
    return Figure(
        words.text[start:stop], (start, stop), number.value, unit=unit, what=what, qualifier=qualifier, kind=kind
    )


def _unit(words: Words, place: int, tongue: Tongue) -> tuple[str | None, int]:
    """The unit at `place` and where it ends; a "de" may stand before it ("millones de euros")."""
    start = place + (words.at(place) in ("de", "d", "di") and place > 0)
    for begin in (place, start):
        for length in (2, 1):
            phrase = " ".join(words.low[begin : begin + length])
            unit = tongue.units.get(phrase.removeprefix("d'").removeprefix("d’"))
            if unit is not None and begin + length <= len(words.low):
                return unit, begin + length
    signs = {"€": "EUR", "$": "USD", "£": "GBP", "₺": "TRY"}
    return (signs[words.at(place)], place + 1) if words.at(place) in signs else (None, place)


def _is_date(words: Words, number: Numeral, tongue: Tongue) -> bool:
    """9. März, 9 de marzo, 15 Uhr, 15h30, à 15 heures."""
    end = number.end
    if words.at(end) in tongue.hours or (words.at(end) == "." and words.touches(end) and number.value <= 31):
        return words.at(end) in tongue.hours or words.at(end + 1) in tongue.months
    if words.at(end) in tongue.months or (words.at(end) == "de" and words.at(end + 1) in tongue.months):
        return number.value <= 31
    return words.at(number.first - 1) in tongue.months


def _noun(words: Words, place: int, tongue: Tongue) -> str | None:
    """The word counted: in German the next with a capital, elsewhere the next of more than three letters."""
    at = place
    while words.at(at) in tongue.articles and at < place + 2:
        at += 1
    for step in range(at, at + 3):
        word = words.at(step)
        if not word.isalpha() or word in tongue.common or word in tongue.months:
            return None
        if tongue.code != "de":
            return words.written(step) if len(word) > 3 else None
        if words.capital(step):
            return words.written(step)
    return None


def _qualifier(words: Words, place: int, tongue: Tongue) -> str | None:
    """The qualifier before a figure, in English, so that versions can be compared."""
    for length in (2, 1):
        if place >= length:
            known = tongue.qualifiers.get(" ".join(words.low[place - length : place]))
            if known is not None:
                return known
    return None
