"""A wire of ten stories a second, and the desk on it: `python -m tests.bench._busy_wire STORE feed|desk [PORT]`."""

from __future__ import annotations

import asyncio
import sys
import time
from datetime import UTC, datetime
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

SOURCES = 10
"""Feeds, each with one new story a second."""
SHOWN = 15
"""Stories that a feed holds at a time."""


class _Feed(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    begun = time.time()

    def do_GET(self) -> None:
        """The latest stories of the feed asked for."""
        last = int(time.time() - self.begun)
        items = "".join(
            f"<item><guid>urn:busy:{self.path}:{number}</guid><title>Ferry {number} of {self.path[1:]} is late</title>"
            f"<description>HOLM - Ferry {number} was {number % 50 + 2} minutes late, and 120 passengers waited. "
            f'"The ice is thick," captain Ida Lund said.</description><pubDate>'
            f"{format_datetime(datetime.fromtimestamp(self.begun + number, UTC))}</pubDate></item>"
            for number in range(last, max(-1, last - SHOWN), -1)
        )
        body = f'<rss version="2.0"><channel><title>Busy</title>{items}</channel></rss>'.encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/rss+xml")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *said: object) -> None:
        """Say nothing."""


def _serve() -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Feed) as server:
        print(server.server_address[1], flush=True)
        server.serve_forever()


def _sit(store: Path, port: str) -> int:
    """The desk as `copytaster` opens it, but on sources that are asked every second."""
    from copytaster.cli.desk import sit
    from copytaster.model.source import Source
    from copytaster.settings.model import Desk, Settings

    sources = tuple(Source(f"busy{n}", url=f"http://127.0.0.1:{port}/busy{n}", interval=1) for n in range(SOURCES))
    settings = Settings(path=None, store=store, sources=sources, desk=Desk(editor="dk", bell=False))
    return asyncio.run(sit(settings))


if __name__ == "__main__":
    if sys.argv[2] == "feed":
        _serve()
    else:
        sys.exit(_sit(Path(sys.argv[1]), sys.argv[3]))
