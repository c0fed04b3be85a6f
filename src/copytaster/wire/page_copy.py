"""Finds the article's own paragraphs in a parsed page, by where the text stands and by what it is made of."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from selectolax.lexbor import LexborHTMLParser, LexborNode

_BLOCKS = frozenset(
    ("address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset",
    "footer",
     "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section",
     "summary",
     "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "hgroup", "article-body")
)  # fmt: skip
_NEVER = frozenset(
    ("script", "style", "noscript", "iframe", "svg", "nav", "footer", "figure", "figcaption", "aside", "button",
    "select",
     "textarea", "input", "label", "template", "video", "audio", "canvas", "object", "embed", "picture", "img", "map",
     "dialog", "menu", "link", "meta", "head", "source", "option", "amp-img", "amp-ad", "gu-island", "time",
     "cite-box")
)  # fmt: skip
_KEEPS_CLASS = frozenset(("html", "body", "main", "article", "form"))
_TOKEN = (
    r"share|sharing|social|related|recommend\w*|newsletter|comments?|comment-?list|disqus|byline|author\w*|caption"
    r"|credits?|promo\w*"
    r"|tags?|tag-?list|breadcrumbs?|sidebar|footer|header-?nav|nav|navigation|menu|popup|modal|advert\w*|ads?"
    r"|adslot|sponsor\w*"
    r"|outbrain|taboola|teaser|teasers|subscribe|subscription|paywall-?(?:banner|box|message|offer|overlay|prompt|teaser)|signup|sign-up|login|cookie\w*|consent|gdpr"
    r"|pagination|pager"
    r"|gallery|slideshow|carousel|widget|toolbar|tooltip|print|hidden|visually-?hidden|sr-only|screen-reader\w*"
    r"|skip\w*"
    r"|timestamp|dateline-?time|published|meta|metadata|article-?meta|post-?meta|entry-?meta|kicker|infobox"
    r"|factbox|most-?read|more-?on"
    r"|read-?more|readmore|see-?also|trending|popular|correction-?link|copyright|disclaimer|poll|quiz|survey"
    r"|donate|donation"
    r"|follow|followus|bio|profile|rating|feedback|jump-?nav|toc|topics|topic-?list|keywords|inline-?links?|embed"
    r"|player|video"
    r"|image|photo|media|figure|pullquote|pull-?quote|standfirst|dek|subheadline|sub-?title|subtitle"
    r"|article-?summary|lede-?box"
)
_UNWANTED = re.compile(rf"(?:^|[\s_-])(?:{_TOKEN})(?=$|[\s_-])", re.I)
_BODY_LIKE = re.compile(
    r"(?:article|story|entry|post|main|news)[-_]*(?:body|content|text|copy|main)|(?:body|content|copy)[-_]*(?:content|text|copy|body)"
    r"|articlebody|body__|rich-?text", re.I
)  # fmt: skip
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_UNWANTED_ROLES = frozenset(
    (
        "navigation",
        "complementary",
        "banner",
        "contentinfo",
        "dialog",
        "search",
        "menu",
        "toolbar",
        "button",
        "alert",
    )
)
_SPACES = re.compile(r"\s+")
_NODES = 80_000
"""Nodes that are looked at: twenty times those of an ordinary page."""
_TEASER = 50
"""Letters that a block must have before it weighs anything: lists of teasers are many short blocks."""


@dataclass(slots=True)
class Block:
    """A run of text: `link` letters of it stand in links; `parent` is the number of its container."""

    text: str
    tag: str
    link: int
    parent: int


@dataclass(slots=True)
class Layout:
    """The blocks of a page in order, and the tree of their containers (number 0 is the body)."""

    blocks: list[Block] = field(default_factory=list)
    parents: list[int] = field(default_factory=lambda: [-1])
    tags: list[str] = field(default_factory=lambda: ["body"])
    body_like: list[bool] = field(default_factory=lambda: [False])
    declared: list[bool] = field(default_factory=lambda: [False])


def layout_of(tree: LexborHTMLParser, *, strict: bool = True) -> Layout:
    """The text of the page as blocks; with `strict`, parts that their class names give away are left out."""
    layout = Layout()
    body = tree.body
    if body is not None:
        _Walk(layout, strict).through(body)
    return layout


class _Walk:
    """One pass through the page, depth first, without recursion."""

    def __init__(self, layout: Layout, strict: bool) -> None:
        self.layout = layout
        self.strict = strict
        self.pieces: list[str] = []
        self.link = 0
        self.tag = "div"
        self.container = 0

    def flush(self) -> None:
        """Ends the block that is being gathered."""
        if self.pieces:
            text = _SPACES.sub(" ", "".join(self.pieces)).strip()
            if text:
                self.layout.blocks.append(Block(text, self.tag, min(self.link, len(text)), self.container))
            self.pieces.clear()
        self.link = 0

    def through(self, body: LexborNode) -> None:
        """Every node below `body`, in order; each stack entry is a node still to come and what holds there."""
        stack: list[tuple[LexborNode, int, str, bool]] = [(child, 0, "div", False) for child in self._children(body)]
        left = _NODES
        while stack and left:
            left -= 1
            node, container, tag, linked = stack.pop()
            name = node.tag
            if name == "-text":
                if container != self.container or tag != self.tag:
                    self.flush()
                    self.container, self.tag = container, tag
                text = node.text_content or ""
                self.pieces.append(text)
                if linked:
                    self.link += len(text.strip())
                continue
            if not name or name[0] == "-" or name in _NEVER or len(stack) > _NODES:
                continue
            if name == "br":
                self._line_break(node)
                continue
            attributes = node.attributes
            if self._unwanted(name, attributes):
                continue
            if name in _BLOCKS:
                self.flush()
                if name in ("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "td", "pre"):
                    tag = name
                if name not in ("p", "h1", "h2", "h3", "h4", "h5", "h6"):
                    container = self._enter(name, attributes, container)
                    tag = name if name in ("li", "blockquote", "td", "pre") else "div"
                self.container, self.tag = container, tag
            elif name == "a":
                linked = True
            stack.extend((child, container, tag, linked) for child in self._children(node))
        self.flush()

    @staticmethod
    def _children(node: LexborNode) -> list[LexborNode]:
        """The child nodes, last first."""
        found = list(node.iter(include_text=True))
        found.reverse()
        return found

    def _line_break(self, node: LexborNode) -> None:
        """Two line breaks in a row end a paragraph, one is a blank."""
        following = node.next
        while following is not None and following.tag == "-text" and not (following.text_content or "").strip():
            following = following.next
        if following is not None and following.tag == "br":
            self.flush()
        else:
            self.pieces.append(" ")

    def _enter(self, name: str, attributes: dict[str, str | None], outer: int) -> int:
        layout = self.layout
        layout.parents.append(outer)
        layout.tags.append(name)
        words = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
        layout.body_like.append(name in ("article", "main") or (words != " " and _is_body_like(words)))
        layout.declared.append("articlebody" in (attributes.get("itemprop") or "").lower())
        return len(layout.parents) - 1

    def _unwanted(self, name: str, attributes: dict[str, str | None]) -> bool:
        """Whether an element is none of the article's, by role, state and class names."""
        if not attributes or name in _KEEPS_CLASS:
            return False
        if (
            attributes.get("role") in _UNWANTED_ROLES
            or "hidden" in attributes or attributes.get("aria-hidden") == "true"
            or ((style := attributes.get("style")) and _HIDDEN_STYLE.search(style))
        ):  # fmt: skip
            return True
        if not self.strict:
            return False
        words = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
        return words != " " and _is_unwanted(words)


@lru_cache(maxsize=20_000)
def _is_unwanted(words: str) -> bool:
    return bool(_UNWANTED.search(words[:300])) and not _BODY_LIKE.search(words[:300])


@lru_cache(maxsize=20_000)
def _is_body_like(words: str) -> bool:
    return bool(_BODY_LIKE.search(words[:300]))


def container_of(layout: Layout) -> int:
    """The number of the container that holds the article: from the body down, as long as one child holds most."""
    count = len(layout.parents)
    mass = [0.0] * count
    for block in layout.blocks:
        weight = len(block.text) - 1.5 * block.link - _TEASER
        if weight > 0:
            mass[block.parent] += weight
    for number in range(count - 1, 0, -1):  # a child's number is higher than its parent's
        mass[layout.parents[number]] += mass[number]
    children: list[list[int]] = [[] for _ in range(count)]
    for number in range(1, count):
        children[layout.parents[number]].append(number)
    for number in range(count):
        if layout.declared[number] and mass[number] >= 0.35 * mass[0]:
            return number
    at = 0
    while children[at]:
        best = max(children[at], key=mass.__getitem__)
        needed = 0.6 if layout.body_like[best] else 0.85
        if mass[best] < needed * mass[at] or not mass[best]:
            break
        at = best
    return at


def inside(layout: Layout, container: int) -> list[Block]:
    """The blocks in `container` and below, in order."""
    within = [False] * len(layout.parents)
    within[container] = True
    for number in range(1, len(within)):
        within[number] = within[number] or within[layout.parents[number]]
    return [block for block in layout.blocks if within[block.parent]]
