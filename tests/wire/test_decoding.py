"""Unpacking: whatever pieces it comes in, whole or not at all, and never more than the cap."""

import gzip
import zlib
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.model.errors import FetchError
from copytaster.wire.decoding import Unpacker, coding_of

CAP = 1024 * 1024


def raw(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


PACKED: dict[str, Callable[[bytes], bytes]] = {"gzip": gzip.compress, "deflate": zlib.compress, "": bytes}


def unpacked(coding: str, data: bytes, step: int = 65536, cap: int = CAP) -> bytes:
    unpacker = Unpacker(coding, cap)
    for start in range(0, len(data), step):
        unpacker.feed(data[start : start + step])
    return unpacker.finish()


@given(st.binary(max_size=3000), st.sampled_from(sorted(PACKED)), st.integers(1, 500))
def test_what_was_packed_is_unpacked_in_whatever_pieces_it_comes(data: bytes, coding: str, step: int) -> None:
    if not data.startswith(b"\x1f\x8b"):
        assert unpacked(coding, PACKED[coding](data), step) == data


@given(st.binary(min_size=1, max_size=3000), st.sampled_from(["gzip", "deflate"]), st.data())
def test_a_body_cut_off_is_an_error(data: bytes, coding: str, draw: st.DataObject) -> None:
    packed = PACKED[coding](data)
    with pytest.raises(FetchError):
        unpacked(coding, packed[: draw.draw(st.integers(3, len(packed) - 1))])


@given(st.binary(max_size=500), st.sampled_from(["gzip", "deflate", ""]))
def test_noise_is_unpacked_or_refused(noise: bytes, coding: str) -> None:
    for start in (b"", b"\x1f\x8b", b"\x78\x9c"):
        try:
            unpacked(coding, start + noise)
        except FetchError as error:
            assert error.kind in ("encoding", "too_large")


@given(st.lists(st.binary(max_size=200), min_size=1, max_size=8), st.binary(max_size=50))
def test_members_one_after_the_other_are_one_body_and_junk_after_them_is_ignored(
    parts: list[bytes], junk: bytes
) -> None:
    packed = b"".join(map(gzip.compress, parts)) + (b"" if junk.startswith(b"\x1f") else junk)
    assert unpacked("gzip", packed) == b"".join(parts)


def test_a_member_may_end_where_a_piece_ends() -> None:
    unpacker = Unpacker("gzip", CAP)
    unpacker.feed(gzip.compress(b"one "))
    unpacker.feed(gzip.compress(b"two"))
    assert unpacker.finish() == b"one two"


@pytest.mark.parametrize("packed", [gzip.compress(bytes(CAP + 1)), zlib.compress(bytes(CAP + 1)), bytes(CAP + 1)])
def test_one_byte_over_the_cap_is_too_large(packed: bytes) -> None:
    with pytest.raises(FetchError) as caught:
        unpacked("deflate" if packed[:1] == b"\x78" else "", packed)
    assert caught.value.kind == "too_large"


def test_the_cap_itself_is_not_too_large() -> None:
    assert len(unpacked("gzip", gzip.compress(bytes(CAP)))) == CAP


def test_raw_deflate_and_plain_text_under_a_false_name_are_read() -> None:
    feed = b"<?xml version='1.0'?><rss/>" * 50
    assert unpacked("deflate", raw(feed)) == feed
    assert unpacked("deflate", feed) == unpacked("gzip", feed) == unpacked("", gzip.compress(feed)) == feed


@pytest.mark.parametrize(
    ("header", "coding"),
    [(None, ""), ("", ""), ("identity", ""), ("GZIP", "gzip"), ("x-gzip", "gzip"), ("deflate, ", "deflate")],
)
def test_one_coding_is_understood(header: str | None, coding: str) -> None:
    assert coding_of(header) == coding


@pytest.mark.parametrize("header", ["gzip, gzip", "br", "zstd", "compress", "\x1b[31m", ", ".join(["gzip"] * 200)])
def test_other_codings_are_refused_without_repeating_them_raw(header: str) -> None:
    with pytest.raises(FetchError) as caught:
        coding_of(header)
    assert caught.value.kind == "encoding" and str(caught.value).isprintable() and len(str(caught.value)) < 100
