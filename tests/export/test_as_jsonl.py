"""The form that loses nothing."""

import json

from hypothesis import given
from hypothesis import strategies as st

from copytaster.export.as_jsonl import document
from copytaster.model.brief import Brief, Figure, brief_from_dict
from copytaster.model.mark import Marks
from copytaster.model.story import story_from_dict
from tests.export.archives import BRIEF, a_row
from tests.stories import NOON, a_story


def test_story_and_brief_read_back_equal() -> None:
    story = a_story(embargo=NOON, markers=("update:2",), subjects=("16000000",))
    (line,) = document([a_row(story, marks=Marks(tags=("syria",), by="ida", at=NOON))]).decode().splitlines()
    found = json.loads(line)
    assert story_from_dict(found) == story and brief_from_dict(found["brief"]) == BRIEF
    assert found["key"] == story.key
    assert found["marks"] == {
        "tags": ["syria"], "starred": False, "discarded": False, "seen": False, "note": None, "by": "ida",
        "at": "2026-03-09T12:00:00Z",
    }  # fmt: skip


@given(st.text(max_size=80), st.text(alphabet="\u2028\u2029\x85\x9b\x7f\x1b\n\r\x0b\x0c\x1c\ud800a", max_size=20))
def test_whatever_the_copy_a_story_is_one_line_and_reads_back(headline: str, note: str) -> None:
    data = document([a_row(a_story(headline=headline), marks=Marks(note=note)), a_row(a_story(2))])
    lines = data.decode("utf-8").splitlines()
    assert len(lines) == 2 and data.endswith(b"\n")
    assert json.loads(lines[0])["headline"] == headline and json.loads(lines[0])["marks"]["note"] == note


def test_an_infinite_figure_is_unknown_not_invalid_json() -> None:
    brief = Brief("x", figures=(Figure("1e999", (0, 5), float("inf"), low=float("nan")),))
    (figure,) = json.loads(document([a_row(a_story(), brief)]))["brief"]["figures"]
    assert figure["value"] is None and figure["low"] is None


def test_nothing_tagged_is_an_empty_document() -> None:
    assert document([]) == b""
