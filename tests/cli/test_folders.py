"""Folders on the command line: fetch takes what lies there, check looks, retry puts back, doctor tells."""

import os
from pathlib import Path
from typing import Any

import pytest

from copytaster.store.archive import Archive
from tests.cli.at_desk import AtDesk

STORY = '{{"uri": "u:{0}", "type": "text", "headline": "Ferry {0} runs again", "body_text": "HOLM - It runs."}}'
BINARY = bytes(range(256)) * 4


def settle(at_desk: AtDesk, **more: str) -> Path:
    """A source `drop` on a folder beside the settings, with what lies there whole at once."""
    lines = "".join(f"{key} = {value}\n" for key, value in {"settle": "0", **more}.items())
    at_desk.settle(f'[[sources]]\nname = "drop"\nfolder = "in"\n{lines}')
    folder = at_desk.config.parent / "in"
    folder.mkdir()
    return folder


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def only(at_desk: AtDesk, *words: str) -> dict[str, Any]:
    (line,) = at_desk.run(*words, "--json").objects
    return line


def test_a_fetch_takes_what_lies_there_and_tells_it_in_one_line(at_desk: AtDesk) -> None:
    folder = settle(at_desk)
    for number in range(90):  # more than one delivery
        (folder / f"{number}.json").write_text(STORY.format(number))
    assert only(at_desk, "fetch") == {
        "source": "drop", "outcome": "ok", "new": 90, "updated": 0, "skipped": 0, "trouble": None,
    }  # fmt: skip
    assert len(at_desk.run("list", "all", "--json").objects) == 90 and names(folder) == ["done"]
    said = at_desk.run("fetch")
    assert (said.code, said.err) == (0, "drop: unchanged\nfetch: 1 of 1 sources asked: 0 new, 0 updated\n")


def test_a_file_that_cannot_be_read_is_told_once_and_counted_until_it_is_retried(at_desk: AtDesk) -> None:
    folder = settle(at_desk)
    (folder / "bad").write_bytes(BINARY)
    (folder / "good").write_text(STORY.format(1))
    said = at_desk.run("fetch")
    assert said.code == 1 and "drop: 1 new" in said.err
    assert "1 file in quarantine: copytaster sources retry drop; the latest is bad: not a wire format" in said.err
    assert at_desk.run("fetch").code == 0, "nothing failed this time"
    assert "1 file in quarantine" in at_desk.run("sources").out
    assert "1 file in quarantine" in at_desk.run("doctor").out
    (folder / "quarantine" / "bad").write_text(STORY.format(2))  # mended
    back = at_desk.run("sources", "retry", "bad")
    assert back.code == 0 and "drop: 1 file to be read again" in back.err
    assert only(at_desk, "fetch")["new"] == 1
    assert at_desk.run("sources", "retry").code == 1 and "quarantine" not in at_desk.run("sources").out


def test_left_files_are_taken_once_and_can_be_retried(at_desk: AtDesk) -> None:
    folder = settle(at_desk, taken='"leave"')
    (folder / "bad").write_bytes(BINARY)
    (folder / "good").write_text(STORY.format(1))
    os.utime(folder / "bad", (1000, 1000))
    assert only(at_desk, "fetch")["new"] == 1 and only(at_desk, "fetch")["outcome"] == "unchanged"
    assert names(folder) == ["bad", "good"]
    assert "could not be read and was left in place" in at_desk.run("sources").out
    assert at_desk.run("sources", "retry", "drop").code == 0
    assert only(at_desk, "fetch")["outcome"] == "trouble", "it was read again"


def test_what_was_kept_before_a_crash_is_not_doubled(at_desk: AtDesk) -> None:
    folder = settle(at_desk)
    (folder / "a").write_text(STORY.format(1))
    at_desk.run("fetch")
    (path,) = folder.glob("done/*/a")
    path.rename(folder / "a")  # as though the end had come between keeping and moving
    assert only(at_desk, "fetch")["new"] == 0 and len(at_desk.run("list", "all", "--json").objects) == 1
    archive = Archive.open(at_desk.store, readonly=True)
    assert archive.position == 1
    archive.close()


def test_check_looks_and_moves_nothing(at_desk: AtDesk) -> None:
    folder = settle(at_desk)
    (folder / "a").write_text(STORY.format(1))
    said = only(at_desk, "sources", "check")
    assert (said["outcome"], said["items"]) == ("ok", 1) and names(folder) == ["a"]
    assert not at_desk.store.exists()


def test_a_missing_folder_is_a_trouble_everywhere(at_desk: AtDesk) -> None:
    settle(at_desk).rmdir()
    assert at_desk.run("fetch").code == 1 and at_desk.run("sources", "check").code == 1
    assert only(at_desk, "fetch")["trouble"]["kind"] == "refused"
    said = at_desk.run("doctor")
    assert said.code == 1 and "is not there" in said.out and "mkdir" in said.out
    assert at_desk.run("sources", "retry").code == 1


def test_doctor_tells_how_a_folder_stands(at_desk: AtDesk) -> None:
    folder = settle(at_desk)
    (folder / "a").write_text("x")
    assert f"drop: {folder}, watched, 1 files wait" in at_desk.run("doctor").out


def test_due_leaves_a_folder_whose_time_has_not_come(at_desk: AtDesk) -> None:
    folder = settle(at_desk)
    at_desk.run("fetch")
    (folder / "a").write_text(STORY.format(1))
    assert at_desk.run("fetch", "--due").err == "fetch: 0 of 1 sources asked: 0 new, 0 updated\n"


@pytest.mark.parametrize("name", ["nobody", "a\x1b[2Jb"])
def test_retry_of_what_is_not_there_is_wrong_use(at_desk: AtDesk, name: str) -> None:
    settle(at_desk)
    said = at_desk.run("sources", "retry", name)
    assert said.code == 2 and "folders: drop" in said.err and "\x1b" not in said.err
