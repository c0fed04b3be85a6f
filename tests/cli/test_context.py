"""What every command shares."""

from argparse import Namespace
from pathlib import Path

import pytest

from copytaster.cli.context import fail, now, say, settings_of
from copytaster.model.errors import ConfigError, ExportError, UsageError


def test_the_options_of_the_command_line_count_before_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named, other = tmp_path / "named.toml", tmp_path / "other.toml"
    named.write_text('[desk]\neditor = "ida"\n')
    other.write_text('[desk]\neditor = "dk"\n')
    monkeypatch.setenv("COPYTASTER_CONFIG", str(other))
    monkeypatch.setenv("COPYTASTER_STORE", str(tmp_path / "a"))
    found = settings_of(Namespace(config=str(named), store=str(tmp_path / "b")))
    assert (found.path, found.desk.editor, found.store) == (named, "ida", tmp_path / "b")
    found = settings_of(Namespace(config=None, store=None))
    assert (found.path, found.desk.editor, found.store) == (other, "dk", tmp_path / "a")


def test_the_clock_gives_aware_utc() -> None:
    assert str(now().tzinfo) == "UTC"


def test_what_is_said_cannot_control_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    say("Harbour\x1b[2J reopens\u202e")
    assert capsys.readouterr() == ("", "Harbour reopens\n")


def test_wrong_use_and_wrong_settings_exit_with_2_and_everything_else_with_1(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert [fail(error("why")) for error in (ConfigError, UsageError, ExportError)] == [2, 2, 1]
    assert capsys.readouterr().err == "copytaster: why\n" * 3
