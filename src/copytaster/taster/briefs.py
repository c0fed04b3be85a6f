"""Briefs made by the workshop, a few stories at a time; a story that cannot be briefed is kept without one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from copytaster.model.brief import Brief
from copytaster.model.errors import WorkshopError
from copytaster.model.story import Kind, Story
from copytaster.taster.seams import BriefAll, Briefed

T = TypeVar("T")
AT_A_TIME = 40
"""Stories handed over together: some 150 ms of work, so that nothing else waits long behind them."""


class Workshop(Protocol):
    """Who computes for us, off the event loop."""

    async def do(self, task: Callable[..., T], *args: object, deadline: float = ...) -> T:
        """What `task(*args)` returns; raises WorkshopError where it overran or died."""
        ...


def brief_each(stories: Sequence[Story]) -> list[Briefed]:
    """Each story with its brief and its weightiest figure. Pictures and the like have none."""
    from copytaster.brief.briefing import (
        brief_for,
        lead_figure,
    )  # 80 ms to load: the workshop's business, not the desk's

    briefed: list[Briefed] = []
    for story in stories:
        brief = brief_for(story) if story.kind is Kind.TEXT else Brief(story.id)
        briefed.append((story, brief, lead_figure(brief)))
    return briefed


def briefs_by(workshop: Workshop) -> BriefAll:
    """A maker of briefs whose work is done in `workshop`."""

    async def some(stories: Sequence[Story]) -> list[Briefed]:
        try:
            return await workshop.do(brief_each, stories)
        except WorkshopError:
            if len(stories) == 1:  # the copy counts for more than its brief
                return [(stories[0], Brief(stories[0].id), "")]
        half = len(stories) // 2
        return [*await some(stories[:half]), *await some(stories[half:])]

    async def brief_all(stories: Sequence[Story]) -> list[Briefed]:
        briefed: list[Briefed] = []
        for first in range(0, len(stories), AT_A_TIME):
            briefed += await some(stories[first : first + AT_A_TIME])
        return briefed

    return brief_all
