"""What was done, in an editor's words: "starred QUAKE-HOLM", "discarded 12 stories"."""

from __future__ import annotations

from copytaster.model.head import Head
from copytaster.model.mark import Verb
from copytaster.queue.decisions import Step

_DONE = {
    Verb.STAR: "starred {}", Verb.UNSTAR: "took the star from {}", Verb.DISCARD: "discarded {}",
    Verb.RESTORE: "restored {}", Verb.SEEN: "done with {}", Verb.UNSEEN: "{} is undecided again",
}  # fmt: skip


def title(head: Head | None) -> str:
    """The short name of a story: its slug, else the start of its headline."""
    if head is None:
        return "a story no longer held"
    name = head.slug or head.headline
    return name if len(name) <= 40 else name[:39].rstrip() + "…"


def stories(step: Step, head: Head | None) -> str:
    """Whom a step concerns: one story by name, several by count. `head` is that of its first story."""
    count = len(step.stories)
    return title(head) if count == 1 else f"{count} stories"


def done(step: Step, head: Head | None) -> str:
    """What a step did, in the past tense."""
    whom, first = stories(step, head), step.marks[0]
    tags = ", ".join(dict.fromkeys(mark.argument or "" for mark in step.marks))
    if first.verb is Verb.TAG:
        return f"tagged {whom} {tags}"
    if first.verb is Verb.UNTAG:
        return f"took tag {tags} from {whom}"
    if first.verb is Verb.NOTE:
        return f"note on {whom}" if first.argument else f"took the note from {whom}"
    return _DONE[first.verb].format(whom)
