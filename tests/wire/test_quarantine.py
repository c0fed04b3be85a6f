"""Putting files away and aside: never over another, never outside the folder."""

import os
from pathlib import Path

import pytest

from copytaster.wire.put_away import numbered, put_away, with_ending
from copytaster.wire.quarantine import held_in, put_aside, put_back
from copytaster.wire.tray import Lying, tray_of
from tests.stories import NOON


def put(folder: Path, name: str, text: str = "x") -> Lying:
    (folder / name).write_text(text)
    return next(file for file in tray_of(str(folder)).files if file.name == name)


def test_a_file_goes_aside_and_comes_back(tmp_path: Path) -> None:
    for name in ("a", "b"):
        assert put_aside(str(tmp_path), put(tmp_path, name), f"{name} is\x1b[31m broken", "drop", NOON)
    held = held_in(str(tmp_path))
    assert (held.names, held.latest, held.why) == (("a", "b"), "b", "b is broken")
    assert put_back(str(tmp_path), ["b", "never"]) == ("b",)
    assert held_in(str(tmp_path)).names == ("a",) and (tmp_path / "b").exists()
    assert not (tmp_path / "quarantine" / "b.why.txt").exists()


def test_a_file_called_like_a_note_is_no_note(tmp_path: Path) -> None:
    for name in ("a.why.txt", "a"):
        put_aside(str(tmp_path), put(tmp_path, name, name), "broken", "drop", NOON)
    assert set(held_in(str(tmp_path)).names) == {"a", "a.why.txt.held"}
    assert (tmp_path / "quarantine" / "a.why.txt.held").read_text() == "a.why.txt"


def test_without_a_quarantine_nothing_is_held(tmp_path: Path) -> None:
    assert held_in(str(tmp_path)).names == ()


@pytest.mark.parametrize("below", ["done", "quarantine"])
def test_a_link_in_the_place_of_our_folders_leads_nowhere(tmp_path: Path, below: str) -> None:
    folder, outside = tmp_path / "drop", tmp_path / "outside"
    folder.mkdir()
    outside.mkdir()
    (folder / below).symlink_to(outside)
    file = put(folder, "authorized_keys")
    with pytest.raises(OSError):
        if below == "done":
            put_away(str(folder), file, "2026-03-09")
        else:
            put_aside(str(folder), file, "broken", "drop", NOON)
    assert not list(outside.iterdir()) and (folder / "authorized_keys").exists()


def test_what_is_gone_or_was_replaced_is_not_put_away(tmp_path: Path) -> None:
    file = put(tmp_path, "a", "one")
    put(tmp_path, "a", "another")
    assert not put_away(str(tmp_path), file, "2026-03-09")
    assert (tmp_path / "a").read_text() == "another", "it is put back, to be read"
    (tmp_path / "a").unlink()
    assert not put_away(str(tmp_path), file, "2026-03-09") and not put_aside(str(tmp_path), file, "", "drop", NOON)
    assert not list((tmp_path / "done" / "2026-03-09").iterdir()) and not held_in(str(tmp_path)).names


@pytest.mark.parametrize(
    ("name", "second"),
    [("a.xml", "a.2.xml"), ("a", "a.2"), (".a", ".a.2"), ("a.b.c", "a.b.2.c"), ("a." + "x" * 30, f"a.{'x' * 30}.2")],
)  # fmt: skip
def test_a_second_one_gets_a_number(name: str, second: str) -> None:
    assert (numbered(name, 1), numbered(name, 2)) == (name, second)


@pytest.mark.parametrize("name", ["a" * 255, "ä" * 127, os.fsdecode(b"\xff" * 255)])
def test_names_stay_within_what_a_disk_takes(name: str) -> None:
    assert len(os.fsencode(numbered(name, 12))) <= 255
    cut = os.fsencode(with_ending(name, ".why.txt"))
    assert len(cut) <= 255 and cut.endswith(b".why.txt")
