"""A web page as a format: the one article on it."""

from __future__ import annotations

from copytaster.wire.arrival import Arrival, Reading
from copytaster.wire.page import article_of
from copytaster.wire.sniff import is_page


def recognises(arrival: Arrival) -> bool:
    """Whether the document is a web page."""
    return is_page(arrival.text)


def read(arrival: Arrival) -> Reading:
    """The article of the page. Raises Unreadable where it holds none."""
    story = article_of(arrival)
    return Reading((story,), "html", story.source)
