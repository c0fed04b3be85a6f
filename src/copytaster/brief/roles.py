"""What somebody is, as the copy says beside the name: "Kremlin spokesman"."""

from __future__ import annotations

import re

from copytaster.brief.cues import BASE_FORMS
from copytaster.brief.names import Cast
from copytaster.brief.outside import HOLE
from copytaster.brief.phrases import NounPhrases
from copytaster.brief.word_classes import (
    AUX,
    DAY,
    DETERMINER,
    FUNCTION,
    ING,
    ORG,
    PREPOSITION,
    PRONOUN,
    ROLE,
    STRONG,
    TITLE,
    WEAK,
)
from copytaster.brief.wordlist import words

_COURTESY = words("mr mr. mrs mrs. ms ms. miss sir dame dr dr.")
_OWNERS = words("the a an its his her their our my")
_FUNCTIONS = words(
    """heads leads chairs directs runs represents campaigns speaks works teaches studies coaches commands edits oversees
    coordinates advises manages owns researches organises organizes specialises specializes lectures presides
    serves volunteers farms fishes sells writes head lead chair direct represent campaign speak work teach study"""
)
_OPEN_ENDS = words("to of and for at in on with by from the a an or")
_JOINTS = words("of and the at for")
_STOPS = frozenset((",", "(", ".", ";", ":", "?", "!", "\n", HOLE, "—", "–", "--"))
_UNMARKED = re.compile(r"[\"“”„«»]")


def role_of(cast: Cast, person: int) -> str | None:
    """The fullest role that stands beside a mention of `person`; None where the story gives none."""
    leading = trailing = ""
    for m in cast.people[person].mentions[:8]:
        leading = leading or _in_front(cast, m) or _said_of(cast, m)
        trailing = trailing or _behind(cast, m)
    if leading and trailing and leading.rstrip(".").count(" ") == 0 and leading.endswith("."):
        return trailing
    return leading or trailing or None


def _in_front(cast: Cast, m: int) -> str:
    """'Kremlin spokesman' of 'Kremlin spokesman Ida Lund'."""
    outside, mention = cast.outside, cast.mentions[m]
    first, last = mention.name, mention.name - 1
    if last >= 0 and outside.words[last] == "," and last > 0 and outside.bits[last - 1] & ROLE:
        last -= 1  # the group's chairwoman, Ida Lund,
    i = last
    while i >= 0 and last - i < 9 and _belongs(cast, i, last):
        first = i
        i -= 1
    while first <= last and outside.lower[first] in _JOINTS:
        first += 1
    while last >= first and outside.lower[last] in _COURTESY:
        last -= 1
    listed = any(outside.bits[i] & (ROLE | TITLE) for i in range(first, last + 1))
    several = outside.lower[last].endswith("s") and not outside.lower[last].endswith("ss")
    if (
        first > last
        or several
        or outside.lower[last].endswith("ed")
        or not (listed or _is_calling(outside.words[last]))
    ):
        return ""
    return outside.text(first, last)


def _said_of(cast: Cast, m: int) -> str:
    """'chair of the jury' of 'the chair of the jury, Ida Lund, said', whatever somebody is called there."""
    outside, mention = cast.outside, cast.mentions[m]
    comma, after = mention.first - 1, mention.last + 1
    if comma < 1 or outside.words[comma] != "," or mention.last in outside.possessive:
        return ""
    if after < len(outside.words) and outside.words[after] not in (",", ".", "(", "\n", HOLE):
        return ""
    phrase = NounPhrases(cast).ending_at(comma - 1, outside.firsts[outside.sentence[comma]])
    if phrase is None or phrase.kind != "noun" or comma - phrase.first > 9 or outside.bits[phrase.head] & ORG:
        return ""
    definite = outside.lower[phrase.first] in _OWNERS
    if not (definite or phrase.first in outside.possessive) or outside.bits[phrase.first - 1] & PREPOSITION:
        return ""
    return outside.text(phrase.first + definite, comma - 1)


def _belongs(cast: Cast, i: int, last: int) -> bool:
    """Whether word `i` can be part of a role that ends at word `last`."""
    outside = cast.outside
    bits, lower = outside.bits[i], outside.lower
    if not outside.words[i][0].isalnum() or outside.paragraph[i] != outside.paragraph[last]:
        return False
    m = cast.at.get(i, -1)
    if m >= 0 and cast.whose[m] >= 0 and i >= cast.mentions[m].name and i not in outside.possessive:
        return False
    if lower[i] == "of":
        return 0 < i < last and bool(outside.bits[i - 1] & ROLE)
    if lower[i] == "and":
        return i < last and not outside.bits[i + 1] & TITLE
    if lower[i] == "the":
        return i < last and i > 0 and lower[i - 1] in ("of", "at", "for")
    if lower[i] in ("at", "for"):
        return i < last and lower[i + 1] == "the"
    if bits & (STRONG | WEAK) and not bits & ROLE:
        return i < last and lower[i] in BASE_FORMS  # press secretary
    return not bits & (FUNCTION | DAY | AUX | PRONOUN)


def _is_calling(word: str) -> bool:
    """Whether a word that is in no list looks like what somebody is: "harbourmaster", "beekeeper"."""
    return word.endswith(("master", "keeper", "ist", "ician", "woman", "man", "ologist", "eer", "grapher", "maker"))


def _behind(cast: Cast, m: int) -> str:
    """'a pilot from Holm' of 'Ida Lund, 40, a pilot from Holm, said', and what follows a "who"."""
    outside, mention = cast.outside, cast.mentions[m]
    i = mention.last + 1
    count = len(outside.words)
    if mention.last in outside.possessive or i + 1 >= count:
        return ""
    if outside.words[i] == ")" and i + 2 < count:  # behind a name in a second script
        i += 1
    if outside.words[i] == ",":
        i += 1
        if outside.words[i].isdigit() and i + 1 < count and outside.words[i + 1] == ",":
            i += 2
    elif outside.lower[i] != "who":
        return ""
    if i + 1 >= count:
        return ""
    relative = outside.lower[i] == "who"
    if relative:
        i += 1
        if outside.lower[i] not in _FUNCTIONS:  # what somebody does, not what somebody did
            return ""
    elif not (outside.bits[i] & (DETERMINER | ROLE) or outside.lower[i] in ("former", "co-founder")):
        return ""
    last, seen = i - 1, relative
    while last + 1 < count and last - i < 24 and outside.words[last + 1] not in _STOPS:
        following = last + 1
        verb = outside.bits[following] & (AUX | STRONG | ING) and not outside.bits[following] & ROLE
        if not relative and verb and not outside.bits[last] & (DETERMINER | PREPOSITION):
            if outside.bits[following] & ING:
                return ""
            break
        if not relative and outside.lower[following] == "who":
            break
        last = following
        seen = seen or bool(outside.bits[last] & ROLE) or _is_calling(outside.lower[last])
    while last > i and outside.lower[last] in _OPEN_ENDS:
        last -= 1
    if last < i or not seen:
        return ""
    if outside.lower[i] in ("a", "an", "the") and last > i:
        i += 1
    return _UNMARKED.split(outside.text(i, last))[0].rstrip()
