"""Elements by their local names, and items of documents that are sound, broken or cut off."""

import pytest
from lxml import etree

from copytaster.wire.arrival import Unreadable
from copytaster.wire.xml_wire import (
    attribute,
    child,
    children,
    items_of,
    local,
    opens_with,
    starting,
    within,
    words,
)  # fmt: skip
from tests.wire.arrivals import an_arrival

START = starting("box", "crate")
TOP = etree.fromstring(
    "<A xmlns='n' xmlns:p='m'><p:Box p:Guid='7' x=''> One <i>two</i>\n</p:Box><box/><c><box/></c></A>"
)


def test_names_are_local_and_lower_case() -> None:
    assert [local(tag) for tag in ("{n}Box", "p:Box", "BOX")] == ["box"] * 3
    assert len(children(TOP, "box")) == 2 and len(children(TOP)) == 3 and len(list(within(TOP, "box"))) == 3
    assert words(child(TOP, "box")) == "One two" and child(TOP, "c", "box") is not None
    assert child(TOP, "c", "none", "box") is None and words(None) == "" and children(None) == []


def test_attributes_in_any_namespace_and_case() -> None:
    box = child(TOP, "box")
    assert attribute(box, "x", "guid") == "7" and attribute(box, "none") == "" and attribute(None, "x") == ""


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("<box/>", True), ("<?xml version='1.0'?><!-- a --><p:BOX xmlns:p='n'>", True), ("<envelope><crate>", True),
        ("<boxes/>", False), ("<rss><box/></rss>", False), ("<html><box/>", False), ("box", False), ("", False),
    ],
)  # fmt: skip
def test_a_document_opens_with_its_root_or_in_an_envelope(text: str, opens: bool) -> None:
    assert opens_with(an_arrival(text), START) is opens


def test_items_are_the_outermost() -> None:
    items, top, note = items_of(an_arrival("<all><box a='1'><box a='2'/></box><crate a='3'/></all>"), START, "box")
    assert [item.get("a") for item in items] == ["1"] and top.tag == "all" and note is None


def test_an_unclosed_tag_does_not_make_one_item_swallow_the_next() -> None:
    items, _, note = items_of(an_arrival("<all><box a='1'><br></box><box a='2'>two</box></all>"), START, "box")
    assert [item.get("a") for item in items] == ["1", "2"] and note and words(items[0]) == ""


def test_the_last_item_of_a_document_that_is_cut_off_is_left_out() -> None:
    items, _, note = items_of(an_arrival("<all><box a='1'>one</box><box a='2'>tw"), START, "box")
    assert [item.get("a") for item in items] == ["1"] and note and "cut off" in note
    with pytest.raises(Unreadable, match="cut off"):
        items_of(an_arrival("<p:box xmlns:p='n'>one"), START, "box")
