"""Makes a web page safe to parse, whose cost grows with the square of depth and of attributes: both are bounded."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

LONGEST = 3_000_000
"""Characters of a page that are looked at."""
_MANY_TAGS = 4_000
_LONG_TAG = 300
_MOST_ATTRIBUTES = 100
_MANY_OPEN = 30
_REOPENING = 100
"""Steps that it costs to open a formatting element again."""
_MOST_STEPS = 20_000_000
"""Sum over all tags of the elements open at each: what the parser walks in the worst case, about 0.1 s."""

# Start tag and attributes exactly as the HTML standard's tokenizer sees them (13.2.5), each character read once.
_ATTRIBUTE = r"""[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^\s>"'][^\s>]*+|(?=>)|\Z)?)?"""
_TAG = re.compile(rf"<(/?[A-Za-z][^\s/>]*+)((?:[\s/]++|{_ATTRIBUTE})*+)(?:>|\Z)")
_ONE_ATTRIBUTE = re.compile(_ATTRIBUTE)
# A bracket inside a quoted value; where a page has none, every tag ends at the next bracket.
_QUOTED_BRACKET = re.compile(r"""=\s*+(?:"[^"<>]*+[<>]|'[^'<>]*+[<>])""")
_NAME = re.compile(r"<(/?[A-Za-z][^\s/>]*)")
_LONG = re.compile(rf"<[A-Za-z][^>]{{{_LONG_TAG}}}[^>]*+")
# Elements whose content is not markup, and those that never hold an article's text.
_RAW = re.compile(
    r"<(?:(!--)|(?=[stxinmop][cteifmvobl])(script|style|title|textarea|xmp|iframe|noembed|noframes|noscript|svg|math"
    r"|template|object|plaintext)(?=[\s/>]))",
    re.I,
)  # fmt: skip
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_FORMATTING = frozenset(
    ("a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u")
)
_FORMATTING_TAGS = _FORMATTING | {f"/{name}" for name in _FORMATTING}
_CLOSES_ITSELF = frozenset(("p", "li", "dt", "dd", "td", "th", "tr", "option", "body", "html", "head", "tbody"))


@dataclass(frozen=True, slots=True)
class Bounded:
    """A page without scripts, styles and comments, safe to parse, and what its data scripts (JSON-LD) hold."""

    html: str
    data: tuple[str, ...]
    title: str


def bounded(html: str) -> Bounded:
    """`html` cut to what can be parsed in a bounded time."""
    data: list[str] = []
    titles: list[str] = []
    rest = _without_raw(html[:LONGEST], data, titles)
    if _QUOTED_BRACKET.search(rest):  # tags must be told apart exactly; on most pages their names can be seen at once
        names = [name for name, _ in _TAG.findall(rest)]
        crowded = any(_crowded(tag[2]) for tag in _TAG.finditer(rest))
    else:
        names = _NAME.findall(rest)
        crowded = any(_crowded(tag[0]) for tag in _LONG.finditer(rest))
    if crowded:
        rest = _TAG.sub(_thinned, rest)
    if len(names) > _MANY_TAGS or _left_open(" ".join(names).lower().split(" ")) > _MANY_OPEN:
        rest = rest[: _safe_length(rest)]
    return Bounded(rest, tuple(data), titles[0] if titles else "")


def _without_raw(html: str, data: list[str], titles: list[str]) -> str:
    """The page without the content of raw elements and comments; JSON-LD and the title are kept aside."""
    pieces: list[str] = []
    at = 0
    while start := _RAW.search(html, at):
        pieces.append(html[at : start.start()])
        pieces.append(" ")  # or what stood before and behind would join to a new tag
        if start[1]:
            end = html.find("-->", start.end() - 2)
            at = end + 3 if end >= 0 else html.find(">", start.end()) + 1 or len(html)
            continue
        name = start[2].lower()
        closing = re.compile(rf"</{name}(?=[\s/>])[^>]*+>", re.I).search(html, start.end())
        opening = _TAG.match(html, start.start())
        inside = opening.end() if opening else start.end()
        if closing is None:
            if name not in ("script", "style", "title", "textarea", "xmp", "plaintext"):
                at = inside  # a frame that is never closed takes nothing with it
                html = html[:at] + html[at:].replace(f"<{name}", "<i")
                continue
            return "".join(pieces)
        content = html[inside : closing.start()]
        if name == "script" and "ld+json" in html[start.start() : inside].lower() and len(data) < 50:
            data.append(content)
        elif name == "title":
            titles.append(content[:1_000])
        at = max(closing.end(), inside)
    pieces.append(html[at:])
    return "".join(pieces)


def _crowded(attributes: str) -> bool:
    return len(attributes) > _LONG_TAG and sum(1 for _ in _ONE_ATTRIBUTE.finditer(attributes)) > _MOST_ATTRIBUTES


def _thinned(match: re.Match[str]) -> str:
    """A tag with too many attributes loses all of them."""
    return f"<{match[1][:40]}>" if _crowded(match[2]) else match[0]


def _left_open(names: list[str]) -> int:
    """The most formatting elements that are open at one time: a parser opens them all again in each new block."""
    now = most = 0
    for name in [name for name in names if name in _FORMATTING_TAGS]:
        if name[0] != "/":
            now += 1
            most = max(most, now)
        elif now:
            now -= 1
    return most


def _safe_length(html: str) -> int:
    """Where to cut so that depth times tags stays within bounds; the whole length for any page of this world."""
    depth = steps = formatting = 0
    open_now: dict[str, int] = defaultdict(int)
    for tag in _TAG.finditer(html):
        name = tag[1].lower()
        if name[0] == "/":
            name = name[1:]
            if open_now[name]:
                open_now[name] -= 1
                depth -= 1
                formatting -= name in _FORMATTING
        elif name not in _VOID:
            if not (name in _CLOSES_ITSELF and open_now[name]):
                open_now[name] += 1
                depth += 1
                formatting += name in _FORMATTING
            steps += depth + _REOPENING * formatting
            if steps > _MOST_STEPS:
                return tag.start()
    return len(html)
