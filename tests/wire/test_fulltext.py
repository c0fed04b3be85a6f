"""The page behind a teaser."""

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

import pytest

from copytaster.model.errors import FetchError, FormatError
from copytaster.model.source import Source
from copytaster.model.story import Kind, Status, Story
from copytaster.wire.answer import Answer
from copytaster.wire.fulltext import PAGES_A_POLL, FullText, is_teaser, with_article
from tests.stories import DAY, HOUR, NOON, a_story

SOURCE = Source("north", url="http://w.example/feed", full_text=True, headers={"X-Key": "k"})
ARTICLE = Story(id="page", headline="Page", body=("The whole copy. " * 40, "Its end."), byline="By Ida Lund", dek="Dek")


class Pages:
    """Serves every address but those in `broken`."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.broken: dict[str, FetchError] = {}
        self.held: asyncio.Event | None = None

    async def get(
        self, url: str, *, headers: Mapping[str, str] | None = None, etag: str | None = None,
        last_modified: str | None = None, accept: str = "", typed: str | None = None,
    ) -> Answer:  # fmt: skip
        assert typed == SOURCE.url and accept.startswith("text/html") and etag is None
        self.asked.append(url)
        if self.held:
            await self.held.wait()
        if url in self.broken:
            raise self.broken[url]
        return Answer(200, url, body=url.encode(), content_type="text/html")


async def article(data: bytes, source: Source, url: str, content_type: str, now: datetime) -> Story:
    if data.endswith(b"/login"):
        raise FormatError("a log-in page")
    return ARTICLE


def teaser(number: int = 1, **fields: object) -> Story:
    return a_story(number, url=f"http://w.example/{number}", **fields)


@pytest.fixture
def pages() -> Pages:
    return Pages()


def full_text(pages: Pages, *known: Story) -> FullText:
    keys = {story.key for story in known}
    return FullText(pages, article, keys.__contains__)


def test_a_teaser_is_short_or_says_that_there_is_more() -> None:
    words = "word " * 200
    assert is_teaser(teaser()) and is_teaser(teaser(body=()))
    assert not is_teaser(teaser(body=(words,)))
    for end in ("…", "...", "[…]", "Read more", "Read more »", "Continue reading →", "Read the full story."):
        assert is_teaser(teaser(body=(words, words + end)))
    assert not is_teaser(teaser(body=(words + "... They read more books.",)))
    assert not is_teaser(a_story(url=None)) and not is_teaser(teaser(kind=Kind.PICTURE))
    assert not is_teaser(teaser(status=Status.CANCELED)), "what is killed is not fetched"


def test_the_copy_comes_from_the_page_and_all_else_from_the_wire() -> None:
    short = teaser(words=9)
    full = with_article(short, ARTICLE)
    assert (full.body, full.byline, full.dek, full.words) == (ARTICLE.body, "By Ida Lund", "Dek", None)
    assert replace(full, body=short.body, byline=None, dek=None, words=9) == short
    assert with_article(teaser(byline="By M. Ek"), ARTICLE).byline == "By M. Ek"
    assert with_article(short, replace(ARTICLE, body=("Log in",))) == short, "less than the teaser is no article"


async def test_teasers_get_their_page_in_their_place(pages: Pages) -> None:
    whole = teaser(2, body=("word " * 200,))
    stories, notes = await full_text(pages).complete((teaser(1), whole, teaser(3)), SOURCE, None, NOON)
    assert [story.id for story in stories] == [teaser(1).id, whole.id, teaser(3).id] and notes == ()
    assert stories[1] is whole and stories[0].body == stories[2].body == ARTICLE.body
    assert sorted(pages.asked) == ["http://w.example/1", "http://w.example/3"]


async def test_a_page_that_cannot_be_had_leaves_the_teaser_and_a_note(pages: Pages) -> None:
    pages.broken["http://w.example/1"] = FetchError("timeout", "w.example is too slow")
    login = replace(teaser(2), url="http://w.example/login")
    stories, notes = await full_text(pages).complete((teaser(1), login), SOURCE, None, NOON)
    assert stories == (teaser(1), login)
    assert "too slow" in notes[0] and "log-in page" in notes[1] and teaser(1).headline in notes[0]


async def test_a_server_that_wants_peace_is_asked_for_no_further_pages(pages: Pages) -> None:
    pages.broken["http://w.example/1"] = FetchError("http", "busy", retry_after=3600.0)
    reader = full_text(pages)
    await reader.complete((teaser(1),), SOURCE, None, NOON)
    _, notes = await reader.complete((teaser(2),), SOURCE, None, NOON + HOUR / 2)
    assert "asked us to wait until 13:00 UTC" in notes[0] and len(pages.asked) == 1
    stories, _ = await reader.complete((teaser(3),), SOURCE, None, NOON + HOUR)
    assert stories[0].body == ARTICLE.body


async def test_no_more_than_ten_pages_are_fetched_a_poll(pages: Pages) -> None:
    stories, notes = await full_text(pages).complete(tuple(map(teaser, range(25))), SOURCE, None, NOON)
    assert len(stories) == 25 and len(pages.asked) == PAGES_A_POLL and "15 stories" in notes[0]


async def test_a_received_teaser_is_neither_fetched_nor_sent_again_until_it_changes(pages: Pages) -> None:
    old, new = teaser(1), teaser(2)
    reader = full_text(pages, old)
    stories, _ = await reader.complete((old, new), SOURCE, NOON + DAY, NOON)
    assert [story.id for story in stories] == [new.id], "the teaser would hide its own full text"
    stories, _ = await reader.complete((old,), SOURCE, NOON + DAY, NOON)
    assert stories == ()
    changed = replace(old, headline="Harbour closed again")
    stories, _ = await reader.complete((changed,), SOURCE, NOON + DAY, NOON)
    assert [story.body for story in stories] == [ARTICLE.body]


async def test_after_a_restart_a_teaser_newer_than_the_last_poll_has_changed(pages: Pages) -> None:
    story = teaser(1, updated=NOON + HOUR)
    stories, _ = await full_text(pages, story).complete((story,), SOURCE, NOON, NOON + DAY)
    assert [story.body for story in stories] == [ARTICLE.body]


async def test_slow_pages_do_not_hold_up_the_stories(pages: Pages, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("copytaster.wire.fulltext.PATIENCE", 0.02)
    pages.held = asyncio.Event()
    before = asyncio.all_tasks()
    stories, notes = await full_text(pages).complete((teaser(1),), SOURCE, None, NOON)
    assert stories == (teaser(1),) and "took too long" in notes[0]
    assert asyncio.all_tasks() == before
