"""One row of the list: a story as its newest version stands, without the copy itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from copytaster.model.story import Kind, Status


@dataclass(frozen=True, slots=True)
class Head:
    """What the list, the views and the filter need of a story; the copy stays in the archive.

    `key` is `Story.key`; `digest` the newest version's, `versions` the digests of all, oldest first in
    the order received. `when` is the time shown and sorted by (aware UTC): the newest version's own
    time, never later than its arrival, and the arrival where the wire gives none. `received` is when
    the first version came, `changed` when the latest did. `sequence` grows with every version the
    archive takes in. `alarm` is the digest of the latest version that must be seen whatever was
    decided (kill, correction, flash), empty where there is none. `figure` is the weightiest figure
    as an editor would say it ("240,000 killed"), `lead` the first sentence of the summary.
    """

    key: str
    id: str
    wire: str
    source: str
    headline: str
    when: datetime
    received: datetime
    changed: datetime
    sequence: int
    digest: str
    versions: tuple[str, ...]
    slug: str = ""
    urgency: int | None = None
    status: Status = Status.USABLE
    kind: Kind = Kind.TEXT
    embargo: datetime | None = None
    markers: tuple[str, ...] = ()
    words: int = 0
    language: str | None = None
    figure: str = ""
    lead: str = ""
    url: str | None = None
    alarm: str = ""

    @property
    def killed(self) -> bool:
        """Whether the newest version takes the story back."""
        return self.status in (Status.CANCELED, Status.WITHHELD) or "kill" in self.markers

    def embargoed_at(self, now: datetime) -> bool:
        """Whether the copy must still wait at `now` (aware)."""
        if self.embargo is not None:
            return now < self.embargo
        return self.status is Status.EMBARGOED
