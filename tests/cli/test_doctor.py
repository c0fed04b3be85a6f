"""`copytaster doctor`."""

import os
import pty
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from copytaster.cli.context import now
from copytaster.model.mark import Mark, Verb
from copytaster.store.desk_lock import hold_desk, holder
from copytaster.store.ledger import Ledger
from tests.cli.at_desk import AtDesk, beside
from tests.stories import DAY, NOON, a_story
from tests.wire.hostile import Hostile


def found(at_desk: AtDesk, check: str) -> list[dict[str, Any]]:
    return [line for line in at_desk.run("doctor", "--json").objects if line["check"] == check]


def states(lines: list[dict[str, Any]]) -> set[str]:
    return {line["state"] for line in lines}


def test_a_fresh_machine_has_nothing_that_fails_and_is_told_how_to_begin(at_desk: AtDesk) -> None:
    said = at_desk.run("doctor")
    assert said.code == 0
    assert "copytaster init" in said.out and "sources add" in said.out and "is made at the first start" in said.out
    assert not at_desk.store.exists() and not at_desk.config.exists()


def test_each_line_has_check_state_finding_and_remedy(at_desk: AtDesk) -> None:
    lines = at_desk.run("doctor", "--json").objects
    assert all(set(line) == {"check", "state", "found", "remedy"} for line in lines)
    assert {"settings", "store", "sources", "terminal", "clock", "versions"} == {line["check"] for line in lines}
    assert states(lines) <= {"ok", "warn"}


def test_each_mistake_in_the_settings_fails_with_its_line(at_desk: AtDesk) -> None:
    at_desk.settle('[desk]\nbell = "yes"\ncolour = 1\n')
    said = at_desk.run("doctor")
    assert said.code == 1
    assert f"{at_desk.config}:2:" in said.out and f"{at_desk.config}:3:" in said.out
    assert "versions" in said.out


def test_a_key_missing_from_the_environment_and_one_that_does_two_things_fail(at_desk: AtDesk) -> None:
    at_desk.settle(
        '[[sources]]\nname = "n"\nurl = "https://n.example"\nheaders = { X = "env:NOT_SET_HERE" }\n[keys]\nstar = "d"\n'
    )
    assert any("NOT_SET_HERE" in line["found"] and line["state"] == "fail" for line in found(at_desk, "settings"))
    assert states(found(at_desk, "keys")) == {"fail"}
    assert "7 marks" not in at_desk.run("doctor").out


def test_a_header_in_the_open_is_warned_of_and_never_shown(at_desk: AtDesk) -> None:
    at_desk.settle('[[sources]]\nname = "n"\nurl = "https://n.example"\nheaders = { X = "s3cret" }\n')
    at_desk.config.chmod(0o644)
    said = at_desk.run("doctor")
    assert "chmod 600" in said.out and "s3cret" not in said.out + said.err
    at_desk.config.chmod(stat.S_IRUSR | stat.S_IWUSR)
    assert "chmod 600" not in at_desk.run("doctor").out


def test_the_store_is_counted_and_who_sits_at_it_named(at_desk: AtDesk) -> None:
    at_desk.receive(a_story(1), a_story(2))
    at_desk.run("star", a_story(1).key)
    with hold_desk(at_desk.store, "bo", NOON):
        lines = found(at_desk, "store")
        assert "1 marks, 2 stories" in lines[0]["found"]
        assert "bo (pid" in lines[1]["found"]
    assert holder(at_desk.store, NOON) is None
    assert len(found(at_desk, "store")) == 1


def test_a_store_that_cannot_be_read_fails_and_is_left_as_it_is(at_desk: AtDesk) -> None:
    at_desk.store.mkdir(parents=True)
    ledger = at_desk.store / "ledger.journal"
    ledger.write_bytes(b"my diary\n")
    said = at_desk.run("doctor")
    assert said.code == 1 and "FAIL  store" in said.out
    assert ledger.read_bytes() == b"my diary\n"


def test_a_mark_from_the_future_puts_the_clock_in_doubt(at_desk: AtDesk) -> None:
    story = a_story(1)
    at_desk.receive(story)
    ledger = Ledger.open(at_desk.store)
    ledger.enter([Mark("m", "m", Verb.STAR, now() + DAY, "ida", story.key, story.digest)])
    ledger.close()
    assert "warn" in states(found(at_desk, "clock"))


def test_troubles_of_sources_are_told_as_remembered_without_asking(at_desk: AtDesk) -> None:
    with beside(Hostile()) as server:
        at_desk.settle(
            f'[[sources]]\nname = "good"\nurl = "{server.url("/good")}"\n'
            f'[[sources]]\nname = "bad"\nurl = "{server.url("/nowhere")}"\n'
        )
        at_desk.run("fetch", "--quiet")
        asked = len(server.seen)
        lines = found(at_desk, "sources")
        assert len(server.seen) == asked
    assert [line["state"] for line in lines] == ["warn", "ok"]
    assert lines[0]["found"].startswith("bad: ") and lines[0]["remedy"] == "copytaster sources check bad"


@pytest.mark.parametrize(
    ("size", "term", "state"),
    [("24 100", "xterm-256color", "ok"), ("20 70", "xterm", "warn"), ("24 100", "dumb", "FAIL")],
)  # fmt: skip
def test_the_terminal_is_measured(at_desk: AtDesk, tmp_path: Path, size: str, term: str, state: str) -> None:
    ours, theirs = pty.openpty()
    with subprocess.Popen(["stty", "rows", size.split()[0], "cols", size.split()[1]], stdin=theirs):
        pass
    environ = {**os.environ, "TERM": term}
    environ.pop("TMUX", None)
    called = subprocess.run(
        [sys.executable, "-m", "copytaster", "doctor"], stdin=theirs, stderr=theirs, stdout=subprocess.PIPE,
        env=environ, timeout=20, check=False,
    )  # fmt: skip
    os.close(theirs)
    os.close(ours)
    line = next(line for line in called.stdout.decode().splitlines() if "terminal " in line)
    assert line.split()[0] == state
    assert called.returncode == (1 if state == "FAIL" else 0)


def test_a_wrong_key_and_an_unknown_theme_fail_with_their_lines(at_desk: AtDesk) -> None:
    at_desk.settle('[desk]\ntheme = "norde"\n[keys]\nstar = "flurb"\n')
    said = at_desk.run("doctor")
    assert f"{at_desk.config}:2: [desk]: theme" in said.out and f"{at_desk.config}:4: [keys]: star" in said.out
