"""What is taken out from between the paragraphs."""

from datetime import UTC

from copytaster.wire.page_copy import Block
from copytaster.wire.page_filter import kept

COPY = "The harbour of Holm reopened on Monday, two days after a storm that felled two cranes."


def texts(*blocks: Block) -> list[str]:
    return kept(list(blocks), headline="Harbour reopens", zone=UTC)


def block(text: str, tag: str = "p", link: int = 0) -> Block:
    return Block(text, tag, link, 0)


def test_copy_stays_and_its_repetition_goes() -> None:
    assert texts(block(COPY), block("Harbour reopens!"), block(COPY), block("It did.")) == [COPY, "It did."]


def test_a_heading_stays_only_above_copy() -> None:
    assert texts(block(COPY), block("What next", "h2"), block("Repairs begin."), block("More", "h2")) == [
        COPY,
        "What next",
        "Repairs begin.",
    ]


def test_links_and_openers_of_furniture_go() -> None:
    link = "Storm closes harbour of Holm"
    assert texts(
        block(COPY), block(link, link=len(link)), block("Read more: storm"), block("Anzeige"), block("By Ann Other")
    ) == [COPY]


def test_items_of_a_list_stay_where_they_are_sentences() -> None:
    assert texts(block(COPY), block("Cranes", "li"), block(COPY.replace("Holm", "Lund"), "li")) == [
        COPY,
        COPY.replace("Holm", "Lund"),
    ]


def test_labels_before_the_first_sentence_go() -> None:
    assert texts(block("News"), block("3 min"), block(COPY)) == [COPY]
