"""What closes a copy beside the news itself: end marks, desk codes, and the part that is not for publication."""

from __future__ import annotations

import re

_END_MARK = re.compile(
    r"\((?:Schluss|Forts\w{0,8}\.?|Ende)\)(?: [a-z]{1,4}(?:/[a-z*]{1,4}){0,4})?"
    r"|[A-Z]{2,5}\d{3,5} \d{4}-\d\d-\d\d/\d\d:\d\d"
    r"|-{1,2}\s?(?:30|0|ends?|more|fin|fine)\s?-{1,2}|#{2,}|[(/]\s?(?:ends?|more|mehr|suite|fin|fine|mfl)\s?[)/]"
    r"|ends?|more(?: to (?:come|follow))?|[*_=~-]{3,}|[*_] ?(?:[*_] ?){2,}",
    re.I,
)  # fmt: skip
# Names with which agencies sign, as they stand before the initials of reporter and editor.
_SIGNERS = (
    "aap|aca|adn|afp|agi|ana|anp|ansa|ap|apa|ats|awp|belga|cna|cp|ctk|dpa|efe|hina|itar-tass|kyodo|lusa|mti|ntb|pa|pap"
    "|reuters|ritzau|sda|sid|stt|tass|tt|upi|xinhua"
)
_SIGNED = re.compile(rf"(?:{_SIGNERS})(?:[-/ ][a-z0-9]{{1,6}}){{1,7}}", re.I)
_INITIALS = re.compile(r"[a-z]{1,5}(?:[/-][a-z]{1,5}){1,6}")
_IN_MARKS = re.compile(
    rf"(?:\((?:[A-Za-z]*[A-Z][a-z]*[A-Z][A-Za-z]*|(?i:{_SIGNERS}))(?:[/ -][a-z]{{1,4}}){{0,4}}\)|/[A-Za-z]{{2,16}}/)\.?"
)
_INITIAL_DASHES = re.compile(r"[a-z]{2,3}(?:-[a-z]{2,3})+")
_CODES = 4
"""Words of a line of routing codes, at the least."""
_AT_THE_END = 6
"""Paragraphs at the end among which such lines are looked for."""
_NOTEBOOK = re.compile(r"#{1,3}\s*(?:Notizblock|Notebook|Note[- ]?pad)\b|(?:Notizblock|Notebook)", re.I)
_PRIVATE = re.compile(
    r"nicht (?:zur|für die) Veröffentlichung bestimmt|not (?:intended|meant) for publication\b(?! before| until)"
    r"|ikke (?:til|for) (?:offentliggørelse|publisering)|ej för publicering|ei julkaisuun|niet voor publicatie"
    r"|pas destinée?s? à (?:la )?publication|no destinad[oa]s? a (?:su )?publicación",
    re.I,
)  # fmt: skip
_PRIVATE_LINE = 200
"""Characters of the longest line that says what follows is not for publication."""


def closed(body: tuple[str, ...]) -> tuple[str, ...]:
    """`body` up to what closes it; something of the copy always stays.

    The notebook that an agency hangs under its copy, and all from the line on that says it is not for
    publication, are left out: phone numbers and addresses in them must not reach summaries or exports.
    """
    kept = list(_published(body))
    for _ in range(_AT_THE_END):
        if len(kept) < 2 or not is_closing(kept[-1]):
            break
        kept.pop()
    return tuple(kept)


def is_closing(line: str) -> bool:
    """Whether `line` is an end mark, a signature of the desk or routing codes, and nothing else."""
    if len(line) > 80:
        return False
    line = line.strip()
    signed = _SIGNED.fullmatch(line) is not None and not line.endswith(".")
    return (
        signed
        or _END_MARK.fullmatch(line) is not None
        or (_INITIALS.fullmatch(line) is not None and ("/" in line or _INITIAL_DASHES.fullmatch(line) is not None))
        or _IN_MARKS.fullmatch(line) is not None
        or _is_routing(line)
    )


def _is_routing(line: str) -> bool:
    """Whether the line holds codes only: "51 77 03 CRO01 1113 APE4800"."""
    words = line.split()
    coded = sum(any(c.isdigit() for c in word) for word in words)
    plain = all(word.isalnum() and word.isascii() and word == word.upper() for word in words)
    return len(words) >= _CODES and plain and 2 * coded >= len(words) and any(c.isalpha() for c in line)


def _published(body: tuple[str, ...]) -> tuple[str, ...]:
    """`body` without what stands under it for editors only."""
    for at, text in enumerate(body):
        private = len(text) <= _PRIVATE_LINE and _PRIVATE.search(text) is not None
        if at and (private or _NOTEBOOK.fullmatch(text[:_PRIVATE_LINE].rstrip(": ")) is not None):
            return body[:at]
    return body
