"""What a hostile server does, route by route, and what becomes of it: trouble of a kind, or "ok"."""

import gzip
import zlib

import tests.wire.plays  # noqa: F401 (puts what it plays on the list)
from tests.wire.stage import FEED, leads, says

_OK = b"HTTP/1.1 200 OK\r\n"
_LENGTH = b"Content-Length: %d\r\n" % len(FEED)
_RAW = zlib.compressobj(wbits=-15)
_RAW_DEFLATE = _RAW.compress(FEED) + _RAW.flush()

ROUTES: dict[str, str] = {
    "/good": "ok",
    "/time/slow-head": "timeout", "/time/no-answer": "timeout", "/time/slow-body": "timeout",
    "/time/stalls": "timeout", "/time/continue-flood": "protocol",
    "/size/endless": "too_large", "/size/announced": "too_large", "/size/bomb": "too_large",
    "/size/bomb-unannounced": "too_large", "/size/bomb-deflate": "too_large", "/size/members": "encoding",
    "/size/coding-chain": "encoding", "/size/head-flood": "protocol", "/size/head-endless": "protocol",
    "/transport/reset": "protocol", "/transport/chunk-cut": "protocol", "/transport/chunked": "ok",
    "/transport/cookies": "ok", "/transport/crumbs": "ok", "/size/crumbs": "too_large", "/nowhere": "http",
}  # fmt: skip


def _packed(body: bytes, coding: bytes) -> bytes:
    return _OK + b"Content-Encoding: %s\r\nContent-Length: %d\r\n\r\n%s" % (coding, len(body), body)


_VERBATIM: dict[str, tuple[bytes, str]] = {
    "close-at-once": (b"", "protocol"),
    "tls-alert": (b"\x15\x03\x01\x00\x02\x02\x28", "protocol"),
    "noise": (bytes(range(256)) * 16, "protocol"),
    "no-head": (FEED, "protocol"),
    "length-too-big": (_OK + b"Content-Length: 99999\r\n\r\n" + FEED, "protocol"),
    "length-negative": (_OK + b"Content-Length: -1\r\n\r\n" + FEED, "protocol"),
    "length-twice": (_OK + b"Content-Length: 5\r\nContent-Length: 7\r\n\r\n" + FEED, "protocol"),
    "length-nonsense": (_OK + b"Content-Length: many\r\n\r\n" + FEED, "protocol"),
    "length-digits": (_OK + b"Content-Length: " + b"9" * 5000 + b"\r\n\r\n" + FEED, "too_large protocol"),
    "chunk-huge": (_OK + b"Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n<rss>", "protocol"),
    "chunk-bad": (_OK + b"Transfer-Encoding: chunked\r\n\r\nxyz\r\n<rss>", "protocol"),
    "transfer-gzip": (_OK + b"Transfer-Encoding: gzip\r\n\r\n" + gzip.compress(FEED), "protocol"),
    "nul-in-head": (_OK + b"X: a\x00b\r\n" + _LENGTH + b"\r\n" + FEED, "protocol"),
    "lf-only": ((_OK + _LENGTH + b"\r\n").replace(b"\r\n", b"\n") + FEED, "ok protocol"),
    "until-close": (b"HTTP/1.0 200 OK\r\n\r\n" + FEED, "ok"),
    "gzip": (_packed(gzip.compress(FEED), b"gzip"), "ok"),
    "x-gzip": (_packed(gzip.compress(FEED), b"x-gzip"), "ok"),
    "gzip-two-members": (_packed(gzip.compress(FEED[:99]) + gzip.compress(FEED[99:]), b"gzip"), "ok"),
    "gzip-cut": (_packed(gzip.compress(FEED)[:-40], b"gzip"), "encoding"),
    "gzip-no-trailer": (_packed(gzip.compress(FEED)[:-8], b"gzip"), "encoding"),
    "gzip-wrong-sum": (_packed(gzip.compress(FEED)[:-8] + bytes(8), b"gzip"), "encoding"),
    "gzip-noise": (_packed(b"\x1f\x8b" + bytes(range(200)), b"gzip"), "encoding"),
    "gzip-lie": (_packed(FEED, b"gzip"), "ok"),
    "gzip-trailing": (_packed(gzip.compress(FEED) + b"junk" * 250, b"gzip"), "ok"),
    "gzip-file": (_OK + b"Content-Type: application/x-gzip\r\n\r\n" + gzip.compress(FEED), "ok"),
    "gzip-twice": (_packed(gzip.compress(gzip.compress(FEED)), b"gzip, gzip"), "encoding"),
    "deflate": (_packed(zlib.compress(FEED), b"deflate"), "ok"),
    "deflate-raw": (_packed(_RAW_DEFLATE, b"deflate"), "ok"),
    "deflate-lie": (_packed(FEED, b"deflate"), "ok"),
    "deflate-cut": (_packed(zlib.compress(FEED)[:-30], b"deflate"), "encoding"),
    "brotli": (_packed(b"\x1b\x00\x10", b"br"), "encoding"),
    "coding-escape": (_packed(FEED, b"\x1b[31mred"), "encoding protocol"),
    "status-999": (b"HTTP/1.1 999 Odd\r\nContent-Length: 0\r\n\r\n", "http"),
    "status-words": (b"HTTP/1.1 OK fine\r\n\r\n", "protocol"),
    "switching": (b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n", "http protocol"),
    "part": (b"HTTP/1.1 206 Partial Content\r\n" + _LENGTH + b"\r\n" + FEED, "protocol"),
    "no-content": (b"HTTP/1.1 204 No Content\r\n\r\n", "empty"),
    "unasked-304": (b"HTTP/1.1 304 Not Modified\r\n\r\n", "http"),
    "choices": (b"HTTP/1.1 300 Multiple Choices\r\nLocation: /good\r\nContent-Length: 0\r\n\r\n", "http"),
    "401": (b'HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm="\xff"\r\nContent-Length: 0\r\n\r\n', "auth"),
    "403": (b"HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n", "auth"),
    "451": (b"HTTP/1.1 451 No\r\nContent-Length: 0\r\n\r\n", "http"),
    "500-with-feed": (b"HTTP/1.1 500 Oops\r\n" + _LENGTH + b"\r\n" + FEED, "http"),
}
for _name, (_data, _kind) in _VERBATIM.items():
    says(f"/raw/{_name}", _data)
    ROUTES[f"/raw/{_name}"] = _kind

_REDIRECTS = {
    "loop": "/to/loop", "there": "/to/back", "back": "/to/there",
    "file": "file:///etc/hostname", "ftp": "ftp://127.0.0.1/x", "gopher": "gopher://127.0.0.1/x",
    "data": "data:application/rss+xml,%3Crss/%3E", "script": "javascript:alert(1)",
    "other-name": "http://localhost:{port}/good", "decimal": "http://2130706433:{port}/good",
    "mapped": "http://[::ffff:127.0.0.1]:{port}/good", "zero": "http://0.0.0.0:{port}/good",
    "v6": "http://[::1]:{port}/good", "short": "http://127.1:{port}/good", "other-port": "http://127.0.0.1:1/good",
    "metadata": "http://169.254.169.254/latest/meta-data/", "ten": "http://10.0.0.1/", "ula": "http://[fd00::1]/",
    "nat64": "http://[64:ff9b::7f00:1]/", "nowhere": "", "broken": "http://[::1/x", "no-port": "http://127.0.0.1:99999/",
    "blank-host": "http://a b/",
}  # fmt: skip
for _name, _to in _REDIRECTS.items():
    leads(f"/to/{_name}", _to)
    ROUTES[f"/to/{_name}"] = "redirect"

for _name, _to, _status in (
    ("moved", "/good", "301 Moved Permanently"), ("moved-308", "/good", "308 Permanent Redirect"),
    ("found", "/good", "302 Found"), ("see", "/good", "303 See Other"), ("temporary", "/good", "307 Temporary"),
    ("relative", "../good", "302 Found"), ("login", "http://me:secret@127.0.0.1:{port}/good", "302 Found"),
    ("newline", "/good?%0d%0aX:y", "302 Found"), ("letters", "/good?café=\x80", "302 Found"),
    ("hop-5", "/go/hop-4", "302 Found"), ("hop-4", "/go/hop-3", "302 Found"), ("hop-3", "/go/hop-2", "302 Found"),
    ("hop-2", "/go/hop-1", "302 Found"), ("hop-1", "/good", "302 Found"),
):  # fmt: skip
    leads(f"/go/{_name}", _to, _status)
    ROUTES[f"/go/{_name}"] = "ok"
leads("/to/hop-6", "/go/hop-5")
ROUTES["/to/hop-6"] = "redirect"
