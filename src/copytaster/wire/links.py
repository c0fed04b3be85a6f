"""Addresses that a wire gives: only http and https ones that a browser may be handed."""

from __future__ import annotations

import unicodedata
from urllib.parse import SplitResult, urljoin, urlsplit, urlunsplit

from copytaster.model.text import clean_line

LONGEST = 2_000
"""Characters of the longest address kept."""


def link(text: str | None, base: str | None = None) -> str | None:
    """`text` as an absolute http or https address, joined to `base`; None where it is none of those.

    Credentials are taken out, a host in mixed scripts becomes punycode (RFC 3492), blanks and control
    characters are refused.
    """
    if not text or len(text) > 2 * LONGEST:
        return None
    text = text.strip()
    if not text or clean_line(text, 2 * LONGEST) != text:
        return None
    try:
        parts = urlsplit(text if base is None or text.startswith(("http://", "https://")) else urljoin(base, text))
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host:
        return None
    shown = _shown(host)
    if shown is None:
        return None
    address = urlunsplit(SplitResult(parts.scheme, _netloc(shown, port), parts.path, parts.query, parts.fragment))
    address = address.replace(" ", "%20")
    return address if len(address) <= LONGEST else None


def _netloc(host: str, port: int | None) -> str:
    name = f"[{host}]" if ":" in host else host
    return name if port is None else f"{name}:{port}"


def _shown(host: str) -> str | None:
    """The host as it may be shown: as it is in one script, as punycode where scripts are mixed."""
    if any(character in host for character in "\\ \t<>\"'`{}|^"):
        return None
    if host.isascii():
        return host
    scripts = {unicodedata.name(c, "?").split()[0] for c in host if c.isalpha()}
    if len(scripts - {"HIRAGANA", "KATAKANA", "CJK"}) <= 1:
        return host
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return None
