"""`copytaster sources`, on real settings files and over real loopback HTTP."""

import io
import stat
import sys
from pathlib import Path

import pytest

from copytaster.cli import lookup
from copytaster.cli.source_file import short_name
from copytaster.settings.template import template
from tests.cli.at_desk import AtDesk, beside
from tests.wire.hostile import Hostile
from tests.wire.stage import Play, Stage


def page(*feeds: str) -> Play:
    body = b"<!doctype html><head>" + b"".join(
        b'<link rel="alternate" type="application/rss+xml" href="%s">' % feed.encode() for feed in feeds
    )

    async def play(stage: Stage) -> None:
        await stage.answer(body, Content_Type="text/html")

    return play


SETTINGS = """\
# ours
[[sources]]
name = "world"  # the first
url = "https://world.example/wire"
headers = { "X-Key" = "env:NOT_SET_HERE" }

[desk]  # me
timezone = "UTC"
"""


def names(at_desk: AtDesk) -> list[str]:
    return [source["name"] for source in at_desk.run("sources", "--json").objects]


# -- list


def test_the_list_tells_address_and_state_and_no_header(at_desk: AtDesk) -> None:
    at_desk.settle(SETTINGS)
    (source,) = at_desk.run("sources", "list", "--json").objects
    assert source == {
        "name": "world", "url": "https://world.example/wire", "folder": None, "interval": 300, "full_text": False,
        "state": "new", "last_ok": None, "next_try": None, "trouble": None,
    }  # fmt: skip
    said = at_desk.run("sources")
    assert (said.code, said.out.split()) == (0, ["world", "new", "-", "-", "https://world.example/wire"])


def test_the_list_knows_how_the_last_fetch_went(at_desk: AtDesk) -> None:
    with beside(Hostile()) as server:
        at_desk.settle(
            f'[[sources]]\nname = "good"\nurl = "{server.url("/good")}"\n'
            f'[[sources]]\nname = "bad"\nurl = "{server.url("/nowhere")}"\n'
        )
        at_desk.run("fetch", "--quiet")
    good, bad = at_desk.run("sources", "--json").objects
    assert good["state"] == "ok" and good["last_ok"] and good["trouble"] is None
    assert bad["state"] == "trouble" and bad["trouble"]["kind"] == "http"
    assert bad["trouble"]["message"] in at_desk.run("sources").out


def test_without_sources_it_says_how_to_add_one(at_desk: AtDesk) -> None:
    said = at_desk.run("sources")
    assert (said.code, said.out) == (0, "") and "sources add" in said.err


# -- add and remove


def test_the_first_source_makes_the_settings_file_from_the_template(at_desk: AtDesk) -> None:
    with beside(Hostile()) as server:
        said = at_desk.run("sources", "add", server.url("/good"))
        assert said.code == 0 and 'added "harbour-wire" (2 items now, Harbour wire)' in said.err
        assert at_desk.run("fetch", "--source", "harbour-wire").code == 0
    assert stat.S_IMODE(at_desk.config.stat().st_mode) == 0o600
    written = at_desk.config.read_text().split("\n")
    assert all(line in written for line in template().decode().split("\n"))


def test_a_source_is_added_with_what_was_asked_and_nothing_else_changes(at_desk: AtDesk) -> None:
    at_desk.settle(SETTINGS)
    said = at_desk.run(
        "sources", "add", "https://n.example/f?a=1", "--no-check", "--name", "north", "--interval", "60", "--full-text"
    )
    assert said.code == 0
    before, _, after = at_desk.config.read_text().partition(
        '\n[[sources]]\nname = "north"\nurl = "https://n.example/f?a=1"\ninterval = 60\nfull_text = true\n'
    )
    assert before + after == SETTINGS
    assert names(at_desk) == ["world", "north"]
    assert at_desk.run("sources", "remove", "north").code == 0
    assert at_desk.config.read_text() == SETTINGS


def test_a_config_named_that_is_not_there_is_made(at_desk: AtDesk, tmp_path: Path) -> None:
    other = tmp_path / "deep" / "other.toml"
    said = at_desk.run("sources", "add", "https://n.example", "--no-check", "--config", str(other))
    assert said.code == 0 and 'name = "n"' in other.read_text().replace("example", "n") and not at_desk.config.exists()


def test_a_page_that_names_one_feed_gives_that_feed(at_desk: AtDesk) -> None:
    with beside(Hostile({"/": page("/good")})) as server:
        said = at_desk.run("sources", "add", server.url("/"))
        url = server.url("/good")
    assert said.code == 0 and "names its feed" in said.err
    assert at_desk.run("sources", "--json").objects[0]["url"] == url


def test_a_page_that_names_several_lists_them_and_adds_none(at_desk: AtDesk) -> None:
    with beside(Hostile({"/": page("/good", "/comments")})) as server:
        said = at_desk.run("sources", "add", server.url("/"))
        assert server.url("/comments") in said.err and server.url("/good") in said.err
    assert said.code == 1 and not at_desk.config.exists()


@pytest.mark.parametrize(
    ("path", "told"),
    [("/nowhere", "/nowhere: "), ("/", "it names no feed either"), ("/inside", "not asked"), ("/empty", "empty")],
)
def test_what_is_no_feed_is_refused_with_a_plain_sentence(at_desk: AtDesk, path: str, told: str) -> None:
    async def empty(stage: Stage) -> None:
        await stage.answer(b"")

    plays = {"/": page(), "/inside": page("http://127.0.0.1:1/feed"), "/empty": empty}
    with beside(Hostile(plays)) as server:
        said = at_desk.run("sources", "add", server.url(path))
    assert said.code == 1 and told in said.err and "\x1b" not in said.err
    assert not at_desk.config.exists()


def test_an_address_that_has_moved_for_good_is_written_as_the_new_one(at_desk: AtDesk) -> None:
    async def moved(stage: Stage) -> None:
        await stage.redirect("/good", "301 Moved Permanently")

    with beside(Hostile({"/old": moved})) as server:
        at_desk.run("sources", "add", server.url("/old"), "--name", "n")
        assert at_desk.run("sources", "--json").objects[0]["url"] == server.url("/good")


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("https://world.example/wire", "--no-check"), 1, 'configured already, as "world"'),
        (("https://n.example", "--no-check", "--name", "World"), 2, "there already"),
        (("n.example/feed",), 2, "did you mean https://n.example/feed?"),
        (("ftp://n.example/feed",), 2, "begins with https:// or http://"),
        (("https://me:secret@n.example/feed",), 2, "leave name and password out"),
        (("https://n.example", "--no-check", "--interval", "5"), 2, "interval"),
        (("https://n.example", "--no-check", "--name", "a\x1bb"), 2, "name"),
        (("https://n.example", "--interval", "soon"), 2, "--interval"),
        ((), 2, "URL"),
    ],
)
def test_what_cannot_be_added_is_said_and_the_file_stays(
    at_desk: AtDesk, words: tuple[str, ...], code: int, told: str
) -> None:
    at_desk.settle(SETTINGS)
    said = at_desk.run("sources", "add", *words)
    assert said.code == code and told in said.err and "secret" not in said.err and "Traceback" not in said.err
    assert at_desk.config.read_text() == SETTINGS


def test_a_source_that_is_not_there_cannot_be_removed(at_desk: AtDesk) -> None:
    at_desk.settle(SETTINGS)
    said = at_desk.run("sources", "remove", "wrld")
    assert said.code == 2 and 'did you mean "world"?' in said.err


# -- check


def test_check_asks_and_keeps_nothing(at_desk: AtDesk) -> None:
    with beside(Hostile()) as server:
        at_desk.settle(
            f'[[sources]]\nname = "good"\nurl = "{server.url("/good")}"\n'
            f'[[sources]]\nname = "bad"\nurl = "{server.url("/nowhere")}"\n'
        )
        said = at_desk.run("sources", "check")
        assert said.code == 1 and "good: ok: 2 items" in said.out and "bad: trouble: " in said.out
        (only,) = at_desk.run("sources", "check", "good", "--json").objects
        assert (only["outcome"], only["items"], only["trouble"]) == ("ok", 2, None)
        assert at_desk.run("sources", "check", "nobody").code == 2
    assert not at_desk.store.exists()


# -- import and export


def opml(*outlines: str) -> str:
    return '<?xml version="1.0"?><opml version="2.0"><body>' + "".join(outlines) + "</body></opml>"


def outline(title: str, url: str) -> str:
    return f'<outline text="{title}" xmlUrl="{url}"/>'


LIST = opml(
    outline("World", "https://world.example/wire"), outline("North Wire News Service", "https://north.example/a"),
    outline("North Wire News", "https://north.example/b"), outline("", "http://east.example:8080/c?x=1&amp;y=2"),
    outline("again", "https://north.example/a"), outline("run", "|~/bin/feed"), outline("ex", "exec:ls"),
    outline("disk", "file:///etc/passwd"), outline("me", "http://127.0.0.1/feed"), outline("ten", "http://10.0.0.1/"),
    outline("dec", "http://2130706433/"), outline("v6", "http://[::1]/"), outline("intra", "http://wiki/feed"),
    outline("nas", "http://nas.local/feed"), outline("login", "https://me:secret@west.example/"),
    outline("js", "javascript:alert(1)"), outline("hex", "http://0x7f.1/"),
)  # fmt: skip


def test_an_import_takes_what_is_safe_and_new_and_names_what_it_left_out(at_desk: AtDesk) -> None:
    at_desk.settle(SETTINGS)
    file = at_desk.folder / "list.opml"
    file.write_text(LIST)
    said = at_desk.run("sources", "import", str(file), "--no-lookup")
    assert said.code == 1
    assert "import: 3 of 17 sources added" in said.err and "2 there already, 12 left out" in said.err
    assert len([line for line in said.err.splitlines() if line.startswith("left out: ")]) == 12
    assert "secret" not in said.err
    sources = at_desk.run("sources", "--json").objects
    assert [(source["name"], source["url"]) for source in sources[1:]] == [
        ("north-wire", "https://north.example/a"), ("north-wire-2", "https://north.example/b"),
        ("east-example", "http://east.example:8080/c?x=1&y=2"),
    ]  # fmt: skip
    again = at_desk.run("sources", "import", str(file), "--no-lookup")
    assert "import: 0 of 17" in again.err


def test_a_name_that_leads_inside_is_left_out(at_desk: AtDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    async def resolve(host: str, port: int) -> tuple[str, ...]:
        return ("10.1.2.3",) if host == "inside.example" else ("93.184.215.14",)

    monkeypatch.setattr(lookup, "resolve", resolve)
    file = at_desk.folder / "list.opml"
    file.write_text(opml(outline("In", "https://inside.example/"), outline("Out", "https://outside.example/")))
    said = at_desk.run("sources", "import", str(file))
    assert said.code == 1 and "left out: In: leads to a private address" in said.err
    assert names(at_desk) == ["out"]


def test_a_list_may_come_by_stdin(at_desk: AtDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    stdin = io.TextIOWrapper(io.BytesIO(opml(outline("A", "https://a.example/")).encode()))
    monkeypatch.setattr(sys, "stdin", stdin)
    assert at_desk.run("sources", "import", "-", "--no-lookup").code == 0
    assert names(at_desk) == ["a"]


@pytest.mark.parametrize(
    ("content", "told"),
    [("<!DOCTYPE x [<!ENTITY a 'b'>]><opml/>", "document type"), ("<rss/>", "not OPML"), (None, "No such file")],
)  # fmt: skip
def test_a_file_that_is_no_list_is_refused(at_desk: AtDesk, content: str | None, told: str) -> None:
    file = at_desk.folder / "list.opml"
    if content is not None:
        file.write_text(content)
    said = at_desk.run("sources", "import", str(file))
    assert said.code == 1 and told in said.err and not at_desk.config.exists()


def test_an_export_is_read_back_and_holds_no_secret(at_desk: AtDesk) -> None:
    at_desk.settle(
        SETTINGS
        + '[[sources]]\nname = "drop"\nfolder = "in"\n[[sources]]\nname = "key"\nurl = "https://k.example/?apikey=s3cret"\n'
        + '[[sources]]\nname = "a&b <c>"\nurl = "https://a.example/?x=1&y=2"\n'
    )
    said = at_desk.run("sources", "export")
    assert said.code == 1 and "left out: drop" in said.err and "left out: key" in said.err
    assert "s3cret" not in said.out + said.err and "NOT_SET_HERE" not in said.out + said.err
    file = at_desk.folder / "out.opml"
    file.write_text(said.out)
    other = at_desk.folder / "other.toml"
    assert at_desk.run("sources", "import", str(file), "--no-lookup", "--config", str(other)).code == 0
    urls = [source["url"] for source in at_desk.run("sources", "--json", "--config", str(other)).objects]
    assert urls == ["https://world.example/wire", "https://a.example/?x=1&y=2"]


@pytest.mark.parametrize(
    ("wanted", "taken", "name"),
    [
        ("BBC News - World", (), "bbc-news"), ("BBC News", ("BBC-News",), "bbc-news-2"), ("", (), "source"),
        ("Donaudampfschiff", (), "donaudampfsc"), ("Новости дня", (), "новости-дня"),
        ("新华社新闻中心", (), "新华社新闻中"),
        ("दैनिक समाचार", (), "दैनिक-समाचार"), ("Donaudampfschiff", ("donaudampfsc",), "donaudampf-2"),
    ],
)  # fmt: skip
def test_names_made_are_short_and_unique(wanted: str, taken: tuple[str, ...], name: str) -> None:
    assert short_name(wanted, taken) == name


def test_an_action_that_is_not_known_is_wrong_use(at_desk: AtDesk) -> None:
    said = at_desk.run("sources", "ad")
    assert said.code == 2 and "add" in said.err
