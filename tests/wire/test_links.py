"""Only addresses that may be handed to a browser come through."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.wire.links import LONGEST, link


@pytest.mark.parametrize(
    "bad",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "vbscript:x",
        "about:config",
        "mailto:x@y.example",
        "vscode://file/x",
        "-oProxyCommand=x",
        "--version",
        " jav\tascript:alert(1)",
        "http://w.example/\x9b31m",
        "",
        None,
        "http://",
        "https:///x",
        "http://[::1",
        "http://w.example:99999999/",
        "http://w.example/a\nb",
        "http://a b.example/",
    ],
)
def test_what_is_no_web_address_is_refused(bad: str | None) -> None:
    assert link(bad) is None


def test_relative_addresses_rest_on_the_base() -> None:
    assert link("/story/1", "https://north.example/feed") == "https://north.example/story/1"
    assert link("-oProxyCommand=x", "https://north.example/feed") == "https://north.example/-oProxyCommand=x"


def test_credentials_are_taken_out() -> None:
    assert link("https://user:pw@w.example:8080/x?y=1#z") == "https://w.example:8080/x?y=1#z"


def test_a_host_in_mixed_scripts_becomes_punycode_and_one_in_a_single_script_stays() -> None:
    assert link("https://р\u0430ypal.example/") == "https://xn--ypal-43d9g.example/"
    assert link("https://bücher.example/") == "https://bücher.example/"


def test_shell_characters_in_a_path_stay_what_they_are() -> None:
    assert link("http://w.example/';id;'") == "http://w.example/';id;'"


def test_a_very_long_address_is_no_address() -> None:
    assert link("https://w.example/" + "a" * LONGEST) is None


@given(st.text(max_size=80), st.none() | st.text(max_size=40))
def test_whatever_comes_out_is_http_and_short(text: str, base: str | None) -> None:
    found = link(text, base)
    assert found is None or (found.startswith(("http://", "https://")) and len(found) <= LONGEST and " " not in found)
