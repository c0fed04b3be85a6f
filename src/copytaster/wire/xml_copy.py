"""The copy inside XHTML, NITF or bare paragraphs as paragraphs, and what its tags and classes say of them."""

from __future__ import annotations

from dataclasses import dataclass, field

from copytaster.model.text import BODY_LIMIT, folded
from copytaster.wire.broken_lines import BREAK, parts_of, washed
from copytaster.wire.xml_wire import Element, attribute, local, words


def _names(line: str) -> frozenset[str]:
    return frozenset(line.split())


_BLOCKS = _names(
    "address article aside block blockquote body body.content body.head body.end bq caption center dd div dl dt "
    "fieldset figure footer form h1 h2 h3 h4 h5 h6 hedline hl1 hl2 hr html li main nitf ol p pre section summary "
    "table tbody tfoot thead title tr ul datacontent content nitf-table abstract quote credit line"
)
# Elements whose text is not the story's: page furniture, media and their captions, notes to desks.
_DROPPED = _names(
    "head script style iframe noscript object embed applet template svg math video audio canvas select textarea "
    "button nav form figcaption media media-caption media-producer media-reference media-metadata photo picture note "
    "ednote tagline bibliography body.end rights identified-content key-list meta nitf-table-metadata "
    "nitf-table-summary nitf-colgroup pullquote datasource"
)
# Classes with which agencies mark what is no part of the story, and what is for editors only.
_CLASSES_DROPPED = _names(
    "notepad np-public np-nonpublic nonpublic non-public private closingline signoff sign-off endmark contacts contact "
    "pullquote pull-quote caption credit-line photocaption embargoed publicationdate slugline hidden"
)
_HEADINGS = _names("h1 hl1")
_SUBHEADINGS = _names("h2 hl2")
_PREFORMATTED = _names("pre agate tabular preformatted")
_DEEPEST = 100
"""Elements inside one another that are told apart."""
_LONGEST_CELL = 400
"""Characters of a table's cell; longer ones hold copy, and the table is there for the layout."""


@dataclass(slots=True)
class Copy:
    """What a piece of markup holds.

    `headline`, `dek`, `byline` and `source` are those that it marks as such, `dateline` the text it marks as
    one: it still opens its paragraph in `body`. `headline` is taken out of `body`. Everything is washed.
    """

    body: list[str] = field(default_factory=list)
    headline: str = ""
    dek: str = ""
    byline: str = ""
    dateline: str = ""
    city: str = ""
    source: str = ""
    note: str = ""
    length: int = 0


def copy_of(element: Element, *, line: str = "") -> Copy:
    """The copy inside `element`; `line` is the headline known already, which is not repeated in the body."""
    walk = _Walk(titled=bool(line))
    walk.enter(element)
    walk.finish()
    copy = walk.copy
    known = {folded(text) for text in (line, copy.headline) if text}
    copy.body = [text for at, text in enumerate(copy.body) if at > 2 or folded(text) not in known] or copy.body
    return copy


class _Walk:
    """One way through the markup from left to right; `open` holds the text of the block that is open.

    `titled`: the headline is known, so that a lesser heading above all copy is the standfirst.
    """

    def __init__(self, *, titled: bool) -> None:
        self.copy = Copy()
        self.titled = titled
        self.open: list[str] = []
        self.waiting = ""
        self.depth = 0

    def enter(self, element: Element) -> None:
        """Take in an element and all it holds, but not its tail; what is nested absurdly deep as bare text."""
        if self.depth > _DEEPEST:
            self.open.append(words(element, 10_000))
            return
        name = local(element.tag)
        classes = _classes(element)
        if name in _DROPPED or classes & _CLASSES_DROPPED or "nonpublic" in attribute(element, "pubconstraint"):
            return
        if name == "header":
            self._header(element)
        elif name == "br":
            self.open.append(BREAK)
        elif name == "tr" and (cells := _cells(element)):
            self.close()
            self._add(" | ".join(cells))
        elif name in _BLOCKS:
            self.close()
            self._inside(element)
            self.close(name, classes)
        else:
            self._inline(element, name, classes)

    def finish(self) -> None:
        """Close what is open; a dateline that stands in a block of its own and nothing follows is dropped."""
        self.close()

    def _inside(self, element: Element) -> None:
        self.depth += 1
        self.open.append(element.text or "")
        for one in element:
            if isinstance(one.tag, str):
                self.enter(one)
            self.open.append(one.tail or "")
        self.depth -= 1

    def _inline(self, element: Element, name: str, classes: frozenset[str]) -> None:
        mark = '"' if name == "q" else ""
        self.open.append(mark)
        self._inside(element)
        self.open.append(mark)
        if "dateline" in classes and not self.copy.dateline:
            self.copy.dateline = words(element)

    def _header(self, element: Element) -> None:
        """What a page writes over its copy: headline and byline are fields, the rest stands elsewhere too."""
        for one in element.iter():
            if isinstance(one.tag, str):
                if local(one.tag) in _HEADINGS:
                    self.copy.headline, self.titled = self.copy.headline or words(one), True
                elif "byline" in _classes(one):
                    self.copy.byline = self.copy.byline or words(one)

    def close(self, name: str = "", classes: frozenset[str] = frozenset()) -> None:
        """End the open block, if there is any text in it."""
        raw, self.open = "".join(self.open), []
        if not raw or raw.isspace() or self.copy.length > BODY_LIMIT:
            return
        kept = name in _PREFORMATTED or bool(classes & _PREFORMATTED)
        texts = [text for part in parts_of(raw, kept=kept) for text in washed(part)]
        if not texts:
            return
        if name in _HEADINGS and not self.copy.headline and not self.copy.body:
            self.copy.headline, self.titled = " ".join(texts), True
        elif (
            ("teaser" in classes or (name in _SUBHEADINGS and self.titled)) and not self.copy.dek and not self.copy.body
        ):
            self.copy.dek = " ".join(texts)
        elif "byline" in classes and not self.copy.byline:
            self.copy.byline = " ".join(texts)
        elif self.copy.dateline and folded(" ".join(texts)) == folded(self.copy.dateline):
            self.waiting = " ".join(texts)  # a dateline in a block of its own opens the next
        else:
            for text in texts:
                self._add(text)

    def _add(self, text: str) -> None:
        if self.waiting:
            text, self.waiting = f"{self.waiting} {text}", ""
        self.copy.length += len(text)
        self.copy.body.append(text)


def _classes(element: Element) -> frozenset[str]:
    named = element.get("class")
    return frozenset(named.lower().split()) if named else frozenset()


def _cells(row: Element) -> list[str]:
    """The cells of a table's row as lines; empty where the row only lays out copy."""
    filled = [text for one in row if isinstance(one.tag, str) and (text := words(one, 2 * _LONGEST_CELL))]
    return filled if max(map(len, filled), default=0) <= _LONGEST_CELL else []
