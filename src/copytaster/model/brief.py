"""What an editor reads first: summary, key quotes, key figures, each with its place in the copy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Span = tuple[int, int]
"""`(start, end)`: character offsets into the text that was briefed, `end` exclusive."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's words.

    `content` is verbatim, without the marks; `speaker` is the fullest name the story gives, None where
    it does not say; `role` stands next to the name in the copy ("Kremlin spokesman"); `cue` is the
    reporting verb; `via` who carried the words ("RIA Novosti"). `kind` is direct, mixed or indirect.
    `rank` counts from 1, the weightiest quote of the story. `confidence` is 0 to 1; `rule` names the
    rule that found the speaker.
    """

    content: str
    span: Span
    speaker: str | None = None
    speaker_span: Span | None = None
    role: str | None = None
    cue: str | None = None
    via: str | None = None
    kind: str = "direct"
    rank: int = 1
    confidence: float = 0.0
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that carries news.

    `text` is verbatim; `value` is None for a range, which has `low` and `high`; `unit` is `USD`, `%`,
    `km` … and None for counts; `what` is the noun counted, also when elided; `verb` what happened to
    them ("killed"). `kind` is count, money, percent, measure or age. `rank` counts from 1.
    """

    text: str
    span: Span
    value: float | None
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    what: str | None = None
    verb: str | None = None
    qualifier: str | None = None
    kind: str = "count"
    rank: int = 1


@dataclass(frozen=True, slots=True)
class Brief:
    """The brief of one version of a story: `summary` holds sentences, verbatim, in the order of the copy.

    Quotes and figures stand in the order of the copy; `rank` tells their weight.
    """

    id: str
    summary: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()
    figures: tuple[Figure, ...] = ()

    def top_quotes(self, most: int) -> tuple[Quote, ...]:
        """The `most` weightiest quotes, weightiest first."""
        return tuple(sorted(self.quotes, key=lambda quote: quote.rank)[:most])

    def top_figures(self, most: int) -> tuple[Figure, ...]:
        """The `most` weightiest figures, weightiest first."""
        return tuple(sorted(self.figures, key=lambda figure: figure.rank)[:most])


def plain_number(value: float | None) -> int | float | None:
    """`value` as JSON should show it: 240000, not 240000.0."""
    if value is None or not float(value).is_integer():
        return value
    return int(value)


def brief_as_dict(brief: Brief) -> dict[str, Any]:
    """The Brief object of the command line."""
    return {
        "id": brief.id,
        "summary": list(brief.summary),
        "quotes": [
            {
                "content": quote.content, "span": list(quote.span), "speaker": quote.speaker,
                "speaker_span": list(quote.speaker_span) if quote.speaker_span else None, "role": quote.role,
                "cue": quote.cue, "via": quote.via, "kind": quote.kind, "rank": quote.rank,
                "confidence": quote.confidence, "rule": quote.rule,
            }
            for quote in brief.quotes
        ],
        "figures": [
            {
                "text": figure.text, "span": list(figure.span), "value": plain_number(figure.value),
                "low": plain_number(figure.low), "high": plain_number(figure.high), "unit": figure.unit,
                "what": figure.what, "verb": figure.verb, "qualifier": figure.qualifier, "kind": figure.kind,
                "rank": figure.rank,
            }
            for figure in brief.figures
        ],
    }  # fmt: skip


def brief_from_dict(data: Mapping[str, Any]) -> Brief:
    """The Brief of such an object; raises KeyError or TypeError on a wrong one."""

    def span(pair: Any) -> Span | None:
        return (pair[0], pair[1]) if pair else None

    return Brief(
        id=data["id"],
        summary=tuple(data["summary"]),
        quotes=tuple(
            Quote(**{**quote, "span": span(quote["span"]), "speaker_span": span(quote["speaker_span"])})
            for quote in data["quotes"]
        ),
        figures=tuple(Figure(**{**figure, "span": span(figure["span"])}) for figure in data["figures"]),
    )
