"""An article page holds the copy once, among everything that is not copy."""

from html.parser import HTMLParser

from copytaster.demo.copybook import agency
from copytaster.demo.page import as_front, as_page
from tests.stories import a_story

HOME = "http://127.0.0.1:9/skerry"


class Article(HTMLParser):
    """Collects the text of the paragraphs inside `article-body`, newsletter box left out."""

    def __init__(self) -> None:
        super().__init__()
        self.paragraphs: list[str] = []
        self._inside = self._aside = self._open = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside |= dict(attrs).get("class") == "article-body"
        self._aside |= tag == "aside"
        if tag == "p" and self._inside and not self._aside:
            self._open = True
            self.paragraphs.append("")

    def handle_endtag(self, tag: str) -> None:
        self._open &= tag != "p"
        self._aside &= tag != "aside"
        self._inside &= tag != "article"

    def handle_data(self, data: str) -> None:
        if self._open:
            self.paragraphs[-1] += data


def test_the_copy_stands_on_the_page_whole_and_in_order() -> None:
    story = a_story(body=("One & only.", "“Two <b>,” she said.", "Three.", "Four.", "Five."))
    reader = Article()
    reader.feed(as_page(agency("skerry"), story, (), HOME).decode())
    assert tuple(reader.paragraphs) == story.body


def test_clutter_stands_around_the_copy() -> None:
    page = as_page(agency("skerry"), a_story(1), (a_story(2), a_story(3)), HOME).decode()
    for clutter in ("cookie-banner", "<nav>", "newsletter-signup", 'class="share"', 'class="related"', "<footer"):
        assert clutter in page
    assert f"{HOME}/story/2" in page


def test_the_front_page_links_to_every_story() -> None:
    front = as_front(agency("skerry"), [a_story(n) for n in range(5)], HOME).decode()
    assert all(f'href="{HOME}/story/{n}"' in front for n in range(5))
