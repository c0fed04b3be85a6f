"""How the words reached the reporter: "said", "told the Echo of Holm radio", "was quoted as saying by"."""

from __future__ import annotations

from copytaster.brief.outside import HOLE, Outside
from copytaster.brief.subjects import Grammar
from copytaster.brief.word_classes import AUX, PREPOSITION
from copytaster.brief.wordlist import words

_MEDIA = words(
    """radio television tv newspaper paper daily weekly magazine agency network channel website news newswire program
    programme show podcast blog station"""
)
_NOT_MEDIA = words("reporters journalists")


def cue_words(outside: Outside, cue: int) -> str:
    """The verb at word `cue` as the copy has it, a passive in full: "was quoted as saying"."""
    first = last = cue
    following = outside.lower[cue + 1] if cue + 1 < len(outside.words) else ""
    passive = outside.lower[cue] in ("quoted", "cited") and following == "as" and cue + 2 < len(outside.words)
    if passive:
        last = cue + 2
    elif outside.lower[cue] == "saying" and cue > 1 and outside.lower[cue - 1] == "as":
        first, passive = cue - 2, True
    elif (outside.lower[cue] in ("put", "puts") and following == "it") or outside.lower[cue] == "according":
        last = min(cue + 1, len(outside.words) - 1)
    while passive and first > 0 and outside.bits[first - 1] & AUX:
        first -= 1
    return outside.text(first, last)


def via(grammar: Grammar, cue: int) -> str | None:
    """Who carried the words: behind "told", behind "quoted as saying by", behind "in an interview with"."""
    outside = grammar.outside
    after = outside.firsts[outside.sentence[cue] + 1]
    for i in range(cue, min(cue + 9, after)):
        if outside.words[i] in (HOLE, ".", ";", ":"):
            return None
        told = i == cue and outside.lower[i] in ("told", "tells", "telling")
        by = outside.lower[i] == "by" and outside.lower[i - 1] in ("saying", "quoted", "cited")
        interview = outside.lower[i] in ("with", "on", "to") and "interview" in outside.lower[cue:i]
        if told or by or interview:
            return _carrier(grammar, i + 1, after)
    return None


def _carrier(grammar: Grammar, i: int, after: int) -> str | None:
    outside, cast = grammar.outside, grammar.cast
    named = next((k for k in range(i, min(i + 6, after)) if k in cast.at), -1)
    if named < 0 or any(
        outside.words[k] in (",", ".") or outside.bits[k] & (AUX | PREPOSITION) for k in range(i, named)
    ):
        return None
    m = cast.at[named]
    last = cast.mentions[m].last
    if last in outside.possessive or cast.mentions[m].kind in ("role", "place"):
        return None
    if last + 2 < after and outside.lower[last + 1] == "of" and last + 2 in cast.at:
        last = cast.mentions[cast.at[last + 2]].last
    described = any(outside.lower[k] in _MEDIA for k in range(i, named))
    while last + 1 < after and outside.lower[last + 1] in _MEDIA:
        last += 1
        described = True
    if described and last + 1 < after and last + 1 in cast.at:  # "the Danish news agency Ritzau"
        m = cast.at[last + 1]
        last = cast.mentions[m].last
    person = cast.whose[m]
    somebody = person >= 0 and cast.people[person].sure
    if not described and (somebody or cast.mentions[m].kind != "org"):
        return None
    return outside.text(cast.mentions[m].first, last)
