"""The body of NITF, whole or without its frame, and NITF sent as text."""

from lxml import etree

from copytaster.model.story import Kind
from copytaster.wire.nitf_body import copy_sent_as_text, media_kind, nitf_copy
from tests.wire.arrivals import an_arrival
from tests.wire.xml_copybook import LEAD, SECOND, nitf


def test_a_body_may_stand_alone_or_without_content() -> None:
    for document in (nitf(), f"<body><body.content><p>{LEAD}</p><p>{SECOND}</p></body.content></body>",
                     f"<nitf><body><p>{LEAD}</p><p>{SECOND}</p></body></nitf>"):  # fmt: skip
        assert nitf_copy(etree.fromstring(document)).body == [LEAD, SECOND]


def test_an_editors_note_in_the_head_is_a_note_and_no_copy() -> None:
    copy = nitf_copy(etree.fromstring(nitf(body_head='<note noteclass="editorsnote"><p>Adds toll</p></note>')))
    assert copy.note == "Adds toll" and copy.body == [LEAD, SECOND]


def test_a_dateline_in_words_keeps_its_day_and_a_number_is_left_out() -> None:
    place = "<location><city>Holm</city></location>"
    worded = nitf(body_head=f"<dateline>{place}<story.date>March 9</story.date></dateline>")
    number = nitf(body_head=f"<dateline>{place}<story.date>20260309T1200</story.date></dateline>")
    assert nitf_copy(etree.fromstring(worded)).dateline == "Holm, March 9"
    assert nitf_copy(etree.fromstring(number)).dateline == "Holm"


def test_nitf_written_out_as_text_is_read_as_nitf() -> None:
    assert copy_sent_as_text(nitf(), an_arrival()).body == [LEAD, SECOND]
    assert copy_sent_as_text(f"<p>{LEAD}</p>", an_arrival()).body == [LEAD]
    assert copy_sent_as_text("", an_arrival()).body == []


def test_media_tell_the_kind_of_a_document_without_copy() -> None:
    assert media_kind(etree.fromstring(nitf(content='<media media-type="audio"/>'))) is Kind.AUDIO
    assert media_kind(etree.fromstring(nitf(content=""))) is None
