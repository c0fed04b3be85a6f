"""File events, and where there are none."""

import os
import queue
from pathlib import Path

import pytest

from copytaster.wire.stirrings import Stirrings, remote_disk

MOUNTS = """\
25 1 259:1 / / rw,relatime - ext4 /dev/vda rw
40 25 0:44 / /wires rw - nfs4 server:/wires rw
41 40 0:45 / /wires/local rw - xfs /dev/vdb rw
42 25 0:46 / /mnt/the\\040desk rw shared:1 - cifs //server/desk rw
43 25 0:47 / /ssh rw - fuse.sshfs desk@server: rw
44 25 0:48 / /usb rw - fuseblk /dev/sdb rw
broken line
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/desk", ""), ("/wires", "nfs4"), ("/wires/reuters", "nfs4"), ("/wires/local/x", ""), ("/wiresx", ""),
        ("/mnt/the desk/in", "cifs"), ("/ssh/in", "sshfs"), ("/usb/in", ""),
    ],
)  # fmt: skip
def test_disks_of_other_machines_are_known(folder: str, kind: str) -> None:
    assert remote_disk(folder, MOUNTS) == kind


def test_this_machine_says_something(tmp_path: Path) -> None:
    assert remote_disk(str(tmp_path)) == remote_disk(str(tmp_path / "not" / "there"))


def test_names_are_told_as_they_stir_also_after_one_that_is_no_text(tmp_path: Path) -> None:
    told: queue.Queue[frozenset[str] | None] = queue.Queue()
    watch = Stirrings(str(tmp_path), told.put)
    try:
        assert told.get(timeout=10) is None, "the watch stands: look at everything"
        (tmp_path / "a.xml").write_text("x")
        assert told.get(timeout=10) == frozenset({"a.xml"})
        with open(os.path.join(os.fsencode(tmp_path), b"caf\xe9"), "w") as odd:  # noqa: PTH118, PTH123
            odd.write("x")
        while told.get(timeout=10) is not None:
            pass
        assert watch.alive and not watch.failed
    finally:
        watch.close()
    assert not watch.alive


def test_a_folder_that_is_not_there_has_no_events(tmp_path: Path) -> None:
    watch = Stirrings(str(tmp_path / "gone"), lambda _: None)
    watch._thread.join(10)
    assert not watch.alive and watch.failed == "No such file or directory"
