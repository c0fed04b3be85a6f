"""The components of a NewsML 1 item."""

from lxml import etree

from copytaster.model.story import Kind
from copytaster.wire.newsml_parts import Parts, parts_of_item
from tests.wire.arrivals import an_arrival
from tests.wire.xml_copybook import LEAD, SECOND, newsml_item, text_content


def parts(component: str) -> Parts:
    return parts_of_item(etree.fromstring(newsml_item(component=component)), an_arrival())


def test_lead_and_body_follow_one_another_and_titles_and_abstracts_stand_apart() -> None:
    component = (
        text_content("Quay open", role="Title") + text_content("In short.", role="Abstract")
        + text_content(LEAD, role="Lead") + text_content(SECOND, role="Body")
    )  # fmt: skip
    found = parts(component)
    assert (found.body, found.title, found.dek) == ((LEAD, SECOND), "Quay open", "In short.")


def test_metadata_of_a_picture_stand_behind_those_of_the_text() -> None:
    picture = (
        "<NewsComponent><Role FormalName='Photo'/><NewsLines><HeadLine>A ship</HeadLine></NewsLines></NewsComponent>"
    )
    found = parts(picture + text_content(f"<p>{LEAD}</p>"))
    assert [one.text for one in found.fields["headline"]] == ["Harbour reopens after storm", "A ship"]
    assert found.media == [Kind.PICTURE] and found.body == (LEAD,)


def test_the_better_format_of_one_component_is_read() -> None:
    found = parts(text_content(f"{LEAD} {LEAD} {LEAD}", form="Text") + text_content(f"<p>{LEAD}</p>", form="XHTML"))
    assert found.body == (LEAD,)
