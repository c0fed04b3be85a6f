"""The JSON of Reuters Connect (its GraphQL items): one item a document, or those of a search."""

from __future__ import annotations

from dataclasses import replace

from copytaster.model.story import Story
from copytaster.wire.arrival import Arrival, Reading
from copytaster.wire.draft import Draft, story_from
from copytaster.wire.formats.filing import gathered
from copytaster.wire.json_item import draft_of
from copytaster.wire.json_wire import Fields, holds_item, items_in
from copytaster.wire.markup import headline

_OWN = ("usn", "bodyxhtml", "bodyxhtmlrich", "versionedguid", "contenttimestamp", "sorttimestamp", "caption")


def recognises(arrival: Arrival) -> bool:
    """Whether the document holds an object with Reuters' spelling of a headline and a property only they have."""
    return holds_item(arrival.document, is_item)


def read(arrival: Arrival) -> Reading:
    """Every item, in the order sent.

    A search gives items without copy; pictures come with their caption. The version is part of the
    versioned guid where the item has none of its own; Reuters' numbers are not in sequence, so times
    decide which is newer.
    """

    def story(fields: Fields) -> Story | None:
        return story_from(_draft(fields, arrival), arrival) if is_item(fields) else None

    return gathered(items_in(arrival.document, is_item), story, name="reuters json")


def is_item(fields: Fields) -> bool:
    """Whether an object has an address, and is told from ninjs by a property only Reuters has."""
    return isinstance(fields.value("uri", "versionedguid"), str) and not fields.has("altids") and fields.has(*_OWN[:5])


def _draft(fields: Fields, arrival: Arrival) -> Draft:
    draft = draft_of(fields, arrival)
    guid = fields.text("uri", "versionedguid") or ""
    given = dict(draft.given)
    base, _, number = (fields.text("versionedguid") or "").rpartition(":")
    if base and number.isdecimal():
        given.setdefault("version", (number,))
        guid = fields.text("uri") or base
    return replace(
        draft, id=guid, wire_id=fields.text("usn"), source=draft.source or "Reuters",
        dek=" ".join(fields.texts("intro", "fragment")[:1]) or None,
        dateline=headline(fields.text("dateline")) or None, given=given,
    )  # fmt: skip
