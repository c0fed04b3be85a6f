"""A page as a file."""

import pytest

from copytaster.model.errors import FormatError
from tests.wire.arrivals import reading_of
from tests.wire.pages import COPY, page


def test_a_page_given_by_hand_is_read_as_its_article() -> None:
    reading = reading_of(page())
    assert reading.format == "html" and [story.body for story in reading.items] == [COPY]


def test_a_page_is_never_taken_for_a_feed() -> None:
    with pytest.raises(FormatError, match=r"not a feed \(HTML page\)"):
        reading_of(page(), feed_only=True)
