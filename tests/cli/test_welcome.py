"""The first start, without settings."""

import io
import sys
from argparse import Namespace

import pytest

from copytaster.cli import demo, lookup
from copytaster.cli.welcome import welcome
from tests.cli.at_desk import AtDesk, beside
from tests.wire.hostile import Hostile

ARGS = Namespace(config=None, store=None, read_only=False)


def type_in(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


def test_an_address_becomes_the_first_source_and_the_settings(at_desk: AtDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    with beside(Hostile()) as server:
        type_in(monkeypatch, "a", server.url("/good"))
        settings = welcome(ARGS)
        url = server.url("/good")
    assert settings is not None and settings.path == at_desk.config
    assert [source.url for source in settings.sources] == [url]


def test_what_goes_wrong_is_said_and_asked_again(at_desk: AtDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = at_desk.folder / "no.opml"
    wrong.write_text("root:x:0:0")
    type_in(monkeypatch, "x", "", "a", "nonsense", "o", "/no/such/file.opml", "o", str(wrong), "a", "", "q")
    assert welcome(ARGS) is None
    said = at_desk.capture.readouterr().err.decode()
    assert "One of the letters" in said and "begins with https:// or http://" in said and "cannot be read" in said
    assert f"{wrong}: not XML" in said
    assert said.count("d, a, o or q?") == 7 and not at_desk.config.exists()


def test_a_list_of_another_reader_is_imported(at_desk: AtDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lookup, "leading_inside", lambda hosts: frozenset())
    file = at_desk.folder / "list.opml"
    file.write_text('<opml version="2.0"><body><outline text="A" xmlUrl="https://a.invalid/f"/></body></opml>')
    type_in(monkeypatch, "o", str(file))
    settings = welcome(ARGS)
    assert settings is not None and [source.name for source in settings.sources] == ["a"]


def test_the_demo_is_opened_and_nothing_else(at_desk: AtDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    speeds: list[float] = []
    monkeypatch.setattr(demo, "run", lambda args: speeds.append(args.speed))
    type_in(monkeypatch, "D")
    assert welcome(ARGS) is None
    assert speeds == [1.0] and not at_desk.config.exists()


def test_the_end_of_the_input_is_the_end(at_desk: AtDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    type_in(monkeypatch)
    assert welcome(ARGS) is None
