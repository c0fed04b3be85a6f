"""Copy that comes by mail (RFC 5322 and MIME): press offices, correspondents, mailing lists of agencies."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr

from copytaster.model.text import clean_line
from copytaster.wire.arrival import Arrival, Reading, Unreadable
from copytaster.wire.dates import instant_of
from copytaster.wire.draft import Draft, story_from
from copytaster.wire.encoding import decoded
from copytaster.wire.formats.entry import language_tag
from copytaster.wire.markup import paragraphs
from copytaster.wire.old_copy import paragraphs_of

_KNOWN = frozenset(
    ("from", "to", "subject", "date", "message-id", "received", "return-path", "mime-version", "content-type",
     "reply-to", "delivered-to", "sender", "cc", "list-id", "x-mailer", "content-transfer-encoding",
     "references", "in-reply-to")
)  # fmt: skip
_TELLING = frozenset(("received", "message-id", "mime-version", "return-path", "delivered-to", "date"))
_LINE = re.compile(r"([A-Za-z][A-Za-z0-9-]{1,60}):[ \t]*[^\n]*(?:\n[ \t]+[^\n]*)*(?:\n|$)")
_REPLY = re.compile(r"(?:(?:re|fwd?|aw|wg|sv|vs|tr|rv|i|r)(?:\[\d+\])?:\s*)+", re.I)
_SIGNATURE = re.compile(r"(?m)^-- ?$")
_DEEPEST, _MOST = 20, 40
"""Containers inside one another, and parts, that are looked at; reading slows down with their product."""
_LARGEST_HEAD = 100_000
_PRIORITY = {"1": "1", "2": "2"}


def recognises(arrival: Arrival) -> bool:
    """Whether the text opens with header lines of a mail: three known ones, of which one only a mail has."""
    text = arrival.text[:20_000].replace("\r\n", "\n").lstrip("\n")
    if text.startswith("From ") and "\n" in text[:300]:
        text = text.partition("\n")[2]
    names: set[str] = set()
    at = 0
    while found := _LINE.match(text, at):
        names.add(found[1].lower())
        at = found.end()
    return len(names & _KNOWN) >= 3 and bool(names & _TELLING) and bool(names & {"from", "subject"})


def read(arrival: Arrival) -> Reading:
    """The one story of a mail: its subject is the headline, its plain text the copy, else its HTML.

    The id is the Message-ID; the sender's name is the source, the address is read into no field. Each part
    is decoded by what its bytes are, and by its charset where they are not UTF-8. What stands under the
    sign of a signature ("-- ") is left out, and so are attached files, which a note names.
    Raises Unreadable where there are neither subject nor words.
    """
    wide = b"\0" in arrival.data[:400]
    mail = _mail(arrival.text.encode("utf-8", "surrogateescape") if wide else arrival.data)
    plain, html, attached = _parts(mail)
    body = _copy(plain, html)
    sender = parseaddr(_header(mail, "From"))[0]
    at = instant_of(_header(mail, "Date"), arrival.zone)
    given = {"urgency": (_PRIORITY.get(_header(mail, "X-Priority")[:1], ""),)}
    draft = Draft(
        headline=_REPLY.sub("", _header(mail, "Subject"), count=1), body=body,
        id=_header(mail, "Message-ID").strip("<> ") or None, source=sender.strip("\"' ") or None,
        language=language_tag(_header(mail, "Content-Language").partition(",")[0]), published=at, updated=at,
        given={name: values for name, values in given.items() if any(values)},
    )  # fmt: skip
    story = story_from(draft, arrival)
    if story is None:
        raise Unreadable("empty", "a mail without subject and words")
    notes = (f"{len(attached)} attached files were not read: {', '.join(attached[:5])}",) if attached else ()
    return Reading((story,), "mail", notes=notes)


def _mail(data: bytes) -> Message:
    """The mail; a document that nests parts in parts without end is read as its text alone."""
    data = data.lstrip(b"\x00\xef\xbb\xbf \r\n")
    if data.startswith(b"From "):
        data = data.partition(b"\n")[2]
    if data.lower().count(b"boundary=") > _MOST:
        head, _, rest = data[:_LARGEST_HEAD].replace(b"\r\n", b"\n").partition(b"\n\n")
        head = re.sub(rb"(?i)content-type:[^\n]*(?:\n[ \t][^\n]*)*", b"", head)
        data = head + b"\n\n" + rest
    return message_from_bytes(data)


def _parts(mail: Message) -> tuple[list[str], list[str], list[str]]:
    """The plain texts, the HTML texts and the names of attached files, in order."""
    plain: list[str] = []
    html: list[str] = []
    attached: list[str] = []
    waiting: list[tuple[Message, int]] = [(mail, 0)]
    for _ in range(_MOST):
        if not waiting:
            break
        part, depth = waiting.pop(0)
        content = part.get_payload()
        if isinstance(content, list):
            inner = [(one, depth + 1) for one in content if isinstance(one, Message)]
            waiting[:0] = inner if depth < _DEEPEST else []
        elif part.get_content_disposition() == "attachment" or part.get_content_maintype() != "text":
            attached.append(clean_line(_decoded_words(part.get_filename("") or part.get_content_type()), 80))
        else:
            (html if part.get_content_subtype() == "html" else plain).append(_text(part))
    return plain, html, attached


def _text(part: Message) -> str:
    """The text of a part: out of its transfer encoding, then by evidence; the charset counts second."""
    raw = part.get_payload(decode=True)
    label = part.get_content_charset("") or ""
    return decoded(raw, f"text/plain; charset={label}").replace("\r\n", "\n") if isinstance(raw, bytes) else ""


def _copy(plain: list[str], html: list[str]) -> tuple[str, ...]:
    """The paragraphs: of the plain text, unless it only points to the HTML."""
    text = _SIGNATURE.split("\n\n".join(plain), maxsplit=1)[0]
    lines = paragraphs_of(text)
    pages = [paragraph for page in html for paragraph in paragraphs(page)]
    return tuple(pages) if 4 * sum(map(len, lines)) < sum(map(len, pages)) else lines


def _header(mail: Message, name: str) -> str:
    """A header as one clean line, its encoded words decoded; empty where there is none."""
    values = (str(value) for own, value in mail.raw_items() if own.lower() == name.lower())
    return clean_line(_decoded_words(next(values, "")[:4_000]))


def _decoded_words(text: str) -> str:
    """`text` with its encoded words (RFC 2047) read; bare bytes of an old encoding by evidence."""
    try:
        pieces = decode_header(text)
    except (HeaderParseError, ValueError, LookupError):
        return text
    found = (piece.encode("utf-8", "surrogateescape") if isinstance(piece, str) else piece for piece, _ in pieces)
    labels = (f"text/plain; charset={charset or ''}" for _, charset in pieces)
    return "".join(decoded(piece, label) for piece, label in zip(found, labels, strict=True)) or text
