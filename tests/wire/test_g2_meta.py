"""The metadata of an item as strings: the finer points that a whole item does not show."""

import pytest
from lxml import etree

from copytaster.wire.g2_meta import Meta, meta_of
from tests.wire.arrivals import an_arrival
from tests.wire.xml_copybook import g2_item


def meta(**parts: str) -> Meta:
    return meta_of(etree.fromstring(g2_item(**parts)), an_arrival())


@pytest.mark.parametrize(
    ("content", "source"),
    [
        ("<creditline>North–</creditline>", "North"),
        ("<infoSource><name>Opta</name></infoSource>", "Opta"),
        ("<infoSource literal='Opta'/>", "Opta"),
        ("", "North Wire"),
    ],
)
def test_the_source_is_the_credit_else_where_it_came_from_else_the_provider(content: str, source: str) -> None:
    assert meta(content=content).source == source


def test_the_place_is_the_first_named_and_of_a_list_its_first_part() -> None:
    assert meta(content="<located literal='Holm, Vik, NO'/>").city == "Holm"
    assert meta(about="<located><name>Vik</name></located>").city == "Vik"


def test_only_a_link_to_the_story_itself_is_its_address() -> None:
    see = '<link rel="irel:seeAlso" href="https://other.example/"/>'
    own = '<link rel="irel:canonical" href="https://north.example/1"/>'
    assert meta(about=see).url is None and meta(about=see + own).url == "https://north.example/1"


def test_a_description_that_repeats_slug_and_headline_is_no_caption() -> None:
    described = "<description>STORM-HARBOUR:Harbour reopens</description><description>Ships at Holm.</description>"
    assert meta(content=described).captions == ("Ships at Holm.",)


def test_an_item_without_metadata_says_nothing() -> None:
    bare = meta_of(etree.fromstring("<newsItem/>"), an_arrival())
    assert (bare.headline, bare.kind, bare.markers, bare.subjects, bare.url) == ("", None, (), (), None)
