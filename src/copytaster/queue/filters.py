"""The filter an editor types: words, phrases and fields, joined by and, or, not and parentheses.

    quake                     a word in headline, slug, source, tags, lead figure or note (any part of a word)
    "central bank"            these words next to one another
    source:reuters  tag:syria  slug:quake  id:urn:…  note:call  marker:update  lang:de
    urgency<=3  words>500  versions>1  age<6h  (m minutes, h hours, d days)
    is:starred  is:tagged  is:discarded  is:seen  is:undecided  is:killed  is:embargoed  is:recalled  is:updated
    not x  -x   x or y   (x or y) z   terms side by side must all hold

What is typed half-way still filters: an open quotation mark or parenthesis counts as closed.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Container
from dataclasses import dataclass
from datetime import datetime, timedelta

from copytaster.model.errors import UsageError
from copytaster.queue.queue import Entry

Test = Callable[[Entry], bool]
Search = Callable[[str], Container[str]]
"""The keys of the stories in whose copy a word, or words side by side, stand."""

_TOKEN = re.compile(
    r'\s*(?:(?P<paren>[()])|(?P<minus>-)(?=\S)|(?P<field>[a-z]+)(?P<op>:|<=|>=|<|>|=)(?P<value>"[^"]*"?|[^\s()]*)'
    r'|"(?P<phrase>[^"]*)"?|(?P<word>[^\s()"]+))',
    re.IGNORECASE,
)
_COMPARE = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "=": operator.eq,
    ":": operator.eq,
}
_UNITS = {"m": "minutes", "h": "hours", "d": "days"}


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter read from text. `words` are the plain words in it, in order, for the full-text index."""

    text: str
    holds: Test
    words: tuple[str, ...] = ()


def _word(word: str, in_copy: Container[str]) -> Test:
    needle = word.casefold()
    return lambda entry: needle in entry.haystack or entry.head.key in in_copy


def _text_field(get: Callable[[Entry], str], value: str) -> Test:
    needle = value.casefold()
    return lambda entry: needle in get(entry).casefold()


_TEXT_FIELDS: dict[str, Callable[[Entry], str]] = {
    "source": lambda entry: f"{entry.head.wire}\n{entry.head.source}",
    "slug": lambda entry: entry.head.slug,
    "headline": lambda entry: entry.head.headline,
    "id": lambda entry: f"{entry.head.key}\n{entry.head.id}",
    "note": lambda entry: entry.marks.note or "",
    "marker": lambda entry: "\n".join(entry.head.markers),
    "lang": lambda entry: entry.head.language or "",
    "by": lambda entry: entry.marks.by or "",
}
_NUMBER_FIELDS: dict[str, Callable[[Entry], int | None]] = {
    "urgency": lambda entry: entry.head.urgency,
    "words": lambda entry: entry.head.words,
    "versions": lambda entry: len(entry.head.versions),
}


def _is(state: str, now: datetime) -> Test:
    states: dict[str, Test] = {
        "starred": lambda entry: entry.marks.starred,
        "tagged": lambda entry: bool(entry.marks.tags),
        "discarded": lambda entry: entry.marks.discarded,
        "seen": lambda entry: entry.marks.seen,
        "noted": lambda entry: entry.marks.note is not None,
        "undecided": lambda entry: entry.undecided,
        "decided": lambda entry: not entry.undecided,
        "killed": lambda entry: entry.head.killed,
        "embargoed": lambda entry: entry.head.embargoed_at(now),
        "recalled": lambda entry: entry.recalled,
        "updated": lambda entry: len(entry.head.versions) > 1,
    }
    if state not in states:
        raise UsageError(f"is:{state} is not known; there are {', '.join(states)}")
    return states[state]


def _field(name: str, comparison: str, value: str, now: datetime) -> Test:
    if name == "is":
        return _is(value.casefold(), now)
    if name == "tag":
        wanted = value.casefold()
        return lambda entry: any(tag.casefold() == wanted for tag in entry.marks.tags)
    if name in _TEXT_FIELDS and comparison in (":", "="):
        return _text_field(_TEXT_FIELDS[name], value)
    compare = _COMPARE[comparison]
    if name in _NUMBER_FIELDS:
        if not value.isdecimal():
            raise UsageError(f"{name}{comparison}{value}: a whole number is expected, as in {name}{comparison}3")
        get, number = _NUMBER_FIELDS[name], int(value)
        return lambda entry: (found := get(entry)) is not None and compare(found, number)
    if name == "age":
        match = re.fullmatch(r"(\d{1,6})([mhd])", value)
        if match is None:
            raise UsageError(f"age{comparison}{value}: a time is expected, as in age<6h (m, h or d)")
        age = timedelta(**{_UNITS[match[2]]: int(match[1])})
        return lambda entry: compare(now - entry.head.when, age)
    known = ", ".join(("is", "tag", *_TEXT_FIELDS, *_NUMBER_FIELDS, "age"))
    raise UsageError(f"{name}{comparison} is not a field; there are {known}")


class _Reading:
    """Recursive descent over the tokens: or < and < not."""

    def __init__(self, text: str, now: datetime, search: Search | None) -> None:
        self.tokens = [match for match in _TOKEN.finditer(text) if match.group().strip()]
        self.at = 0
        self.now = now
        self.search = search
        self.words: list[str] = []

    def peek(self, word: str) -> bool:
        if self.at >= len(self.tokens):
            return False
        token = self.tokens[self.at]
        return (token["paren"] or token["minus"] or (token["word"] or "").casefold()) == word

    def take(self, word: str) -> bool:
        found = self.peek(word)
        self.at += found
        return found

    def either(self) -> Test:
        tests = [self.every()]
        while self.take("or"):
            tests.append(self.every())
        return tests[0] if len(tests) == 1 else lambda entry: any(test(entry) for test in tests)

    def every(self) -> Test:
        tests: list[Test] = []
        while self.at < len(self.tokens) and not self.peek("or") and not self.peek(")"):
            if not self.take("and"):
                tests.append(self.one())
        return tests[0] if len(tests) == 1 else lambda entry: all(test(entry) for test in tests)

    def one(self) -> Test:
        if self.take("not") or self.take("-"):
            if self.at >= len(self.tokens):
                return lambda entry: True  # noqa: ARG005  # typed half-way
            test = self.one()
            return lambda entry: not test(entry)
        if self.take("("):
            test = self.either()
            self.take(")")
            return test
        token = self.tokens[self.at]
        self.at += 1
        if token["field"]:
            return _field(token["field"].casefold(), token["op"], token["value"].strip('"'), self.now)
        word = " ".join((token["phrase"] if token["phrase"] is not None else token["word"] or "").split())
        self.words.append(word)
        return _word(word, self.search(word) if self.search else ())


def read_filter(text: str, now: datetime, search: Search | None = None) -> Filter:
    """The filter that `text` asks for; `age` and `is:embargoed` count from `now` (aware).

    With `search` a plain word also holds where the copy of a story has it. Raises UsageError with a
    plain sentence where a field is not known or its value makes no sense.
    """
    reading = _Reading(text, now, search)
    tests = [reading.either()]
    while reading.at < len(reading.tokens):  # a parenthesis too many closes nothing
        reading.at += 1
        if reading.at < len(reading.tokens):
            tests.append(reading.either())
    holds = tests[0] if len(tests) == 1 else lambda entry: all(test(entry) for test in tests)
    return Filter(text, holds, tuple(reading.words))
