"""Ritzau's XML."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copytaster.model.story import Status, story_as_dict
from tests.wire.arrivals import reading_of, the_story
from tests.wire.formats.corrupt import damaged, survives


def item(**fields: str) -> str:
    usual = {
        "NewsID": "n-1", "PublishDate": "2026-03-09T12:00:05.3", "headline": "Havnen i Holm åbner", "town": "Holm",
        "origin": "/ritzau/", "version": "2", "format": "Telegram", "Priority": "4", "Annuleret": "false",
        "NyVersion": "false", "Korrektion": "false", "InfoFlash": "false", "byLine": "Ida Lund",
        "byLinePhone": "12345678",
        "content": "&lt;p&gt;Havnen åbner mandag.&lt;/p&gt;&lt;p&gt;Skibe venter.&lt;/p&gt;", "TilRedaktionen": "",
        "SubjectKeyword": "<a:string>havn</a:string>", "IPTCList": "<a:string>04000000</a:string>",
    }  # fmt: skip
    inside = "".join(f"<{name}>{value}</{name}>" for name, value in {**usual, **fields}.items())
    return f'<RBNews xmlns:i="urn:i" xmlns:a="urn:a">{inside}</RBNews>'


def document(**fields: str) -> str:
    return f'<?xml version="1.0"?>{item(**fields)}'


def test_an_item_becomes_a_story_in_danish_time() -> None:
    story = the_story(document(TilRedaktionen="&lt;p&gt;Nyt citat.&lt;/p&gt;"))
    assert (story.id, story.version, story.headline, story.urgency) == ("n-1", "2", "Havnen i Holm åbner", 4)
    assert story.body == ("Havnen åbner mandag.", "Skibe venter.") and story.city == "Holm"
    assert (story.byline, story.source, story.editor_note) == ("Ida Lund", "ritzau", "Nyt citat.")
    assert (story.keywords, story.subjects, story.markers) == (("havn",), ("04000000",), ())
    assert story.published == datetime(2026, 3, 9, 11, 0, 5, 300000, tzinfo=UTC)
    assert the_story(document(), timezone="Europe/London").published == datetime(
        2026, 3, 9, 12, 0, 5, 300000, tzinfo=UTC
    )


def test_a_telephone_number_is_in_no_field() -> None:
    assert "12345678" not in json.dumps(story_as_dict(the_story(document())))


@pytest.mark.parametrize(
    ("flag", "marker"),
    [("Korrektion", "correction"), ("NyVersion", "update"), ("InfoFlash", "flash"), ("Annuleret", "kill")],
)
def test_flags_are_markers(flag: str, marker: str) -> None:
    assert the_story(document(**{flag: "true"})).markers == (marker,)
    assert the_story(document(Annuleret="true")).status is Status.CANCELED


def test_an_embargo_is_in_danish_time_too_and_locks_where_it_cannot_be_read() -> None:
    assert the_story(document(Embargo="2026-03-10T06:00:00")).embargo == datetime(2026, 3, 10, 5, tzinfo=UTC)
    assert the_story(document(Embargo="tirsdag morgen")).status is Status.EMBARGOED


def test_a_flash_has_no_headline() -> None:
    story = the_story(document(format="Flash", headline=""))
    assert (story.headline, story.markers) == ("Havnen åbner mandag.", ("flash",))


def test_several_items_stand_in_a_list() -> None:
    reading = reading_of(f"<ArrayOfRBNews>{item()}{item(NewsID='n-2')}</ArrayOfRBNews>")
    assert [story.id for story in reading.items] == ["n-1", "n-2"]


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_damaged_items_give_stories_or_one_sentence(data: st.DataObject) -> None:
    survives(data.draw(damaged(document().encode())))
