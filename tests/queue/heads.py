"""Rows of the list for tests."""

from typing import Any

from copytaster.model.head import Head
from tests.stories import MINUTE, NOON, a_story


def a_head(number: int = 1, **fields: Any) -> Head:
    """The row of `a_story(number)`, of one version unless told otherwise."""
    story = a_story(number)
    usual: dict[str, Any] = {
        "key": story.key, "id": story.id, "wire": "north", "source": "North Wire", "headline": story.headline,
        "when": NOON + number * MINUTE, "received": NOON, "changed": NOON, "sequence": number, "digest": "v1",
        "versions": ("v1",), "slug": story.slug, "urgency": 4, "words": 120,
    }  # fmt: skip
    return Head(**{**usual, **fields})
