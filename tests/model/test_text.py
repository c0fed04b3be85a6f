"""The last wash: what leaves it can be shown, stored and exported."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.model.text import clean, clean_copy, clean_line, folded


@pytest.mark.parametrize(
    ("raw", "washed"),
    [
        ("\x1b]0;PWNED\x07title", "title"),
        ("\x1b]52;c;UFdORUQ=\x1b\\text", "text"),
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x9b31mred", "red"),
        ("\x9d0;x\x9cred", "red"),
        ("\x1bP1$r0m\x1b\\after", "after"),
        ("\x1b]never ends\nnext line", "\nnext line"),
        ("abc\u202egnp.exe", "abcgnp.exe"),
        ("ze\u200bro\u2060 width\ufeff", "zero width"),
        ("soft\u00adhyphen", "softhyphen"),
        ("tag\U000e0041\U000e0042s", "tags"),
        ("lone \ud800 half", "lone \ufffd half"),
        ("a\u0301\u0301\u0301\u0301\u0301\u0301\u0301", "a\u0301\u0301\u0301\u0301"),
        ("line\r\nends\rall\u2028sorts", "line\nends\nall\nsorts"),
        ("naïve Ελλάδα Москва 東京 Ağrı", "naïve Ελλάδα Москва 東京 Ağrı"),
        ("می‌خواهم", "می‌خواهم"),
        ("[/b] [@click=app.quit]", "[/b] [@click=app.quit]"),
    ],
)
def test_what_goes_and_what_stays(raw: str, washed: str) -> None:
    assert clean(raw) == washed


def test_a_line_is_one_line_and_no_longer_than_allowed() -> None:
    assert clean_line("  two\n\nlines\tand  tabs ") == "two lines and tabs"
    assert clean_line("x" * 10_000_000, 500) == "x" * 499 + "…"


def test_copy_is_split_at_blank_lines_or_where_there_are_none_at_line_ends() -> None:
    assert clean_copy("one\nstill one\n\n \n two ") == ("one still one", "two")
    assert clean_copy("one\ntwo\n") == ("one", "two")


def test_folding_for_comparison() -> None:
    assert folded("Holm’s HARBOUR—re-opened!") == "holm s harbour re opened"


ANY = st.text(st.characters(), max_size=200)


@given(ANY)
def test_nothing_a_terminal_obeys_is_left_and_a_second_wash_changes_nothing(raw: str) -> None:
    washed = clean(raw)
    assert clean(washed) == washed
    assert not any(unicodedata.category(character) == "Cc" for character in washed if character not in "\n\t")
    assert not any("\u202a" <= c <= "\u202e" or "\u2066" <= c <= "\u2069" for c in washed)


@given(ANY)
def test_a_clean_line_can_always_be_written_as_utf_8(raw: str) -> None:
    line = clean_line(raw)
    assert line.encode() and "\n" not in line if line else line == ""
