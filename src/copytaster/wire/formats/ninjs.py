"""ninjs, the IPTC's JSON for news, in its versions 1, 2 and 3."""

from __future__ import annotations

from copytaster.model.story import Story
from copytaster.wire.arrival import Arrival, Reading
from copytaster.wire.draft import story_from
from copytaster.wire.formats.filing import gathered
from copytaster.wire.json_item import draft_of
from copytaster.wire.json_wire import Fields, holds_item, items_in

_SAYS_NEWS = (
    "headline", "headlines", "bodytext", "bodyhtml", "bodyxhtml", "bodies", "descriptiontext", "descriptions",
    "versioncreated", "pubstatus", "slugline",
)  # fmt: skip


def recognises(arrival: Arrival) -> bool:
    """Whether the document is a ninjs item, or a list of such in whatever envelope an interface puts them."""
    return holds_item(arrival.document, is_item)


def read(arrival: Arrival) -> Reading:
    """Every item, in the order sent; pictures, films, events and packages as what they are."""

    def story(fields: Fields) -> Story | None:
        return story_from(draft_of(fields, arrival), arrival)

    return gathered(items_in(arrival.document, is_item), story, name="ninjs")


def is_item(fields: Fields) -> bool:
    """Whether an object has the one property that ninjs demands, and others that only news has."""
    return isinstance(fields.value("uri", "guid"), str) and fields.has(*_SAYS_NEWS)
