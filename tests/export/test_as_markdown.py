"""The digest."""

import re
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from copytaster.export.as_markdown import document, plain
from copytaster.export.selection import Held, Recalled, Selection, select
from copytaster.export.wording import one_line
from copytaster.model.brief import Brief, Figure, Quote
from copytaster.model.mark import Marks
from tests.export.archives import a_row
from tests.stories import NOON, a_story

RENDERERS = (
    MarkdownIt("commonmark"),
    MarkdownIt("gfm-like", {"typographer": False, "html": True}),
)


def shown(html: str) -> str:
    """The words of `html`, without tags and entities."""
    words = re.sub(r"<[^>]*>", "", html)
    for entity, letter in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        words = words.replace(entity, letter)
    return words.strip()


def test_a_digest_reads_like_this() -> None:
    story = a_story(urgency=2, words=540, url="https://example.org/a")
    marks = Marks(tags=("syria",), starred=True, note="Call Ida")
    digest = document(
        select([a_row(story, marks=marks)], now=NOON), title="Tagged syria", zone=ZoneInfo("Europe/Berlin")
    )
    assert digest.decode() == (
        "# Tagged syria\n\n1 story.\n\n"
        "## Harbour reopens after storm 1\n\n"
        "**STORM-HARBOUR-1** · North Wire · 9 March 2026, 13:01 CET · urgency 2 · 540 words · syria · starred\n\n"
        "The harbour reopened. Two cranes were lost.\n\n"
        "- “We lost two cranes.” — Ida Lund, harbour master\n\n"
        "Figures: at least 240,000 people displaced\n\n"
        "Note: Call Ida\n\n"
        "[Open the story](<https://example.org/a>)\n"
    )


def test_recalled_stories_come_first_and_held_ones_are_counted_without_their_headlines() -> None:
    selection = Selection(
        (a_row(a_story(1)), a_row(a_story(2))),
        (Held("k", "Secret merger", "MERGER", "embargoed until 2026-03-10T00:00:00Z"),),
        (Recalled("r", "Mayor *resigns*", "MAYOR", "killed", "/out/syria.csv", "d", True),),
    )
    digest = document(selection, title="T").decode()
    assert digest.index("2 stories, newest tagged first.") < digest.index("## Recalled") < digest.index("## Harbour")
    assert r"- **KILLED**: Mayor \*resigns\* (went out in /out/syria\.csv)" in digest
    assert digest.endswith("Held back: 1 story (embargoed until 2026-03-10T00:00:00Z).\n")
    assert "Secret" not in digest and "MERGER" not in digest


def test_an_empty_digest_says_so() -> None:
    assert document(Selection(), title="T") == b"# T\n\nNo stories.\n"


HOSTILE = [
    "# not a heading", "- not a list", "+ x", "1. x", "1) x", "> quote", "*bold* _it_ **b**", "`code`", "~~gone~~",
    "<script>alert(1)</script>", "<b>", "&lt;b&gt; &#60;", "[x](http://evil)", "![x](http://evil)", "[x]: http://evil",
    "http://evil.example/x", "https://evil.example", "www.evil.example", "ida@evil.example", "mailto:ida@evil.example",
    "ftp://evil.example", "evil.example", "<http://evil>", "---", "===", "a | b", "\\", "trailing\\", "[^1]", "- [ ] x",
    "http\\://evil.example", "$x$ and $5 million", "a\n\n# b", "  indented", "    code", "\t# x", "* * *", "_ _ _",
]  # fmt: skip


@pytest.mark.parametrize("renderer", RENDERERS, ids=["commonmark", "gfm"])
@pytest.mark.parametrize("words", HOSTILE)
def test_wire_text_is_shown_as_it_is_and_never_becomes_markup(renderer: MarkdownIt, words: str) -> None:
    html = renderer.render(plain(words))
    assert html.startswith("<p>") and html.count("<") == 2
    assert shown(html) == one_line(words)


@given(st.text(alphabet="#*_-+[]()<>!`~|&;:/.\\@\"'=$^1ab \n", max_size=30))
def test_no_mix_of_signs_becomes_markup(words: str) -> None:
    if one_line(words):
        html = RENDERERS[0].render(plain(words))
        assert html.startswith("<p>") and html.count("<") == 2
        assert shown(html) == one_line(words)


def test_every_field_of_a_story_is_escaped() -> None:
    evil = "<i>x</i> [y](http://evil) `z`"
    story = a_story(headline=evil, slug=evil, source=evil, url="https://example.org/<b>) [x](y) ")
    brief = Brief(
        "x", (evil,), (Quote(evil, (0, 1), evil, role=evil, via=evil),), (Figure(evil, (0, 1), 1, what=evil),)
    )
    digest = document(select([a_row(story, brief, Marks(tags=(evil,), note=evil))], now=NOON), title=evil).decode()
    html = RENDERERS[0].render(digest)
    assert "<i>" not in html and "<code>" not in html
    assert re.findall(r'href="([^"]*)"', html) == ["https://example.org/%3Cb%3E)%20%5Bx%5D(y)"]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "about:config", "http:///x", None])
def test_only_web_addresses_are_linked(url: str | None) -> None:
    assert b"Open the story" not in document(select([a_row(a_story(url=url))], now=NOON), title="T")
