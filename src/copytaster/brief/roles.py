"""What somebody is, as the copy says beside the name: "Kremlin spokesman"."""

from __future__ import annotations

from copytaster.brief.names import Cast
from copytaster.brief.outside import HOLE
from copytaster.brief.word_classes import AUX, DAY, DETERMINER, FUNCTION, PRONOUN, ROLE, STRONG, TITLE
from copytaster.brief.wordlist import words

_COURTESY = words("mr mr. mrs mrs. ms ms. miss sir dame")
_FROM = words("of for at in from with on and & to")
_STOPS = frozenset((".", ";", ":", "?", "!", "\n", HOLE, "—", "–", "--"))


def role_of(cast: Cast, person: int) -> str | None:
    """The fullest role that stands beside a mention of `person`; None where the story gives none."""
    leading = trailing = ""
    for m in cast.people[person].mentions[:8]:
        leading = leading or _in_front(cast, m)
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
    while i >= 0 and last - i < 9:
        word = outside.words[i]
        bits = outside.bits[i]
        if not word[0].isalnum() or outside.paragraph[i] != outside.paragraph[mention.first]:
            break
        if bits & (FUNCTION | DAY | AUX | PRONOUN) and not (outside.lower[i] in ("of", "and") and i < last):
            break
        if bits & STRONG and not bits & ROLE:
            break
        first = i
        i -= 1
    while first <= last and outside.lower[first] in ("of", "and"):
        first += 1
    titled = any(outside.bits[i] & (ROLE | TITLE) for i in range(mention.first, mention.name))
    if not titled and (first > last or not (outside.bits[last] & (ROLE | TITLE) or _is_calling(outside.words[last]))):
        return ""
    if outside.lower[first] in _COURTESY and first == last:
        return ""
    return outside.text(first, last)


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
        if outside.bits[i] & AUX or outside.bits[i] & STRONG:
            return ""
    elif not (outside.bits[i] & (DETERMINER | ROLE) or outside.lower[i] in ("former", "co-founder")):
        return ""
    last, seen = i - 1, relative
    while (
        last + 1 < count and last - i < 24 and outside.words[last + 1] not in _STOPS and outside.words[last + 1] != ","
    ):
        last += 1
        if not relative and outside.lower[last] in ("who", "said", "says", "told"):
            last -= 1
            break
        seen = seen or bool(outside.bits[last] & ROLE)
    if last < i or not seen:
        return ""
    if outside.lower[i] in ("a", "an", "the") and last > i:
        i += 1
    return outside.text(i, last)
