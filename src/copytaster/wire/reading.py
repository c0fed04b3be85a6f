"""Reads a document of any format, recognised by its content, into stories."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from copytaster.model.text import clean_line
from copytaster.wire.arrival import Arrival, Reading, Unreadable
from copytaster.wire.encoding import decoded
from copytaster.wire.formats import (
    anpa_1312,
    ap_json,
    atom,
    dpa,
    html,
    iptc_7901,
    json_feed,
    mail,
    newsml_1,
    newsml_g2,
    ninjs,
    nitf,
    plain,
    reuters_json,
    ritzau,
    rss,
    zczc,
)
from copytaster.wire.sniff import head, is_binary, is_page, json_of, opens_as_json
from copytaster.wire.zones import zone_named

__all__ = ["FORMATS", "Format", "Reading", "Unreadable", "read"]


@dataclass(frozen=True, slots=True)
class Format:
    """One format: its name, how it is known, how it is read; `feed` where an address may be polled for it."""

    name: str
    recognises: Callable[[Arrival], bool]
    read: Callable[[Arrival], Reading]
    feed: bool = True


FORMATS = (
    Format("newsml 1", newsml_1.recognises, newsml_1.read),
    Format("newsml-g2", newsml_g2.recognises, newsml_g2.read),
    Format("nitf", nitf.recognises, nitf.read),
    Format("rss", rss.recognises, rss.read),
    Format("atom", atom.recognises, atom.read),
    Format("ritzau", ritzau.recognises, ritzau.read),
    Format("json feed", json_feed.recognises, json_feed.read),
    Format("ap json", ap_json.recognises, ap_json.read),
    Format("reuters json", reuters_json.recognises, reuters_json.read),
    Format("dpa digitalwires", dpa.recognises, dpa.read),
    Format("ninjs", ninjs.recognises, ninjs.read),
    Format("iptc 7901", iptc_7901.recognises, iptc_7901.read),
    Format("anpa 1312", anpa_1312.recognises, anpa_1312.read),
    Format("zczc", zczc.recognises, zczc.read),
    Format("mail", mail.recognises, mail.read, feed=False),
    Format("html", html.recognises, html.read, feed=False),
    Format("plain text", plain.recognises, plain.read, feed=False),
)  # fmt: skip
"""All formats, in the order they are tried."""


def read(
    data: bytes, *, wire: str, url: str | None = None, content_type: str | None = None, timezone: str = "UTC",
    now: datetime, feed_only: bool = False,
) -> Reading:  # fmt: skip
    """What `data` holds, in the order sent.

    `wire` names the configured source, `url` is where the bytes came from, `timezone` (an IANA name) is
    for times that carry no zone, `now` is aware. With `feed_only`, as in polling, web pages and plain
    text are refused. Raises FormatError (Unreadable, with its `kind`) where `data` is none of our formats,
    and nothing else, whatever the bytes.
    """
    zone = zone_named(timezone)
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise Unreadable("empty", "empty answer")
    text = decoded(data, content_type)
    arrival = Arrival(
        data=data, text=text, document=json_of(text), now=now, zone=zone, zone_given=timezone != "UTC", wire=wire,
        url=url, content_type=content_type,
    )  # fmt: skip
    for known in FORMATS:
        if (known.feed or not feed_only) and known.recognises(arrival):
            return known.read(arrival)
    raise _none_of_ours(arrival, feed_only=feed_only)


def _none_of_ours(arrival: Arrival, *, feed_only: bool) -> Unreadable:
    """A plain sentence on what the document is instead."""
    what = "not a feed" if feed_only else "not a wire format I know"
    if is_binary(arrival.text):
        return Unreadable("not_a_feed", f"{what}: no text at all")
    if is_page(arrival.text):
        return Unreadable("not_a_feed", "not a feed (HTML page)")
    if arrival.document is None and opens_as_json(arrival.text):
        return Unreadable("parse", "broken JSON, or nested too deep")
    start = clean_line(head(arrival.text)[:200], 40)
    return Unreadable("not_a_feed", f"{what}: starts with {start!r}")
