"""JSON Feed."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from copytaster.model.errors import FormatError
from copytaster.model.story import Status
from tests.wire.arrivals import reading_of, the_story


def feed(*items: Any, **fields: Any) -> str:
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "North Wire", "items": items, **fields})


def test_an_item_becomes_a_story() -> None:
    story = the_story(
        feed(
            {
                "id": 17,
                "url": "https://n.example/1",
                "title": "1 < 2 & 3",
                "summary": "In short.",
                "content_html": "<p>One</p><p>Two</p>",
                "date_published": "2026-03-09T10:00:00Z",
                "tags": ["storm", 3],
                "authors": [{"name": "Ann Other"}, {"name": "Bob Roe"}],
                "date_modified": "2026-03-09T11:00:00Z",
            },
            language="en-GB",
        )
    )
    assert (story.id, story.headline, story.dek, story.body) == ("17", "1 < 2 & 3", "In short.", ("One", "Two"))
    assert (story.byline, story.keywords, story.language) == ("Ann Other, Bob Roe", ("storm", "3"), "en-GB")
    assert story.updated == datetime(2026, 3, 9, 11, tzinfo=UTC) and story.source == "North Wire"


def test_plain_copy_is_not_read_as_markup() -> None:
    assert the_story(feed({"id": "1", "content_text": "Use <b> & &amp;\n\nTwo"})).body == ("Use <b> & &amp;", "Two")


def test_the_extension_is_an_object() -> None:
    given = {
        "slug": "STORM",
        "urgency": 2,
        "status": "canceled",
        "marker": ["kill", "update:2"],
        "words": 12,
        "embargo": None,
    }
    story = the_story(feed({"id": "1", "title": "T", "_copytaster": given}))
    assert (story.slug, story.urgency, story.status, story.words) == ("STORM", 2, Status.CANCELED, 12)
    assert story.markers == ("kill", "update:2") and story.embargo is None


def test_values_of_the_wrong_type_count_as_not_given_and_what_is_no_item_is_skipped() -> None:
    bad = {
        "id": "1",
        "title": ["x"],
        "url": {},
        "content_text": "Copy.",
        "tags": {"a": 1},
        "authors": "x",
        "_copytaster": [1],
    }
    reading = reading_of(feed(None, 3, "s", bad, title=["x"]))
    assert [story.body for story in reading.items] == [("Copy.",)] and reading.skipped == 3 and reading.title is None


def test_lone_surrogates_and_control_characters_do_not_pass() -> None:
    document = (
        '{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","title":"a\\ud800b\\u001b]52;c;x\\u0007c"}]}'
    )
    assert the_story(document).headline == "a\ufffdbc"


def test_a_number_of_ten_thousand_digits_is_an_id_like_any_other() -> None:
    document = f'{{"version":"https://jsonfeed.org/version/1","items":[{{"id":{"9" * 10_000},"title":"T"}}]}}'
    assert len(the_story(document).id) < 60


@pytest.mark.parametrize(
    "document", ["[" * 100_000, '{"version":"https://jsonfeed.org/version/1","items":' + '[{"a":' * 50_000]
)
def test_json_nested_too_deep_is_refused_in_one_sentence(document: str) -> None:
    with pytest.raises(FormatError, match="broken JSON, or nested too deep"):
        reading_of(document)


def test_json_that_is_no_feed_is_named_so() -> None:
    with pytest.raises(FormatError, match="not a wire format I know"):
        reading_of('{"weather": "fine"}')
