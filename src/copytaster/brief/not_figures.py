"""Numbers that carry no news: dates, years, clock times, scores, list, flight and section numbers, and such."""

from __future__ import annotations

from copytaster.brief.clocks import is_clock
from copytaster.brief.numerals import Numeral
from copytaster.brief.scores import is_score
from copytaster.brief.wordlist import words as listed
from copytaster.brief.words import Words

MONTHS = listed(
    """january february march april may june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec"""
)
_DAYS = listed("""monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun""")
_NUMBERED = listed(
    """no nos number numbers flight chapter section sections article articles title page pages paragraph rule channel
    route highway interstate motorway room gate platform runway terminal suite apartment apt building unit group
    phase stage level type class category tier division grade step part volume vol episode season series game
    match set round week day lap turn lane line route bus train boeing airbus resolution amendment proposition prop
    measure bill law act code psalm verse figure table exhibit count area district ward precinct version windows
    apollo formula posts post rooms flights gates units routes channels pages highways tel telephone
    phone fax ext box psalms ranked seeded seed rank model serial code zip"""
)
_YEAR_BEFORE = listed(
    """in since by until till from of during before after through the and or to early late mid between for around circa
    c year fiscal that last"""
)
_PEOPLE = listed(
    """people men women children students workers soldiers troops passengers residents migrants refugees votes voters
    euros dollars pounds homes jobs deaths cases casualties schoolchildren pupils patients members police officers
    prisoners protesters victims civilians fans visitors employees staff customers"""
)
_STREETS = listed("""street st road rd avenue ave lane drive boulevard blvd square downing court way place""")


def is_no_figure(words: Words, number: Numeral, *, unit: bool) -> bool:
    """Whether `number` names, orders or dates instead of measuring; `unit` says that a unit goes with it."""
    if is_clock(words, number) or _is_joined(words, number):
        return True
    if unit:
        return False
    if words.touches(number.end) and words.at(number.end).isalpha():
        return True  # 4chan, 3D
    if _is_model(words, number):
        return True
    return (
        _is_date(words, number)
        or _is_year(words, number)
        or _is_numbered(words, number)
        or _is_listed(words, number)
        or is_score(words, number)
        or _is_idiom(words, number)
    )


def _is_model(words: Words, number: Numeral) -> bool:
    """4K, 5500M, 401(k): a letter that scales no count."""
    first, end = number.first, number.end
    if words.at(end) == "(" and words.touches(end) and words.touches(end + 1) and words.touches(end + 2):
        return len(words.at(end + 1)) == 1 and words.at(end + 1).isalpha()
    if end != first + 2 or len(words.at(end - 1)) != 1 or not words.touches(end - 1):
        return False
    digits = words.at(first)
    return (
        words.written(end - 1) in ("K", "M")
        and digits.isdecimal()
        and (digits in ("2", "4", "8") if words.at(end - 1) == "k" else len(digits) > 3)
    )


def is_no_end(words: Words, number: Numeral) -> bool:
    """Whether `number` cannot be the upper end of a range: a clock time, or part of a longer name or number."""
    return is_clock(words, number) or _goes_on(words, number)


def _is_joined(words: Words, number: Numeral) -> bool:
    """Part of a name or an address: F-16, COVID-19, G20, 21st, 1990s, 555-123-4567, a link, version 3.2.1."""
    first = number.first
    start = words.starts[first]
    before, digits = words.text[start - 1 : start], words.at(first)[:1].isdecimal()
    if words.at(first).isdecimal() and words.at(first)[0] == "0" and len(words.at(first)) > 1:
        return True  # 0500, 0171
    if before and (before.isalnum() or before in "_#@§^+") and digits and words.at(first - 1) != "rs":
        return True
    if before in ("-", "/", "‑") and words.touches(first - 1):
        named = words.at(first - 2)
        if named.isalpha() or (digits and named[:1].isdecimal()):
            return True
    if words.at(first - 1) in ("'", "’", "‘") and words.touches(first) and len(words.at(first)) == 2 and digits:
        return words.at(number.end) == "s" or not words.at(number.end).isalpha()  # '90s, '08
    chunk = words.text[max(0, start - 60) : start].rpartition(" ")[2]
    return _goes_on(words, number) or "://" in chunk or "www." in chunk or "@" in chunk


def _goes_on(words: Words, number: Numeral) -> bool:
    """Whether what touches the end of `number` makes something else of it: 21st, 1990s, 3.2.1, 5/17."""
    end = number.end
    if not words.touches(end):
        return False
    after, digit = words.at(end), words.touches(end + 1) and words.at(end + 1)[:1].isdecimal()
    if after in ("st", "nd", "rd", "th", "s"):
        return True
    if after in ("'", "’") and words.at(end + 1) == "s" and number.value >= 1000:
        return True
    return digit and after in (".", "/")


def _is_date(words: Words, number: Numeral) -> bool:
    """March 9; 9 March; the 9th; March 9-11; 16 and 17 June."""
    if not 1 <= number.value <= 31 or number.value % 1:
        return False
    first, end = number.first, number.end
    before = words.at(first - 2) if words.at(first - 1) == "." else words.at(first - 1)
    if before in MONTHS and (before not in ("may", "march") or words.capital(first - 1)):
        return True
    after = words.at(end + 1) if words.at(end) == "of" else words.at(end)
    if after in MONTHS and words.capital(end + (words.at(end) == "of")):
        return True
    if before in _DAYS and words.at(end) in (",", "."):
        return True
    if words.at(first - 1) in ("-", "–", "and", "to", ",") and words.at(first - 2).isdecimal():
        further = words.at(first - 4) if words.at(first - 3) == "." else words.at(first - 3)
        return further in MONTHS
    if words.at(end) in ("-", "–", "and", "to", ",") and words.at(end + 1).isdecimal():
        return words.at(end + 2) in MONTHS
    return False


def _is_year(words: Words, number: Numeral) -> bool:
    """2015; 2012-13; 480 BC: four plain digits that no counted noun follows."""
    written = words.written(number.first)
    if words.at(number.end) in ("bc", "ad", "bce", "ce"):
        return True
    if number.end - number.first != 1 or not written.isdecimal() or len(written) != 4:
        return number.worded and 1500 <= number.value <= 2100 and words.at(number.first + 1) == "hundred"
    if not 1000 <= number.value <= 2150:
        return False
    after = words.at(number.end)
    before = words.at(number.first - 1)
    likely = 1700 <= number.value <= 2100
    if after in _PEOPLE or (not likely and words.at(number.end + 1) in _PEOPLE):
        return False
    if before in MONTHS or before == "," or words.opens_sentence(number.first):
        return True
    return likely or before in _YEAR_BEFORE


def _is_numbered(words: Words, number: Numeral) -> bool:
    """Flight 93; No. 5; Section 230; Boeing 747; Explorer 6; 18 U.S.C.; 10 Downing Street; Prince 2."""
    first, end = number.first, number.end
    before = (
        words.at(first - 2)
        if words.at(first - 1) == "." and words.at(first - 2) in ("no", "nos", "ext")
        else words.at(first - 1)
    )
    if words.at(first - 1) in ("#", "§"):
        return True
    written = words.written(first)
    counted = _looks_counted(words, end)
    if before in ("no", "nos"):
        return words.at(first - 1) == "." or words.capital(first - 1) or not counted
    if before in ("and", "or", ",", "&") and words.at(first - 2)[:1].isdecimal() and words.at(first - 3) in _NUMBERED:
        return not counted
    if before == "the" and written.isdecimal() and words.at(end) in _ENDS:
        return True  # "the 747"
    if before in _NUMBERED and not (counted and not words.capital(first - 1)):
        return words.at(first - 1) not in ("set", "count") or not counted
    if (
        written.isdecimal()
        and words.capital(end)
        and any(words.at(place) in _STREETS and words.capital(place) for place in range(end, end + 4))
    ):
        return True
    if words.at(end) == "u" and words.at(end + 1) == "." and words.at(end + 2) == "s" and words.at(end + 4) == "c":
        return True
    if words.at(first - 1) == "-" and words.capital(first - 2) and not words.touches(first - 1) and written.isdecimal():
        return False
    loud = len(words.at(first - 1)) > 1 and words.written(first - 1).isupper()
    name = words.capital(first - 1) and words.at(first - 1).isalpha() and (loud or not words.opens_sentence(first - 1))
    if name and (written[:1].isdecimal() or words.capital(first)) and not counted and number.value < 10_000:
        return number.end - number.first == 1
    return False


_ENDS = frozenset({"", ",", ".", ";", ":", ")", "'", "’", "\n", "and"})


def _looks_counted(words: Words, place: int) -> bool:
    """Whether a plural noun in small letters follows soon."""
    for step in range(3):
        word = words.at(place + step)
        if not word.isalpha():
            return False
        if word in _PEOPLE or (word.endswith("s") and len(word) > 3 and not words.capital(place + step)):
            return True
    return False


def _is_listed(words: Words, number: Numeral) -> bool:
    """The number that opens a line of a list ("1. ...", "2) ..."), or a note in brackets: "[12]"."""
    if words.at(number.first - 1) == "[" and words.at(number.end) == "]":
        return True
    if words.at(number.first - 1) in (";", ":") and words.at(number.end) == "." and words.capital(number.end + 1):
        return number.value < 100 and words.written(number.first).isdecimal()
    if words.at(number.first - 1) not in ("", "\n", "("):
        return False
    if words.at(number.end) not in (".", ")") or not words.written(number.first).isdecimal():
        return False
    return number.value < 100 and words.at(number.end + 1) not in ("", "\n")


def _is_idiom(words: Words, number: Numeral) -> bool:
    """Top 10; two-party; five-figure; one of; number one; 24 hours a day is left to its unit."""
    before, after = words.at(number.first - 1), words.at(number.end)
    if (before == "top" and not number.part) or before in ("dial", "dialed", "dialled"):
        return True
    if before in ("call", "called", "calling") and words.written(number.first) in ("911", "999", "112", "110"):
        return True
    if after == "-" and words.at(number.end + 1) in (
        "figure",
        "figures",
        "digit",
        "star",
        "party",
        "way",
        "fold",
        "term",
        "piece",
    ):
        return True
    if (
        after in ("fold", "ish")
        or (after in ("figures", "digits") and number.worded)
        or (after == "of" and before == "group" and words.capital(number.first - 1))
    ):
        return True
    if number.part and before in ("first", "second", "other", "better", "final", "opening", "closing", "next"):
        return True
    return number.part and before in _FIRST_PARTS and after not in ("of", "majority")


_FIRST_PARTS = listed("""the first second third fourth last this next each every""")
