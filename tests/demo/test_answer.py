"""Requests are read and answered as RFC 9110 says, without a socket."""

import gzip
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.demo.answer import Answer, Document, Request, answer_with, refusal, request_from
from copytaster.model.errors import FormatError
from tests.stories import HOUR, NOON

DOCUMENT = Document(b"<rss/>" * 40, "application/rss+xml", NOON + timedelta(microseconds=7))


def asked(**headers: str) -> Answer:
    return answer_with(
        DOCUMENT, Request("GET", "/", {name.replace("_", "-"): value for name, value in headers.items()})
    )


def test_a_first_request_gets_the_document_with_its_validators() -> None:
    answer = asked()
    assert (answer.status, answer.body) == (200, DOCUMENT.body)
    assert answer.headers["ETag"].startswith('"') and answer.headers["Last-Modified"] == "Mon, 09 Mar 2026 12:00:00 GMT"


@pytest.mark.parametrize("coding", ["identity", "gzip, deflate"])
def test_the_same_tag_brings_304_and_no_body(coding: str) -> None:
    tag = asked(accept_encoding=coding).headers["ETag"]
    for known in (tag, f"W/{tag}", f'"other", {tag}', "*"):
        answer = asked(if_none_match=known, accept_encoding=coding)
        assert (answer.status, answer.body, answer.headers["ETag"]) == (304, b"", tag)


def test_each_coding_has_a_tag_of_its_own() -> None:
    assert asked().headers["ETag"] != asked(accept_encoding="gzip").headers["ETag"]


def test_another_tag_brings_the_document_whatever_the_date() -> None:
    assert asked(if_none_match='"old"', if_modified_since="Mon, 09 Mar 2026 13:00:00 GMT").status == 200


def test_the_date_decides_where_no_tag_is_named() -> None:
    assert asked(if_modified_since="Mon, 09 Mar 2026 12:00:00 GMT").status == 304
    assert asked(if_modified_since="Mon, 09 Mar 2026 12:00:00 -0000").status == 304
    assert asked(if_modified_since="Mon, 09 Mar 2026 11:59:59 GMT").status == 200
    assert asked(if_modified_since="yesterday").status == 200


def test_a_document_without_a_date_is_never_unmodified_by_date() -> None:
    request = Request("GET", "/", {"if-modified-since": "Mon, 09 Mar 2026 12:00:00 GMT"})
    assert answer_with(Document(b"x", "text/html"), request).status == 200


def test_gzip_is_given_to_those_who_take_it() -> None:
    answer = asked(accept_encoding="GZIP")
    assert answer.headers["Content-Encoding"] == "gzip" and gzip.decompress(answer.body) == DOCUMENT.body
    assert len(answer.body) < len(DOCUMENT.body)


def test_a_request_is_read_with_its_query_cut_off() -> None:
    request = request_from(b"GET /a/b?c=d HTTP/1.1\r\nHost: x\r\nConnection: Close\r\n\r\n")
    assert (request.method, request.path, request.headers["host"]) == ("GET", "/a/b", "x")
    assert not request.keeps_open


@given(st.binary(max_size=200))
def test_whatever_the_bytes_only_a_format_error_comes(data: bytes) -> None:
    try:
        request_from(data)
    except FormatError as error:
        assert str(error)


def test_the_bytes_of_an_answer_carry_length_date_and_no_body_for_head() -> None:
    sent = refusal(asked(if_none_match="*").status, "no").as_bytes(NOON)
    assert b"Content-Length" not in sent
    whole = asked().as_bytes(NOON + HOUR, last=True)
    head = asked().as_bytes(NOON + HOUR, last=True, head_only=True)
    assert whole == head + DOCUMENT.body
    assert b"Date: Mon, 09 Mar 2026 13:00:00 GMT\r\n" in head and b"Connection: close\r\n" in head
    assert f"Content-Length: {len(DOCUMENT.body)}\r\n".encode() in head
