"""What a wire shows, written as RSS 2.0, Atom, JSON Feed or RSS 1.0 (RDF)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from email.utils import format_datetime
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from copytaster.demo.copybook import Agency
from copytaster.model.story import Status, Story, rfc3339

WIRE = "urn:copytaster:wire"
"""The namespace of what a feed has no element for: slug, urgency, status, embargo and their like."""

_DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
_CONTENT = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'


def as_rss(agency: Agency, stories: Sequence[Story], home: str, *, teasers: bool = False) -> bytes:
    """RSS 2.0 of `stories`, in the order given; with `teasers` the copy itself stays on the page linked to.

    `home` is the address of the agency's site without a slash at its end. Source: RSS Advisory Board,
    RSS 2.0.11.
    """
    items = []
    for story in stories:
        teaser = _tag("description", story.dek or (story.body[0] if story.body else ""))
        copy = teaser if teasers else f"{teaser}{_tag('content:encoded', _html(story))}"
        items.append(
            f"<item>{_tag('title', story.headline)}{_tag('link', address(story, home))}"
            f'<guid isPermaLink="false">{escape(story.id)}</guid>'
            f"{_tag('pubDate', _rfc822(story.published))}{_tag('dcterms:modified', rfc3339(story.updated))}"
            f"{_tag('dc:creator', story.byline)}{''.join(_tag('category', word) for word in story.keywords)}"
            f"{copy}{_extension(story)}</item>"
        )
    return (
        f'{_DECLARATION}<rss version="2.0" {_DC} {_CONTENT} xmlns:wire="{WIRE}"><channel>{_tag("title", agency.title)}'
        f"{_tag('link', home + '/')}{_tag('description', agency.about)}<language>en</language>"
        f"{''.join(items)}</channel></rss>\n"
    ).encode()


def as_atom(agency: Agency, stories: Sequence[Story], home: str) -> bytes:
    """Atom of `stories`, in the order given. Source: RFC 4287."""
    entries = [
        f"<entry>{_tag('id', story.id)}{_tag('title', story.headline)}<link href={quoteattr(address(story, home))}/>"
        f"{_tag('published', rfc3339(story.published))}{_tag('updated', rfc3339(story.updated))}"
        f"{_author(story.byline)}"
        f"{''.join(f'<category term={quoteattr(word)}/>' for word in story.keywords)}{_tag('summary', story.dek)}"
        f'<content type="html">{escape(_html(story))}</content>{_extension(story)}</entry>'
        for story in stories
    ]
    latest = max((story.updated for story in stories if story.updated), default=None)
    return (
        f'{_DECLARATION}<feed xmlns="http://www.w3.org/2005/Atom" xmlns:wire="{WIRE}" xml:lang="en">'
        f"{_tag('id', f'urn:{agency.name}:feed')}{_tag('title', agency.title)}{_tag('subtitle', agency.about)}"
        f"<link href={quoteattr(home + '/')}/>{_tag('updated', rfc3339(latest) or '1970-01-01T00:00:00Z')}"
        f"{_author(agency.title)}{''.join(entries)}</feed>\n"
    ).encode()


def as_rdf(agency: Agency, stories: Sequence[Story], home: str) -> bytes:
    """RSS 1.0 of `stories`, in the order given; `rdf:about` is the story's id. Source: RSS-DEV, RSS 1.0."""
    items = [
        f"<item rdf:about={quoteattr(story.id)}>{_tag('title', story.headline)}{_tag('link', address(story, home))}"
        f"{_tag('description', story.dek)}{_tag('dc:identifier', story.id)}"
        f"{_tag('dc:date', rfc3339(story.published))}{_tag('dcterms:modified', rfc3339(story.updated))}"
        f"{_tag('dc:creator', story.byline)}{''.join(_tag('dc:subject', word) for word in story.keywords)}"
        f"{_tag('content:encoded', _html(story))}{_extension(story)}</item>"
        for story in stories
    ]
    contents = "".join(f"<rdf:li rdf:resource={quoteattr(story.id)}/>" for story in stories)
    return (
        f'{_DECLARATION}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        f'xmlns="http://purl.org/rss/1.0/" {_DC} {_CONTENT} xmlns:wire="{WIRE}">'
        f"<channel rdf:about={quoteattr(home + '/')}>{_tag('title', agency.title)}{_tag('link', home + '/')}"
        f"{_tag('description', agency.about)}<dc:language>en</dc:language>"
        f"<items><rdf:Seq>{contents}</rdf:Seq></items></channel>{''.join(items)}</rdf:RDF>\n"
    ).encode()


def as_json_feed(agency: Agency, stories: Sequence[Story], home: str) -> bytes:
    """JSON Feed of `stories`, in the order given. Source: jsonfeed.org, version 1.1."""
    items = []
    for story in stories:
        item: dict[str, Any] = {
            "id": story.id, "url": address(story, home), "title": story.headline, "content_html": _html(story),
            "summary": story.dek, "date_published": rfc3339(story.published), "date_modified": rfc3339(story.updated),
            "authors": [{"name": story.byline}] if story.byline else None, "tags": list(story.keywords) or None,
            "language": story.language, "_copytaster": _wire_fields(story),
        }  # fmt: skip
        items.append({name: value for name, value in item.items() if value is not None})
    feed = {
        "version": "https://jsonfeed.org/version/1.1", "title": agency.title, "description": agency.about,
        "home_page_url": home + "/", "language": "en", "items": items,
    }  # fmt: skip
    return (json.dumps(feed, ensure_ascii=False, indent=1) + "\n").encode()


def address(story: Story, home: str) -> str:
    """Where the page of `story` stands: the same for all its versions."""
    return f"{home}/story/{story.id.rpartition(':')[2]}"


def _wire_fields(story: Story) -> dict[str, Any]:
    """What a feed has no element for, by the names of the extension; what is unknown is left out."""
    fields = {
        "slug": story.slug, "urgency": story.urgency, "version": story.version,
        "status": None if story.status is Status.USABLE else str(story.status), "embargo": rfc3339(story.embargo),
        "note": story.editor_note, "marker": list(story.markers) or None, "dateline": story.dateline,
        "city": story.city, "words": story.words, "byline": story.byline,
    }  # fmt: skip
    return {name: value for name, value in fields.items() if value is not None}


def _extension(story: Story) -> str:
    parts = []
    for name, value in _wire_fields(story).items():
        parts += [_tag(f"wire:{name}", str(one)) for one in (value if isinstance(value, list) else [value])]
    return "".join(parts)


def _tag(name: str, text: str | None) -> str:
    """The element, or nothing where there is nothing to say."""
    return f"<{name}>{escape(text)}</{name}>" if text else ""


def _author(name: str | None) -> str:
    return f"<author>{_tag('name', name)}</author>" if name else ""


def _html(story: Story) -> str:
    return "".join(f"<p>{escape(paragraph)}</p>\n" for paragraph in story.body)


def _rfc822(moment: datetime | None) -> str | None:
    return format_datetime(moment, usegmt=True) if moment else None
