"""NewsML 1 by its standard and as agencies write it: identity, components, news lines, life cycle."""

from datetime import UTC, datetime

import pytest

from copytaster.model.errors import FormatError
from copytaster.model.story import Kind, Status
from tests.wire.arrivals import reading_of, the_story
from tests.wire.xml_copybook import LEAD, SECOND, newsml, newsml_item, nitf, text_content

NAMESPACE = 'Version="1.2" xmlns="http://iptc.org/std/NewsML/2003-10-10/"'
PICTURE = (
    '<NewsComponent><Role FormalName="Picture"/><NewsLines><HeadLine>A ship</HeadLine></NewsLines>'
    '<ContentItem Href="a.jpg"><MediaType FormalName="Photo"/></ContentItem>'
    '<NewsComponent><Role FormalName="Caption"/><ContentItem><DataContent>A ship at Holm.</DataContent></ContentItem>'
    "</NewsComponent></NewsComponent>"
)


def test_every_field_of_an_item_is_read() -> None:
    lines = (
        "<SlugLine>STORM-HARBOUR</SlugLine><ByLine>By Ann Other</ByLine><DateLine>HOLM, March 9, 2026 (NW) -</DateLine>"
        "<SubHeadLine>Two cranes lost</SubHeadLine><CreditLine>North Wire</CreditLine>"
    )
    described = (
        '<SubjectCode><Subject FormalName="04000000"/><SubjectDetail FormalName="04011002"/></SubjectCode>'
        '<Property FormalName="Keyword" Value="storm"/><Property FormalName="Keyword" Value="harbour;cranes"/>'
        '<Location HowPresent="Origin"><Property FormalName="City" Value="Vik"/></Location>'
        '<Property FormalName="Words" Value="88"/>'
    )
    story = the_story(newsml(newsml_item(lines=lines, described=described)))
    assert (story.headline, story.slug, story.byline) == ("Harbour reopens after storm", "STORM-HARBOUR", "Ann Other")
    assert (story.dateline, story.city, story.dek) == ("HOLM, March 9, 2026 (NW)", "HOLM", "Two cranes lost")
    assert (story.source, story.urgency, story.language, story.words) == ("North Wire", 4, "en", 88)
    assert story.published == datetime(2026, 3, 9, 11, tzinfo=UTC)
    assert story.updated == datetime(2026, 3, 9, 12, 30, tzinfo=UTC)
    assert (story.subjects, story.keywords) == (("04000000", "04011002"), ("storm", "harbour", "cranes"))
    assert (story.version, story.status, story.markers, story.body) == ("2", Status.USABLE, (), (LEAD, SECOND))


@pytest.mark.parametrize("revision", ["1", "2", "17"])
def test_all_revisions_share_one_id(revision: str) -> None:
    item = newsml_item(public=f"urn:newsml:north.example:20260309:NW-1:{revision}").replace(">2</R", f">{revision}</R")
    story = the_story(newsml(item))
    assert (story.id, story.version) == ("urn:newsml:north.example:20260309:NW-1:1", revision)


def test_a_revision_with_its_letter_is_the_same_item() -> None:
    item = newsml_item(public="urn:newsml:north.example:20260309:NW-1:2U").replace('Update="N"', 'Update="U"')
    assert the_story(newsml(item)).id == "urn:newsml:north.example:20260309:NW-1:1"


@pytest.mark.parametrize(
    ("identifier", "expected"),
    [
        ("<ProviderId>n.example</ProviderId><DateId>20260309</DateId><NewsItemId>NW-77</NewsItemId>",
         "urn:newsml:n.example:20260309:NW-77:1"),
        ("<PublicIdentifier>urn:newsml:n.example:20260309:a:NW-77:4</PublicIdentifier>",
         "urn:newsml:n.example:20260309:a:NW-77:1"),
    ],
)  # fmt: skip
def test_the_id_is_made_of_what_there_is(identifier: str, expected: str) -> None:
    assert the_story(newsml(newsml_item(identifier=identifier))).id == expected


def test_identifiers_that_name_no_item_are_not_taken() -> None:
    identifier = "<NewsItemId>0</NewsItemId><PublicIdentifier>urn:newsml:www.n.example</PublicIdentifier>"
    one, two = (the_story(newsml(newsml_item(identifier=identifier, lines=line))) for line in ("", "<x/>"))
    assert one.id.startswith("copy:") and one.id == two.id
    extra = newsml_item(identifier=identifier, described="<guid>A1B2C3D4E5F6</guid>")
    assert the_story(newsml(extra)).id == "A1B2C3D4E5F6"


def test_namespace_document_type_and_entities_that_nobody_defined_make_no_difference() -> None:
    head = '<!DOCTYPE NewsML SYSTEM "NewsML.dtd" [<!ENTITY % nitf SYSTEM "nitf.dtd"> %nitf;]>'
    plain = the_story(newsml(newsml_item()))
    assert the_story(newsml(newsml_item(), attributes=NAMESPACE)) == plain
    assert the_story(newsml(newsml_item(), head=head)) == plain
    entity = newsml_item(lines="<CopyrightLine>&copy; North&nospace;</CopyrightLine>")
    assert the_story(newsml(entity, head=head)).headline == plain.headline


def test_an_envelope_around_the_document_makes_no_difference() -> None:
    reading = reading_of(f"<delivery>{newsml(newsml_item()).partition('?>')[2]}</delivery>")
    assert reading.format == "newsml 1" and reading.items[0].body == (LEAD, SECOND)


def test_several_items_give_several_stories() -> None:
    other = newsml_item(public="urn:newsml:north.example:20260309:NW-2:1")
    reading = reading_of(newsml(newsml_item(), other))
    assert [story.id[-4:] for story in reading.items] == ["-1:1", "-2:1"]
    assert reading.format == "newsml 1"


@pytest.mark.parametrize(
    "component",
    [
        text_content(nitf()),
        text_content(f"<nitf><body><p>{LEAD}</p><p>{SECOND}</p></body></nitf>", form="NITF3.1"),
        text_content(f"<html xmlns='http://www.w3.org/1999/xhtml'><body><p>{LEAD}</p><p>{SECOND}</p></body></html>"),
        text_content(f"<p>{LEAD}</p><p>{SECOND}</p>", form="XHTML"),
        text_content(f"<![CDATA[<P>{LEAD}</P><P>{SECOND}</P>]]>", form="HTML"),
        text_content(f"<![CDATA[{nitf()}]]>"),
        text_content(f"{LEAD}\n\n{SECOND}", form="Text"),
        text_content(f"\t{LEAD}\n\t{SECOND}", form="ascii"),
        text_content(LEAD, role="Lead", form="Text") + text_content(SECOND, role="Body", form="Text"),
        text_content("Harbour reopens after storm", role="Title") + text_content(nitf(), role="Main"),
        f"<NewsComponent><Role FormalName='Main'/>{text_content(nitf())}</NewsComponent>{PICTURE}",
        text_content("Short.", form="Text") + text_content(nitf()),
        text_content(nitf()) + text_content(".x { color: red; list-style-type: disc and much more }", form="CSS"),
        text_content(nitf(), role="Body") + text_content("Kim Holt, phone +45 12345678 " * 9, role="Contact"),
        text_content(nitf(), role="Main") + text_content("Another story altogether. " * 20, role="Supporting"),
    ],
)  # fmt: skip
def test_the_story_is_found_among_the_components(component: str) -> None:
    story = the_story(newsml(newsml_item(component=component)))
    assert (story.kind, story.headline, story.body) == (Kind.TEXT, "Harbour reopens after storm", (LEAD, SECOND))


def test_of_equivalent_components_the_one_in_the_items_language_is_read() -> None:
    danish = text_content(
        "Havnen i Holm er åben igen, og det er en meget længere tekst end den anden. " * 4, form="Text"
    )
    component = (
        '<NewsComponent EquivalentsList="yes">'
        f'<NewsComponent xml:lang="da">{danish}</NewsComponent><NewsComponent xml:lang="en">{text_content(nitf())}'
        "</NewsComponent></NewsComponent>"
    )
    assert the_story(newsml(newsml_item(component=component))).body == (LEAD, SECOND)


@pytest.mark.parametrize(
    ("component", "kind"),
    [
        (PICTURE, Kind.PICTURE),
        ('<ContentItem Href="a.mp3"><MediaType FormalName="Audio"/></ContentItem>', Kind.AUDIO),
        ('<ContentItem Href="a.mp4"><MimeType FormalName="video/mp4"/></ContentItem>', Kind.VIDEO),
        ('<NewsComponent><Role FormalName="Graphic"/></NewsComponent>', Kind.GRAPHIC),
        ('<NewsItemRef NewsItem="urn:a"/><NewsItemRef NewsItem="urn:b"/>', Kind.COMPOSITE),
        ('<NewsComponent><Role FormalName="Audio"/>' + text_content("The bulletin as read.", role="Body")
         + "</NewsComponent>", Kind.AUDIO),
    ],
)  # fmt: skip
def test_what_is_no_text_is_listed_as_what_it_is(component: str, kind: Kind) -> None:
    story = the_story(newsml(newsml_item(component=component)))
    assert (story.kind, story.body) == (kind, ())


def test_a_package_of_whole_items_gives_the_package_and_each_item() -> None:
    inner = newsml_item(public="urn:newsml:north.example:20260309:NW-2:1")
    reading = reading_of(newsml(newsml_item(component=inner)))
    assert [(story.kind, story.id[-4:]) for story in reading.items] == [(Kind.COMPOSITE, "-1:1"), (Kind.TEXT, "-2:1")]


@pytest.mark.parametrize(
    ("said", "status", "markers"),
    [
        ("Usable", Status.USABLE, ()), ("usable", Status.USABLE, ()), ("OPEN", Status.USABLE, ()),
        ("Withheld", Status.WITHHELD, ("kill",)), ("Canceled", Status.CANCELED, ("kill",)),
        ("Embargoed", Status.EMBARGOED, ("embargo",)),
    ],
)  # fmt: skip
def test_the_status_is_read(said: str, status: Status, markers: tuple[str, ...]) -> None:
    story = the_story(newsml(newsml_item(status=said)))
    assert (story.status, story.markers, story.embargo) == (status, markers, None)


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("20260309T180000+0100", datetime(2026, 3, 9, 17, tzinfo=UTC)),
        ("20260309T180000Z", datetime(2026, 3, 9, 18, tzinfo=UTC)),
        ("20260309T180000", datetime(2026, 3, 9, 17, tzinfo=UTC)),  # the offset of its other times
        ("20260309", None),
    ],
)
def test_an_embargo_ends_when_the_status_changes(at: str, expected: datetime | None) -> None:
    change = f'<StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>{at}</DateAndTime></StatusWillChange>'
    story = the_story(newsml(newsml_item(status="Embargoed", managed=change)))
    assert (story.status, story.embargo) == (Status.EMBARGOED, expected)


def test_a_kill_without_components_is_still_a_kill() -> None:
    item = newsml_item(status="Canceled")
    bare = item[: item.index("<NewsComponent>")] + "</NewsItem>"
    story = the_story(newsml(bare))
    assert story.killed and story.id == "urn:newsml:north.example:20260309:NW-1:1"


@pytest.mark.parametrize(
    ("line", "note", "markers"),
    [
        ("CORRECTS para 4 to say Thursday", "CORRECTS para 4 to say Thursday", ("correction",)),
        ("Adds quotes", "Adds quotes", ()),
        ("", None, ()),
    ],
)
def test_the_advisory_line_is_the_note(line: str, note: str | None, markers: tuple[str, ...]) -> None:
    lines = f'<NewsLine><NewsLineType FormalName="AdvisoryLine"/><NewsLineText>{line}</NewsLineText></NewsLine>'
    story = the_story(newsml(newsml_item(lines=lines)))
    assert (story.editor_note, story.markers) == (note, markers)


@pytest.mark.parametrize(
    ("value", "marker"),
    [
        ("Correction", "correction"), ("2nd Lead", "lead:2"), ("2ndLead", "lead:2"), ("Lead", "lead"),
        ("Update 3", "update:3"), ("Urgent", "urgent"), ("Flash", "flash"), ("Advisory", "advisory"), ("Kill", "kill"),
    ],
)  # fmt: skip
def test_a_property_names_the_version(value: str, marker: str) -> None:
    described = f'<Property FormalName="Version" Value="{value}"/>'
    assert the_story(newsml(newsml_item(described=described))).markers == (marker,)


def test_the_name_label_stands_in_for_a_slug_and_marks_in_it_count() -> None:
    label = newsml_item().replace("</Identification>", "<NameLabel>storm-harbour</NameLabel></Identification>")
    assert the_story(newsml(label)).slug == "storm-harbour"
    assert the_story(newsml(newsml_item(lines="<SlugLine>URGENT</SlugLine>"))).markers == ("urgent",)


def test_a_date_alone_is_no_dateline_and_the_city_is_that_of_the_property() -> None:
    described = '<Property FormalName="City" Value="Vik"/>'
    for line in ("9.3.2026 12:00:00 CET", "March 9", "20260309", "9/3/2026"):
        story = the_story(newsml(newsml_item(lines=f"<DateLine>{line}</DateLine>", described=described)))
        assert (story.dateline, story.city) == (None, "Vik")


def test_times_without_a_zone_are_the_sources_own() -> None:
    story = the_story(newsml(newsml_item()).replace("+0100", ""), timezone="Asia/Tokyo")
    assert story.updated == datetime(2026, 3, 9, 4, 30, tzinfo=UTC)


def test_misspelt_and_misplaced_elements_are_found() -> None:
    item = newsml_item(described='<SubjectCode><Subject FormalName="04000000"/></SubjectCode>')
    item = item.replace("DescriptiveMetadata", "DescriptiveMetada").replace("HeadLine", "Headline")
    item = item.replace('<Urgency FormalName="4"/>', "<Urgency>4</Urgency>")
    story = the_story(newsml(item))
    assert (story.headline, story.subjects, story.urgency) == ("Harbour reopens after storm", ("04000000",), 4)


def test_half_a_document_gives_its_whole_items() -> None:
    document = newsml(newsml_item(), newsml_item(public="urn:newsml:north.example:20260309:NW-2:1"))
    reading = reading_of(document[: document.rindex("Two cranes")])
    assert len(reading.items) == 1 and "cut off" in reading.notes[0]
    with pytest.raises(FormatError, match="cut off"):
        reading_of(newsml(newsml_item())[:-120])
