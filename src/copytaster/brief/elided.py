"""What an earlier figure says for a later one: the noun counted, or the currency."""

from __future__ import annotations

from collections.abc import Sequence

from copytaster.brief.amounts import Amount
from copytaster.brief.number_words import SCALES
from copytaster.brief.words import Words
from copytaster.model.brief import Figure


def elided_noun(words: Words, amount: Amount, found: Sequence[Figure]) -> str | None:
    """The noun that an earlier count gives: "killed 240,000 people and displaced four million".

    It is carried over inside its sentence, and inside its paragraph to a number that ends its clause
    ("Clinton won 56 delegates. Sanders gained 24.").
    """
    start = words.starts[amount.first]
    near = [figure for figure in found[-3:] if figure.kind == "count" and figure.what and start - figure.span[1] <= 160]
    alike = [figure for figure in near if 0.02 < (figure.value or figure.high or 1) / max(1, amount.number.value) < 50]
    if not near:
        return None
    source = (alike or near)[-1]
    gap = words.text[source.span[1] : start]
    if "\n" in gap or (". " in gap and words.at(amount.end) not in (".", ",", ";", "and", "while", "")):
        return None
    return source.what


def elided_currency(words: Words, amount: Amount, found: Sequence[Figure]) -> str | None:
    """The currency that an earlier sum gives: "lost 640 million crowns on sales of 1.9 billion".

    It is carried over to millions and billions that count nothing named, inside the paragraph.
    """
    if words.at(amount.end - 1) not in SCALES or not found:
        return None
    start = words.starts[amount.first]
    for figure in reversed(found[-3:]):
        if words.text[figure.span[0] - 1 : figure.span[0]] == "(":
            continue  # the same in another currency
        if figure.kind == "money" and start - figure.span[1] <= 200:
            return None if "\n" in words.text[figure.span[1] : start] else figure.unit
    return None
