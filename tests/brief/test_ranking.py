"""The weightiest quotes and figures come first, by the rules of the table."""

from copytaster.brief.figures import figures
from copytaster.brief.ranking import FIGURE_RULES, QUOTE_RULES, ranked_figures, ranked_quotes
from copytaster.brief.setting import setting_of
from copytaster.model.brief import Figure, Quote

TEXT = "x" * 1000


def a_quote(place: int = 100, content: str = "We lost two cranes in a single night.", **fields: object) -> Quote:
    known: dict[str, object] = {"speaker": "Ida Lund", "confidence": 0.9}
    return Quote(content, (place, place + len(content)), **{**known, **fields})  # type: ignore[arg-type]


def ranks(quotes: list[Quote], headline: str = "Storm hits harbour") -> list[int]:
    return [quote.rank for quote in ranked_quotes(quotes, setting_of(TEXT, headline, 90, quotes))]


def told(text: str, headline: str | None = None) -> list[str]:
    """The figures of `text`, weightiest first."""
    ranked = ranked_figures(figures(text), setting_of(text, headline, text.find(".") + 1))
    return [figure.text for figure in sorted(ranked, key=lambda figure: figure.rank)]


def test_who_holds_an_office_comes_before_a_passer_by() -> None:
    assert ranks([a_quote(speaker="Bo Lind"), a_quote(200, role="harbour master and police chief")]) == [2, 1]


def test_who_is_in_the_headline_comes_first() -> None:
    quotes = [a_quote(role="minister"), a_quote(800, speaker="Bo Lind")]
    assert ranks(quotes, "Lind: harbour is lost") == [2, 1]


def test_words_of_nobody_and_scraps_come_last() -> None:
    assert ranks([a_quote(10, speaker=None), a_quote(20, "too late"), a_quote(900)])[2] == 1


def test_what_the_headline_is_about_counts() -> None:
    quotes = [
        a_quote(content="The band played on until late at night."),
        a_quote(150, "The harbour took the storm badly, we know."),
    ]
    assert ranks(quotes) == [2, 1]


def test_the_other_side_is_heard() -> None:
    quotes = [a_quote(100, role="minister"), a_quote(110, role="minister"), a_quote(300, speaker="Bo Lind")]
    assert ranks(quotes) == [1, 3, 2]


def test_the_place_in_the_copy_decides_between_equals() -> None:
    assert ranks([a_quote(100), a_quote(100, speaker="Bo Lind")]) == [1, 2]


def test_the_dead_come_before_the_money() -> None:
    text = "The storm cost $50 million. It closed 12 schools. A wall fell, killing 3 people and injuring 40."
    assert told(text)[:3] == ["3", "$50 million", "40"]


def test_what_the_headline_gives_comes_before_the_rest() -> None:
    assert told("Some 4,000 fans came. It cost $3m. There were 163 teams.", "163 teams compete")[0] == "163"


def test_ages_and_bare_numbers_come_last() -> None:
    assert told("Ana Ruiz, 34, fixed 12 cranes in groups of three.") == ["12", "three", "34"]


def test_the_same_figure_again_does_not_take_a_second_place() -> None:
    text = "A blast killed 12 people. The 12 people killed were miners. It hurt 7 people."
    assert told(text)[:2] == ["12", "7"]


def test_every_rule_has_a_name_and_an_example() -> None:
    said = [(rule.name, rule.example) for rule in QUOTE_RULES] + [(rule.name, rule.example) for rule in FIGURE_RULES]
    assert all(name and example for name, example in said)
    assert len(set(said)) == len(said)


def test_ranks_count_from_one_without_a_gap() -> None:
    quotes = [a_quote(place) for place in range(0, 900, 100)]
    assert sorted(ranks(quotes)) == list(range(1, 10))
    assert ranked_figures((), setting_of("", None, 0)) == ()
    assert ranked_figures((Figure("2", (0, 1), 2.0),), setting_of("2", None, 1))[0].rank == 1


def test_the_dead_of_years_ago_come_after_the_news() -> None:
    text = "Rescuers brought 17 miners out alive at Holm. Two others were killed.\n\n"
    text += "Seventeen mine workers died there in an explosion 11 years ago."
    assert told(text, "Seventeen miners brought out alive")[-1] == "Seventeen"


def test_a_headline_gives_a_figure_by_its_value_too() -> None:
    text = "The bank set 40 million euros aside. Its profit was 1.24 billion euros, it said, and 900 million last year."
    assert told(text, "Profit of bank is 1,240 million euros")[0] == "1.24 billion euros"


def test_small_change_the_length_of_copy_and_sides_come_last() -> None:
    text = "Sheep get a boat of their own. Tickets cost 95 crowns. It takes 120 animals and is 11 by 8 metres."
    assert told(text)[0] == "120"
    assert told("The top stories. A third of the voters stayed at home. 700 words, photos by 1800.")[-1] == "700"
