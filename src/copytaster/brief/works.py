"""Words between marks that nobody said: titles of works, slogans set as titles, lists of sources."""

from __future__ import annotations

import re

from copytaster.brief.wordlist import words

_WORD = re.compile(r"[^\W\d_][^\W_]*(?:['’-][^\W_]+)*")
_SMALL = words("a an the of in on at to for from by with and or nor but as is vs v into over how why what who than")
_NAMING = re.compile(
    r"\b(?:headlined|known as|nicknamed|codenamed|"
    r"titled|entitled|subtitled|captioned|headline|song|single|album|novel|film|movie|poem|hymn|ballad|"
    r"play|musical|painting|exhibition|hashtag|slogan|motto)[,:]? $"
)
_SOURCES = re.compile(
    r"^[ \t]*(?:Sources|References|External links|See also|Related (?:news|articles|stories)|Notes)[ \t:]*$", re.M
)


def is_title(said: str) -> bool:
    """Whether `said` is set like a title: every word that matters has a capital."""
    heavy = [word for word in _WORD.findall(said[:200]) if word.lower() not in _SMALL]
    if len(heavy) < 2:
        return False
    capital = sum(word[0].isupper() for word in heavy)
    return capital == len(heavy) or (len(heavy) > 4 and capital >= 0.85 * len(heavy))


def is_named(copy: str, mark: int) -> bool:
    """Whether the words before the quotation mark at `mark` say that a work or a slogan is named there."""
    return _NAMING.search(copy, max(mark - 16, 0), mark) is not None


def sources_begin(copy: str) -> int:
    """Where the list of sources at the end of the copy begins; the length of the copy where there is none."""
    found = _SOURCES.search(copy)
    return found.start() if found else len(copy)
