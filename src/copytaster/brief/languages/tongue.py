"""The shape of a language's data file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tongue:
    """What numbers, units and dates are called in one language; all words in small letters.

    `common` are its most frequent words, by which it is recognised. `scales` are factors that follow a
    number; `units` name money (ISO 4217), "%" and measures as the brief names them. `old` follow an
    age, `hours` a clock time. `articles` may stand between a number and its noun and count nothing.
    """

    code: str
    common: frozenset[str]
    numbers: Mapping[str, float]
    scales: Mapping[str, float]
    units: Mapping[str, str]
    months: frozenset[str]
    old: frozenset[str]
    hours: frozenset[str]
    articles: frozenset[str]
    qualifiers: Mapping[str, str]
