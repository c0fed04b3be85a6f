"""Which language a copy is written in, by its most frequent words."""

from __future__ import annotations

from copytaster.brief.languages.french import FRENCH
from copytaster.brief.languages.german import GERMAN
from copytaster.brief.languages.italian import ITALIAN
from copytaster.brief.languages.portuguese import PORTUGUESE
from copytaster.brief.languages.spanish import SPANISH
from copytaster.brief.languages.tongue import Tongue
from copytaster.brief.languages.turkish import TURKISH
from copytaster.brief.wordlist import words as listed
from copytaster.brief.words import Words

TONGUES = (GERMAN, FRENCH, SPANISH, ITALIAN, PORTUGUESE, TURKISH)
_ENGLISH = listed(
    """the of and to in that is was for on with as by at from it he his her be are has have had said who will not an a
    were been this their they she its but which after over more than"""
)
_READ = 300
"""Words that decide."""
_FEWEST = 4
"""Common words of a language without which it is not recognised."""


def tongue_of(words: Words) -> Tongue | None:
    """The language of the copy, if it is one of ours other than English; None for English and any other."""
    read = words.low[:_READ]
    english = sum(word in _ENGLISH for word in read)
    if english * 5 > len(read):
        return None
    counts = [(sum(word in tongue.common for word in read), tongue) for tongue in TONGUES]
    most, tongue = max(counts, key=lambda pair: pair[0])
    return tongue if most >= _FEWEST and most > 1.5 * english else None
