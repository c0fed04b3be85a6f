"""Takes out of an article's blocks what pages put between its paragraphs."""

from __future__ import annotations

import re
from datetime import tzinfo

from copytaster.wire.opening import byline_of, is_desk_line
from copytaster.wire.page_copy import Block
from copytaster.wire.stamps import stamp_of

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_OPENERS = re.compile(
    r"(?:register (?:/|or|to|now)|sign in (?:to|or)|log in (?:to|or)|create an account"
    r"|this (?:content|article) is (?:reserved|free to read)"
    r"|read (?:more|next|also|the full)|more on|related(?::| stor| article| content|$)|see also|also read"
    r"|recommended|advertisement|sponsored"
    r"|story continues|continue reading|article continues|sign up|subscribe|click here|follow us|follow @"
    r"|download (?:the|our) app|watch:|photo:|image:"
    r"|getty images|listen to|join (?:us|our|the conversation)|share this|support our|copyright|©|\(c\) "
    r"|all rights reserved|this article (?:was|is) (?:originally|first)"
    r"|lesen sie (?:auch|mehr|hier)|mehr zum thema|auch interessant|zum thema|das könnte sie|anzeige$|newsletter"
    r"|jetzt (?:abonnieren|lesen|anmelden)"
    r"|lire aussi|à lire (?:aussi|également)|voir aussi|sur le même sujet|abonnez|inscrivez|publicité$"
    r"|leia (?:também|mais)|veja também|publicidade$"
    r"|lea también|lee también|te puede interesar|ver también|más información$|publicidad$|leggi anche|lees ook"
    r"|les også|læs også|läs (?:också|även|mer)"
    r"|lue myös|czytaj (?:też|także|również)|zobacz (?:też|także)|čtěte (?:také|více)|ayrıca (?:bakınız|oku)"
    r"|ilgili haber|читайте также|смотрите также"
    r"|διαβάστε (?:επίσης|ακόμη)|okumaya devam|have (?:a|you got a) (?:news )?(?:tip|story)|contact us|email (?:us"
    r"|the)|got a story|follow .{2,40} on (?:twitter|x|facebook)"
    r"|\[?(?:reporting|additional reporting|editing|writing) by\b|our standards:)", re.I,
)  # fmt: skip
_SENTENCE_END = re.compile(r"[.!?…:;\"”’»)\]。！？」]$")
_WORD = re.compile(r"[^\W_]+")
_LONG_ITEM = 60


def kept(blocks: list[Block], *, headline: str, zone: tzinfo) -> list[str]:
    """The texts of the blocks that are the article's, in order."""
    first_pass = [block for block in blocks if not _is_none_of_it(block, zone)]
    seen: set[str] = {_letters(headline)}
    texts: list[str] = []
    for at, block in enumerate(first_pass):
        name = _letters(block.text)
        if not name or name in seen:
            continue
        if block.tag in _HEADINGS and not _heads_text(first_pass, at):
            continue
        seen.add(name)
        texts.append(block.text)
    return _without_strays(texts)


def _letters(text: str) -> str:
    """The letters and digits of `text` alone, for telling repetitions."""
    return "".join(_WORD.findall(text.casefold()))


def _is_none_of_it(block: Block, zone: tzinfo) -> bool:
    """Whether a block, looked at by itself, is furniture of the page."""
    text, length = block.text, len(block.text)
    if block.tag == "h1" or (length < 400 and _OPENERS.match(text)):
        return True
    share = block.link / length
    if share > 0.8 or (share > 0.5 and length < 200) or (block.tag == "li" and share > 0.3 and length < 120):
        return True
    if block.tag in ("li", "td", "th") and (length < _LONG_ITEM or not _SENTENCE_END.search(text)):
        return True
    if length < 120 and (byline_of(text) or is_desk_line(text) or stamp_of(text, zone, zone_given=True)):
        return True
    return block.tag == "div" and length < 40 and not _SENTENCE_END.search(text)


def _heads_text(blocks: list[Block], at: int) -> bool:
    """Whether a heading is followed by copy before the next heading."""
    return at + 1 < len(blocks) and blocks[at + 1].tag not in _HEADINGS


def _without_strays(texts: list[str]) -> list[str]:
    """The copy from its first sentence on: short pieces before it (sections, counters, labels) go."""
    for at, text in enumerate(texts[:8]):
        if len(text) >= 60 or (len(text) >= 25 and _SENTENCE_END.search(text)):
            return texts[at:]
    return texts
