"""A settings file to start from."""

import stat
from argparse import ArgumentParser
from pathlib import Path

import pytest

from copytaster.cli import init
from copytaster.settings.load import load
from copytaster.settings.template import template


def run(*words: str) -> int:
    parser = ArgumentParser()
    parser.add_argument("--config")
    init.add_arguments(parser)
    return init.run(parser.parse_args(words))


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("COPYTASTER_CONFIG", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "config" / "copytaster" / "copytaster.toml"


def test_it_is_written_for_its_owner_only_and_its_path_is_printed(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run() == 0
    assert capsys.readouterr().out == f"{place}\n"
    assert place.read_bytes() == template() and stat.S_IMODE(place.stat().st_mode) == 0o600
    assert load(place, {}).path == place


def test_a_file_that_is_there_is_not_replaced_unless_forced(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place.parent.mkdir(parents=True)
    place.write_text("# mine\n")
    assert run() == 1
    assert "is there already; edit it, or replace it with `copytaster init --force`" in capsys.readouterr().err
    assert place.read_text() == "# mine\n"
    assert run("--force") == 0
    assert place.read_bytes() == template()


def test_a_link_that_leads_nowhere_is_filled(place: Path, tmp_path: Path) -> None:
    place.parent.mkdir(parents=True)
    place.symlink_to(tmp_path / "dotfiles.toml")
    assert run() == 0 and (tmp_path / "dotfiles.toml").read_bytes() == template()


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--config", str(tmp_path)) == 1
    (tmp_path / "file").touch()
    assert run("--config", str(tmp_path / "file" / "x.toml")) == 1
    said = capsys.readouterr()
    assert "it is a folder" in said.err and "cannot be made" in said.err and said.out == ""
