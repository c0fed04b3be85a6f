"""Pages that would cost the parser minutes cost a moment."""

import time

import pytest
from selectolax.lexbor import LexborHTMLParser

from copytaster.wire.page_bounds import bounded
from tests.wire.pages import page


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 150_000,
        "<div>" * 80_000 + "</div>" * 80_000,
        "<p " + " ".join(f"a{n}" for n in range(100_000)) + ">",
        "<a <b " + " ".join(f"<a{n}" for n in range(60_000)) + ">",
        '<a x=y=" b=" > c1=1 " ' + " ".join(f"a{n}" for n in range(60_000)) + ">",
        '<title><a x="</title><p ' + " ".join(f"a{n}" for n in range(60_000)) + ">",
        "".join(f"<p><font a{n}=1></p>" for n in range(20_000)),
        "<script>" * 80_000,
        "<iframe>" * 40_000,
        "<!--" * 150_000,
        '<a "' * 150_000,
        "<a <a " * 80_000 + '">',
        "<svg></svg>" * 40_000,
    ],
    ids=range(13),
)
def test_what_would_take_minutes_takes_a_moment(html: str) -> None:
    started = time.process_time()
    LexborHTMLParser(bounded("<html><body>" + html).html)
    assert time.process_time() - started < 1.5


def test_an_ordinary_page_loses_scripts_styles_and_comments_only() -> None:
    html = page(between="<!-- x --><style>p{}</style><script>if (a<b) {}</script>").decode()
    found = bounded(html)
    assert "NewsArticle" in found.data[0] and found.title == "Harbour of Holm reopens after storm - North Daily"
    assert (
        "forty ships" in found.html and "a<b" not in found.html and "p{}" not in found.html and "<!--" not in found.html
    )


def test_taking_something_out_makes_no_new_tag() -> None:
    assert "<script" not in bounded("<scr<script></script>ipt>alert(1)").html


def test_a_tag_with_too_many_attributes_keeps_its_name_only() -> None:
    crowded = "<div " + " ".join(f"data-a{n}='{n}'" for n in range(200)) + ">text</div>"
    assert bounded(crowded).html == "<div>text</div>"


def test_an_unclosed_comment_or_frame_takes_nothing_with_it() -> None:
    assert "text" in bounded("<p>a</p><!-- open><p>text</p>").html
    assert "text" in bounded("<p>a</p><iframe src=x><p>text</p>").html
