"""Unpacking what came over the wire, never more of it than the cap."""

from __future__ import annotations

import zlib

from copytaster.model.errors import FetchError
from copytaster.model.text import clean_line

GZIP = b"\x1f\x8b"
_STEP = 256 * 1024
_MEMBERS = 64  # parts of one gzip file; real ones have one, joined logs a few
_TEXT = (b"<?", b"<r", b"<R", b"<f", b"<!", b"<h", b"{", b"\xef\xbb\xbf<")


def coding_of(header: str | None) -> str:
    """The one coding that a Content-Encoding header names: gzip, deflate or "" for none.

    Raises FetchError(encoding) on two codings at once and on one we never asked for.
    """
    names = [name.strip().lower() for name in (header or "").split(",")]
    names = [name.removeprefix("x-") for name in names if name not in ("", "identity", "none")]
    if len(names) > 1:
        raise FetchError("encoding", f"packed {len(names)} times over, not read")
    if names and names[0] not in ("gzip", "deflate"):
        raise FetchError("encoding", f"packed in a way we did not ask for ({clean_line(names[0], 20)})")
    return names[0] if names else ""


class Unpacker:
    """Takes a body piece by piece, gives it back unpacked; at most `cap` bytes are ever held.

    A body of gzip without the header is unpacked, a plain one with the header is taken as it is: both
    are common. Bytes after the end of a gzip body are ignored, as browsers do. (RFC 1950, 1951, 1952)
    """

    def __init__(self, coding: str, cap: int) -> None:
        """`coding` as `coding_of` gives it; `cap` in bytes."""
        self._coding = coding
        self._cap = cap
        self._start = b""
        self._begun = False
        self._inflate: zlib._Decompress | None = None
        self._parts: list[bytes] = []
        self._size = 0
        self._members = 0
        self._over = False

    def feed(self, data: bytes) -> None:
        """Take the next piece. Raises FetchError: too_large beyond the cap, encoding on broken packing."""
        if not self._begun:
            self._start += data
            if len(self._start) < 2:
                return
            data, self._start, self._begun = self._start, b"", True
            self._inflate = self._chosen(data)
        self._take(data)

    def finish(self) -> bytes:
        """The whole body. Raises FetchError(encoding) where it was cut off."""
        if not self._begun:
            self._keep(self._start)
        elif self._inflate is not None and not self._over:
            raise FetchError("encoding", "the answer broke off before its end, nothing of it was kept")
        return b"".join(self._parts)

    def _chosen(self, head: bytes) -> zlib._Decompress | None:
        if head[:2] == GZIP:
            return zlib.decompressobj(wbits=31)
        if self._coding != "deflate" or head.startswith(_TEXT):
            return None
        wrapped = head[0] & 0x0F == 8 and int.from_bytes(head[:2], "big") % 31 == 0
        return zlib.decompressobj(wbits=15 if wrapped else -15)

    def _take(self, data: bytes) -> None:
        if self._inflate is None:
            self._keep(data)
            return
        if self._over and data[:2] == GZIP:
            self._next_member()
        while not self._over:
            try:
                piece = self._inflate.decompress(data, _STEP)
            except zlib.error:
                raise FetchError("encoding", "the answer is packed wrongly and cannot be unpacked") from None
            self._keep(piece)
            data = self._inflate.unconsumed_tail
            if self._inflate.eof:
                data = self._inflate.unused_data
                self._over = True
                if data[:2] == GZIP:
                    self._next_member()
            elif not data and len(piece) < _STEP:
                return

    def _next_member(self) -> None:
        """Unpack on: one gzip file may hold several, one after the other."""
        self._members += 1
        if self._members >= _MEMBERS:
            raise FetchError("encoding", "packed in too many parts, not read")
        self._inflate, self._over = zlib.decompressobj(wbits=31), False

    def _keep(self, data: bytes) -> None:
        self._size += len(data)
        if self._size > self._cap:
            self._parts.clear()
            raise FetchError("too_large", f"more than {self._cap // 1024**2} MiB when unpacked, not read")
        if data:
            self._parts.append(data)
