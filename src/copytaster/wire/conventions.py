"""What the words of a wire plainly say about a story's life: kills, corrections, updates, embargoes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from copytaster.model.story import Status
from copytaster.wire.arrival import Arrival
from copytaster.wire.embargoes import embargo_in
from copytaster.wire.tags import tags_in_brackets, tags_of, without_brackets

_CODE = re.compile(r"(?:\w{2,12}:)?(\d{8})")
_NEWS_ALERT = re.compile(r"(?<!\w)APNewsAlert\b")
_LEAD = re.compile(r"(?<![\w])(\d{1,2})(?:st|nd|rd|th)(?:[ -](?:Ld|LD|Lead|LEAD|lead)|(?:Ld|lead|Lead))\b")
_WRITETHRU = re.compile(r"(?<![\w])(?:Writethru|WRITETHRU|Write-thru|Writethrough)\b")
_SLUG_WORDS = {
    "KILL": "kill", "CORRECTED": "correction", "CORRECTION": "correction", "ADVISORY": "advisory", "FLASH": "flash",
    "BULLETIN": "bulletin", "URGENT": "urgent", "REFILE": "refile",
}  # fmt: skip
_SLUG_WORD = re.compile(rf"(?:^|[-/, ])({'|'.join(_SLUG_WORDS)})(?=$|[-/, ])")
_CORRECTS = re.compile(
    r"(?:Corrects|Corrected|Correcting|CORRECTS|CORRECTED|CORRECTION)\b"
    r"|In (?:an? |the )?.{3,60}\bstory\b.{0,40}, corrects\b|(?:Berichtigt|Korrigiert|Korjattu|Korrigert|Korrigerer"
    r"|Rettet|Retter|Rättad|Rättar|Gecorrigeerd|Corrigé|Corrige|Rectifie|Rectifié|Corregido|Rettifica|Corretto)\b"
)
# At the head of a note or of the copy; what is asked for must be the story itself, not a word of it.
_WITHDRAWN = re.compile(
    r"(?:\(?(?:ATTENTION )?(?:EDITORS|Editors|EDS|Eds)\b[\s:,.-]{1,4}(?:.{0,80}?[.:,-] )?)?(?:"
    r"STORY WITHDRAWN|(?:MANDATORY |BULLETIN )?KILL(?: KILL)*(?:[.:]|$)|KILL KILL\b|HOLD HOLD HOLD"
    r"|(?:This|THIS|The following|THE FOLLOWING) (?:story|STORY|item|ITEM)\b.{0,100}"
    r"\b(?:has been|HAS BEEN|is|IS) (?:withdrawn|killed|WITHDRAWN|KILLED)\b"
    r"|(?:Please )?(?:kill|KILL|withdraw|disregard|do not use) (?:the |this |our )?(?:\S{1,30} ){0,4}(?:story|item)\b"
    r"|(?:Make|MAKE) certain (?:the|that the) story is not (?:used|published)"
    r"|(?:Achtung\b.{0,40}?)?Bitte (?:die |diese |unsere )?(?:\S{1,30} ){0,4}Meldung\b.{0,80}"
    r"\b(?:nicht (?:mehr |weiter )?verwenden|streichen|löschen)\b"
    r"|(?:Die|Diese|Unsere) (?:\S{1,30} ){0,3}Meldung\b.{0,100}\b(?:wird|ist) (?:hiermit )?"
    r"(?:zurückgezogen|annulliert)\b"
    r"|(?:Veuillez|Prière (?:de|d[’'])|Merci (?:de|d[’'])) ?(?:bien vouloir )?annuler (?:notre|la|cette) dépêche"
    r"|(?:Rogamos|Se ruega) (?:que )?(?:anulen|anular) (?:la|esta|nuestra) (?:noticia|información)"
    r"|(?:Si prega di|Preghiamo di) annullare (?:la|questa|il|questo) (?:notizia|lancio|servizio)"
    r"|(?:Telegrammet|Artiklen|Artikeln|Meldingen|Nyheten|Saken|Historien)\b.{0,60}\b(?:annulleres|trekkes"
    r"|trækkes tilbage|udgår|utgår|dras tillbaka)\b)"
)
_REPLACES = re.compile(
    r"(?:N i e u w|Nieuw)\s+bericht, vervangt\b|\(?(?:REPLACES|Replaces) (?:earlier|previous|our|story|version|item)\b"
    r"|\(?(?:Ersetzt|Remplace|Sustituye|Sostituisce|Erstatter|Ersätter|Korvaa) (?:d[ie][en] |l[ae] |el )?"
    r"(?:Meldung|Fassung|bsd|dépêche|précédent|noticia|anterior|precedente|tidligere|tidigare|aiemman|aiempaa)\b"
)
_ADVANCE = re.compile(r"(?<!\w)(?:ADV|Adv) ?\d{1,2}(?!\w)")
"""AP's mark in a keyword line for copy that must wait until that day of the month."""
_HOLD = re.compile(r"HOLD(?: HOLD)+\b")
_OPENING_PARAGRAPHS = 3


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
    found = [*tags_of(line), *_in_slug(slug or ""), *_in_note(note or "")]
    found.extend("kill" for text in opening[:1] if _WITHDRAWN.match(text))
    found.extend("replaces" for text in opening[:2] if _REPLACES.match(text))
    status, instant = Status.USABLE, None
    said = embargo_in((line, slug or "", *(note or "").split(" / "), *opening), near=near, arrival=arrival)
    if said or _ADVANCE.search(slug or ""):
        found.append("embargo")
        status, instant = Status.EMBARGOED, said.until if said else None
    if "kill" in found:
        held = any(_HOLD.match(text) for text in (line, note or "", *opening[:1]))
        status = Status.WITHHELD if held else Status.CANCELED
    return Signs(tuple(dict.fromkeys(found)), status, instant, note)


def _in_slug(slug: str) -> Iterator[str]:
    """Tags of a slug: in brackets, as words in capitals of their own, and the lead count after the keyword."""
    yield from tags_in_brackets(slug)
    bare = without_brackets(slug)
    if lead := _LEAD.search(bare):
        yield f"lead:{lead[1]}"
    if _WRITETHRU.search(bare):
        yield "writethru"
    if _NEWS_ALERT.search(bare):
        yield "alert"
    for word in _SLUG_WORD.finditer(bare):
        if not bare.isupper() or word[1] == bare.strip(" /") or bare[: word.start(1)].rstrip().endswith(("/", ",")):
            yield _SLUG_WORDS[word[1]]  # "TEXAS-FLASH FLOODS/" is a slug all in capitals, and no flash


def markers_in_slug(slug: str) -> tuple[str, ...]:
    """The markers that a slug or a keyword line carries, each once."""
    return tuple(dict.fromkeys(_in_slug(slug)))


def _in_note(note: str) -> Iterator[str]:
    """What the agency's note to editors says outright."""
    for part in note.split(" / "):
        if _CORRECTS.match(part):
            yield "correction"
        if _WITHDRAWN.match(part):
            yield "kill"
    if _WRITETHRU.search(note):
        yield "writethru"


# How wires name a step in a story's life in fields of their own: signals, types, genres.
_NAMED = {
    "update": "update", "updated": "update", "correction": "correction", "corrected": "correction",
    "korr": "correction", "corrective": "correction", "clarification": "correction", "kill": "kill",
    "mandatorykill": "kill",
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
