"""A feed on loopback that a test writes while the desk reads it."""

from __future__ import annotations

import threading
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self
from xml.sax.saxutils import escape

from tests.stories import MINUTE, NOON


class Feed:
    """`with Feed(…titles) as feed:` serves them as RSS at `feed.url`, whatever the path."""

    def __init__(self, *titles: str, answers: bool = True) -> None:
        """Where it does not answer, whoever asks is kept waiting until the end."""
        self.titles = list(titles)
        self.asked = threading.Event()
        self._answer = threading.Event()
        if answers:
            self._answer.set()

    def __enter__(self) -> Self:
        """Open a port of the system's choosing."""
        feed = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                feed.asked.set()
                feed._answer.wait()
                body = feed.document.encode()
                self.send_response(200)
                self.send_header("Content-Type", "application/rss+xml")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *said: object) -> None:
                """Say nothing."""

        class Server(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, request: object, client_address: object) -> None:
                """A reader that left is no news."""

        self._server = Server(("127.0.0.1", 0), Handler)
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it, and let go whoever waits."""
        self._answer.set()
        self._server.shutdown()
        self._server.server_close()

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self._server.server_address[1]}/wire"

    @property
    def document(self) -> str:
        """What it serves now. Titles may hold anything but NUL: XML forbids control characters, wires send them."""
        items = "".join(
            f"<item><guid>urn:loop:{number}</guid><title>{escape(title)}</title>"
            f"<description>{escape(title)} was confirmed by 14 harbour pilots.</description>"
            f"<pubDate>{format_datetime(NOON + number * MINUTE)}</pubDate></item>"
            for number, title in enumerate(self.titles, start=1)
        )
        return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Loop</title>{items}</channel></rss>'
