"""The copy inside markup: blocks, what is left out, and what has a field of its own."""

import pytest
from lxml import etree

from copytaster.wire.xml_copy import Copy, copy_of


def copy(page: str, line: str = "") -> Copy:
    return copy_of(etree.fromstring(f"<body>{page}</body>"), line=line)


def test_blocks_and_the_text_between_them_are_paragraphs() -> None:
    page = "<p>One.</p>Two.<div>Three <b>bold</b>.<p>Four.</p></div><ul><li>Five<ul><li>Six</li></ul></li></ul>"
    assert copy(page).body == ["One.", "Two.", "Three bold.", "Four.", "Five", "Six"]


def test_text_after_inline_markup_stays() -> None:
    assert copy("<p>A <a href='x'>ship</a> of <x:org xmlns:x='n'>Holm Line</x:org> sank.</p>").body == [
        "A ship of Holm Line sank."
    ]


def test_quotation_elements_become_marks() -> None:
    assert copy("<p><q>We lost two cranes,</q> she said.</p>").body == ['"We lost two cranes," she said.']


@pytest.mark.parametrize(
    "markup",
    [
        "<script>x</script>", "<style>.a { }</style>", "<figure><figcaption>x</figcaption></figure>", "<footer/>",
        "<section class='np-nonpublic'><p>Phone</p></section>", "<p class='closingline'>nw kh</p>",
        "<ul class='slugline'><li>Holm</li></ul>", "<div pubconstraint='x:nonpublic'>Phone</div>", "<p> </p>",
        "<media><media-caption>x</media-caption></media>", "<header><p>x</p></header>", "<p><br/></p>",
    ],
)  # fmt: skip
def test_furniture_media_and_private_parts_are_left_out(markup: str) -> None:
    assert copy(f"<p>One.</p>{markup}<p>Two.</p>").body == ["One.", "Two."]


def test_headline_standfirst_byline_and_dateline_have_fields_of_their_own() -> None:
    page = (
        "<header><h1>Quay open</h1><p class='byline'>By Ann Other</p></header><p class='teaser'>The teaser.</p>"
        "<p><span class='dateline'>Holm <span>(nw)</span> - </span>The quay opened.</p><h2>Later</h2><p>It closed.</p>"
    )
    found = copy(page)
    assert (found.headline, found.byline, found.dek) == ("Quay open", "By Ann Other", "The teaser.")
    assert found.dateline == "Holm (nw) -"
    assert found.body == ["Holm (nw) - The quay opened.", "Later", "It closed."]


def test_a_dateline_in_a_paragraph_of_its_own_opens_the_next() -> None:
    page = "<p><span class='dateline'>HOLM (NW) - </span></p><p>The quay opened.</p>"
    assert copy(page).body == ["HOLM (NW) - The quay opened."]


def test_a_headline_that_stands_again_in_the_copy_is_left_out() -> None:
    assert copy("<p>Quay open!</p><p>The quay opened.</p>", "Quay open").body == ["The quay opened."]
    assert copy("<h1>Quay open</h1><h2>And how</h2><p>It did.</p>").dek == "And how"
    assert copy("<p>Quay open</p>", "Quay open").body == ["Quay open"]


def test_rows_of_a_table_are_lines_and_a_layout_is_none() -> None:
    long = "The quay of Holm opened on Monday. " * 20
    table = "<table><tr><th>Port</th><th/><th>Ships</th></tr><tr><td><p>Holm</p></td><td>1</td><td>2</td></tr></table>"
    assert copy(table).body == ["Port | Ships", "Holm | 1 | 2"]
    assert copy(f"<table><tr><td>Menu</td><td><p>{long}</p><p>Two.</p></td></tr></table>").body == [
        "Menu", long.strip(), "Two.",
    ]  # fmt: skip


def test_preformatted_lines_stay() -> None:
    assert copy("<pre>Kim Holt\nNorth Wire</pre><p class='agate'>A<br/>B</p>").body == [
        "Kim Holt", "North Wire", "A", "B",
    ]  # fmt: skip


def test_absurd_depth_is_read_without_climbing() -> None:
    deep = etree.fromstring("<body>" + "<div>" * 240 + "Deep." + "</div>" * 240 + "</body>")
    assert copy_of(deep).body == ["Deep."]
