"""`copytaster sources retry`: files that could not be read are put where they are read again."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Mapping, Sequence

from copytaster.cli.context import DONE, FAILED, now, say, settings_of
from copytaster.cli.source_list import states_of
from copytaster.model.errors import CopytasterError, UsageError
from copytaster.model.source import Source, SourceState
from copytaster.wire.folder_told import UNREAD, shown
from copytaster.wire.quarantine import held_in, put_back
from copytaster.wire.tray import tray_of


def retry_sources(args: Namespace) -> int:
    """Put files back for the sources or files that `args` names, all without a name; 0 done, 1 nothing to do.

    Raises UsageError for a name that is neither, CopytasterError where a folder does not allow it.
    """
    settings = settings_of(args, secrets=False)
    states = states_of(settings, now())
    folders = [source for source in settings.sources if source.folder]
    chosen = _chosen(folders, states, args.names)
    total = 0
    for source in folders:
        back = _put_back(source, list(dict.fromkeys(chosen.get(source.name, ()))))
        total += len(back)
        if back:
            many = f"{len(back)} file{'' if len(back) == 1 else 's'}"
            say(f"{source.name}: {many} to be read again: by an open desk at once, else by copytaster fetch")
    if not total:
        say("sources: no file is held back")
    return DONE if total else FAILED


def _chosen(
    folders: Sequence[Source], states: Mapping[str, SourceState], names: Sequence[str]
) -> dict[str, list[str]]:  # fmt: skip
    """The unread files of each folder that `names` (of sources or files) stand for; all where there is no name."""
    unread = {source.name: _unread(source, states[source.name]) for source in folders}
    if not names:
        return unread
    chosen: dict[str, list[str]] = {}
    for name in names:
        of = [source for source in folders if source.name == name]
        if of:
            chosen.setdefault(name, []).extend(unread[name])
            continue
        holders = [source for source in folders if name in unread[source.name]]
        if not holders:
            there = ", ".join(source.name for source in folders) or "none is configured"
            raise UsageError(
                f"{shown(name)}: no folder source and no file in quarantine is called so; folders: {there}"
            )
        for source in holders:
            chosen.setdefault(source.name, []).append(name)
    return chosen


def _unread(source: Source, state: SourceState) -> list[str]:
    """The files of `source` that could not be read: in quarantine, or left where they lie."""
    try:
        left = {stamp.removeprefix(UNREAD) for stamp in state.left if stamp.startswith(UNREAD)}
        lying = [file.name for file in tray_of(source.folder).files if file.stamp in left] if left else []
        return [*held_in(source.folder).names, *lying]
    except OSError as error:
        raise CopytasterError(f"{source.name}: {source.folder}: {error.strerror or error}") from error


def _put_back(source: Source, names: Sequence[str]) -> list[str]:
    """Bring `names` to be read again: out of quarantine, or, left in place, by the look of a new file."""
    try:
        back = list(put_back(source.folder, names)) if held_in(source.folder).names else []
        for name in names:
            if name not in back:
                os.utime(os.path.join(source.folder, name), follow_symlinks=False)  # noqa: PTH118
                back.append(name)
    except OSError as error:
        raise CopytasterError(f"{source.name}: {source.folder}: {error.strerror or error}") from error
    return back
