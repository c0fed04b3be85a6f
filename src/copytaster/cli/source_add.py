"""`copytaster sources add`: one address, asked once, into the settings."""

from __future__ import annotations

import asyncio
from argparse import Namespace
from pathlib import Path
from urllib.parse import urlsplit

from copytaster.cli.context import DONE, say
from copytaster.cli.probe import Feed, probe
from copytaster.cli.source_file import add, configured, short_name
from copytaster.model.errors import CopytasterError, UsageError
from copytaster.wire.addresses import shown


def add_sources(args: Namespace) -> int:
    """Add the address that `args` names; 0, errors are raised (CopytasterError)."""
    feed, name, path = added(
        args, args.url, name=args.name, check=not args.no_check, interval=args.interval, full_text=args.full_text
    )  # fmt: skip
    say(told(feed, name, path, checked=not args.no_check))
    return DONE


def told(feed: Feed, name: str, path: Path, *, checked: bool) -> str:
    """What was added, in a sentence or two."""
    lines = [f"{shown(feed.named_by)} names its feed: {shown(feed.url)}"] if feed.named_by else []
    what = f" ({feed.items} items now{f', {feed.title}' if feed.title else ''})" if checked else ""
    lines.append(f'added "{name}"{what} to {path}; fetch it now: copytaster fetch --source {name}')
    return "\n".join(lines)


def added(
    args: Namespace, url: str, *, name: str | None = None, check: bool = True, interval: int | None = None,
    full_text: bool = False,
) -> tuple[Feed, str, Path]:  # fmt: skip
    """The feed that was added for `url`, the name it got, the settings file it stands in. Raises CopytasterError."""
    url = url.strip()
    _sound(url)
    held = configured(args)
    _fresh(url, held_urls := {source.url: source.name for source in held if source.url})
    feed = asyncio.run(probe(url)) if check else Feed(url, "", 0)
    _fresh(feed.url, held_urls)
    names = [source.name for source in held]
    name = name or short_name(feed.title or _site(feed.url), names)
    if name.casefold() in (taken.casefold() for taken in names):
        raise UsageError(f"--name {name}: a source of that name is there already; choose another with --name")
    table = {"name": name, "url": feed.url}
    extras = {"interval": interval, "full_text": True if full_text else None}
    path = add(args, [{**table, **{key: value for key, value in extras.items() if value is not None}}])
    return feed, name, path


def _sound(url: str) -> None:
    """Raises UsageError on what is no http or https address an editor may add."""
    try:
        parts = urlsplit(url)
        scheme, host, login = parts.scheme, parts.hostname, "@" in parts.netloc
    except ValueError:
        raise UsageError(f"{shown(url)}: not an address") from None
    if scheme not in ("http", "https") or not host:
        hint = f"; did you mean https://{shown(url)}?" if "." in url and "://" not in url else ""
        raise UsageError(f"{shown(url)}: an address begins with https:// or http://{hint}")
    if login:
        raise UsageError(
            f"{shown(url)}: leave name and password out of the address, and put them into the settings as "
            'headers = { Authorization = "env:NAME" }'
        )


def _fresh(url: str, held: dict[str, str]) -> None:
    if url in held:
        raise CopytasterError(f'{shown(url)} is configured already, as "{held[url]}"')


def _site(url: str) -> str:
    """The part of a host that a person would call it by."""
    labels = [label for label in (urlsplit(url).hostname or "").split(".") if label not in ("www", "feeds", "rss")]
    return labels[-2] if len(labels) > 1 and not labels[-1].isdecimal() else ".".join(labels)
