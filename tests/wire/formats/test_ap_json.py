"""AP's JSON."""

import json
from datetime import UTC, datetime
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from copytaster.model.story import Kind, Status
from tests.wire.arrivals import reading_of, the_story
from tests.wire.formats.corrupt import damaged, survives

ITEM: dict[str, Any] = {
    "uri": "https://wire.example/content/abc?qt=1&et=2", "type": "text", "version": 8, "urgency": 3,
    "altids": {"itemid": "abc", "etag": "abc_8", "transref": "a0485"}, "pubstatus": "usable", "language": "en",
    "profile": "Spot Development", "editorialtypes": ["Lead"], "signals": ["newscontent"],
    "versioncreated": "2026-03-09T11:00:00Z", "firstcreated": "2026-03-09T10:00:00Z",
    "headline": "Harbour reopens", "headline_extended": "The harbour has reopened",
    "slugline": "BC-EU--Holm Storm, 3rd Ld-Writethru", "ednote": "Eds: UPDATES: With quotes.",
    "bylines": [{"by": "By ANN OTHER and BOB ROE", "title": "North Bulletin"}], "located": "HOLM, Norland",
    "datelinelocation": {"city": "Holm"}, "provider": "AP", "infosource": [{"name": "North Bulletin"}],
    "renditions": {"nitf": {"words": 568, "href": "https://wire.example/x"}},
}  # fmt: skip
COPY = "<block><p>HOLM, Norland (NB) — The harbour reopened on Monday.</p><p>Ships wait.</p></block>"


def document(beside: dict[str, Any] | None = None, **fields: Any) -> str:
    return json.dumps({"api_version": "2.1", "data": {"meta": {}, "item": {**ITEM, **fields}}, **(beside or {})})


def test_an_item_without_its_copy_is_a_story_with_its_fields() -> None:
    story = the_story(document())
    assert (story.id, story.version, story.wire_id, story.urgency) == ("abc", "8", "a0485", 3)
    assert (story.headline, story.body, story.words) == ("Harbour reopens", (), 568)
    assert story.slug == "BC-EU--Holm Storm, 3rd Ld-Writethru" and story.markers == ("lead:3", "writethru")
    assert (story.byline, story.source) == ("ANN OTHER and BOB ROE", "North Bulletin")
    assert (story.dateline, story.city, story.dek) == ("HOLM, Norland", "Holm", "The harbour has reopened")
    assert story.published == datetime(2026, 3, 9, 10, tzinfo=UTC)


def test_copy_that_a_fetcher_put_beside_the_item_is_its_copy() -> None:
    story = the_story(document({"nitf": {"body_html": COPY}}))
    assert story.body == ("The harbour reopened on Monday.", "Ships wait.")
    assert (story.dateline, story.city) == ("HOLM, Norland (NB)", "Holm")


def test_agate_keeps_its_lines() -> None:
    table = "<p>Holm 2, Lund 1<br/>Vik 0, Sund 0</p>"
    story = the_story(document({"nitf": {"body_html": table}}, textformat="at", located=None))
    assert story.body == ("Holm 2, Lund 1", "Vik 0, Sund 0")


def test_an_embargoed_a_withheld_and_a_killed_item_are_told_apart() -> None:
    held = the_story(document(pubstatus="embargoed", embargoed="2026-03-10T05:00:00Z"))
    assert (held.status, held.embargo) == (Status.EMBARGOED, datetime(2026, 3, 10, 5, tzinfo=UTC))
    assert the_story(document(editorialtypes=["HoldForRelease"])).status is Status.EMBARGOED
    assert the_story(document(pubstatus="withheld")).status is Status.WITHHELD
    assert the_story(document(pubstatus="canceled")).killed
    assert the_story(document(editorialtypes=["Kill"])).killed
    assert "correction" in the_story(document(editorialtypes=["Correction"])).markers


def test_a_daybook_is_an_advisory_and_a_picture_a_picture() -> None:
    assert the_story(document(profile="Daybook", slugline="BC-EU--Daybook", editorialtypes=[])).markers == ("advisory",)
    picture = the_story(document(type="picture", description_caption="A crane.", photographer={"name": "Bob"}))
    assert (picture.kind, picture.body) == (Kind.PICTURE, ("A crane.",))


def test_the_items_of_a_feed_are_read_in_order() -> None:
    items = [{"item": ITEM}, {"meta": 1}, {"item": {**ITEM, "altids": {"itemid": "def"}}}]
    reading = reading_of(json.dumps({"data": {"items": items}}))
    assert [story.id for story in reading.items] == ["abc", "def"] and reading.skipped == 1


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_damaged_items_give_stories_or_one_sentence(data: st.DataObject) -> None:
    survives(data.draw(damaged(document({"nitf": {"body_html": COPY}}).encode())))
