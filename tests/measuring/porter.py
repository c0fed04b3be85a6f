"""The stems of English words, by Porter (1980) with the additions of NLTK, which rouge-score counts by."""

from __future__ import annotations

from itertools import pairwise

_IRREGULAR = {
    "sky": "sky", "skies": "sky", "dying": "die", "lying": "lie", "tying": "tie", "news": "news", "innings": "inning",
    "inning": "inning", "outings": "outing", "outing": "outing", "cannings": "canning", "canning": "canning",
    "howe": "howe", "proceed": "proceed", "exceed": "exceed", "succeed": "succeed",
}  # fmt: skip
_SECOND = (
    ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("bli", "ble"),
    ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"),
    ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"),
    ("biliti", "ble"), ("fulli", "ful"),
)  # fmt: skip
_THIRD = (
    ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
)  # fmt: skip
_FOURTH = ("al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate",
           "iti", "ous", "ive", "ize")  # fmt: skip


def stem(word: str) -> str:
    """The stem of `word`, which is in small letters."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) <= 2:
        return word
    for step in (_plural, _past, _final_y, _second, _third, _fourth, _final_e):
        word = step(word)
    return word


def _consonant(word: str, place: int) -> bool:
    if word[place] in "aeiou":
        return False
    return word[place] != "y" or place == 0 or not _consonant(word, place - 1)


def _measure(part: str) -> int:
    """How often a vowel is followed by a consonant."""
    kinds = [_consonant(part, place) for place in range(len(part))]
    return sum(after and not before for before, after in pairwise(kinds))


def _has_vowel(part: str) -> bool:
    return any(not _consonant(part, place) for place in range(len(part)))


def _doubled(word: str) -> bool:
    return len(word) >= 2 and word[-1] == word[-2] and _consonant(word, len(word) - 1)


def _short(word: str) -> bool:
    """Whether it ends in consonant, vowel, consonant, the last not w, x or y; or is vowel and consonant alone."""
    size = len(word)
    if size == 2:
        return not _consonant(word, 0) and _consonant(word, 1)
    return (
        size >= 3
        and _consonant(word, size - 3)
        and not _consonant(word, size - 2)
        and _consonant(word, size - 1)
        and word[-1] not in "wxy"
    )


def _plural(word: str) -> str:
    if word.endswith("ies"):
        return word[:-1] if len(word) == 4 else word[:-2]
    if word.endswith("sses"):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _past(word: str) -> str:
    if word.endswith("ied"):
        return word[:-1] if len(word) == 4 else word[:-2]
    if word.endswith("eed"):
        return word[:-1] if _measure(word[:-3]) > 0 else word
    for ending in ("ed", "ing"):
        if word.endswith(ending):
            part = word[: -len(ending)]
            return _mended(part) if _has_vowel(part) else word
    return word


def _mended(part: str) -> str:
    """What is left of a past or an -ing, made a word again: hop(p), fil(e)."""
    if part.endswith(("at", "bl", "iz")):
        return part + "e"
    if _doubled(part):
        return part if part[-1] in "lsz" else part[:-1]
    return part + "e" if _measure(part) == 1 and _short(part) else part


def _final_y(word: str) -> str:
    if word.endswith("y") and len(word) > 2 and _consonant(word, len(word) - 2):
        return word[:-1] + "i"
    return word


def _second(word: str) -> str:
    if word.endswith("alli"):
        return _second(word[:-2]) if _measure(word[:-4]) > 0 else word
    for ending, put in _SECOND:
        if word.endswith(ending):
            part = word[: -len(ending)]
            return part + put if _measure(part) > 0 else word
    return word[:-1] if word.endswith("logi") and _measure(word[:-3]) > 0 else word


def _third(word: str) -> str:
    for ending, put in _THIRD:
        if word.endswith(ending):
            part = word[: -len(ending)]
            return part + put if _measure(part) > 0 else word
    return word


def _fourth(word: str) -> str:
    for ending in _FOURTH:
        if word.endswith(ending):
            part = word[: -len(ending)]
            return part if _measure(part) > 1 and (ending != "ion" or part[-1:] in ("s", "t")) else word
    return word


def _final_e(word: str) -> str:
    if word.endswith("e"):
        part = word[:-1]
        if _measure(part) > 1 or (_measure(part) == 1 and not _short(part)):
            word = part
    return word[:-1] if word.endswith("ll") and _measure(word[:-1]) > 1 else word
