"""Reads the article out of any news page: headline, standfirst, byline, times, language, address, paragraphs."""

from __future__ import annotations

import re
from datetime import datetime

from selectolax.lexbor import LexborHTMLParser

from copytaster.model.story import Story
from copytaster.model.text import clean_copy, folded
from copytaster.wire.arrival import Arrival, Unreadable
from copytaster.wire.dates import instant_of
from copytaster.wire.draft import Draft, story_from
from copytaster.wire.encoding import decoded
from copytaster.wire.formats.entry import language_tag
from copytaster.wire.links import link
from copytaster.wire.markup import headline, paragraphs
from copytaster.wire.page_bounds import bounded
from copytaster.wire.page_copy import container_of, inside, layout_of
from copytaster.wire.page_facts import Facts, facts_of, names_in
from copytaster.wire.page_filter import kept
from copytaster.wire.sniff import is_page
from copytaster.wire.zones import zone_named

_ENOUGH = 1_200
"""Letters of copy under which the page is looked at again, more trustingly."""
_LEAST = 140
"""Letters of copy under which a page that does not declare an article holds none."""
_SUFFIX = re.compile(r"\s+[|–—·»-]\s+[^|–—·»]{2,50}$")


def article(
    html: bytes, *, url: str | None, content_type: str | None, timezone: str, now: datetime, wire: str = ""
) -> Story:
    """The article of a web page, as a story.

    `url` is where the page came from, `timezone` (an IANA name) is for times without a zone, `now` is
    aware. The id is the page's own address. Raises FormatError where the page holds no article.
    """
    arrival = Arrival(
        data=html, text=decoded(html, content_type), now=now, zone=zone_named(timezone),
        zone_given=timezone != "UTC", wire=wire, url=url, content_type=content_type,
    )  # fmt: skip
    return article_of(arrival)


def article_of(arrival: Arrival) -> Story:
    """The article of a page that has arrived. Raises Unreadable where it holds none."""
    if not is_page(arrival.text):
        raise Unreadable("parse", "not a web page")
    page = bounded(arrival.text)
    tree = LexborHTMLParser(page.html)
    facts = facts_of(tree, page.data, page.title)
    line = _headline(tree, facts)
    body = _copy(tree, facts, line, arrival)
    if sum(map(len, body)) < (1 if facts.declared else _LEAST):
        raise Unreadable("parse", "no article on this page")
    published, updated = instant_of(facts.published, arrival.zone), instant_of(facts.updated, arrival.zone)
    address = link(facts.address, arrival.url) or link(arrival.url)
    draft = Draft(
        headline=line, body=body, url=address, dek=facts.description, source=facts.site,
        byline=", ".join(facts.authors or _visible_authors(tree, facts)) or None,
        language=language_tag(facts.language), published=published or _visible_time(tree, arrival),
        updated=updated, keywords=facts.keywords,
    )  # fmt: skip
    story = story_from(draft, arrival)
    assert story is not None
    return story


def _copy(tree: LexborHTMLParser, facts: Facts, line: str, arrival: Arrival) -> tuple[str, ...]:
    """The paragraphs: of the container that holds most text, read by class names or without, else of the data."""
    best: list[str] = []
    for strict in (True, False):
        layout = layout_of(tree, strict=strict)
        found = kept(inside(layout, container_of(layout)), headline=line, zone=arrival.zone)
        if sum(map(len, found)) > 2 * sum(map(len, best)):
            best = found
        if sum(map(len, best)) >= _ENOUGH:
            break
    told = paragraphs(facts.article_body) if facts.article_body else ()
    if sum(map(len, told)) > 2 * sum(map(len, best)):
        return told
    return clean_copy("\n\n".join(best))


def _headline(tree: LexborHTMLParser, facts: Facts) -> str:
    """The headline that the article's data declare, else the h1 that readers see, else what is meant for sharing."""
    if len(facts.declared.split()) >= 2 and not facts.declared.endswith(("…", "...")):
        return facts.declared
    shown = [text for node in tree.css("h1")[:5] if (text := headline(node.text(deep=True, separator=" ")))]
    shown = [text for text in dict.fromkeys(shown) if folded(text) != folded(facts.site or "")]
    for text in shown:
        if any(_alike(text, other) for other in facts.headlines) or (len(shown) == 1 and len(text.split()) >= 3):
            return text
    said = [_SUFFIX.sub("", text) if len(text) > 30 else text for text in facts.headlines]
    return next(iter((*said, *shown, facts.declared)), "")


def _alike(one: str, other: str) -> bool:
    """Whether two headlines share most of their words."""
    left, right = set(folded(one).split()), set(folded(other).split())
    return len(left & right) >= 0.6 * min(len(left), len(right)) and len(left) >= 2


def _visible_authors(tree: LexborHTMLParser, facts: Facts) -> tuple[str, ...]:
    """The names in what the page marks as its byline."""
    for selector in (
        '[itemprop="author"]',
        '[rel="author"]',
        ".byline",
        ".author-name",
        ".author",
        '[class*="author"]',
    ):
        texts = [node.text(deep=True, separator=" ") for node in tree.css(selector)[:5]]
        if names := names_in([text for text in texts if len(text) < 200], but=folded(facts.site or "")):
            return names
    return ()


def _visible_time(tree: LexborHTMLParser, arrival: Arrival) -> datetime | None:
    """The first time that the page marks as one."""
    for node in tree.css("[itemprop=datePublished], time[datetime], time, .date, .published, .timestamp")[:6]:
        attributes = node.attributes
        for text in (attributes.get("datetime"), attributes.get("content"), node.text(deep=True)[:100]):
            if moment := instant_of(text, arrival.zone):
                return moment
    return None
