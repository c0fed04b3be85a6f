"""NewsML-G2 by its standard: messages, bare items, namespaces, codes, life cycle, and what is no text."""

from datetime import UTC, datetime

import pytest

from copytaster.model.errors import FormatError
from copytaster.model.story import Kind, Status
from tests.wire.arrivals import reading_of, the_story
from tests.wire.xml_copybook import G2, LEAD, SECOND, g2_item, g2_message, nitf

EVENT = (
    f'<conceptItem xmlns="{G2}" guid="urn:north:event:1" version="2"><itemMeta>'
    '<itemClass qcode="cinat:concept"/><pubStatus qcode="stat:usable"/></itemMeta><concept>'
    '<conceptId qcode="ev:1"/><type qcode="cpnat:event"/><name>Opening of the new quay</name>'
    "<definition>The quay opens with a regatta.</definition><eventDetails><dates>"
    "<start>2026-05-01T10:00:00+02:00</start></dates></eventDetails></concept></conceptItem>"
)


def test_every_field_of_a_bare_item_is_read() -> None:
    story = the_story(g2_item(content="<by>By Ann Other</by><creditline>North Wire</creditline>"))
    assert (story.id, story.version, story.kind) == ("urn:newsml:north.example:20260309:1", "3", Kind.TEXT)
    assert (story.headline, story.slug, story.byline) == ("Harbour reopens after storm", "STORM-HARBOUR", "Ann Other")
    assert (story.source, story.urgency, story.language, story.words) == ("North Wire", 4, "en-GB", 88)
    assert story.published == datetime(2026, 3, 9, 11, tzinfo=UTC)
    assert story.updated == datetime(2026, 3, 9, 12, 30, tzinfo=UTC)
    assert (story.status, story.markers, story.body) == (Status.USABLE, (), (LEAD, SECOND))


def test_a_message_gives_its_items_in_order() -> None:
    reading = reading_of(g2_message(g2_item(), g2_item(attributes='guid="two"'), g2_item(attributes='guid="three"')))
    assert [story.id for story in reading.items] == ["urn:newsml:north.example:20260309:1", "two", "three"]
    assert (reading.format, reading.notes) == ("newsml-g2", ())


def test_prefixes_no_namespace_and_odd_case_make_no_difference() -> None:
    document = g2_message(g2_item(about="<edNote>Adds toll</edNote>"))
    bare = document.replace(f' xmlns="{G2}"', "")
    odd = document.replace("itemMeta", "ItemMeta").replace("edNote", "ednote")
    prefixed = (
        f'<n:newsItem xmlns:n="{G2}" guid="p" version="1"><n:itemMeta><n:itemClass qcode="ninat:text"/></n:itemMeta>'
        "<n:contentMeta><n:headline>Quay</n:headline></n:contentMeta><n:contentSet>"
        '<n:inlineData contenttype="text/plain">One.\n\nTwo.</n:inlineData></n:contentSet></n:newsItem>'
    )
    for one in (document, bare, odd):
        assert (the_story(one).headline, the_story(one).editor_note) == ("Harbour reopens after storm", "Adds toll")
    story = the_story(prefixed)
    assert (story.id, story.headline, story.body) == ("p", "Quay", ("One.", "Two."))


def test_a_header_with_a_channel_is_no_feed() -> None:
    assert reading_of(g2_message(g2_item())).format == "newsml-g2"


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("ninat:picture", Kind.PICTURE), ("ninat:photo", Kind.PICTURE), ("ninat:graphic", Kind.GRAPHIC),
        ("ninat:video", Kind.VIDEO), ("ninat:animation", Kind.VIDEO), ("ninat:audio", Kind.AUDIO),
        ("icls:composite", Kind.COMPOSITE), ("plinat:newscoverage", Kind.TEXT),
    ],
)  # fmt: skip
def test_the_class_tells_the_kind(code: str, kind: Kind) -> None:
    item = g2_item(
        item_class=f'<itemClass qcode="{code}"/>',
        content="<description role='drol:caption'>Ships at Holm.</description>",
    )
    story = the_story(item)
    assert story.kind is kind
    assert story.body == ((LEAD, SECOND) if kind is Kind.TEXT else ("Ships at Holm.",))


def test_the_class_may_be_an_address_or_missing() -> None:
    by_address = g2_item(item_class='<itemClass uri="http://cv.iptc.org/newscodes/ninature/picture"/>')
    held = '<remoteContent contenttype="image/jpeg" href="https://north.example/1.jpg"/>'
    assert the_story(by_address).kind is Kind.PICTURE
    assert the_story(g2_item(item_class="", held=held)).kind is Kind.PICTURE
    assert the_story(g2_item(item_class="")).kind is Kind.TEXT


def test_packages_and_events_are_listed_as_such_with_what_they_hold() -> None:
    package = g2_item(name="packageItem", item_class='<itemClass qcode="ninat:composite"/>', held="").replace(
        "<contentSet></contentSet>",
        '<groupSet><group><itemRef residref="a"><headline>Storm: the day</headline></itemRef>'
        '<itemRef residref="b"><title>Storm: the night</title></itemRef></group></groupSet>',
    )
    story = the_story(package)
    assert (story.kind, story.body) == (Kind.COMPOSITE, ("Storm: the day", "Storm: the night"))
    event = the_story(EVENT)
    assert (event.kind, event.headline) == (Kind.EVENT, "Opening of the new quay")
    assert event.body == ("The quay opens with a regatta.", "2026-05-01T10:00:00+02:00")


def test_lists_of_codes_and_empty_packages_are_named_in_a_note() -> None:
    codes = f'<knowledgeItem xmlns="{G2}" guid="k"><conceptSet/></knowledgeItem>'
    person = EVENT.replace("cpnat:event", "cpnat:person")
    reading = reading_of(g2_message(codes, person, '<packageItem><itemRef residref="a"/></packageItem>', g2_item()))
    assert len(reading.items) == 1 and "3 items without news" in reading.notes[0]
    assert reading_of(codes).items == ()


@pytest.mark.parametrize(
    ("code", "status", "markers"),
    [
        ("stat:usable", Status.USABLE, ()), ("stat:withheld", Status.WITHHELD, ("kill",)),
        ("stat:canceled", Status.CANCELED, ("kill",)), ("stat:cancelled", Status.CANCELED, ("kill",)),
    ],
)  # fmt: skip
def test_the_publishing_status_is_read(code: str, status: Status, markers: tuple[str, ...]) -> None:
    story = the_story(g2_item(status=f'<pubStatus qcode="{code}"/>'))
    assert (story.status, story.markers) == (status, markers)


def test_a_kill_without_any_words_is_still_a_kill_of_its_id() -> None:
    story = the_story(g2_item(headline="", held="", status='<pubStatus uri="http://cv.iptc.org/stat/canceled"/>'))
    assert story.killed and story.id == "urn:newsml:north.example:20260309:1"


@pytest.mark.parametrize(
    ("about", "markers"),
    [
        ('<signal qcode="sig:update"/>', ("update",)), ('<signal qcode="sig:correction"/>', ("correction",)),
        ('<signal uri="http://cv.iptc.org/newscodes/signal/correction"/>', ("correction",)),
        ('<signal qcode="edStat:U"/>', ("update",)), ('<signal qcode="edStat:C"/>', ("correction",)),
        ('<signal qcode="edStat:N"/><signal qcode="sic:TABLE"/>', ()),
        ('<edNote role="x:correction">Berichtigt: 3 statt 2</edNote>', ("correction",)),
        ('<signal qcode="sig:update"/><edNote role="x:correction">Adds par 3</edNote>', ("update",)),
        ("<edNote>Corrects number in par 2</edNote>", ("correction",)),
    ],
)  # fmt: skip
def test_signals_and_notes_tell_the_step_in_a_storys_life(about: str, markers: tuple[str, ...]) -> None:
    assert the_story(g2_item(about=about)).markers == markers


def test_a_deletion_by_reuters_code_is_a_kill() -> None:
    story = the_story(g2_item(about='<signal qcode="edStat:D"/>'))
    assert story.status is Status.CANCELED and "kill" in story.markers


def test_a_genre_may_be_a_marker_and_a_number_in_the_slug_outweighs_a_bare_signal() -> None:
    extra = g2_item(content='<genre qcode="north:7"><name>Extra</name></genre>')
    counted = g2_item(about='<signal qcode="edStat:U"/>').replace("STORM-HARBOUR", "STORM-HARBOUR (UPDATE 2, PIX)")
    assert the_story(extra).markers == ("extra",)
    assert the_story(counted).markers == ("update:2",)


@pytest.mark.parametrize(
    ("embargoed", "zone", "expected"),
    [
        ("2026-03-09T18:00:00+01:00", "UTC", datetime(2026, 3, 9, 17, tzinfo=UTC)),
        ("2026-03-09T18:00:00Z", "Europe/Berlin", datetime(2026, 3, 9, 18, tzinfo=UTC)),
        ("2026-03-09T18:00:00", "America/New_York", datetime(2026, 3, 9, 22, tzinfo=UTC)),
        ("2026-03-09T18:00:00", "UTC", datetime(2026, 3, 9, 17, tzinfo=UTC)),  # the offset of its other times
    ],
)
def test_an_embargo_is_an_instant_where_it_is_plain(embargoed: str, zone: str, expected: datetime) -> None:
    story = the_story(g2_item(about=f"<embargoed>{embargoed}</embargoed>"), timezone=zone)
    assert (story.embargo, story.status, story.markers) == (expected, Status.USABLE, ("embargo",))


@pytest.mark.parametrize("embargoed", ["2026-03-09", "this evening", "2026-03-09T18:00:00"])
def test_an_embargo_that_is_not_plain_locks(embargoed: str) -> None:
    item = g2_item(about=f"<embargoed>{embargoed}</embargoed>").replace("+01:00", "")
    story = the_story(item)
    assert (story.embargo, story.status, story.markers) == (None, Status.EMBARGOED, ("embargo",))


def test_an_empty_embargo_is_none_and_one_in_the_note_locks() -> None:
    assert the_story(g2_item(about="<embargoed/>")).status is Status.USABLE
    story = the_story(g2_item(about="<edNote>STRICTLY EMBARGOED until Friday noon</edNote>"))
    assert (story.status, story.markers) == (Status.EMBARGOED, ("embargo",))


def test_times_without_a_zone_are_the_sources_own() -> None:
    item = g2_item().replace("+01:00", "")
    assert the_story(item, timezone="Europe/Helsinki").updated == datetime(2026, 3, 9, 11, 30, tzinfo=UTC)


def test_what_is_not_for_publication_enters_no_field() -> None:
    notes = (
        '<edNote role="x:editorialnote">Picture follows</edNote>'
        '<edNote role="x:contacts" pubconstraint="x:nonpublic">Kim Holt +45 12345678</edNote>'
        '<edNote role="x:private">Ask Kim Holt</edNote><edNote role="x:closingline">nw kh</edNote>'
        '<edNote role="x:notepad"><p>Kim Holt +45 12345678</p></edNote>'
    )
    hidden = (
        f'<p>{LEAD}</p><section class="np-nonpublic"><p>Kim Holt +45 12345678</p></section><p>{SECOND}</p>'
        "<p>The following is not intended for publication</p><p>Kim Holt +45 12345678</p>"
    )
    story = the_story(g2_item(about=notes, body=hidden))
    assert story.editor_note == "Picture follows" and story.body == (LEAD, SECOND)
    assert "Kim Holt" not in repr(story)


def test_the_note_on_an_embargo_stands_first_and_each_note_once() -> None:
    notes = "<edNote>Adds quotes</edNote><edNote>Adds quotes</edNote><edNote role='x:embargo'>Not before 18:00</edNote>"
    assert the_story(g2_item(about=notes)).editor_note == "Not before 18:00 / Adds quotes"


def test_codes_are_taken_from_iptc_schemes_however_they_are_written() -> None:
    content = (
        '<subject qcode="medtop:20000523"/><subject qcode="subj:04000000"/><subject qcode="xsubj:11006005"/>'
        '<subject uri="http://cv.iptc.org/newscodes/mediatopic/20000170"/><subject qcode="prod:12345678"/>'
        '<subject qcode="nw:20001234"/><subject literal="04010000"/><subject qcode="medtop:20000523"/>'
        "<keyword>storm</keyword><keyword>harbour</keyword><keyword/>"
    )
    story = the_story(g2_item(content=content))
    assert story.subjects == ("20000523", "04000000", "11006005", "20000170", "04010000")
    assert story.keywords == ("storm", "harbour")


def test_the_main_headline_is_taken_by_role_rank_and_language() -> None:
    roles = "<headline role='hld:subHeadline'>Cranes lost</headline><headline role='hld:main'>Harbour open</headline>"
    ranks = "<headline rank='3'>Holm</headline><headline rank='1'>Harbour open</headline>"
    tongues = "<headline xml:lang='da'>Havnen åben</headline><headline xml:lang='en'>Harbour open</headline>"
    assert [the_story(g2_item(headline=one)).headline for one in (roles, ranks, tongues)] == ["Harbour open"] * 3
    assert the_story(g2_item(headline=roles)).dek == "Cranes lost"
    assert the_story(g2_item(headline="", body=f"<h1>From the page</h1><p>{LEAD}</p>")).headline == "From the page"
    assert the_story(g2_item(headline="", about="<title>Its title</title>")).headline == "Its title"


@pytest.mark.parametrize(
    ("field", "printed", "dateline", "city"),
    [
        ("HOLM, March 9 (North) -", LEAD, "HOLM, March 9 (North)", "HOLM"),
        ("HOLM, Vik.", f"HOLM, Vik. (NW) - {LEAD}", "HOLM, Vik. (NW)", "HOLM"),
        ("Holm", LEAD, "Holm", "Holm"),
        ("2026-03-09 12:00:00 GMT+00:00", f"HOLM (North) - {LEAD}", "HOLM (North)", "HOLM"),
        ("2026-03-09 12:00:00 GMT+00:00", LEAD, None, "Vik"),
        ("NORTH TEST - HOLM, 09 MAR -", f"(NORTH) - HOLM, 9 MAR - {LEAD}", "HOLM, 09 MAR", "HOLM"),
    ],
)  # fmt: skip
def test_the_dateline_is_the_whole_one(field: str, printed: str, dateline: str | None, city: str) -> None:
    content = f"<dateline>{field}</dateline><located><name>Vik</name></located>"
    story = the_story(g2_item(content=content, body=f"<p>{printed}</p><p>{SECOND}</p>"))
    assert (story.dateline, story.city, story.body) == (dateline, city, (LEAD, SECOND))


@pytest.mark.parametrize("by", ["ab/cd", "Staff Reporter", "By a staff writer", ""])
def test_initials_and_nobody_are_no_byline(by: str) -> None:
    assert the_story(g2_item(content=f"<by>{by}</by>")).byline is None


def test_of_several_renditions_the_longest_in_the_items_language_is_read() -> None:
    danish = "<p>Havnen i Holm åbnede igen mandag efter stormen, som kostede to kraner og taget på fiskehallen.</p>"
    held = (
        f'<inlineXML xml:lang="da"><html><body>{danish}{danish}</body></html></inlineXML>'
        '<inlineData contenttype="text/plain">Short.</inlineData><remoteContent href="x.jpg"/>'
        f'<inlineXML xml:lang="en">{nitf()}</inlineXML>'
    )
    assert the_story(g2_item(held=held)).body == (LEAD, SECOND)


@pytest.mark.parametrize(
    "held",
    [
        f'<inlineXML contenttype="application/nitf+xml">{nitf()}</inlineXML>',
        f'<inlineXML contenttype="application/xhtml+xml"><body><p>{LEAD}</p><p>{SECOND}</p></body></inlineXML>',
        f"<inlineXML><p>{LEAD}</p><p>{SECOND}</p></inlineXML>",
        f'<inlineData contenttype="text/plain">{LEAD}\n\n{SECOND}</inlineData>',
        f'<inlineData contenttype="text/html"><![CDATA[<p>{LEAD}</p><p>{SECOND}</p>]]></inlineData>',
        f"<inlineXML>&lt;p&gt;{LEAD}&lt;/p&gt;&lt;p&gt;{SECOND}&lt;/p&gt;</inlineXML>",
        f"<inlineXML><![CDATA[{nitf()}]]></inlineXML>",
        '<inlineData contenttype="text/plain" encoding="enc:base64">VGhlIGhhcmJvdXIgb2YgSG9sbSByZW9wZW5lZCBvbiBNb25kY'
        "XkgYWZ0ZXIgdGhlIHN0b3JtLgoKVHdvIGNyYW5lcyB3ZXJlIGxvc3QsIGhhcmJvdXIgbWFzdGVyIElkYSBMdW5kIHNhaWQu</inlineData>",
    ],
)  # fmt: skip
def test_the_copy_may_be_sent_in_any_of_these_ways(held: str) -> None:
    assert the_story(g2_item(held=held)).body == (LEAD, SECOND)


def test_a_text_without_copy_is_its_headline() -> None:
    for held in ("<inlineXML/>", "", '<inlineData contenttype="image/png" encoding="base64">AAAA</inlineData>'):
        story = the_story(g2_item(held=held))
        assert (story.headline, story.body, story.kind) == ("Harbour reopens after storm", (), Kind.TEXT)


def test_half_a_message_gives_its_whole_items_and_says_so() -> None:
    document = g2_message(g2_item(), g2_item(attributes='guid="two"'), g2_item(attributes='guid="three"'))
    reading = reading_of(document[: document.rindex("Two cranes")])
    assert len(reading.items) == 2 and "cut off" in reading.notes[0]
    with pytest.raises(FormatError, match="cut off"):
        reading_of(g2_item()[:-200])


def test_an_item_that_is_not_well_formed_is_read_as_far_as_it_goes() -> None:
    reading = reading_of(g2_message(g2_item(body=f"<p>{LEAD}<br>&nbsp;</p><p>{SECOND} &c</p>"), g2_item()))
    assert [story.body[0] for story in reading.items] == [LEAD, LEAD] and "not well-formed" in reading.notes[0]


def test_a_document_type_is_never_followed() -> None:
    bomb = '<!DOCTYPE newsItem [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>'
    story = the_story(bomb + g2_item(body=f"<p>{LEAD} &b; &x;</p>"))
    assert "root:" not in story.text and "haha" not in story.text and story.body[0].startswith(LEAD)
