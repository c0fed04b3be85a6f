"""Where the copy names somebody or something: runs of capitals, with what kind of name each is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from copytaster.brief.first_names import gender_of
from copytaster.brief.outside import Outside
from copytaster.brief.word_classes import (
    ADVERB,
    DAY,
    FUNCTION,
    ING,
    ORG,
    PLACE,
    ROLE,
    STRONG,
    TITLE,
    WEAK,
)
from copytaster.brief.wordlist import words

_PARTICLES = words("de del della da di du dos das van von der den ter ten bin ibn ben al el la le bint abu mac")
_OF_PASSES = words("de du des della d")
_NEVER_PEOPLE = words(
    """new united north south east west northern southern eastern western central islamic white wall supreme super
    national american british russian chinese german french european african asian israeli iranian syrian
    turkish indian international federal middle great big los las san santa fort lake mount cape christian
    muslim jewish catholic pacific atlantic good black red blue green first second world cold civil"""
)
_BEFORE_NAMES = words(
    """former late senior top longtime veteran outgoing incoming acting fellow embattled disgraced celebrities longtime
    ex"""
)
_ALSO_SURNAMES = words(
    """park law bill price fox post house king day week hall bridge street banks war cup prize church square chase"""
)
_HE_TITLES = words(
    """mr mr. sir lord king prince father congressman councilman chairman spokesman businessman pope emperor sultan
    rabbi imam"""
)
_SHE_TITLES = words(
    """mrs mrs. ms ms. miss dame lady queen princess sister congresswoman councilwoman chairwoman spokeswoman
    businesswoman actress mother"""
)


_LAST_CASED = "\u058f"
"""Letters of the scripts that have capitals stand before this one, but for a few."""
_DASHES = frozenset(("—", "–", "--", "-"))


class Mention(NamedTuple):
    """A name in the row of words: `first` to `last` as written, its bare name from `name` on.

    `kind` is person, maybe (a person unless something says otherwise), org, place, role ("the
    President") or word. `gender` is what a title before it says.
    """

    first: int
    name: int
    last: int
    kind: str
    gender: str


def _is_name_word(outside: Outside, i: int) -> bool:
    word = outside.words[i]
    if word[0].isupper():
        if outside.bits[i] & DAY and not _aged(outside, i):
            return False
        return not outside.bits[i] & FUNCTION and outside.lower[i] not in _BEFORE_NAMES
    if word[0] > _LAST_CASED:  # Chinese, Arabic and other names that have no capitals
        return word[0].isalpha()
    return word[:3] in ("al-", "el-", "ad-", "as-") and word[3:4].isupper()


def _aged(outside: Outside, i: int) -> bool:
    """Whether an age in commas follows word `i`, which stands behind a comma: "his daughter, June, 19, said"."""
    if i + 3 >= len(outside.words) or i == 0:
        return False
    age = outside.words[i + 2]
    return (
        outside.words[i - 1] == outside.words[i + 1] == outside.words[i + 3] == "," and age.isdigit() and len(age) < 3
    )


def _touching(outside: Outside, i: int) -> bool:
    """Whether word `i` stands directly behind word `i - 1`."""
    gap = outside.start[i] - outside.end[i - 1]
    return gap <= 1 or (gap <= 3 and outside.copy[outside.end[i - 1] : outside.start[i]].strip("\"“”'‘’ ") == "")


def _stretch(outside: Outside, first: int) -> int:
    """The last word of the run of capitalised words that begins at `first`."""
    last, most = first, len(outside.words) - 1
    while last < most and last - first < 9 and last not in outside.possessive and _touching(outside, last + 1):
        following = last + 1
        if _is_name_word(outside, following):
            last = following
            continue
        lower = outside.lower[following]
        step = 0
        if lower == "&":
            step = 1
        elif lower == "of" and outside.bits[last] & (ORG | TITLE):
            step = 2 if following < most and outside.lower[following + 1] == "the" else 1
        while not step or step < 3:  # van der, de la
            if following + step > most or outside.lower[following + step] not in _PARTICLES:
                break
            step += 1
        target = last + step + 1
        if step and target <= most and _touching(outside, target) and _is_name_word(outside, target):
            last = target
            continue
        break
    return last


def _titlecase_sentences(outside: Outside) -> set[int]:
    """Sentences that are headlines in which every word is capitalised: no names can be told there."""
    found = set()
    for number, (first, after) in enumerate(zip(outside.firsts, outside.firsts[1:], strict=False)):
        if after - first < 6 or after - first > 40:
            continue
        heavy = small = 0
        for i in range(first, after):
            initial = outside.words[i][0]
            if initial.isalpha() and not outside.bits[i] & FUNCTION:
                heavy += 1
                small += not initial.isupper()
                if small > 4:  # more than a tenth of forty
                    break
        if heavy >= 5 and heavy - small >= 0.9 * heavy:
            found.add(number)
    return found


def _headed(outside: Outside, first: int) -> bool:
    """Whether a role of the organisation stands in front: "chief executive of the Lund Company Ida Berg"."""
    before = first - 1 - (first > 0 and outside.lower[first - 1] == "the")
    return before > 0 and outside.lower[before] in ("of", "at", "for") and bool(outside.bits[before - 1] & ROLE)


def _titled(outside: Outside, first: int, last: int) -> tuple[int, str]:
    """Where the bare name begins behind the titles from `first` on, and the gender that they say."""
    bits, lower = outside.bits, outside.lower
    name, gender = first, ""
    if last - first > 1 and first in outside.begins and not gender_of(lower[first]) and gender_of(lower[first + 1]):
        name = first + 1  # Passenger Ida Lund
    if (
        last - first > 2
        and gender_of(lower[last - 1]) in ("m", "f")
        and not any(map(gender_of, lower[first : last - 1]))
    ):
        name = last - 1  # Workshop Coordinator Ida Lund
    if lower[first] == "col" and outside.words[first][-1] != "." and first < last and lower[first + 1] in _OF_PASSES:
        return first, ""  # the Col de la Ramaz is a mountain pass
    for i in range(first, last + 1):
        over = bits[i] & ORG != 0 and i + 2 == last and not (bits[i + 1] | bits[last]) & (ORG | PLACE | ROLE)
        over = over and (gender_of(lower[i + 1]) != "" or _headed(outside, first))
        if over or (bits[i] & (ROLE | TITLE) and not (i == first and last - first == 1 and gender_of(lower[i]))):
            name = i + 1
            if lower[i] in _HE_TITLES:
                gender = "m"
            elif lower[i] in _SHE_TITLES:
                gender = "f"
    if name <= last and lower[name] == "of":  # Secretary of State Ida Lund
        named = [i for i in range(name + 2, last + 1) if gender_of(lower[i])]
        name = named[0] if named else max(name + 2, last - 1)
    return name, gender


def _kind(outside: Outside, name: int, last: int, titled: bool) -> str:
    """The kind of the bare name from `name` to `last`."""
    bits, lower = outside.bits, outside.lower
    size = last - name + 1
    if lower[name] == "col" and size > 1 and lower[name + 1] in _OF_PASSES:
        return "place"
    if lower[name][0] > _LAST_CASED:
        return "person"
    begins = gender_of(lower[name])
    if bits[last] & ORG and not (begins and size == 2 and lower[last] in _ALSO_SURNAMES):
        return "org"
    if size > 1 and not begins and any(bits[i] & ORG for i in range(name, last)):
        return "org"
    if titled and not bits[name] & PLACE:
        return "person"
    if all(bits[i] & PLACE for i in range(name, last + 1)):
        return "place"
    if size > 1:
        if begins:
            return "person"
        return "org" if lower[name] in _NEVER_PEOPLE or size > 5 or bits[last] & PLACE else "maybe"
    return "org" if len(lower[name]) > 1 and outside.words[name].isupper() else "word"


def _mention(outside: Outside, first: int, last: int, starts: bool, common: set[str]) -> Mention | None:
    """The mention that stands from `first` to `last`; None for a word that is capitalised as the first one only."""
    name, gender = _titled(outside, first, last)
    if name > last:
        return Mention(first, first, last, "role", gender)
    kind = _kind(outside, name, last, first < name)
    if kind == "org" and name < last:
        name = first
    if kind == "word" and starts:
        going = len(outside.lower[name]) > 5 and outside.lower[name].endswith("ing") and name == last
        plain = going or outside.bits[name] & (ADVERB | ING | STRONG | WEAK)
        if plain or outside.lower[name] in common:
            return None
    return Mention(first, name, last, kind, gender if kind == "person" else "")


def mentions(outside: Outside) -> Iterator[Mention]:
    """Every name in the words outside the quotations, in order."""
    common = set(outside.words)
    headlines = _titlecase_sentences(outside)
    after = 0
    for i, word in enumerate(outside.words):
        initial = word[0]
        if i < after or not (initial.isupper() or initial in "ae" or (initial > _LAST_CASED and initial.isalpha())):
            continue
        if not _is_name_word(outside, i) or (outside.sentence[i] in headlines and outside.words[i - 1] not in _DASHES):
            continue
        last = _stretch(outside, i)
        starts = i in outside.begins or outside.words[i - 1] in ("\ufffc", ":", "\n")
        found = _mention(outside, i, last, starts, common)
        opens = word.isupper() and (i == 0 or outside.words[i - 1] == "\n")
        if found is not None and opens and not _DASHES.isdisjoint(outside.words[last + 1 : last + 8]):
            found = found._replace(kind="place")  # HOLM, Denmark (Reuters) —
        if found is not None:
            yield found
        after = last + 1
