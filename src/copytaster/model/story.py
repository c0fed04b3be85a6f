"""A story as the wire sent it: one version, cleaned, with aware UTC times; unknown is None, never a guess."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """What an item is; only `text` is shown as a text story."""

    TEXT = "text"
    PICTURE = "picture"
    VIDEO = "video"
    AUDIO = "audio"
    GRAPHIC = "graphic"
    COMPOSITE = "composite"
    EVENT = "event"


class Status(StrEnum):
    """IPTC publishing status, with `embargoed` for copy that must wait."""

    USABLE = "usable"
    EMBARGOED = "embargoed"
    WITHHELD = "withheld"
    CANCELED = "canceled"


ALARMS = frozenset({"kill", "correction", "flash", "bulletin"})
"""Markers that bring a story back, whatever was decided of an earlier version."""


@dataclass(frozen=True, slots=True)
class Story:
    """One version of a story.

    `id` is the wire's own, the same over all versions; `wire` names the configured source it came
    through (empty for a file read by hand); `source` is who the copy says it is from. Times are aware
    UTC. `embargo` is the instant before which the copy must not be used; a story that is `embargoed`
    without one is locked until an editor has read the note. `markers` are `name` or `name:n`
    (`update:2`, `correction`, `kill`). `body` is a tuple of paragraphs, each one line; spans of a
    brief count in the paragraphs joined by one blank line (`text`). `urgency` is the wire's own number,
    never remapped. `subjects` are 8-digit IPTC codes. `wire_id` is the number an agency prints over its copy
    (`eca062`), by which an editor asks for it; such numbers start again every day and are never a key.
    """

    id: str
    headline: str
    body: tuple[str, ...] = ()
    version: str | None = None
    kind: Kind = Kind.TEXT
    slug: str | None = None
    dek: str | None = None
    byline: str | None = None
    dateline: str | None = None
    city: str | None = None
    source: str | None = None
    wire: str = ""
    urgency: int | None = None
    language: str | None = None
    published: datetime | None = None
    updated: datetime | None = None
    embargo: datetime | None = None
    status: Status = Status.USABLE
    editor_note: str | None = None
    subjects: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    words: int | None = None
    markers: tuple[str, ...] = ()
    url: str | None = None
    wire_id: str | None = None

    @property
    def text(self) -> str:
        """The copy as one string: paragraphs joined by one blank line."""
        return "\n\n".join(self.body)

    @property
    def key(self) -> str:
        """The name under which all versions are kept: 16 hex digits of `wire` and `id`.

        A story belongs to the source that sent it, so that no sender can touch another's.
        """
        return hashlib.blake2b(f"{self.wire}\0{self.id}".encode(), digest_size=8).hexdigest()

    @property
    def digest(self) -> str:
        """The name of this very version: 16 hex digits of all that an editor could see change."""
        seen = (
            self.headline, self.dek, self.body, self.version, self.slug, self.status, self.editor_note,
            self.markers, self.urgency, rfc3339(self.embargo), self.byline,
        )  # fmt: skip
        return hashlib.blake2b(json.dumps(seen, ensure_ascii=False).encode(), digest_size=8).hexdigest()

    @property
    def when(self) -> datetime | None:
        """The time of this version: updated, else published."""
        return self.updated or self.published

    @property
    def killed(self) -> bool:
        """Whether this version takes the story back."""
        return self.status in (Status.CANCELED, Status.WITHHELD) or "kill" in self.markers

    @property
    def alarming(self) -> bool:
        """Whether this version must be seen whatever was decided before: a kill, a correction, a flash."""
        return self.killed or any(marker.partition(":")[0] in ALARMS for marker in self.markers)

    def embargoed_at(self, now: datetime) -> bool:
        """Whether the copy must still wait at `now` (aware)."""
        if self.embargo is not None:
            return now < self.embargo
        return self.status is Status.EMBARGOED


def supersedes(later: Story, earlier: Story) -> bool:
    """Whether `later`, which was received after `earlier`, is the newer version of the same story.

    By version number where both carry one, else by the wire's times, else by the order received: a
    late old version must not hide a new one.
    """
    if later.version and earlier.version and later.version.isdecimal() and earlier.version.isdecimal():
        return int(later.version) >= int(earlier.version)
    if later.when and earlier.when:
        return later.when >= earlier.when
    return True


def rfc3339(instant: datetime | None) -> str | None:
    """`instant` (aware) as RFC 3339 in UTC, seconds or, where there are any, microseconds; None stays None."""
    if instant is None:
        return None
    return instant.astimezone(UTC).isoformat().replace("+00:00", "Z")


def instant(text: str | None) -> datetime | None:
    """The aware UTC instant that `rfc3339` wrote; None stays None. Raises ValueError on anything else."""
    if text is None:
        return None
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(f"no time zone in {text!r}")
    return moment.astimezone(UTC)


def story_as_dict(story: Story) -> dict[str, Any]:
    """The Story object of the command line and of jsonl exports: every field, unknown as None."""
    return {
        "id": story.id, "version": story.version, "kind": str(story.kind), "headline": story.headline,
        "slug": story.slug, "dek": story.dek, "byline": story.byline, "dateline": story.dateline,
        "city": story.city, "source": story.source, "wire": story.wire, "urgency": story.urgency,
        "language": story.language, "published": rfc3339(story.published), "updated": rfc3339(story.updated),
        "embargo": rfc3339(story.embargo), "status": str(story.status), "editor_note": story.editor_note,
        "subjects": list(story.subjects), "keywords": list(story.keywords), "words": story.words,
        "markers": list(story.markers), "url": story.url, "wire_id": story.wire_id, "body": list(story.body),
    }  # fmt: skip


def story_from_dict(data: Mapping[str, Any]) -> Story:
    """The Story of such an object. Missing fields are unknown; raises ValueError or TypeError on a wrong one."""
    body = data.get("body") or ()
    if isinstance(body, str):
        body = [paragraph for paragraph in body.split("\n\n") if paragraph]
    return Story(
        id=str(data["id"]), version=data.get("version"), kind=Kind(data.get("kind") or "text"),
        headline=data.get("headline") or "", slug=data.get("slug"), dek=data.get("dek"),
        byline=data.get("byline"), dateline=data.get("dateline"), city=data.get("city"),
        source=data.get("source"), wire=data.get("wire") or "", urgency=data.get("urgency"),
        language=data.get("language"), published=instant(data.get("published")),
        updated=instant(data.get("updated")), embargo=instant(data.get("embargo")),
        status=Status(data.get("status") or "usable"), editor_note=data.get("editor_note"),
        subjects=tuple(data.get("subjects") or ()), keywords=tuple(data.get("keywords") or ()),
        words=data.get("words"), markers=tuple(data.get("markers") or ()), url=data.get("url"),
        wire_id=data.get("wire_id"), body=tuple(body),
    )  # fmt: skip
