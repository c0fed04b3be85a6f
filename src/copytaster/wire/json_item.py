"""One item of a JSON wire as a draft: the fields that ninjs and the agencies' own dialects share."""

from __future__ import annotations

import re
from datetime import datetime

from copytaster.model.story import Kind
from copytaster.model.text import clean_copy
from copytaster.wire.arrival import Arrival
from copytaster.wire.dates import instant_of
from copytaster.wire.draft import Draft
from copytaster.wire.formats.entry import language_tag
from copytaster.wire.json_wire import Fields
from copytaster.wire.links import link
from copytaster.wire.markup import headline, paragraphs
from copytaster.wire.wire_fields import byline_of as names_in
from copytaster.wire.wire_fields import (
    codes_of,
    hold_of,
    keywords_of,
    kind_named,
    markers_of,
    notes_joined,
    place_of,
    status_named,
)

_HTML_BODIES = ("bodyhtml", "bodyhtml5", "bodyrichhtml5", "bodyxhtml", "articlehtml", "bodyxhtmlrich", "contenthtml")
_TEXT_BODIES = ("bodytext", "body", "content")
_PREFORMATTED = re.compile(r"<pre\b[^<>]{0,500}>(.*?)(?:</pre>|\Z)", re.I | re.S)
_LINE = re.compile(r"\r?\n|<br\s?/?>", re.I)
_INDENTED = re.compile(r"\n {4,}(?=\S)")
_MARKUP = re.compile(r"</?(?:p|br|div|b|i|em|a|h\d|ul|li|table|body|html)\b[^<>]*>", re.I)


def kind_of(fields: Fields) -> Kind:
    """What the item is: by its `type`, and text where that is unknown or not given but there is copy."""
    named = fields.text("type", "itemclass", "mediatype")
    kind = kind_named(named) if named else Kind.TEXT
    return kind or (Kind.TEXT if has_copy(fields) else Kind.COMPOSITE)


def has_copy(fields: Fields) -> bool:
    """Whether the item brings the words of a story."""
    return fields.has(*_HTML_BODIES, *_TEXT_BODIES, "bodies")


def draft_of(fields: Fields, arrival: Arrival) -> Draft:
    """The draft of an item by the names that ninjs gives its properties, in any of its versions.

    Source: IPTC ninjs 1.5, 2.1 and 3.0; the dialects of AP, Reuters and Superdesk use the same words.
    """
    kind, place = kind_of(fields), place_of(fields.text("dateline") or "")
    return Draft(
        headline=_title(fields), body=body_of(fields) if kind is Kind.TEXT else _caption(fields), kind=kind,
        id=fields.text("uri", "guid", "id"), url=_address(fields, arrival), dek=_standfirst(fields),
        byline=byline_of(fields), dateline=place.line or None, source=_source(fields),
        city=headline(fields.text("located", "city")) or place.city or None,
        language=language_tag(fields.text("language", "lang")),
        published=_instant(fields, arrival, "firstcreated", "contentcreated", "firstpublished", "published"),
        updated=_instant(fields, arrival, "versioncreated", "contentmodified", "updated", "modified"),
        subjects=_subjects(fields), keywords=keywords_of(fields.texts("keywords", "keyword")),
        given=_given(fields, arrival),
    )  # fmt: skip


def body_of(fields: Fields, *, agate: bool = False) -> tuple[str, ...]:
    """The paragraphs of the copy: of its HTML where that says anything, else of its plain text.

    Preformatted lines, and with `agate` all lines, stay paragraphs of their own.
    """
    roles = [
        (one.text("role") or "", one.text("contenttype") or "", one.text("value")) for one in fields.objects("bodies")
    ]
    html = [text for role, held, text in roles if text and ("html" in held or "html" in role)]
    plain = [text for role, held, text in roles if text and "html" not in held and "html" not in role]
    for text in (*html, *(fields.text(name) for name in _HTML_BODIES)):
        if found := copy_of(text, agate=agate):
            return found
    for text in (*plain, *(fields.text(name) for name in _TEXT_BODIES)):
        found = copy_of(text, agate=agate) if text and _MARKUP.search(text[:5_000]) else clean_copy(text or "")
        if found:
            return found
    return ()


def copy_of(html: str | None, *, agate: bool = False) -> tuple[str, ...]:
    """The paragraphs of a fragment; lines that begin with four blanks begin one, as Reuters writes them."""
    if not html:
        return ()
    if agate:
        html = _LINE.sub("<p>", html)
    elif "<pre" in html:
        html = _PREFORMATTED.sub(lambda block: f"<p>{_LINE.sub('<p>', block[1])}<p>", html)
    return paragraphs(_INDENTED.sub("<p>", html) if "\n    " in html and "<" in html else html)


def byline_of(fields: Fields) -> str | None:
    """The names, without "By" before them; several bylines joined by commas."""
    own = fields.text("byline", "by")
    names = [own] if own else [one.text("by", "byline", "name") for one in fields.objects("bylines", "authors")]
    written = [names_in(headline(name)) for name in names[:10] if name]
    return ", ".join(dict.fromkeys(filter(None, written))) or None


def joined(notes: tuple[str, ...]) -> str | None:
    """Several notes as one line, each once; None where there is none."""
    return notes_joined(" ".join(paragraphs(note)) for note in notes[:40]) or None


def _title(fields: Fields) -> str:
    """The headline: of several the main one; the title where there is none."""
    own = fields.text("headline")
    main = [one.text("value") for one in fields.objects("headlines") if (one.text("role") or "main") == "main"]
    return headline(own or next(filter(None, main), None) or fields.text("headlines", "title", "name"))


def _caption(fields: Fields) -> tuple[str, ...]:
    """The words that go with a picture, a film, sound or an event."""
    captions = [one.text("value", "description") for one in fields.objects("descriptions")
                if (one.text("role") or "").rpartition(":")[2] != "creditline"]  # fmt: skip
    own = fields.text(
        "descriptioncaption", "caption", "descriptiontext", "descriptionhtml", *_TEXT_BODIES, *_HTML_BODIES
    )
    text = own or next(filter(None, captions), None)
    return paragraphs(text) if text else ()


def _standfirst(fields: Fields) -> str | None:
    """The teaser, as one line."""
    described = [
        one.text("value") for one in fields.objects("descriptions") if one.text("role") in ("summary", "teaser")
    ]
    text = fields.text("descriptionsummary", "teaser", "descriptiontext", "descriptionhtml", "abstract", "intro")
    return " ".join(paragraphs(text or next(filter(None, described), None))) or None


def _source(fields: Fields) -> str | None:
    """Who the copy is from: its source, else who supplied it, else who holds the rights."""
    sources = ("source", "infosource", "infosources", "provider", "creditline", "copyrightholder")
    return next((name for one in sources if (name := headline(fields.text(one)))), None)


def _address(fields: Fields, arrival: Arrival) -> str | None:
    canonical = [one.text("href") for one in fields.objects("links") if one.text("rel") == "canonical"]
    return link(fields.text("url", "link", "canonicalurl") or next(filter(None, canonical), None), arrival.url)


def _instant(fields: Fields, arrival: Arrival, *names: str) -> datetime | None:
    return next((at for name in names if (at := instant_of(fields.text(name), arrival.zone))), None)


def _subjects(fields: Fields) -> tuple[str, ...]:
    """The 8-digit codes, however they are written: "01000000", "medtop:20000170", an address ending in it."""
    found: list[str] = []
    for one in fields.objects("subject", "subjects"):
        codes = (one.text("code", "qcode"), one.text("uri"), one.text("literal"))
        found.extend(filter(None, codes))
    return codes_of(found)


def _given(fields: Fields, arrival: Arrival) -> dict[str, tuple[str, ...]]:
    """What the item says outright."""
    status = status_named(fields.text("pubstatus", "status") or "")
    embargo = fields.text("embargoed", "embargo", "embargodate", "embargoeddate")
    if fields.value("embargoed", "embargo") is True:
        embargo = "embargoed"
    said = {
        "version": fields.text("version"), "slug": fields.text("slugline", "slug"), "urgency": fields.text("urgency"),
        "words": fields.text("wordcount", "words"), "status": status,
        "note": joined(fields.texts("ednote", "editornote", "editnote", "ednotes", "editorialnote")),
    }  # fmt: skip
    given: dict[str, tuple[str, ...]] = {name: (value,) for name, value in said.items() if value}
    others = fields.texts("versioncreated", "firstcreated", "contentcreated")
    if hold := hold_of(embargo or "", others, arrival):
        given["embargo"] = (hold.until or "not plain",)
    named = (*fields.texts("signal", "signals", "editorialtypes"), *fields.object("signals").texts("updatetype"))
    markers = markers_of(named)
    if fields.has("replacing", "replaces"):
        markers = (*markers, "replaces")
    return {**given, "marker": markers} if markers else given
