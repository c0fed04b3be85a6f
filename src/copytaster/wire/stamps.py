"""Lines that only tell when a copy was published or changed, in the languages of the wires."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo

from copytaster.wire.dates import instant_of
from copytaster.wire.months import MONTHS, ZONES, plain

# Labels by language, and the zone of the language where it has one home only. A label in such a language is
# evidence for that zone; it counts only where neither the line names a zone nor the settings do.
_LABELS: tuple[tuple[str | None, str, str], ...] = (
    (None, "updated|last updated|last modified|modified|update|updated on|updated at|last update",
     "published|publication date|first published|posted|posted on|published on|created|date|issued|release date"),
    ("Europe/Istanbul", "güncelleme tarihi|son güncelleme|güncelleme|güncellenme|güncellenme tarihi",
     "yayınlanma tarihi|yayın tarihi|yayınlanma|giriş tarihi|oluşturulma tarihi|haber girişi|eklenme tarihi"),
    ("Europe/Berlin", "aktualisiert|aktualisiert am|zuletzt aktualisiert|zuletzt aktualisiert am|stand"
                      "|letzte aktualisierung"
     "|letzte änderung|update vom", "veröffentlicht|veröffentlicht am|erstellt|erstellt am|publiziert am|datum"),
    (None, "mis à jour|mis à jour le|modifié le|dernière mise à jour|actualisé le", "publié|publié le|publication"
                                                                                    "|paru le"),
    (None, "actualizado|actualizado el|última actualización|actualización", "publicado|publicado el|fecha"),
    ("Europe/Rome", "aggiornato|aggiornato il|ultimo aggiornamento|ultima modifica", "pubblicato|pubblicato il"),
    (None, "atualizado|atualizado em|última atualização", "publicado em|postado em"),
    ("Europe/Amsterdam", "bijgewerkt|bijgewerkt op|laatst bijgewerkt|laatste update", "gepubliceerd|gepubliceerd op"),
    ("Europe/Stockholm", "uppdaterad|senast uppdaterad", "publicerad|publicerat"),
    ("Europe/Oslo", "oppdatert|sist oppdatert", "publisert"),
    ("Europe/Copenhagen", "opdateret|sidst opdateret", "udgivet|offentliggjort"),
    ("Europe/Helsinki", "päivitetty|viimeksi päivitetty", "julkaistu"),
    ("Europe/Warsaw", "zaktualizowano|aktualizacja|ostatnia aktualizacja", "opublikowano|data publikacji"),
    ("Europe/Budapest", "frissítve|frissítés", "megjelent|közzétéve"),
    ("Europe/Prague", "aktualizováno", "publikováno|vydáno"),
    ("Europe/Athens", "ενημερώθηκε|τελευταία ενημέρωση", "δημοσιεύθηκε|δημοσίευση"),
    (None, "обновлено|обновлён|изменено", "опубликовано|дата публикации"),
)  # fmt: skip
_LABEL = {
    label: (kind, zone)
    for zone, updated, published in _LABELS
    for kind, labels in (("updated", updated), ("published", published))
    for label in labels.split("|")
}
_LONGEST_LABEL = 4
_FILLERS = frozenset(
    ("at", "on", "um", "uhr", "à", "a", "las", "le", "el", "il", "o", "the", "of", "de", "del", "ore", "saat", "h",
     "kl", "am", "pm", "den", "der", "and", "г", "в", "om", "klo")
)  # fmt: skip
_WEEKDAYS = re.compile(
    r"(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch"
    r"|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
    r"|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag"
    r"|zondag"
)


@dataclass(frozen=True, slots=True)
class Stamp:
    """What such a line says: `kind` is published or updated, `at` aware UTC."""

    kind: str
    at: datetime


def stamp_of(line: str, zone: tzinfo, *, zone_given: bool) -> Stamp | None:
    """The stamp in `line`, where the line is nothing else; None where it is copy.

    A label counts in any of some twenty languages; without one the line must be a date with its time and
    no other word. The time is read in the zone that the line names, else in `zone` where somebody chose
    it (`zone_given`), else in the one zone of the label's language, else in `zone`.
    """
    line = line.strip()
    if len(line) > 120 or not any(c.isdigit() for c in line):
        return None
    words = line.lstrip(" \t-–—•|*").split()
    for count in range(min(_LONGEST_LABEL, len(words)), 0, -1):
        if known := _LABEL.get(_folded(" ".join(words[:count]))):
            kind, home = known
            date = " ".join(words[count:]).lstrip(": ")
            at = instant_of(date, _zone(zone, zone_given, home)) if _only_a_date(date) else None
            return Stamp(kind, at) if at else None
    if re.search(r"\d[:.h]\d\d", line) and _only_a_date(line) and (at := instant_of(line, zone)):
        return Stamp("published", at)
    return None


def _folded(label: str) -> str:
    return " ".join(plain(label).split()).strip(" .:：")


def _zone(zone: tzinfo, given: bool, home: str | None) -> tzinfo:
    return zone if given or home is None else ZoneInfo(home)


def _only_a_date(text: str) -> bool:
    """Whether every word belongs to a date: a month, a weekday, a zone, or a small word between."""
    for word in re.findall(r"[^\W\d_]+", text):
        name = plain(word)
        if name not in MONTHS and name not in ZONES and name not in _FILLERS and not _WEEKDAYS.fullmatch(name):
            return False
    return True
