"""dpa digitalwires."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copytaster.model.story import Kind, Status, story_as_dict
from tests.wire.arrivals import reading_of, the_story
from tests.wire.formats.corrupt import damaged, survives

ENTRY: dict[str, Any] = {
    "format": "digitalwires@0.9", "type": "composite", "entry_id": "e1", "urn": "urn:newsml:north:260309-1",
    "version": 2, "version_created": "2026-03-09T12:00:00+01:00", "updated": "2026-03-09T11:05:00Z",
    "pubstatus": "usable", "signal": None, "embargoed": None, "language": "de", "urgency": 4, "kicker": "Sturm",
    "headline": "Hafen von Holm wieder frei", "teaser": "Zwei Kräne sind umgestürzt.", "byline": "Von Ida Lund, nb",
    "dateline": "Holm (nb) - ", "creditline": "nb", "associations": [],
    "article_html": "<p>Der Hafen ist seit Montag frei.</p><p></p><p>Schiffe warten.</p>",
    "notepad": {"nonpublic_html": "<p>Kontakt: 0123 456</p>"},
    "dpasubject_names": ["Sturm"], "keyword_names": ["Hafen"], "genre_names": ["Meldung"], "categories": [
        {"type": "dnltype:dpasubject", "name": "Wetter", "qcode": "medtop:17000000", "rank": 1},
        {"type": "dnltype:infosource", "name": "nb", "qcode": "x:nb"}],
    "ednotes": [
        {"role": "dpaednoterole:editorialnote", "ednote": "Neu: Zitat", "is_publishable": True},
        {"role": "dpaednoterole:closingline", "ednote": "nb il yyzz", "is_publishable": True},
        {"role": "dpaednoterole:dpacontacts", "ednote": "Ida Lund 0123 456", "is_publishable": False}],
}  # fmt: skip


def document(**fields: Any) -> str:
    return json.dumps({**ENTRY, **fields}, ensure_ascii=False)


def noted(role: str, text: str) -> dict[str, Any]:
    return {"role": f"dpaednoterole:{role}", "ednote": text, "is_publishable": True}


def test_an_entry_becomes_a_story() -> None:
    story = the_story(document())
    assert (story.id, story.version, story.kind) == ("urn:newsml:north:260309-1", "2", Kind.TEXT)
    assert story.body == ("Der Hafen ist seit Montag frei.", "Schiffe warten.")
    assert (story.dateline, story.city, story.byline) == ("Holm (nb)", "Holm", "Ida Lund, nb")
    assert (story.source, story.dek, story.editor_note) == ("nb", "Zwei Kräne sind umgestürzt.", "Neu: Zitat")
    assert story.updated == datetime(2026, 3, 9, 11, tzinfo=UTC) == story.published
    assert story.subjects == ("17000000",) and story.keywords == ("Hafen", "Sturm")


def test_contacts_and_desk_codes_are_in_no_field() -> None:
    shown = json.dumps(story_as_dict(the_story(document())))
    assert "0123" not in shown and "yyzz" not in shown


def test_an_embargo_stands_in_its_field_or_in_a_note_alone() -> None:
    plain = the_story(
        document(embargoed="2026-03-09T19:00:00+01:00", ednotes=[noted("embargo", "Sperrfrist 19.00 Uhr")])
    )
    assert (plain.embargo, plain.markers) == (datetime(2026, 3, 9, 18, tzinfo=UTC), ("embargo",))
    alone = the_story(document(ednotes=[noted("embargo", "Bitte die Frist beachten.")]))
    assert (alone.status, alone.embargo, alone.markers) == (Status.EMBARGOED, None, ("embargo",))


def test_signals_genres_and_roles_are_markers() -> None:
    changed = [noted("correctionshort", "Name im zweiten Absatz")]
    assert the_story(document(signal="sig:update", ednotes=changed)).markers == ("update",)
    assert the_story(document(ednotes=changed)).markers == ("correction",)
    assert the_story(document(signal="sig:correction")).markers == ("correction",)
    assert the_story(document(genre_names=["Extra"])).markers == ("extra",)
    assert the_story(document(genre_names=["Vorschau"])).markers == ("advisory",)
    assert the_story(document(genre_names=["Zusammenfassung"])).markers == ()
    assert the_story(document(pubstatus="canceled")).killed


@pytest.mark.parametrize(
    ("media", "kind"),
    [("image", Kind.PICTURE), ("audio", Kind.AUDIO), ("video", Kind.VIDEO), ("other", Kind.COMPOSITE)],
)
def test_an_entry_without_an_article_is_what_hangs_on_it(media: str, kind: Kind) -> None:
    story = the_story(document(article_html=None, associations=[{"type": media, "headline": "Kran"}]))
    assert story.kind is kind


def test_a_flash_is_a_headline_without_an_article() -> None:
    story = the_story(document(article_html=None, urgency=1, genre_names=["Blitz"]))
    assert (story.kind, story.body, story.markers) == (Kind.TEXT, (), ("flash",))


def test_the_entries_of_a_queue_are_read_in_order() -> None:
    reading = reading_of(json.dumps({"_links": {}, "entries": [ENTRY, {"x": 1}, {**ENTRY, "urn": "urn:2"}]}))
    assert [story.id for story in reading.items] == ["urn:newsml:north:260309-1", "urn:2"] and reading.skipped == 1


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_damaged_entries_give_stories_or_one_sentence(data: st.DataObject) -> None:
    survives(data.draw(damaged(document().encode())))
