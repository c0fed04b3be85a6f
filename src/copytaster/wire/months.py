"""The names of months, and of zones, as wires of many languages write them."""

from __future__ import annotations

# One line a month; full names, short forms, and the cases that stand in dates.
_NAMES = (
    "jan january januar januari janvier janv enero ene gennaio gen janeiro styczeń stycznia sty января январь янв "
    "ocak oca leden ledna január tammikuuta tammikuu tammi ιανουαρίου ιαν ιανουάριος ianuarie ian jänner січня "
    "يناير",
    "feb february februar februari février févr fév fevrier febrero febbraio fevereiro fev luty lutego lut "
    "февраля февраль фев şubat şub února únor február helmikuuta helmikuu helmi φεβρουαρίου φεβ φεβρουάριος "
    "februarie лютого فبراير",
    "mar march märz mär mrz maart mrt mars marzo março marzec marca марта март мар mart března březen március "
    "márc maaliskuuta maaliskuu maalis μαρτίου μάρ μαρ μάρτιος martie marts березня مارس",
    "apr april avril avr abril abr aprile kwiecień kwietnia kwi апреля апрель апр nisan nis dubna duben április "
    "ápr huhtikuuta huhtikuu huhti απριλίου απρ απρίλιος aprilie квітня أبريل",
    "may mai mei mayo maggio mag maio maj maja мая май mayıs května květen május máj toukokuuta toukokuu touko "
    "μαΐου μαϊ μαΐ μάιος травня مايو",
    "jun june juni juin junio giugno giu junho czerwiec czerwca cze июня июнь июн haziran haz června červen "
    "június jún kesäkuuta kesäkuu kesä ιουνίου ιουν ιούν ιούνιος iunie червня يونيو",
    "jul july juli juillet juil julio luglio lug julho lipiec lipca lip июля июль июл temmuz tem července "
    "červenec július júl heinäkuuta heinäkuu heinä ιουλίου ιουλ ιούλ ιούλιος iulie липня يوليو",
    "aug august augustus août aout agosto ago sierpień sierpnia sie августа август авг ağustos ağu srpna srpen "
    "augusztus elokuuta elokuu elo αυγούστου αυγ αύγ αύγουστος augusti серпня أغسطس",
    "sep sept september septembre septiembre settembre set setembro wrzesień września wrz сентября сентябрь сен "
    "сент eylül eyl září szeptember szept syyskuuta syyskuu syys σεπτεμβρίου σεπ σεπτέμβριος septembrie вересня "
    "سبتمبر",
    "oct october oktober okt octobre octubre ottobre ott outubro out październik października paź октября октябрь "
    "окт ekim eki října říjen október lokakuuta lokakuu loka οκτωβρίου οκτ οκτώβριος octombrie жовтня أكتوبر",
    "nov november novembre noviembre novembro listopad listopada lis ноября ноябрь ноя нояб kasım kas listopadu "
    "marraskuuta marraskuu marras νοεμβρίου νοέ νοε νοέμβριος noiembrie листопада نوفمبر",
    "dec december dezember dez décembre déc decembre diciembre dic dicembre dezembro grudzień grudnia gru декабря "
    "декабрь дек aralık ara prosinec prosince joulukuuta joulukuu joulu δεκεμβρίου δεκ δεκέμβριος decembrie "
    "грудня ديسمبر",
)


def plain(word: str) -> str:
    """`word` as the tables below know it: lower case, the Turkish dotted capital as a plain i."""
    return word.replace("İ", "i").lower().rstrip(".")


MONTHS = {name: number for number, line in enumerate(_NAMES, 1) for name in line.split()}
"""Number of the month by its name in lower case."""

# Minutes east of Greenwich. Names that mean several zones (IST, CST outside America, AST) carry the meaning of RFC 822
# where it gives one, and are left out otherwise.
ZONES = {
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "west": 60, "bst": 60, "cet": 60, "met": 60, "mez": 60, "cest": 120,
    "mest": 120, "mesz": 120, "eet": 120, "sast": 120, "eest": 180, "msk": 180, "trt": 180, "gst": 240, "pkt": 300,
    "hkt": 480, "sgt": 480, "awst": 480, "jst": 540, "kst": 540, "acst": 570, "aest": 600, "aedt": 660, "nzst": 720,
    "nzdt": 780, "adt": -180, "at": -240, "edt": -240, "et": -300, "est": -300, "cdt": -300, "ct": -360, "cst": -360,
    "mdt": -360, "mt": -420, "mst": -420, "pdt": -420, "pt": -480, "pst": -480, "akdt": -480, "akst": -540,
    "hst": -600, "brt": -180, "art": -180,
}  # fmt: skip
"""Offset in minutes by the name of the zone in lower case."""
