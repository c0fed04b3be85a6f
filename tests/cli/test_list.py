"""`copytaster list` on a real store."""

import os
import pty
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from copytaster.model.brief import Brief
from copytaster.store.archive import Archive
from tests.cli.at_desk import AtDesk
from tests.stories import DAY, HOUR, NOON, a_story

FERRY = a_story(1, headline="Ferry runs again", slug="FERRY", body=("The ferry to Sund sails on Monday.",), urgency=3)
QUOTA = a_story(2, headline="Cod quota cut", slug="COD", body=("Ministers agreed on a smaller quota for cod.",))


@pytest.fixture(autouse=True)
def stocked(at_desk: AtDesk) -> None:
    at_desk.settle('[desk]\neditor = "ida"\ntimezone = "Europe/Berlin"\n')
    at_desk.receive(FERRY, QUOTA)


def keys(at_desk: AtDesk, *words: str) -> list[str]:
    said = at_desk.run("list", "--json", *words)
    assert said.code == 0
    return [story["key"] for story in said.objects]


def test_the_inbox_is_listed_newest_first_as_story_objects_with_key_and_marks(at_desk: AtDesk) -> None:
    said = at_desk.run("list", "--json")
    assert (said.code, said.err) == (0, "")
    newest, oldest = said.objects
    assert (newest["id"], newest["key"]) == (QUOTA.id, QUOTA.key)
    assert oldest["body"] == list(FERRY.body)
    assert newest["marks"] == {
        "tags": [], "starred": False, "discarded": False, "seen": False, "note": None, "by": None, "at": None,
    }  # fmt: skip


def test_what_was_decided_leaves_the_inbox_and_stands_in_its_view(at_desk: AtDesk) -> None:
    at_desk.run("star", FERRY.key)
    at_desk.run("tag", QUOTA.key, "fish")
    assert keys(at_desk) == []
    assert keys(at_desk, "starred") == [FERRY.key]
    assert keys(at_desk, "tagged") == keys(at_desk, "tag:fish") == keys(at_desk, "--view", "tag:fish") == [QUOTA.key]
    assert keys(at_desk, "all") == [QUOTA.key, FERRY.key]
    at_desk.run("discard", FERRY.key)
    assert keys(at_desk, "starred") == []
    assert keys(at_desk, "discarded") == [FERRY.key]


def test_a_filter_looks_through_all_stories_and_their_copy(at_desk: AtDesk) -> None:
    at_desk.run("star", FERRY.key)
    assert keys(at_desk, "ministers") == [QUOTA.key]
    assert keys(at_desk, "urgency<=3") == keys(at_desk, "sund", "sails") == keys(at_desk, "not cod") == [FERRY.key]
    assert keys(at_desk, "starred", "cod") == keys(at_desk, "--view", "starred", "cod") == []


def test_a_word_in_the_copy_does_not_set_aside_the_other_terms(at_desk: AtDesk) -> None:
    assert keys(at_desk, "ministers", "urgency<=3") == []


def test_a_kill_of_a_discarded_story_comes_first(at_desk: AtDesk) -> None:
    at_desk.run("discard", FERRY.key)
    at_desk.receive(replace(FERRY, headline="KILL Ferry", markers=("kill",), updated=NOON + HOUR), at=NOON + DAY)
    said = at_desk.run("list")
    assert "KILL" in said.out.splitlines()[0] and said.out.startswith(FERRY.key[:8])


def test_a_pipe_gets_whole_lines_without_titles(at_desk: AtDesk) -> None:
    long = "A headline " * 30
    at_desk.receive(a_story(3, headline=long.strip(), slug="LONG"))
    first, second, _ = at_desk.run("list").out.splitlines()
    assert long.strip() in first
    assert second.split()[:6] == [QUOTA.key[:8], "2026-03-09", "13:02", "4", "north", "COD"]


def test_a_limit_is_kept_and_said(at_desk: AtDesk) -> None:
    said = at_desk.run("list", "--limit", "1")
    assert len(said.out.splitlines()) == 1
    assert said.err == "list: 1 of 2\n"


def test_an_empty_list_says_so_and_is_no_failure(at_desk: AtDesk) -> None:
    said = at_desk.run("list", "starred")
    assert (said.code, said.out, said.err) == (0, "", "list: starred is empty\n")
    assert at_desk.run("list", "volcano").err == "list: nothing in all matches\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--view", "stared"), "no such view"), (("colour:red",), "is not a field"),
        (("--limit", "0"), "a whole number from 1"), (("is:blue",), "is not known"),
    ],
)  # fmt: skip
def test_wrong_use_is_a_plain_sentence(at_desk: AtDesk, words: tuple[str, ...], told: str) -> None:
    said = at_desk.run("list", *words)
    assert (said.code, said.out) == (2, "")
    assert told in said.err and "Traceback" not in said.err


def test_a_store_that_is_not_there_is_an_empty_inbox_and_is_not_made(at_desk: AtDesk) -> None:
    nowhere = at_desk.folder / "nowhere"
    said = at_desk.run("list", "--store", str(nowhere))
    assert (said.code, said.err) == (0, "list: inbox is empty\n")
    assert not nowhere.exists()


def test_nothing_of_a_story_controls_the_terminal(at_desk: AtDesk) -> None:
    archive = Archive.open(at_desk.store)
    bad = a_story(4, headline="Red \x1b[31malert\x9b2J \u202egnp", slug="RED\x07")
    archive.receive([(bad, Brief(bad.id), "")], NOON)
    archive.close()
    for said in (at_desk.run("list"), at_desk.run("list", "--json"), at_desk.run("show", bad.key)):
        assert not set("\x1b\x9b\x07\u202e") & set(said.out)


def command(*words: str) -> list[str]:
    return [sys.executable, "-m", "copytaster", *words]


def test_on_a_terminal_the_table_keeps_to_its_width(at_desk: AtDesk) -> None:
    at_desk.receive(a_story(5, headline="大阪の港で" * 30, slug="OSAKA"))
    ours, theirs = pty.openpty()
    environ = {**os.environ, "COLUMNS": "80", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command("list"), stdout=theirs, env=environ, timeout=20, check=False)
    os.close(theirs)
    lines = os.read(ours, 65536).decode().split("\r\n")
    os.close(ours)
    assert done.returncode == 0
    assert lines[0].split()[:4] == ["KEY", "TIME", "U", "SOURCE"]
    assert "大阪" in lines[1] and lines[1].rstrip().find("…") > 0
    assert all(sum(2 if character > "\u2e80" else 1 for character in line) <= 80 for line in lines)


def test_a_reader_that_goes_away_is_no_error(at_desk: AtDesk, tmp_path: Path) -> None:
    at_desk.receive(*(a_story(number, headline="x" * 400) for number in range(10, 400)))
    errors = tmp_path / "errors"
    with errors.open("wb") as stream, subprocess.Popen(
        command("list", "--json"), stdout=subprocess.PIPE, stderr=stream
    ) as listing:  # fmt: skip
        assert listing.stdout is not None
        listing.stdout.readline()
        listing.stdout.close()
        listing.wait(20)
    assert errors.read_bytes() == b""


def test_listing_takes_no_notice_of_a_key_that_is_missing_from_the_environment(at_desk: AtDesk) -> None:
    at_desk.settle('[[sources]]\nname = "n"\nurl = "https://n.example"\nheaders = { "X-Key" = "env:NOT_SET_HERE" }\n')
    assert at_desk.run("list").code == 0


def test_times_of_an_earlier_hour_are_given_in_the_zone_of_the_desk(at_desk: AtDesk) -> None:
    at_desk.receive(a_story(6, published=NOON - 20 * HOUR), at=NOON)
    assert "2026-03-08 17:00" in at_desk.run("list").out
