"""The figures of a story: every number that carries news, with value, unit, noun, verb and qualifier."""

from __future__ import annotations

from dataclasses import replace

from copytaster.brief.ages import age_at, tells_ages
from copytaster.brief.amounts import Amount, amount_at
from copytaster.brief.counted import hurts, noun_after, qualifier_after, qualifier_before, told_as_toll, verb_around
from copytaster.brief.elided import elided_currency, elided_noun
from copytaster.brief.figures_abroad import figures_abroad
from copytaster.brief.language import tongue_of
from copytaster.brief.not_figures import is_no_figure
from copytaster.brief.number_words import ARTICLES, HUNDRED, PARTS, SCALES, STARTERS
from copytaster.brief.numerals import Numeral, numeral_at
from copytaster.brief.shares import share_at
from copytaster.brief.units import PERCENT, Unit, unit_at
from copytaster.brief.words import Words, words_of
from copytaster.model.brief import Figure, Span


def figures(text: str) -> tuple[Figure, ...]:
    """Every figure of `text`, in the order of the copy; spans count in `text`. Never raises; linear.

    Dates, years, clock times, scores, numbers that name something, and "one" alone are left out.
    """
    words = words_of(text)
    tongue = tongue_of(words)
    if tongue is not None:
        return figures_abroad(words, tongue)
    found: list[Figure] = []
    free = 0
    for place in _beginnings(words):
        if place < free:
            continue
        figure, after = _figure_at(words, place, found)
        if figure is not None and not (found and figure.span[0] < found[-1].span[1]):
            found.append(figure)
        free = max(after, place + 1)
    return tuple(found)


_BEGINNINGS = STARTERS | ARTICLES
_AFTER_ARTICLE = frozenset({HUNDRED, "dozen", "-", *SCALES, *PARTS})


def _beginnings(words: Words) -> list[int]:
    """The places where a number may begin: digits, number words, and an article only before one of them."""
    low = words.low
    places = [place for place, word in enumerate(low) if word in _BEGINNINGS or word[0].isdecimal()]
    return [place for place in places if low[place] not in ARTICLES or words.at(place + 1) in _AFTER_ARTICLE]


def _figure_at(words: Words, place: int, found: list[Figure]) -> tuple[Figure | None, int]:
    """The figure that begins at `place`, if one does, and where to read on."""
    share = share_at(words, place)
    if share is not None:
        end, value = share
        return _told(words, place, end, Figure("", (0, 0), value, unit=PERCENT.name, kind="percent")), end
    amount = amount_at(words, place)
    if amount is None:
        return None, place + 1
    if amount.high is not None:
        return _range(words, amount), amount.end
    aged = age_at(words, amount.number)
    if aged is not None:
        start, end, value, unit = aged
        return _placed(words, start, end, Figure("", (0, 0), value, unit=unit, kind="age")), max(end, amount.end)
    if is_no_figure(words, amount.number, unit=amount.unit is not None):
        return None, amount.end
    if amount.unit is not None:
        return _measured(words, amount)
    return _counted(words, amount, found), amount.end


def _placed(words: Words, first: int, end: int, figure: Figure) -> Figure:
    """`figure` with the words `[first, end)` as its text and span."""
    span: Span = (words.starts[first], words.end(end - 1))
    return replace(figure, text=words.text[span[0] : span[1]], span=span)


def _told(words: Words, first: int, end: int, figure: Figure) -> Figure:
    """`figure` placed, with qualifier, noun and verb from around it."""
    qualifier, begin = qualifier_before(words, first)
    what, after = noun_after(words, end, singular=True)
    verb = verb_around(words, begin, after)
    full = replace(figure, qualifier=qualifier or qualifier_after(words, end), what=what, verb=verb)
    return _placed(words, first, end, full)


def _measured(words: Words, amount: Amount) -> tuple[Figure | None, int]:
    """A figure with a unit and where it ends: money, percent, or a measure; none for a time that tells when."""
    unit = amount.unit
    if unit is None or (unit.name in _TIMES and _places_event(words, amount)):
        return None, amount.end
    if unit.kind == "money" and "=" in (words.at(amount.first - 1), words.at(amount.end)):
        return None, amount.end  # "($1 = 10.38 crowns)": how sums were changed
    value = _rounded(amount.number.value * unit.factor)
    end = amount.end
    if unit.name in ("foot", "USD", "EUR", "GBP"):
        value, end = _with_smaller(words, amount, value)
    return _told(words, amount.first, end, Figure("", (0, 0), value, unit=unit.name, kind=unit.kind)), end


def _rounded(value: float) -> float:
    """`value` without the dust of reckoning: 1.9 million is 1,900,000, not 1,899,999.9999999998."""
    return value if value.is_integer() else float(f"{value:.12g}")


_DASHES = frozenset("-–—‑")
_TIMES = frozenset({"s", "min", "h", "day", "week", "month", "year"})
_SMALLER = {"foot": ({"inch"}, 12.0), "USD": ({"cent"}, 100.0), "EUR": ({"cent", "eurocent"}, 100.0),
            "GBP": ({"pence"}, 100.0)}  # fmt: skip


def _with_smaller(words: Words, amount: Amount, value: float) -> tuple[float, int]:
    """ "five feet and two inches", "13 dollars and 45 cents" as one value, and where it ends."""
    place = amount.end + (words.at(amount.end) == "and")
    if amount.unit is None or not (words.at(place) in STARTERS or words.at(place)[:1].isdecimal()):
        return value, amount.end
    number = numeral_at(words, place)
    names, parts = _SMALLER[amount.unit.name]
    smaller = unit_at(words, number.end) if number else None
    if number and parts == 100.0 and words.at(number.end) in ("c", "p") and words.touches(number.end):
        return value + number.value / parts, number.end + 1
    if number is None or smaller is None or smaller[0].name not in names or number.value >= parts:
        return value, amount.end
    return value + number.value / parts, smaller[1]


def _places_event(words: Words, amount: Amount) -> bool:
    """Whether the time tells when, not how long: "two days ago", "three years earlier", "the last 30 days"."""
    if words.at(amount.end) in ("ago", "earlier", "later"):
        return True
    if (
        words.at(amount.end) in ("before", "after", "from")
        and amount.unit
        and amount.unit.name not in ("s", "min", "h")
    ):
        return True
    return words.at(amount.first - 1) in ("last", "past", "previous") or (
        words.at(amount.end) == "in" and words.at(amount.end + 1) == "advance"
    )


def _range(words: Words, amount: Amount) -> Figure | None:
    """A figure with a low and a high end; None where the range only tells when."""
    unit, high = amount.unit, amount.high
    if high is None or (unit is not None and unit.name in _TIMES and _places_event(words, amount)):
        return None
    kind = unit.kind if unit else "count"
    if unit is not None and unit.name in _TIMES and words.at(amount.end) in ("old", "olds"):
        kind = "age"
    if tells_ages(words, amount.first) and (unit is None or unit.name in _TIMES):
        kind, unit = "age", unit or Unit("year")
    dashed = unit is None and any(words.at(place) in _DASHES for place in range(amount.first, amount.end))
    if dashed and noun_after(words, amount.end)[0] is None:
        return None  # "02-751", "(4-7, 3-4)"
    low, top = _rounded(amount.number.value * amount.factor), _rounded(high.value * amount.factor)
    figure = Figure("", (0, 0), None, low, top, unit.name if unit else None, kind=kind)
    if kind == "age":
        return _placed(words, amount.first, amount.end + (words.at(amount.end) in ("old", "olds")), figure)
    return _told(words, amount.first, amount.end, figure)


def _counted(words: Words, amount: Amount, found: list[Figure]) -> Figure | None:
    """A count: people, things, votes. "One" alone counts only where somebody is hurt."""
    number = amount.number
    qualifier, begin = qualifier_before(words, amount.first)
    what, after = noun_after(words, number.end, singular=number.value == 1 or words.at(number.end) == "-")
    verb = verb_around(words, begin, after)
    if number.part:
        return _part(words, number, qualifier, verb)
    if number.value == 1 and not (what and (hurts(verb) or qualifier == "at least")):
        return None
    if words.at(number.end) == "-" and number.worded and number.value < 5 and words.at(number.end + 1) not in _MEMBERS:
        return None  # "two-state solution"
    small = number.worded and number.value < 13
    if what is None and words.at(begin - 1) == "of" and words.at(begin - 2) in _BODIES:
        what = words.written(begin - 2)
    if what is None and small and words.at(begin - 1) in _POINTING and not hurts(verb):
        return None  # "the two", "these three"
    currency = elided_currency(words, amount, found) if what is None and not hurts(verb) else None
    if currency is not None:
        sum_of = Figure("", (0, 0), _rounded(number.value), unit=currency, verb=verb, qualifier=qualifier, kind="money")
        return _placed(words, number.first, number.end, sum_of)
    if what is None:
        what = elided_noun(words, amount, found) or ("people" if hurts(verb) else None)
    if what in (None, "people") and told_as_toll(words, begin):
        what, verb = "people", "killed"
    bare = what is None and qualifier is None and len(words.low) > 12
    if bare and verb is None and words.at(number.first).isdecimal() and len(words.at(number.first)) > 4:
        return None  # an order number, a post code
    if bare and (small or (verb is None and number.value < 100)):
        return None  # "leave two behind", "Corrigan 7, Bellmere 3"
    qualifier = qualifier or qualifier_after(words, number.end)
    figure = Figure("", (0, 0), _rounded(number.value), what=what, verb=verb, qualifier=qualifier)
    return _placed(words, number.first, number.end, figure)


_MEMBERS = frozenset({"member", "person", "man", "woman", "judge", "nation", "vehicle", "car", "seat", "child"})
_BODIES = frozenset(
    {
        "panel",
        "team",
        "crew",
        "family",
        "jury",
        "committee",
        "squad",
        "board",
        "class",
        "party",
        "audience",
        "crowd",
        "town",
        "city",
        "village",
        "population",
        "staff",
        "workforce",
        "island",
        "group",
    }
)
_POINTING = frozenset({"the", "these", "those", "they", "we", "you", "us", "them", "all", "other", "both"})


def _part(words: Words, number: Numeral, qualifier: str | None, verb: str | None) -> Figure | None:
    """A part of a whole in percent ("two-thirds of voters"); one that stands alone ("½") keeps its plain value."""
    after = words.at(number.end)
    named = after in ("of", "majority") or (after in ("the", "its", "their", "all") and number.value == 0.5)
    what = noun_after(words, number.end, singular=named)[0]
    if not named and (what is not None or (words.at(number.first) in ARTICLES and len(words.low) > 4)):
        return None  # "half time", "a third man"
    if not (named or "-" in words.low[number.first : number.end]) or len(words.low) < 5:
        return _placed(words, number.first, number.end, Figure("", (0, 0), number.value))
    share = Figure("", (0, 0), round(number.value * 100, 2 if number.value > 0.01 else 9), unit="%", kind="percent")
    return _placed(words, number.first, number.end, replace(share, what=what, verb=verb, qualifier=qualifier))
