"""The summary is the news in the story's own sentences, and none of what stands around it."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.brief.summary import MOST_WORDS, summary

NEWS = "The harbour of Holm reopened on Monday after the worst storm in two decades."
MORE = "Two cranes fell into the harbour and one ship lost its cargo in the storm, the port said."


def told(text: str, headline: str | None = None) -> list[str]:
    return [text[start:end] for start, end in summary(text, headline)]


@pytest.mark.parametrize(
    "line",
    [
        "By Ana Ruiz",
        "By Ana Ruiz and Bo Lind in Holm",
        "North Wire / News Desk",
        "Holm harbour reopens",
        "HOLM, March 9 (North Wire)",
        "Updated: March 9, 2026, 15:53",
        "Güncelleme Tarihi: 9 Mart 2026, 15:53",
        "Monday, March 9, 2026",
        "PUBLISHED: 14:11 EST, 25 October 2013",
        "Image: Ana Ruiz.",
        "A crane lies in the water. Photo: Ana Ruiz",
        "Scroll down for video",
        "Aftermath: A crane lies in the water.",
        "What happened in Holm on Monday?",
        '"We lost two cranes in a single night," she said.',
        "“We lost two cranes in a single night.”",
        "She had seen it all before.",
        "It was a night to remember for the town.",
        "(Reporting by Ana Ruiz; editing by Bo Lind)",
        "EDITORS: adds details throughout this copy.",
        "Click here for all the latest news.",
        "© 2026 North Wire. All rights reserved.",
        "###",
        "Holm harbour reopens after storm",
    ],
)
def test_what_stands_around_the_news_never_opens_the_summary(line: str) -> None:
    sentences = told(f"{line}\n\n{NEWS}\n\n{MORE}", "Holm harbour reopens after storm")
    assert sentences[0] == NEWS
    assert all(line != sentence for sentence in sentences[1:] if not line.startswith(("She", "It", '"We')))


def test_the_last_lines_do_not_come_in() -> None:
    text = f"{NEWS}\n\n(Reporting by Ana Ruiz; editing by Bo Lind)\n\nUpdated: March 9, 2026, 15:53"
    assert told(text) == [NEWS]


@pytest.mark.parametrize(
    "dateline",
    [
        "HOLM, March 9 (NW) - ",
        "HOLM (NW) -- ",
        "(NW) -- ",
        "HOLM, Norland, March 9 — ",
        "Holm, Norland — ",
        "Holm, Norland (NW) - ",
    ],
)
def test_a_dateline_is_left_off(dateline: str) -> None:
    assert told(dateline + NEWS) == [NEWS]


@pytest.mark.parametrize("line", ["EXPLOSION IN HOLM HARBOUR - PORT", "Holm port: closed", "Correct", "Why?", NEWS])
def test_a_single_line_is_its_own_summary(line: str) -> None:
    assert told(line, line) == [line]


def test_nothing_gives_nothing() -> None:
    assert summary("", None) == summary(" \n\n ", "Holm") == summary("***\n\n--", None) == ()


def test_sentences_are_not_cut_at_titles_and_initials() -> None:
    lead = "Mr. Bo Lind met Gen. Ana Ruiz at the U.S. embassy in Holm on Monday to end the war."
    assert told(f"{lead} They shook hands.")[0] == lead


def test_a_pronoun_comes_only_right_after_its_name() -> None:
    first = "Ida Lund opened the harbour of Holm on Monday after the worst storm in two decades."
    second = "She said the harbour would need two new cranes before the next storm."
    between = "Meanwhile the weather stayed calm and the sea was quiet for once."
    assert second in told(f"{first} {second}")
    sentences = told(f"{first} {between} {second}")
    assert second not in sentences or between in sentences


def test_words_of_a_quotation_over_several_sentences_stay_out() -> None:
    speech = "The cranes will come back. The harbour will be whole again by the summer of next year"
    for opening, closing in (('"', '"'), ("“", "”"), ("‘", "’"), ("'", "'"), ("«", "»")):
        text = f"{NEWS} Ida Lund said: {opening}{speech}.{closing} {MORE}"
        assert not any("whole again" in sentence for sentence in told(text))
        assert MORE in told(text)


def test_captions_and_the_writer_himself_stay_out() -> None:
    for line in (
        "Ida Lund (pictured) looks at the cranes in the harbour of Holm.",
        "Above, the cranes of the harbour of Holm before the storm came.",
        "I saw the cranes of the harbour of Holm fall in the storm.",
        "Ida Lund For North Wire.",
    ):
        assert line not in told(f"{NEWS}\n\n{line}\n\n{MORE}")


def test_an_endless_first_sentence_is_shown_up_to_a_clause() -> None:
    text = "The port said on Monday that it would reopen, " + "and that much would follow " * 20 + "soon."
    (sentence,) = told(text)
    assert text.startswith(sentence)
    assert len(sentence.split()) <= MOST_WORDS
    assert sentence.endswith("reopen")


def test_headline_words_pull_in_the_sentence_that_explains_them() -> None:
    filler = "A band played in the old town until late at night and people danced."
    wanted = "The cranes will be replaced by the insurer before summer."
    text = f"{NEWS} {filler} {filler[:-1]} again. {wanted}"
    assert wanted in told(text, "Insurer will replace cranes before summer")


LINES = st.lists(
    st.sampled_from(
        [
            NEWS,
            MORE,
            "By Ana Ruiz",
            "She left.",
            "Why?",
            '"No," he said.',
            "A. B. C.",
            "\n",
            "\n\n",
            " ",
            "HOLM - ",
            "x",
        ]
    ),
    max_size=12,
)


@given(LINES)
def test_the_summary_is_verbatim_in_order_and_short(lines: list[str]) -> None:
    text = "".join(lines)
    spans = summary(text, "Holm")
    assert list(spans) == sorted(spans)
    assert sum(len(text[start:end].split()) for start, end in spans) <= MOST_WORDS
    assert all(text[start:end].strip() for start, end in spans)


@given(st.text(max_size=300))
def test_no_text_breaks_it(text: str) -> None:
    for start, end in summary(text, text[:20]):
        assert 0 <= start < end <= len(text)


@pytest.mark.parametrize("piece", ["a ", "word. ", '"', "By A ", "A: B", "A, ", "(", "A.A.", "\n", "x", "? "])
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        begun = time.process_time()
        summary(text, piece * 50)
        return time.process_time() - begun

    seconds(1000)
    short, long = seconds(25_000), seconds(200_000)
    assert long < 24 * short + 0.5


def test_a_note_read_out_is_told_to_its_closing_mark() -> None:
    text = 'A book was pushed through the letter box of the library with a note that said: "Sorry. Good book."'
    assert told(text) == [text]


def test_digests_and_advisories_give_their_items_with_their_slugs() -> None:
    text = (
        "The top stories at this hour. For up-to-the-minute information, see the planning page.\n\n"
        "DAM TRIAL: The jury is in its sixth day of deliberations in Corrigan. 550 words, photos. Will be led.\n\n"
        "QUAKE-HOLM/TOLL (Holm): Rescuers are still listening for survivors in the capital. All times are GMT.\n\n"
        "Next update expected by 1500."
    )
    assert told(text) == [
        "DAM TRIAL: The jury is in its sixth day of deliberations in Corrigan.",
        "QUAKE-HOLM/TOLL (Holm): Rescuers are still listening for survivors in the capital.",
    ]


def test_scoreboards_and_tables_give_their_first_lines() -> None:
    text = (
        "GIRLS BASKETBALL\n\nPalm Bay d. Rockledge 70-44\n\nRockledge 14 11 6 15 — 44\n\nPalm Bay 18 22 13 17 — 70\n\n"
    )
    text += "Palm Bay (1-0): Tolivert 25 points. Davis 17 points. Lee 9 points."
    assert told(text)[:2] == ["GIRLS BASKETBALL", "Palm Bay d. Rockledge 70-44"]
    assert told("Serie A, 9:\n\n| Holm | - | Venn | 2:1 |\n\n| Lund | - | Berg | 0:0 |")[1] == "Holm | - | Venn | 2:1"


def test_the_head_of_a_list_and_a_signed_dateline_are_left_off() -> None:
    text = "Here is what the police in Holm told us about the fire on Monday:\n\nThe fire began in a boat shed at noon."
    assert told(text) == ["The fire began in a boat shed at noon."]
    signed = "By Ida Lund Holm, July 19 (North Wire) - The ferry company will sell two of its ships to pay its debts."
    assert told(signed) == ["The ferry company will sell two of its ships to pay its debts."]


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        (
            "Von Anna Meier\n\nEr hatte es lange angekündigt und mit niemandem darüber gesprochen.\n\n"
            "Berlin (dpa) - Der Minister für Verkehr ist am Montag nach der Kritik an der Bahn zurückgetreten.",
            "Der Minister für Verkehr ist am Montag nach der Kritik an der Bahn zurückgetreten.",
        ),
        (
            "Publié le 3 mars\n\nIl avait promis de ne pas le faire avant la fin de son mandat.\n\n"
            "PARIS, 3 mars (AFP) - Le ministre des Transports a quitté le gouvernement dans la nuit de lundi.",
            "Le ministre des Transports a quitté le gouvernement dans la nuit de lundi.",
        ),
        (
            "Por Ana Ruiz\n\nElla no quiso hablar con la prensa después de la reunión con los vecinos.\n\n"
            "MADRID, 3 mar (EFE) - La alcaldesa de la capital dimitió el lunes por el precio de las obras del puerto.",
            "La alcaldesa de la capital dimitió el lunes por el precio de las obras del puerto.",
        ),
        (
            "Leggi anche: i conti del porto\n\nQuesto non era mai successo nella storia della città.\n\n"
            "ROMA, 3 mar. (ANSA) - Il sindaco della capitale si è dimesso per il costo dei lavori del porto.",
            "Il sindaco della capitale si è dimesso per il costo dei lavori del porto.",
        ),
        (
            "Leia também: as contas do porto\n\nEla não quis falar com os jornalistas depois da reunião.\n\n"
            "LISBOA, 3 mar (Lusa) - A presidente da câmara da capital demitiu-se por causa do custo das obras.",
            "A presidente da câmara da capital demitiu-se por causa do custo das obras.",
        ),
        (
            "Son güncelleme: 3 Mart\n\nBu karar için uzun zaman beklendi ve hiç kimse onu duymak istemedi.\n\n"
            "ANKARA (AA) - Ulaştırma bakanı pazartesi günü demiryolu için gelen eleştiri üzerine istifa etti ve gitti.",
            "Ulaştırma bakanı pazartesi günü demiryolu için gelen eleştiri üzerine istifa etti ve gitti.",
        ),
    ],
)
def test_in_other_languages_bylines_stamps_and_lost_pronouns_do_not_lead(text: str, lead: str) -> None:
    assert told(text)[0] == lead
