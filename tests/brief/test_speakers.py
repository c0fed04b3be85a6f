"""From a quotation to the one who said it: by the name a description carries, by whom the sentences are about."""

import pytest

from copytaster.brief.confidence import SHOWN
from copytaster.brief.quotes import quotes


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        ('"I was awake when it rang," said the vicar, Maja Holt. "Then I saw the lamp."', "Maja Holt", "vicar"),
        ('"It ends at seven o\'clock," said the chair of the jury, Pia Roth.', "Pia Roth", "chair of the jury"),
        ('"We do this in summer," said one of them, Rei Tanaka, who taught in Holm.', "Rei Tanaka", None),
        ('"It does what I do," said 村上健吉 (Kenkichi Murakami), 74.', "Kenkichi Murakami", None),
        ('"We counted them twice," said the harbour master, Ελένη Μαυρή (Eleni Mavri).', "Eleni Mavri",
         "harbour master"),
        ('"We keep to the lane," said Ida Lund, who lost her boat.', "Ida Lund", None),
        ('"We keep to the lane," said Ida Lund, who leads the rescue team.', "Ida Lund", "leads the rescue team"),
        ('"We keep to the lane," said Ida Lund, a hydrologist at the state university.', "Ida Lund",
         "hydrologist at the state university"),
        ("Passenger Jonas Berg, 46, was there. \"I could not believe my ears,\" Berg said.", "Jonas Berg", "Passenger"),
        ('"The program is a joy to us," says 2010 Olympic gold medalist Jon Berg.', "Jon Berg",
         "2010 Olympic gold medalist"),
        ('"Nobody told us about it," said a Department for Transport spokesman.',
         "a Department for Transport spokesman", None),
        ('Jonas Berg from broker Holm Gordon said: "They have brought it on themselves."', "Jonas Berg", None),
    ],
)  # fmt: skip
def test_a_description_is_led_to_the_name_it_carries(text: str, speaker: str, role: str | None) -> None:
    first = quotes(text)[0]
    assert (first.speaker, first.role) == (speaker, role)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Mayor Jonas Berg came on Monday. He stayed for an hour.\n\nThe engineer who wrote the letter is 58. "
            'He asked not to be named.\n\n"It was wide enough for my arm," he said.',
            "The engineer",
        ),
        (
            '"He went down twice," said Ida Lund.\n\nThe bride, who had come out in a boat, took nine people aboard. '
            '"We had enough food for all," she said.',
            "The bride",
        ),
        (
            'Geir Holm fishes with his daughter. "I can fish for now," said Holm.\n\nHis daughter, Runa, 24, sees it '
            'differently. "He wants five more years of it," she said.',
            "Runa",
        ),
        (
            '"I was told of it," said Judge Ida Oduya.\n\nTheir client, roofer Nestor Palacios, learned of it from a '
            'newspaper. "I gave them real photographs," he said.',
            "Nestor Palacios",
        ),
        (
            "Nine hundred operations were postponed, the Holm Hospital Trust said. Ambulances were sent away. "
            'No patient had come to harm "so far as we know at this hour", it said.',
            "Holm Hospital Trust",
        ),
        (
            'Pia Roth was there. When Jonas Berg was asked about it, he replied: "It is not what I would have said."',
            "Jonas Berg",
        ),
        (
            "Her death was confirmed by her daughter, Celeste Roy, who smiled and asked for "
            '"a little less noise in the room".',
            "Celeste Roy",
        ),
    ],
)
def test_a_pronoun_means_whom_the_sentences_are_about_named_or_not(text: str, speaker: str) -> None:
    assert quotes(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        'The story headlined "Oil minister of Holm has resigned, media report" is withdrawn.',
        'He suffers from what is known as "fear of missing out on things".',
        'The choir stopped in the middle of the song "oh the tide was my brother once".',
    ],
)
def test_the_name_of_a_work_is_no_quotation(text: str) -> None:
    assert quotes(text) == ()


def test_a_place_behind_told_carries_no_words() -> None:
    text = '"The people of Karsova have spoken," Ida Lund told a crowd on Liberty Square that police put at 40,000.'
    assert [quote.via for quote in quotes(text)] == [None]


def test_no_speaker_is_less_sure_than_what_is_shown() -> None:
    text = 'Ida Lund spoke of it on Monday. To her critics\' "endless talk of money and of boats" she had no answer.'
    for quote in quotes(text):
        assert quote.speaker is None or quote.confidence >= SHOWN
