"""A brief laid out for reading: headline, summary, quotes with their speakers, figures with what they count."""

from __future__ import annotations

import textwrap

from copytaster.model.brief import Brief, Figure, Quote, plain_number

WIDTH = 78


def brief_page(brief: Brief, headline: str) -> str:
    """`brief` as plain text of at most 78 columns, the weightiest quotes and figures first; ends in a blank line."""
    blocks = [_title(headline or brief.id)]
    if brief.summary:
        blocks.append(_wrapped(" ".join(brief.summary), ""))
    if brief.quotes:
        said = [_quote(quote) for quote in brief.top_quotes(len(brief.quotes))]
        blocks.append("\n".join(["QUOTES", *said]))
    if brief.figures:
        counted = [_figure(figure) for figure in brief.top_figures(len(brief.figures))]
        blocks.append("\n".join(["FIGURES", *counted]))
    return "\n\n".join(blocks) + "\n"


def _title(headline: str) -> str:
    """The headline, underlined."""
    lines = _wrapped(headline, "")
    return f"{lines}\n{'=' * max(len(line) for line in lines.splitlines() or [''])}"


def _quote(quote: Quote) -> str:
    """The words, and below them who said them, in which role, and who carried them."""
    speaker = quote.speaker or "?"
    role = f", {quote.role}" if quote.role else ""
    via = f" (via {quote.via})" if quote.via else ""
    kind = "" if quote.kind == "direct" else f" [{quote.kind}]"
    return f"{_wrapped(f'“{quote.content}”', '  ')}\n      — {speaker}{role}{via}{kind}"


def _figure(figure: Figure) -> str:
    """Value, unit and noun, then the words of the copy."""
    if figure.value is not None:
        amount = f"{plain_number(figure.value):,}"
    else:
        amount = f"{plain_number(figure.low or 0.0):,}–{plain_number(figure.high or 0.0):,}"
    parts = (figure.qualifier, amount, figure.unit, figure.what, figure.verb)
    told = " ".join(part for part in parts if part)
    age = " (age)" if figure.kind == "age" else ""
    return _wrapped(f"{told}{age} — “{figure.text}”", "  ")


def _wrapped(text: str, indent: str) -> str:
    """`text` in lines of at most 78 columns, each after `indent`."""
    return textwrap.fill(text, WIDTH, initial_indent=indent, subsequent_indent=indent)
