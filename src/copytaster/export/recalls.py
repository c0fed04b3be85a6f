"""What went out earlier and must be taken back: stories killed or corrected after an export delivered them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from copytaster.export.selection import Recalled
from copytaster.export.watermark import Watermark
from copytaster.model.brief import Brief
from copytaster.model.head import Head
from copytaster.model.story import Status, Story


class Archive(Protocol):
    """Where the copy is."""

    @property
    def position(self) -> int:
        """The sequence of the latest version taken in."""

    def heads(self, after: int = 0) -> Iterable[Head]:
        """The stories that got a version behind that sequence."""

    def story(self, key: str, digest: str | None = None) -> tuple[Story, Brief] | None:
        """The newest version, or the one named, and its brief; None where it is not held."""


def recalls(mark: Watermark, archive: Archive) -> tuple[Recalled, ...]:
    """The stories of `mark.out` that a version newer than the delivered one kills or corrects, by key.

    Only versions that came since the last run are looked at; an archive that begins anew, as after a
    repair, is looked through whole.
    """
    out = mark.out
    if not out:
        return ()
    after = mark.seen if archive.position >= mark.seen else 0
    found = []
    for head in archive.heads(after):
        if head.key in out and head.alarm and (reason := _reason(head, mark.delivered[head.key].digest, archive)):
            file = mark.delivered[head.key].file
            found.append(Recalled(head.key, head.headline, head.slug or None, reason, file, head.digest, head.killed))
    return tuple(sorted(found, key=lambda one: one.key))


def _reason(head: Head, delivered: str, archive: Archive) -> str:
    """Why the story must be taken back, in a word or two; empty where nothing newer says so.

    A correction may itself have been updated since, so every version behind the delivered one is asked.
    """
    if head.digest == delivered:
        return ""
    if head.killed:
        return "withheld" if head.status is Status.WITHHELD else "killed"
    since = head.versions.index(delivered) + 1 if delivered in head.versions else 0
    for digest in reversed(head.versions[since:]):
        version = archive.story(head.key, digest)
        if version is None:
            continue
        if version[0].killed:
            return "killed, then sent again"
        if any(marker.partition(":")[0] == "correction" for marker in version[0].markers):
            return "corrected"
    return ""
