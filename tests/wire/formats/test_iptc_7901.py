"""IPTC 7901."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copytaster.model.story import Status
from tests.wire.arrivals import reading_of, the_story
from tests.wire.formats.corrupt import damaged, survives

MESSAGE = (
    "\x01hol062 4 i 211 ccccb   nb 061\r\n\r\nHolm-storm/\r\n"
    "\x02Harbour of Holm reopens =\r\n\r\n"
    "   Holm (nb) - The harbour of Holm reopened on Monday after a storm that\r\n"
    "felled two cranes, the harbour master said.\r\n\r\n"
    "   \"We lost two cranes,\" she said, adding that a well-\r\nknown third one stands.\r\n\r\n"
    "dpa il/bo\r\n\r\n\x03091137 GMT Mar 26\r\n\x7f\r\n\x7f\x04\r\n"
)  # fmt: skip


def message(head: str, copy: str = "The harbour reopened.", trailer: str = "091137 GMT Mar 26") -> str:
    return f"\x01hol062 4 i 211  nb 061\r\n\r\nHolm-storm/\r\n\x02{head}\r\n\r\n{copy}\r\n\r\n\x03{trailer}\r\n\x04"


def test_a_message_becomes_a_story() -> None:
    story = the_story(MESSAGE)
    assert (story.wire_id, story.slug, story.urgency, story.words) == ("hol062", "Holm-storm", 4, 211)
    assert (story.headline, story.dateline, story.city, story.source) == (
        "Harbour of Holm reopens", "Holm (nb)", "Holm", "nb",
    )  # fmt: skip
    assert story.body == (
        "The harbour of Holm reopened on Monday after a storm that felled two cranes, the harbour master said.",
        '"We lost two cranes," she said, adding that a well-known third one stands.',
    )
    assert story.published == story.updated == datetime(2026, 3, 9, 11, 37, tzinfo=UTC)


@pytest.mark.parametrize(
    "spelled",
    [
        lambda text: text,
        lambda text: "".join(c for c in text if c >= " " or c in "\r\n"),
        lambda text: text.translate({1: "<SOH>", 2: "<STX>", 3: "<ETX>", 4: "<EOT>"}),
        lambda text: text.translate({1: "^A", 2: "^B", 3: "^C", 4: "^D"}),
        lambda text: text.translate({code: 0x2400 + code for code in range(1, 5)}),
        lambda text: text.replace("\r\n", "\n"),
        lambda text: "\x00\x7f\r\n" + text,
    ],
    ids=["as sent", "gone", "named", "with carets", "pictured", "unix lines", "with filling"],
)  # fmt: skip
def test_control_characters_may_be_spelled_out_or_gone(spelled) -> None:  # type: ignore[no-untyped-def]
    sent, other = the_story(MESSAGE), the_story(spelled(MESSAGE))
    assert (other.headline, other.body, other.slug, other.published) == (
        sent.headline, sent.body, sent.slug, sent.published,
    )  # fmt: skip


def test_the_head_holds_take_key_headline_byline_and_notes() -> None:
    story = the_story(
        message("2ND LEAD\r\n3RD NET\r\nHarbour of Holm\r\nreopens\r\n(Foto Archiv)\r\nBy Ann Other, nb  =")
    )
    assert (story.headline, story.byline, story.markers) == ("Harbour of Holm reopens", "Ann Other, nb", ("lead:2",))
    assert story.editor_note == "Foto Archiv"


@pytest.mark.parametrize(
    ("key", "marker"),
    [("(Achtung)", "advisory"), ("(Eil)", "urgent"), ("EILMELDUNG", "urgent"), ("BLITZ", "flash"), ("EXTRA", "extra"),
     ("BERICHTIGUNG", "correction"), ("(Berichtigung: Name)", "correction"), ("(Wiederholung)", "refile"),
     ("LEAD", "lead"), ("1ST LEAD", "lead:1"), ("UPDATE 3", "update:3"), ("(Zusammenfassung 1500)", "summary")],
)  # fmt: skip
def test_take_keys_are_markers(key: str, marker: str) -> None:
    assert the_story(message(f"{key}\r\nHarbour reopens =")).markers == (marker,)


def test_a_kill_is_a_kill_wherever_it_stands() -> None:
    assert the_story(message("MANDATORY KILL\r\nHarbour reopens =")).killed
    assert the_story(message("(Streichung)\r\nHafen wieder frei =")).killed
    assert the_story(message("Harbour reopens =", "KILL KILL KILL. The story is wrong.")).killed


def test_the_notebook_and_what_is_private_leave_the_copy() -> None:
    copy = (
        "Holm (nb) - The harbour reopened.\n\n# Notebook\n\n## Note to editors\n- Adds quote\n  of the mayor\n\n"
        "## Internet\n- [Port](https://holm.example)\n\n* * * *\nThe following information is not intended for "
        "publication\n\n## Editorial contacts\n- Ann Other, +1 234, ann@nb.example\n\nnb ao/bo"
    )
    story = the_story(message("Harbour reopens =", copy))
    assert story.body == ("The harbour reopened.",) and story.editor_note == "Adds quote of the mayor"
    bare = the_story(message("Hafen frei =", "Der Hafen ist frei.\n\nNicht zur Veröffentlichung bestimmt:\nTel. 0123"))
    assert bare.body == ("Der Hafen ist frei.",)


def test_an_embargo_of_the_notebook_locks_the_copy() -> None:
    copy = "Der Hafen ist frei.\n\n# Notizblock\n\n## Redaktionelle Hinweise\n- Sperrfrist: Mittwoch, 18.00 Uhr\n"
    story = the_story(message("Hafen frei =", copy))
    assert (story.status, story.embargo, story.markers) == (Status.EMBARGOED, None, ("embargo",))


@pytest.mark.parametrize(
    ("trailer", "timezone", "moment"),
    [("091852 Mär 26", "Europe/Berlin", (9, 17, 52)), ("091852 Mar 26", "UTC", (9, 18, 52)),
     ("081852Z MAR 26", "Europe/Berlin", (8, 18, 52)), ("081852 GMT", "Europe/Berlin", (8, 18, 52)),
     ("081852B Mar 2026", "UTC", (8, 16, 52)), ("081852 MEZ März 26", "UTC", (8, 17, 52)),
     ("082400 GMT Mar 26", "UTC", (9, 0, 0))],
)  # fmt: skip
def test_trailers_tell_the_time(trailer: str, timezone: str, moment: tuple[int, int, int]) -> None:
    day, hour, minute = moment
    story = the_story(message("Harbour reopens =", trailer=trailer), timezone=timezone)
    assert story.published == datetime(2026, 3, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize("month", ["Okt", "Oct", "Ott", "octubre", "oktober", "Oct."])
def test_months_have_the_names_of_many_languages(month: str) -> None:
    story = the_story(message("Harbour reopens =", trailer=f"241852 GMT {month} 25"))
    assert story.published == datetime(2025, 10, 24, 18, 52, tzinfo=UTC)


def test_a_date_without_a_year_is_the_last_such_day() -> None:
    assert the_story(message("Harbour =", trailer="301852 GMT Dez")).published == datetime(
        2025, 12, 30, 18, 52, tzinfo=UTC
    )


def test_a_garbage_date_is_no_date() -> None:
    assert the_story(message("Harbour =", trailer="999999 GMT Mar 26")).published is None


def test_agate_keeps_its_lines() -> None:
    table = "Results:\r\n\r\nHolm     2   1   9\r\nLund     1   4   6\r\n\r\n| Vik | 2:1 |\r\n| Sund | 0:0 |"
    assert the_story(message("Football =", table)).body == (
        "Results:", "Holm 2 1 9", "Lund 1 4 6", "| Vik | 2:1 |", "| Sund | 0:0 |",
    )  # fmt: skip


def test_other_agencies_close_the_head_with_a_blank_line_or_the_dateline() -> None:
    blank = "\x01fra0123 2 pol 0045 FRA /AFP-AB12\r\n\x02Holm-storm\r\nHarbour reopens\r\n\r\n"
    blank += "HOLM, March 9 (AFP) - The harbour is open."
    story = the_story(blank)
    assert (story.headline, story.body, story.urgency) == (
        "Harbour reopens",
        ("The harbour is open.",),
        2,
    ) and story.slug == "Holm-storm"
    tight = "\x01fra0123 2 pol 0045 FRA\r\n\x02Harbour reopens\r\nHOLM, March 9 (AFP) - The harbour is open again.\r\n"
    assert the_story(tight).body == ("The harbour is open again.",) and the_story(tight).headline == "Harbour reopens"


def test_austrian_wires_have_a_line_under_the_headline_and_a_stamp_under_the_copy() -> None:
    text = (
        "APA0123 5 II 0123 Siehe APA0100/09.03\n\nWetter/Sturm/Hafen/Norland\n\nHafen von Holm wieder offen\n\n"
        "Utl.: Zwei Kräne umgestürzt =\n\nHolm (APA) - Der Hafen von Holm ist seit Montag wieder offen.\n"
        "(Schluss) il/bo\n\n"
        "APA0123 2026-03-09/11:37\n\n091137 Mär 26\n"
    )
    story = the_story(text)
    assert (story.slug, story.headline) == ("Wetter/Sturm/Hafen/Norland", "Hafen von Holm wieder offen")
    assert (story.dek, story.body) == ("Zwei Kräne umgestürzt", ("Der Hafen von Holm ist seit Montag wieder offen.",))
    assert story.published == datetime(2026, 3, 9, 11, 37, tzinfo=UTC)
    assert the_story(text.replace("091137 Mär 26", "")).published == story.published


def test_several_messages_stand_in_one_file() -> None:
    second = MESSAGE.replace("hol062", "hol063").replace("Holm-storm/", "Lund-fire/").replace("reopens", "burns")
    reading = reading_of(MESSAGE + second)
    assert [story.wire_id for story in reading.items] == ["hol062", "hol063"]
    bare = "".join(c for c in MESSAGE + second if c >= " " or c in "\r\n")
    assert [story.slug for story in reading_of(bare).items] == ["Holm-storm", "Lund-fire"]


def test_the_id_is_the_same_for_all_versions_under_a_slug_that_names_one_story() -> None:
    first = MESSAGE.replace("Holm-storm/", "weather/Holm/storm/harbour/")
    lead = first.replace("\x02", "\x022ND LEAD\r\n").replace("reopens", "is open again").replace("hol062", "hol099")
    assert the_story(first).id == the_story(lead).id == "7901:hol:weather-holm-storm-harbour:2026-03-09"


def test_two_stories_under_one_class_of_stories_stay_two() -> None:
    other = MESSAGE.replace("Harbour of Holm reopens", "Roofs of the market are repaired")
    assert the_story(MESSAGE).id != the_story(other).id
    assert the_story(MESSAGE).id == the_story(MESSAGE.replace("hol062", "hol077").replace("two cranes", "three")).id


def test_bytes_of_old_encodings_are_read_by_evidence() -> None:
    text = message("Häfen wieder geöffnet =", "Die Häfen sind geöffnet.")
    assert the_story(text.encode("latin-1")).headline == the_story(text.encode()).headline == "Häfen wieder geöffnet"


@settings(max_examples=120, deadline=None)
@given(st.data())
def test_damaged_messages_give_stories_or_one_sentence(data: st.DataObject) -> None:
    survives(data.draw(damaged((MESSAGE + MESSAGE.replace("062", "063")).encode("latin-1"))))
