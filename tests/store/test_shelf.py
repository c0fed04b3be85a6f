"""What becomes of an archive that is damaged, foreign, newer, full or only to be read."""

import os
import resource
import shutil
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from copytaster.model.errors import NotSaved, StoreBroken, StoreError
from copytaster.store import archive as archive_module
from copytaster.store.archive import Archive
from tests.store.archives import parcel, receive
from tests.stories import NOON, a_story

FILE = "archive.db"


def a_store(folder: Path, count: int = 3) -> Path:
    """A closed archive of `count` stories; returns its file."""
    archive = Archive.open(folder)
    receive(archive, *(a_story(number) for number in range(count)))
    archive.close()
    return folder / FILE


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("rubbish", [b"hello, not a database", b"\0" * 9000, None], ids=["text", "zeros", "header"])
def test_an_unreadable_archive_is_set_aside_and_a_new_one_made(rubbish: bytes | None, tmp_path: Path) -> None:
    database = a_store(tmp_path)
    broken = rubbish or database.read_bytes()[:100] + b"\xff" * 4000 + database.read_bytes()[4100:]
    database.write_bytes(broken)
    archive = Archive.open(tmp_path)
    assert archive.notice is not None and f"{FILE}.broken-1" in archive.notice
    assert (tmp_path / f"{FILE}.broken-1").read_bytes() == broken
    assert receive(archive, a_story(1)).new
    archive.close()
    again = Archive.open(tmp_path)
    assert again.notice is None and len(again.heads()) == 1
    again.close()


def test_damage_found_in_the_work_is_said_and_set_aside_at_the_next_start(tmp_path: Path) -> None:
    database = a_store(tmp_path, 400)
    content = bytearray(database.read_bytes())
    content[8192:] = b"\xaa" * (len(content) - 8192)
    database.write_bytes(content)
    for number in (1, 2):  # where the first look finds it, or only the work
        try:
            archive = Archive.open(tmp_path)
        except StoreError:
            continue
        try:
            archive.heads()
            archive.search("harbour")
        except StoreBroken as error:
            assert number == 1 and "damaged" in str(error)
        archive.close()
    assert list(tmp_path.glob(f"{FILE}.broken-1"))


def test_a_database_of_another_program_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    database = sqlite3.connect(tmp_path / FILE)
    database.execute("CREATE TABLE recipes (name)")
    database.close()
    before = (tmp_path / FILE).read_bytes()
    for readonly in (True, False):
        with pytest.raises(StoreBroken, match="not an archive"):
            Archive.open(tmp_path, readonly=readonly)
    assert (tmp_path / FILE).read_bytes() == before
    assert not list(tmp_path.glob("*.broken-*"))


def test_an_archive_of_a_newer_copytaster_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    database = sqlite3.connect(a_store(tmp_path), isolation_level=None)
    database.execute("PRAGMA user_version = 2")
    database.close()
    before = (tmp_path / FILE).read_bytes()
    for readonly in (True, False):
        with pytest.raises(StoreBroken, match="newer copytaster"):
            Archive.open(tmp_path, readonly=readonly)
    assert (tmp_path / FILE).read_bytes() == before


def test_a_reader_of_an_unreadable_archive_changes_nothing(tmp_path: Path) -> None:
    tmp_path.joinpath(FILE).write_bytes(b"rubbish" * 1000)
    before = contents(tmp_path)
    with pytest.raises(StoreBroken, match="damaged"):
        Archive.open(tmp_path, readonly=True)
    assert contents(tmp_path) == before


def test_a_reader_makes_nothing_and_sees_an_archive_come_and_grow(tmp_path: Path) -> None:
    reader = Archive.open(tmp_path / "store", readonly=True)
    assert reader.heads() == [] and not (tmp_path / "store").exists()
    with pytest.raises(NotSaved, match="reading only"):
        receive(reader, a_story(1))
    a_store(tmp_path / "store", 2)
    before = contents(tmp_path / "store")
    assert len(reader.news()) == 2
    assert contents(tmp_path / "store") == before, "no file is made where nobody writes"
    writer = Archive.open(tmp_path / "store")
    receive(writer, a_story(8))
    assert [head.id for head in reader.news()] == ["urn:north:8"], "beside a writer"
    receive(writer, a_story(9))
    writer.close()
    assert [head.id for head in reader.news()] == ["urn:north:9"], "after the writer has gone"
    a_later = Archive.open(tmp_path / "store")
    receive(a_later, a_story(10))
    a_later.close()
    assert [head.id for head in reader.news()] == ["urn:north:10"]
    reader.close()


def test_a_dead_desks_wal_is_read_where_no_file_may_be_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database = a_store(tmp_path / "store")
    writer = Archive.open(tmp_path / "store")
    receive(writer, a_story(9))
    copy = tmp_path / "copy"
    shutil.copytree(tmp_path / "store", copy)
    writer.close()
    assert database.exists()
    (copy / f"{FILE}-shm").unlink()
    (copy / f"{FILE}-shm").symlink_to(tmp_path / "nowhere" / "shm")  # can neither be read nor made, even by root
    reader = Archive.open(copy, readonly=True)
    assert len(reader.heads()) == 3
    assert reader.notice is not None and "latest stories" in reader.notice
    reader.close()


def test_a_file_that_cannot_be_looked_at_is_a_plain_sentence(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    for readonly in (True, False):
        with pytest.raises(StoreError, match="loop"):
            Archive.open(tmp_path / "loop", readonly=readonly)


def test_an_empty_file_is_an_archive_that_is_to_come(tmp_path: Path) -> None:
    (tmp_path / FILE).touch()
    reader = Archive.open(tmp_path, readonly=True)
    assert reader.heads() == []
    a_store(tmp_path, 2)
    assert len(reader.heads()) == 2
    reader.close()


def test_files_are_private(tmp_path: Path) -> None:
    archive = Archive.open(tmp_path / "store")
    receive(archive, a_story(1))
    assert stat.S_IMODE((tmp_path / "store").stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "store").iterdir()} == {0o600}
    archive.close()


def test_a_full_disk_receives_nothing_of_a_batch_and_all_of_it_later(tmp_path: Path) -> None:
    archive = Archive.open(tmp_path)
    receive(archive, a_story(1))
    before = archive.heads()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    size = max(path.stat().st_size for path in tmp_path.iterdir())
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + 20_000, hard))
    batch = [parcel(a_story(number, body=(os.urandom(3000).hex(),))) for number in range(2, 40)]
    try:
        with pytest.raises(NotSaved):
            archive.receive(batch, NOON)
        assert archive.heads() == before
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert len(archive.receive(batch, NOON).new) == len(batch)
    archive.close()


def test_a_bug_in_the_midst_of_a_batch_leaves_nothing_half_received(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = Archive.open(tmp_path)

    def broken(db: sqlite3.Connection, states: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patched:
        patched.setattr(archive_module, "_keep", broken)
        with pytest.raises(ZeroDivisionError):
            receive(archive, a_story(1), a_story(2))
    assert archive.heads() == [] and archive.search("harbour") == []
    assert receive(archive, a_story(1)).new
    archive.close()


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="--store"):
        Archive.open(tmp_path / "file" / "store")


def test_an_archive_put_aside_by_another_is_followed(tmp_path: Path) -> None:
    mine = Archive.open(tmp_path)
    receive(mine, a_story(1))
    for path in list(tmp_path.glob(f"{FILE}*")):
        path.rename(path.with_name(f"old {path.name}"))
    theirs = Archive.open(tmp_path)
    receive(theirs, a_story(2))
    theirs.close()
    assert [head.id for head in mine.heads()] == ["urn:north:2"]
    mine.close()


WRITER = """
import sys
from pathlib import Path
from copytaster.store.archive import Archive
from tests.store.archives import receive
from tests.stories import a_story
archive = Archive.open(Path(sys.argv[1]))
for number in range(10_000):
    receive(archive, *(a_story(4 * number + n) for n in range(4)))
    print(number, flush=True)
"""


def test_a_killed_writer_leaves_whole_batches(tmp_path: Path) -> None:
    for wanted in (3, 9):
        process = subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path)], stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        said = [int(line) for line, _ in zip(process.stdout, range(wanted), strict=False)]
        process.kill()
        said += [int(line) for line in process.communicate()[0].split()]
        archive = Archive.open(tmp_path)
        assert archive.notice is None
        heads = archive.heads()
        assert len(heads) % 4 == 0 and len(heads) >= 4 * (said[-1] + 1)
        archive.close()
