"""A file is put whole or not at all."""

import errno
import fcntl
import os
import signal
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from copytaster.export.outbox import clear, put
from copytaster.model.errors import ExportError


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "tags.csv"
    path.write_bytes(b"old")
    return path


def parts(folder: Path) -> list[Path]:
    return list(folder.glob(".copytaster-*"))


def test_a_new_file_is_there_with_the_usual_permissions(tmp_path: Path) -> None:
    usual = tmp_path / "usual"
    usual.touch()
    put(tmp_path / "a.csv", b"data")
    assert (tmp_path / "a.csv").read_bytes() == b"data"
    assert (tmp_path / "a.csv").stat().st_mode == usual.stat().st_mode
    assert parts(tmp_path) == []


def test_a_mode_that_is_asked_for_is_given(tmp_path: Path) -> None:
    put(tmp_path / "secret", b"data", mode=0o600)
    assert stat.S_IMODE((tmp_path / "secret").stat().st_mode) == 0o600


@pytest.mark.parametrize("mode", [0o600, 0o664, 0o640])
def test_an_existing_file_is_replaced_and_keeps_its_permissions(target: Path, mode: int) -> None:
    target.chmod(mode)
    inode = target.stat().st_ino
    put(target, b"new", mode=0o644)
    assert target.read_bytes() == b"new" and stat.S_IMODE(target.stat().st_mode) == mode
    assert target.stat().st_ino != inode


def test_a_symbolic_link_is_followed_and_stays(target: Path, tmp_path: Path) -> None:
    for link, to in ((tmp_path / "link", target), (tmp_path / "dangling", tmp_path / "fresh")):
        link.symlink_to(to)
        put(link, b"new")
        assert link.is_symlink() and to.read_bytes() == b"new"


def test_a_device_is_simply_written_to() -> None:
    put(Path(os.devnull), b"data")
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


def test_a_pipe_is_simply_written_to(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    put(pipe, b"data")
    reader.join(10)
    assert read == [b"data"] and stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_target_that_cannot_be_is_said_plainly(target: Path, tmp_path: Path) -> None:
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    for path, reason in (
        (tmp_path, "it is a folder; name a file in it"),
        (tmp_path / "nowhere" / "a.csv", "its folder does not exist"),
        (target / "a.csv", "what should be its folder is a file"),
        (tmp_path / ("n" * 300), "its name is too long"),
        (tmp_path / "circle", "its symbolic links turn in a circle"),
    ):
        with pytest.raises(ExportError, match=reason):
            put(path, b"new")
    assert target.read_bytes() == b"old" and parts(tmp_path) == []


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_or_file_we_may_not_write_is_left_alone(target: Path, tmp_path: Path) -> None:
    target.chmod(0o400)
    with pytest.raises(ExportError, match="permission denied"):
        put(target, b"new")
    target.chmod(0o600)
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(ExportError, match="permission denied"):
            put(target, b"new")
    finally:
        tmp_path.chmod(0o700)
    assert target.read_bytes() == b"old"


@pytest.mark.parametrize(
    ("call", "number", "reason"),
    [
        ("os.write", errno.ENOSPC, "the disk is full"),
        ("os.write", errno.EDQUOT, "the disk quota is used up"),
        ("os.fsync", errno.EIO, "the disk reports an error"),
        ("pathlib.Path.replace", errno.EROFS, "the disk is read-only"),
        ("os.access", errno.EACCES, "permission denied"),
    ],
)
def test_when_the_disk_refuses_the_old_file_stands_and_no_part_is_left(
    target: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, reason: str
) -> None:
    def refuse(*args: object, **more: object) -> None:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr(call, refuse)
        with pytest.raises(ExportError, match=f"{reason}. The old file, if any, is untouched"):
            put(target, b"new")
    assert target.read_bytes() == b"old" and parts(target.parent) == []


def test_a_full_disk_half_way_through_leaves_the_old_file(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, left = os.write, [3]

    def short(handle: int, data: memoryview) -> int:
        if not left[0]:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        left[0] -= 1
        return real(handle, data[:1000])

    with monkeypatch.context() as patch:
        patch.setattr("os.write", short)
        with pytest.raises(ExportError, match="the disk is full"):
            put(target, b"n" * 5000)
    assert target.read_bytes() == b"old" and parts(target.parent) == []


def test_a_disk_that_does_not_confirm_the_move_is_told(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.fsync

    def refuse(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        real(handle)

    monkeypatch.setattr("os.fsync", refuse)
    with pytest.raises(ExportError, match="was written, but the disk does not confirm it"):
        put(target, b"new")


def test_what_killed_runs_left_is_cleared_and_what_is_in_work_stays(target: Path, tmp_path: Path) -> None:
    left, working = tmp_path / ".copytaster-dead.part", tmp_path / ".copytaster-busy.part"
    for path in (left, working, tmp_path / ".copytaster-mine", tmp_path / "other.part"):
        path.write_bytes(b"half")
    (tmp_path / ".copytaster-link.part").symlink_to(target)
    with working.open("rb") as stream:
        fcntl.flock(stream, fcntl.LOCK_EX)
        put(target, b"new")
    assert not left.exists() and working.exists()
    assert (tmp_path / ".copytaster-mine").exists() and (tmp_path / "other.part").exists()
    assert target.read_bytes() == b"new"
    clear(tmp_path)
    assert not working.exists()


WRITER = """
import sys
from pathlib import Path
from copytaster.export.outbox import put
target, letters = Path(sys.argv[1]), (b"a", b"b")
for number in range(10_000):
    print(number, flush=True)
    put(target, letters[number % 2] * 300_000)
"""


def test_a_run_killed_at_any_moment_leaves_a_whole_file(target: Path, tmp_path: Path) -> None:
    seen = set()
    for round_ in range(8):
        with subprocess.Popen([sys.executable, "-c", WRITER, str(target)], stdout=subprocess.PIPE) as writer:
            assert writer.stdout is not None
            for _ in range(1 + 3 * round_):  # a little later in every round
                writer.stdout.readline()
            writer.send_signal(signal.SIGKILL)
        content = target.read_bytes()
        assert content == b"old" or (len(content) == 300_000 and len(set(content)) == 1)
        seen.add(content[:1])
    assert seen >= {b"a", b"b"}
    put(target, b"new")
    assert target.read_bytes() == b"new" and parts(tmp_path) == []
