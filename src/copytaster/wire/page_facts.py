"""What a news page says about its article in data meant for machines: JSON-LD first, then meta elements."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from copytaster.model.text import folded
from copytaster.wire.markup import headline

_ARTICLES = re.compile(r"(?:\w*Article|\w*BlogPosting|Report|\w*Review|Article)$")
_NODES_SEEN = 2_000
_LONGEST_DATA = 1_000_000
_NOT_A_NAME = re.compile(r"https?://|[@<>{}\d]|^(?:admin|editor|staff|redaktion|author|null|undefined|none)$", re.I)
_JOINED = re.compile(r"\s*(?:;|,|\||&|\band\b|\bund\b|\bet\b|\by\b|\bog\b|\boch\b)\s*")
_INITIALS = re.compile(r"\s*\([^()]{1,12}\)\s*$")
_BY = re.compile(r"^(?:by|von|par|por|di|door|av|af|autor|author)[:\s]\s*", re.I)


@dataclass(frozen=True, slots=True)
class Facts:
    """What was found, as written; unknown is None or empty.

    `declared` is the headline of the article data, `headlines` are those meant for sharing and for the window;
    `article_body` is the copy in the data, if any.
    """

    declared: str = ""
    headlines: tuple[str, ...] = ()
    description: str | None = None
    published: str | None = None
    updated: str | None = None
    authors: tuple[str, ...] = ()
    site: str | None = None
    language: str | None = None
    address: str | None = None
    keywords: tuple[str, ...] = ()
    article_body: str = ""


def facts_of(tree: LexborHTMLParser, data: tuple[str, ...], title: str) -> Facts:
    """The facts of a parsed page; `data` are its JSON-LD scripts, `title` the content of its title element."""
    meta = _metas(tree)
    article = _article(data)
    html = tree.css_first("html")
    canonical = tree.css_first('link[rel="canonical"]')
    return Facts(
        declared=headline(_string(article.get("headline"))),
        headlines=tuple(filter(None, map(headline, (meta.get("og:title"), meta.get("twitter:title"), title)))),
        description=headline(
            _string(article.get("description")) or meta.get("og:description") or meta.get("description"),
            1_000) or None,
        published=_string(article.get("datePublished")) or _named(meta, _PUBLISHED),
        updated=_string(article.get("dateModified")) or _named(meta, _UPDATED),
        authors=_authors(article, meta),
        site=headline(_name(article.get("publisher")) or meta.get("og:site_name")) or None,
        language=_string(article.get("inLanguage")) or _attribute(html, "lang") or meta.get("og:locale"),
        address=_attribute(canonical, "href") or meta.get("og:url"),
        keywords=_keywords(article, meta), article_body=_string(article.get("articleBody")) or "",
    )  # fmt: skip


_PUBLISHED = ("article:published_time", "datepublished", "article:published", "og:article:published_time",
"parsely-pub-date",
              "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date", "dc.date.issued", "dc.date",
              "dcterms.created", "dcterms.date", "cxenseparse:recs:publishtime", "article.published",
              "originalpublicationdate",
              "citation_publication_date", "date", "last-modified")  # fmt: skip
_UPDATED = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "lastmod",
    "article.updated",
)


def _metas(tree: LexborHTMLParser) -> dict[str, str]:
    """The content of meta elements by name, property or itemprop in lower case; the first of a name counts."""
    found: dict[str, str] = {}
    for node in tree.css("meta")[:300]:
        attributes = node.attributes
        content = attributes.get("content")
        if content and content.strip():
            for key in ("property", "name", "itemprop"):
                if name := attributes.get(key):
                    found.setdefault(name.lower().replace(":time", "_time"), content[:4_000])
    return found


def _article(data: tuple[str, ...]) -> Mapping[str, Any]:
    """The first object of JSON-LD that is an article, the one with a headline before others; empty where none is."""
    found: list[Mapping[str, Any]] = []
    for text in data:
        if len(text) > _LONGEST_DATA:
            continue
        try:
            document = json.loads(text, strict=False, parse_int=str)
        except (ValueError, RecursionError):
            continue
        found.extend(node for node in _nodes(document) if _is_article(node))
    return max(found, key=lambda node: ("headline" in node) + ("datePublished" in node), default={})


def _nodes(document: Any) -> Iterator[Mapping[str, Any]]:
    """The objects of a document, outer before inner, each once."""
    waiting, seen = [document], 0
    while waiting and seen < _NODES_SEEN:
        value = waiting.pop(0)
        seen += 1
        if isinstance(value, dict):
            yield value
            waiting.extend(
                value[key]
                for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item")
                if key in value
            )
        elif isinstance(value, list):
            waiting.extend(value[:100])


def _is_article(node: Mapping[str, Any]) -> bool:
    kinds = node.get("@type")
    return any(
        isinstance(kind, str) and _ARTICLES.search(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _string(value: Any) -> str | None:
    if isinstance(value, list) and value:
        value = value[0]
    return value if isinstance(value, str) and value.strip() else None


def _name(value: Any) -> str | None:
    """The name of a person or an organisation, given as an object or as a string."""
    if isinstance(value, list) and value:
        value = value[0]
    return _string(value.get("name")) if isinstance(value, dict) else _string(value)


def _named(meta: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _attribute(node: Any, name: str) -> str | None:
    value = node.attributes.get(name) if node is not None else None
    return value if isinstance(value, str) and value.strip() else None


def _authors(article: Mapping[str, Any], meta: Mapping[str, str]) -> tuple[str, ...]:
    """The names of those who wrote it, in the order given, without the publisher's own."""
    given = article.get("author") or article.get("creator")
    people = given if isinstance(given, list) else [given]
    names = [name for person in people[:20] if (name := _name(person))]
    if not any(map(_is_name, names)):
        names = [meta[key] for key in ("author", "article:author", "byl", "parsely-author", "dc.creator",
        "sailthru.author",
                                       "cxenseparse:author", "twitter:creator") if key in meta][:1]  # fmt: skip
    site = folded(_name(article.get("publisher")) or meta.get("og:site_name") or "")
    return names_in(names, but=site) or names_in(names)


def names_in(texts: list[str], *, but: str = "") -> tuple[str, ...]:
    """The single names in `texts` ("By Ann Other and Bob Roe"), each once, but for the folded name `but`."""
    parts = (part for text in texts for part in _JOINED.split(_BY.sub("", headline(text, 300))))
    found = (_INITIALS.sub("", part).strip(" .:-–|") for part in parts)
    return tuple(dict.fromkeys(name for name in found if _is_name(name) and folded(name) != but))


def _is_name(text: str) -> bool:
    return 2 < len(text) <= 60 and len(text.split()) <= 6 and not _NOT_A_NAME.search(text)


def _keywords(article: Mapping[str, Any], meta: Mapping[str, str]) -> tuple[str, ...]:
    """The keywords of the article, the first fifty."""
    given = article.get("keywords") or meta.get("news_keywords") or meta.get("keywords") or ""
    texts = given if isinstance(given, list) else str(given).split(",")
    words = (headline(text, 100) for text in texts[:50] if isinstance(text, str))
    return tuple(dict.fromkeys(word for word in words if word and len(word) <= 60))
