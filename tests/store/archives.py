"""Batches for tests of the archive."""

from datetime import datetime

from copytaster.model.brief import Brief
from copytaster.model.story import Story
from copytaster.store.archive import Archive, Receipt
from tests.stories import DAY, NOON


def parcel(story: Story, figure: str = "") -> tuple[Story, Brief, str]:
    return story, Brief(story.id, summary=story.body[:1]), figure


def receive(archive: Archive, *stories: Story, at: datetime = NOON + DAY) -> Receipt:
    return archive.receive([parcel(story) for story in stories], at)
