"""The filter an editor types."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.model.errors import UsageError
from copytaster.model.mark import Marks
from copytaster.queue.filters import read_filter
from copytaster.queue.queue import Entry
from tests.queue.heads import a_head
from tests.stories import HOUR, NOON

ENTRY = Entry(
    a_head(
        headline="Quake kills 240,000 in Holm", slug="QUAKE-HOLM", source="Reuters", wire="rtr", urgency=2, words=300,
        figure="240,000 killed", language="en", markers=("update:2",), versions=("v0", "v1"),
    ),
    Marks(tags=("syria", "front page"), starred=True, note="call Ida", by="dk", version="v1"),
)  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "quake", "QUAKE holm", '"kills 240,000"', "source:reuters", "source:rtr", "tag:syria", 'tag:"front page"',
        "slug:quake", "urgency<=3", "urgency:2", "urgency>1", "words>200", "age<6h", "age<360m", "is:starred",
        "is:tagged", "is:updated", "not is:discarded", "-zeppelin", "zeppelin or quake", "(zeppelin or quake) holm",
        "not (zeppelin or train)", "note:ida", "marker:update", "lang:en", "by:dk", "versions>1", "quake and holm",
        "", "   ", "quake (holm", 'quake "kills 240', "quake not", "quake) holm",
    ],
)  # fmt: skip
def test_what_holds(text: str) -> None:
    assert read_filter(text, NOON + HOUR).holds(ENTRY)


@pytest.mark.parametrize(
    "text",
    [
        "zeppelin", "quake zeppelin", '"holm kills"', "source:ap", "tag:syr", "urgency<2", "words<10", "age>6h",
        "is:discarded", "not quake", "-quake", "zeppelin or train", "quake (train or zeppelin)", "not (quake or x)",
    ],
)  # fmt: skip
def test_what_does_not_hold(text: str) -> None:
    assert not read_filter(text, NOON + HOUR).holds(ENTRY)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("colour:red", "colour: is not a field; there are is, tag"),
        ("urgency<high", "a whole number is expected"),
        ("age<soon", "a time is expected, as in age<6h"),
        ("is:red", "is:red is not known"),
    ],
)
def test_what_makes_no_sense_is_said_plainly(text: str, said: str) -> None:
    with pytest.raises(UsageError, match=said.replace("(", r"\(").replace("<", "<")):
        read_filter(text, NOON)


def test_the_plain_words_are_those_for_the_full_text_index() -> None:
    assert read_filter('quake "two words" or not storm tag:x', NOON).words == ("quake", "two words", "storm")


def test_a_word_may_stand_in_the_copy_and_the_other_terms_still_count() -> None:
    found = {"ekdal": frozenset({ENTRY.head.key})}.__getitem__
    assert read_filter("ekdal urgency<=3", NOON + HOUR, found).holds(ENTRY)
    assert not read_filter("ekdal urgency>3", NOON + HOUR, found).holds(ENTRY)
    assert not read_filter("not ekdal", NOON + HOUR, found).holds(ENTRY)


def test_a_story_without_urgency_matches_no_urgency() -> None:
    assert not read_filter("urgency<=8", NOON).holds(Entry(a_head(urgency=None)))


@given(st.text(max_size=60))
def test_no_text_fails_but_in_plain_words(text: str) -> None:
    try:
        read_filter(text, NOON).holds(ENTRY)
    except UsageError as error:
        assert str(error)
