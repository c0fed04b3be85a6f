"""What stands around a quote or a figure: the headline, the summary, and the sentence it is in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from copytaster.brief.figures import figures
from copytaster.model.brief import Figure, Quote, Span

_TERM = re.compile(r"[^\W\d_]{4,}")
_ANOTHER_TIME = re.compile(
    r"(?:years?|decades?|months|centur\w+) (?:ago|earlier|before)\b|(?:[Ii]n|[Ss]ince|of) (?:1[89]|20)\d\d\b"
)
_TIME_MARKS = (" ago", " earlier", " before", " 18", " 19", " 20")
"""One of these stands in whatever tells of another time; looked for first, as that is quick."""
_SENTENCE = 240
"""Characters to either side in which the ends of a figure's sentence are looked for."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a piece is weighed by.

    `headline` is its text in small letters, `terms` its longer words, `numbers` the values it gives; `copy`
    is the text briefed and `length` its length; `lead_end` is where the first sentence of the summary ends,
    `told` are the spans of all its sentences, `quoted` those of the quotes, in order.
    """

    headline: str
    terms: frozenset[str]
    length: int
    lead_end: int
    copy: str = ""
    quoted: tuple[Span, ...] = ()
    told: tuple[Span, ...] = ()
    numbers: frozenset[float] = frozenset()

    def shared(self, text: str) -> float:
        """How many of the headline's longer words stand in `text`, three at most."""
        if not text or not any(term in (lowered := text.lower()) for term in self.terms):
            return 0.0  # most often, and quickly seen
        return float(min(3, len(self.terms & terms(lowered))))

    def is_quoted(self, figure: Figure) -> bool:
        """Whether the figure stands inside a quote."""
        place = bisect_right(self.quoted, (figure.span[0], self.length)) - 1
        return place >= 0 and figure.span[0] < self.quoted[place][1]

    def is_told(self, figure: Figure) -> bool:
        """Whether the figure stands in the summary."""
        return any(start <= figure.span[0] < end for start, end in self.told)

    def heads(self, figure: Figure) -> bool:
        """Whether the headline gives the figure, in its words or by its value."""
        text = figure.text.lower()
        at = self.headline.find(text)
        around = self.headline[at - 1 : at] + self.headline[at + len(text) : at + len(text) + 1] if at >= 0 else ""
        if at >= 0 and not any(letter.isalnum() for letter in around):
            return True
        value = figure.value if figure.value is not None else figure.high
        return figure.kind in ("count", "money", "percent") and value in self.numbers

    def is_of_another_time(self, figure: Figure) -> bool:
        """Whether the figure's sentence, if it is not the lead, tells of years ago."""
        start, end = figure.span
        if start < self.lead_end:
            return False
        begin = max(self.copy.rfind(mark, max(0, start - _SENTENCE), start) for mark in (". ", "\n", "? ", "! "))
        ends = [at for mark in (". ", "\n") if (at := self.copy.find(mark, end, end + _SENTENCE)) > 0]
        sentence = self.copy[begin + 1 if begin > 0 else max(0, start - _SENTENCE) : min(ends, default=end + _SENTENCE)]
        return any(mark in sentence for mark in _TIME_MARKS) and _ANOTHER_TIME.search(sentence) is not None


def terms(text: str) -> frozenset[str]:
    """The longer words of `text`, shortened so that forms of one word meet."""
    return frozenset(word[:6] for word in _TERM.findall(text.lower()))


def setting_of(
    text: str, headline: str | None, told: Sequence[Span] | int = (), quotes: Sequence[Quote] = ()
) -> Setting:
    """The setting in which the pieces of `text` are weighed; without a headline its lead speaks for it.

    `told` are the spans of the summary's sentences, or where the lead ends.
    """
    spans = ((0, told),) if isinstance(told, int) else tuple(told)
    lead_end = spans[0][1] if spans else 0
    return Setting(
        headline=headline.lower() if headline else "",
        terms=terms(headline if headline else text[:lead_end]),
        length=max(1, len(text)),
        lead_end=lead_end,
        copy=text,
        quoted=tuple(sorted(quote.span for quote in quotes)),
        told=spans,
        numbers=_numbers(headline) if headline else frozenset(),
    )


def _numbers(headline: str) -> frozenset[float]:
    """The values that the headline gives; one and two are too common to tell anything."""
    values = {figure.value if figure.value is not None else figure.high for figure in figures(headline)}
    return frozenset(value for value in values if value is not None and value > 2)
