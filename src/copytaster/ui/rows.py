"""What a row of the list says, as pieces of text with the name of their style; pure, so that it can be read in tests.

From left to right: the mark of a selection, what was decided, the time, the urgency, the source, what must
be seen (KILL, CORR, FLASH, EMBARGO), slug and headline, and on the right tags, version and the weightiest
figure. A narrow row leaves out from the right; tags are cut, not left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from unicodedata import category

from rich.cells import cell_len, set_cell_size

from copytaster.model.head import Head
from copytaster.queue.queue import Entry

Piece = tuple[str, str]
"""Text, and the name of its style: see `STYLES`."""

STYLES = ("plain", "muted", "slug", "figure", "tag", "star", "alarm", "urgent", "cursor", "warning", "decided")
NARROW, WIDE = 58, 92


@dataclass(frozen=True, slots=True)
class RowState:
    """What a row needs to know beside its story: the screen's clock and zone, and how the row is held."""

    now: datetime
    zone: tzinfo
    marked: bool = False
    unsaved: bool = False
    ascii: bool = False


def clock(when: datetime, now: datetime, zone: tzinfo) -> str:
    """A time as five cells: `14:05` today, `9 Mar` before, `2025` in another year."""
    local, today = when.astimezone(zone), now.astimezone(zone)
    if local.date() == today.date():
        return f"{local:%H:%M}"
    if today - local < timedelta(days=300):
        return f"{local.day:>2} {local:%b}"[:6]
    return f" {local:%Y}"


def decision(entry: Entry, state: RowState) -> Piece:
    """One character for what was decided; `!` where that is not on disk."""
    marks = entry.marks
    star, cross, tick, tag, dot, back = "*x+#.!" if state.ascii else "★✗✓#·!"
    if state.unsaved:
        return "…" if not state.ascii else "~", "warning"
    if entry.recalled:
        return back, "alarm"
    if marks.discarded:
        return cross, "muted"
    if marks.starred:
        return star, "star"
    if marks.tags:
        return tag, "tag"
    if marks.seen:
        return tick, "muted"
    return dot, "plain"


def alarm(head: Head, now: datetime, zone: tzinfo) -> str:
    """What must not be scrolled past, in a word or two; empty where there is nothing."""
    names = {marker.partition(":")[0] for marker in head.markers}
    if head.killed:
        return "KILL" if "kill" in names or head.status == "canceled" else "HELD"
    if head.embargoed_at(now):
        if head.embargo is None:
            return "EMBARGO"
        return f"EMB {clock(head.embargo, now, zone).strip()}"
    for name, word in (("flash", "FLASH"), ("bulletin", "BULLETIN"), ("correction", "CORR"), ("advisory", "ADV")):
        if name in names:
            return word
    return ""


def version(head: Head, entry: Entry) -> str:
    """`v3` where more than one version came, with `+` where the decision was made on an older one."""
    if len(head.versions) < 2:
        return ""
    return f"v{len(head.versions)}{'+' if entry.newer_came else ''}"


def row(entry: Entry, width: int, state: RowState) -> list[Piece]:
    """The pieces of a row, `width` cells in all."""
    head = entry.head
    done = entry.marks.decided and not entry.recalled
    text = "decided" if done else "plain"
    urgent = head.urgency is not None and head.urgency <= 2
    left: list[Piece] = [
        (("+" if state.ascii else "▌") if state.marked else " ", "star"),
        decision(entry, state),
        (f" {clock(head.when, state.now, state.zone):<6}", "muted"),
        (f"{head.urgency if head.urgency is not None else ' '} ", "urgent" if urgent and not done else "muted"),
    ]
    source = 8 if width >= 66 else 6
    left.append((set_cell_size(head.wire or head.source, source) + " ", "muted"))
    if word := alarm(head, state.now, state.zone):
        left += [(f" {word} ", "alarm" if not word.startswith(("EMB", "ADV")) else "warning"), (" ", text)]
    if head.slug and width >= NARROW:
        slug = cut(head.slug, min(28, width // 5))  # the headline needs the room more
        left.append((slug + "  ", "decided" if done else "slug"))
    right: list[Piece] = []
    if width >= NARROW:
        if entry.marks.tags:
            right.append((" " + " ".join(f"#{tag}" for tag in entry.marks.tags[:3]), "tag"))
        if number := version(head, entry):
            right.append((f" {number}", "warning" if entry.newer_came else "muted"))
        if head.figure and width >= WIDE:
            right.append((f"  {head.figure}", "decided" if done else "figure"))
    right.append((" ", text))
    room = width - sum(cell_len(piece) for piece, _ in left)
    while len(right) > 1 and sum(cell_len(piece) for piece, _ in right) > room * 2 // 5:
        if len(right) == 2 and right[0][1] == "tag":  # what the editor said stays, if cut
            right[0] = (cut(right[0][0], room * 2 // 5 - 1), "tag")
            break
        del right[-2]
    room = max(0, room - sum(cell_len(piece) for piece, _ in right))
    wider = min(_in_doubt(head.headline), room)
    headline = cut(head.headline, room - wider)
    wider = min(_in_doubt(headline), room - cell_len(headline))  # what was cut away is in doubt no more
    return [*left, (set_cell_size(headline, room - wider), text), *right, *([(" " * wider, text)] if wider else [])]


def _in_doubt(text: str) -> int:
    """How many cells more than we count some terminals need for `text`.

    The vowel signs of Indian scripts that stand beside their letter (category Mc) have no width in Unicode's
    newer tables and one in xterm's, glibc's and tmux's. The row leaves that much free at its end: where the
    terminal is the wider one, a figure moves into its column and is not painted over by the copy beside it.
    """
    return 0 if text.isascii() else sum(category(sign) == "Mc" for sign in text)


def cut(text: str, room: int) -> str:
    """`text` in at most `room` cells; where it was longer the last one is an ellipsis."""
    return text if cell_len(text) <= room else set_cell_size(text, max(0, room - 1)) + "…"
