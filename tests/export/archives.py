"""An archive in memory and a desk that tags, for exports."""

from dataclasses import dataclass, field
from datetime import datetime

from copytaster.export.job import Said
from copytaster.export.selection import Row
from copytaster.model.brief import Brief, Figure, Quote
from copytaster.model.head import Head
from copytaster.model.mark import UNMARKED, Marks
from copytaster.model.story import Story
from tests.stories import MINUTE, NOON

BRIEF = Brief(
    "urn:north:1",
    ("The harbour reopened.", "Two cranes were lost."),
    (Quote("We lost two cranes.", (10, 29), "Ida Lund", role="harbour master", cue="said"),),
    (Figure("240,000", (40, 47), 240000.0, what="people", verb="displaced", qualifier="at least"),),
)


def a_row(story: Story, brief: Brief = BRIEF, marks: Marks = UNMARKED) -> Row:
    """A row as an export has it."""
    return Row(story, brief, marks, story.key)


@dataclass
class Desk:
    """Stories in the order received, and tags in the order given."""

    versions: dict[str, list[Story]] = field(default_factory=dict)
    heads_: dict[str, Head] = field(default_factory=dict)
    tagged: dict[str, dict[str, tuple[int, datetime]]] = field(default_factory=dict)
    standing: dict[str, Marks] = field(default_factory=dict)
    marked: int = 0
    position: int = 0

    def receive(self, *stories: Story) -> None:
        """Take versions in, each newer than the last."""
        for story in stories:
            self.position += 1
            versions = self.versions.setdefault(story.key, [])
            versions.append(story)
            alarms = [version.digest for version in versions if version.alarming]
            self.heads_[story.key] = Head(
                key=story.key, id=story.id, wire=story.wire, source="", headline=story.headline, when=NOON,
                received=NOON, changed=NOON, sequence=self.position, digest=story.digest,
                versions=tuple(version.digest for version in versions), slug=story.slug or "", status=story.status,
                markers=story.markers, alarm=alarms[-1] if alarms else "",
            )  # fmt: skip

    def tag(self, *stories: Story, tag: str = "syria") -> None:
        """Put `tag` on each, a minute apart."""
        for story in stories:
            self.marked += 1
            self.tagged.setdefault(story.key, {})[tag] = (self.marked, NOON + self.marked * MINUTE)
            self.standing[story.key] = Marks(tags=tuple(self.tagged[story.key]))

    def untag(self, story: Story, tag: str = "syria") -> tuple[int, datetime]:
        """Take `tag` away again; answers where it had stood."""
        self.marked += 1
        return self.tagged[story.key].pop(tag)

    def said(self) -> Said:
        """What a run reads in the ledger now."""
        return Said(dict(self.standing), {key: dict(tags) for key, tags in self.tagged.items()}, self.marked)

    def heads(self, after: int = 0) -> list[Head]:
        """As the archive's."""
        return sorted((h for h in self.heads_.values() if h.sequence > after), key=lambda head: head.sequence)

    def story(self, key: str, digest: str | None = None) -> tuple[Story, Brief] | None:
        """As the archive's."""
        for version in reversed(self.versions.get(key, [])):
            if digest in (None, version.digest):
                return version, BRIEF
        return None
