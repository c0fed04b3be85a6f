"""`copytaster sources import` and `export`: the list of sources as other readers keep it."""

from __future__ import annotations

import re
import sys
from argparse import Namespace
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from copytaster.cli.context import DONE, FAILED, say, settings_of
from copytaster.cli.opml import SIZE_LIMIT, Outline, as_opml, read_opml
from copytaster.cli.output import put_text
from copytaster.cli.source_file import add, configured, short_name
from copytaster.model.errors import CopytasterError, FetchError, FormatError
from copytaster.model.text import clean_line
from copytaster.wire.addresses import Address, address, is_public

_SECRET = re.compile(r"(?:^|[&_-])(?:api)?-?_?(?:key|token|secret|sig|signature|auth|pass|password|pwd)=", re.I)
_NUMBER = re.compile("[0-9]+|0x[0-9a-f]*", re.I)
PRIVATE = "leads to a private address; where you mean it, add it yourself: copytaster sources add URL"
_LOCAL = (".localhost", ".local", ".internal", ".home.arpa", ".lan")


@dataclass(frozen=True, slots=True)
class Import:
    """What a list brings: tables for the settings, and what was left out, each with the reason."""

    tables: tuple[dict[str, Any], ...]
    left_out: tuple[str, ...]
    known: int


def import_sources(args: Namespace) -> int:
    """Add the feeds of a file; 0, or 1 where some were left out. Raises CopytasterError."""
    data = _read(args.file)
    try:
        outlines = read_opml(data)
    except FormatError as error:
        raise FormatError(f"{args.file}: {error}") from error
    found = imported(args, outlines, lookup=not args.no_lookup)
    for line in found.left_out:
        say(f"left out: {line}")
    path = add(args, found.tables) if found.tables else None
    known = f", {found.known} there already" if found.known else ""
    where = f" to {path}" if path else ""
    say(f"import: {len(found.tables)} of {len(outlines)} sources added{where}{known}, {len(found.left_out)} left out")
    return FAILED if found.left_out else DONE


def _read(file: str) -> bytes:
    try:
        if file == "-":
            return sys.stdin.buffer.read(SIZE_LIMIT + 1)
        with Path(file).open("rb") as stream:
            return stream.read(SIZE_LIMIT + 1)
    except OSError as error:
        raise CopytasterError(f"{file} cannot be read: {error.strerror or error}") from error


def imported(args: Namespace, outlines: Sequence[Outline], *, lookup: bool) -> Import:
    """What `outlines` bring to the settings; with `lookup` names that lead to private addresses are left out."""
    held = configured(args)
    urls, names = {source.url for source in held}, [source.name for source in held]
    tables: list[dict[str, Any]] = []
    left_out: list[str] = []
    known = 0
    refused = [_refusal(outline.url) for outline in outlines]
    inside = _inside(outline.url for outline, reason in zip(outlines, refused, strict=True) if lookup and not reason)
    for outline, reason in zip(outlines, refused, strict=True):
        reason = reason or (PRIVATE if outline.url in inside else "")
        if reason:
            left_out.append(f"{clean_line(outline.title or outline.url, 60)}: {reason}")
        elif outline.url in urls:
            known += 1
        else:
            urls.add(outline.url)
            name = short_name(outline.title or urlsplit(outline.url).hostname or "", names)
            names.append(name)
            tables.append({"name": name, "url": outline.url})
    return Import(tuple(tables), tuple(left_out), known)


def _refusal(url: str) -> str:
    """Why an address out of a list is not taken; empty where it is."""
    try:
        there = address(url)
    except FetchError as error:
        return str(error)
    if there.login is not None:
        return "has a name and password in its address; put them into headers"
    if any(character.isspace() or character == "\\" for character in url) or clean_line(url, len(url) + 1) != url:
        return "has blanks or characters in its address that do not belong there"
    return PRIVATE if _is_private(there) else ""


def _inside(urls: Iterable[str]) -> frozenset[str]:
    """Those of `urls` whose names lead to a private address now."""
    hosts = {url: address(url).host for url in urls}
    if not hosts:
        return frozenset()
    from copytaster.cli.lookup import leading_inside

    inside = leading_inside(hosts.values())
    return frozenset(url for url, host in hosts.items() if host in inside)


def _is_private(there: Address) -> bool:
    """Whether the host itself says that it is none of the open internet's."""
    host = there.host.rstrip(".")
    if ":" in host or _NUMBER.fullmatch(host.rpartition(".")[2]):  # an IP address, however it is written
        return not is_public(host)
    return "." not in host or host.endswith(_LOCAL)


def export_sources(args: Namespace) -> int:
    """The sources as OPML; 0, or 1 where some could not stand in it. Raises CopytasterError."""
    outlines: list[Outline] = []
    failed = False
    for source in settings_of(args, secrets=False).sources:
        if source.folder or _SECRET.search(urlsplit(source.url).query):
            reason = "is a folder" if source.folder else "its address seems to hold a key"
            say(f"left out: {source.name}: {reason}")
            failed = True
            continue
        if source.headers:
            say(f"{source.name}: goes without its headers")
        outlines.append(Outline(source.name, source.url))
    put_text(as_opml(outlines), "utf-8")
    return FAILED if failed else DONE
