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
