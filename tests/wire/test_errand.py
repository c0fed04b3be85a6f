"""What the workshop is asked to read."""

from collections.abc import AsyncIterator, Callable
from datetime import datetime
from typing import Any, TypeVar

import pytest

from copytaster.model.errors import FormatError
from copytaster.model.source import Source
from copytaster.wire.arrival import Unreadable
from copytaster.wire.errand import workshop_page_reader, workshop_reader
from copytaster.wire.fetch import Fetcher
from copytaster.wire.poll import Poller
from copytaster.workshop import Workshop
from tests.stories import NOON
from tests.wire.hostile import FEED, Hostile, Stage

T = TypeVar("T")
SOURCE = Source("harbour", url="http://w.example/feed", timezone="Europe/Berlin")
PARAGRAPH = "The ferry between Holm and Sund runs again after nine days of ice, its operator said on Monday. " * 4
PAGE = f"""<!doctype html><html lang="en"><head><title>Ferry runs again | Harbour wire</title></head><body>
<nav><a href="/">Home</a><a href="/sea">Sea</a></nav><article><h1>Ferry runs again</h1>
{"".join(f"<p>{n}. {PARAGRAPH}</p>" for n in range(6))}</article><footer>About us</footer></body></html>""".encode()
TEASERS = FEED.replace(b"http://w.example/1", b"/page").replace(b"http://w.example/2", b"/nowhere")


class AtOnce:
    """A workshop without a child."""

    async def do(self, task: Callable[..., T], *args: object, deadline: float = 10.0) -> T:
        return task(*args)


@pytest.fixture(params=["here", "in a child"])
async def workshop(request: pytest.FixtureRequest) -> AsyncIterator[Any]:
    if request.param == "here":
        yield AtOnce()
        return
    shop = Workshop()
    yield shop
    await shop.close()


async def test_a_delivery_is_read_for_its_source(workshop: Any) -> None:
    reading = await workshop_reader(workshop)(FEED, SOURCE, "http://w.example/feed", "text/xml", NOON)
    assert [story.headline for story in reading.items] == ["Ferry runs again", "Cod quota cut"]
    assert {story.wire for story in reading.items} == {"harbour"}


async def test_a_page_is_no_delivery_but_holds_an_article(workshop: Any) -> None:
    url = "http://w.example/page"
    with pytest.raises(Unreadable) as caught:
        await workshop_reader(workshop)(PAGE, SOURCE, url, "text/html", NOON)
    assert caught.value.kind == "not_a_feed"
    story = await workshop_page_reader(workshop)(PAGE, SOURCE, url, "text/html", NOON)
    assert len(story.body) == 6 and story.wire == "harbour"
    with pytest.raises(FormatError):
        await workshop_page_reader(workshop)(b"", SOURCE, url, "text/html", NOON)


async def test_a_teaser_comes_out_with_the_copy_of_its_page() -> None:
    async def feed(stage: Stage) -> None:
        await stage.answer(TEASERS, Content_Type="application/rss+xml")

    async def page(stage: Stage) -> None:
        await stage.answer(PAGE, Content_Type="text/html; charset=utf-8")

    def clock() -> datetime:
        return NOON

    async with Hostile({"/feed": feed, "/page": page}) as server, Fetcher() as fetcher:
        source = Source("harbour", url=server.url("/feed"), full_text=True, headers={"X-Key": "k"})
        read, read_page = workshop_reader(AtOnce()), workshop_page_reader(AtOnce())
        poll = Poller([source], {}, fetcher=fetcher, read=read, read_page=read_page, clock=clock)
        (got,) = [delivery async for delivery in poll.once()]
        assert {request.headers.get("x-key") for request in server.seen} == {"k"}, (
            "pages of the same origin need it too"
        )
    full, teaser = got.stories
    assert len(full.body) == 6 and full.id == "h-1" and full.headline == "Ferry runs again"
    assert len(teaser.body) == 1 and "404" in got.notes[0]
