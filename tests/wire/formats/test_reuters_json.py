"""Reuters' JSON."""

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from copytaster.model.story import Kind
from tests.wire.arrivals import reading_of, the_story
from tests.wire.formats.corrupt import damaged, survives

ITEM: dict[str, Any] = {
    "uri": "tag:wire.example,2026:newsml_L1", "versionedGuid": "tag:wire.example,2026:newsml_L1:12", "usn": "L1",
    "type": "text", "slug": "HOLM-STORM/ (UPDATE 2, PIX)", "byLine": "By Ann Other", "language": "en", "urgency": 3,
    "headLine": "UPDATE 2-Harbour reopens", "versionCreated": "2026-03-09T11:00:00.000Z", "keyword": None,
    "firstCreated": "2026-03-09T10:00:00.000Z", "subject": [{"name": None, "code": "subj:04000000"}],
    "bodyXhtml": "<html><head><title/></head><body><p>HOLM, March 9 (Reuters) - The harbour\nreopened on Monday.\n"
                 "    Ships wait.\n    \"It is open,\" a captain said.</p></body></html>",
}  # fmt: skip


def document(**fields: Any) -> str:
    return json.dumps({"data": {"item": {**ITEM, **fields}}})


def test_an_item_becomes_a_story() -> None:
    story = the_story(document())
    assert (story.id, story.version, story.wire_id) == ("tag:wire.example,2026:newsml_L1", "12", "L1")
    assert (story.slug, story.markers) == ("HOLM-STORM/ (UPDATE 2, PIX)", ("update:2",))
    assert (story.byline, story.source, story.urgency) == ("Ann Other", "Reuters", 3)
    assert story.subjects == ("04000000",) and story.dateline == "HOLM, March 9 (Reuters)"


def test_one_element_that_holds_the_whole_story_is_parted_at_its_indented_lines() -> None:
    assert the_story(document()).body == (
        "The harbour reopened on Monday.",
        "Ships wait.",
        '"It is open," a captain said.',
    )


def test_a_picture_is_a_picture_and_a_search_is_a_list() -> None:
    picture = {**ITEM, "uri": "p", "type": "picture", "bodyXhtml": None, "caption": "A crane."}
    reading = reading_of(json.dumps({"data": {"search": {"items": [ITEM, picture]}}}))
    assert [(one.kind, one.body[-1]) for one in reading.items][1] == (Kind.PICTURE, "A crane.")
    assert len(reading.items) == 2


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_damaged_items_give_stories_or_one_sentence(data: st.DataObject) -> None:
    survives(data.draw(damaged(document().encode())))
