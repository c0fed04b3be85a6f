"""What headline, slug and note plainly say; ordinary words are never markers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.model.story import Status
from copytaster.wire.conventions import Signs, markers_named, signs_of, subject_codes
from tests.wire.arrivals import an_arrival


def signs(line: str = "", *, slug: str | None = None, note: str | None = None, body: tuple[str, ...] = ()) -> Signs:
    return signs_of(line, slug=slug, note=note, body=body, near=None, arrival=an_arrival())


@pytest.mark.parametrize(
    ("line", "markers"),
    [
        ("UPDATE 2-Toll in Holm storm rises", ("update:2",)),
        ("WRAPUP 3-Grain markets", ("wrapup:3",)),
        ("UPDATE-Toll rises", ("update",)),
        ("CORRECTED-Harbour reopens", ("correction",)),
        ("CORRECTION: Harbour reopens", ("correction",)),
        ("Berichtigung: Hafen", ("correction",)),
        ("REFILE-UPDATE 2-Toll rises", ("refile", "update:2")),
        ("KILL: Harbour reopens", ("kill",)),
        ("Kill - Harbour reopens", ("kill",)),
        ("KILL KILL KILL", ("kill",)),
        ("STORY WITHDRAWN", ("kill",)),
        ("FLASH: Quake hits Holm", ("flash",)),
        ("FLASH - Quake hits Holm", ("flash",)),
        ("BULLETIN-Quake", ("bulletin",)),
        ("URGENT: Quake", ("urgent",)),
        ("(Eil) Beben in Holm", ("urgent",)),
        ("ADVISORY", ("advisory",)),
        ("ADVISORY: what we plan", ("advisory",)),
        ("APNewsAlert: quake", ("alert",)),
        ("EXCLUSIVE-Mayor quits", ("exclusive",)),
        ("FLASH: QUAKE HITS HOLM", ("flash",)),
        ("CORRECTED-QUAKE HITS HOLM", ("correction",)),
        ("UPDATE 2-QUAKE HITS HOLM", ("update:2",)),
        ("Quake hits Holm (UPDATE 1)", ("update:1",)),
        ("Quake (2nd Ld)", ("lead:2",)),
    ],
)
def test_tags_of_headlines_are_read(line: str, markers: tuple[str, ...]) -> None:
    assert signs(line).markers == markers


ORDINARY = (
    "Kill Bill returns to cinemas",
    "Flash floods hit Holm",
    "FLASH FLOODS HIT HOLM",
    "Urgent care units close",
    "URGENT CALL FOR AID",
    "Correction facility burns",
    "Bulletin of science is sold",
    "Update on the talks",
    "Kill the bill, say deputies",
    "KILL BILL RETURNS",
    "Alert after leak at plant",
    "Exclusive club opens",
    "EXTRA TIME DECIDES",
    "Advisory board quits",
    "Leads 2-0 at half time",
    "Embargo on oil widens",
    "Embargo: Gegner rügt Gegner",
    "Lead: a heavy metal",
    "EU: Embargo bis 2027 verlängert",
    "Nicht vor 2030 fertig",
    "EMBARGOED GOODS SEIZED",
    "Repeat offender held",
    "Eil im Pokal",
    "Flash (the dog) found",
    "Withdrawn troops return",
    "Hold on, says mayor",
    "Advance for rebels in north",
    "KILL-SWITCH LAW PASSED",
    "FLASH-FLOOD WARNING FOR HOLM",
    "KILLED: 12 IN BUS CRASH",
    "KILLED: 12 in bus crash",
    "URGENT-CARE CENTRES CLOSE",
    "CORRECT: the answer is five",
)


@pytest.mark.parametrize("line", ORDINARY)
def test_ordinary_headlines_carry_no_marker(line: str) -> None:
    assert signs(line) == Signs()


@given(st.text(alphabet=st.characters(whitelist_categories=("Ll", "Zs")), max_size=60))
def test_words_in_small_letters_are_never_markers(line: str) -> None:
    assert signs(line).markers == ()


@pytest.mark.parametrize(
    ("slug", "markers"),
    [
        ("HOLM-STORM/ (UPDATE 2, PIX, TV)", ("update:2",)),
        ("BC-XX--Holm Storm, 3rd Ld-Writethru", ("lead:3", "writethru")),
        ("HOLM-STORM (CORRECTED)", ("correction",)),
        ("HOLM-STORM/", ()),
        ("STORM-KILLS", ()),
        ("holm-storm-lead", ()),
    ],
)
def test_slugs_carry_counts_and_tags(slug: str, markers: tuple[str, ...]) -> None:
    assert signs("Harbour reopens", slug=slug).markers == markers


def test_a_kill_is_canceled_and_a_hold_is_withheld() -> None:
    assert signs("KILL: Harbour reopens").status is Status.CANCELED
    assert signs("Harbour reopens", note="KILL KILL KILL").status is Status.CANCELED
    assert signs("Harbour reopens", body=("STORY WITHDRAWN. A substitute follows.",)).status is Status.CANCELED
    assert signs("HOLD HOLD HOLD Harbour reopens").status is Status.WITHHELD


def test_the_note_that_says_what_it_corrects_is_a_correction() -> None:
    assert signs("Harbour reopens", note="Corrects name in paragraph 4").markers == ("correction",)
    assert signs("Harbour reopens", note="In March 8 HOLM story, corrects name").markers == ("correction",)
    assert signs("Harbour reopens", note="Adds quotes").markers == ()


def test_subject_codes_are_taken_out_of_categories() -> None:
    assert subject_codes(("medtop:20000170", "16000000", "storm", "123", "16000000")) == ("20000170", "16000000")


def test_codes_of_a_field_name_markers_and_other_codes_none() -> None:
    assert markers_named(("sig:update", "Correction", "Hold For Release")) == ("update", "correction", "embargo")
    assert markers_named(("http://cv.iptc.org/newscodes/signal/update", "EilMeldung")) == ("update", "urgent")
    assert markers_named(("newscontent", "Spot Development", "leadership", "Zusammenfassung", "")) == ()


@pytest.mark.parametrize(
    ("slug", "markers"),
    [
        ("TEXAS-FLASH FLOODS/", ()),
        ("STATE-CORRECTION CENTRE/", ()),
        ("URGENT", ("urgent",)),
        ("HOLM-STORM/ URGENT", ("urgent",)),
        ("Holm-storm-URGENT", ("urgent",)),
        ("Holm-storm-2ndlead", ("lead:2",)),
        ("BC-EU--Holm Storm,ADV15", ("embargo",)),
        ("HOLM-ADVENT/", ()),
    ],
)
def test_words_of_a_slug_all_in_capitals_are_words(slug: str, markers: tuple[str, ...]) -> None:
    assert signs("Harbour reopens", slug=slug).markers == markers


@pytest.mark.parametrize(
    "text",
    [
        "ATTENTION EDITORS: This story from Holm has been withdrawn.",
        "Please disregard the Holm storm story.",
        "Make certain the story is not used. A kill is mandatory.",
        "Bitte die Meldung über den Hafen nicht verwenden.",
        "Die Meldung «Hafen frei» wird hiermit zurückgezogen.",
        "Veuillez annuler notre dépêche sur le port de Holm.",
        "Rogamos anulen la noticia sobre el puerto.",
        "Telegrammet om havnen annulleres.",
    ],
)
def test_a_story_is_taken_back_in_many_languages(text: str) -> None:
    assert signs("Harbour reopens", note=text).status is Status.CANCELED
    assert signs("Harbour reopens", body=(text, "More.")).status is Status.CANCELED
    assert signs("Harbour reopens", note=f"With photos. / {text}").markers == ("kill",)


@pytest.mark.parametrize(
    "text",
    [
        "Bitte streichen Sie im dritten Absatz das Wort Hafen.",
        "Editors at the paper said the story is old.",
        "This story was first published on Monday.",
        "The following story is about a kill.",
        "Die Meldung wurde viel gelesen.",
        "Kill the lights, the mayor said.",
    ],
)
def test_a_word_taken_back_is_no_story_taken_back(text: str) -> None:
    assert signs("Harbour reopens", note=text, body=(text,)).status is Status.USABLE
