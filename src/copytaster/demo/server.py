"""The demo wire: a server on loopback that sends the written stories as four agencies would."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial
from http import HTTPStatus
from types import TracebackType

from copytaster.demo.answer import Answer, Document, Request, answer_with, refusal, request_from
from copytaster.demo.copybook import STRINGER, Agency, agency
from copytaster.demo.feeds import as_atom, as_json_feed, as_rdf, as_rss
from copytaster.demo.page import as_front, as_page
from copytaster.demo.script import editions
from copytaster.model.errors import FormatError
from copytaster.model.source import Source
from copytaster.model.story import Story

INTERVAL = 2
"""Seconds between two polls of a demo source: copy comes in while the editor watches."""
OUTAGE = timedelta(seconds=150)
"""How long the server of the small press service stays down; real seconds, whatever the speed."""
RETRY_AFTER = 20
"""What that server asks its clients to wait, in seconds."""
PATIENCE = 75.0
"""Seconds a silent connection is kept."""
MOST_HEAD = 16_384
"""Bytes of the head of a request; a longer one is refused."""

# The feed of each wire: where it stands, what it is called, who writes it.
FEEDS: dict[str, tuple[str, str, Callable[[Agency, Sequence[Story], str], bytes]]] = {
    "meridian": ("wire.atom", "application/atom+xml", as_atom),
    "atlas": ("wire.json", "application/feed+json", as_json_feed),
    "kdd": ("wire.rdf", "application/rdf+xml", as_rdf),
    "skerry": ("news.rss", "application/rss+xml", partial(as_rss, teasers=True)),
    STRINGER: ("releases.rss", "application/rss+xml", as_rss),
}


class DemoWire:
    """The wire while it is on the air: `async with DemoWire(start, clock) as wire:`, then poll `wire.sources`.

    `start` (aware) is when the desk opened, `clock` gives the present (aware), `speed` how many times
    faster than written the later copy comes. Listens on 127.0.0.1, on a port the system chooses.
    """

    def __init__(self, start: datetime, clock: Callable[[], datetime], speed: float = 1.0) -> None:
        """Raises ValueError where `speed` is not above zero."""
        if speed <= 0:
            raise ValueError("the demo wire's speed is above 0")
        self._start = start
        self._clock = clock
        self._speed = speed
        self._server: asyncio.Server | None = None
        self._talks: set[asyncio.Task[None]] = set()
        self._written: dict[str, tuple[Sequence[Story], Document]] = {}

    async def __aenter__(self) -> DemoWire:
        """Go on the air. Raises OSError where no port of loopback is to be had."""
        self._server = await asyncio.start_server(self._greet, "127.0.0.1", 0, limit=MOST_HEAD)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Go off the air: nobody is listened to any more, and every open connection is closed."""
        if self._server is None:
            return
        self._server.close()
        for talk in self._talks:
            talk.cancel()
        await asyncio.gather(*self._talks, return_exceptions=True)
        await self._server.wait_closed()
        self._server = None

    @property
    def home(self) -> str:
        """The address of the server, without a slash at its end. Raises RuntimeError off the air."""
        if self._server is None:
            raise RuntimeError("the demo wire is not on the air")
        host, port = self._server.sockets[0].getsockname()[:2]
        return f"http://{host}:{port}"

    @property
    def sources(self) -> tuple[Source, ...]:
        """The demo wires as settings would name them; the last one is down when the desk opens."""
        return tuple(
            Source(name, url=f"{self._host(name)}/{name}/{file}", interval=INTERVAL, full_text=name == "skerry")
            for name, (file, _, _) in FEEDS.items()
        )

    def _host(self, name: str) -> str:
        """The address of this server as the feed of agency `name` gives it."""
        # A client that is asked to wait may keep away from the whole host, and the four agencies must go on.
        return self.home.replace("127.0.0.1", "localhost") if name == STRINGER else self.home

    def _greet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """A client connected. The talk with it is a task of ours, so that going off the air can end it."""
        talk = asyncio.get_running_loop().create_task(self._talk(reader, writer))
        self._talks.add(talk)
        talk.add_done_callback(self._talks.discard)

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one request after the other until the client leaves, falls silent or talks nonsense."""
        try:
            with suppress(ConnectionError, TimeoutError, asyncio.IncompleteReadError):
                while await self._reply(reader, writer):
                    pass
        except asyncio.CancelledError:
            writer.transport.abort()  # a client that does not read must not keep the desk from closing
            raise
        finally:
            writer.close()
            with suppress(ConnectionError):
                await writer.wait_closed()

    async def _reply(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """One request, one answer; whether the connection stays open for another."""
        head_only, last = False, True
        try:
            async with asyncio.timeout(PATIENCE):
                request = request_from(await reader.readuntil(b"\r\n\r\n"))
        except (FormatError, asyncio.LimitOverrunError):
            answer = refusal(HTTPStatus.BAD_REQUEST, "This is not a request we understand.")
        else:
            answer = self._answer(request)
            head_only, last = request.method == "HEAD", not request.keeps_open
        writer.write(answer.as_bytes(self._clock(), head_only=head_only, last=last))
        async with asyncio.timeout(PATIENCE):
            await writer.drain()
        return not last

    def _answer(self, request: Request) -> Answer:
        if request.method not in ("GET", "HEAD"):
            return refusal(HTTPStatus.METHOD_NOT_ALLOWED, "This wire only sends.", Allow="GET, HEAD")
        name, _, rest = request.path.removeprefix("/").partition("/")
        if name not in FEEDS:
            return refusal(HTTPStatus.NOT_FOUND, "No agency of that name.")
        now = self._clock()
        if name == STRINGER and now < self._start + OUTAGE:
            sentence = "The server is down for maintenance."
            return refusal(HTTPStatus.SERVICE_UNAVAILABLE, sentence, Retry_After=str(RETRY_AFTER))
        document = self._document(name, rest, editions(self._start, now, self._speed)[name])
        if document is None:
            return refusal(HTTPStatus.NOT_FOUND, "No such page.")
        return answer_with(document, request)

    def _document(self, name: str, rest: str, stories: Sequence[Story]) -> Document | None:
        """What stands at `rest` on the site of agency `name`: its feed, its front page, a story's page."""
        site = f"{self.home}/{name}"
        file, media_type, writer = FEEDS[name]
        changed = max((story.updated for story in stories if story.updated), default=None)
        if rest == file:
            if name not in self._written or self._written[name][0] != stories:  # the server shares the desk's loop
                self._written[name] = stories, Document(writer(agency(name), stories, site), media_type, changed)
            return self._written[name][1]
        if not rest:
            return Document(as_front(agency(name), stories, site), "text/html", changed)
        for story in stories:
            if rest == f"story/{story.id.rpartition(':')[2]}":
                others = [other for other in stories if other is not story]
                return Document(as_page(agency(name), story, others, site), "text/html", story.updated)
        return None
