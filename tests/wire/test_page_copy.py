"""Where on the page the article stands."""

from selectolax.lexbor import LexborHTMLParser

from copytaster.wire.page_copy import container_of, inside, layout_of

LONG = "A sentence of ordinary news copy that is long enough to weigh something in the balance. "


def texts(html: str, *, strict: bool = True) -> list[str]:
    layout = layout_of(LexborHTMLParser(html), strict=strict)
    return [block.text for block in inside(layout, container_of(layout))]


def test_the_container_with_most_text_and_fewest_links_wins() -> None:
    links = "".join(f"<div><a href='/{n}'>{LONG}</a></div>" for n in range(9))
    assert texts(f"<body><div>{links}</div><div><p>{LONG}</p><p>{LONG * 2}</p></div></body>") == [
        LONG.strip(),
        (LONG * 2).strip(),
    ]


def test_what_declares_itself_the_article_wins_at_once() -> None:
    html = f"<body><div><p>{LONG * 3}</p></div><div itemprop='articleBody'><p>{LONG * 2}</p></div></body>"
    assert texts(html) == [(LONG * 2).strip()]


def test_class_names_that_give_furniture_away_count_only_when_strict() -> None:
    html = f"<body><p>{LONG}</p><div class='share-bar'>{LONG}x</div></body>"
    assert len(texts(html)) == 1 and len(texts(html, strict=False)) == 2


def test_a_body_class_is_never_furniture() -> None:
    assert texts(
        f"<body class='has-sidebar comments'><article class='related post'><p>{LONG}</p></article></body>"
    ) == [LONG.strip()]


def test_words_in_inline_elements_stay_in_their_paragraph() -> None:
    assert texts(f"<body><p>One <b>two</b> <a href='/'>three</a> four. {LONG}</p></body>") == [
        f"One two three four. {LONG.strip()}"
    ]


def test_a_page_without_a_body_has_no_blocks() -> None:
    assert texts("") == []
