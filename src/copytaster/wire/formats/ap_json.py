"""The JSON of The Associated Press (AP Media API): one item a document, or the items of a search or a feed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from copytaster.model.story import Kind, Story
from copytaster.wire.arrival import Arrival, Reading
from copytaster.wire.conventions import markers_named
from copytaster.wire.draft import Draft, story_from
from copytaster.wire.formats.filing import gathered
from copytaster.wire.json_item import body_of, draft_of
from copytaster.wire.json_wire import Fields, fields_of, holds_item, items_in
from copytaster.wire.markup import headline


def recognises(arrival: Arrival) -> bool:
    """Whether the document holds an object with `altids.itemid`, the id that AP keeps over all versions."""
    return holds_item(arrival.document, is_item)


def read(arrival: Arrival) -> Reading:
    """Every item, in the order sent.

    The copy of a text lies behind a link; where a fetcher put it beside the item, under `nitf` or within
    the rendition, it is read from there, else the story has no copy yet.
    Source: AP Media API, Content Metadata Fields; Publishable Content.
    """
    document = arrival.document
    beside = fields_of(document).object("nitf") if isinstance(document, Mapping) else Fields({})

    def story(fields: Fields) -> Story | None:
        return story_from(_draft(fields, beside, arrival), arrival)

    return gathered(items_in(document, is_item), story, name="ap json")


def is_item(fields: Fields) -> bool:
    """Whether an object carries AP's own id."""
    return isinstance(fields.object("altids").value("itemid"), str)


def _draft(fields: Fields, beside: Fields, arrival: Arrival) -> Draft:
    """The draft of an item: ninjs in most, with the id, the body and the markers where AP puts them."""
    draft = draft_of(fields, arrival)
    if not fields.has("altids"):
        return Draft()
    ids, place, story = fields.object("altids"), fields.object("datelinelocation"), _story_rendition(fields)
    source = headline(fields.text("infosource")) or headline(fields.text("provider")) or None
    given = dict(draft.given)
    if words := story.text("words"):
        given.setdefault("words", (words,))
    if city := headline(place.text("city")):
        given["city"] = (city,)
    markers = (*given.get("marker", ()), *markers_named(fields.texts("profile", "editorialtypes")))
    agate = fields.text("textformat") == "at" or (fields.text("profile") or "").lower() == "agate"
    body = draft.body
    if draft.kind is Kind.TEXT and not body:
        body = next(
            (found for one in (fields.object("nitf"), story, beside) if (found := body_of(one, agate=agate))), ()
        )
    return replace(
        draft, id=ids.text("itemid"), wire_id=ids.text("transref"), source=source, body=body,
        dek=fields.text("descriptionsummary", "headlineextended"),
        dateline=headline(fields.text("located")) or None,
        given={**given, "marker": markers} if markers else given,
    )  # fmt: skip


def _story_rendition(fields: Fields) -> Fields:
    """The rendition that is the copy of a text."""
    return fields.object("renditions").object("nitf")
