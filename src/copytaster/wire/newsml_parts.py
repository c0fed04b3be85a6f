"""The news components of a NewsML 1 item: which text is the story, and what only goes with it."""

from __future__ import annotations

from base64 import b64decode
from dataclasses import dataclass, field

from copytaster.model.story import Kind
from copytaster.wire.arrival import Arrival
from copytaster.wire.encoding import decoded
from copytaster.wire.nitf_body import copy_sent_as_text, nitf_copy
from copytaster.wire.wire_fields import first, kind_named
from copytaster.wire.xml_copy import Copy, copy_of
from copytaster.wire.xml_wire import LANGUAGE, Element, attribute, child, children, local, within

_TITLES = frozenset(("title", "headline", "headlinetext"))
_LEADS = frozenset(("lead", "intro", "introduction", "chapeau"))
_DEKS = frozenset(("abstract", "summary", "subheadline", "subtitle", "teaser", "standfirst"))
# Parts of a release or a package that are no copy.
_OTHERS = frozenset(
    ("stylesheet", "slugline", "byline", "dateline", "logo", "contact", "contacts", "tweettext", "twitter", "keyword",
     "keywords", "copyright", "copyrightline", "credit", "creditline", "biography", "disclaimer", "supporting",
     "supplementary", "sidebar", "related", "relatedlinks", "notes", "editorialnote", "note", "sms", "translation",
     "multimedia", "script", "datasheet", "attachment", "caption", "legend", "url", "link",
     "links", "relateddocument", "relatedarticle", "transcript", "storyboard")
)  # fmt: skip
_FORMATS = ("nitf", "xhtml", "html", "text", "plain")
_CONTENTS_KEPT = 40


@dataclass(slots=True)
class Parts:
    """What an item holds.

    `copies` by role in the order sent (`lead`, `body`); `title` and `dek` are texts sent as such. `media` are
    the kinds of what is no text, `links` how many other items it refers to. `fields` holds the elements of
    all metadata by local name, in order; those of media components stand behind the others.
    """

    copies: dict[str, Copy] = field(default_factory=dict)
    title: str = ""
    dek: str = ""
    media: list[Kind] = field(default_factory=list)
    links: int = 0
    fields: dict[str, list[Element]] = field(default_factory=dict)

    @property
    def body(self) -> tuple[str, ...]:
        """The paragraphs of the story."""
        return tuple(text for copy in self.copies.values() for text in copy.body)


def parts_of_item(item: Element, arrival: Arrival) -> Parts:
    """The parts of a NewsItem. Items inside it are left to themselves."""
    parts = Parts()
    aside: list[Element] = []
    _index(item, parts, aside)
    language = item.get(LANGUAGE) or attribute(next(iter(parts.fields.get("language", ())), None), "formalname")
    for component in children(item, "newscomponent"):
        _take(component, "", parts, language, arrival)
    for element in aside:
        _index(element, parts, [])
    return parts


def role_of(component: Element) -> str:
    """The role of a component in lower case without blanks; empty where it names none."""
    return "".join(attribute(child(component, "role"), "formalname").lower().split())


def _kind_of(component: Element) -> Kind | None:
    """The kind of a media component, by its role; None for text and what names none."""
    kind = kind_named(role_of(component)) if role_of(component) else None
    return None if kind is Kind.TEXT else kind


def _index(element: Element, parts: Parts, aside: list[Element]) -> None:
    """Put the metadata in reach, content and other items left out, media components set `aside`."""
    for one in children(element):
        name = local(one.tag)
        if name in ("datacontent", "newsitem"):
            continue
        if name == "newscomponent" and _kind_of(one) is not None:
            aside.append(one)
            continue
        parts.fields.setdefault(name, []).append(one)
        _index(one, parts, aside)


def _take(component: Element, above: str, parts: Parts, language: str, arrival: Arrival) -> None:
    """Take in the texts of a component and of those in it; `above` is the role of the one it stands in."""
    kind = _kind_of(component)
    if kind is not None:
        parts.media.append(kind)
        return
    parts.links += len(children(component, "newsitemref"))
    role = role_of(component) or above
    found = [copy for one in children(component, "contentitem") if (copy := _content(one, parts, arrival))]
    if found:
        _file(max(found, key=lambda pair: pair[0])[1], role, parts)
    inner = children(component, "newscomponent")
    if attribute(component, "equivalentslist").lower() == "yes":
        inner = _equivalent(inner, language)
    for one in inner:
        _take(one, role if role not in _LEADS else "", parts, language, arrival)


def _equivalent(components: list[Element], language: str) -> list[Element]:
    """Of components that say the same, those in the item's language; all where none is."""

    def spoken(one: Element) -> str:
        named = attribute(next(within(one, "language"), None), "formalname")
        return first(one.get(LANGUAGE), named, language)[:2].lower()

    return [one for one in components if spoken(one) == language[:2].lower()] or components


def _file(copy: Copy, role: str, parts: Parts) -> None:
    """Put a text where its role belongs; of several in one role the longest is kept."""
    if role in _TITLES:
        parts.title = first(parts.title, " ".join(copy.body), copy.headline)
    elif role in _DEKS:
        parts.dek = first(parts.dek, " ".join(copy.body))
    elif role not in _OTHERS:
        name = "lead" if role in _LEADS else "body"
        if name not in parts.copies or parts.copies[name].length < copy.length:
            parts.copies[name] = copy


def _content(item: Element, parts: Parts, arrival: Arrival) -> tuple[tuple[int, int], Copy] | None:
    """The text of a content item, with its rank: by format, then by length; None where it is no text."""
    media = attribute(child(item, "mediatype"), "formalname")
    mime = attribute(child(item, "mimetype"), "formalname").lower()
    form = attribute(child(item, "format"), "formalname").lower()
    kind = kind_named(media) if media else kind_named(mime.partition("/")[0]) if mime else kind_named(form)
    data = next(within(item, "datacontent"), None)
    if kind not in (None, Kind.TEXT) or "css" in mime or "css" in form:
        if kind is not None:
            parts.media.append(kind)
        return None
    if data is None:
        return None
    copy = _copy(data, item, arrival)
    if not copy.body and not copy.headline:
        return None
    copy.length = copy.length or sum(map(len, copy.body))
    rank = next((len(_FORMATS) - at for at, name in enumerate(_FORMATS) if name in f"{form} {mime}"), 0)
    return (rank, copy.length), copy


def _copy(data: Element, item: Element, arrival: Arrival) -> Copy:
    """The copy in a DataContent: NITF, XHTML or paragraphs as elements, or any of these as text."""
    nitf = next(within(data, "nitf"), None)
    if nitf is not None:
        return nitf_copy(nitf)
    if len(data):
        page = next(within(data, "body"), None)
        return copy_of(data if page is None else page)
    text = data.text or ""
    encoding = attribute(next(within(item, "encoding"), None), "notation").lower()
    if "base64" in encoding:
        try:
            text = decoded(b64decode("".join(text.split()), validate=True))
        except ValueError:
            return Copy()
    return copy_sent_as_text(text, arrival)
