"""Every quotation of a story is found, verbatim, and led to the one who said it, or to nobody."""

import time
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.brief.quotes import quotes
from copytaster.model.brief import Quote

HARBOUR = """Holm reopened its harbour on Monday after the storm, the port authority said.

"We lost two cranes and a good deal of sleep," harbour master Ida Lund was quoted as saying by news agency Ritzau.

"But nobody was hurt, and that is what counts."

Jonas Berg, 52, a fisherman from Strand, said he would sail on Tuesday. "The fish will not wait for the mayor," he said.

The Baltic pilots' guild, whose office stands on the quay, denied any delay.

"Ships are moved strictly as planned and only by day," said a statement by the guild's press office.

Some families are already packing, said Petra Holst, who speaks for owners of flooded houses.

"We were told to leave within the hour, and nobody told us where to go," she told the Voice of Strand radio.

"Most of us slept in the school."
"""


def one(text: str) -> Quote:
    found = quotes(text)
    assert len(found) == 1, found
    return found[0]


def test_a_story_gives_all_its_quotes_with_speaker_role_cue_and_carrier() -> None:
    told = [(quote.speaker, quote.role, quote.cue, quote.via) for quote in quotes(HARBOUR)]
    lund = ("Ida Lund", "harbour master", "was quoted as saying", "Ritzau")
    holst = ("Petra Holst", "speaks for owners of flooded houses", "told", "Voice of Strand radio")
    assert told == [
        lund,
        lund,
        ("Jonas Berg", "fisherman from Strand", "said", None),
        ("press office of the Baltic pilots' guild", None, "said", None),
        holst,
        holst,
    ]


def test_content_is_cut_verbatim_by_its_span_and_has_no_marks() -> None:
    for quote in quotes(HARBOUR):
        assert HARBOUR[slice(*quote.span)] == quote.content
        assert '"' not in quote.content
        assert HARBOUR[quote.span[0] - 1] == '"'


def test_the_span_of_the_speaker_cuts_the_words_that_name_them() -> None:
    assert [HARBOUR[slice(*quote.speaker_span)] for quote in quotes(HARBOUR) if quote.speaker_span][4] == "she"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"We will rebuild the pier by spring," said Ida Lund.', "Ida Lund"),
        ('"We will rebuild the pier by spring," Ida Lund, 40, of Holm, told reporters.', "Ida Lund"),
        ('"We will rebuild the pier by spring," the mayor, Ida Lund, said.', "Ida Lund"),
        ('"Will we rebuild the pier by spring?" Ida Lund asked.', "Ida Lund"),
        ('Ida Lund said: "We will rebuild the pier by spring."', "Ida Lund"),
        ('Ida Lund: "We will rebuild the pier by spring."', "Ida Lund"),
        ('Ida Lund told the council that the pier was "a danger to every ship".', "Ida Lund"),
        ('Ida Lund called the pier "a danger to every ship" on Monday.', "Ida Lund"),
        ('In a letter, Ida Lund warned the council, saying "the pier will not hold".', "Ida Lund"),
        ('"We will rebuild the pier by spring," according to Ida Lund.', "Ida Lund"),
        ('As Ida Lund put it, "the pier will not hold a goat."', "Ida Lund"),
        ('In the words of Ida Lund, "the pier will not hold a goat."', "Ida Lund"),
        ('"The pier will not hold a goat." - Ida Lund', "Ida Lund"),
        ('The pier, says Ida Lund, is "not fit for a goat".', "Ida Lund"),
        ('Critics were loud, with Ida Lund saying "the pier will not hold".', "Ida Lund"),
        ('"I saw the pier go down," said a hospital director.', "a hospital director"),
        ('His wife, Petra, agrees: "We have lost the house and the pier."', "Petra"),
        ('"I saw the pier go down," one Lund aide said.', "one Lund aide"),
        ('Ida Lund, who declared that "the pier will not hold", has left.', "Ida Lund"),
        (
            'The ministers of Denmark, Norway and Sweden said the pier was "a danger to every ship".',
            "The ministers of Denmark, Norway and Sweden",
        ),
        ('The court said the pier was "not fit for any use".', "The court"),
        ('"The pier was not fit for use," the report said.', "the report"),
        ('"The pier was not fit for use," one port official said.', "one port official"),
        ('"The pier was not fit for use," said the Holm Port Authority.', "Holm Port Authority"),
    ],
)
def test_a_tag_names_the_speaker(text: str, speaker: str) -> None:
    assert one(text).speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        'A sign on the quay. "Nobody shall pass this gate."',
        '"Nobody shall pass this gate at night."',
        'Over the gate, in white, "that every boat shall carry two lamps by night" in old letters.',
    ],
)
def test_where_the_story_does_not_say_nobody_is_named(text: str) -> None:
    found = one(text)
    assert (found.speaker, found.confidence, found.rule) == (None, 0.0, "")


def test_a_surname_is_led_to_the_full_name() -> None:
    text = 'Mayor Ida Lund came late.\n\n"We will rebuild the pier," Lund said.'
    assert (one(text).speaker, one(text).role) == ("Ida Lund", "Mayor")


def test_a_pronoun_means_the_one_of_that_gender_the_story_is_about() -> None:
    text = 'Mr. Berg met Mrs. Lund on the pier. She was angry. "The pier will not hold," she said.'
    assert one(text).speaker == "Lund"
    assert one(text.replace("she said", "he said")).speaker == "Berg"


def test_a_split_quotation_has_one_speaker() -> None:
    text = '"We lost two cranes," Ida Lund said. "But nobody was hurt at all."'
    assert [quote.speaker for quote in quotes(text)] == ["Ida Lund", "Ida Lund"]


def test_a_speech_over_paragraphs_keeps_its_speaker() -> None:
    text = 'Ida Lund said: "We lost two cranes.\n\n"But nobody was hurt at all.\n\n"We start again today."'
    assert [(quote.content, quote.speaker) for quote in quotes(text)] == [
        ("We lost two cranes.", "Ida Lund"),
        ("But nobody was hurt at all.", "Ida Lund"),
        ("We start again today.", "Ida Lund"),
    ]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"), ("«", "»"), ("« ", " »"), ("„", "“"), ("''", "''")],
)
def test_all_quotation_marks_are_read(opening: str, closing: str) -> None:
    text = f"{opening}We don't know the sailors' names yet,{closing} Ida Lund said."
    assert (one(text).content, one(text).speaker) == ("We don't know the sailors' names yet,", "Ida Lund")


def test_a_quotation_inside_another_is_part_of_it() -> None:
    text = "“She said ‘never again’ and I believed her,” Ida Lund said."
    assert one(text).content == "She said ‘never again’ and I believed her,"


@pytest.mark.parametrize(
    "text",
    [
        'The "Sea Queen" left Holm.',
        'He praised the so-called "quiet fleet" of Holm.',
        'The door was painted "red and green and very old" last year.',
        'The museum shows "Storms and Ships of the Northern Sea" until May.',
        'The sea rose.\n\nSources\n\n"Storm hits the coast of Holm" - Holm Times',
        "The dogs' home and the sailors' inn stand on the quay.",
        "No marks at all.",
        "",
    ],
)
def test_titles_scare_quotes_and_apostrophes_are_not_quotes(text: str) -> None:
    assert quotes(text) == ()


def test_a_few_words_with_a_tag_are_a_quote() -> None:
    assert one('"Never again," Ida Lund said.').content == "Never again,"


def test_a_quotation_within_the_sentence_is_mixed() -> None:
    assert one('Ida Lund called it "a danger to every ship".').kind == "mixed"
    assert one('"It is a danger to every ship," Ida Lund said.').kind == "direct"


def test_a_mark_that_is_never_closed_ends_with_its_paragraph() -> None:
    assert (
        one('"We lost two cranes, Ida Lund said.\n\nThe rain went on.').content == "We lost two cranes, Ida Lund said."
    )


SIGNS_AND_WORDS = (
    """" “ ” ‘ ’ ' « » `` '' ( ) , . ? - — : 's 1 é 海 said told he she it the of by who and to as Ida Lund Mr."""
)
PIECES = (
    *SIGNS_AND_WORDS.split(),
    *(" ", "\n", "\n\n", "\ufffc", "\x00", "a statement", "quoted as saying", "according to", "put it"),
    "We lost two cranes",
)


@given(
    st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join)
    | st.lists(st.sampled_from(PIECES), max_size=60).map("".join)
)
def test_whatever_the_copy_spans_cut_the_content_in_order(text: str) -> None:
    found = quotes(text)
    assert [quote.rank for quote in found] == list(range(1, len(found) + 1))
    end = 0
    for quote in found:
        assert end <= quote.span[0] < quote.span[1] <= len(text)
        end = quote.span[1]
        assert text[slice(*quote.span)].replace("\ufffc", " ") == quote.content
        assert 0.0 <= quote.confidence <= 1.0
        assert (quote.speaker is None) == (quote.rule == "")


def long_stories() -> Iterator[str]:
    pieces = (
        '"',
        "“",
        "'",
        "(",
        "Abc ",
        '"A b c d e" ',
        '"A b c d," he said. ',
        "A's ",
        ", a",
        "to said ",
        "of the ",
        "Ida Lund and ",
        "the guild's office ",
        '"A b c d e f\n\n',
    )
    for piece in pieces:
        yield piece * (120_000 // len(piece)) + ' "a b c d e" said Ida Lund.'
    yield " ".join(f'Ida L{i}x fell. "A b c d e," she said.' for i in range(3000))


@pytest.mark.parametrize("text", list(long_stories()), ids=lambda text: repr(text[:14]))
def test_any_long_copy_takes_linear_time(text: str) -> None:
    began = time.perf_counter()
    quotes(text)
    assert time.perf_counter() - began < 3.0
