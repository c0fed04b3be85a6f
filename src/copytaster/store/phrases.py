"""What an editor types into the search, in the language of SQLite's FTS5."""

from __future__ import annotations

import re

_PIECES = re.compile(r'"([^"]*)"|([^\s"]+)')
_CURLY = str.maketrans("“”„‟«»", '""""""')


def match_for(words: str) -> str:
    """The FTS5 query for `words`: all must stand in the copy, "quoted ones" side by side.

    The last word may be the beginning of one, as long as no space is typed behind it. Nothing that is
    typed is taken for FTS5 syntax. Empty where no letter and no digit is typed: then nothing matches.
    """
    text = words.translate(_CURLY).replace("\0", " ")
    terms = []
    for piece in _PIECES.finditer(text):
        phrase, word = piece.groups()
        wanted = phrase if word is None else word
        if any(character.isalnum() for character in wanted):
            growing = word is not None and piece.end() == len(text)
            terms.append(f'"{wanted}"*' if growing else f'"{wanted}"')
    return " AND ".join(terms)
