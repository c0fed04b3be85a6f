"""The feeds that a page names."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.wire.discovery import feeds_in

HERE = "https://north.example/news/"


def found(page: str) -> tuple[str, ...]:
    return feeds_in(page.encode(), "text/html", HERE)


def test_alternates_of_a_feed_type_are_found_and_made_whole() -> None:
    page = (
        '<html><head><link rel="stylesheet" href="x.css"><LINK REL="alternate" TYPE="application/rss+xml" HREF="rss">'
        "<link href='/atom?a=1&amp;b=2' rel='alternate home' type='application/atom+xml; charset=utf-8' title='A>B'/>"
        "<link rel=alternate type=application/feed+json href=//cdn.example/feed.json>"
        '<link rel="alternate" hreflang="de" href="/de"><link rel="alternate" type="application/json" href="/wp-json">'
    )
    assert found(page) == (
        "https://north.example/news/rss", "https://north.example/atom?a=1&b=2", "https://cdn.example/feed.json"
    )  # fmt: skip


def test_the_base_of_the_page_counts_and_repeats_do_not() -> None:
    feed = '<link rel="alternate" type="application/rss+xml" href="rss">'
    assert found(f'<base href="https://other.example/a/">{feed}{feed}') == ("https://other.example/a/rss",)


@pytest.mark.parametrize("href", ["javascript:alert(1)", "file:///etc/passwd", "", "exec:x", "http://[::1/x"])
def test_only_addresses_that_can_be_fetched_count(href: str) -> None:
    assert found(f'<link rel="alternate" type="application/rss+xml" href="{href}">') == ()


def test_what_is_commented_out_does_not_count() -> None:
    assert found('<!-- <link rel="alternate" type="application/rss+xml" href="rss"> --><p><!--') == ()


@pytest.mark.parametrize("piece", ["<link ", '<link "', "<!--", "<link a='", "<link " + "a=" * 50, "<base href="])
def test_a_hostile_page_costs_little(piece: str) -> None:
    page = (piece * (2_000_000 // len(piece))).encode()
    began = time.process_time()
    assert feeds_in(page, "", HERE) == ()
    assert time.process_time() - began < 2


@given(st.binary(max_size=400), st.text(max_size=40))
def test_it_never_fails(data: bytes, url: str) -> None:
    feeds_in(b'<link rel="alternate" type="application/rss+xml" href="' + data, "text/html", url)
