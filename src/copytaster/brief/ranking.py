"""Which quotes and figures come first: the rules of weight, one line each, with an example.

The two weightiest quotes and the three weightiest figures stand in the list row and at the top of the
preview. Points add up; the higher sum comes first, the earlier place in the copy where sums are equal.
To change what an editor sees first, change a line of the two tables.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Generic, TypeVar

from copytaster.brief.setting import Setting, terms
from copytaster.model.brief import Figure, Quote
from copytaster.model.harm import DEADLY, HARMED

Piece = TypeVar("Piece", Quote, Figure)


@dataclass(frozen=True, slots=True)
class Rule(Generic[Piece]):
    """`points` for a piece, times what `holds` says: yes or no, or a share between 0 and 1 (or more)."""

    name: str
    points: float
    holds: Callable[[Piece, Setting], float]
    example: str


OFFICES = re.compile(
    r"\b(?:president|premier|prime minister|minister|chancellor|king|queen|pope|secretary|governor|mayor|senator"
    r"|lawmaker|ambassador|spokes\w+|official|chief|chair\w*|director|head|leader|judge|prosecutor|police|general"
    r"|colonel|commander|court|ministry|government|army|military|agency|commission\w*|ceo|executive|owner|founder"
    r"|captain|coach|manager|professor|doctor|scientist|economist|analyst|lawyer|attorney|statement|report)\b",
    re.I,
)
HARM_OF_PEOPLE = frozenset(
    {"injured", "wounded", "displaced", "arrested", "detained", "kidnapped", "abducted", "infected"}
    | {"hospitalised", "hospitalized"}
)
VOTES = frozenset({"electi", "vote", "votes", "ballot", "voters", "poll", "polls", "refere"})
"""Shortened as the words of a headline are."""
TIMES = frozenset({"s", "min", "h", "day", "week", "month", "year"})
PEOPLE = re.compile(
    r"\b(?:people|men|women|children|soldiers|troops|refugees|migrants|workers|voters|civilians|passengers|students"
    r"|residents|officers|protesters|jobs|patients|prisoners|hostages|victims|dead|deaths|casualties)\b",
    re.I,
)


@lru_cache(maxsize=4096)
def _of_office(named: str) -> bool:
    """Whether role and name tell of an office; kept, as one speaker is quoted often."""
    return OFFICES.search(named) is not None


@lru_cache(maxsize=4096)
def _names_people(what: str) -> bool:
    """Whether the noun counted stands for people; kept, as stories count the same."""
    return PEOPLE.search(what) is not None


def _words(quote: Quote) -> int:
    return quote.content.count(" ") + 1


def _people(figure: Figure) -> bool:
    """Whether the figure counts people."""
    return figure.what is not None and _names_people(figure.what)


def _deadly(figure: Figure) -> bool:
    """Whether the figure counts the dead."""
    return figure.verb in DEADLY or "death" in (figure.what or "")


def is_small_print(figure: Figure) -> bool:
    """Whether the figure counts the copy itself, or how often: "700 words", "three times", "10 innings"."""
    return figure.kind == "count" and (figure.what or "").split(" ")[0] in SMALL_PRINT


SMALL_PRINT = frozenset({"words", "photos", "pictures", "takes", "times", "innings", "characters", "pages"})


def _votes(figure: Figure, setting: Setting) -> bool:
    """Whether the figure is a share of votes, told of an election."""
    return figure.kind == "percent" and bool(VOTES & (setting.terms | terms(figure.what or "")))


def _one_side(figure: Figure, setting: Setting) -> bool:
    """Whether the figure only closes "11 by 8 centimetres"."""
    return setting.copy[max(0, figure.span[0] - 4) : figure.span[0]] == " by "


QUOTE_RULES: tuple[Rule[Quote], ...] = (
    Rule("the speaker is in the headline", 4.5,
         lambda q, s: q.speaker is not None and q.speaker.lower().split()[-1] in s.headline,
         "'Peskov: Russia would consider troops' and Dmitry Peskov speaks"),
    Rule("the speaker holds an office or speaks for one", 2.5,
         lambda q, _: _of_office(f"{q.role or ''} {q.speaker or ''}"),
         "'Kremlin spokesman Dmitry Peskov', 'a statement by the ministry'"),
    Rule("the speaker has a name", 1.5, lambda q, _: q.speaker is not None and " " in q.speaker,
         "'Valentina Melnikova', not 'she'"),
    Rule("nobody is known to have said it", -3.0, lambda q, _: q.speaker is None, "'...' one sign read"),
    Rule("the speaker is a guess", -1.5, lambda q, _: q.speaker is not None and q.confidence < 0.5,
         "a name two paragraphs away"),
    Rule("it speaks of what the headline is about", 1.0, lambda q, s: s.shared(q.content),
         "'troops' in both; a point a word, three at most"),
    Rule("it stands near the top", 2.0, lambda q, s: 1 - q.span[0] / s.length, "second paragraph: nearly 2"),
    Rule("it can be read at a glance", 1.5, lambda q, _: 7 <= _words(q) <= 35, "one full sentence"),
    Rule("it is a scrap", -2.0, lambda q, _: _words(q) < 5, "'deeply concerned'"),
    Rule("it is long", -1.0, lambda q, _: _words(q) > 60, "a whole paragraph"),
    Rule("the words are not verbatim", -2.0, lambda q, _: q.kind == "indirect", "said that troops had left"),
    Rule("it goes on from another quote", -1.0, lambda q, _: q.content.startswith(("But ", "And ", "So ")),
         "'But it is difficult to talk about this'"),
)  # fmt: skip
AGAIN = -3.0
"""Points for each weightier quote by the same speaker, so that two sides are heard."""

FIGURE_RULES: tuple[Rule[Figure], ...] = (
    Rule("people died", 9.5, lambda f, s: _deadly(f) and f.kind == "count" and not s.is_of_another_time(f),
         "'killed 240,000 people', not 'killed 17 eleven years ago'"),
    Rule("people came to harm or were taken", 3.0,
         lambda f, _: f.verb in HARMED and (f.what is None or f.verb in HARM_OF_PEOPLE or _people(f)),
         "'displaced four million', not '12 keys are missing'"),
    Rule("many came to harm", 0.5, lambda f, _: _size(f) if f.verb in HARMED and f.kind == "count" else 0.0,
         "four million displaced, more than 17 detained"),
    Rule("the headline gives it", 5.0, lambda f, s: s.heads(f), "'Quake kills 12', 'Twelve killed in quake'"),
    Rule("it counts what the headline is about", 2.0, lambda f, s: s.shared(f.what or ""), "'troops'"),
    Rule("it counts people", 1.5, lambda f, _: f.kind == "count" and _people(f),
         "'60,000 security personnel', 'two million refugees'"),
    Rule("it stands in the lead", 3.0, lambda f, s: f.span[0] < s.lead_end, "first sentence of the summary"),
    Rule("it stands near the top", 1.5, lambda f, s: 1 - f.span[0] / s.length, "second paragraph: nearly 1.5"),
    Rule("it stands in the summary", 1.0, lambda f, s: s.is_told(f), "what the editor reads anyway"),
    Rule("it is a share of votes", 1.5, _votes, "'50.6 percent' of an election"),
    Rule("it is money", 1.5, lambda f, _: f.kind == "money", "'$50 million'"),
    Rule("it is a share or a change", 1.0, lambda f, _: f.kind == "percent", "'12 percent'"),
    Rule("it is large", 0.4, lambda f, _: _size(f), "0.4 points a zero, nine zeros at most"),
    Rule("it is a record", 1.0, lambda f, _: "record" in (f.qualifier or ""), "'a record 45,756 migrants'"),
    Rule("it is small change", -2.0, lambda f, s: f.kind == "money" and (f.value or f.high or 0) < 1000
         and f.span[0] >= s.lead_end, "'95 crowns' for a ticket"),
    Rule("it tells of another time", -1.5, lambda f, s: s.is_of_another_time(f), "'in 1953', 'eleven years ago'"),
    Rule("it says how long, not how much", -4.0, lambda f, _: f.kind == "measure" and f.unit in TIMES, "'39 hours'"),
    Rule("a few of something", -1.5, lambda f, _: f.kind == "count" and (f.value or f.high or 0) < 5
         and f.verb not in DEADLY, "'three golf courses'"),
    Rule("no more than a dozen of something", -1.0, lambda f, _: f.kind == "count" and (f.value or f.high or 0) < 13
         and f.verb not in DEADLY, "'nine shipping companies'"),
    Rule("it is one side of a size", -2.0, _one_side, "'11 by 8 centimetres'"),
    Rule("it counts the copy, or how often", -6.0, lambda f, _: is_small_print(f), "'700 words', 'three times'"),
    Rule("it does not say of what", -3.0, lambda f, _: f.what is None and f.unit is None, "'groups of three'"),
    Rule("somebody claims it", -0.5, lambda f, s: s.is_quoted(f), "inside a quote"),
    Rule("it says another figure in other terms", -2.0, lambda f, s: s.copy[f.span[0] - 1 : f.span[0]] == "(",
         "'3.5 billion euros (3.8 billion dollars)'"),
    Rule("it is an age", -8.0, lambda f, _: f.kind == "age", "'14-year-old'"),
)  # fmt: skip
REPEATED = -9.0
"""Points for a figure that only says a weightier one again."""


def ranked_quotes(quotes: Sequence[Quote], setting: Setting) -> tuple[Quote, ...]:
    """The quotes in their order, each with its rank from 1."""
    sums = [_sum(QUOTE_RULES, quote, setting) for quote in quotes]
    heard: dict[str, int] = {}
    for place in sorted(range(len(quotes)), key=lambda place: (-sums[place], place)):
        speaker = quotes[place].speaker
        if speaker is not None:
            sums[place] += AGAIN * heard.get(speaker, 0)
            heard[speaker] = heard.get(speaker, 0) + 1
    return tuple(replace(quote, rank=rank) for quote, rank in zip(quotes, _ranks(sums), strict=True))


def ranked_figures(figures: Sequence[Figure], setting: Setting) -> tuple[Figure, ...]:
    """The figures in their order, each with its rank from 1."""
    sums = [_sum(FIGURE_RULES, figure, setting) for figure in figures]
    told: set[tuple[object, ...]] = set()
    for place in sorted(range(len(figures)), key=lambda place: (-sums[place], place)):
        figure = figures[place]
        said = (figure.value, figure.low, figure.unit)
        if said in told:
            sums[place] += REPEATED
        told.add(said)
    return tuple(replace(figure, rank=rank) for figure, rank in zip(figures, _ranks(sums), strict=True))


def _sum(rules: Sequence[Rule[Piece]], piece: Piece, setting: Setting) -> float:
    """The points of `piece` by all rules."""
    total = 0.0
    for rule in rules:
        held = rule.holds(piece, setting)
        if held:
            total += rule.points * held
    return total


def _ranks(sums: Sequence[float]) -> list[int]:
    """The rank of each place, 1 for the highest sum, earlier places first where sums are equal."""
    ranks = [0] * len(sums)
    for rank, place in enumerate(sorted(range(len(sums)), key=lambda place: (-sums[place], place)), 1):
        ranks[place] = rank
    return ranks


def _size(figure: Figure) -> float:
    """The zeros of a count or a sum, nine at most."""
    value = figure.value if figure.value is not None else figure.high
    if figure.kind not in ("count", "money") or not value or abs(value) < 1:
        return 0.0
    return min(9.0, math.log10(abs(value)))
