"""Copy that comes by mail."""

from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copytaster.model.errors import FormatError
from copytaster.model.story import Status
from tests.wire.arrivals import reading_of, the_story
from tests.wire.formats.corrupt import damaged, survives

HEAD = (
    "Received: from mx.holm.example\r\nFrom: \"Port of Holm\" <press@holm.example>\r\nTo: desk@north.example\r\n"
    "Subject: Harbour reopens\r\nDate: Mon, 9 Mar 2026 12:00:00 +0100\r\nMessage-ID: <m1@holm.example>\r\n"
)  # fmt: skip
PLAIN = HEAD + (
    "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
    "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
    "The harbour of Holm is open again after the storm, the port said on Mon=\r\nday in a h=C3=A4ven report.\r\n\r\n"
    "Ships wait.\r\n-- \r\nIda Lund, +1 234\r\n"
)  # fmt: skip


def a_mail(plain: str | None = None, html: str | None = None, **headers: str) -> bytes:
    mail = EmailMessage(policy=SMTP)
    usual = {"From": "Ida Lund <ida@holm.example>", "Subject": "Harbour reopens", "Message-ID": "<m2@holm.example>"}
    for name, value in {**usual, "Date": "Mon, 09 Mar 2026 11:00:00 +0000", **headers}.items():
        mail[name.replace("_", "-")] = value
    if plain is not None:
        mail.set_content(plain)
    if html is not None:
        (mail.add_alternative if plain is not None else mail.set_content)(html, subtype="html")
    return mail.as_bytes()


def test_a_mail_becomes_a_story() -> None:
    story = the_story(PLAIN)
    assert (story.id, story.headline, story.source) == ("m1@holm.example", "Harbour reopens", "Port of Holm")
    assert story.published == story.updated == datetime(2026, 3, 9, 11, tzinfo=UTC)
    assert story.body == (
        "The harbour of Holm is open again after the storm, the port said on Monday in a häven report.",
        "Ships wait.",
    )


def test_plain_text_counts_before_html_unless_it_only_points_there() -> None:
    html = "<html><body><p>The harbour of Holm is open again after the storm.</p><p>Ships wait.</p></body></html>"
    assert the_story(a_mail("Open it is, all of it, said the port.", html)).body == (
        "Open it is, all of it, said the port.",
    )
    assert the_story(a_mail("See HTML.", html)).body[-1] == "Ships wait."
    assert the_story(a_mail(None, html)).body[0].startswith("The harbour of Holm")


@pytest.mark.parametrize(
    ("subject", "line"),
    [
        ("=?utf-8?B?SMOkdmVuIGlzIG9wZW4=?=", "Häven is open"),
        ("=?iso-8859-1?Q?H=E4ven?= =?iso-8859-1?Q?_is_open?=", "Häven is open"),
        ("=?nonsense?Q?H=C3=A4ven?=", "Häven"),
        ("=?utf-8?B?%%%?=", "=?utf-8?B?%%%?="),
        ("Re: AW: Harbour\r\n is open", "Harbour is open"),
        ("H\u00e4ven", "Häven"),
    ],
)
def test_subjects_are_decoded(subject: str, line: str) -> None:
    assert the_story(PLAIN.replace("Harbour reopens", subject)).headline == line


def test_bytes_count_before_the_charset_that_is_named() -> None:
    head = HEAD + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\n"
    for codec in ("utf-8", "latin-1"):
        assert the_story(head.encode() + "Häven is open.".encode(codec)).body == ("Häven is open.",)
    assert the_story(head.encode() + b"x").headline == "Harbour reopens"
    cyrillic = head.replace("us-ascii", "koi8-r").encode() + "Гавань открыта.".encode("koi8-r")
    assert the_story(cyrillic).body == ("Гавань открыта.",)


def test_a_kill_and_an_embargo_in_a_mail() -> None:
    assert the_story(a_mail("The story is wrong.", Subject="KILL: Harbour reopens")).killed
    held = the_story(a_mail("EMBARGOED until 1800 GMT March 11, 2026\n\nThe harbour opens."))
    assert held.embargo == datetime(2026, 3, 11, 18, tzinfo=UTC) and held.status is Status.EMBARGOED


def test_attached_files_are_named_and_not_read() -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"], mail["Date"] = "a@b.example", "Harbour", "Mon, 09 Mar 2026 11:00:00 +0000"
    mail.set_content("Open.")
    mail.add_attachment(b"\x00\x01", maintype="image", subtype="png", filename="crane.png")
    reading = reading_of(mail.as_bytes())
    assert reading.items[0].body == ("Open.",) and reading.notes == ("1 attached files were not read: crane.png",)


def test_a_letter_with_colons_is_no_mail() -> None:
    assert reading_of("Subject: storms\nWhat: a report\n\nStorms come.").format == "plain text"
    assert reading_of("From: the sea\n\nStorms come.").format == "plain text"


def test_a_mail_without_subject_and_words_is_refused() -> None:
    with pytest.raises(FormatError, match="without subject and words"):
        reading_of("From: a@b.example\nDate: Mon, 9 Mar 2026 12:00:00 GMT\nTo: c@d.example\n\n")


def test_parts_in_parts_without_end_are_read_as_text() -> None:
    nested = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\r\n\r\n--b{n}\r\n' for n in range(3_000))
    assert (
        survives((HEAD + "MIME-Version: 1.0\r\n" + nested + "Content-Type: text/plain\r\n\r\nOpen.").encode())
        is not None
    )


@settings(max_examples=120, deadline=None)
@given(st.data())
def test_damaged_mails_give_stories_or_one_sentence(data: st.DataObject) -> None:
    whole = data.draw(
        st.sampled_from([PLAIN.encode(), a_mail("Häven is open.", "<p>Häven</p>", Subject="Häven öffnet")])
    )
    survives(data.draw(damaged(whole)))
