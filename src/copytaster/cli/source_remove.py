"""`copytaster sources remove`: one source out of the settings; what it brought stays."""

from __future__ import annotations

import difflib
from argparse import Namespace

from copytaster.cli.context import DONE, say
from copytaster.cli.source_file import change, configured
from copytaster.model.errors import UsageError
from copytaster.settings.edit import without_source


def remove_sources(args: Namespace) -> int:
    """Take a source out of the settings; 0, errors are raised (CopytasterError)."""
    names = [source.name for source in configured(args)]
    if args.name not in names:
        near = difflib.get_close_matches(args.name, names, n=1)
        hint = f'did you mean "{near[0]}"?' if near else f"there are {', '.join(names) or 'none'}"
        raise UsageError(f'no source is called "{args.name}"; {hint}')
    path = change(args, lambda text, file: without_source(text, args.name, file))
    say(f'removed "{args.name}" from {path}; its stories and marks stay in the store')
    return DONE
