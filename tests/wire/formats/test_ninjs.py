"""ninjs, versions 1 to 3."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copytaster.model.story import Kind, Status
from tests.wire.arrivals import reading_of, the_story
from tests.wire.formats.corrupt import damaged, survives

FIRST = {
    "uri": "urn:north:2026:1", "version": "3", "type": "text", "versioncreated": "2026-03-09T11:00:00+0000",
    "firstcreated": "2026-03-09T10:00:00Z", "pubstatus": "usable", "urgency": 3, "headline": "Harbour &amp; ships",
    "slugline": "HOLM-STORM", "byline": "By Ann Other", "source": "North Bulletin", "language": "en-GB",
    "ednote": "Adds quote", "located": "Holm", "wordcount": 412, "description_text": "Cranes fell.",
    "keywords": ["storm", "storm", "ports"], "subject": [{"code": "medtop:20000170"}, {"code": "local:9"}],
    "body_html": "<p>HOLM, March 9 (NB) - The harbour reopened on Monday.</p><p>Ships wait.</p>", "body_text": "x",
}  # fmt: skip
SECOND = {
    "uri": "urn:north:2026:1", "version": "3", "type": "text", "versioncreated": "2026-03-09T11:00:00Z",
    "contentcreated": "2026-03-09T10:00:00Z", "pubstatus": "usable", "urgency": 3, "by": "By Ann Other",
    "headlines": [{"role": "short", "value": "Harbour"}, {"role": "main", "value": "Harbour & ships"}],
    "slugline": "HOLM-STORM", "infosources": [{"name": "North Bulletin"}], "language": "en-GB", "wordcount": 412,
    "ednote": "Adds quote", "located": "Holm", "descriptions": [{"role": "summary", "value": "Cranes fell."}],
    "keywords": ["storm", "ports"], "subjects": [{"uri": "http://cv.iptc.org/newscodes/mediatopic/20000170"}],
    "bodies": [
        {"role": "text", "contenttype": "text/plain", "value": "One line."},
        {"role": "main", "contenttype": "text/html",
         "value": "<p>HOLM, March 9 (NB) - The harbour reopened on Monday.</p><p>Ships wait.</p>"},
    ],
}  # fmt: skip
CAMEL = {"versioncreated": "versionCreated", "pubstatus": "pubStatus", "contentcreated": "contentCreated",
         "wordcount": "wordCount", "ednote": "edNote", "infosources": "infoSources"}  # fmt: skip
THIRD = {CAMEL.get(name, name): value for name, value in SECOND.items()}


def document(**fields: Any) -> str:
    return json.dumps({**FIRST, **fields})


@pytest.mark.parametrize("item", [FIRST, SECOND, THIRD], ids=["1.x", "2.x", "3.x"])
def test_all_versions_of_the_standard_tell_the_same_story(item: dict[str, Any]) -> None:
    story = the_story(json.dumps(item))
    assert (story.id, story.version, story.urgency, story.words) == ("urn:north:2026:1", "3", 3, 412)
    assert (story.headline, story.slug, story.dek) == ("Harbour & ships", "HOLM-STORM", "Cranes fell.")
    assert (story.byline, story.source, story.editor_note) == ("Ann Other", "North Bulletin", "Adds quote")
    assert story.body == ("The harbour reopened on Monday.", "Ships wait.") and story.language == "en-GB"
    assert (story.dateline, story.city) == ("HOLM, March 9 (NB)", "HOLM")
    assert story.subjects == ("20000170",) and story.keywords == ("storm", "ports")
    assert story.published == datetime(2026, 3, 9, 10, tzinfo=UTC)
    assert story.updated == datetime(2026, 3, 9, 11, tzinfo=UTC)
    assert (story.status, story.embargo, story.markers, story.kind) == (Status.USABLE, None, (), Kind.TEXT)


def test_an_item_without_a_type_is_a_text() -> None:
    assert the_story(document(type=None)).kind is Kind.TEXT


@pytest.mark.parametrize(
    ("named", "kind"),
    [("picture", Kind.PICTURE), ("video", Kind.VIDEO), ("audio", Kind.AUDIO), ("graphic", Kind.GRAPHIC),
     ("composite", Kind.COMPOSITE), ("package", Kind.COMPOSITE), ("event", Kind.EVENT), ("planning", Kind.EVENT)],
)  # fmt: skip
def test_what_is_no_text_is_listed_as_what_it_is(named: str, kind: Kind) -> None:
    item = {"uri": "u", "type": named, "versioncreated": "2026-03-09T10:00:00Z", "description_text": "By the sea."}
    story = the_story(json.dumps(item))
    assert (story.kind, story.body) == (kind, ("By the sea.",))


def test_an_unknown_type_without_copy_is_no_text() -> None:
    assert the_story(json.dumps({"uri": "u", "type": "dataset", "headline": "Votes"})).kind is Kind.COMPOSITE


def test_an_event_has_its_title_for_a_headline() -> None:
    item = {"uri": "u", "type": "event", "title": "Regatta", "pubStatus": "usable"}
    assert the_story(json.dumps(item)).headline == "Regatta"


def test_a_killed_item_is_canceled_and_a_withheld_one_withheld() -> None:
    assert the_story(document(pubstatus="canceled")).killed
    assert the_story(document(pubstatus="stat:cancelled")).status is Status.CANCELED
    assert the_story(document(pubstatus="withheld")).status is Status.WITHHELD
    assert the_story(document(ednote="KILL KILL KILL. A substitute follows.")).killed


def test_an_embargo_counts_although_the_item_calls_itself_usable() -> None:
    story = the_story(document(embargoed="2026-03-10T18:00:00+01:00"))
    assert story.embargo == datetime(2026, 3, 10, 17, tzinfo=UTC) and story.markers == ("embargo",)
    assert the_story(document(embargoed=True)).status is Status.EMBARGOED
    assert the_story(document(ednote="Sperrfrist: Mittwoch frueh")).status is Status.EMBARGOED


def test_signals_and_replaced_items_are_markers() -> None:
    assert the_story(document(signals=["sig:update"])).markers == ("update",)
    assert the_story(document(signals=[{"qcode": "sig:correction"}, {"name": "newscontent"}])).markers == (
        "correction",
    )
    assert the_story(document(replacing=["urn:north:2026:0"])).markers == ("replaces",)
    assert the_story(document(slugline="HOLM-STORM (UPDATE 2)", signals=["update"])).markers == ("update:2",)


def test_dialects_of_swedish_and_australian_desks_are_read_too() -> None:
    swedish = the_story(document(body_html=None, body_html5="<p>Hamnen öppnar.</p>", signals={"updatetype": "KORR"}))
    assert (swedish.body, swedish.markers) == (("Hamnen öppnar.",), ("correction",))
    place = {"text": "HOLM, March 9 NB -", "located": {"city": "Holm"}}
    australian = the_story(document(body_html="<p>The harbour is open.</p>", dateline=place, located=None))
    assert (australian.dateline, australian.city) == ("HOLM, March 9 NB", "HOLM")


def test_several_items_in_an_envelope_are_read_each_by_itself() -> None:
    picture = {"guid": "p", "type": "picture", "headline": "Crane"}
    for whole in ([FIRST, 3, picture], {"_items": [FIRST, "x", picture]}, {"data": {"items": [FIRST, None, picture]}}):
        reading = reading_of(json.dumps(whole))
        assert [item.kind for item in reading.items] == [Kind.TEXT, Kind.PICTURE] and reading.skipped == 1


def test_lines_of_agate_stay_apart() -> None:
    body = "<p>Results:</p><pre>Holm 2  Lund 1\nVik 0  Sund 0</pre>"
    assert the_story(document(body_html=body)).body == ("Results:", "Holm 2 Lund 1", "Vik 0 Sund 0")


def test_values_of_the_wrong_type_count_as_not_given() -> None:
    story = the_story(document(version={}, urgency=[[]], byline=7, ednote={"a": 1}, subject="x", language=[1]))
    assert (story.version, story.urgency, story.editor_note, story.subjects) == (None, None, None, ())


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_damaged_items_give_stories_or_one_sentence(data: st.DataObject) -> None:
    survives(data.draw(damaged(json.dumps([SECOND, FIRST], ensure_ascii=False, indent=1).encode())))


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(sorted({*FIRST, *SECOND})), inner, max_size=4)
    ),
    max_leaves=12,
)


@settings(max_examples=120, deadline=None)
@given(
    st.dictionaries(st.sampled_from(sorted({*FIRST, *SECOND, *THIRD, "signals", "embargoed", "associations"})), JSON)
)
def test_any_value_under_any_name_gives_stories_or_one_sentence(fields: dict[str, Any]) -> None:
    survives(json.dumps({**FIRST, **fields}).encode())
