"""NewsML-G2: news messages of several items, and items of every class by themselves (IPTC, versions 2.0 to 2.34)."""

from __future__ import annotations

from copytaster.model.story import Kind, Story
from copytaster.wire.arrival import Arrival, Reading
from copytaster.wire.draft import Draft, story_from
from copytaster.wire.formats.entry import language_tag
from copytaster.wire.formats.filing import gathered
from copytaster.wire.g2_content import caption_of, copy_in_item, kind_of_content
from copytaster.wire.g2_meta import Meta, meta_of
from copytaster.wire.wire_fields import byline_of, first, instant, place_of
from copytaster.wire.xml_copy import Copy
from copytaster.wire.xml_wire import Element, attribute, child, items_of, local, opens_with, starting

_NEWS = ("newsitem", "packageitem", "planningitem", "conceptitem")
_ITEMS = (*_NEWS, "knowledgeitem", "catalogitem")
_START = starting("newsmessage", *_ITEMS)


def recognises(arrival: Arrival) -> bool:
    """Whether a news message or an item of NewsML-G2 begins here; NewsML 1, which has items too, is tried before."""
    return opens_with(arrival, _START)


def read(arrival: Arrival) -> Reading:
    """Every item, in the order sent: texts as stories, the others as what they are.

    Lists of codes (knowledge and catalogue items, concepts that are no event) are left out with a note.
    What an item marks as not for publication (`pubconstraint`, private notes, contacts) is left out.
    """
    items, _, note = items_of(arrival, _START, *_ITEMS)
    news = [item for item in items if _is_news(item)]
    others = len(items) - len(news)
    notes = [note] if note else []
    if others:
        notes.append(f"{others} item{'s' if others > 1 else ''} without news: a list of codes, or an empty package")
    return gathered(news, lambda item: _story(item, arrival), name="newsml-g2", note="; ".join(notes) or None)


def _is_news(item: Element) -> bool:
    """Whether the item is news, or a concept that is an event."""
    name = local(item.tag)
    if name == "conceptitem":
        kind = child(item, "concept", "type")
        return "event" in attribute(kind, "qcode", "uri", "literal").lower()
    if name == "packageitem":  # some senders wrap each text in an empty one
        return bool(attribute(item, "guid")) or child(item, "itemMeta".lower()) is not None
    return name in _NEWS


def _story(item: Element, arrival: Arrival) -> Story | None:
    """The story of one item; None where it says nothing at all."""
    meta = meta_of(item, arrival)
    kind = _kind(item, meta)
    copy = Copy(body=list(caption_of(item, meta)))
    if kind is Kind.TEXT:
        copy = copy_in_item(item, arrival, language=meta.language, line=meta.headline)
    place = place_of(first(meta.dateline, copy.dateline))
    given = {**meta.given, **place.given}
    draft = Draft(
        headline=first(meta.headline, copy.headline, meta.title), body=tuple(copy.body),
        id=attribute(item, "guid") or None, kind=kind, url=meta.url, dek=first(copy.dek, meta.dek) or None,
        byline=first(byline_of(meta.byline), byline_of(copy.byline)) or None, dateline=place.line or None,
        city=first(place.city, copy.city, meta.city) or None, source=first(meta.source, copy.source) or None,
        language=language_tag(meta.language), published=instant(meta.created, arrival),
        updated=instant(meta.changed, arrival), subjects=meta.subjects, keywords=meta.keywords,
        given={name: (value,) for name, value in given.items() if value} | {"marker": meta.markers},
    )  # fmt: skip
    return story_from(draft, arrival)


def _kind(item: Element, meta: Meta) -> Kind:
    """What the item is: by its class, else by its element, else by its content."""
    by_element = {"packageitem": Kind.COMPOSITE, "planningitem": Kind.EVENT, "conceptitem": Kind.EVENT}
    return by_element.get(local(item.tag)) or meta.kind or kind_of_content(item)
