"""The copy in an item, and the words that go with what is no text."""

from lxml import etree

from copytaster.model.story import Kind
from copytaster.wire.g2_content import copy_in_item, kind_of_content
from tests.wire.arrivals import an_arrival
from tests.wire.xml_copybook import LEAD, g2_item


def test_a_rendition_without_words_does_not_win() -> None:
    paper = f'<inlineData contenttype="application/pdf">{"QUJD" * 99}</inlineData>'
    held = f"<inlineXML/>{paper}<inlineXML><p>{LEAD}</p></inlineXML>"
    item = etree.fromstring(g2_item(held=held))
    assert copy_in_item(item, an_arrival(), language="en", line="").body == [LEAD]


def test_broken_base64_is_no_copy() -> None:
    held = '<inlineData contenttype="text/plain" encoding="base64">!!</inlineData>'
    assert copy_in_item(etree.fromstring(g2_item(held=held)), an_arrival(), language="en", line="").body == []


def test_the_kind_by_content_is_that_of_the_first_remote_part() -> None:
    remote = '<remoteContent contenttype="application/x"/><remoteContent contenttype="video/mp4"/>'
    assert kind_of_content(etree.fromstring(g2_item(held=remote))) is Kind.VIDEO
    assert kind_of_content(etree.fromstring(g2_item(held=""))) is Kind.TEXT
