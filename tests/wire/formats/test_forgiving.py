"""The last lane."""

import pytest

from copytaster.model.errors import FormatError
from copytaster.wire.formats import forgiving
from tests.wire.arrivals import an_arrival, rss


def test_items_are_read_from_what_is_no_xml_any_more() -> None:
    broken = rss("<title>Harbour & sea<title></title><description>&lt;p&gt;Copy.", "<title>Two</title>").replace(
        "</rss>", ""
    )
    reading = forgiving.read(an_arrival(broken), "rss")
    assert reading.items and reading.format == "rss"
    assert reading.notes[0] == "the document is badly broken, read as far as it goes"


@pytest.mark.parametrize("text", ["/etc/hostname", "/dev/zero", "https://north.example/feed", "<item", "&#99999999;"])
def test_a_body_that_names_a_file_or_an_address_is_only_text(text: str) -> None:
    with pytest.raises(FormatError, match="too broken"):
        forgiving.read(an_arrival(text), "rss")
