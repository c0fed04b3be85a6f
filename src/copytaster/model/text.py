"""The last wash of every outside string: what leaves here can be shown, stored and exported.

Nothing that comes from a wire, a server or a file name may reach a terminal as a control sequence,
turn the reading direction of a row, or hide words. Escape sequences go as a whole, control and
invisible characters one by one; letters of every script stay. Decoding entities and taking markup
out is the work of `wire.markup` and comes before.
"""

import re
import unicodedata

HEADLINE_LIMIT = 500
"""Characters kept of a one-line field; longer ones end in an ellipsis."""
BODY_LIMIT = 400_000
"""Characters kept of a whole copy: four times the longest real file seen."""

# ECMA-48 sequences: OSC, then DCS/SOS/PM/APC (to their terminator or the end of line), CSI, two-byte escapes.
_SEQUENCE = re.compile(
    "(?:\x1b\\]|\x9d)[^\x07\x1b\x9c\n]*(?:\x07|\x1b\\\\|\x9c)?"
    "|(?:\x1b[PX^_]|[\x90\x98\x9e\x9f])[^\x1b\x9c\n]*(?:\x1b\\\\|\x9c)?"
    "|(?:\x1b\\[|\x9b)[0-?]*[ -/]*[@-~]"
    "|\x1b[ -/]*[0-~]"
)
# C0 but tab and line feed, DEL, C1; soft hyphen; bidi controls; zero-width and invisible operators;
# line and paragraph separators; interlinear marks; tag characters; variation selectors; unpaired surrogates.
_UNSHOWN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f"
    "\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001f3fb-\U0001f3ff"
    "\U000e0000-\U000e0fff]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_JOINER_AFTER_ASCII = re.compile("(?<![\u0080-\U0010ffff])[\u200c\u200d]|[\u200c\u200d](?![\u0080-\U0010ffff])")
_MARK_PILE = re.compile(
    "([\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{4})"
    "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+"
)
# Whatever one of the patterns above, or the line break below, could begin with.
_SUSPECT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u0300-\u036f\u0483-\u0489\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u1ab0-\u1aff"
    "\u1dc0-\u1dff\u200b-\u200f\u2028-\u202e\u2060-\u206f\u20d0-\u20ff\u3164\ud800-\udfff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff"
    "\uffa0\ufff0-\ufffb\U0001f3fb-\U0001f3ff\U000e0000-\U000e0fff]"
)
_LINE_BREAK = re.compile("\r\n?|[\x85\u2028\x0b\x0c]")
_BLANK = re.compile(r"[^\S\n]+")
_BLANK_LINE = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")


def clean(text: str) -> str:
    """`text` without control sequences and characters that are not shown; line breaks become `\\n`.

    White space otherwise stays as it is. Cleaning twice gives the same.
    """
    if not _SUSPECT.search(text):  # nearly all copy: decided in one look
        return text
    text = _LINE_BREAK.sub("\n", text).replace("\u2029", "\n\n")
    text = _UNSHOWN.sub("", _SEQUENCE.sub("", text))
    text = _SURROGATE.sub("\ufffd", text)
    text = _JOINER_AFTER_ASCII.sub("", text)
    return _MARK_PILE.sub(r"\1", text)


def clean_line(text: str, limit: int = HEADLINE_LIMIT) -> str:
    """`text` as one line: cleaned, white space collapsed, at most `limit` characters (the last an ellipsis)."""
    if len(text) > 4 * limit:
        text = text[: 4 * limit]  # a megabyte of title is not worth washing whole
    line = " ".join(clean(text).split())
    if len(line) > limit:
        line = line[: limit - 1].rstrip() + "…"
    return line


def clean_copy(text: str, limit: int = BODY_LIMIT) -> tuple[str, ...]:
    """`text` as paragraphs: split at blank lines, each one line, empty ones dropped.

    Where a text has no blank line at all, every line is a paragraph.
    """
    text = clean(text[:limit])
    parts = _BLANK_LINE.split(text) if _BLANK_LINE.search(text.strip()) else text.split("\n")
    return tuple(paragraph for part in parts if (paragraph := " ".join(part.split())))


def folded(text: str) -> str:
    """`text` for comparing: NFKC, case folded, letters and digits only, single spaces."""
    text = unicodedata.normalize("NFKC", text).casefold()
    return " ".join("".join(c if c.isalnum() else " " for c in text).split())
