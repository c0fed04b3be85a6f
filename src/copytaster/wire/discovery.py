"""The feeds that a web page names, for an editor who gave the page's address instead of the feed's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from itertools import islice

from copytaster.wire.encoding import decoded
from copytaster.wire.links import link

REACH = 500_000
"""Characters of a page that are looked at; links of a head stand at its beginning."""
MOST = 20
TYPES = frozenset(("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml"))

MOST_TAGS, LONGEST_TAG = 2_000, 4_000
_TAG = re.compile(r"<(link|base)(?=[\s/>])", re.I)
_INSIDE = re.compile(r"""(?:[^>"']++|"[^"]*+"|'[^']*+')*+>""")
_ATTRIBUTE = re.compile(r"""([a-z-]{1,40})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.I)


def feeds_in(data: bytes, content_type: str, url: str) -> tuple[str, ...]:
    """The addresses of the feeds that the page `data`, got from `url`, links to as its alternates, in its order.

    Only http and https. Standard: HTML, section 4.6.7.1, link type "alternate".
    """
    text = _uncommented(decoded(data, content_type)[:REACH])
    base = url
    found: dict[str, None] = {}
    for name, attributes in _tags(text):
        if name == "base" and base == url:
            base = link(attributes.get("href"), url) or url
        elif "alternate" in attributes.get("rel", "").lower().split():
            kind = attributes.get("type", "").partition(";")[0].strip().lower()
            address = link(attributes.get("href"), base) if kind in TYPES else None
            if address and len(found) < MOST:
                found[address] = None
    return tuple(found)


def _tags(text: str) -> Iterator[tuple[str, dict[str, str]]]:
    for tag in islice(_TAG.finditer(text), MOST_TAGS):
        inside = _INSIDE.match(text[tag.end() : tag.end() + LONGEST_TAG])
        if inside is not None:
            pairs = ((part[1].lower(), part[2] or part[3] or part[4] or "") for part in _ATTRIBUTE.finditer(inside[0]))
            yield tag[1].lower(), {name: unescape(value).strip() for name, value in pairs}


def _uncommented(text: str) -> str:
    pieces: list[str] = []
    at = 0
    while (begin := text.find("<!--", at)) >= 0:
        pieces.append(text[at:begin])
        end = text.find("-->", begin)
        if end < 0:
            return "".join(pieces)
        at = end + 3
    return "".join([*pieces, text[at:]])
