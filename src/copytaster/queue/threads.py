"""What changed from one version of a story to another: figures first, then the agency's note, then the words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from copytaster.model.brief import Brief, Figure
from copytaster.model.harm import DEADLY, HARMED
from copytaster.model.story import Story
from copytaster.model.text import folded

_WORD = re.compile(r"\S+")
WORDS_COMPARED = 20_000
"""Copy beyond this many words is compared paragraph by paragraph only: the word diff is quadratic."""

DEAD = frozenset({"bodies", "dead", "deaths", "fatalities"})
"""What a toll may count instead of people."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of copy: `kept`, `added` or `removed`."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """What changed between two versions.

    `figures` are lines as "killed: 10 → 12", `said` the quotations that came and went, as "+ “…” — Name";
    `note` is the agency's own; `headline` is None where it
    stayed. `paragraphs` holds the newer copy as a word diff, one tuple of pieces a paragraph; `added`
    and `removed` count whole paragraphs.
    """

    figures: tuple[str, ...]
    said: tuple[str, ...]
    note: str | None
    headline: tuple[Piece, ...] | None
    paragraphs: tuple[tuple[Piece, ...], ...]
    added: int
    removed: int


def _words(old: str, new: str) -> tuple[Piece, ...]:
    """`new` against `old` as a word diff."""
    before, after = _WORD.findall(old), _WORD.findall(new)
    if len(before) + len(after) > WORDS_COMPARED:
        return (Piece("removed", old), Piece("added", new))
    pieces: list[Piece] = []
    for what, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if what == "equal":
            pieces.append(Piece("kept", " ".join(after[k:m])))
            continue
        if j > i:
            pieces.append(Piece("removed", " ".join(before[i:j])))
        if m > k:
            pieces.append(Piece("added", " ".join(after[k:m])))
    return tuple(pieces)


def _paragraphs(old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[tuple[Piece, ...]]:
    for what, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "equal":
            yield from ((Piece("kept", paragraph),) for paragraph in new[k:m])
            continue
        pairs = min(j - i, m - k)
        yield from (_words(old[i + n], new[k + n]) for n in range(pairs))
        yield from ((Piece("removed", paragraph),) for paragraph in old[i + pairs : j])
        yield from ((Piece("added", paragraph),) for paragraph in new[k + pairs : m])


def _quantity(figure: Figure) -> str | None:
    """What the figure measures, so that two versions can be compared; None where the copy does not say.

    One version counts "31 bodies", the next "47 people killed": it is one toll. Other harm is told by its
    verb, and what is merely done to things only together with the things: what was "found" may be anything.
    """
    if figure.kind == "age":
        return None
    verb, what = (figure.verb or "").casefold(), (figure.what or "").casefold()
    if verb in DEADLY or what.rpartition(" ")[2] in DEAD:
        return "killed"
    if verb in HARMED:
        return verb
    return " ".join(part for part in (what, verb) if part) if what else None


def figure_changes(old: Brief, new: Brief) -> tuple[str, ...]:
    """The same quantity in both versions with another number: "killed: 10 → 12", weightiest first."""
    before: dict[str, Figure] = {}
    for figure in old.top_figures(len(old.figures)):
        quantity = _quantity(figure)
        if quantity:
            before.setdefault(quantity, figure)
    lines: list[str] = []
    told: set[str] = set()
    for figure in new.top_figures(len(new.figures)):
        quantity = _quantity(figure)
        was = before.get(quantity) if quantity else None
        if quantity is None or was is None or quantity in told:
            continue
        told.add(quantity)
        if (was.value, was.low, was.high) != (figure.value, figure.low, figure.high) and was.unit == figure.unit:
            lines.append(f"{quantity}: {was.text} → {figure.text}")
    return tuple(lines)


def quote_changes(old: Brief, new: Brief) -> tuple[str, ...]:
    """The quotations that came ("+ ") and those that went ("- "), in the order of the copy."""

    def lines(sign: str, brief: Brief, beside: Brief) -> Iterator[str]:
        known = {folded(quote.content) for quote in beside.quotes}
        for quote in brief.quotes:
            if folded(quote.content) not in known:
                yield f"{sign} “{quote.content}” — {quote.speaker or '?'}"

    return (*lines("+", new, old), *lines("-", old, new))


def change(old: Story, new: Story, old_brief: Brief, new_brief: Brief) -> Change:
    """What changed from `old` to `new`, two versions of one story, and their briefs."""
    paragraphs = tuple(_paragraphs(old.body, new.body))
    whole = [paragraph[0].kind for paragraph in paragraphs if len(paragraph) == 1]
    return Change(
        figures=figure_changes(old_brief, new_brief),
        said=quote_changes(old_brief, new_brief),
        note=new.editor_note if new.editor_note != old.editor_note else None,
        headline=None if old.headline == new.headline else _words(old.headline, new.headline),
        paragraphs=paragraphs,
        added=whole.count("added"),
        removed=whole.count("removed"),
    )
