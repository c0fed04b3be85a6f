"""Bytes to text by evidence: what the bytes are counts more than what somebody declared them to be."""

from __future__ import annotations

import re

# The labels of the WHATWG Encoding Standard that news is sent under, and the codec a browser reads each
# with: senders say latin-1 and mean cp1252. A label that is not here (utf-7, zlib_codec) is never used.
_CODECS = {
    "utf8": "utf-8", "unicode11utf8": "utf-8",
    "usascii": "cp1252", "ascii": "cp1252", "ansix341968": "cp1252",
    "iso88591": "cp1252", "latin1": "cp1252", "l1": "cp1252", "windows1252": "cp1252", "cp1252": "cp1252",
    "iso88592": "iso8859-2", "latin2": "iso8859-2", "iso88593": "iso8859-3", "iso88594": "iso8859-4",
    "iso88595": "iso8859-5", "cyrillic": "iso8859-5", "iso88596": "iso8859-6", "arabic": "iso8859-6",
    "iso88597": "iso8859-7", "greek": "iso8859-7", "iso88598": "iso8859-8", "iso88598i": "iso8859-8",
    "hebrew": "iso8859-8", "iso88599": "cp1254", "latin5": "cp1254", "iso885910": "iso8859-10",
    "iso885911": "cp874", "tis620": "cp874", "windows874": "cp874", "iso885913": "iso8859-13",
    "iso885914": "iso8859-14", "iso885915": "iso8859-15", "latin9": "iso8859-15", "iso885916": "iso8859-16",
    "windows1250": "cp1250", "cp1250": "cp1250", "windows1251": "cp1251", "cp1251": "cp1251",
    "windows1253": "cp1253", "cp1253": "cp1253", "windows1254": "cp1254", "cp1254": "cp1254",
    "windows1255": "cp1255", "cp1255": "cp1255", "windows1256": "cp1256", "cp1256": "cp1256",
    "windows1257": "cp1257", "cp1257": "cp1257", "windows1258": "cp1258", "cp1258": "cp1258",
    "koi8r": "koi8-r", "koi8": "koi8-r", "koi8u": "koi8-u", "ibm866": "cp866", "cp866": "cp866",
    "macintosh": "mac-roman", "macroman": "mac-roman", "xmacroman": "mac-roman", "xmaccyrillic": "mac-cyrillic",
    "shiftjis": "cp932", "sjis": "cp932", "xsjis": "cp932", "windows31j": "cp932", "cp932": "cp932",
    "eucjp": "euc_jp", "xeucjp": "euc_jp", "iso2022jp": "iso2022_jp",
    "gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030", "xgbk": "gb18030", "cp936": "gb18030",
    "big5": "big5hkscs", "big5hkscs": "big5hkscs", "cp950": "cp950", "hzgb2312": "hz",
    "euckr": "cp949", "ksc5601": "cp949", "ksc56011987": "cp949", "windows949": "cp949", "cp949": "cp949",
    "utf16": "utf-16", "utf16le": "utf-16-le", "utf16be": "utf-16-be",
}  # fmt: skip
# Seven-bit codings: their bytes are valid UTF-8 too, so the label decides, with the shift sequence as proof.
_SHIFTS = {"iso2022_jp": b"\x1b", "hz": b"~{"}
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe\x00\x00", "utf-32-le"), (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"),
)  # fmt: skip
_DECLARED = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']\s*([\w.:-]{2,40})""", re.I)
_META = re.compile(rb"""<meta[^>]{1,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I)
_HTTP = re.compile(r"""charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I)
_BAD = re.compile("[\udc80-\udcff]+")
# Bad bytes of a UTF-8 text, read the way their sender's old system wrote them.
_WESTERN = {0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0x100)}
_SPOILT = 0.02
"""Share of characters that may be unreadable before a declared encoding is taken for a lie."""


def decoded(data: bytes, content_type: str | None = None) -> str:
    """The text of `data`, without a byte order mark; never raises.

    Byte order mark, then valid UTF-8, then the declaration in the document (XML, HTML), then the charset
    of the HTTP `content_type`, then cp1252. Single bad bytes in a UTF-8 text are read as cp1252, the rest
    of it stays.
    """
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(codec, "replace")
    labels = _labels(data, content_type)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _from_labels(data, labels)
    for codec in labels:
        if codec in _SHIFTS and _SHIFTS[codec] in data:
            return data.decode(codec, "replace")
    return _wide(data) or text


def _labels(data: bytes, content_type: str | None) -> list[str]:
    """The codecs that document and transport name, the document's first."""
    found = [match[1].decode("ascii", "replace") for match in (_DECLARED.search(data[:2048]),) if match]
    if not found:
        found = [match[1].decode("ascii", "replace") for match in (_META.search(data[:8192]),) if match]
    if content_type and (http := _HTTP.search(content_type[:500])):
        found.append(http[1])
    names = (re.sub(r"[^a-z0-9]", "", label.lower()) for label in found)
    return [_CODECS[name] for name in names if name in _CODECS]


def _wide(data: bytes) -> str | None:
    """UTF-16 without its mark, known by the zero byte beside the first bracket."""
    if data.startswith(b"<\x00"):
        return data.decode("utf-16-le", "replace")
    if data.startswith(b"\x00<"):
        return data.decode("utf-16-be", "replace")
    return None


def _from_labels(data: bytes, labels: list[str]) -> str:
    """The text of bytes that are not valid UTF-8."""
    if wide := _wide(data):
        return wide
    loose = data.decode("utf-8", "surrogateescape")
    bad = sum(map(len, _BAD.findall(loose)))
    good = len(loose) - bad - len(loose.encode("ascii", "ignore"))
    others = [codec for codec in labels if codec != "utf-8" and not codec.startswith("utf-16")]
    # Bytes of another encoding hardly ever form UTF-8 by chance; so a few bad bytes among many good ones
    # are damage, not another encoding.
    if good >= bad * (1 if not others else 8):
        return loose.translate(_WESTERN)
    for codec in others:
        text = data.decode(codec, "replace")
        if text.count("\ufffd") <= _SPOILT * len(text):
            return text
    return data.decode("cp1252", "replace")
