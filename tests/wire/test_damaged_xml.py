"""XML wires that arrive truncated, doubled, mis-encoded or full of garbage: stories, or one plain sentence, soon."""

import re
import time
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copytaster.model.errors import FormatError
from copytaster.model.story import story_as_dict
from copytaster.wire.arrival import Reading
from tests.wire.arrivals import reading_of
from tests.wire.xml_copybook import g2_item, g2_message, newsml, newsml_item, nitf, text_content

WHOLE = {
    "message": g2_message(
        g2_item(about="<edNote>Tilføjer tal</edNote><embargoed>2026-03-09T18:00:00Z</embargoed>"),
        g2_item(attributes='guid="two"', held=f"<inlineXML>{nitf()}</inlineXML>"),
    ),
    "bare item": g2_item(),
    "newsml": newsml(newsml_item(), newsml_item(component=text_content("<![CDATA[<p>Kæmpestor bølge.</p>]]>"))),
    "nitf": '<!DOCTYPE nitf SYSTEM "nitf.dtd">' + nitf(content="<table><tr><td>Ø</td><td>2</td></tr></table><p>Å</p>"),
}
HARMFUL = re.compile("[\x00-\x1f\x7f-\x9f\xad\u200b\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
AWKWARD = st.sampled_from(
    (
        "\x1b[2J",
        "\x9b31m",
        "\u202e",
        "&#27;[2J",
        "&amp;#x9b;5m",
        "[/b]",
        "&lt;b&gt;",
        "\u200b",
        "&x;",
        "]]>",
        "<x>",
        "\ud800",
    )
)


def read_soon(document: str | bytes) -> Reading | None:
    """What is read of a document in good time; None where one sentence says why nothing is."""
    started = time.perf_counter()
    try:
        reading = reading_of(document)
    except FormatError as error:
        assert str(error) and "\n" not in str(error) and len(str(error)) < 200
        return None
    finally:
        assert time.perf_counter() - started < 5
    for story in reading.items:
        for value in story_as_dict(story).values():
            for text in value if isinstance(value, list) else [value]:
                assert not HARMFUL.search(str(text)), text
    return reading


@pytest.mark.parametrize("name", WHOLE)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_what_is_damaged_gives_stories_or_one_sentence(name: str, data: st.DataObject) -> None:
    sent = WHOLE[name].encode()
    at = data.draw(st.integers(0, len(sent)))
    to = data.draw(st.integers(at, len(sent)))
    garbage = data.draw(st.binary(max_size=12))
    damaged = data.draw(
        st.sampled_from(
            (sent[:at], sent + sent, sent[:to] + sent[at:], sent[:at] + sent[to:], sent[:at] + garbage + sent[at:],
             WHOLE[name].encode("utf-16"), WHOLE[name].encode("latin-1", "replace"), garbage + sent, sent + garbage)
        )
    )  # fmt: skip
    read_soon(damaged)


@pytest.mark.parametrize("name", WHOLE)
@settings(max_examples=40, deadline=None)
@given(st.lists(AWKWARD, min_size=1, max_size=4).map("".join))
def test_nothing_harmful_comes_out(name: str, awkward: str) -> None:
    read_soon(WHOLE[name].replace("Harbour", awkward).replace("cranes", awkward).replace("urn:", awkward))


@pytest.mark.parametrize("name", WHOLE)
def test_the_declared_encoding_may_be_wrong(name: str) -> None:
    lie = '<?xml version="1.0" encoding="ISO-8859-1"?>' + WHOLE[name].removeprefix(
        '<?xml version="1.0" encoding="UTF-8"?>'
    )
    reading = read_soon(lie.encode())
    assert reading is not None and "Ã" not in repr(reading.items)


@pytest.mark.parametrize("name", WHOLE)
def test_twice_in_one_file_gives_at_least_the_first(name: str) -> None:
    reading = read_soon(WHOLE[name] + WHOLE[name])
    assert reading is not None and reading.items and reading.notes


@pytest.mark.parametrize(
    "attack",
    [
        g2_item(body="<p>" + "<b>" * 50_000),
        g2_item(body="<p>x</p>" * 20_000),
        g2_item(body="<p>" + "\n \u2028 " * 50_000 + "</p>"),
        g2_item(body="<p>" + " " * 400_000 + "</p>"),
        g2_item(content='<subject qcode="medtop:20000523"/>' * 20_000),
        g2_item(about="<edNote>a</edNote>" * 20_000),
        g2_message("<newsItem guid='a'/>" * 20_000),
        g2_message("<newsItem guid='a'><contentSet>" * 60),
        newsml("<NewsItem>" * 200 + "</NewsItem>" * 200),
        newsml(newsml_item(component="<NewsComponent>" * 200 + "x" + "</NewsComponent>" * 200)),
        newsml(newsml_item(described='<Property FormalName="Keyword" Value="a;b;c"/>' * 20_000)),
        nitf(content="<table>" + "<tr><td>1</td><td>2</td></tr>" * 20_000 + "</table>"),
        nitf(content="<p>&amp;lt;p&amp;gt; &lt;" + "&lt;b " * 20_000 + "</p>"),
        "<nitf " + " ".join(f"a{number}='b'" for number in range(20_000)) + "/>",
        "<nitf " + "a='b' " * 20_000,
        "<newsItem>" + "<" * 200_000,
    ],
    ids=lambda text: text[-12:],
)
def test_an_attack_costs_time_and_memory_in_proportion(attack: str) -> None:
    tracemalloc.start()
    try:
        started = time.perf_counter()
        read_soon(attack)
        assert time.perf_counter() - started < 5
        assert tracemalloc.get_traced_memory()[1] < 10 * len(attack.encode()) + 20_000_000
    finally:
        tracemalloc.stop()
