"""What an editor said of a story: operations that add up to a state, tag by tag."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from sys import intern
from typing import Any

from copytaster.model.story import instant, rfc3339


class Verb(StrEnum):
    """The operations. Undo and redo name a step and carry no story."""

    TAG = "tag"
    UNTAG = "untag"
    STAR = "star"
    UNSTAR = "unstar"
    DISCARD = "discard"
    RESTORE = "restore"
    SEEN = "seen"
    UNSEEN = "unseen"
    NOTE = "note"
    UNDO = "undo"
    REDO = "redo"


_VERBS = {str(verb): verb for verb in Verb}


@dataclass(frozen=True, slots=True)
class Mark:
    """One operation on one version of one story, by one person, at one instant.

    `id` is unique over all desks. `story` is a `Story.key`, `version` the `Story.digest` it was made
    on. `argument` is the tag of TAG and UNTAG, the text of NOTE (empty takes the note away), the step
    that UNDO takes back or REDO brings again. Marks made by one key press share a `step`. `at` is
    aware UTC.
    """

    id: str
    step: str
    verb: Verb
    at: datetime
    by: str
    story: str = ""
    version: str = ""
    argument: str | None = None


@dataclass(frozen=True, slots=True)
class Marks:
    """What the operations on one story add up to.

    `tags` in the order given; `by` and `at` of the latest operation that counts; `versions` are the
    versions that decisions were made on, latest last.
    """

    tags: tuple[str, ...] = ()
    starred: bool = False
    discarded: bool = False
    seen: bool = False
    note: str | None = None
    by: str | None = None
    at: datetime | None = None
    version: str = ""

    @property
    def decided(self) -> bool:
        """Whether the story has left the inbox: starred, tagged, discarded or seen."""
        return self.starred or self.discarded or self.seen or bool(self.tags)


UNMARKED = Marks()


def marks_as_dict(marks: Marks) -> dict[str, Any]:
    """The `marks` object of the command line."""
    return {
        "tags": list(marks.tags), "starred": marks.starred, "discarded": marks.discarded, "seen": marks.seen,
        "note": marks.note, "by": marks.by, "at": rfc3339(marks.at),
    }  # fmt: skip


def mark_as_dict(mark: Mark) -> dict[str, Any]:
    """One operation as the ledger keeps it; empty fields are left out."""
    full = {
        "id": mark.id, "step": mark.step, "verb": str(mark.verb), "at": rfc3339(mark.at), "by": mark.by,
        "story": mark.story, "version": mark.version, "argument": mark.argument,
    }  # fmt: skip
    return {name: value for name, value in full.items() if value not in ("", None)}


def mark_from_dict(data: Mapping[str, Any]) -> Mark:
    """The operation that the ledger kept; raises KeyError or ValueError on a wrong one."""
    at = instant(data["at"])
    if at is None:
        raise ValueError("a mark without its instant")
    return Mark(  # by position, the verb looked up, the name held once: this runs for every mark of a ledger
        data["id"], data["step"], _VERBS[data["verb"]], at, intern(data["by"]),
        data.get("story", ""), data.get("version", ""), data.get("argument"),
    )  # fmt: skip
