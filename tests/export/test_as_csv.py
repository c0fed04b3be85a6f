"""The table for spreadsheet programs."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.export.as_csv import COLUMNS, defused, document
from copytaster.export.selection import Row
from copytaster.model.brief import Brief
from copytaster.model.mark import Marks
from tests.export.archives import a_row
from tests.stories import a_story


def table(*rows: Row) -> list[dict[str, str]]:
    """What Python's own reader makes of the document."""
    return list(csv.DictReader(io.StringIO(document(rows).decode("utf-8"), newline=""), strict=True))


def test_a_row_reads_back_as_it_was() -> None:
    story = a_story(headline='Größe, "Straße"; 上海', urgency=2, words=540, url="https://example.org/a?b=1,2")
    (line,) = table(a_row(story, marks=Marks(tags=("syria", "economy"), starred=True, note="call\nIda")))
    assert tuple(line) == COLUMNS
    assert line == {
        "key": story.key, "id": "urn:north:1", "source": "North Wire", "wire": "north", "slug": "STORM-HARBOUR-1",
        "headline": 'Größe, "Straße"; 上海', "urgency": "2", "published": "2026-03-09T12:01:00Z", "updated": "",
        "tags": "syria | economy", "starred": "true", "note": "call Ida",
        "summary": "The harbour reopened. Two cranes were lost.",
        "quotes": "“We lost two cranes.” (Ida Lund, harbour master)",
        "figures": "at least 240,000 people displaced", "url": "https://example.org/a?b=1,2", "words": "540",
        "status": "usable",
    }  # fmt: skip


def test_lines_end_as_rfc_4180_says_and_an_empty_table_has_its_names() -> None:
    assert document([]) == (",".join(COLUMNS) + "\r\n").encode()
    assert document([a_row(a_story())]).count(b"\r\n") == 2 == document([a_row(a_story())]).count(b"\n")


@pytest.mark.parametrize(
    "cell",
    ["=1+1", '=HYPERLINK("http://evil","x")', "+1+1|x", "-2+3", "@SUM(1+1)", "\t=1+1", "\r=1", "  =1+1", "\n-1",
     "＝1+1", "＋1", "－1", "＠SUM(1)", "﹦1", "\u3000=1", "=cmd|'/C calc'!A0"],
)  # fmt: skip
def test_no_cell_is_a_formula(cell: str) -> None:
    assert defused(cell) == f"'{cell}"
    (line,) = table(a_row(a_story(headline=cell, slug=cell, source=cell, url=cell), marks=Marks(note=cell)))
    for name in ("headline", "slug", "source", "url", "note"):
        assert line[name].startswith("'")


def test_ordinary_words_and_numbers_stay_as_they_are() -> None:
    for cell in ("", "Harbour reopens", "'quoted'", "1-2", "a=b", "240,000", "–5 degrees"):
        assert defused(cell) == cell
    assert table(a_row(a_story(urgency=4, words=12)))[0]["urgency"] == "4"


def test_an_embedded_quote_cannot_begin_a_cell_of_its_own() -> None:
    (line,) = table(a_row(a_story(headline='x"\r\n=1+1,=2+2\r\n'), Brief("x", ("=1+1", '",=2'))))
    assert line["headline"] == 'x" =1+1,=2+2' and line["summary"] == "'=1+1 \",=2"


@given(st.text(max_size=60), st.text(max_size=60))
def test_whatever_the_copy_the_table_keeps_its_shape(headline: str, note: str) -> None:
    rows = [a_row(a_story(headline=headline), marks=Marks(note=note)), a_row(a_story(2))]
    lines = table(*rows)
    assert len(lines) == 2 and all(None not in line and None not in line.values() for line in lines)
    assert lines[0]["headline"][:1] not in ("=", "+", "-", "@", "\t", "\r")
