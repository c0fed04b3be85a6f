"""Embargoes that stand in words: that there is one, and until when, where that is plain."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from copytaster.wire.arrival import Arrival
from copytaster.wire.dates import instant_of
from copytaster.wire.months import MONTHS, ZONES, plain

# Each stands at the head of a line or a bracket, or after a dash, and what follows must be a time or a limit:
# "Embargo on oil widens" and "Nicht vor 2030 fertig" are news.
_CLOCK_SOON = r".{0,40}(?:\d[:.h]\d\d|\d\s*(?:Uhr|[ap]\.?m)|\d{4}\s(?:GMT|UTC|[A-Z]{2,4}T\b|[A-Z][a-z]+day))"
_WORDS = (
    r"(?:STRICTLY )?EMBARGOED(?=\s*(?:$|[:\d–-]|(?i:until|till|to|for|against)\b))", r"STRICTLY EMBARGOED\b",
    r"(?:Strictly )?[Ee]mbargoed (?:to|until|till|for|against)\b", r"EMBARGO(?=\s*(?::|UNTIL\b|TO\b|\d))",
    rf"Embargo(?=\s*:?\s*(?:until\b|bis\b|jusqu|hasta\b|fino\b|\d|\w+(?:day|tag)\b){_CLOCK_SOON})",
    r"(?:NOT|Not) for (?:public )?(?:release|publication|use) (?:before|until)\b",
    r"NOT FOR (?:PUBLIC )?(?:RELEASE|PUBLICATION|USE) (?:BEFORE|UNTIL)\b",
    r"HOLD FOR RELEASE\b", r"Hold for release\b(?=.{0,40}\d)", r"HFR\b(?=.*\d)", r"FOR RELEASE AT\b",
    rf"For release\b(?={_CLOCK_SOON})", r"ADVANCE FOR\b(?=.{0,20}(?:DAY\b|day\b|\d))",
    r"(?:SPERRFRIST|Sperrfrist|SPERREFRIST|Sperrefrist)(?=\s*(?::|\d|bis\b|[-–]|$|\w+tag\b))",
    r"(?:Nicht vor|Frei ab|Frei für)\b(?=.{0,30}(?:Uhr|\d\.\d\d?\.))",
    r"(?:SOUS EMBARGO|Sous embargo)\b", r"EMBARGADO\b", r"Embargado (?:hasta|para)\b",
    r"(?:Ne pas (?:publier|diffuser)|NE PAS (?:PUBLIER|DIFFUSER)) (?i:avant)\b",
    r"(?:No publicar|NO PUBLICAR) (?i:antes)\b",
    r"(?:Non pubblicare|NON PUBBLICARE) (?i:prima)\b", r"(?:Sotto embargo|SOTTO EMBARGO)(?=\s*(?:$|:|fino\b|FINO\b))",
    r"(?:Onder embargo|ONDER EMBARGO)(?=\s*(?:$|:|tot\b|TOT\b))", r"(?:Får (?:ej|inte) publiceras före)\b",
    r"Må ikke (?:offentliggøres|publiseres|udsendes|offentliggjøres) før\b", r"Ei (?:saa )?julkaista ennen\b",
    r"Embargo(?= (?:til|till) .{0,30}\d[.:]\d\d)", r"(?:KLAUSULERET|Klausuleret)\b",
    r"(?:NIET PUBLICEREN VOOR|Niet publiceren voor)\b",
)  # fmt: skip
_SAID = re.compile(rf"(?:^|[(\[]|^.{{0,60}}?[:*+-]\s?)\s*(?P<word>{'|'.join(_WORDS)})(?P<rest>.{{0,160}})")
_LIFTED = re.compile(r"(?:lifted|expired|aufgehoben|levé|entfällt|abgelaufen|vorbei|hævet)\b", re.I)
_END = re.compile(r"[)\]]|(?<=[a-z\d])(?<!p\.m)(?<!a\.m)\.\s+(?=[A-Z])|;| - |\s[–—]\s")
_TIME = re.compile(r"\d[:.h]\d\d|\d\s*[ap]\.?m|(?:[01]\d|2[0-4])[0-5]\d\s+\w|\d\s*Uhr", re.I)
_YEAR = re.compile(r"(?<![\d:])(?:19|20)\d\d(?![\d:]|\s*(?:GMT|UTC|[A-Z]{2,4}T|Uhr|hrs|h)\b)|\d\.\d{1,2}\.\d\d(?!\d)")
_OFFSET = re.compile(r"(?<=[\d ])[+-]\d\d:?\d\d\b|\dZ\b|\b[A-Z][a-z]+/[A-Z][a-z]+")
_BARE_TIME = re.compile(r"(?<![\d:])((?:[01]\d|2[0-3])[0-5]\d)(?=\s+(?:on\s+)?[A-Z][a-z]+)")


@dataclass(frozen=True, slots=True)
class Embargo:
    """That copy must wait; `until` is aware UTC, None where only the note says."""

    until: datetime | None


def embargo_in(texts: tuple[str, ...], *, near: datetime | None, arrival: Arrival) -> Embargo | None:
    """The embargo that one of `texts` (headline, slug, note, first paragraphs) opens with; None where none does."""
    for text in texts:
        match = _SAID.match(text[:400]) if text else None
        if match and not _LIFTED.search(match["rest"]):
            return Embargo(_until(match["rest"], near, arrival))
    return None


def _until(rest: str, near: datetime | None, arrival: Arrival) -> datetime | None:
    """The instant in `rest`, where day, time and zone are all plain: opening too early is the worse mistake.

    A time without a zone is the agency's own: it counts only where the settings name the source's zone. A
    day without a year is the one nearest to `near`, the story's own time.
    """
    end = _END.search(rest)
    text = " ".join(rest[: end.start()].split()) if end else " ".join(rest.split())
    text = _BARE_TIME.sub(lambda found: f"{found[1][:2]}:{found[1][2:]}", text)
    if not _TIME.search(text) or not (arrival.zone_given or _names_zone(text)):
        return None
    if _YEAR.search(text):
        return instant_of(_from_first_number(text), arrival.zone)
    about = near or arrival.now
    if not any(plain(word) in MONTHS for word in re.findall(r"[^\W\d_]+", text)):
        return None
    guesses = (instant_of(f"{_from_first_number(text)} {about.year + step}", arrival.zone) for step in (0, 1, -1))
    days = [instant for instant in guesses if instant and abs(instant - about.astimezone(UTC)) < timedelta(days=180)]
    return min(days, key=lambda instant: abs(instant - about), default=None)


def _names_zone(text: str) -> bool:
    words = re.findall(r"(?<![^\W\d_])([A-Z]{1,5})(?![^\W\d_])", text)
    return any(word.lower() in ZONES for word in words) or bool(_OFFSET.search(text))


def _from_first_number(text: str) -> str:
    """`text` without the words before its first number, but for a month's name."""
    words = text.split()
    for at, word in enumerate(words):
        if any(c.isdigit() for c in word) or plain(word.strip(",.:")) in MONTHS:
            return " ".join(words[at:])
    return text
