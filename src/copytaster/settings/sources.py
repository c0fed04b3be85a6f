"""The `[[sources]]` tables: addresses and folders, with their secrets taken from where they are kept."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from copytaster.model.source import Source
from copytaster.settings.places import at_home
from copytaster.settings.table import Table, shown
from copytaster.settings.zones import zone_problem

SOURCE_KEYS = ("name", "url", "folder", "interval", "full_text", "timezone", "alert_at", "headers", "taken", "settle")
TAKEN = ("done", "leave", "delete")
LONGEST_SETTLE = 3600
SHORTEST_INTERVAL, LONGEST_INTERVAL = 30, 7 * 24 * 3600
NAME_LIMIT, SECRET_LIMIT = 60, 8192

_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")  # RFC 9110, section 5.6.2
_FIELD = re.compile(r"[\x21-\x7e](?:[\x20-\x7e\t]*[\x21-\x7e])?")  # RFC 9110, section 5.5, in ASCII
_OURS = frozenset({"host", "content-length", "transfer-encoding", "connection"})


@dataclass(frozen=True, slots=True)
class Secrets:
    """Where header values come from: the environment, and files beside the settings.

    `wanted` is False for a command that fetches nothing: a nightly export must not fail for the want of
    a wire's key, so header values are then left as they are written.
    """

    environ: Mapping[str, str]
    folder: Path
    wanted: bool = True


def source_of(table: Table, secrets: Secrets) -> Source:
    """The source that one table describes; what is wrong with it is entered in the table's problems."""
    name = table.text("name")
    if "name" not in table.values:
        table.problems.add(table.place, f'{table.title}: no name; every source needs one, as in name = "world"')
    elif len(name) > NAME_LIMIT:
        table.wrong("name", f"{len(name)} characters", f"at most {NAME_LIMIT}")
    url, folder = table.text("url"), table.text("folder")
    if ("url" in table.values) == ("folder" in table.values):
        found = "both url and folder" if "url" in table.values else "neither url nor folder"
        table.problems.add(table.place, f"{table.title}: found {found}, expected one of them")
    elif url:
        _check_url(table, url)
    timezone = table.text("timezone", "UTC")
    if problem := zone_problem(timezone):
        table.wrong("timezone", shown(timezone), *problem)
    return Source(
        name=name,
        url=url,
        folder=str(secrets.folder / at_home(folder, secrets.environ)) if folder else "",
        interval=table.whole("interval", 300, SHORTEST_INTERVAL, LONGEST_INTERVAL, "seconds"),
        full_text=table.truth("full_text", False),
        timezone=timezone,
        alert_at=table.whole("alert_at", 2, 0, 8, "urgency"),
        headers=_headers(table, secrets),
        taken=table.choice("taken", "done", TAKEN),
        settle=table.whole("settle", 1, 0, LONGEST_SETTLE, "seconds"),
    )


def _check_url(table: Table, url: str) -> None:
    expected = "an address that begins with https:// or http://"
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        table.wrong("url", "an address that cannot be read", expected)
        return
    if "@" in parts.netloc:  # it would stand in every list and trouble line
        table.wrong(
            "url", "a name or password before the @", "an address without them",
            'put them in headers = { Authorization = "env:NAME" }',
        )  # fmt: skip
    elif parts.scheme not in ("http", "https"):
        table.wrong("url", f'"{parts.scheme}:"' if parts.scheme else "no scheme", expected)
    elif not parts.hostname or any(letter.isspace() or letter == "\\" for letter in url):
        table.wrong("url", "no host" if not parts.hostname else "a blank or backslash", expected)


def _headers(table: Table, secrets: Secrets) -> Mapping[str, str]:
    values = table.values.get("headers", {})
    if not isinstance(values, Mapping):
        table.wrong("headers", shown(values) if isinstance(values, list) else "a single value", "a table",
                    'write headers = { "X-Api-Key" = "env:NAME" }')  # fmt: skip
        return {}
    inner = Table(values, (*table.place, "headers"), f"{table.title}: headers", table.problems)
    return {name: _header(inner, name, value, secrets) for name, value in values.items()}


def _header(table: Table, name: str, value: Any, secrets: Secrets) -> str:
    """One header's value, its secret fetched. Nothing of the value is ever said in a problem."""
    if not _TOKEN.fullmatch(name):
        table.wrong(name, "this name", "letters, digits and - only (RFC 9110)")
    elif name.lower() in _OURS:
        table.wrong(name, "a header that the connection sets itself", "another one", "take the line out")
    elif not isinstance(value, str):
        table.wrong(name, "a value that is not a text", 'a text, "env:NAME" or "file:PATH"')
    elif secrets.wanted:
        return _secret(table, name, value, secrets)
    return value if isinstance(value, str) else ""


def _secret(table: Table, name: str, value: str, secrets: Secrets) -> str:
    kind, colon, rest = value.partition(":")
    if colon and kind == "env":
        if not secrets.environ.get(rest):
            remedy = f"set it before the start: export {rest}=…" if rest else 'write "env:NAME"'
            table.wrong(name, f"{value}, which is not set in the environment", "a variable with the value", remedy)
            return ""
        value = secrets.environ[rest].strip()
    elif colon and kind == "file":
        path = secrets.folder / at_home(rest, secrets.environ)
        try:
            with path.open("rb") as stream:
                value = stream.read(SECRET_LIMIT).decode("utf-8").strip()
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else "not a text file"
            table.wrong(name, f"a file that cannot be read ({path}: {reason})", "a readable file with the value")
            return ""
    if not _FIELD.fullmatch(value) or len(value) >= SECRET_LIMIT:
        table.wrong(name, "a value that a header cannot carry", "one line of plain ASCII, not empty, not huge")
        return ""
    return value
