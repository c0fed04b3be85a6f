"""Ritzau's own XML (RBNews), the wire of Denmark."""

from __future__ import annotations

from datetime import tzinfo
from zoneinfo import ZoneInfo

from copytaster.model.story import Story, rfc3339
from copytaster.wire.arrival import Arrival, Reading
from copytaster.wire.dates import instant_of
from copytaster.wire.draft import Draft, story_from
from copytaster.wire.formats.filing import gathered
from copytaster.wire.json_item import byline_of, joined
from copytaster.wire.json_wire import Fields
from copytaster.wire.markup import headline, paragraphs
from copytaster.wire.wire_fields import codes_of, keywords_of
from copytaster.wire.xml_wire import Element, children, items_of, local, opens_with, starting, within

_START = starting("rbnews", "arrayofrbnews", "rbnewslist")
_HOME = ZoneInfo("Europe/Copenhagen")
"""The zone of the format's times, which carry none, unless the settings name another."""
_FLAGS = (("annuleret", "kill"), ("korrektion", "correction"), ("nyversion", "update"), ("infoflash", "flash"))
_FORMATS = {
    "flash": "flash",
    "breaking": "flash",
    "haster": "urgent",
    "redaktionelt": "advisory",
    "dagsorden": "advisory",
}


def recognises(arrival: Arrival) -> bool:
    """Whether the root is RBNews, or a list of them."""
    return opens_with(arrival, _START)


def read(arrival: Arrival) -> Reading:
    """Every item, in the order sent; what makes a story come back (Annuleret, Korrektion) stands in flags.

    The writer's telephone and address are read into no field. Raises Unreadable where nothing can be read.
    """
    items, _, note = items_of(arrival, _START, "rbnews")
    zone: tzinfo = arrival.zone if arrival.zone_given else _HOME

    def story(item: Element) -> Story | None:
        return story_from(_draft(item, zone), arrival)

    return gathered(items, story, name="ritzau", note=note)


def _draft(item: Element, zone: tzinfo) -> Draft:
    parts = {local(part.tag): part for part in children(item)}
    fields = Fields({name: "".join(map(str, part.itertext())).strip() for name, part in parts.items()})
    at = instant_of(fields.text("publishdate"), zone)
    flags = [marker for name, marker in _FLAGS if (fields.text(name) or "").lower() in ("true", "1")]
    named = _FORMATS.get((fields.text("format") or "").lower())
    markers = [*flags, *([named] if named else [])]
    if fields.text("replaces", "replacedid") and not flags:
        markers.append("replaces")
    embargo = fields.text("embargo", "embargodate", "klausul")
    embargo = rfc3339(instant_of(embargo, zone)) or embargo
    given = {
        "version": (fields.text("version"),), "urgency": (fields.text("priority"),), "city": (fields.text("town"),),
        "note": (joined(fields.texts("tilredaktionen")),), "marker": tuple(markers), "embargo": (embargo,),
        "status": ("canceled" if "kill" in flags else None,),
    }  # fmt: skip
    codes = tuple(str(one.text or "") for one in within(parts.get("iptclist"), "string", "iptc", "code", "id"))
    words = tuple(str(one.text or "") for one in within(parts.get("subjectkeyword"), "string", "keyword", "name"))
    return Draft(
        headline=headline(fields.text("headline")), body=paragraphs(fields.text("content")), id=fields.text("newsid"),
        dek=" ".join(paragraphs(fields.text("subtitle"))) or None, byline=byline_of(fields),
        source=headline(fields.text("origin")).strip("/ ") or "ritzau", published=at, updated=at,
        subjects=codes_of(codes), keywords=keywords_of(words),
        given={name: kept for name, values in given.items() if (kept := tuple(filter(None, values)))},
    )  # fmt: skip
