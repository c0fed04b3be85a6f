"""The four feeds are read back with the standard library: same stories, same words."""

import json
import xml.etree.ElementTree as ET
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from copytaster.demo.copybook import agency
from copytaster.demo.feeds import WIRE, as_atom, as_json_feed, as_rdf, as_rss
from copytaster.demo.script import editions
from copytaster.model.story import Story, rfc3339
from tests.stories import NOON, a_story

HOME = "http://127.0.0.1:9/wire"
LATE = NOON + timedelta(seconds=400)
SPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "rss": "http://purl.org/rss/1.0/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "wire": WIRE,
}
AWKWARD = a_story(
    headline='Bell & Sons <say> "no"',
    body=("AT&T’s <b>bold</b> claim", "Ελένη said: ]]> and then"),
    editor_note="Eds: <note> & more",
    markers=("update:2", "correction"),
    embargo=datetime(2026, 3, 9, 14, 0, tzinfo=UTC),
    byline="A & B",
)


def said(element: ET.Element, path: str) -> str | None:
    return element.findtext(path, namespaces=SPACES)


def paragraphs(html: str | None) -> tuple[str, ...]:
    return tuple("".join(p.itertext()) for p in ET.fromstring(f"<div>{html}</div>"))


def stories(name: str) -> tuple[Story, ...]:
    return (AWKWARD, *editions(NOON, LATE)[name])


def test_atom_holds_every_story_word_for_word() -> None:
    sent = stories("meridian")
    entries = ET.fromstring(as_atom(agency("meridian"), sent, HOME)).findall("atom:entry", SPACES)
    assert [said(entry, "atom:id") for entry in entries] == [story.id for story in sent]
    for entry, story in zip(entries, sent, strict=True):
        assert said(entry, "atom:title") == story.headline
        assert paragraphs(said(entry, "atom:content")) == story.body
        assert said(entry, "atom:published") == rfc3339(story.published)
        assert said(entry, "wire:slug") == story.slug
        assert tuple(marker.text for marker in entry.findall("wire:marker", SPACES)) == story.markers


def test_rdf_holds_every_story_word_for_word() -> None:
    sent = stories("kdd")
    root = ET.fromstring(as_rdf(agency("kdd"), sent, HOME))
    items = root.findall("rss:item", SPACES)
    assert [item.get(f"{{{SPACES['rdf']}}}about") for item in items] == [story.id for story in sent]
    for item, story in zip(items, sent, strict=True):
        assert said(item, "rss:title") == story.headline
        assert paragraphs(said(item, "content:encoded")) == story.body
        assert said(item, "wire:note") == story.editor_note
        assert said(item, "wire:embargo") == rfc3339(story.embargo)
    assert len(root.findall("rss:channel/rss:items/rdf:Seq/rdf:li", SPACES)) == len(items)


def test_rss_holds_every_story_and_teasers_leave_the_copy_on_the_page() -> None:
    sent = stories("skerry")
    whole = ET.fromstring(as_rss(agency("skerry"), sent, HOME)).findall("channel/item")
    short = ET.fromstring(as_rss(agency("skerry"), sent, HOME, teasers=True)).findall("channel/item")
    for item, teaser, story in zip(whole, short, sent, strict=True):
        assert said(item, "guid") == said(teaser, "guid") == story.id
        assert paragraphs(said(item, "content:encoded")) == story.body
        assert said(teaser, "content:encoded") is None
        assert said(teaser, "description") == (story.dek or story.body[0])
        assert story.published == parsedate_to_datetime(said(item, "pubDate") or "")


def test_json_feed_holds_every_story_word_for_word() -> None:
    sent = stories("atlas")
    items = json.loads(as_json_feed(agency("atlas"), sent, HOME))["items"]
    for item, story in zip(items, sent, strict=True):
        assert (item["id"], item["title"]) == (story.id, story.headline)
        assert paragraphs(item["content_html"]) == story.body
        own = item["_copytaster"]
        assert own.get("marker", []) == list(story.markers)
        assert own.get("embargo") == rfc3339(story.embargo)
        assert own.get("status", "usable") == story.status


def test_what_is_unknown_is_left_out() -> None:
    bare = Story(id="urn:x:1", headline="Bare", body=("One line.",))
    entry = ET.fromstring(as_atom(agency("meridian"), (bare,), HOME)).find("atom:entry", SPACES)
    assert entry is not None and [child.tag for child in entry if child.tag.startswith(f"{{{WIRE}}}")] == []
    assert set(json.loads(as_json_feed(agency("atlas"), (bare,), HOME))["items"][0]) == {
        "id", "url", "title", "content_html", "_copytaster",
    }  # fmt: skip


def test_the_same_stories_give_the_same_bytes() -> None:
    sent = stories("kdd")
    assert as_rdf(agency("kdd"), sent, HOME) == as_rdf(agency("kdd"), sent, HOME)
