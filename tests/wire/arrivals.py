"""Documents as they arrive, for tests of the readers: say only what matters."""

from datetime import UTC, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from copytaster.model.story import Story
from copytaster.wire.arrival import Arrival, Reading
from copytaster.wire.reading import read
from tests.stories import NOON

BERLIN: tzinfo = ZoneInfo("Europe/Berlin")


def an_arrival(text: str = "", **fields: Any) -> Arrival:
    """A document that came from the wire `north` at noon, in no zone that anybody chose."""
    usual: dict[str, Any] = {"data": text.encode(), "text": text, "now": NOON, "zone": UTC, "wire": "north"}
    return Arrival(**{**usual, **fields})


def reading_of(document: str | bytes, **fields: Any) -> Reading:
    """What a document from the wire `north` holds."""
    data = document if isinstance(document, bytes) else document.encode("utf-8", "surrogatepass")
    usual: dict[str, Any] = {"wire": "north", "url": "https://north.example/feed", "now": NOON}
    return read(data, **{**usual, **fields})


def the_story(document: str | bytes, **fields: Any) -> Story:
    """The one story of a document."""
    (story,) = reading_of(document, **fields).items
    return story


def rss(*items: str, channel: str = "<title>North Wire</title>") -> str:
    """An RSS document of these items' inner XML."""
    inside = "".join(f"<item>{item}</item>" for item in items)
    return (
        '<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wire="urn:copytaster:wire" '
        'xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:atom="http://www.w3.org/2005/Atom">'
        f"<channel>{channel}{inside}</channel></rss>"
    )


def atom(*entries: str, feed: str = "<title>North Wire</title>", attributes: str = "") -> str:
    """An Atom document of these entries' inner XML."""
    inside = "".join(f"<entry>{entry}</entry>" for entry in entries)
    return (
        f'<feed xmlns="http://www.w3.org/2005/Atom" xmlns:wire="urn:copytaster:wire" {attributes}>{feed}{inside}</feed>'
    )
