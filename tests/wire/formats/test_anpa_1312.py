"""ANPA 1312."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.wire.arrivals import reading_of, the_story
from tests.wire.formats.corrupt import damaged, survives

MESSAGE = (
    "\x16\x16\x01W2870\x1fnorth\r\n"
    "r l\x14\x11 BC-EU--HolmStorm 2ndLd   03-09 1049\r\n"
    "\x02^BC-EU--Holm Storm, 2nd Ld-Writethru,466<\r\n"
    "^Harbour of Holm reopens after storm<\r\n"
    "^The harbour has reopened,\r\nits master says<\r\n"
    "^NB Photo HOL101, HOL102<\r\n"
    "^Eds: Adds quotes.<\r\n"
    "^By ANN OTHER and BOB ROE=\r\n"
    "^North Bulletin=\r\n"
    "\t   HOLM, Norland (NB) _ The harbour of Holm reopened on Monday _ at noon.\r\n"
    " \r\n"
    "\t   ``We lost two cranes,'' the harbour master said,\r\nand named none.\r\n"
    "\t   ___\r\n"
    "\t   Carl Doe helped with this story.\r\n"
    "\r\n\t   \x03NB-WF-03-09-26 1509GMT<\r\n\r\n\x0c\r\n\x04"
)  # fmt: skip


def message(
    *head: str, keyword: str = "BC-EU--Holm Storm,466", level: str = "r", copy: str = "\t   Copy goes here."
) -> str:
    lines = "".join(f"^{line}\r\n" for line in (f"{keyword}<", *head))
    opening = f"\x16\x16\x01W2870\x1fnorth\r\n{level} l\x14\x11 BC-EU--Holm   03-09 1049\r\n"
    return f"{opening}\x02{lines}{copy}\r\n\x03NB-WF-03-09-26 1509GMT<\r\n\x04"


def test_a_message_becomes_a_story() -> None:
    story = the_story(MESSAGE)
    assert (story.wire_id, story.slug, story.words, story.urgency) == ("W2870", "BC-EU--Holm Storm", 466, 4)
    assert story.headline == "Harbour of Holm reopens after storm"
    assert story.dek == "The harbour has reopened, its master says"
    assert (story.byline, story.editor_note, story.source) == ("ANN OTHER and BOB ROE", "Adds quotes.", "NB")
    assert (story.dateline, story.city) == ("HOLM, Norland (NB)", "HOLM")
    assert story.body == (
        "The harbour of Holm reopened on Monday — at noon.",
        "“We lost two cranes,” the harbour master said, and named none.",
        "Carl Doe helped with this story.",
    )
    assert story.markers == ("lead:2", "writethru")
    assert story.published == story.updated == datetime(2026, 3, 9, 15, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    "spelled",
    [
        lambda text: text.replace("\r\n", "\n"),
        lambda text: text.translate({1: "<SOH>", 2: "<STX>", 3: "<ETX>", 4: "<EOT>", 0x16: "<SYN>", 0x1F: "<US>"}),
        lambda text: text.translate({1: "^A", 2: "^B", 3: "^C", 4: "^D", 12: "^L", 0x16: "^V", 0x1F: " "}),
        lambda text: "".join(c for c in text if c >= " " or c in "\t\r\n"),
    ],
    ids=["unix lines", "named", "with carets", "gone"],
)
def test_control_characters_may_be_spelled_out_or_gone(spelled) -> None:  # type: ignore[no-untyped-def]
    sent, other = the_story(MESSAGE), the_story(spelled(MESSAGE))
    assert (other.headline, other.body, other.slug, other.published, other.markers) == (
        sent.headline, sent.body, sent.slug, sent.published, sent.markers,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("keyword", "slug", "words", "markers"),
    [
        ("BC-EU--Holm Storm,466", "BC-EU--Holm Storm", 466, ()),
        ("BC-EU--Holm Storm, 1st Ld-Writethru,127", "BC-EU--Holm Storm", 127, ("lead:1", "writethru")),
        ("AM-EU--Holm Storm,3rd Ld,90", "AM-EU--Holm Storm", 90, ("lead:3",)),
        ("BC-EU--Wild Boars", "BC-EU--Wild Boars", 3, ()),
        ("BC-EU--Water, Toxic Lead,20", "BC-EU--Water, Toxic Lead", 20, ()),
        ("BC-APNewsAlert,20", "BC-APNewsAlert", 20, ("alert",)),
    ],
)
def test_the_keyword_line_holds_slug_version_and_length(
    keyword: str, slug: str, words: int, markers: tuple[str, ...]
) -> None:
    story = the_story(message("Harbour reopens<", keyword=keyword))
    assert (story.slug, story.words, story.markers) == (slug, words, markers)


def test_a_level_alone_is_no_flash_but_a_line_that_says_so_is() -> None:
    feature = the_story(message("Harbour reopens<", level="f"))
    assert (feature.urgency, feature.markers) == (1, ())
    assert the_story(message("BULLETIN<", "Harbour shut<", level="b")).markers == ("bulletin",)
    assert the_story(message("MANDATORY KILL<", "Harbour shut<", level="b")).killed
    assert the_story(message("Harbour shut<", copy="\t   KILL KILL KILL. The story is wrong.")).killed


@pytest.mark.parametrize(
    ("level", "urgency"), [("f", 1), ("b", 2), ("u", 3), ("r", 4), ("d", 5), ("a", 7), ("x", None)]
)
def test_levels_are_the_numbers_that_the_agency_gives_them(level: str, urgency: int | None) -> None:
    assert the_story(message("Harbour reopens<", level=level)).urgency == urgency


def test_a_table_keeps_its_lines_and_tape_codes_become_characters() -> None:
    table = (
        "^NORTH LEAGUE=\r\n\x08\x1f\x1e W\x1e \x1e \x1e L\x1e \x1e \x1e Pct\r\n"
        "\x08Holm\x10 Bay\x1f\x1e 73\x1e \x1e 52\x1e \x1e 16{\r\n"
        "^END<"
    )
    story = the_story(message("Glance=", "By The Associated Press=", copy=table).replace("\x14\x11", "\x14\x12"))
    assert story.body == ("NORTH LEAGUE", "W L Pct", "Holm Bay 73 52 16½")
    assert (story.headline, story.byline) == ("Glance", "The Associated Press")


def test_without_a_headline_the_name_in_the_slug_is_one() -> None:
    assert the_story(message(keyword="BC-WEA--World Weather-Celsius,")).headline == "World Weather-Celsius"


def test_the_last_day_of_that_date_counts_where_the_trailer_is_lost() -> None:
    cut = message("Harbour reopens<").partition("\x03")[0]
    assert the_story(cut).published == datetime(2026, 3, 9, tzinfo=UTC)
    assert the_story(cut.replace("03-09", "12-30")).published == datetime(2025, 12, 30, tzinfo=UTC)


def test_versions_and_other_categories_share_an_id_and_other_days_do_not() -> None:
    first, lead = the_story(message("Harbour<")), the_story(MESSAGE)
    assert first.id == lead.id == "anpa:nb:holm-storm:2026-03-09"
    assert the_story(message("Harbour<").replace("03-09-26", "03-10-26")).id != first.id


def test_a_story_sent_under_two_categories_in_one_file_is_one() -> None:
    twice = MESSAGE + MESSAGE.replace("r l\x14", "r a\x14").replace("W2870", "W2871")
    other = message("Fire in Lund<", keyword="BC-EU--Lund Fire,90")
    assert [story.slug for story in reading_of(twice + other).items] == ["BC-EU--Holm Storm", "BC-EU--Lund Fire"]


@settings(max_examples=120, deadline=None)
@given(st.data())
def test_damaged_messages_give_stories_or_one_sentence(data: st.DataObject) -> None:
    survives(data.draw(damaged((MESSAGE + message("Fire in Lund<")).encode())))
