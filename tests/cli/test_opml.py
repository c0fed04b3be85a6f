"""OPML lists, in and out."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.cli.opml import Outline, as_opml, read_opml
from copytaster.model.errors import FormatError


def opml(body: str) -> bytes:
    return f'<?xml version="1.0"?><opml version="1.1"><head/><body>{body}</body></opml>'.encode()


def test_feeds_are_found_in_their_folders_in_order() -> None:
    data = opml(
        '<outline text="News"><outline text="A" xmlUrl="https://a.example/f"/><outline title="B" text="b" '
        'type="rss" xmlURL=" http://b.example "/></outline><outline text="note"/><outline type="rss" url="https://c"/>'
    )
    assert read_opml(data) == (
        Outline("A", "https://a.example/f"), Outline("B", "http://b.example"), Outline("", "https://c")
    )  # fmt: skip


def test_a_bare_ampersand_in_an_address_is_read() -> None:
    assert read_opml(opml('<outline xmlUrl="https://a.example/?x=1&y=2&amp;z"/>'))[0].url == (
        "https://a.example/?x=1&y=2&z"
    )


def test_titles_are_washed() -> None:
    assert read_opml(opml('<outline text="A&#x9b;2J&#x202e;b&#10;c" xmlUrl="https://a"/>'))[0].title == "Ab c"


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b'<!DOCTYPE opml [<!ENTITY a "b">]><opml/>', "document type"),
        (b'<!DOCTYPE opml SYSTEM "file:///etc/passwd"><opml/>', "document type"),
        (b"<rss/>", "not OPML"), (b"<html>", "not OPML"), (b"", "not XML"), (b"hello", "not XML"),
        (opml("<outline>"), "not XML"), (b'<?xml version="1.0" encoding="nonsense"?><opml/>', "encoding"),
        (b"<opml>" + b" " * 9_000_000, "MiB"),
    ],
)  # fmt: skip
def test_what_is_no_list_is_refused_with_a_sentence(data: bytes, told: str) -> None:
    with pytest.raises(FormatError, match=told):
        read_opml(data)


def test_depth_is_no_danger() -> None:
    assert read_opml(opml("<outline>" * 50_000 + "</outline>" * 50_000)) == ()


@given(
    st.lists(
        st.builds(
            Outline,
            st.text(st.characters(min_codepoint=32, max_codepoint=0x2FF, exclude_characters="\x7f"), min_size=1),
            st.from_regex(r"https://[a-z]{1,9}/[a-z?&=<>\"']{0,9}", fullmatch=True),
        ),
        max_size=4,
    )
)
def test_what_is_written_is_read_back(outlines: list[Outline]) -> None:
    back = read_opml("\n".join(as_opml(outlines)).encode())
    assert [outline.url for outline in back] == [outline.url for outline in outlines]


@given(st.binary(max_size=300))
def test_whatever_the_bytes_it_is_a_list_or_a_format_error(data: bytes) -> None:
    with contextlib.suppress(FormatError):
        read_opml(data)
