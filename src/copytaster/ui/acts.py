"""What each command of the table does: the id of a command to the method that does it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from copytaster.ui.finding import Finding
from copytaster.ui.handing import Handing
from copytaster.ui.moving import Moving
from copytaster.ui.verdicts import Verdicts

Act = Callable[[], object]


def verdict_acts(verdicts: Verdicts) -> dict[str, Act]:
    """Deciding, undoing, and marking several."""
    selection = verdicts.selection
    return {
        "star": verdicts.star, "discard": verdicts.discard, "done": verdicts.done,
        "toggle_seen": verdicts.toggle_seen, "tag": verdicts.tag, "untag": verdicts.untag,
        **{f"quick_tag_{n}": partial(verdicts.quick_tag, n) for n in range(1, 10)},
        "note": verdicts.note, "repeat": verdicts.repeat, "undo": verdicts.undo, "redo": verdicts.redo,
        "mark": selection.mark, "mark_range": selection.mark_range, "mark_all_shown": selection.mark_all_shown,
        "act_on_all": verdicts.act_on_all, "next_undecided": verdicts.next_undecided,
        "prev_undecided": verdicts.prev_undecided,
    }  # fmt: skip


def moving_acts(moving: Moving) -> dict[str, Act]:
    """Going through the list and the copy."""
    return {
        "down": partial(moving.step, 1), "up": partial(moving.step, -1), "top": moving.to_top,
        "bottom": moving.to_bottom, "half_down": partial(moving.half_page, 1), "half_up": partial(moving.half_page, -1),
        "read_on": moving.read_on, "scroll_preview_down": partial(moving.other_pane, 1),
        "scroll_preview_up": partial(moving.other_pane, -1), "next_fact": partial(moving.fact, 1),
        "prev_fact": partial(moving.fact, -1),
    }  # fmt: skip


def finding_acts(finding: Finding) -> dict[str, Act]:
    """Views by name, the filter, new copy, and what must be seen."""
    return {
        "filter": finding.ask_filter, "views": finding.ask_view, "go_tag": finding.ask_tag_view,
        "go_new": finding.bring_in, "go_alarm": finding.go_alarm,
    }  # fmt: skip


def handing_acts(handing: Handing) -> dict[str, Act]:
    """Handing a story on."""
    return {
        "open_browser": handing.open_browser, "copy_brief": handing.copy_brief, "copy_url": handing.copy_url,
    }  # fmt: skip
