"""Quotations in copy that is not English: plain tags name a speaker, everything else names nobody."""

import pytest

from copytaster.brief.copy_language import is_english, speech_of
from copytaster.brief.quotes import quotes
from tests.brief.stories_abroad import STORIES


@pytest.mark.parametrize(("code", "text", "speakers"), STORIES)
def test_every_quotation_of_a_story_is_led_to_its_speaker_or_to_nobody(
    code: str, text: str, speakers: tuple[str | None, ...]
) -> None:
    assert tuple(quote.speaker for quote in quotes(text)) == speakers, code


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, text, _ in STORIES])
def test_the_language_of_speech_is_recognised(code: str, text: str) -> None:
    speech = speech_of(text)
    assert speech is not None
    assert speech is not True
    assert speech.tongue.code == code
    assert not is_english(text)


@pytest.mark.parametrize("text", [text for _, text, _ in STORIES])
def test_spans_cut_the_content_and_sureness_goes_with_a_name(text: str) -> None:
    for quote in quotes(text):
        assert text[slice(*quote.span)] == quote.content
        assert (quote.confidence > 0) == (quote.speaker is not None) == bool(quote.rule)


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        ("„Wir bauen die Brücke im nächsten Jahr wieder auf“, sagte Ministerin Eva Koch.", "Eva Koch", "Ministerin"),
        ("„Das ist nicht der Weg, den wir gehen wollten“, so Koch.", "Koch", None),
        ("«Nous ne lâcherons rien avant la fin de l’année», a lancé la maire Anne Roux.", "Anne Roux", "maire"),
        ("«No vamos a parar hasta que llegue el agua», ha dicho el alcalde, José Gil.", "José Gil", "alcalde"),
        ("«Non ci fermeremo finché non arriva l’acqua», ha detto il sindaco Ugo Riva.", "Ugo Riva", "sindaco"),
        ("“Não vamos parar até que a água chegue aqui”, disse o prefeito Luís Melo.", "Luís Melo", "prefeito"),
        ("Bakan Derya Koç, “Su gelene kadar bu işi bırakmayacağız” dedi.", "Derya Koç", "Bakan"),
    ],
)
def test_a_role_stands_beside_its_name(text: str, speaker: str, role: str | None) -> None:
    (quote,) = quotes(text)
    assert (quote.speaker, quote.role) == (speaker, role)


def test_other_languages_are_quoted_and_nobody_is_named() -> None:
    text = (
        "Satama avattiin maanantaina myrskyn jälkeen, kaupunki kertoi. Kaksi nosturia kaatui yöllä laiturille. "
        "”Me menetimme kaksi nosturia ja paljon unta”, sanoi pormestari Anna Virtanen. "
        "”Kukaan ei kuitenkaan loukkaantunut täällä”, hän lisäsi."
    )
    assert [(quote.speaker, quote.confidence) for quote in quotes(text)] == [(None, 0.0), (None, 0.0)]


def test_a_phrase_in_the_middle_of_a_sentence_is_not_given_to_the_last_speaker() -> None:
    text = (
        "„Wir haben die Kasse schon im Mai geprüft“, sagte Bürgermeister Karl Wolf. "
        "Auf dem Plakat an der Tür stand „Das Wasser gehört uns allen“ in roter Schrift."
    )
    assert [quote.speaker for quote in quotes(text)] == ["Karl Wolf", None]
