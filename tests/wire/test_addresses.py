"""Which addresses may be asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.model.errors import FetchError
from copytaster.model.text import clean
from copytaster.wire.addresses import address, is_public, may_be_private, redirected, shown


@pytest.mark.parametrize(
    ("url", "clean"),
    [
        ("http://Wire.Example", "http://wire.example/"),
        ("https://wire.example:443/a?b=c#d", "https://wire.example/a?b=c"),
        ("http://wire.example.:8080/a b", "http://wire.example:8080/a%20b"),
        (" https://u:p@[2001:db8::1]:8443/x\n", "https://[2001:db8::1]:8443/x"),
        ("http://wire.example?q", "http://wire.example/?q"),
        ("HTTP://wire.example/\x1b[31m", "http://wire.example/%1B[31m"),
    ],
)
def test_an_address_is_taken_apart_and_put_together(url: str, clean: str) -> None:
    assert address(url).url == clean
    assert address(clean).url == clean


def test_a_login_is_kept_out_of_the_address() -> None:
    there = address("http://d%40k:p:w@wire.example/x")
    assert there.login == "d@k:p:w" and "w@" not in there.url


@given(st.text(max_size=80) | st.text("ht:p/@[]%?#.\\\n\t 0aé", max_size=60))
def test_any_text_is_an_address_or_refused(text: str) -> None:
    for url in (text, "http://" + text, "https://wire.example/" + text):
        try:
            there = address(url)
        except FetchError as error:
            assert clean(str(error)) == str(error)
        else:
            assert there.scheme in ("http", "https") and there.host and 0 < there.port < 65536
            assert clean(shown(there.url)) == shown(there.url)


@given(st.text(max_size=60))
def test_a_redirect_leads_to_an_address_or_is_refused(location: str) -> None:
    here = address("http://wire.example/a/b?c")
    try:
        there = redirected(here, location)
    except FetchError as error:
        assert error.kind == "redirect"
    else:
        assert there.login is None


def test_redirects_are_relative_to_where_we_are() -> None:
    here = address("http://u:p@wire.example:81/a/b?c")
    assert redirected(here, "d").url == "http://wire.example:81/a/d"
    assert redirected(here, "//other.example/x").url == "http://other.example/x"
    assert redirected(here, "https://u:p@other.example").url == "https://other.example/"


@pytest.mark.parametrize(
    "ip",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
        "255.255.255.255", "224.0.0.1", "198.18.0.1", "::1", "::", "fe80::1", "fe80::1%eth0", "fd00::1", "ff02::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:7f00:1::", "2001:db8::1", "localhost", "",
    ],
)  # fmt: skip
def test_private_addresses_are_known_in_all_their_clothes(ip: str) -> None:
    assert not is_public(ip)


@pytest.mark.parametrize("ip", ["1.1.1.1", "93.184.216.34", "2606:4700::1111", "64:ff9b::101:101", "::ffff:1.1.1.1"])
def test_public_addresses_are_public(ip: str) -> None:
    assert is_public(ip)


@pytest.mark.parametrize(
    ("typed", "there", "allowed"),
    [
        ("http://10.0.0.5:8000/a", "http://10.0.0.5:8000/b", True),
        ("http://intranet/a", "https://intranet/b", True),
        ("http://intranet:8000/a", "http://intranet:6379/b", False),
        ("http://intranet/a", "http://intranet:6379/b", False),
        ("http://intranet/a", "http://other/b", False),
        ("http://127.0.0.1:8000/", "http://localhost:8000/", False),
    ],
)
def test_only_the_typed_host_may_be_private(typed: str, there: str, allowed: bool) -> None:
    assert may_be_private(address(there), address(typed)) is allowed


def test_an_address_in_a_sentence_shows_no_secret() -> None:
    assert shown("https://dk:pw@wire.example/feed?key=s3cret") == "https://wire.example/feed"
    assert shown("a\x1b[31m\u202eb" + "c" * 500).isprintable()
