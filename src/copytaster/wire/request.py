"""What a request tells of us: our name to everybody, the configured secrets to the configured address alone."""

from __future__ import annotations

import base64
from collections.abc import Mapping

from copytaster.model.errors import FetchError
from copytaster.wire.addresses import Address

Headers = dict[bytes, bytes]
"""Header lines, names in lower case."""


def open_headers(agent: str, accept: str, etag: str | None, last_modified: str | None) -> Headers:
    """What every server may know; the validators go back byte for byte."""
    lines = {"user-agent": agent, "accept": accept, "if-none-match": etag, "if-modified-since": last_modified}
    return {name.encode(): value.encode("latin-1", "replace") for name, value in lines.items() if value}


def secret_headers(headers: Mapping[str, str], home: Address) -> Headers:
    """The configured headers and the log-in of the address that was typed; raises FetchError(auth)."""
    secrets: Headers = {}
    if home.login is not None:
        secrets[b"authorization"] = b"Basic " + base64.b64encode(home.login.encode())
    try:
        return secrets | {name.lower().encode("ascii"): value.encode("latin-1") for name, value in headers.items()}
    except UnicodeEncodeError:
        raise FetchError("auth", "a configured header holds characters that no header can carry") from None
