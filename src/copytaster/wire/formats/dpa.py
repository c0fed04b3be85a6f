"""dpa digitalwires: the JSON of Deutsche Presse-Agentur, an entry a document or the entries of its queue."""

from __future__ import annotations

from dataclasses import replace

from copytaster.model.story import Kind, Story
from copytaster.wire.arrival import Arrival, Reading
from copytaster.wire.conventions import markers_named
from copytaster.wire.draft import Draft, story_from
from copytaster.wire.formats.filing import gathered
from copytaster.wire.json_item import draft_of, joined
from copytaster.wire.json_wire import Fields, holds_item, items_in
from copytaster.wire.markup import headline
from copytaster.wire.wire_fields import codes_of, keywords_of

_MEDIA = {"image": Kind.PICTURE, "audio": Kind.AUDIO, "video": Kind.VIDEO, "graphic": Kind.GRAPHIC}
_PRIVATE = ("dpacontacts", "contacts", "closingline")
_OWN = ("articlehtml", "notepad", "dpasubjectnames", "entryid")


def recognises(arrival: Arrival) -> bool:
    """Whether the document holds an entry: an object with `urn` and properties only digitalwires has."""
    return holds_item(arrival.document, is_item)


def read(arrival: Arrival) -> Reading:
    """Every entry, in the order sent.

    Contacts and whatever is marked as not publishable are read into no field. An entry without an article is
    what its first association is, or a text of one line: that is how flashes come.
    """

    def story(fields: Fields) -> Story | None:
        return story_from(_draft(fields, arrival), arrival) if is_item(fields) else None

    return gathered(items_in(arrival.document, is_item), story, name="dpa digitalwires")


def is_item(fields: Fields) -> bool:
    """Whether an object is an entry of digitalwires."""
    named = any(name in fields.values for name in _OWN)
    return isinstance(fields.value("urn"), str) and named and "categories" in fields.values


def _draft(fields: Fields, arrival: Arrival) -> Draft:
    draft = draft_of(Fields({**fields.values, "type": _kind(fields)}), arrival)
    codes = tuple(code for one in fields.objects("categories") for code in (one.text("qcode"),) if code)
    notes = [one for one in fields.objects("ednotes") if one.values.get("ispublishable") is not False]
    roles = [((one.text("role") or "").rpartition(":")[2].lower(), one.text("ednote")) for one in notes]
    note = joined(tuple(text for role, text in roles if text and role not in _PRIVATE))
    genres = fields.texts("genrenames")
    markers = (*draft.given.get("marker", ()), *markers_named(genres))
    if "update" not in markers and any(role in ("correction", "correctionshort") for role, _ in roles):
        markers = (*markers, "correction")  # beside the signal of an update such a note only tells what is new
    embargo = draft.given.get("embargo") or (("by note",) if any(role == "embargo" for role, _ in roles) else ())
    dateline = headline(fields.text("dateline")).rstrip(" -–—") or None
    given = {**draft.given, "marker": markers, "embargo": embargo, "note": (note,) if note else ()}
    return replace(
        draft, id=fields.text("urn"), dek=fields.text("teaser", "subhead"), dateline=dateline, city=_city(dateline),
        source=headline(_supplier(fields) or fields.text("creditline")) or draft.source, published=None,
        updated=draft.updated, subjects=codes_of(codes),
        keywords=keywords_of(fields.texts("keywordnames", "dpasubjectnames")),
        given={name: values for name, values in given.items() if values},
    )  # fmt: skip


def _kind(fields: Fields) -> str:
    """The kind as a word that all JSON wires know."""
    if fields.has("articlehtml"):
        return "text"
    media = [one.text("type") or "" for one in fields.objects("associations")]
    return str(next((_MEDIA[name] for name in media if name in _MEDIA), Kind.COMPOSITE if media else Kind.TEXT))


def _supplier(fields: Fields) -> str | None:
    """Who supplied the copy, where the categories name it."""
    sources = [one for one in fields.objects("categories") if (one.text("type") or "").endswith("infosource")]
    return next((name for one in sources if (name := one.text("name"))), None)


def _city(dateline: str | None) -> str | None:
    """The place of a dateline: "MADRID, 21 Nov. (Europa Press)" gives "MADRID"."""
    return (dateline or "").partition("(")[0].partition(",")[0].strip() or None
