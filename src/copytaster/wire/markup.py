"""Takes markup out of wire text: a headline becomes one clean line, an HTML fragment clean paragraphs.

One pass from left to right over the fragment, in time linear to its length whatever it holds: depth of
nesting and number of attributes do not matter here. Whole pages go to `wire.page` instead.
"""

from __future__ import annotations

import re
from html import unescape

from copytaster.model.text import HEADLINE_LIMIT, clean_copy, clean_line

LONGEST = 2_000_000
"""Characters of a fragment that are looked at."""


def _names(line: str) -> frozenset[str]:
    return frozenset(line.split())


_BREAKS = _names(
    "address article aside blockquote body center dd details dir div dl dt fieldset figure footer form h1 h2 h3 h4 "
    "h5 h6 header hl2 hr html legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul"
)
# Elements whose text is not the story's.
_DROPPED = _names(
    "script style iframe noscript object embed applet template svg math video audio canvas select textarea button "
    "figcaption head title map noembed noframes"
)
_INLINE = _names(
    "a abbr acronym b big cite code del dfn em font i img ins kbd label mark q s samp small span strike strong sub "
    "sup time tt u var wbr br td th input meta link base"
)
_KNOWN = _BREAKS | _DROPPED | _INLINE
_OPENING = re.compile(r"<(?:(!--)|(!\[CDATA\[)|([!?])|(/?)(?:[A-Za-z][\w.-]{0,30}:)?([A-Za-z][\w.-]{0,40}))")
_REST_OF_TAG = re.compile(r"""(?:[^>"']++|"[^"]*+"|'[^']*+')*+>""")
_TAG_REACH = 2_048
_BLOCK_SEEN = re.compile(rf"<(?:[a-z]+:)?(?:{'|'.join(sorted(_BREAKS))}|br)\b", re.I)
# What asks for the careful way: comments, sections, elements to be dropped whole, brackets inside attributes.
_CAREFUL = re.compile(rf"<(?:[!?]|(?:[a-z]+:)?(?:{'|'.join(sorted(_DROPPED))}|q|td|th)\b)", re.I)
_QUOTED_BRACKET = re.compile(r"""=\s*+(?:"[^"<>]*+[<>]|'[^'<>]*+[<>])""")
_SIMPLE_BREAK = re.compile(rf"</?(?:[A-Za-z]+:)?(?:{'|'.join(sorted(_BREAKS))})(?:[\s/][^<>]*+)?>", re.I)
_SIMPLE_LINE = re.compile(r"</?br(?:[\s/][^<>]*+)?>", re.I)
_SIMPLE_INLINE = re.compile(r"</?[A-Za-z][^<>]*+>")
_ESCAPED_BLOCK = re.compile(r"<(?:p|div|br|ul|table|blockquote)(?:\s[^<>]{0,500})?/?>", re.I)
_C1 = re.compile("[\x80-\x9f]")
_WINDOWS = {
    code: bytes([code]).decode("cp1252") for code in (*range(0x80, 0x81), *range(0x82, 0x8D), *range(0x91, 0x98), 0x99)
}


def headline(text: str | None, limit: int = HEADLINE_LIMIT) -> str:
    """`text` as one line: tags out, character references decoded (twice: many senders escape twice), cleaned."""
    if not text:
        return ""
    text = _printed(text[: 8 * limit])
    if "<" in text or "&" in text:
        text = unescape(_without_tags(text, _KNOWN))
        if "<" in text or "&" in text:
            text = unescape(_without_tags(text, _KNOWN))
    return clean_line(text, limit)


def paragraphs(fragment: str | None) -> tuple[str, ...]:
    """The paragraphs of an HTML fragment, or of plain text that might hold some; references decoded, cleaned.

    Blocks, list items and double line breaks part paragraphs; scripts, styles, frames and captions are
    left out. A fragment that was escaped twice is taken for what was meant.
    """
    if not fragment:
        return ()
    fragment = _printed(fragment[:LONGEST])
    if "<" not in fragment and "&" not in fragment:
        return clean_copy(fragment)
    text = unescape(_without_tags(fragment, None))
    if "<" in text and _ESCAPED_BLOCK.search(text):
        text = unescape(_without_tags(text, None))
    elif "&" in text:
        text = unescape(text)
    return clean_copy(text)


def _printed(text: str) -> str:
    """`text` with the quotes and dashes that old Windows programs number from 128 on, as HTML reads them too."""
    return text.translate(_WINDOWS) if _C1.search(text) else text


def _without_tags(text: str, known: frozenset[str] | None) -> str:
    """`text` with its tags taken out, or turned into line breaks where they part paragraphs.

    With `known`, only tags of these names count as tags: a headline may hold other words in angle brackets.
    """
    if "<" not in text:
        return text
    folding = bool(_BLOCK_SEEN.search(text))
    if folding:
        text = " ".join(text.split())
    if known is None and not _CAREFUL.search(text) and not _QUOTED_BRACKET.search(text):
        text = _SIMPLE_INLINE.sub("", _SIMPLE_LINE.sub("\n", _SIMPLE_BREAK.sub("\n\n", text)))
        if "<" not in text:
            return text
    return _without_odd_tags(text, known)


def _without_odd_tags(text: str, known: frozenset[str] | None) -> str:
    """The same for what holds more than plain tags, from left to right."""
    pieces: list[str] = []
    unclosed: set[str] = set()
    kept, at = 0, 0
    while opening := _OPENING.search(text, at):
        end, instead = _tag(text, opening, unclosed, known)
        if end < 0:
            at = opening.end()
            continue
        pieces.append(text[kept : opening.start()])
        pieces.append(instead)
        kept = at = end
    pieces.append(text[kept:])
    return "".join(pieces)


def _tag(text: str, opening: re.Match[str], unclosed: set[str], known: frozenset[str] | None) -> tuple[int, str]:
    """Where the tag that opens here ends, and what stands in its place; -1 where it is no tag."""
    comment, cdata, other, slash, name = opening.groups()
    if comment:
        return _past(text, opening.end(), "-->", unclosed), ""
    if cdata:
        return opening.end(), ""
    if other:
        return _past(text, opening.end(), ">", unclosed), ""
    name = name.lower()
    if known is not None and name not in known:
        return -1, ""
    if ">" in unclosed:
        return -1, ""
    rest = _REST_OF_TAG.match(text, opening.end(), opening.end() + _TAG_REACH)
    end = rest.end() if rest else _past(text, opening.end(), ">", unclosed)
    if ">" in unclosed and not rest:
        return -1, ""
    if name in _DROPPED and not slash and text[end - 2] != "/":
        return _past_element(text, end, name, unclosed), "\n\n"
    if name == "br":
        return end, "\n"
    if name in _BREAKS:
        return end, "\n\n"
    if name == "q":
        return end, '"'
    return end, " " if name in ("td", "th") else ""


def _past(text: str, start: int, mark: str, unclosed: set[str]) -> int:
    """The place after `mark`, or after the next bracket where it never comes; each is looked for in vain only once."""
    for wanted in (mark, ">"):
        if wanted not in unclosed:
            found = text.find(wanted, start)
            if found >= 0:
                return found + len(wanted)
            unclosed.add(wanted)
    return len(text)


def _past_element(text: str, start: int, name: str, unclosed: set[str]) -> int:
    """The place after the closing tag of the element `name`; of one never closed only the tag goes."""
    if name not in unclosed:
        if closing := re.compile(rf"</(?:[\w.-]+:)?{name}\b[^>]*>?", re.I).search(text, start):
            return closing.end()
        unclosed.add(name)
    return len(text) if name in ("script", "style") else start
