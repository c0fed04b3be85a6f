"""How far an export has come."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from copytaster.export.watermark import FOLDER, Delivered, Watermark, held, safe
from copytaster.model.errors import ExportError

MARK = Watermark("night", 7, 3, {"a": Delivered("d1", "/out/x.csv"), "b": Delivered("d2", "stdout", True)}, ("c",))


def test_a_watermark_reads_back_as_it_was_moved(tmp_path: Path) -> None:
    with held(tmp_path, "night") as marker:
        assert marker.mark == Watermark("night")
        marker.move(MARK)
    with held(tmp_path, "night") as marker:
        assert marker.mark == MARK and marker.mark.out == {"a"}
    with held(tmp_path, "another") as marker:
        assert marker.mark == Watermark("another")


def test_names_become_harmless_file_names() -> None:
    names = ["night", "../../etc/passwd", "a/b", "n" * 10_000, "", "\x00", "größe \ud800"]
    assert all(safe(name).isalnum() and len(safe(name)) == 24 for name in names)
    assert len({safe(name) for name in names}) == len(names)


def test_a_file_meant_and_found_standing_counts_as_delivered_for_the_next_file_only(tmp_path: Path) -> None:
    today, tomorrow = tmp_path / "today.csv", tmp_path / "tomorrow.csv"
    with held(tmp_path, "night", today) as marker:
        marker.intend(MARK, b"stories")
    with held(tmp_path, "night", tomorrow) as marker:
        assert marker.mark == Watermark("night"), "killed before the file stood: everything still has to go"
    today.write_bytes(b"stories")
    with held(tmp_path, "night", tomorrow) as marker:
        assert marker.mark == MARK
    with held(tmp_path, "night", today) as marker:
        assert marker.mark == Watermark("night"), "the same file is written again, not emptied"


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", '{"version": 99}', '{"version": 1}', '{"version": 1, "name": 1}']
)
def test_what_is_no_watermark_is_said_and_left_alone(tmp_path: Path, text: str) -> None:
    file = tmp_path / FOLDER / f"{safe('night')}.json"
    file.parent.mkdir()
    file.write_text(text)
    with pytest.raises(ExportError, match="is not a watermark"), held(tmp_path, "night"):
        pass
    assert file.read_text() == text


def test_a_store_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("a file")
    with pytest.raises(ExportError, match="cannot be used for `--since last`"), held(tmp_path, "night"):
        pass


HOLDER = """
import sys
from pathlib import Path
from copytaster.export.watermark import held
with held(Path(sys.argv[1]), "night"):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_two_runs_of_one_export_do_not_overlap(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None and other.stdin is not None
        other.stdout.readline()
        with (
            pytest.raises(ExportError, match=rf"process {other.pid}\) is still going on"),
            held(tmp_path, "night", patience=0),
        ):
            pass
        with held(tmp_path, "another", patience=0):
            pass
        other.stdin.close()
        with held(tmp_path, "night") as marker:  # waits for the other one to end
            assert marker.mark.position == 0


def test_the_lock_of_a_run_that_was_killed_is_free(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        other.stdout.readline()
        other.kill()
    with held(tmp_path, "night", patience=0):
        pass


def test_only_the_owner_can_read_what_went_out(tmp_path: Path) -> None:
    with held(tmp_path, "night") as marker:
        marker.move(MARK)
    assert (tmp_path / FOLDER).stat().st_mode & 0o077 == 0
    assert json.loads((tmp_path / FOLDER / f"{safe('night')}.json").read_text())["position"] == 7
