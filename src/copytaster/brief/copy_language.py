"""How a story tells who said something: in English, in one of our other languages, or in none that we read."""

from __future__ import annotations

import re
from typing import Literal

from copytaster.brief.languages.french import FRENCH_SPEECH
from copytaster.brief.languages.german import GERMAN_SPEECH
from copytaster.brief.languages.italian import ITALIAN_SPEECH
from copytaster.brief.languages.portuguese import PORTUGUESE_SPEECH
from copytaster.brief.languages.spanish import SPANISH_SPEECH
from copytaster.brief.languages.speech import Speech
from copytaster.brief.languages.turkish import TURKISH_SPEECH
from copytaster.brief.wordlist import words

SPEECHES = (GERMAN_SPEECH, FRENCH_SPEECH, SPANISH_SPEECH, ITALIAN_SPEECH, PORTUGUESE_SPEECH, TURKISH_SPEECH)
_ENGLISH = words(
    """the of and to that for with as by from it his her be are have has had who will not a were been this their they
    she he its but which after said says"""
)
_WORD = re.compile(r"[^\W\d_]+")
_READ = 1500
"""Characters that decide."""
_SHORT = 12
"""Words of copy that is too short to say that it is in none of our languages."""


def is_english(copy: str) -> bool:
    """Whether enough of the first words of `copy` are English ones."""
    read = copy[:_READ].lower().split()
    return len(read) >= _SHORT and sum(word in _ENGLISH for word in read) > 0.12 * len(read)


def speech_of(copy: str) -> Speech | Literal[True] | None:
    """The Speech of `copy`, True where it is English (or too short to tell), None for any other language."""
    if is_english(copy):
        return True
    read = [word.lower() for word in _WORD.findall(copy[:_READ])]
    english = sum(word in _ENGLISH for word in read)
    counts = [(sum(word in speech.tongue.common for word in read), speech) for speech in SPEECHES]
    most, speech = max(counts, key=lambda pair: pair[0])
    if most >= 2 and most > 1.5 * english and most > 0.1 * len(read):
        return speech
    return True if english > 0.06 * len(read) or len(read) < _SHORT else None
