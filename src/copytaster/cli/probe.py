"""Asking an address once, before it becomes a source: is it a feed, or a page that names one?"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from copytaster.cli.context import now
from copytaster.model.errors import CopytasterError, FetchError, FormatError
from copytaster.model.source import Source
from copytaster.model.text import clean_line
from copytaster.wire.addresses import shown
from copytaster.wire.answer import Answer
from copytaster.wire.discovery import feeds_in
from copytaster.wire.errand import workshop_reader
from copytaster.wire.fetch import Fetcher
from copytaster.workshop import Workshop


class SeveralFeeds(CopytasterError):
    """A page names more than one feed; `feeds` are their addresses."""

    def __init__(self, page: str, feeds: tuple[str, ...]) -> None:
        lines = "\n".join(f"  {clean_line(feed, 300)}" for feed in feeds)
        super().__init__(f"{page} is a web page that names {len(feeds)} feeds; add the one you want:\n{lines}")
        self.feeds = feeds


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed that was read: its address (where it has moved to for good, else as asked), its title, its items.

    `named_by` is the page that led to it, empty where the address was the feed's own.
    """

    url: str
    title: str
    items: int
    named_by: str = ""


async def probe(url: str) -> Feed:
    """The feed at `url`, or the one that the page there names.

    Raises FetchError, FormatError, WorkshopError or SeveralFeeds, each a plain sentence.
    """
    workshop = Workshop()
    try:
        async with Fetcher() as fetcher:
            try:
                answer = await fetcher.get(url)
            except FetchError as error:
                host = shown(urlsplit(url).hostname or "")
                where = "" if host in str(error) else f"{shown(url)}: "
                remedy = f"to add it all the same: copytaster sources add {shown(url)} --no-check"
                raise FetchError(error.kind, f"{where}{error}; {remedy}") from error
            try:
                return await _feed(answer, url, workshop)
            except FormatError as error:
                feeds = await workshop.do(feeds_in, answer.body, answer.content_type, answer.url)
                if not feeds:
                    raise FormatError(f"{shown(url)}: {error}; it names no feed either") from error
                if len(feeds) > 1:
                    raise SeveralFeeds(shown(url), feeds) from error
            found = await _feed(await fetcher.get(feeds[0], typed=url), feeds[0], workshop)
            return Feed(found.url, found.title, found.items, named_by=url)
    finally:
        await workshop.close()


async def _feed(answer: Answer, url: str, workshop: Workshop) -> Feed:
    """What an answer holds; raises FormatError where that is no feed."""
    if answer.status == 410:
        raise FormatError("gone for good (HTTP 410)")
    read = workshop_reader(workshop)
    reading = await read(answer.body, Source("new", url=url), answer.url, answer.content_type, now())
    return Feed(answer.permanent or url, reading.title or "", len(reading.items))
