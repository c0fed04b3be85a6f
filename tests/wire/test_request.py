"""What a request tells of us."""

import pytest

from copytaster.model.errors import FetchError
from copytaster.wire.addresses import address
from copytaster.wire.request import open_headers, secret_headers


def test_nothing_is_told_but_who_asks_for_what() -> None:
    assert open_headers("copytaster/1", "text/html", None, None) == {
        b"user-agent": b"copytaster/1", b"accept": b"text/html",
    }  # fmt: skip
    assert open_headers("c", "a", 'W/"\xe9 "', "then")[b"if-none-match"] == b'W/"\xe9 "'


def test_a_configured_header_outdoes_the_log_in_of_the_address() -> None:
    home = address("https://dk:pw@wire.example/")
    assert secret_headers({}, home) == {b"authorization": b"Basic ZGs6cHc="}
    assert secret_headers({"Authorization": "Bearer x"}, home) == {b"authorization": b"Bearer x"}
    assert secret_headers({}, address("https://wire.example/")) == {}


def test_a_secret_that_cannot_be_sent_is_not_repeated() -> None:
    with pytest.raises(FetchError) as caught:
        secret_headers({"X-Key": "geheim→"}, address("https://wire.example/"))
    assert caught.value.kind == "auth" and "geheim" not in str(caught.value)
