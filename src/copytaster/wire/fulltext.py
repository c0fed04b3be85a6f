"""Fetching the page behind a teaser, where an editor asked for full text."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Protocol

from copytaster.model.errors import CopytasterError, FetchError
from copytaster.model.source import Source
from copytaster.model.story import Kind, Story
from copytaster.wire.addresses import address, shown
from copytaster.wire.answer import PAGES, Answer
from copytaster.wire.errand import ReadPage
from copytaster.wire.manners import clock_time

TEASER_WORDS = 120
"""A body of fewer words is taken for a teaser."""
PAGES_A_POLL = 10
PATIENCE = 40.0
"""Seconds after which the stories go out with what has come."""
_CUT_OFF = re.compile(
    r"(?:…|\.\.\.|\[…\]|\[\.\.\.\]|\b(?:read|see|view) (?:more|the full (?:story|article))|\bcontinue reading)\W*$",
    re.I,
)


class Getter(Protocol):
    """Who asks addresses."""

    async def get(
        self, url: str, *, headers: Mapping[str, str] | None = ..., etag: str | None = ...,
        last_modified: str | None = ..., accept: str = ..., typed: str | None = ...,
    ) -> Answer:  # fmt: skip
        """What `url` answers."""
        ...


def is_teaser(story: Story) -> bool:
    """Whether the copy is only the beginning of a story whose rest is on a page."""
    if story.kind is not Kind.TEXT or story.killed or not story.url:
        return False
    words = sum(len(paragraph.split()) for paragraph in story.body)
    return words < TEASER_WORDS or bool(_CUT_OFF.search(story.body[-1][-80:]))


def with_article(teaser: Story, article: Story) -> Story:
    """`teaser` with the copy of its page; id, headline, times and the wire's signs stay the teaser's."""
    if sum(map(len, article.body)) <= sum(map(len, teaser.body)):
        return teaser
    return replace(
        teaser, body=article.body, byline=teaser.byline or article.byline, dek=teaser.dek or article.dek, words=None
    )


@dataclass(slots=True)
class FullText:
    """Pages for the teasers of sources; remembers which teasers it has seen, so that none is fetched twice.

    `known` tells whether a story (by `Story.key`) was already received.
    """

    fetcher: Getter
    read: ReadPage
    known: Callable[[str], bool]
    _seen: dict[str, str] = field(default_factory=dict)
    _peace: dict[str, datetime] = field(default_factory=dict)

    async def complete(
        self, stories: tuple[Story, ...], source: Source, since: datetime | None, now: datetime
    ) -> tuple[tuple[Story, ...], tuple[str, ...]]:
        """`stories` in their order, teasers with the copy of their page, and notes on what could not be had.

        A teaser already received goes out again only where it has changed, `since` the last poll that
        went well: as a teaser it would pass for a newer, shorter version of its own full text.
        """
        fresh = [story for story in stories if not is_teaser(story) or not self._held(story, since)]
        wanted = [story for story in fresh if is_teaser(story)]
        self._seen.update((story.key, story.digest) for story in wanted)
        full, notes = await self._pages(wanted[:PAGES_A_POLL], source, now)
        if len(wanted) > PAGES_A_POLL:
            left = len(wanted) - PAGES_A_POLL
            notes += (f"{left} stories came without their pages: no more than {PAGES_A_POLL} are fetched a poll",)
        return tuple(full.get(story, story) for story in fresh), notes

    def _held(self, story: Story, since: datetime | None) -> bool:
        if not self.known(story.key):
            return False
        if story.key in self._seen:
            return self._seen[story.key] == story.digest
        self._seen[story.key] = story.digest
        return since is not None and (story.when is None or story.when <= since)

    async def _pages(
        self, wanted: list[Story], source: Source, now: datetime
    ) -> tuple[dict[Story, Story], tuple[str, ...]]:
        if not wanted:
            return {}, ()
        jobs = {asyncio.create_task(self._page(story, source, now)): story for story in wanted}
        try:
            done, late = await asyncio.wait(jobs, timeout=PATIENCE)
        finally:
            for job in jobs:
                job.cancel()
            await asyncio.gather(*jobs, return_exceptions=True)
        full: dict[Story, Story] = {}
        notes = [f"the pages of {len(late)} stories took too long"] if late else []
        for job, story in jobs.items():
            if job not in done:
                continue
            got = job.result()
            if isinstance(got, Story):
                full[story] = got
            else:
                notes.append(f"no page for “{story.headline[:60]}”: {got}")
        return full, tuple(notes)

    async def _page(self, story: Story, source: Source, now: datetime) -> Story | str:
        """The story with its page's copy, or why not."""
        assert story.url is not None
        host = ""
        try:
            host = address(story.url).host
            if (until := self._peace.get(host, now)) > now:
                return f"{shown(host)} asked us to wait until {clock_time(until, now)}"
            answer = await self.fetcher.get(story.url, headers=source.headers, accept=PAGES, typed=source.url)
            if answer.status != 200:
                raise FetchError("http", f"HTTP {answer.status}")
            return with_article(story, await self.read(answer.body, source, answer.url, answer.content_type, now))
        except FetchError as error:
            if error.retry_after:
                self._peace[host] = now + timedelta(seconds=error.retry_after)
            return str(error)
        except CopytasterError as error:
            return str(error)
