"""What the story says, in its own sentences: the news first, sixty words at most."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from functools import partial
from itertools import chain

from copytaster.brief.furniture import (
    after_dateline,
    is_caption,
    is_credit,
    is_dependent,
    is_first_person,
    is_furniture,
    is_item,
    is_question,
    is_speech,
    open_quotation,
)
from copytaster.brief.language import tongue_of
from copytaster.brief.languages.openings import DESK_LINES, LEANING
from copytaster.brief.sentences import sentences
from copytaster.brief.tables import first_rows
from copytaster.brief.wordlist import words as listed
from copytaster.brief.words import words_of
from copytaster.model.brief import Span
from copytaster.model.text import folded

MOST_WORDS = 60
_READ = 12_000
"""Characters from the top that are weighed; the news does not begin later."""
_CANDIDATES = 40
_WORD = re.compile(r"[^\W\d_]{4,}|\d[\d,.]*\d")
_NAME = re.compile(r"[A-Z](?<=[a-z,] [A-Z])[^\W\d_]{3,}")  # a capital inside a sentence
_STOP = listed(
    """that this with from have were been their they will would which when what there about after also more than into
    said says could should because before other some over only such them then these those very where while your
    just like most much many being does each even ever every here himself herself itself themselves between during
    under again against both cannot having same through until within without according told asked added"""
)
_CLAUSE_END = re.compile(r"[;,—–]\s|\s-{1,2}\s")


def summary(text: str, headline: str | None) -> tuple[Span, ...]:
    """The spans of the sentences that tell the story: at most 60 words in all, in the order of the copy.

    The first is the news: the first sentence that is no byline, caption, stamp, note, question, speech or
    repeated headline. The others are taken by what they add: words that the story and its headline use
    often, near the top. A sentence that opens with a pronoun follows only the one before it. A dateline
    at the beginning is left off. A text of one line gives that line; one without a single sentence that
    fits gives the opening of the first, up to a clause.
    """
    code = _language(text)
    spans = _clean(text[:_READ], headline, code)
    if not spans:
        return ()
    rows = first_rows(text[:_READ], MOST_WORDS)
    if rows:
        return rows
    sizes = [len(text[start:end].split()) for start, end in spans]
    leans = partial(_leans, code=code)
    lead = _lead(text, spans, sizes, leans)
    if lead is None:
        return (_opening(text, spans[0]),)
    chosen = _filled(text, headline, spans, sizes, lead, leans=leans)
    return tuple(spans[place] for place in sorted(chosen))


def _clean(text: str, headline: str | None, code: str | None) -> list[Span]:
    """The sentences worth a place, datelines left off; where nothing is, whatever lines there are."""
    known = folded(headline) if headline else ""
    every: list[Span] = []
    worth: list[Span] = []
    seen: set[str] = set()
    listed = sum(is_item(line) for line in text[:2000].split("\n")) > 1
    mark, last = "", 0
    for start, end in sentences(text):
        if "\n" in text[last:start]:
            mark = ""
        inside, mark, last = mark, open_quotation(text[start:end], mark), end  # inside: somebody's words go on
        start += 0 if listed else after_dateline(text[start : min(end, start + 400)])
        sentence = text[start:end]
        every.append((start, end))
        if is_furniture(sentence) or (code is not None and DESK_LINES[code].match(sentence[:300])):
            if worth and is_credit(sentence) and "\n" not in text[worth[-1][1] : start]:
                worth.pop()  # the caption
            continue
        if inside:
            continue
        end = _closed(text, (start, end), mark) if mark else end
        same = sentence.lower().strip(" .!?")
        repeats = abs(len(same) - len(known)) < 10 and folded(same) == known
        if repeats or same in seen or is_caption(sentence):
            continue
        seen.add(same)
        worth.append((start, end))
        if len(worth) == _CANDIDATES:
            break
    return worth or [span for span in every if any(letter.isalnum() for letter in text[span[0] : span[1]])][:3]


def _closed(text: str, span: Span, mark: str) -> int:
    """Where the sentence at `span`, which ends inside somebody's words, ends with them, if that is soon.

    A note that said: "Sorry. Good book." is one sentence of the summary.
    """
    start, end = span
    at = text.find(mark, end, end + 120)
    if mark in "'’" or at < 0 or text[at - 1] not in ".!?…" or text[at + 1 : at + 2].strip() or "\n" in text[end:at]:
        return end
    short = text.count(" ", start, at) < MOST_WORDS - 15
    return at + 1 if short and not is_speech(text[start:end]) else end


def _language(text: str) -> str | None:
    """The code of the language the copy is in, if it is one of ours other than English."""
    top = text[:1500]
    if top.count(" the ") > 2:
        return None  # English, and quickly seen
    tongue = tongue_of(words_of(top))
    return tongue.code if tongue is not None and tongue.code in LEANING else None


def _leans(sentence: str, code: str | None) -> bool:
    """Whether `sentence` opens with a word that needs the one before it, in its language."""
    if code is None:
        return is_dependent(sentence)
    first = _FIRST.search(sentence[:60])
    return first is not None and first.group().lower() in LEANING[code]


_FIRST = re.compile(r"[^\W\d_]+")


def _lead(text: str, spans: list[Span], sizes: list[int], leans: Callable[[str], bool]) -> int | None:
    """The place of the sentence that tells the news; None where none fits."""
    fitting = [place for place, size in enumerate(sizes) if size <= MOST_WORDS]
    for tests in ((is_question, is_speech, leans, _goes_on), (is_question, is_speech), (is_question,)):
        for place in fitting[:12]:
            sentence = text[spans[place][0] : spans[place][1]]
            if not any(test(sentence) for test in tests):
                return place
    return fitting[0] if fitting else None


def _goes_on(sentence: str) -> bool:
    """Whether `sentence` answers one before it."""
    return sentence.startswith(("But ", "And ", "So ", "Yet ", "Meanwhile", "However", "Also"))


def _opening(text: str, span: Span) -> Span:
    """The sentence up to the last clause that ends within the words allowed."""
    start, end = span
    limit = start
    for count, word in enumerate(re.finditer(r"\S+", text[start : min(end, start + 2000)])):
        if count == MOST_WORDS:
            break
        limit = start + word.end()
    if limit >= end:
        return span
    ends = [match.start() for match in _CLAUSE_END.finditer(text, start, limit)]
    return (start, ends[-1] if ends else limit)


def _filled(
    text: str, headline: str | None, spans: list[Span], sizes: list[int], lead: int, *, leans: Callable[[str], bool]
) -> set[int]:
    """The lead and the sentences that add most, as long as the words last."""
    terms = [_terms(text[start:end]) for start, end in spans]
    weight: dict[str, float] = dict(Counter(chain.from_iterable(terms)))
    for term in _terms(headline or ""):
        weight[term] = weight.get(term, 0) + HEADLINE_WEIGHT
    for name in {word[:6].lower() for word in _NAME.findall(text, spans[0][0], spans[-1][1])} & weight.keys():
        weight[name] *= NAME_WEIGHT
    chosen = {lead}
    said = set(terms[lead])
    left = MOST_WORDS - sizes[lead]
    while True:
        best, worth = -1, 0.0
        for place in range(lead + 1, len(spans)):
            if place in chosen or not SHORTEST <= sizes[place] <= left:
                continue
            value = _worth(terms[place], weight, said, place - lead, sizes[place])
            if value > worth and _may_stand(text, spans, place, chosen, leans):
                best, worth = place, value
        if best < 0:
            return chosen
        chosen.add(best)
        said |= terms[best]
        left -= sizes[best]


SHORTEST = 6
"""Words of a sentence that may follow the lead."""
HEADLINE_WEIGHT = 2
NAME_WEIGHT = 1.4
"""How much more a name counts than another word: who and where are what readers ask first."""
POSITION = 0.14
LENGTH_POWER = 0.65
SAID = 0.35
"""How much a word counts that the summary has already; all were set by trial on the even stories of two annotated
sets and are better on the odd ones, too."""


def _worth(terms: frozenset[str], weight: Mapping[str, float], said: set[str], distance: int, size: int) -> float:
    """What a sentence adds: the weight of its words, little for those already said, less the further from the lead."""
    known = terms & said
    value = sum(map(weight.__getitem__, terms)) - (1 - SAID) * sum(map(weight.__getitem__, known))
    return float(value / size**LENGTH_POWER / (1 + POSITION * distance))


def _may_stand(text: str, spans: list[Span], place: int, chosen: set[int], leans: Callable[[str], bool]) -> bool:
    """Whether the sentence can be read after those chosen: no question, no bare speech, no lost pronoun."""
    sentence = text[spans[place][0] : spans[place][1]]
    if is_question(sentence) or is_speech(sentence) or is_first_person(sentence) or not sentence[0].isupper():
        return False
    return not leans(sentence) or place - 1 in chosen


def _terms(sentence: str) -> frozenset[str]:
    """The words of a sentence that carry its content, shortened so that forms of one word meet."""
    return frozenset([word[:6] for word in _WORD.findall(sentence.lower()) if word not in _STOP])
