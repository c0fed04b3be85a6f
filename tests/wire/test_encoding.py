"""Bytes to text: evidence before declaration."""

import pytest

from copytaster.wire.encoding import decoded

RUSSIAN = "Порт открыт после шторма"


def declared(name: str, text: str, codec: str | None = None) -> bytes:
    return f'<?xml version="1.0" encoding="{name}"?><title>{text}</title>'.encode(codec or name)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("windows-1251", RUSSIAN),
        ("koi8-r", RUSSIAN),
        ("iso-8859-5", RUSSIAN),
        ("windows-1250", "Łódź: powódź żywiołu"),
        ("iso-8859-9", "Şehirde güçlü fırtına"),
        ("shift_jis", "港が再開"),
        ("euc-jp", "港が再開"),
        ("iso-2022-jp", "港が再開"),
        ("gb2312", "港口重新开放"),
        ("big5", "港口重新開放"),
        ("euc-kr", "항구가 다시 열렸다"),
        ("iso-8859-15", "Coût : 3 €"),
    ],
)
def test_a_declared_encoding_is_followed_where_the_bytes_bear_it_out(name: str, text: str) -> None:
    assert text in decoded(declared(name, text))


@pytest.mark.parametrize("name", ["windows-1251", "shift_jis", "euc-kr"])
def test_a_server_that_claims_utf8_does_not_overrule_the_bytes(name: str) -> None:
    text = RUSSIAN if name == "windows-1251" else "港" if name == "shift_jis" else "항구가"
    assert text in decoded(declared(name, text), "application/rss+xml; charset=utf-8")


def test_valid_utf8_beats_every_label() -> None:
    assert "Café" in decoded(declared("iso-8859-1", "Café", "utf-8"), "text/xml; charset=windows-1251")
    assert "Café" in decoded(declared("x-no-such", "Café", "utf-8"))


def test_a_byte_order_mark_beats_all_and_is_taken_off() -> None:
    for codec in ("utf-8-sig", "utf-16", "utf-32"):
        assert decoded("<a>Ж</a>".encode(codec), "text/xml; charset=windows-1251") == "<a>Ж</a>"


def test_utf16_without_a_mark_is_seen_by_its_zero_bytes() -> None:
    assert decoded("<a>Ж</a>".encode("utf-16-le")) == "<a>Ж</a>"
    assert decoded("<a>Ж</a>".encode("utf-16-be")) == "<a>Ж</a>"


def test_the_charset_of_the_server_counts_where_the_document_says_nothing() -> None:
    assert RUSSIAN in decoded(f"<title>{RUSSIAN}</title>".encode("cp1251"), "text/xml; charset=windows-1251")


def test_a_page_says_its_charset_in_a_meta_element() -> None:
    assert RUSSIAN in decoded(f'<html><meta charset="windows-1251"><p>{RUSSIAN}'.encode("cp1251"))


def test_latin1_means_what_browsers_take_it_for() -> None:
    assert "“quoted”" in decoded(declared("iso-8859-1", "“quoted”", "cp1252"))


def test_without_any_sign_bytes_are_western() -> None:
    assert decoded("naïve – “yes”".encode("cp1252")) == "naïve – “yes”"


def test_one_bad_byte_costs_only_itself() -> None:
    assert decoded("Größe und ".encode() + b"\xe9" + " Maß".encode()) == "Größe und é Maß"


@pytest.mark.parametrize("name", ["utf-7", "zlib_codec", "rot13", "unicode_escape", "punycode", "idna"])
def test_codecs_that_are_no_charsets_of_the_web_are_never_used(name: str) -> None:
    assert "+ADw-script+AD4-" in decoded(f'<?xml version="1.0" encoding="{name}"?>+ADw-script+AD4-'.encode())
