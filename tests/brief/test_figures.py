"""A number that carries news is found with its value, unit, noun, verb and qualifier; no other number is."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.brief.figures import figures
from copytaster.model.brief import Figure


def only(text: str) -> Figure:
    found = figures(text)
    assert len(found) == 1, found
    return found[0]


def values(text: str) -> list[float | None]:
    return [figure.value for figure in figures(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The storm drove 240,000 people from their homes.", 240_000),
        ("Four million people fled.", 4_000_000),
        ("The fund holds 1.2bn shares.", 1_200_000_000),
        ("A quarter of a million people marched.", 250_000),
        ("Half a million homes have no power.", 500_000),
        ("Two and a half million voters stayed away.", 2_500_000),
        ("Some 3.4 million families fled.", 3_400_000),
        ("Twenty-one trucks burned.", 21),
        ("One hundred and six houses fell.", 106),
        ("Two dozen governors signed.", 24),
        ("The camp holds 12 000 people.", 12_000),
        ("It moved 1 414 021 tents.", 1_414_021),
        ("The state bought 13 lakh doses.", 1_300_000),
        ("Two hundred and two thousand ducks died.", 202_000),
    ],
)
def test_numbers_in_digits_words_and_mixtures_have_their_value(text: str, value: float) -> None:
    assert only(text).value == value


@pytest.mark.parametrize(
    ("text", "value", "unit", "kind"),
    [
        ("The bank was fined $50 million.", 50e6, "USD", "money"),
        ("It cost €3.4bn.", 3.4e9, "EUR", "money"),
        ("The club paid 20 million pounds.", 20e6, "GBP", "money"),
        ("It owes US$20,000.", 20_000, "USD", "money"),
        ("It owes C$20,000.", 20_000, "CAD", "money"),
        ("It is worth 75 million USD.", 75e6, "USD", "money"),
        ("The village raised Rs 500 crore.", 5e9, "INR", "money"),
        ("Prices rose 12%.", 12, "%", "percent"),
        ("Prices rose twelve per cent.", 12, "%", "percent"),
        ("Support fell 3.5 percentage points.", 3.5, "pp", "percent"),
        ("Rates rose 25 basis points.", 0.25, "pp", "percent"),
        ("Two-thirds of the voters agreed.", 66.67, "%", "percent"),
        ("A quarter of citizens agreed.", 25, "%", "percent"),
        ("One in three visits ends early.", 33.3333, "%", "percent"),
        ("Nine out of ten doctors agreed.", 90, "%", "percent"),
        ("About 4 in 10 doctors agreed.", 40, "%", "percent"),
        ("The error is plus or minus three percentage points.", 3, "pp", "percent"),
        ("It was 40C in the shade.", 40, "°C", "measure"),
        ("It was -10C in the valley.", -10, "°C", "measure"),
        ("They walked 700 miles.", 700, "mile", "measure"),
        ("The siege took 39 hours.", 39, "h", "measure"),
        ("The war took two decades.", 20, "year", "measure"),
        ("The car did 188 miles an hour.", 188, "mph", "measure"),
        ("He stood six feet and two inches tall.", 6 + 2 / 12, "foot", "measure"),
        ("The bomb was a 500-pound device.", 500, "lb", "measure"),
    ],
)
def test_a_figure_has_its_unit(text: str, value: float, unit: str, kind: str) -> None:
    figure = only(text)
    assert figure.value == pytest.approx(value)
    assert (figure.unit, figure.kind) == (unit, kind)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Between 44 and 50 people came.", 44, 50),
        ("Ten to 12 people came.", 10, 12),
        ("The form runs from ten to 32 pages.", 10, 32),
        ("It needs an 8- to 16-metre mirror.", 8, 16),
        ("It costs $5m-$6m a year.", 5e6, 6e6),
        ("It costs $10-20 million a year.", 10e6, 20e6),
        ("It reached 10 to 12 million homes.", 10e6, 12e6),
        ("It scored one or two points.", 1, 2),
        ("The beam reached 3.5–4.0 metres.", 3.5, 4),
    ],
)
def test_a_range_has_both_ends_and_no_value(text: str, low: float, high: float) -> None:
    figure = only(text)
    assert (figure.value, figure.low, figure.high) == (None, low, high)


def test_a_change_from_one_value_to_another_is_two_figures() -> None:
    assert values("Clinton leads Trump by 46 to 40 percent.") == [46, 40]
    assert values("Turnout rose from 10 percent to 12 percent.") == [10, 12]
    assert values("The fleet grew from 10 ships to 12 ships.") == [10, 12]


@pytest.mark.parametrize(
    "text",
    [
        "It happened on March 9, 2015, and again in 2016.",
        "The 2016 race began in the 1990s, on 9 March.",
        "They met on July 21 and 22.",
        "Polls open at 3:40 p.m. and close at 9.30am, or 1400 GMT.",
        "Flight 93, a Boeing 747, left gate 12 for Route 66.",
        "He cited Section 230 and 18 U.S.C. § 1030 in Chapter 11.",
        "Holm beat Ruda 2-0 after a 6-4, 6-3 win.",
        "The court split in a 5-4 ruling.",
        "It ended in a 3-1 defeat.",
        "No. 5 seed Ruiz lives at 10 Downing Street.",
        "The F-16 and the STS-135 carry COVID-19 tests for the G20.",
        "The season of 2012–13 was the 21st.",
        "It is open 24/7 since 9/11.",
        "Call 555-123-4567 or see www.example.org/2/30 now.",
        "1. First point\n2. Second point",
        "One of them is the one.",
        "The top 10 is out.",
        "A high-five for the 4chan crowd.",
        "It happened two days ago, three years after the war, in the last 30 days.",
        "The second half and the first quarter were slow.",
        "Windows 10 runs on it.",
        "They want a two-state solution by a 5-to-4 vote.",
        "Three, we must harden our defences, and leave two behind as the four agreed on Monday.",
        "The Chargers (4-7, 3-4) called 911 and dialed 02-751.",
        "The advisory 0500 came with the code 5578772 in the file that the desk in Holm has on Monday.",
        "The fees often ran into six figures.",
        "The note [12] says so.",
        "The id is 699320266804092929.",
    ],
)
def test_what_names_or_dates_is_no_figure(text: str) -> None:
    assert figures(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz, 34, lives here.",
        "Ana Ruiz (34) lives here.",
        "A 34-year-old woman lives here.",
        "She is 34 years old.",
        "She was aged 34.",
        "She left at the age of 34.",
    ],
)
def test_an_age_is_kept_apart(text: str) -> None:
    figure = only(text)
    assert (figure.kind, figure.value, figure.unit) == ("age", 34, "year")


def test_an_elided_noun_is_carried_over() -> None:
    text = "The war has killed 240,000 people and displaced four million."
    first, second = figures(text)
    assert (first.text, first.value, first.what, first.verb) == ("240,000", 240_000, "people", "killed")
    assert (second.text, second.value, second.what, second.verb) == ("four million", 4_000_000, "people", "displaced")
    assert text[slice(*second.span)] == "four million"


def test_people_are_counted_where_somebody_is_hurt_and_no_noun_is_given() -> None:
    told = [(f.value, f.what, f.verb) for f in figures("A bomb went off, killing 12 and injuring 30.")]
    assert told == [(12, "people", "killed"), (30, "people", "injured")]
    told = [(f.value, f.what, f.verb) for f in figures("Police counted 12 dead, 30 wounded.")]
    assert told == [(12, "people", "killed"), (30, "people", "wounded")]


def test_two_versions_of_a_toll_can_be_compared() -> None:
    earlier, later = only("A blast killed 10 people."), only("The death toll rose to 12.")
    assert (earlier.what, earlier.verb) == (later.what, later.verb) == ("people", "killed")
    assert only("At least 12 people were killed.").verb == "killed"


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("At least 76 people were killed.", "at least"),
        ("Nearly 500 people came.", "nearly"),
        ("Up to 500 people came.", "up to"),
        ("More than 500 people came.", "more than"),
        ("A record 45,756 migrants came.", "record"),
        ("It took an estimated 500 trucks.", "estimated"),
        ("Some 500 people came.", "some"),
        ("500 or more people came.", "or more"),
    ],
)
def test_a_figure_says_how_sure_the_copy_is(text: str, qualifier: str) -> None:
    assert only(text).qualifier == qualifier


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The first 75 Syrian refugees came.", "Syrian refugees"),
        ("It faces 92,000 asylum claims.", "asylum claims"),
        ("It takes a 20-minute walk.", "walk"),
        ("More than two dozen other governors signed.", "governors"),
        ("Police freed 12 of his colleagues.", "colleagues"),
        ("They placed 60,000 security personnel there.", "security personnel"),
        ("It saw a 21 percentage point increase.", "increase"),
        ("45 percent of registered voters agreed.", "registered voters"),
    ],
)
def test_a_figure_says_what_it_counts(text: str, what: str) -> None:
    assert only(text).what == what


def test_one_counts_only_where_somebody_is_hurt() -> None:
    assert figures("One man came.") == ()
    assert only("One man was killed.").value == 1


PIECES = st.sampled_from(
    [
        *("12", "1.2bn", "four", "million", "and", "a", "half", "of", "$", "€", "%", "-", "–", "to", "people", "were"),
        *("killed", ",", ".", "\n", "2015", "March", "hundred", "thousand", "one", "in", "ten", "İ", "½", "3/4", "("),
        *(")", ":", "aged", "years", "old", "point", "minus", "dozen", "٣", "May", "/", "p", "x", "#", "US", "’", "s"),
    ]
)


@given(st.lists(PIECES, max_size=25))
def test_every_span_cuts_the_words_of_its_figure_in_order(pieces: list[str]) -> None:
    text = " ".join(pieces)
    end = 0
    for figure in figures(text):
        assert text[slice(*figure.span)] == figure.text != ""
        assert figure.span[0] >= end
        end = figure.span[1]
        assert (figure.value is None) == (figure.low is not None) == (figure.high is not None)


@given(st.text(max_size=200))
def test_no_text_breaks_it(text: str) -> None:
    for figure in figures(text):
        assert text[slice(*figure.span)] == figure.text


@pytest.mark.parametrize("piece", ["1", ",", "one "])
def test_two_hundred_thousand_characters_of_it_are_read(piece: str) -> None:
    begun = time.process_time()
    figures(piece * (200_000 // len(piece)))
    assert time.process_time() - begun < 10


@pytest.mark.parametrize(
    "piece",
    ["1,", "1 ", "one hundred ", "million ", "12-", "$", "1 to ", "a half ", "1.", "- ", "/1", "twenty-", "2 of the "],
)
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        begun = time.process_time()
        figures(text)
        return time.process_time() - begun

    seconds(1000)
    short, long = seconds(5_000), seconds(40_000)
    assert long < 24 * short + 0.5


@pytest.mark.parametrize(
    "text",
    [
        "The line from Holm was cut at 14.10 when a swan flew into it, the power company Nordnett said on Monday.",
        "Power was back in the whole of the valley by six, the power company Nordnett told its customers on Monday.",
        "She was last seen at seven on Monday and reported to the coast guard by her neighbour in the afternoon.",
        "Two streets of the harbour quarter and of the old quarter of the city were closed to traffic on Monday.",
        "The film was shown in 4K on a screen in the square, and many in the crowd watched it from their windows.",
        "She took the money out of her 401(k) and bought a boat, which her family learned from the newspaper.",
        "All sums were changed at the rate of the day ($1 = 10.38 Vestmark crowns), the central bank said on Monday.",
        "Result after the last stage: 1. Okonjo-Maier; 2. Etxeandia; 3. Delacroix-Ruys, who keeps the yellow jersey.",
    ],
)
def test_hours_quarters_of_towns_and_ranks_carry_no_news(text: str) -> None:
    assert [figure.text for figure in figures(text) if figure.text != "Two"] == []


def test_millions_without_a_noun_are_sums_of_the_currency_named_before() -> None:
    text = "The yard lost 640 million crowns ($61 million) last year on sales of 1.9 billion, its owner said.\n\n"
    text += "It had hoped for 2 billion."
    assert [(figure.value, figure.unit) for figure in figures(text)] == [
        (640e6, "crown"), (61e6, "USD"), (1.9e9, "crown"), (2e9, None),
    ]  # fmt: skip


def test_a_toll_is_told_across_its_sentence() -> None:
    (toll,) = figures("The death toll from the earthquake that struck the capital Holm on Sunday rose to 47.")
    assert (toll.value, toll.what, toll.verb) == (47, "people", "killed")


def test_magnitudes_ages_and_currencies_of_a_country_are_told_by_their_units() -> None:
    text = "A quake of magnitude 6.4 woke pupils aged 12 to 18. Repairs will cost 10 million Vestmark crowns."
    assert [(figure.unit, figure.kind) for figure in figures(text)] == [
        ("magnitude", "measure"), ("year", "age"), ("crown", "money"),
    ]  # fmt: skip


def test_values_hold_no_dust_of_reckoning() -> None:
    (cost,) = figures("Moving them would have cost 1.9 to 2.7 million dollars.")
    assert (cost.low, cost.high) == (1_900_000, 2_700_000)


def test_an_adverb_is_no_noun() -> None:
    told = figures("Between 70 and 80 of them seriously, the doctors said, and 31 of them children.")
    assert [figure.what for figure in told] == [None, "children"]


def test_ages_are_told_whole_and_count_nothing() -> None:
    told = figures("A man of 84 and a child of between seven and nine years old were found alive in the reservoir.")
    assert [(figure.text, figure.kind, figure.what) for figure in told] == [
        ("84", "age", None), ("seven and nine years old", "age", None),
    ]  # fmt: skip
