"""Ordinary stories for tests: say only what matters, `a_story(embargo=NOON + HOUR)`."""

from datetime import UTC, datetime, timedelta
from typing import Any

from copytaster.model.story import Story

NOON = datetime(2026, 3, 9, 12, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def a_story(number: int = 1, **fields: Any) -> Story:
    """A usable story from the wire `north`, told apart by `number`."""
    usual: dict[str, Any] = {
        "id": f"urn:north:{number}",
        "headline": f"Harbour reopens after storm {number}",
        "body": (
            f"HOLM, March 9 - The harbour of Holm reopened on Monday after storm number {number}.",
            '"We lost two cranes," harbour master Ida Lund said.',
        ),
        "slug": f"STORM-HARBOUR-{number}",
        "source": "North Wire",
        "wire": "north",
        "urgency": 4,
        "published": NOON + number * MINUTE,
    }
    return Story(**{**usual, **fields})
