"""Recognises a document by its content, never by its name or by what the server calls it."""

from __future__ import annotations

import json
import re
from typing import Any

REACH = 4_096
"""Characters at the head that are looked at, comments and declarations not counted."""

_ELEMENT = re.compile(r"<(?:[A-Za-z_][\w.-]{0,40}:)?([A-Za-z_][\w.-]{0,60})")
_HTML = frozenset(
    ("html", "head", "body", "title", "meta", "link", "div", "p", "a", "span", "table", "script", "style", "h1", "h2",
     "article", "section", "main")
)  # fmt: skip
_JSON = re.compile(r'[{\[]\s*(?:[{\["\]}]|-?\d|true|false|null|NaN)')
_JSON_OBJECT = re.compile(r'\{\s*["}]|\[\s*[{\[]')
_INSIDE_HTML = frozenset(
    ("b", "br", "center", "font", "form", "hr", "i", "img", "pre", "ul", "h3", "strong", "noscript")
)
_PAGE = re.compile(r"(?:^|[\n>])\s*<(?:!doctype\s+html|html[\s>])", re.I)
_FEED_ROOT = re.compile(
    r"<(?:rss[\s>]|rdf:rdf[\s>]|channel[\s>]|(?:[a-z][\w.-]{0,40}:)?feed\s[^>]{0,400}?atom|feed[\s>])", re.I
)


def head(text: str) -> str:
    """The beginning of `text` after white space, XML declaration, comments and document type."""
    at = 0
    while at < len(text):
        rest = text[at : at + 64].lstrip("\ufeff\x00 \t\r\n")
        if not rest:
            at += 64
            continue
        at += len(text[at : at + 64]) - len(rest)
        if rest.startswith("<!--"):
            end = text.find("-->", at)
        elif rest.startswith(("<?", "<!")) and not rest.startswith("<![") and rest[:14].lower() != "<!doctype html":
            end = _declaration_end(text, at)
        else:
            break
        if end < 0:
            return ""
        at = end + (3 if rest.startswith("<!--") else 1)
    return text[at : at + REACH]


def _declaration_end(text: str, at: int) -> int:
    """The closing bracket of a declaration, past an internal subset in square brackets."""
    end = text.find(">", at)
    subset = text.find("[", at, end if end >= 0 else len(text))
    if subset >= 0 and text.startswith("<!DOCTYPE", at):
        closed = text.find("]", subset)
        end = text.find(">", closed) if closed >= 0 else -1
    return end


def root(text: str) -> str:
    """The local name of the document's root element in lower case; empty where it does not open with one."""
    start = head(text)
    if start[:14].lower() == "<!doctype html":
        return "html"
    opening = _ELEMENT.match(start)
    return opening[1].lower() if opening else ""


def feed_root(text: str) -> str:
    """`rss`, `rdf`, `channel` or `feed` where a feed begins within the reach, even after junk; else empty."""
    name = root(text)
    if name in ("rss", "rdf", "channel", "feed", "entry"):
        return name
    if name in _HTML:
        return ""
    opening = _FEED_ROOT.search(text[: 4 * REACH])
    if opening is None:
        return ""
    found = _ELEMENT.match(opening[0])
    return found[1].lower() if found else ""


def is_page(text: str) -> bool:
    """Whether the document is a web page: HTML from its root on, or behind the warnings of a broken server."""
    name = root(text)
    if name:
        return name in _HTML or (name in _INSIDE_HTML and bool(_PAGE.search(text[: 4 * REACH])))
    return bool(_PAGE.search(text[: 4 * REACH]))


def json_of(text: str) -> Any:
    """What a JSON document holds; None where the text is not a JSON object or array, or is a broken one.

    Numbers of more than eighteen digits stay text, NaN and the infinities are None (RFC 8259 has neither).
    """
    text = text.strip("\ufeff\x00 \t\r\n")
    if not _JSON.match(text):
        return None
    try:
        return json.loads(text, parse_int=_whole, parse_constant=_nothing, strict=False)
    except (ValueError, RecursionError):
        return None


def _whole(digits: str) -> int | str:
    return int(digits) if len(digits) < 19 else digits


def _nothing(_: str) -> None:
    return None


def opens_as_json(text: str) -> bool:
    """Whether the text can only be meant as JSON, be it broken or not."""
    return bool(_JSON_OBJECT.match(head(text)))


def is_xml(text: str) -> bool:
    """Whether the document is XML of whatever kind."""
    return text.lstrip("\ufeff\x00 \t\r\n")[:5].lower() == "<?xml" or bool(root(text))


def is_binary(text: str) -> bool:
    """Whether the document is no text at all: too many characters that no text holds."""
    sample = text[:REACH]
    odd = sum(sample.count(chr(code)) for code in (*range(9), *range(14, 27), *range(28, 32), 0xFFFD))
    return odd > len(sample) / 20
