"""Picking up a file: whole or not at all, and only if it is one."""

import fcntl
import os
from pathlib import Path

import pytest

from copytaster.model.errors import FormatError
from copytaster.wire import pick_up
from copytaster.wire.pick_up import picked_up
from copytaster.wire.tray import Lying, looked_at, tray_of


def lying(path: Path) -> Lying:
    (file,) = looked_at(str(path.parent), [path.name])
    return file


def test_the_bytes_come_whole(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 3_000_000)
    assert picked_up(str(tmp_path), lying(tmp_path / "a")) == b"x" * 3_000_000


def test_what_changed_or_went_since_it_was_looked_at_is_not_taken(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("one")
    file = lying(path)
    path.write_text("another")
    assert picked_up(str(tmp_path), file) is None
    path.unlink()
    assert picked_up(str(tmp_path), file) is None
    path.symlink_to("/etc/passwd")
    assert picked_up(str(tmp_path), file) is None
    path.unlink()
    os.mkfifo(path)
    assert picked_up(str(tmp_path), file) is None


def test_too_large_and_empty_ones_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pick_up, "LIMIT", 2 * 1024**2)
    (tmp_path / "a").write_bytes(bytes(3 * 1024**2))
    (tmp_path / "b").write_bytes(b"")
    with pytest.raises(FormatError, match="has 3 MB, more than the 2 MB that are read"):
        picked_up(str(tmp_path), lying(tmp_path / "a"))
    with pytest.raises(FormatError, match="empty"):
        picked_up(str(tmp_path), lying(tmp_path / "b"))


@pytest.mark.skipif(not hasattr(fcntl, "F_SETLEASE"), reason="only Linux tells who writes")
def test_a_file_that_somebody_writes_to_is_not_taken(tmp_path: Path) -> None:
    path = tmp_path / "a"
    with path.open("w") as writing:
        writing.write("one")
        writing.flush()
        assert picked_up(str(tmp_path), lying(path)) is None
    assert picked_up(str(tmp_path), lying(path)) == b"one"


def test_a_file_in_use_by_a_reader_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("one")
    with path.open():
        assert picked_up(str(tmp_path), lying(path)) == b"one"


def test_a_tray_is_in_the_order_written(tmp_path: Path) -> None:
    for age, name in enumerate(("c", "a", "b")):
        (tmp_path / name).write_text(name)
        os.utime(tmp_path / name, (1000 + age, 1000 + age))
    assert [file.name for file in tray_of(str(tmp_path)).files] == ["c", "a", "b"]
