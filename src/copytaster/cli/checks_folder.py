"""What `copytaster doctor` looks at of a folder that a wire feed writes into."""

from __future__ import annotations

import os

from copytaster.cli.checks import FAIL, OK, WARN, Check
from copytaster.model.source import Source
from copytaster.wire.quarantine import held_in
from copytaster.wire.stirrings import remote_disk
from copytaster.wire.tray import tray_of


def folder_check(source: Source) -> Check:
    """Whether the folder of `source` is there, may be read and written, and what lies in it."""
    name, folder = source.name, source.folder
    try:
        tray, held = tray_of(folder), held_in(folder)
    except FileNotFoundError:
        return Check("sources", FAIL, f"{name}: the folder {folder} is not there", f"mkdir {folder}")
    except OSError as error:
        return Check("sources", FAIL, f"{name}: {folder}: {error.strerror}", "make it a folder that you may read")
    if source.taken != "leave" and not os.access(folder, os.W_OK | os.X_OK):
        found = f"{name}: {folder} may not be written, so that what was taken cannot be moved away"
        return Check("sources", WARN, found, 'make it yours, or set taken = "leave"')
    if held.names:
        many = f"{len(held.names)} file{'' if len(held.names) == 1 else 's'} in quarantine"
        return Check("sources", WARN, f"{name}: {many}", f"copytaster sources retry {name}")
    kind = remote_disk(folder)
    how = f"on a far disk ({kind}), looked at every {source.interval} s" if kind else "watched"
    return Check("sources", OK, f"{name}: {folder}, {how}, {len(tray.files)} files wait")
