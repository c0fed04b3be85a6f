"""What the words of a wire plainly say about a story's life: kills, corrections, updates, embargoes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from copytaster.model.story import Status
from copytaster.wire.arrival import Arrival
from copytaster.wire.embargoes import embargo_in

_CODE = re.compile(r"(?:\w{2,12}:)?(\d{8})")
_END = r"(?:\s?[-–—]{1,2}\s?(?=\S)|\s?:(?:\s|$)|\s?$)"
"""What must follow a tag at the head of a headline: a dash, a colon, or nothing more."""

# A tag counts at the head of a headline, in capitals and closed by a dash or a colon; "Kill Bill returns" and
# "Flash floods hit" are headlines. Where agencies write a tag in small letters too, it stands so below.
_TAGS: tuple[tuple[str, str], ...] = (
    ("kill", rf"(?:MANDATORY )?KILL(?:[ -]KILL)*{_END}|(?:MANDATORY )?Kill(?: Kill)*(?: [-–—] (?=\S)|--)"
             rf"|STORY (?:WITHDRAWN|KILLED)\b|ANNULERET{_END}|ANNULLER(?:T|ET){_END}"
             rf"|HOLD(?: HOLD)+\b"),
    ("correction", rf"(?:OFFICIAL )?(?:CORRECTED|CORRECTION|CORRECTS|CORRECTING){_END}|Correction: "
                   rf"|Corrected: "
                   rf"|(?:BERICHTIGUNG|KORREKTUR|KORRIGIERT|KORJATTU|RETTET|RETTELSE|KORRIGERT|RÄTTELSE|CORRECTIF"
                   rf"|RECTIFICATION|RECTIFICATIF|CORRECCIÓN|CORREGIDO|RETTIFICA|CORREZIONE|ERRATUM){_END}"
                   r"|(?:Berichtigung|Korrektur|Korrigiert|Korjattu|Rettet|Rettelse|Korrigert|Rättelse|Correctif"
                   r"|Corrección|Rettifica): "),
    ("refile", rf"(?:REFILE|REFILED|REFILING|RPT|REPEAT){_END}"),
    ("flash", rf"FLASH(?:[ -]FLASH)*{_END}|BLITZ(?:MELDUNG)?{_END}"),
    ("bulletin", rf"BULLETIN{_END}"),
    ("urgent", rf"URGENT{_END}|(?:EIL|EILMELDUNG){_END}|(?:Eil|Eilmeldung): |\+\+\+ ?E[Ii][Ll]"),
    ("alert", rf"(?:ALERT|NEWS ALERT|SNAP|NEWSALERT){_END}|APNewsAlert\b"),
    ("advisory", rf"(?:MEDIA |NEWS |EDITORIAL )?ADVISORY{_END}|(?:MEDIA |NEWS )ADVISORY\b|(?:Advisory"
                 rf"|Media advisory): "),
    ("exclusive", rf"EXCLUSIVE{_END}"),
    ("extra", rf"EXTRA{_END}"),
)  # fmt: skip
_HEAD_TAGS = tuple((name, re.compile(pattern)) for name, pattern in _TAGS)
_NEWS_ALERT = re.compile(r"(?<!\w)APNewsAlert\b")
_NUMBERED = re.compile(rf"(UPDATE|WRAPUP|LEAD)(?:\s+(\d{{1,2}}))?{_END}|()AMP\.-\s?")
_LEAD = re.compile(r"(?<![\w])(\d{1,2})(?:st|nd|rd|th)[ -](?:Ld|LD|Lead|LEAD)\b")
_WRITETHRU = re.compile(r"(?<![\w])(?:Writethru|WRITETHRU|Write-thru|Writethrough)\b")
# In brackets, or after a comma or a blank at the end of a slug: "GLOBAL-GRAIN/ (UPDATE 2, PIX)".
_BRACKET = re.compile(r"\(([^()]{2,60})\)")
_IN_BRACKETS = {
    "kill": "kill", "withdrawn": "kill", "story withdrawn": "kill", "corrected": "correction",
    "correction": "correction", "official correction": "correction", "refile": "refile", "rpt": "refile",
    "repeat": "refile", "refiled": "refile", "flash": "flash", "bulletin": "bulletin", "urgent": "urgent",
    "eil": "urgent",
    "alert": "alert", "advisory": "advisory", "exclusive": "exclusive", "lead": "lead", "writethru": "writethru",
    "eilmeldung": "urgent", "blitz": "flash",
}  # fmt: skip
_COUNTED = re.compile(r"(update|wrapup|lead) (\d{1,2})|(\d{1,2})(?:st|nd|rd|th) (?:ld|lead)")
_SLUG_WORD = re.compile(r"(?:^|[-/, ])(KILL|CORRECTED|CORRECTION|ADVISORY|FLASH|BULLETIN|URGENT|REFILE)(?=$|[-/, ])")
_CORRECTS = re.compile(
    r"(?:Corrects|Corrected|Correcting|CORRECTS|CORRECTED|CORRECTION)\b"
    r"|In (?:an? |the )?.{3,60}\bstory\b.{0,40}, corrects\b|(?:Berichtigt|Korrigiert|Korjattu|Korrigert|Korrigerer"
    r"|Rettet|Retter|Rättad|Rättar|Gecorrigeerd|Corrigé|Corrige|Rectifie|Rectifié|Corregido|Rettifica|Corretto)\b"
)
_WITHDRAWN = re.compile(
    r"(?:STORY WITHDRAWN|(?:MANDATORY |BULLETIN )?KILL(?: KILL)*(?:[.:]|$)|KILL KILL\b|This story (?:has been"
    r"|is) (?:withdrawn|killed)"
    r"|(?:Please )?(?:kill|KILL) (?:the |this )?story\b|HOLD HOLD HOLD)"
)  # fmt: skip
_REPLACES = re.compile(
    r"(?:N i e u w|Nieuw)\s+bericht, vervangt\b|\(?(?:REPLACES|Replaces) (?:earlier|previous|our|story|version|item)\b"
    r"|\(?(?:Ersetzt|Remplace|Sustituye|Sostituisce|Erstatter|Ersätter|Korvaa) (?:d[ie][en] |l[ae] |el )?"
    r"(?:Meldung|Fassung|bsd|dépêche|précédent|noticia|anterior|precedente|tidligere|tidigare|aiemman|aiempaa)\b"
)
_HOLD = re.compile(r"HOLD(?: HOLD)+\b")
_OPENING_PARAGRAPHS = 3
_DEPTH = 4
"""Tags that may stand one behind the other: "REFILE-UPDATE 2-"."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What was plainly said. `embargo` is aware UTC, None where no instant is plain; `note` is one clean line."""

    markers: tuple[str, ...] = ()
    status: Status = Status.USABLE
    embargo: datetime | None = None
    note: str | None = None


def signs_of(
    line: str, *, slug: str | None, note: str | None, body: tuple[str, ...], near: datetime | None, arrival: Arrival
) -> Signs:
    """The signs in headline (`line`), slug, editor's note and first paragraphs.

    `near` is the story's own time, by which a date without a year is understood. An embargo whose instant
    is not plain gives the status `embargoed` and no instant: the copy stays locked.
    """
    opening = body[:_OPENING_PARAGRAPHS]
    found = [*_in_headline(line), *_in_slug(slug or ""), *_in_note(note or "")]
    found.extend("kill" for text in opening[:1] if _WITHDRAWN.match(text))
    found.extend("replaces" for text in opening[:2] if _REPLACES.match(text))
    status, instant = Status.USABLE, None
    if said := embargo_in((line, slug or "", note or "", *opening), near=near, arrival=arrival):
        found.append("embargo")
        status, instant = Status.EMBARGOED, said.until
    if "kill" in found:
        held = any(_HOLD.match(text) for text in (line, note or "", *opening[:1]))
        status = Status.WITHHELD if held else Status.CANCELED
    return Signs(tuple(dict.fromkeys(found)), status, instant, note)


def _in_headline(line: str) -> Iterator[str]:
    """Tags at the head of a headline, one behind the other, and those in brackets at either end."""
    rest = line
    for _ in range(_DEPTH):
        if match := _NUMBERED.match(rest):
            yield f"{match[1].lower() if match[1] else 'update'}{':' + match[2] if match[2] else ''}"
        elif tagged := next(
            ((name, hit) for name, tag in _HEAD_TAGS if (hit := tag.match(rest)) and not _compound(name, hit)), None
        ):
            yield tagged[0]
            match = tagged[1]
        else:
            break
        if not match.end():
            break
        rest = rest[match.end() :]
    for bracket in _BRACKET.finditer(line):
        if bracket.start() == 0 or bracket.end() == len(line):
            yield from _in_bracket(bracket[1], shouted=True)


def _compound(name: str, tag: re.Match[str]) -> bool:
    """Whether the tag is only the first half of a word: in a headline all in capitals "KILL-SWITCH" may be one."""
    tight = tag[0].endswith("-") and tag[0][-2:-1].isalpha()
    return tight and name not in ("correction", "refile") and tag.string.isupper()


def _in_bracket(text: str, *, shouted: bool) -> Iterator[str]:
    """The tags of a bracket; in a headline (`shouted`) only those in capitals, and "(Eil)"."""
    for part in text.split(","):
        part = part.strip()
        if shouted and not part.isupper() and part not in ("Eil", "Lead") and not _LEAD.fullmatch(part):
            continue
        if counted := _COUNTED.fullmatch(part.lower()):
            yield f"{counted[1] or 'lead'}:{counted[2] or counted[3]}"
        elif part.lower() in _IN_BRACKETS:
            yield _IN_BRACKETS[part.lower()]


def _in_slug(slug: str) -> Iterator[str]:
    """Tags of a slug: in brackets, as words in capitals of their own, and the lead count after the keyword."""
    for bracket in _BRACKET.finditer(slug):
        yield from _in_bracket(bracket[1], shouted=False)
    bare = _BRACKET.sub(" ", slug)
    if lead := _LEAD.search(bare):
        yield f"lead:{lead[1]}"
    if _WRITETHRU.search(bare):
        yield "writethru"
    if _NEWS_ALERT.search(bare):
        yield "alert"
    for word in _SLUG_WORD.finditer(bare):
        yield _IN_BRACKETS[word[1].lower()]


def markers_in_slug(slug: str) -> tuple[str, ...]:
    """The markers that a slug or a keyword line carries, each once."""
    return tuple(dict.fromkeys(_in_slug(slug)))


def _in_note(note: str) -> Iterator[str]:
    """What the agency's note to editors says outright."""
    if _CORRECTS.match(note):
        yield "correction"
    if _WITHDRAWN.match(note):
        yield "kill"
    if _WRITETHRU.search(note):
        yield "writethru"


# How wires name a step in a story's life in fields of their own: signals, types, genres.
_NAMED = {
    "update": "update", "updated": "update", "correction": "correction", "corrected": "correction",
    "corrective": "correction", "clarification": "correction", "kill": "kill", "mandatorykill": "kill",
    "elimination": "kill", "disregard": "kill", "withhold": "kill", "withdrawal": "kill", "flash": "flash",
    "blitz": "flash", "alert": "alert", "newsalert": "alert", "snap": "alert", "bulletin": "bulletin",
    "urgent": "urgent", "eil": "urgent", "eilmeldung": "urgent", "advisory": "advisory", "daybook": "advisory",
    "newsdigest": "advisory", "vorschau": "advisory", "refile": "refile", "repeat": "refile", "writethru": "writethru",
    "lead": "lead", "firstlead": "lead", "wrapup": "wrapup", "extra": "extra", "exclusive": "exclusive",
    "abridged": "abridged", "replaces": "replaces", "holdforrelease": "embargo", "embargo": "embargo",
}  # fmt: skip


def markers_named(names: tuple[str, ...]) -> tuple[str, ...]:
    """The markers that codes of a wire name, each once: "sig:update", "Correction", "Hold For Release".

    Only the whole code counts, after its scheme; codes that are no step in a story's life are passed over.
    """
    codes = (re.sub(r"[\W_]", "", re.split(r"[:/]", name[:200])[-1]).lower() for name in names[:100])
    return tuple(dict.fromkeys(_NAMED[code] for code in codes if code in _NAMED))


def subject_codes(categories: tuple[str, ...]) -> tuple[str, ...]:
    """The 8-digit IPTC codes among `categories`, each once."""
    found = (_CODE.fullmatch(text.strip()) for text in categories[:200])
    return tuple(dict.fromkeys(match[1] for match in found if match))
