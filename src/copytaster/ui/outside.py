"""What leaves the program for the editor's machine: an address to the browser, text to the clipboard."""

from __future__ import annotations

import os
import shutil
import subprocess
import webbrowser
from collections.abc import Mapping
from urllib.parse import urlsplit, urlunsplit

from copytaster.model.brief import Brief
from copytaster.model.story import Story
from copytaster.ui.sheet import in_words, speaker


def safe_url(url: str | None) -> str | None:
    """`url` rebuilt from its parts where it is a plain http or https address, else None.

    What is passed to a browser never begins with a dash and carries no user name.
    """
    if not url:
        return None
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host or any(c.isspace() for c in url):
        return None
    netloc = (f"[{host}]" if ":" in host else host) + (f":{port}" if port else "")
    return urlunsplit((parts.scheme, netloc, parts.path, parts.query, parts.fragment))


def can_browse(environ: Mapping[str, str]) -> bool:
    """Whether a browser would open beside the terminal, not in it: over ssh there is none."""
    if environ.get("BROWSER"):
        return True
    return bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY")) or os.uname().sysname == "Darwin"


def browse(url: str) -> bool:
    """Open `url` (from `safe_url`) in the browser; blocks, so call it on a thread."""
    return webbrowser.open(url)


def to_tmux(text: str, environ: Mapping[str, str]) -> bool:
    """Put `text` into tmux's buffer and, through it, the terminal's clipboard; False outside tmux.

    tmux swallows the clipboard sequence of a program inside it unless it is configured otherwise.
    """
    tmux = shutil.which("tmux")
    if not environ.get("TMUX") or tmux is None:
        return False
    command = [tmux, "load-buffer", "-w", "-"]
    try:
        return subprocess.run(command, input=text.encode(), timeout=2, check=False, capture_output=True).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def brief_as_text(story: Story, brief: Brief) -> str:
    """The brief as an editor pastes it into a mail or a chat."""
    lines = [story.headline, " · ".join(part for part in (story.slug, story.source or story.wire) if part), ""]
    lines += [" ".join(brief.summary)] if brief.summary else []
    if brief.quotes:
        lines += ["", *(f"“{quote.content}” — {speaker(quote)}" for quote in brief.top_quotes(6))]
    if brief.figures:
        lines += ["", *("".join(in_words(figure)) for figure in brief.top_figures(6))]
    if story.url:
        lines += ["", story.url]
    return "\n".join(lines) + "\n"
