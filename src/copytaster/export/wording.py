"""How times, quotes and figures are put into words, the same in every format that people read."""

from __future__ import annotations

from datetime import datetime, tzinfo

from copytaster.model.brief import Figure, Quote
from copytaster.model.text import clean


def one_line(text: str | None) -> str:
    """`text` washed once more and put on one line: notes and settings come from keyboards."""
    return " ".join(clean(text).split()) if text else ""


def counted(number: int) -> str:
    """`no stories`, `1 story`, `12 stories`."""
    return "1 story" if number == 1 else f"{number or 'no'} stories"


def attribution(quote: Quote) -> str:
    """`Ida Lund, harbour master, via North Wire`; empty where the story does not say who spoke."""
    via = f"via {quote.via}" if quote.via else None
    return one_line(", ".join(part for part in (quote.speaker, quote.role, via) if part))


def quote_in_words(quote: Quote) -> str:
    """`“We lost two cranes.” (Ida Lund, harbour master)`; indirect speech stands without marks."""
    words = one_line(quote.content)
    if quote.kind != "indirect":
        words = f"“{words}”"
    who = attribution(quote)
    return f"{words} ({who})" if who else words


def figure_in_words(figure: Figure) -> str:
    """`at least 240,000 people killed`: the number as the copy has it, what it counts and what happened."""
    said = one_line(figure.text)
    rest = [word for word in (figure.what, figure.verb) if word and word.casefold() not in said.casefold()]
    if figure.qualifier and figure.qualifier.casefold() not in said.casefold():
        said = f"{figure.qualifier} {said}"
    return one_line(" ".join((said, *rest)))


def time_in_words(instant: datetime, zone: tzinfo | None) -> str:
    """`9 March 2026, 13:01 CET`: `instant` (aware) in `zone`; None is the machine's own."""
    local = instant.astimezone(zone)
    return f"{local.day} {local:%B %Y, %H:%M} {local:%Z}".rstrip()
