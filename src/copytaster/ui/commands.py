"""Every command of the desk, once: its name, keys and words make bindings, hints, help, palette and README."""

from __future__ import annotations

from dataclasses import dataclass

DESK = frozenset({"desk"})
READER = frozenset({"reader"})
BOTH = DESK | READER


@dataclass(frozen=True, slots=True)
class Command:
    """One command.

    `id` is its name in `[keys]` of the settings; `keys` are its default keys, a chord being two keys with
    a space between; `label` fits the hint line; `help` is a sentence for the help screen; `places` are
    where it works: the desk (list and preview) and the reader (the copy alone).
    """

    id: str
    keys: tuple[str, ...]
    label: str
    help: str
    group: str
    places: frozenset[str] = BOTH


COMMANDS = (
    # Verdicts
    Command("star", ("s",), "star", "Star the story, or take its star away", "Verdict"),
    Command("discard", ("d",), "discard", "Discard the story, or restore a discarded one", "Verdict"),
    Command("done", ("e",), "done", "Done with it: leaves the inbox without star or tag", "Verdict"),
    Command("toggle_seen", ("m",), "seen", "Seen, or back to undecided", "Verdict"),
    Command("tag", ("t",), "tag", "Tag: type a few letters, Tab completes, Enter tags", "Verdict"),
    Command("untag", ("T",), "untag", "Take a tag away", "Verdict"),
    *(
        Command(f"quick_tag_{n}", (str(n),), f"tag {n}", f"Quick tag {n} of the settings", "Verdict")
        for n in range(1, 10)
    ),
    Command("note", ("a",), "note", "Write a note on the story", "Verdict"),
    Command("repeat", (".",), "repeat", "Do the last verdict again, on this story", "Verdict"),
    # Safety
    Command("undo", ("u", "z"), "undo", "Undo the last step, also after a restart", "Safety"),
    Command("redo", ("ctrl+r",), "redo", "Do again what was undone", "Safety"),
    # Moving
    Command("down", ("j", "down"), "down", "Next story", "Move"),
    Command("up", ("k", "up"), "up", "Story above; over the top: the bar of new stories", "Move"),
    Command("top", ("g g", "home"), "top", "To the top", "Move"),
    Command("bottom", ("G", "end"), "bottom", "To the bottom", "Move"),
    Command("half_down", ("ctrl+d", "pagedown"), "page down", "Half a page down", "Move"),
    Command("half_up", ("ctrl+u", "pageup"), "page up", "Half a page up", "Move"),
    Command("next_undecided", ("n",), "next", "Next undecided story", "Move"),
    Command("prev_undecided", ("p",), "previous", "Undecided story above", "Move"),
    Command("read_on", ("space",), "read on", "Scroll the copy; at its end the next undecided story", "Move"),
    Command("open_reader", ("enter", "l", "right"), "read", "Read the whole copy", "Move", DESK),
    Command("scroll_preview_down", ("J",), "copy down", "Scroll the copy down; in the reader: next story", "Move"),
    Command("scroll_preview_up", ("K",), "copy up", "Scroll the copy up; in the reader: story above", "Move"),
    Command("next_fact", ("tab",), "next fact", "Next quote or figure in the copy", "Move", READER),
    Command("prev_fact", ("shift+tab",), "fact before", "Quote or figure before", "Move", READER),
    Command("go_alarm", ("!",), "alarm", "To the next kill, correction or flash that waits", "Move"),
    # Selecting
    Command("mark", ("x",), "mark", "Mark the story for a verdict on several", "Select", DESK),
    Command("mark_range", ("v",), "range", "Mark from the last marked story to this one", "Select", DESK),
    Command("mark_all_shown", ("*",), "mark all", "Mark all stories shown, or none", "Select", DESK),
    Command(
        "act_on_all", ("A",), "on all", "One verdict on all shown, above, below, of this slug or source", "Select", DESK
    ),
    # Finding
    Command("filter", ("/",), "filter", "Filter as you type: words, source:x, tag:y, urgency<=3, age<6h", "Find", DESK),
    Command("views", ("f",), "views", "Choose a view or a tag by name", "Find", DESK),
    Command("next_view", ("tab",), "view", "Next view", "Find", DESK),
    Command("prev_view", ("shift+tab",), "view before", "View before", "Find", DESK),
    Command("go_inbox", ("g i",), "inbox", "The inbox: undecided stories", "Find"),
    Command("go_starred", ("g s",), "starred", "Starred stories", "Find"),
    Command("go_tagged", ("g T",), "tagged", "Tagged stories", "Find"),
    Command("go_tag", ("g t",), "a tag", "The stories of one tag", "Find"),
    Command("go_discarded", ("g d",), "discarded", "Discarded stories", "Find"),
    Command("go_all", ("g a",), "all", "All stories", "Find"),
    Command("go_new", ("g n",), "new", "Bring in the new stories and go to the top", "Find", DESK),
    # Story
    Command(
        "facts", ("i",), "facts", "Where each quote and figure comes from: rule, sureness, deciding words", "Story"
    ),
    Command("compare_versions", ("C",), "changes", "What changed between the versions", "Story"),
    Command("open_browser", ("o",), "browser", "Open the story's page in the browser", "Story"),
    Command("copy_brief", ("y",), "copy", "Copy the brief to the clipboard", "Story"),
    Command("copy_url", ("Y",), "copy URL", "Copy the story's address to the clipboard", "Story"),
    # The wire and the program
    Command("fetch", ("r",), "fetch", "Fetch all sources now", "Wire"),
    Command("sources", ("R",), "sources", "The sources, how each is doing, and its troubles", "Wire"),
    Command("palette", ("ctrl+p", ":"), "commands", "Every command by name", "Program"),
    Command("help", ("?",), "help", "This help", "Program"),
    Command("redraw", ("ctrl+l",), "redraw", "Paint the screen anew; decided stories leave the view", "Program"),
    Command("suspend", ("ctrl+z",), "suspend", "Stop the program; fg brings it back", "Program"),
    Command("back", ("q", "escape", "h", "left"), "back", "Back; at the inbox twice to quit", "Program"),
    Command("quit", ("ctrl+q",), "quit", "Quit", "Program"),
)
