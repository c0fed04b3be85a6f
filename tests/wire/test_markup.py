"""Markup goes, words stay."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.model.text import clean
from copytaster.wire.markup import headline, paragraphs


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("AT&T & Co", "AT&T & Co"),
        ("Caf&amp;eacute; <b>opens</b>", "Café opens"),
        ("&lt;b&gt;Bold&lt;/b&gt; step", "Bold step"),
        ("Profit < 5%, loss > 3%", "Profit < 5%, loss > 3%"),
        ("What <Bar> means", "What <Bar> means"),
        ("line\n\tand  line", "line and line"),
        ("[/b] [red]x[/red]", "[/b] [red]x[/red]"),
        ("&#27;]0;PWNED&#7;", "]0;PWNED"),
        ("&amp;#27;[31mred", "[31mred"),
        ("don\x92t", "don’t"),
        ("\u202eevil\u2066", "evil"),
        (None, ""),
    ],
)
def test_a_headline_is_one_clean_line(sent: str | None, shown: str) -> None:
    assert headline(sent) == shown


def test_blocks_items_and_double_breaks_part_paragraphs() -> None:
    html = "<h2>Head</h2><p>One <b>bold</b>\nword.</p><ul><li>First<li>Second</ul>Three<br/><br>Four<br>still four"
    assert paragraphs(html) == ("Head", "One bold word.", "First", "Second", "Three", "Four still four")


def test_scripts_frames_styles_and_captions_are_left_out() -> None:
    html = (
        "<p>Kept</p><script>alert('</p>')</script><style>p{}</style><iframe src=x>no</iframe>"
        "<figure><img src=x><figcaption>A crane</figcaption></figure><svg><text>no</text></svg><!-- no --><p>Too</p>"
    )
    assert paragraphs(html) == ("Kept", "Too")


def test_markup_escaped_twice_is_taken_for_what_was_meant() -> None:
    assert paragraphs("&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two &amp;amp; three&lt;/p&gt;") == ("One", "Two & three")


def test_plain_text_keeps_its_paragraphs() -> None:
    assert paragraphs("One\nline\n\nTwo") == ("One line", "Two")


def test_prefixed_tags_and_cdata_marks_go_too() -> None:
    assert paragraphs("<xhtml:p>One</xhtml:p><![CDATA[<p>Two</p>") == ("One", "Two")


def test_a_lone_bracket_is_a_character() -> None:
    assert paragraphs("3 < 5 and 5 > 3") == ("3 < 5 and 5 > 3",)
    assert paragraphs("<p>x</p> a <b and no end") == ("x", "a <b and no end")


@pytest.mark.parametrize(
    "piece",
    [
        "<div>",
        "<!--",
        "<script>",
        "<iframe>",
        "<a \"'>",
        "<a ",
        "<",
        "&",
        "&lt;p&gt;",
        "</p>",
        "<p><font a=1>",
        "<x:script",
    ],
)
def test_time_is_linear_whatever_is_sent(piece: str) -> None:
    started = time.process_time()
    paragraphs("<p>" + piece * (300_000 // len(piece)))
    assert time.process_time() - started < 1.5


@given(st.text(alphabet=st.sampled_from("<>/!-ab p&;#x1\"'=[]\n\x1b\u202e"), max_size=200) | st.text(max_size=60))
def test_whatever_comes_out_is_clean(text: str) -> None:
    assert all(clean(part) == part and "\n" not in part for part in (headline(text), *paragraphs(text)))
