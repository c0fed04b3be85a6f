"""Where each quote and figure comes from, in words: the rule, how sure it is, and the words that decided it. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from copytaster.brief.confidence import LIKELY, SURE
from copytaster.model.brief import Brief, Figure, Quote, Span
from copytaster.ui.sheet import facts, number, speaker
from copytaster.ui.wrapping import Highlight, Piece, wrapped

AROUND = 160
"""Characters of copy shown before and after a fact."""


def sureness(quote: Quote) -> str:
    """How sure the speaker is, as a word and the share of right answers that the rule has reached."""
    if quote.speaker is None:
        return "the story does not say who"
    word = "sure" if quote.confidence >= SURE else "likely" if quote.confidence >= LIKELY else "unsure"
    return f"{word} ({quote.confidence:.0%})"


def explained(brief: Brief, text: str, width: int, chosen: int | None) -> tuple[list[list[Piece]], int]:
    """Every fact of a copy `text` in its order, and the line on which the `chosen` one begins (0 for none)."""
    by_span: dict[Span, list[Quote | Figure]] = {}
    every: tuple[Quote | Figure, ...] = (*brief.quotes, *brief.figures)
    for one in every:
        by_span.setdefault(one.span, []).append(one)
    lines: list[list[Piece]] = []
    begins = 0
    for place, (start, end, kind) in enumerate(facts(brief)):
        fact = next(one for one in by_span[(start, end)] if isinstance(one, Quote) == (kind == "quote"))
        if place == chosen:
            begins = len(lines)
        mark = "▶ " if place == chosen else "  "
        told = _quote(fact, width - 2) if isinstance(fact, Quote) else _figure(fact, width - 2)
        lines += [[(mark if first == 0 else "  ", "section"), *line] for first, line in enumerate(told)]
        lines += [[("  ", "plain"), *line] for line in _in_the_copy(fact, text, width - 2)]
        lines.append([])
    return lines, begins


def _quote(quote: Quote, width: int) -> Iterator[list[Piece]]:
    yield from wrapped(speaker(quote), width, "speaker")
    found = [f"rule: {quote.rule}" if quote.rule else "", sureness(quote), f"cue: {quote.cue}" if quote.cue else ""]
    yield from wrapped(" · ".join(part for part in (*found, quote.kind, f"rank {quote.rank}") if part), width, "muted")


def _figure(figure: Figure, width: int) -> Iterator[list[Piece]]:
    yield from wrapped(f"{number(figure)} {figure.what or ''}".strip(), width, "figure")
    told = [
        figure.kind, f"written “{figure.text}”", figure.qualifier, f"counts: {figure.what}" if figure.what else "",
        f"verb: {figure.verb}" if figure.verb else "", f"unit: {figure.unit}" if figure.unit else "",
        f"rank {figure.rank}",
    ]  # fmt: skip
    yield from wrapped(" · ".join(part for part in told if part), width, "muted")


def _in_the_copy(fact: Quote | Figure, text: str, width: int) -> list[list[Piece]]:
    """The place in the copy: the fact as such, and the words that decided it standing out."""
    start, end = fact.span
    deciding = [fact.speaker_span] if isinstance(fact, Quote) and fact.speaker_span else []
    deciding = [span for span in deciding if start - 4 * AROUND < span[0] < end + 4 * AROUND]
    low = max(0, min(start, *(span[0] for span in deciding), start) - AROUND)
    high = min(len(text), max(end, *(span[1] for span in deciding), end) + AROUND)
    low = low if low == 0 else text.rfind(" ", 0, low + 20) + 1
    high = high if high == len(text) else text.find(" ", high) if text.find(" ", high) >= 0 else len(text)
    highlights: list[Highlight] = [(start - low, end - low, "quote" if isinstance(fact, Quote) else "figure")]
    highlights += [(first - low, last - low, "fact") for first, last in deciding]
    if isinstance(fact, Quote) and fact.cue and (cue := _near(text, fact.cue, (start, end), (low, high))) is not None:
        highlights.append((cue - low, cue - low + len(fact.cue), "added"))
    return wrapped(text[low:high].replace("\n", " "), width, "plain", highlights)


def _near(text: str, cue: str, quote: Span, within: Span) -> int | None:
    """Where the reporting verb stands nearest to a quote, outside it."""
    start, end = quote
    found = [at for at in (text.rfind(cue, within[0], start), text.find(cue, end, within[1])) if at >= 0]
    return min(found, key=lambda at: start - at if at < start else at - end) if found else None
