"""Terminals without signs: columns stay where they are, and nothing beyond ASCII is ours."""

from pathlib import Path

from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color

from copytaster.ui.plain import PLAIN, Plain
from copytaster.ui.seams import DeskSettings
from tests.stories import a_story
from tests.ui.sitting import a_sitting


def drawn(text: str, charset: str) -> str:
    [segment] = Plain(charset).apply([Segment(text)], Color(0, 0, 0))
    return segment.text


def test_every_sign_becomes_ascii_as_wide() -> None:
    for sign, plain in PLAIN.items():
        assert isinstance(plain, str) and plain.isascii() and cell_len(chr(sign)) == len(plain)


def test_letters_stay_where_the_terminal_has_them_and_keep_their_width_where_it_has_not() -> None:
    copy = "“Łódź” – 東京 é"
    assert drawn(copy, "utf-8") == '"Łódź" - 東京 é'
    assert drawn(copy, "iso-8859-1") == '"?ód?" - ???? é'
    assert drawn(copy, "ascii") == '"??d?" - ???? ?'
    assert cell_len(copy) == cell_len(drawn(copy, "ascii"))


async def test_with_ascii_set_no_line_and_no_sign_of_ours_is_beyond_it(tmp_path: Path) -> None:
    stories = [a_story(number) for number in range(1, 60)]
    for key in ("", "x", "s", "?", "R"):
        async with a_sitting(tmp_path, *stories, settings=DeskSettings(ascii=True, preview_delay=0.0)) as desk:
            await desk.type(*filter(None, [key]))
            strips = desk.app.screen._compositor.render_strips()
            shown = "".join(
                segment.text
                for strip in strips
                for segment in strip.apply_filter(desk.app.get_line_filters()[-2], Color(0, 0, 0))
            )
            assert shown.isascii(), (key, [sign for sign in shown if not sign.isascii()][:5])
