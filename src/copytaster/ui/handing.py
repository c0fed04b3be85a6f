"""Hands a story on: its page to the browser, its brief or address to the clipboard."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial

from copytaster.taster.session import Taster
from copytaster.ui.outside import brief_as_text, browse, can_browse, safe_url, to_tmux
from copytaster.ui.selection import Say


class Handing:
    """Acts on the story under the cursor and says what it did."""

    def __init__(
        self, taster: Taster, key: Callable[[], str | None], *, say: Say, clipboard: Callable[[str], None],
        on_thread: Callable[[Callable[[], object]], None],
    ) -> None:  # fmt: skip
        """`key` answers the story; `clipboard` reaches the terminal's; `on_thread` runs what may block."""
        self._taster, self._key, self._say = taster, key, say
        self._clipboard, self._on_thread = clipboard, on_thread

    def _url(self) -> str | None:
        entry = self._taster.queue.get(self._key() or "")
        return safe_url(entry.head.url if entry else None)

    def open_browser(self) -> None:
        """Open the story's page; where no browser can open beside the terminal, copy its address."""
        url = self._url()
        if url is None:
            self._say("this story has no page to open", "muted")
        elif can_browse(os.environ):
            self._on_thread(partial(browse, url))
            self._say(f"opened {url}", "muted")
        else:
            self._copy(url, f"no browser on this terminal; copied {url}")

    def copy_url(self) -> None:
        """Copy the story's address."""
        url = self._url()
        if url is None:
            self._say("this story has no address", "muted")
        else:
            self._copy(url, f"copied {url}")

    def copy_brief(self) -> None:
        """Copy headline, summary, quotes and figures."""
        copy = self._taster.library.held(self._key() or "")
        if copy is None:
            self._say("the copy is still being read: press again", "muted")
        else:
            self._copy(brief_as_text(*copy), "copied the brief")

    def _copy(self, text: str, done: str) -> None:
        self._clipboard(text)
        self._on_thread(partial(to_tmux, text, os.environ))
        self._say(done, "muted")
