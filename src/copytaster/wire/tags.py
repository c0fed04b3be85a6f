"""The tags that agencies hang on a headline, and those that stand in brackets behind a headline or a slug."""

from __future__ import annotations

import re
from collections.abc import Iterator

_END = r"(?:\s?[-–—]{1,2}\s?(?=\S)|\s?:(?:\s|$)|\s?$)"
"""What must follow a tag at the head of a headline: a dash, a colon, or nothing more."""

# A tag counts at the head of a headline, in capitals and closed by a dash or a colon; "Kill Bill returns" and
# "Flash floods hit" are headlines. Where agencies write a tag in small letters too, it stands so below.
_TAGS: tuple[tuple[str, str], ...] = (
    ("kill", rf"(?:MANDATORY )?KILL(?:[ -]KILL)*{_END}|(?:MANDATORY )?Kill(?: Kill)*(?: [-–—] (?=\S)|--)"
             rf"|STORY (?:WITHDRAWN|KILLED)\b|(?:ANNULERET|ANNULLER(?:T|ET)|ANNULATION|ANULACIÓN|ANULADO|ANULADA"
             rf"|ANNULLAMENTO|ANNULLATO|STREICHUNG|ZURÜCKGEZOGEN|PERUUTETTU|PERUUTUS|INTREKKING|INGETROKKEN){_END}"
             rf"|HOLD(?: HOLD)+\b"),
    ("correction", rf"(?:OFFICIAL )?(?:CORRECTED|CORRECTION|CORRECTS|CORRECTING|CLARIFICATION){_END}"
                   rf"|(?:Correction|Corrected|Clarification): |Corrected-(?=[A-Z])"
                   rf"|(?:BERICHTIGUNG|KORREKTUR|KORRIGIERT|KORJATTU|KORJAUS|RETTET|RETTELSE|KORRIGERT|RÄTTELSE|CORRECTIF"
                   rf"|RECTIFICATION|RECTIFICATIF|CORRECCIÓN|CORREGIDO|RETTIFICA|CORREZIONE|ERRATUM|RECTIFICATIE){_END}"
                   r"|(?:Berichtigung|Korrektur|Korrigiert|Korjattu|Korjaus|Rettet|Rettelse|Korrigert|Rättelse|Correctif"
                   r"|Rectificatif|Corrección|Rettifica|Correzione|Rectificatie): "),
    ("refile", rf"(?:REFILE|REFILED|REFILING|RPT|REPEAT)(?: \d)?{_END}|Refile-(?=[A-Z])"
               rf"|(?:WIEDERHOLUNG|REPETICIÓN|GENTAGELSE|GENTAKELSE){_END}"),
    ("flash", rf"(?:NEWS ?)?FLASH(?:[ -]FLASH)*{_END}|BLITZ(?:MELDUNG)?{_END}"),
    ("bulletin", rf"BULLETIN{_END}"),
    ("urgent", rf"(?:URGENT|URGENTE|HASTER){_END}|(?:EIL|EILMELDUNG){_END}|(?:Eil|Eilmeldung): |\+\+\+ ?E[Ii][Ll]"),
    ("alert", rf"(?:ALERT|NEWS ALERT|SNAP|NEWSALERT|ALERTE){_END}|APNewsAlert\b"),
    ("advisory", rf"(?:MEDIA |NEWS |EDITORIAL )?ADVISORY{_END}|(?:MEDIA |NEWS )ADVISORY\b|(?:Advisory"
                 rf"|Media advisory): |\(?(?:ATTENTION EDITORS|ATTENTION REDAKTION(?:EN)?|ACHTUNG REDAKTIONEN)\b"
                 rf"|\(Achtung[\s:!,)]|(?:VORSCHAU|TAGESVORSCHAU|DAYBOOK){_END}|(?:Tagesvorschau|Vorschau): "
                 rf"|(?:[A-Z][\w-]{{1,15}} ){{0,3}}News Digest\b|(?:[A-Z][\w-]{{1,15}} ){{1,3}}Daybook$"),
    ("exclusive", rf"(?:EXCLUSIVE|EXKLUSIV|EXCLUSIF|EXCLUSIVA|ESCLUSIVA){_END}|Exclusive(?:: |-(?=[A-Z]))"),
    ("extra", rf"EXTRA{_END}"),
    ("summary", rf"(?:SUMMARY|ROUNDUP|ZUSAMMENFASSUNG|RESUMEN|SYNTHÈSE)(?: \d{{1,2}})?{_END}"
                rf"|(?:Zusammenfassung|Roundup): "),
    ("factcheck", rf"(?:FACT[ -]?CHECK|FAKTENCHECK|FACT FOCUS){_END}|(?:Fact [Cc]heck|Faktencheck|Fact [Ff]ocus): "),
    ("abridged", rf"(?:ABRIDGED|KURZFASSUNG){_END}"),
)  # fmt: skip
_HEAD_TAGS = tuple((name, re.compile(pattern)) for name, pattern in _TAGS)
_NUMBERED = re.compile(
    rf"(?P<what>UPDATE|WRAPUP|LEAD)(?:\s+(?P<n>\d{{1,2}}))?{_END}|(?P<small>Update|Wrapup) (?P<count>\d{{1,2}})-(?=\S)"
    r"|AMP\.-\s?|(?:AMPLIACIÓN|ACTUALIZACIÓN|ACTUALISATION|AGGIORNAMENTO)(?:\s?[-–—:]{1,2}\s)"
)
_BRACKET = re.compile(r"\(([^()]{2,60})\)")
_IN_BRACKETS = {
    "kill": "kill", "withdrawn": "kill", "story withdrawn": "kill", "corrected": "correction",
    "correction": "correction", "official correction": "correction", "refile": "refile", "rpt": "refile",
    "repeat": "refile", "refiled": "refile", "flash": "flash", "bulletin": "bulletin", "urgent": "urgent",
    "eil": "urgent", "alert": "alert", "advisory": "advisory", "exclusive": "exclusive", "lead": "lead",
    "writethru": "writethru", "eilmeldung": "urgent", "blitz": "flash", "update": "update", "updated": "update",
    "ampliación": "update", "actualización": "update", "berichtigung": "correction", "korrektur": "correction",
    "corrección": "correction", "correctif": "correction", "wiederholung": "refile", "abridged": "abridged",
    "gekürzt": "abridged", "review": "review", "fact check": "factcheck", "factcheck": "factcheck", "extra": "extra",
    "summary": "summary", "roundup": "summary", "wrapup": "wrapup", "replaces": "replaces",
}  # fmt: skip
_COUNTED = re.compile(r"(update|wrapup|lead) (\d{1,2})|(\d{1,2})(?:st|nd|rd|th) ?(?:ld|lead)")
_LEAD = re.compile(r"\d{1,2}(?:st|nd|rd|th)[ -]?(?:Ld|LD|Lead|LEAD|lead)")
_DEPTH = 4
"""Tags that may stand one behind the other: "REFILE-UPDATE 2-"."""


def tags_of(line: str) -> Iterator[str]:
    """Tags at the head of a headline, one behind the other, and those in brackets at either end."""
    rest = line
    for _ in range(_DEPTH):
        if match := _NUMBERED.match(rest):
            number = match["n"] or match["count"]
            yield f"{(match['what'] or match['small'] or 'update').lower()}{f':{number}' if number else ''}"
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
            yield from _named(bracket[1], shouted=True)


def _compound(name: str, tag: re.Match[str]) -> bool:
    """Whether the tag is only the first half of a word: in a headline all in capitals "KILL-SWITCH" may be one."""
    tight = tag[0].endswith("-") and tag[0][-2:-1].isalpha()
    return tight and name not in ("correction", "refile") and tag.string.isupper()


def tags_in_brackets(slug: str) -> Iterator[str]:
    """The tags in the brackets of a slug: "GLOBAL-GRAIN/ (UPDATE 2, PIX)"."""
    for bracket in _BRACKET.finditer(slug):
        yield from _named(bracket[1], shouted=False)


def without_brackets(slug: str) -> str:
    """`slug` with a blank in the place of each bracket."""
    return _BRACKET.sub(" ", slug)


def _named(text: str, *, shouted: bool) -> Iterator[str]:
    """The tags of a bracket; in a headline (`shouted`) only those in capitals, and "(Eil)"."""
    for part in text.split(","):
        part = part.strip()
        if shouted and not part.isupper() and part not in ("Eil", "Lead") and not _LEAD.fullmatch(part):
            continue
        if counted := _COUNTED.fullmatch(part.lower()):
            yield f"{counted[1] or 'lead'}:{counted[2] or counted[3]}"
        elif part.lower() in _IN_BRACKETS:
            yield _IN_BRACKETS[part.lower()]
