"""What opens a copy beside the news itself: byline, desk line, editor's note, dateline."""

from __future__ import annotations

import re
from dataclasses import dataclass

from copytaster.wire.months import MONTHS, plain

_LOOKED_AT = 6
"""Paragraphs at the head in which such lines are looked for."""
_LIST = 10
"""Paragraphs of which only one opens with a dateline: an agenda is a list of such lines."""
_SHORTEST_LEAD, _SHORTEST_SURE = 15, 5
"""Letters that must follow a dateline for it to be one; and one that names day and agency."""

_BY = re.compile(r"(?:By|BY|Von|VON|Par|PAR|Por|POR|Di|Door|Av|Af)\s+(\S.{2,98})")
_NAME_LINKS = frozenset(
    ("and", "und", "et", "y", "e", "og", "och", "en", "de", "del", "da", "do", "di", "du", "la", "le", "van", "von",
     "der", "den", "ter", "al", "el", "bin", "ibn", "in", "of", "for", "für", "the", "at", "with", "dpa", "afp", "ap")
)  # fmt: skip
_DESK = re.compile(
    r"(?:.*[\s/|,-])?(?:news ?desk|web ?desk|sports? desk|foreign desk|business desk|news ?room|news service"
    r"|staff writers?"
    r"|staff reporters?|with agencies|and agencies|wire services?|haber merkezi|redaktion|rédaction|redacción"
    r"|redazione"
    r"|redação|redactie|redaksjonen|redaktionen|redakcja)", re.I
)  # fmt: skip
_NOTE = re.compile(
    r"\((?:Adds|Updates|Updating|Recasts|Corrects|Corrected|Refiles|Refiled|Removes|Fixes|Repeats|Rewrites|Clarifies"
    r"|Changes|Inserts|Deletes|Drops|Releads|Restores|Replaces|Amends|Edits|Writes through|New throughout"
    r"|Newsroom note"
    r"|Ergänzt|Aktualisiert|Berichtigt|Korrigiert|Neu|Actualiza|Añade|Corrige|Ajoute|Actualise"
    r"|Aggiunge)\b[^()]{2,500}\)",
)  # fmt: skip
_EDS = re.compile(
    r"(?:Eds?|EDS|Editors|Editor[’']s note|Note to editors|Ed[’']?s note|Red\. Hinweis)\s*:\s*(.{3,500})", re.I
)
_NO_PLACE = frozenset(("the", "a", "an", "der", "die", "das", "le", "la", "by", "von", "par", "por", "from"))
_NUMBER = r"\d{1,2}(?:st|nd|rd|th|\.)?"
_DATE = rf"(?:[^\W\d_]{{3,10}}\.? {_NUMBER}(?:,? \d{{4}})?|{_NUMBER} [^\W\d_]{{3,10}}\.?(?: \d{{4}})?)"
_PLACE = r"[A-ZÀ-ÞĀ-ŽА-ЯΑ-Ω][^()\n:;!?\"“”]{1,60}?"
_DASH = r"(?:\.?\s?(?:---?|--|-|–|—|_|=)|:)"
_AGENCY = re.compile(
    rf"((?:(?P<place>{_PLACE})(?:,?\s+(?P<date>{_DATE}))?|(?P<only>{_DATE}))"
    rf"\s*(?:\(\s*(?P<agency>[^()\n]{{2,40}}?)\s*\)|/(?P<slashed>[a-zA-Z]{{2,12}})/))\s*(?P<dash>{_DASH})?\s+(?=\S)"
)
_UNBRACKETED = r"[A-Z]{2,8}|dpa|Reuters|Kyodo|Xinhua|Yonhap|Bernama|Jiji"
_DATED = re.compile(
    rf"((?P<place>{_PLACE}),\s+(?P<date>{_DATE})(?:,? (?P<bare>{_UNBRACKETED}))?)\s*{_DASH}\s*"
    rf"(?:\((?P<agency>[A-Z]{{2,8}})\)\s*{_DASH}\s*)?(?=\S)"
)
_SLASHED = re.compile(
    rf"((?P<place>{_PLACE}),?\s+(?P<date>{_DATE})\.?\s*/(?P<agency>[A-Za-z-]{{2,16}})/)\.?\s*(?:{_DASH})?\s*(?=\S)"
)
_BEFORE = re.compile(r"\((?P<agency>[A-ZÀ-Þ][\w ./&-]{1,20})\)\s*[-–—]\s+")
_CAPITALS = re.compile(
    r"((?P<place>[A-ZÀ-ÞĀ-ŽА-Я][A-ZÀ-ÞĀ-ŽА-Я .,'’/-]{2,40}?(?:, [A-Z][\w.]{1,12}\.?)?))\s+(?:--|-|–|—)\s+(?=\S)"
)
_AGENCIES = frozenset(
    ("ats", "afp", "ap", "dpa", "reuters", "awp", "apa", "sda", "efe", "ansa", "belga", "anp", "tass")
)


@dataclass(frozen=True, slots=True)
class Opening:
    """A copy parted from what opened it.

    `dateline` is as printed before the dash, `city` its place without date, region and agency, `agency` the one
    named there.
    """

    body: tuple[str, ...]
    byline: str | None = None
    dateline: str | None = None
    city: str | None = None
    agency: str | None = None
    note: str | None = None


def opened(body: tuple[str, ...]) -> Opening:
    """`body` without byline, editor's note and dateline, and these; something of the copy always stays."""
    byline = note = None
    if len(body) == 1:
        byline = byline_of(body[0])  # it stays: something of the copy always does
    rest = list(body)
    at = 0
    while at < min(_LOOKED_AT, len(rest) - 1):
        if byline is None and (found := byline_of(rest[at])):
            byline = found
        elif note is None and (found := note_of(rest[at])):
            note = found
        else:
            at += 1
            continue
        del rest[at]
    for at in _where_datelines_stand(rest):
        dated = dateline_of(rest[at], first=at == 0)
        if dated and not any(dateline_of(text, first=False) for text in (*rest[:at], *rest[at + 1 : _LIST])):
            dateline, city, agency, lead = dated
            return Opening((*rest[:at], lead, *rest[at + 1 :]), byline, dateline, city, agency, note)
    return Opening(tuple(rest), byline, note=note)


def _where_datelines_stand(body: list[str]) -> list[int]:
    """The first three paragraphs, those of a list of points at the head not counted."""
    copy = [at for at, text in enumerate(body[:_LIST]) if not text.startswith(("* ", "• ", "** "))]
    return copy[:3]


def byline_of(line: str) -> str | None:
    """Who wrote it, where `line` is a byline and nothing else: "By Ann Other" gives "Ann Other"."""
    match = _BY.fullmatch(line.rstrip(" ="))
    if match is None or line[-1] in '?!:;"”' or len(match[1].split()) > 12:
        return None
    words = re.findall(r"[^\W\d_][\w'’.-]*", match[1])
    names = [word for word in words if word[0].isupper()]
    others = [word for word in words if not word[0].isupper() and word.lower() not in _NAME_LINKS]
    if len(names) < 2 or others or (line.endswith(".") and len(words[-1]) > 3) or re.search(r"\d", line):
        return None
    return match[1].rstrip(" .,")


def is_desk_line(line: str) -> bool:
    """Whether `line` only says which desk the copy comes from: "Northern Bulletin / News Desk"."""
    return len(line) <= 80 and len(line.split()) <= 8 and bool(_DESK.fullmatch(line.strip()))


def publisher_of(line: str) -> str | None:
    """The publisher named before the desk in a desk line, None where it names none."""
    head, mark, _ = line.partition(" / ") if " / " in line else line.partition("/")
    return head.strip(" |,-") or None if mark else None


def note_of(line: str) -> str | None:
    """The agency's note on what changed, where `line` is one: "(Adds quotes)" gives "Adds quotes"."""
    if _NOTE.fullmatch(line):
        return line[1:-1].strip()
    match = _EDS.fullmatch(line)
    return match[1].strip() if match else None


def dateline_of(paragraph: str, *, first: bool = True) -> tuple[str, str | None, str | None, str] | None:
    """Dateline, city, agency and the rest of a paragraph that opens with a dateline; None where it does not.

    Without an agency or a date only a place in capitals at the head of the `first` paragraph is one.
    """
    head = paragraph[:160]
    if before := _BEFORE.match(head):  # "(ANSA) - ROME, MAR 9 - "
        inner = dateline_of(paragraph[before.end() :], first=first)
        return inner and (inner[0], inner[1], inner[2] or before["agency"], inner[3])
    if (match := _DATED.match(head)) and _is_date(match["date"]) and _is_place(match["place"]):
        return _parted(paragraph, match, match["place"], match["agency"] or match["bare"])
    if (match := _SLASHED.match(head)) and _is_date(match["date"]) and _is_place(match["place"]):
        return _parted(paragraph, match, match["place"], match["agency"])
    if (match := _AGENCY.match(head)) and _plausible(match):
        agency = match["agency"] or match["slashed"]
        return _parted(paragraph, match, match["place"], agency)
    if first and (match := _CAPITALS.match(head)) and sum(c.isupper() for c in match["place"]) >= 3:
        return _parted(paragraph, match, match["place"], None)
    return None


def _parted(
    paragraph: str, match: re.Match[str], place: str | None, agency: str | None
) -> tuple[str, str | None, str | None, str] | None:
    rest = paragraph[match.end() :]
    sure = agency and (match.groupdict().get("date") or agency.strip().lower() in _AGENCIES)
    if sum(c.isalpha() for c in rest) < (_SHORTEST_SURE if sure else _SHORTEST_LEAD):
        return None
    city = (place or "").partition(",")[0].strip() or None
    if city and _is_date(city):
        city = None
    return match[1].strip(), city, agency.strip() if agency else None, rest


def _plausible(match: re.Match[str]) -> bool:
    """Whether what stands before and in the brackets can be a place and an agency."""
    if match["only"]:
        return _is_date(match["only"]) and bool(match["dash"])
    if match["date"] and not _is_date(match["date"]):
        return False
    agency = (match["agency"] or match["slashed"] or "").lower()
    known = bool(set(re.findall(r"[a-z]+", agency)) & _AGENCIES)
    return _is_place(match["place"]) and (bool(match["dash"]) or known) and not re.search(r"\d", agency)


def _is_place(text: str) -> bool:
    """Whether every word could stand in the name of a place."""
    words = re.findall(r"[^\W\d_][\w'’.-]*", text)
    small = [word for word in words if not word[0].isupper() and len(word) > 4]
    return len(words) <= 7 and not small and (words[0].lower() not in _NO_PLACE)


def _is_date(text: str) -> bool:
    """Whether a month is named beside a number."""
    return any(plain(word) in MONTHS for word in re.findall(r"[^\W\d_]+", text)) and bool(re.search(r"\d", text))
