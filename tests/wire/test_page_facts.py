"""What a page says of itself for machines."""

import json
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from copytaster.wire.page_facts import Facts, facts_of, names_in


def facts(*data: Any, head: str = "", title: str = "") -> Facts:
    texts = tuple(one if isinstance(one, str) else json.dumps(one) for one in data)
    return facts_of(LexborHTMLParser(f"<html lang='de'><head>{head}</head></html>"), texts, title)


def test_the_article_is_found_among_other_objects_wherever_it_stands() -> None:
    article = {"@type": ["Thing", "ReportageNewsArticle"], "headline": "Quake", "author": {"name": "Ann Other"}}
    for data in (
        article,
        [article],
        {"@graph": [{"@type": "Person"}, article]},
        {"@type": "WebPage", "mainEntity": article},
    ):
        found = facts({"@type": "Organization", "name": "North"}, data)
        assert found.declared == "Quake" and found.authors == ("Ann Other",)


@pytest.mark.parametrize(
    "broken", ["{", "[" * 50_000, "null", '"text"', '{"@type": 3}', '{"@type": "NewsArticle", "headline": {}}']
)
def test_broken_data_is_passed_over(broken: str) -> None:
    assert facts(broken, head='<meta property="og:title" content="Quake">').headlines == ("Quake",)


def test_meta_elements_fill_what_the_data_leave_open() -> None:
    found = facts(
        head='<meta property="article:published_time" content="2026-03-09">'
        '<meta name="author" content="By Ann Other and Bob Roe">'
        '<link rel="canonical" href="/x">'
    )
    assert (found.published, found.authors, found.address, found.language) == (
        "2026-03-09",
        ("Ann Other", "Bob Roe"),
        "/x",
        "de",
    )


def test_only_names_are_authors() -> None:
    given = [
        "https://x.example/ann",
        "ann@x.example",
        "admin",
        "Ann Other; Bob Roe",
        "von Anna Muster",
        "",
        "North Daily",
    ]
    assert names_in(given, but="north daily") == ("Ann Other", "Bob Roe", "Anna Muster")
