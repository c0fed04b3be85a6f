"""The article of a page, and nothing else of it."""

from datetime import UTC, datetime

import pytest

from copytaster.model.errors import FormatError
from copytaster.model.story import Story
from copytaster.wire.page import article
from tests.stories import NOON
from tests.wire.pages import COPY, DATA, page


def read(html: bytes, *, timezone: str = "UTC", url: str | None = "https://daily.example/x") -> Story:
    return article(html, url=url, content_type="text/html; charset=utf-8", timezone=timezone, now=NOON, wire="north")


def test_a_page_becomes_a_story() -> None:
    story = read(page())
    assert (story.headline, story.body) == ("Harbour of Holm reopens after storm", COPY)
    assert (story.byline, story.source, story.language) == ("Ann Other, Bob Roe", "North Daily", "en")
    assert (story.dek, story.keywords, story.wire) == ("Two cranes lost, nobody hurt", ("Holm", "storm"), "north")
    assert story.published == datetime(2026, 3, 9, 10, tzinfo=UTC) and story.updated == datetime(
        2026, 3, 9, 12, 30, tzinfo=UTC
    )
    assert story.url == story.id == "https://daily.example/harbour"


@pytest.mark.parametrize(
    "furniture",
    [
        '<div class="related-articles"><h3>Related</h3><p>Storm closes the harbour of Holm for two days .</p></div>',
        '<figure><img src="x"><figcaption>The northern breakwater of Holm after the storm.</figcaption></figure>',
        '<div class="newsletter-signup"><p>Sign up to our newsletter: the harbour news at six each morning.</p></div>',
        '<p><a href="/more">Read more: Storm closes the harbour of Holm for two days in a row</a></p>',
        "<p>Lesen Sie auch: Sturm schließt den Hafen von Holm für zwei Tage.</p>",
        "<ul><li><a href='/a'>Cranes</a></li></ul>",
        '<section id="comments"><p>I was there and saw the crane fall, it was quite a thing to see.</p></section>',
        '<div style="display: none"><p>This paragraph is hidden from every reader of the page of the paper.</p></div>',
        '<div role="navigation"><p>You are here: front page, then news, then Holm, then the harbour.</p></div>',
        "<p>Last updated: 9 March 2026, 13:30</p>",
        "<p>North Daily / News Desk</p>",
        "<h2>Harbour of Holm reopens after storm</h2>",
        "<script>var p = '<p>Not a paragraph of the story at all.</p>'</script>",
        "<!-- <p>A comment that the editors of the page left in it for one another.</p> -->",
    ],
)
def test_furniture_between_the_paragraphs_is_left_out(furniture: str) -> None:
    assert read(page(between=furniture)).body == COPY


def test_without_data_the_page_itself_is_read() -> None:
    when = '<meta property="article:published_time" content="2026-03-09 11:00">'
    head = when + '<meta name="author" content="Von Anna Muster">'
    story = read(page(head=head), timezone="Europe/Berlin")
    assert story.published == datetime(2026, 3, 9, 10, tzinfo=UTC) and story.byline == "Anna Muster"
    assert story.headline == "Harbour of Holm reopens after storm"


def test_with_no_metadata_at_all_the_visible_lines_do() -> None:
    story = read(page(head="", before='<time datetime="2026-03-09T11:00:00Z">today</time>'))
    assert story.byline == "Ann Other" and story.published == datetime(2026, 3, 9, 11, tzinfo=UTC)


def test_paragraphs_parted_by_line_breaks_are_paragraphs() -> None:
    html = f"<html><body><h1>Harbour</h1><div>{'<br><br>'.join(COPY)}</div></body></html>".encode()
    assert read(html).body == COPY


def test_a_dateline_goes_to_its_field() -> None:
    story = read(page(copy=(f"HOLM, March 9 (North Wire) - {COPY[0]}", *COPY[1:])))
    assert story.body == COPY and (story.dateline, story.city) == ("HOLM, March 9 (North Wire)", "HOLM")


def test_where_the_page_shows_too_little_the_copy_in_its_data_is_taken() -> None:
    data = DATA.replace(
        '"@type": "NewsArticle",', f'"@type": "NewsArticle", "articleBody": "{" ".join(COPY).replace(chr(34), "")}",'
    )
    assert "forty ships" in read(page(head=data, copy=("Loading the story.",))).text


@pytest.mark.parametrize(
    "html",
    [
        b"<html><body><h1>Log in</h1><form><input name=user></form></body></html>",
        b"<!DOCTYPE html>",
        b"no page at all",
        b"",
        b"<html><body>" + b"<a href='/x'>Another headline of the day that links on</a>" * 40,
    ],
)
def test_a_page_without_an_article_is_refused(html: bytes) -> None:
    with pytest.raises(FormatError):
        read(html)


def test_one_line_is_an_article_where_the_page_declares_one() -> None:
    assert read(page(copy=("QUAKE HITS HOLM",))).body == ("QUAKE HITS HOLM",)
    with pytest.raises(FormatError, match="no article"):
        read(page(head="", copy=("QUAKE HITS HOLM",)))


def test_the_id_is_the_address_the_page_was_fetched_from_where_it_names_none() -> None:
    html = page().replace(b'<link rel="canonical" href="https://daily.example/harbour">', b"")
    assert read(html).id == "https://daily.example/x"
    assert read(html, url=None).url is None


def test_other_languages_and_encodings_are_read() -> None:
    copy = tuple(
        f"Порт Хольма открылся в понедельник после бури, сообщила начальница порта Ида Лунд, день {n}."
        for n in range(4)
    )
    html = (
        page(head='<meta charset="windows-1251">', copy=copy, headline="Порт открыт")
        .decode()
        .encode("cp1251", "replace")
    )
    story = article(html, url=None, content_type=None, timezone="UTC", now=NOON)
    assert story.body == copy and story.headline == "Порт открыт"
