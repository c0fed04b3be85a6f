"""Lists of sources as OPML, the way readers of feeds exchange them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NoReturn
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from copytaster.model.errors import FormatError
from copytaster.model.text import clean_line

SIZE_LIMIT = 8 * 1024**2
MOST = 5_000
_LONE_AMPERSAND = re.compile(rb"&(?!#?\w{1,32};)")


@dataclass(frozen=True, slots=True)
class Outline:
    """One feed of a list: what it is called there (may be empty), and its address exactly as written."""

    title: str
    url: str


def read_opml(data: bytes) -> tuple[Outline, ...]:
    """The feeds in `data`, in its order, whatever folders they are in; titles are cleaned, addresses are not.

    A document type is refused, so no entity is ever expanded. Raises FormatError with a plain sentence.
    Standard: OPML 2.0; `outline` elements with an `xmlUrl`.
    """
    if len(data) > SIZE_LIMIT:
        raise FormatError(f"more than {SIZE_LIMIT // 1024**2} MiB, which no list of sources has")
    try:
        return _parsed(data)
    except expat.ExpatError as error:
        mended = _LONE_AMPERSAND.sub(b"&amp;", data)  # addresses with a bare & are common
        if mended != data and b"\x00" not in data[:8]:
            try:
                return _parsed(mended)
            except expat.ExpatError:
                pass
        raise FormatError(f"not XML that can be read (line {error.lineno})") from error
    except (LookupError, ValueError) as error:
        raise FormatError("in an encoding that is not known; save it as UTF-8") from error


def _parsed(data: bytes) -> tuple[Outline, ...]:
    found: list[Outline] = []
    opened = False

    def begin(name: str, attributes: dict[str, str]) -> None:
        nonlocal opened
        if not opened and name.lower() != "opml":
            raise FormatError(f"not OPML: it begins with <{clean_line(name, 40)}>")
        opened = True
        if name.lower() != "outline":
            return
        values = {key.lower(): value for key, value in attributes.items()}
        url = values.get("xmlurl") or (values.get("url", "") if values.get("type", "").lower() in _FEEDS else "")
        if url.strip():
            if len(found) == MOST:
                raise FormatError(f"more than {MOST} feeds, which are too many for one desk")
            found.append(Outline(clean_line(values.get("title") or values.get("text") or "", 200), url.strip()))

    def refuse(*_: object) -> NoReturn:
        raise FormatError("it declares a document type, which no list of sources needs; it is not read")

    parser = expat.ParserCreate()
    parser.StartElementHandler = begin
    parser.StartDoctypeDeclHandler = refuse
    parser.Parse(data, True)
    return tuple(found)


_FEEDS = frozenset(("rss", "atom"))


def as_opml(outlines: Iterable[Outline]) -> Iterator[str]:
    """The lines of an OPML 2.0 document; the same list gives the same lines."""
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<opml version="2.0">'
    yield f"  <head><title>{escape('Sources of copytaster')}</title></head>"
    yield "  <body>"
    for outline in outlines:
        title, url = quoteattr(outline.title), quoteattr(outline.url)
        yield f'    <outline type="rss" text={title} title={title} xmlUrl={url}/>'
    yield "  </body>"
    yield "</opml>"
