"""`copytaster brief` answers every story with one line, in order, whatever the others are like."""

import argparse
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from copytaster.cli import brief as command
from copytaster.model.story import story_as_dict
from tests.stories import a_story

TEXT = 'A blast killed 12 people in Holm on Monday.\n\n"We heard one loud bang," said Ida Lund, a police spokeswoman.'
RSS = """<rss version="2.0"><channel><title>North</title>
<item><guid>a</guid><title>Blast in Holm</title>
<description>A blast killed 12 people in Holm on Monday.</description></item>
<item><guid>b</guid><title>Fine in Holm</title><description>A bank was fined $50 million in Holm.</description></item>
</channel></rss>"""


def run(*words: str, stdin: bytes = b"", monkeypatch: pytest.MonkeyPatch) -> int:
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
    return command.run(parser.parse_args(list(words)))


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_each_story_of_a_file_has_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    feed = tmp_path / "feed.xml"
    feed.write_text(RSS, encoding="utf-8")
    assert run(str(feed), monkeypatch=monkeypatch) == 0
    first, second = lines(capsys)
    assert first["figures"][0]["value"] == 12
    assert second["figures"][0] | {"unit": "USD", "value": 50_000_000} == second["figures"][0]


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    feed, broken = tmp_path / "feed.xml", tmp_path / "broken.bin"
    feed.write_text(RSS, encoding="utf-8")
    broken.write_bytes(b"\x00\x01\x02\xff" * 50)
    assert run(str(tmp_path / "none"), str(broken), str(feed), monkeypatch=monkeypatch) == 1
    missing, unread, *briefs = lines(capsys)
    assert missing["file"].endswith("none") and missing["error"]
    assert unread["file"].endswith("broken.bin") and unread["error"]
    assert len(briefs) == 2


def test_json_lines_are_answered_in_order_and_a_bad_one_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    sent = [
        json.dumps({"id": "a", "text": TEXT, "headline": "Blast kills 12"}),
        "{broken",
        "",
        json.dumps(story_as_dict(a_story(7))),
        "[1]",
        json.dumps({"id": "c"}),
        json.dumps({"text": TEXT}),
        json.dumps({"id": "d", "body": [1]}),
        json.dumps({"id": "e", "body": ["Holm"], "status": "odd"}),
        json.dumps({"id": 5, "text": "Holm"}),
    ]
    assert run("--jsonl", stdin="\n".join(sent).encode(), monkeypatch=monkeypatch) == 1
    answers = lines(capsys)
    assert [answer["id"] for answer in answers] == ["a", None, "urn:north:7", None, None, None, None, None, "5"]
    assert [answer["line"] for answer in answers if "error" in answer] == [2, 5, 6, 7, 8, 9]
    assert all(answer["error"] for answer in answers if "error" in answer)
    assert answers[0]["quotes"][0]["speaker"] == "Ida Lund"


def test_a_stream_without_a_bad_line_is_a_success(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    stories = tmp_path / "stories.jsonl"
    stories.write_text(json.dumps({"id": "a", "text": ""}) + "\n", encoding="utf-8")
    assert run("--jsonl", str(stories), monkeypatch=monkeypatch) == 0
    assert lines(capsys) == [{"id": "a", "summary": [], "quotes": [], "figures": []}]


def test_for_reading_the_brief_is_laid_out(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    sent = json.dumps({"id": "a", "text": TEXT, "headline": "Blast kills 12"}).encode()
    assert run("--jsonl", "--text", stdin=sent, monkeypatch=monkeypatch) == 0
    page = capsys.readouterr().out
    assert page.startswith("Blast kills 12\n==============\n\nA blast killed 12 people in Holm on Monday.")
    assert "“We heard one loud bang,”\n      — Ida Lund, police spokeswoman" in page.replace(", a police", ", police")
    assert "12 people killed — “12”" in page


def test_for_reading_nothing_controls_the_terminal_and_trouble_goes_to_stderr(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    sent = json.dumps({"id": "a", "text": "A blast \x1b[2J killed 12 people.", "headline": "\x9b2J"}) + "\n{"
    assert run("--jsonl", "--text", stdin=sent.encode(), monkeypatch=monkeypatch) == 1
    out, err = capsys.readouterr()
    assert "\x1b" not in out and "\x9b" not in out
    assert "2" in err and "{" not in out


def test_a_line_with_half_a_character_is_answered(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    sent = b'{"id": "a", "text": "A blast \\ud800 killed 12 people."}'
    assert run("--jsonl", stdin=sent, monkeypatch=monkeypatch) == 0
    assert lines(capsys)[0]["figures"][0]["value"] == 12


def test_without_a_file_it_says_what_it_needs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch=monkeypatch) == 2
    out, err = capsys.readouterr()
    assert out == "" and "--jsonl" in err


def test_it_answers_before_the_next_line_comes() -> None:
    code = (
        "import argparse; from copytaster.cli import brief;"
        "p = argparse.ArgumentParser(); brief.add_arguments(p); raise SystemExit(brief.run(p.parse_args(['--jsonl'])))"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None and process.stdout is not None
        for number in range(3):
            process.stdin.write(json.dumps({"id": str(number), "text": TEXT}).encode() + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == str(number)
        process.stdin.close()
        assert process.wait() == 0


def test_several_processes_answer_in_the_same_order(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    sent = [json.dumps({"id": str(number), "text": TEXT * (1 + number % 3)}) for number in range(40)]
    sent[7] = "{"
    stdin = "\n".join(sent).encode()
    assert run("--jsonl", stdin=stdin, monkeypatch=monkeypatch) == 1
    alone = capsys.readouterr().out
    assert run("--jsonl", "--jobs", "2", stdin=stdin, monkeypatch=monkeypatch) == 1
    assert capsys.readouterr().out == alone


def test_a_line_too_long_is_passed_over(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(command, "LONGEST_LINE", 200)
    sent = "\n".join([json.dumps({"id": "a", "text": "x" * 900}), json.dumps({"id": "b", "text": "Holm"})])
    assert run("--jsonl", stdin=sent.encode(), monkeypatch=monkeypatch) == 1
    assert [(answer["id"], answer.get("line")) for answer in lines(capsys)] == [(None, 1), ("b", None)]


def test_it_loads_no_screen_and_no_network_library() -> None:
    code = (
        "import sys, copytaster.cli.brief;"
        "print([name for name in ('textual', 'rich', 'httpx', 'tinydb') if name in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
