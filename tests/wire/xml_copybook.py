"""Documents of the XML wires in our own words: say only what matters, the rest is an ordinary story."""

G2 = "http://iptc.org/std/nar/2006-10-01/"
LEAD = "The harbour of Holm reopened on Monday after the storm."
SECOND = "Two cranes were lost, harbour master Ida Lund said."


def g2_item(
    *, name: str = "newsItem", attributes: str = 'guid="urn:newsml:north.example:20260309:1" version="3"',
    about: str = "", content: str = "", body: str | None = None, held: str | None = None,
    item_class: str = '<itemClass qcode="ninat:text"/>', status: str = '<pubStatus qcode="stat:usable"/>',
    headline: str = "<headline>Harbour reopens after storm</headline>", prefix: str = "",
) -> str:  # fmt: skip
    """One item of NewsML-G2; `body` is XHTML inside body, `held` the whole content set."""
    if held is None:
        page = body if body is not None else f"<p>{LEAD}</p><p>{SECOND}</p>"
        held = (
            '<inlineXML contenttype="application/xhtml+xml" wordcount="88">'
            f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>{page}</body></html>'
            "</inlineXML>"
        )
    return (
        f'<{name} xmlns="{G2}" standard="NewsML-G2" xml:lang="en-GB" {attributes}>'
        f"<itemMeta>{item_class}<provider><name>North Wire</name></provider>"
        f"<versionCreated>2026-03-09T13:30:00+01:00</versionCreated>"
        f"<firstCreated>2026-03-09T12:00:00+01:00</firstCreated>{status}{about}</itemMeta>"
        f'<contentMeta><urgency>4</urgency><slugline>STORM-HARBOUR</slugline>{headline}<language tag="en-GB"/>'
        f"{content}</contentMeta><contentSet>{held}</contentSet></{name}>"
    )


def g2_message(*items: str) -> str:
    """A news message of these items."""
    inside = "".join(items)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<newsMessage xmlns="{G2}"><header>'
        f"<sent>2026-03-09T13:31:00+01:00</sent><channel>TXT</channel></header><itemSet>{inside}</itemSet></newsMessage>"
    )


def nitf(
    *, docdata: str = "", status: str = "", head: str = "", body_head: str = "", content: str | None = None,
    headline: str = "<hedline><hl1>Harbour reopens after storm</hl1></hedline>", attributes: str = "",
) -> str:  # fmt: skip
    """One NITF document; `status` is the management status."""
    said = f' management-status="{status}"' if status else ""
    copy = content if content is not None else f"<p>{LEAD}</p><p>{SECOND}</p>"
    return (
        f"<nitf {attributes}><head><title>Storm</title>{head}<docdata{said}>"
        f'<doc-id id-string="north.1"/><urgency ed-urg="4"/><date.issue norm="20260309T120000+0100"/>{docdata}'
        f"</docdata></head><body><body.head>{headline}{body_head}</body.head><body.content>{copy}</body.content></body></nitf>"
    )


def newsml_item(
    *, public: str = "urn:newsml:north.example:20260309:NW-1:2", identifier: str | None = None, status: str = "Usable",
    managed: str = "", lines: str = "", described: str = "", component: str | None = None,
) -> str:  # fmt: skip
    """One NewsItem of NewsML 1; `component` is what stands in its news component."""
    if identifier is None:
        identifier = (
            "<ProviderId>north.example</ProviderId><DateId>20260309</DateId><NewsItemId>NW-1</NewsItemId>"
            '<RevisionId PreviousRevision="1" Update="N">2</RevisionId>'
            f"<PublicIdentifier>{public}</PublicIdentifier>"
        )
    if component is None:
        component = text_content(f"<nitf><body><body.content><p>{LEAD}</p><p>{SECOND}</p></body.content></body></nitf>")
    return (
        f"<NewsItem><Identification><NewsIdentifier>{identifier}</NewsIdentifier></Identification>"
        '<NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20260309T120000+0100</FirstCreated>'
        f"<ThisRevisionCreated>20260309T133000+0100</ThisRevisionCreated>"
        f'<Status FormalName="{status}"/><Urgency FormalName="4"/>{managed}</NewsManagement>'
        f"<NewsComponent><NewsLines><HeadLine>Harbour reopens after storm</HeadLine>{lines}</NewsLines>"
        '<AdministrativeMetadata><Provider><Party FormalName="North Wire"/></Provider></AdministrativeMetadata>'
        f'<DescriptiveMetadata><Language FormalName="en"/>{described}</DescriptiveMetadata>'
        f"{component}</NewsComponent></NewsItem>"
    )


def text_content(held: str, *, form: str = "NITF", role: str = "") -> str:
    """A content item that holds text, in a component of its own where it has a role."""
    item = (
        f'<ContentItem><MediaType FormalName="Text"/><Format FormalName="{form}"/>'
        f"<DataContent>{held}</DataContent></ContentItem>"
    )
    return f'<NewsComponent><Role FormalName="{role}"/>{item}</NewsComponent>' if role else item


def newsml(*items: str, head: str = "", attributes: str = 'Version="1.2"') -> str:
    """A NewsML 1 document of these items; `head` stands before its root."""
    inside = "".join(items)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{head}<NewsML {attributes}><NewsEnvelope>'
        f"<DateAndTime>20260309T133100+0100</DateAndTime></NewsEnvelope>{inside}</NewsML>"
    )
