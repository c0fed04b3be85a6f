"""`copytaster export` on a real store."""

import csv
import io
import json
import os
import subprocess
import sys
from argparse import ArgumentParser
from datetime import timedelta
from pathlib import Path

import pytest

from copytaster.cli import export
from copytaster.model.brief import Brief
from copytaster.model.mark import Mark, Verb
from copytaster.model.story import Status, Story
from copytaster.queue.decisions import standing, tagged_at
from copytaster.store.archive import Archive
from copytaster.store.ledger import Ledger
from tests.stories import DAY, HOUR, MINUTE, NOON, a_story

CALL = (
    "import sys; from argparse import ArgumentParser; from copytaster.cli import export; p = ArgumentParser();"
    "p.add_argument('--store'); export.add_arguments(p); code = export.run(p.parse_args());"
    "foreign = {'textual', 'httpx', 'rich', 'selectolax', 'lxml', 'feedparser'} & set(sys.modules);"
    "sys.exit(f'imported {foreign}' if foreign else code)"
)


class Night:
    """A store, and the clock of the machine that exports it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store = folder / "store"
        self.now = NOON + DAY
        self.ledger = Ledger.open(self.store)
        self.archive = Archive.open(self.store)
        self.number = 0

    def receive(self, *stories: Story) -> None:
        self.archive.receive([(story, Brief(story.id, ("A summary.",)), "") for story in stories], NOON)

    def tag(self, story: Story, tag: str = "syria", at: timedelta = MINUTE) -> None:
        self.number += 1
        name = str(self.number)
        self.ledger.enter([Mark(name, name, Verb.TAG, NOON + at, "ida", story.key, story.digest, tag)])

    def run(self, *words: str) -> int:
        parser = ArgumentParser()
        parser.add_argument("--config")
        parser.add_argument("--store")
        export.add_arguments(parser)
        return export.run(parser.parse_args(["--store", str(self.store), *words]))

    def close(self) -> None:
        self.ledger.close()
        self.archive.close()


@pytest.fixture
def night(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Night:
    config = tmp_path / "copytaster.toml"
    config.write_text(
        '[[sources]]\nname = "north"\nurl = "https://example.org"\nheaders = { "X-Key" = "env:NOT_SET_UNDER_CRON" }\n'
        '[desk]\ntimezone = "Europe/Berlin"\n'
    )
    monkeypatch.setenv("COPYTASTER_CONFIG", str(config))
    made = Night(tmp_path)
    monkeypatch.setattr(export, "now", lambda: made.now)
    return made


@pytest.fixture(autouse=True)
def _closed(night: Night, request: pytest.FixtureRequest) -> None:
    request.addfinalizer(night.close)


def test_without_output_the_stories_go_to_stdout_and_the_rest_to_stderr(
    night: Night, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    night.receive(a_story(1), a_story(2))
    night.tag(a_story(1))
    assert night.run("--tag", "syria") == 0
    said = capsysbinary.readouterr()
    (line,) = said.out.decode().splitlines()
    assert json.loads(line)["id"] == "urn:north:1" and json.loads(line)["marks"]["by"] == "ida"
    assert said.err.decode() == "export: 1 story tagged syria → stdout\n"


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        (("--output", "a.csv"), b"key,id,"),
        (("--output", "a.MD"), b"# Tagged syria"),
        (("--output", "a.jsonl"), b'{"key"'),
        (("--output", "a.txt"), b'{"key"'),
        (("--output", "a.txt", "--format", "csv"), b"key,id,"),
    ],
)
def test_the_format_follows_the_ending_of_the_file(
    night: Night, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], begins: bytes
) -> None:
    monkeypatch.chdir(night.folder)
    night.receive(a_story(1))
    night.tag(a_story(1))
    assert night.run("--tag", "syria", *words) == 0
    assert Path(words[1]).read_bytes().startswith(begins)


def test_what_is_held_back_is_listed_and_is_in_no_file(night: Night, capsys: pytest.CaptureFixture[str]) -> None:
    night.receive(a_story(1), a_story(2, embargo=night.now + HOUR), a_story(3, status=Status.CANCELED))
    for number in (1, 2, 3):
        night.tag(a_story(number))
    file = night.folder / "a.csv"
    assert night.run("--tag", "syria", "--output", str(file)) == 0
    assert capsys.readouterr().err.splitlines() == [
        f"export: 1 story tagged syria → {file}; 2 held back",
        'export: held back: STORM-HARBOUR-3 "Harbour reopens after storm 3": killed by the wire',
        'export: held back: STORM-HARBOUR-2 "Harbour reopens after storm 2": embargoed until 2026-03-10T13:00:00Z',
    ]
    rows = list(csv.DictReader(io.StringIO(file.read_bytes().decode(), newline="")))
    assert [row["id"] for row in rows] == ["urn:north:1"]


def test_a_summary_for_machines(night: Night, capsys: pytest.CaptureFixture[str]) -> None:
    night.receive(a_story(1))
    night.tag(a_story(1))
    file = night.folder / "a-2026-03-10.jsonl"
    assert night.run("--tag", "syria", "economy", "--tag", "syria", "--output", str(file), "--json", "--quiet") == 0
    said = capsys.readouterr()
    assert json.loads(said.out) == {
        "export": f"economy,syria as jsonl to {night.folder}/a-DATE.jsonl", "tags": ["syria", "economy"],
        "format": "jsonl", "output": str(file), "stories": 1, "bytes": file.stat().st_size, "held": [], "recalled": [],
    }  # fmt: skip
    assert said.err == ""


def test_an_unknown_tag_is_no_story_no_failure_and_said(night: Night, capsys: pytest.CaptureFixture[str]) -> None:
    night.receive(a_story(1))
    night.tag(a_story(1))
    assert night.run("--tag", "Syrai") == 0
    assert 'export: no story is tagged "Syrai"; did you mean "syria"?' in capsys.readouterr().err
    assert night.run("--tag", "Syrai", "--quiet") == 0
    assert capsys.readouterr() == ("", "")


def test_a_store_that_is_not_there_is_no_story_and_is_not_made(
    night: Night, capsys: pytest.CaptureFixture[str]
) -> None:
    nowhere = night.folder / "nowhere"
    assert night.run("--tag", "syria", "--store", str(nowhere)) == 0
    assert "no stories tagged syria" in capsys.readouterr().err and not nowhere.exists()


@pytest.mark.parametrize(
    ("since", "expected"),
    [
        (None, 3),
        ("2026-03-09", 2),  # the desk's midnight is 23:00 UTC of the day before
        ("yesterday", 2),
        ("2026-03-09T12:00:00Z", 1),
    ],
)
def test_since_counts_from_the_tagging_in_the_desks_time_zone(
    night: Night, capsysbinary: pytest.CaptureFixture[bytes], since: str | None, expected: int
) -> None:
    night.receive(a_story(1), a_story(2), a_story(3))
    night.tag(a_story(1), at=-13 * HOUR - MINUTE)
    night.tag(a_story(2), at=-13 * HOUR)
    night.tag(a_story(3), at=HOUR)
    assert night.run("--tag", "syria", *(("--since", since) if since else ())) == 0
    assert len(capsysbinary.readouterr().out.splitlines()) == expected


def test_night_after_night_with_a_kill_in_between(night: Night, capsys: pytest.CaptureFixture[str]) -> None:
    night.receive(a_story(1), a_story(2))
    night.tag(a_story(1))
    monday, tuesday = night.folder / "syria-2026-03-09.jsonl", night.folder / "syria-2026-03-10.jsonl"
    words = ("--tag", "syria", "--since", "last", "--quiet", "--output")
    assert night.run(*words, str(monday)) == 0 and capsys.readouterr() == ("", "")
    night.tag(a_story(2))
    night.receive(a_story(1, status=Status.CANCELED))
    assert night.run(*words, str(tuesday)) == 0
    assert capsys.readouterr().err == (
        f'export: recalled: STORM-HARBOUR-1 "Harbour reopens after storm 1": killed; went out in {monday}\n'
    )
    assert [json.loads(line)["id"] for line in tuesday.read_text().splitlines()] == ["urn:north:2"]


def test_copy_that_is_gone_is_said_even_when_quiet_and_the_run_is_partial(
    night: Night, capsys: pytest.CaptureFixture[str]
) -> None:
    night.tag(a_story(1))
    assert night.run("--tag", "syria", "--quiet", "--output", str(night.folder / "a.csv")) == 1
    assert capsys.readouterr().err == f"export: held back: {a_story(1).key}: its copy is not in the archive\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--tag", "syria", "--since", "soon"), 'expected "last"'),
        (("--tag", " "), "found an empty tag"),
        (("--tag", "syria", "--json"), "name a file"),
        (("--tag", "syria", "--json", "--output", "-"), "name a file"),
    ],
)
def test_wrong_use_is_said_and_exits_with_2(
    night: Night, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    assert night.run(*words) == 2
    assert said in capsys.readouterr().err


def test_a_target_that_cannot_be_written_exits_with_1(night: Night, capsys: pytest.CaptureFixture[str]) -> None:
    assert night.run("--tag", "syria", "--output", str(night.folder / "nowhere" / "a.csv")) == 1
    assert "its folder does not exist" in capsys.readouterr().err


def test_the_program_runs_beside_an_open_desk_without_its_screen_or_its_wire(night: Night) -> None:
    night.receive(a_story(1))
    night.tag(a_story(1))
    words = [sys.executable, "-c", CALL, "--store", str(night.store), "--tag", "syria"]
    first, second = (subprocess.run(words, capture_output=True, check=False) for _ in range(2))
    assert (first.returncode, first.stderr.decode()) == (0, "export: 1 story tagged syria → stdout\n")
    assert first.stdout == second.stdout and json.loads(first.stdout)["id"] == "urn:north:1"


def test_a_reader_that_goes_away_is_a_sentence_not_a_traceback(night: Night) -> None:
    night.receive(a_story(1))
    night.tag(a_story(1))
    read, write = os.pipe()
    os.close(read)
    words = [sys.executable, "-c", CALL, "--store", str(night.store), "--tag", "syria"]
    done = subprocess.run(words, stdout=write, stderr=subprocess.PIPE, check=False)
    os.close(write)
    said = "copytaster: the stories could not be written to stdout: Broken pipe\n"
    assert (done.returncode, done.stderr.decode()) == (1, said)


def test_what_is_left_out_of_adding_up_changes_nothing() -> None:
    verbs = (Verb.TAG, Verb.STAR, Verb.UNTAG, Verb.DISCARD, Verb.UNDO, Verb.TAG, Verb.REDO, Verb.NOTE)
    marks = [
        Mark(
            str(number), str(number // 3), verb := verbs[number * 7 % len(verbs)], NOON + number * MINUTE, "ida",
            "" if verb in (Verb.UNDO, Verb.REDO) else f"story-{number % 11}", "v",
            str(number // 5) if verb in (Verb.UNDO, Verb.REDO) else ("syria", "sport", "economy")[number % 3],
        )
        for number in range(600)
    ]  # fmt: skip
    said = export.said_of(marks, ("syria",))
    sums, tagged = standing(marks), tagged_at(marks)
    assert {key for key, tags in tagged.items() if "syria" in tags} <= said.tagged.keys()
    assert all(said.tagged[key] == tagged[key] and said.standing[key] == sums[key] for key in said.tagged)
    assert said.position == 600 and said.known == {"syria", "sport", "economy"}
