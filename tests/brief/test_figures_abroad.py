"""Copy in six more languages gives its figures with their own separators, scales and units."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.brief.figures import figures
from copytaster.brief.language import TONGUES, tongue_of
from copytaster.brief.words import words_of

GERMAN = (
    "Bei dem Beben in Holm sind mindestens 1.200 Menschen gestorben, und der Schaden liegt bei 3,5 Milliarden Euro."
)
FRENCH = "Au moins 12 000 personnes ont été évacuées dans la ville, et les dégâts sont de 3,5 milliards d'euros."
SPANISH = "Al menos 1.200 personas han muerto en la ciudad y los daños son de 3,5 millones de euros según el alcalde."
ITALIAN = "Almeno 1.200 persone sono morte nella città e i danni sono di 3,5 miliardi di euro, il 12 per cento in più."
PORTUGUESE = "Pelo menos 1.200 pessoas morreram na cidade e os danos são de 3,5 milhões de euros, mais do que no ano."
TURKISH = "Deprem için en az 1.200 kişi öldü ve bu bir yıl daha sonra yüzde 12 gibi 3,5 milyon lira olarak açıklandı."


def told(text: str) -> list[tuple[float | None, str | None, str | None]]:
    return [(figure.value, figure.unit, figure.what) for figure in figures(text)]


@pytest.mark.parametrize(
    ("text", "code", "wanted"),
    [
        (GERMAN, "de", [(1200, None, "Menschen"), (3.5e9, "EUR", None)]),
        (FRENCH, "fr", [(12000, None, "personnes"), (3.5e9, "EUR", None)]),
        (SPANISH, "es", [(1200, None, "personas"), (3.5e6, "EUR", None)]),
        (ITALIAN, "it", [(1200, None, "persone"), (3.5e9, "EUR", None), (12, "%", None)]),
        (PORTUGUESE, "pt", [(1200, None, "pessoas"), (3.5e6, "EUR", None)]),
        (TURKISH, "tr", [(1200, None, "kişi"), (12, "%", None), (3.5e6, "TRY", None)]),
    ],
)
def test_a_language_is_recognised_and_its_figures_are_read(
    text: str, code: str, wanted: list[tuple[float, str | None, str | None]]
) -> None:
    tongue = tongue_of(words_of(text))
    assert tongue is not None and tongue.code == code
    assert told(text) == wanted
    assert figures(text)[0].qualifier == "at least"


@pytest.mark.parametrize(
    "text",
    [
        "Das Treffen ist am 9. März 2026 um 15 Uhr in der Stadt, und sie sind mit der Bahn da.",
        "La réunion est le 9 mars 2026 à 15 h dans la ville, et les élus ont été là pour la voir.",
        "La reunión es el 9 de marzo de 2026 en la ciudad y los vecinos no se han ido de la plaza.",
    ],
)
def test_dates_and_hours_are_no_figures_there_either(text: str) -> None:
    assert told(text) == []


def test_english_words_that_are_numbers_elsewhere_stay_words() -> None:
    text = "He put it on the table once, and the six of them sat on it with the two dogs of the house."
    assert tongue_of(words_of(text)) is None


def test_a_script_of_no_known_language_still_gives_its_digits() -> None:
    assert [figure.value for figure in figures("Землетрясение: погибли 1200 человек")] == [1200]


PIECES = [GERMAN, FRENCH, TURKISH, " 1.2.3 ", "12-", " 3,5 ", " mil millones de ", " 000 000 000 000 000", "% ", "9. "]


@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_every_span_cuts_its_words(pieces: list[str]) -> None:
    text = "".join(pieces)
    for figure in figures(text):
        assert text[slice(*figure.span)] == figure.text != ""


def test_no_data_file_contradicts_itself() -> None:
    for tongue in TONGUES:
        assert len(tongue.months) >= 12
        assert all(word == word.lower() for word in (*tongue.numbers, *tongue.scales, *tongue.units, *tongue.common))
