"""Polling: each source by its own interval, every failure a delivery, every server's wish respected."""

import asyncio
import time
from contextlib import aclosing
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from copytaster.model.errors import FetchError
from copytaster.model.source import Source, SourceState
from copytaster.wire.answer import Answer
from copytaster.wire.errand import workshop_reader
from copytaster.wire.fetch import Fetcher
from copytaster.wire.poll import AT_ONCE, PER_HOST, Poller, Progress
from copytaster.workshop import Workshop
from tests.stories import DAY, HOUR, MINUTE, NOON
from tests.wire.hostile import FEED, Hostile, Stage
from tests.wire.quiet_wire import Clock, Wire, all_of, poller, sources

SECOND = timedelta(seconds=1)


@pytest.fixture
def wire() -> Wire:
    return Wire()


async def test_one_bad_source_does_not_hold_up_the_others(wire: Wire) -> None:
    of = sources("a.example", "b.example", "c.example", "d.example", "e.example", "f.example")
    wire.says |= {
        of[1].url: FetchError("timeout", "too slow\x1b[31m"),
        of[2].url: Answer(200, of[2].url, body=b"garbage"),
        of[3].url: Answer(200, of[3].url, body=b"overrun"),
        of[4].url: Answer(200, of[4].url, body=b"broken"),
        of[5].url: Answer(410, of[5].url),
    }
    got = await all_of(poller(wire, of).once())
    assert [got[f"s{n}"].outcome for n in range(6)] == ["ok", "trouble", "trouble", "trouble", "trouble", "gone"]
    assert [story.headline for story in got["s0"].stories] == [of[0].url]
    kinds = [trouble.kind for n in range(1, 6) if (trouble := got[f"s{n}"].trouble)]
    assert kinds == ["timeout", "not_a_feed", "parse", "parse", "http"]
    slow = got["s1"].trouble
    assert slow is not None and slow.message == "too slow" and slow.next_try == NOON + 300 * SECOND
    assert got["s1"].state.trouble == slow and got["s1"].state.failures == 1


async def test_validators_are_sent_back_and_an_equal_body_is_not_read_again(wire: Wire) -> None:
    (source,) = of = sources("a.example")
    wire.says[source.url] = Answer(200, source.url, body=b"one", etag='"1"', last_modified="then")
    poll = poller(wire, of)
    first = (await all_of(poll.once()))["s0"]
    again = (await all_of(poll.once()))["s0"]
    assert wire.asked == [(source.url, None, None), (source.url, '"1"', "then")]
    assert (first.outcome, again.outcome, again.stories) == ("ok", "unchanged", ())
    wire.says[source.url] = Answer(304, source.url)
    assert (await all_of(poll.once()))["s0"].outcome == "unchanged"
    wire.says[source.url] = Answer(200, source.url, body=b"garbage", etag='"2"')
    failed = (await all_of(poll.once()))["s0"]
    assert (failed.outcome, failed.state.etag) == ("trouble", '"1"'), "what was not read is not remembered"


async def test_a_stuck_server_is_asked_for_everything_after_eight_days(wire: Wire) -> None:
    (source,) = of = sources("a.example")
    wire.says[source.url] = Answer(200, source.url, body=b"one", etag='"1"')
    poll = poller(wire, of)
    await all_of(poll.once())
    wire.says[source.url] = Answer(304, source.url, etag='"2"')
    for days in (4, 8, 9):
        wire.clock.now = NOON + days * DAY
        await all_of(poll.once())
    assert [etag for _, etag, _ in wire.asked] == [None, '"1"', '"2"', None]


async def test_a_delivery_counts_as_kept_when_the_next_is_asked_for(wire: Wire) -> None:
    (source,) = of = sources("a.example")
    wire.says[source.url] = Answer(200, source.url, body=b"one", etag='"1"')
    poll = poller(wire, of)
    async with aclosing(poll.once()) as deliveries:
        async for _ in deliveries:
            break  # the store was full, say
    got = await all_of(poll.once())
    assert got["s0"].outcome == "ok" and wire.asked == [(source.url, None, None)] * 2


async def test_a_server_that_wants_peace_gets_it_from_all_its_sources(wire: Wire) -> None:
    of = sources("busy.example", "busy.example", "other.example")
    wire.says[of[0].url] = FetchError("http", "busy", retry_after=3600.0)
    poll = poller(wire, of)
    assert (await all_of(poll.once(["s0"])))["s0"].outcome == "trouble"
    got = await all_of(poll.once())
    assert [got[name].outcome for name in ("s0", "s1", "s2")] == ["waiting", "waiting", "ok"]
    told = got["s1"].trouble
    assert told is not None and told.message == "busy.example asked us to wait until 13:00 UTC"
    assert told.next_try == got["s1"].state.next_poll == NOON + HOUR
    later = poller(wire, of, {name: delivery.state for name, delivery in got.items()})
    assert (await all_of(later.once()))["s1"].outcome == "waiting", "also after a restart"
    wire.clock.now, wire.says = NOON + HOUR, {}
    assert (await all_of(later.once()))["s1"].outcome == "ok"


async def test_what_is_gone_is_not_asked_again_until_its_address_changes(wire: Wire) -> None:
    (source,) = of = sources("a.example")
    wire.says[source.url] = Answer(410, source.url)
    poll = poller(wire, of)
    gone = (await all_of(poll.once()))["s0"]
    assert gone.trouble is not None and gone.trouble.next_try is None
    assert (await all_of(poll.once()))["s0"].outcome == "gone" and len(wire.asked) == 1
    moved = replace(source, url="http://new.example/")
    assert (await all_of(poller(wire, [moved], {"s0": gone.state}).once()))["s0"].outcome == "ok"


async def test_a_pass_asks_the_named_and_the_due(wire: Wire) -> None:
    of = sources("a.example", "b.example", "c.example")
    states = {
        "s0": SourceState(url=of[0].url, next_poll=NOON + MINUTE),
        "s1": SourceState(url=of[1].url, next_poll=NOON),
    }
    assert set(await all_of(poller(wire, of, states).once(due_only=True))) == {"s1", "s2"}
    assert set(await all_of(poller(wire, of, states).once(["s0", "unknown"]))) == {"s0"}
    assert set(await all_of(poller(wire, [*of, Source("f", folder="drop")], states).once())) == {"s0", "s1", "s2"}


async def test_a_source_is_asked_by_its_interval_longer_when_it_fails(wire: Wire) -> None:
    of = [*sources("a.example", interval=300), Source("slow", url="http://b.example/", interval=300)]
    wire.says["http://b.example/"] = FetchError("http", "HTTP 500")
    pace, began = 3000.0, time.monotonic()
    clock = Clock()

    def running() -> datetime:
        clock.now = NOON + (time.monotonic() - began) * pace * SECOND
        return clock.now

    wire.clock = running  # type: ignore[assignment]
    async with poller(wire, of, clock=running, pace=pace) as poll, aclosing(poll.watch()) as deliveries:
        async for delivery in deliveries:
            if delivery.source == "slow" and delivery.state.failures == 3:
                break
    times = {url: [when for when, (asked, *_) in zip(wire.times, wire.asked, strict=True) if asked == url]
             for url in (of[0].url, of[1].url)}  # fmt: skip
    steps = [
        (later - earlier).total_seconds()
        for earlier, later in zip(times[of[0].url], times[of[0].url][1:], strict=False)
    ]
    assert all(step >= 300 for step in steps) and len(steps) >= 2
    first, second, third = times[of[1].url]
    assert second - first >= 300 * SECOND and third - second >= 600 * SECOND


async def test_a_restart_does_not_ask_again_what_is_not_due_until_the_editor_does(wire: Wire) -> None:
    of = sources("a.example", "b.example", "busy.example")
    states = {source.name: SourceState(url=source.url, next_poll=NOON + HOUR) for source in of}
    states["s2"] = replace(states["s2"], asked_to_wait=NOON + HOUR)
    async with poller(wire, of, states) as poll:
        deliveries = poll.watch()
        first = asyncio.ensure_future(anext(deliveries))
        for _ in range(20):
            await asyncio.sleep(0)
        assert wire.asked == [] and poll.progress == Progress()
        poll.fetch_now()
        three = [await first, await anext(deliveries), await anext(deliveries)]
        got = {delivery.source: delivery.outcome for delivery in three}
        assert got == {"s0": "ok", "s1": "ok", "s2": "waiting"}
        assert sorted(url for url, *_ in wire.asked) == [of[0].url, of[1].url]
        await deliveries.aclose()


async def test_many_sources_are_asked_at_once_but_few_of_one_host(wire: Wire) -> None:
    wire.held = asyncio.Event()
    of = sources(*["crowd.example"] * 30, *[f"h{n}.example" for n in range(60)])
    async with poller(wire, of) as poll:
        collecting = asyncio.ensure_future(all_of(poll.once()))
        await wire.until_open(AT_ONCE)
        assert poll.progress == Progress(under_way=AT_ONCE, done=0, total=90)
        wire.held.set()
        assert len(await collecting) == 90
    assert wire.most["all"] == AT_ONCE and wire.most["crowd.example"] == PER_HOST
    assert poll.progress == Progress()


async def test_leaving_in_the_middle_is_instant_and_clean(wire: Wire) -> None:
    wire.held = asyncio.Event()
    before = asyncio.all_tasks()

    async def watching() -> None:
        async with poller(wire, sources("a.example", "b.example")) as poll:
            async for _ in poll.watch():
                raise AssertionError("nothing was answered")

    job = asyncio.create_task(watching())
    await wire.until_open(2)
    job.cancel()
    with pytest.raises(asyncio.CancelledError):
        await job
    assert asyncio.all_tasks() == before and wire.open["all"] == 0


async def test_a_source_that_brings_nothing_new_says_since_when(wire: Wire) -> None:
    (source,) = of = sources("a.example")
    poll = poller(wire, of, known=lambda _: True)
    first = (await all_of(poll.once()))["s0"]
    assert first.state.last_new == NOON and first.notes == ()
    wire.clock.now = NOON + 7 * HOUR
    assert (await all_of(poll.once()))["s0"].notes == ("quiet since 12:00 UTC",)
    fresh = poller(wire, of, {"s0": first.state})
    wire.says[source.url] = Answer(200, source.url, body=b"new", permanent="http://n.example/x?key=s3cret")
    (note,) = (await all_of(fresh.once()))["s0"].notes
    assert "n.example/x" in note and "s3cret" not in note


async def test_the_servers_max_age_lengthens_the_wait(wire: Wire) -> None:
    (source,) = of = sources("a.example")
    for fresh, wait in ((60, 300), (900, 900), (31_536_000, 5 * 3600)):
        wire.says[source.url] = Answer(200, source.url, body=b"%d" % fresh, max_age=fresh)
        got = await all_of(poller(wire, of).once())
        assert got["s0"].state.next_poll == NOON + wait * SECOND


async def test_only_one_pass_runs_at_a_time(wire: Wire) -> None:
    poll = poller(wire, sources("a.example", "b.example"))
    async with aclosing(poll.once()) as first:
        await anext(first)
        with pytest.raises(RuntimeError):
            await anext(poll.watch())
    assert set(await all_of(poll.once())) == {"s0", "s1"}


async def test_the_whole_way_from_the_address_to_the_stories() -> None:
    async def conditional(stage: Stage) -> None:
        if stage.request.headers.get("if-none-match") == '"1"':
            await stage.answer(b"", "304 Not Modified")
        else:
            await stage.answer(FEED, ETag='"1"', Content_Type="application/rss+xml")

    workshop = Workshop()
    try:
        async with Hostile({"/feed": conditional}) as server, Fetcher() as fetcher:
            of = [Source("harbour", url=server.url("/feed")), Source("page", url=server.url("/raw/noise"))]
            poll = Poller(of, {}, fetcher=fetcher, read=workshop_reader(workshop), clock=lambda: NOON)
            got = await all_of(poll.once())
            assert [story.headline for story in got["harbour"].stories] == ["Ferry runs again", "Cod quota cut"]
            assert {story.wire for story in got["harbour"].stories} == {"harbour"}
            assert got["page"].outcome == "trouble"
            assert (await all_of(poll.once(["harbour"])))["harbour"].outcome == "unchanged"
    finally:
        await workshop.close()
