"""`copytaster parse`."""

import argparse
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from copytaster.cli import parse
from copytaster.model.errors import UsageError


def run(*words: str) -> int:
    parser = argparse.ArgumentParser()
    parse.add_arguments(parser)
    return parse.run(parser.parse_args(words))


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_each_file_gives_a_line_in_the_order_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("Quake hits Holm\n\nA quake hit Holm.\n")
    (tmp_path / "b.dat").write_text(
        "<rss><channel><title>N</title><item><title>One</title></item><item/></channel></rss>"
    )
    names = [str(tmp_path / "b.dat"), str(tmp_path / "a.txt")]
    assert run(*names) == 0
    told = capsys.readouterr()
    found = [json.loads(line) for line in told.out.splitlines()]
    assert [line["file"] for line in found] == names
    assert [item["headline"] for line in found for item in line["items"]] == ["One", "Quake hits Holm"]
    assert "item 2: no text at all, skipped" in told.err


def test_what_cannot_be_read_is_an_error_line_and_the_others_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "good").write_text("Quake\n\nA quake.")
    (tmp_path / "bad").write_bytes(b"\x00\x01\x02\x03\x04")
    assert run(str(tmp_path / "missing"), str(tmp_path / "bad"), str(tmp_path), str(tmp_path / "good")) == 1
    found = lines(capsys)
    assert [sorted(line) for line in found] == [
        ["error", "file"],
        ["error", "file"],
        ["error", "file"],
        ["file", "items"],
    ]
    assert found[0]["error"] == "cannot be read: No such file or directory"


def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Quake\n\nA quake.")))
    assert run("-") == 0
    assert lines(capsys)[0]["file"] == "-"


def test_the_zone_is_used_and_a_wrong_one_is_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a").write_text("Quake\n\nA quake.\n\nUpdated: 9 July 2026, 12:00")
    assert run("--timezone", "Europe/Berlin", str(tmp_path / "a")) == 0
    assert lines(capsys)[0]["items"][0]["updated"] == "2026-07-09T10:00:00Z"
    with pytest.raises(UsageError, match="IANA name"):
        run("--timezone", "Nowhere", str(tmp_path / "a"))


def test_a_file_beyond_the_limit_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(parse, "LARGEST", 10)
    (tmp_path / "a").write_text("x" * 11)
    assert run(str(tmp_path / "a")) == 1
    assert "larger than" in lines(capsys)[0]["error"]


def test_parsing_needs_neither_the_screen_nor_the_network() -> None:
    unwanted = ("textual", "rich", "httpx", "feedparser")
    code = f"import sys, copytaster.cli.parse; print([m for m in {unwanted} if m in sys.modules])"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
    )
