"""The stories as a digest that is pleasant to read: a heading a story, its summary, quotes and figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, tzinfo
from urllib.parse import quote as percent

from copytaster.export.selection import Row, Selection
from copytaster.export.wording import attribution, counted, figure_in_words, one_line, quote_in_words, time_in_words

MOST_QUOTES = 5
MOST_FIGURES = 5

# What could begin markup anywhere in a line, an entity, or an address that a renderer makes a link of.
_MARKUP = re.compile(
    r"[\\`*_\[\]<>~|$^@]|&(?=#|\w+;)|:(?=//)|(?<=mailto):|(?<=xmpp):|(?<=www)\.|(?<=\w)\.(?=[^\W\d_]{2})", re.IGNORECASE
)
_AT_START = re.compile(r"^(?:[#+=-]|\d+(?=[.)]))")


def document(selection: Selection, *, title: str, zone: tzinfo | None = UTC) -> bytes:
    """The digest of `selection`, UTF-8, times in `zone` (None: the machine's own).

    What was recalled stands first, with its headline and the file it had gone out in. Of what is held
    back only the number and the reasons are given: a digest is passed on, and an embargoed headline
    must not be. Wire text cannot become markup, a link or HTML. Standard: CommonMark.
    """
    order = ", newest tagged first" if len(selection.rows) > 1 else ""
    parts = [f"# {plain(title)}", f"{counted(len(selection.rows)).capitalize()}{order}."]
    parts.extend(_recalled(selection))
    for row in selection.rows:
        parts.extend(_story(row, zone))
    if selection.held:
        reasons = sorted({held.reason for held in selection.held})
        parts.append(f"---\n\nHeld back: {counted(len(selection.held))} ({plain('; '.join(reasons))}).")
    return ("\n\n".join(parts) + "\n").encode("utf-8")


def plain(text: str | None) -> str:
    """`text` on one line, as CommonMark that shows exactly it."""
    escaped = _MARKUP.sub(lambda found: f"\\{found[0]}", one_line(text))
    return _AT_START.sub(lambda found: f"{found[0]}\\" if found[0].isdecimal() else f"\\{found[0]}", escaped)


def _recalled(selection: Selection) -> Iterator[str]:
    if not selection.recalled:
        return
    yield "## Recalled"
    yield "\n".join(
        f"- **{recalled.reason.upper()}**: {plain(recalled.headline or recalled.slug or recalled.key)}"
        f" (went out in {plain(recalled.file)})"
        for recalled in selection.recalled
    )


def _story(row: Row, zone: tzinfo | None) -> Iterator[str]:
    story, brief = row.story, row.brief
    yield f"## {plain(story.headline or story.slug or '(no headline)')}"
    yield _about(row, zone)
    if brief.summary:
        yield plain(" ".join(brief.summary))
    if quotes := brief.top_quotes(MOST_QUOTES):
        yield "\n".join(f"- {_quoted(quote_in_words(quote), attribution(quote))}" for quote in quotes)
    if figures := brief.top_figures(MOST_FIGURES):
        yield "Figures: " + plain("; ".join(figure_in_words(figure) for figure in figures))
    if row.marks.note:
        yield f"Note: {plain(row.marks.note)}"
    if address := _address(story.url):
        yield f"[Open the story](<{address}>)"


def _about(row: Row, zone: tzinfo | None) -> str:
    """The line under the headline: slug, source, time, urgency, length, tags."""
    story = row.story
    when = story.when
    parts = [
        f"**{plain(story.slug)}**" if story.slug else "",
        plain(story.source or story.wire),
        plain(time_in_words(when, zone)) if when else "",
        f"urgency {story.urgency}" if story.urgency is not None else "",
        f"{story.words} words" if story.words is not None else "",
        plain(", ".join(row.marks.tags)),
        "starred" if row.marks.starred else "",
    ]
    return " · ".join(part for part in parts if part)


def _quoted(words: str, who: str) -> str:
    if not who:
        return plain(words)
    return f"{plain(words.removesuffix(f' ({who})'))} — {plain(who)}"


def _address(url: str | None) -> str:
    """`url` as it may stand between angle brackets; empty where it is not a web address."""
    address = one_line(url)
    if not re.match(r"https?://[^/]", address, re.IGNORECASE):
        return ""
    return percent(address, safe="%/:?#[]@!$&'()*+,;=~-._")
