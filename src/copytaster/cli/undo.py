"""`copytaster undo`: take back the last step of this editor, made here or at the desk."""

from __future__ import annotations

import uuid
from argparse import ArgumentParser, Namespace

from copytaster.cli.context import DONE, fail, now, say, settings_of
from copytaster.cli.store import opened
from copytaster.model.errors import CopytasterError
from copytaster.model.mark import Mark, Verb
from copytaster.settings.model import Settings
from copytaster.taster.wording import done


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of `copytaster undo`."""
    parser.description = (
        "Take back the last step of this editor, whether a command or a key of the desk made it; "
        "called again, the one before. At the desk it can be redone."
    )


def run(args: Namespace) -> int:
    """Undo one step and name it; 0 done or nothing to undo, 1 not saved, 2 wrong settings."""
    try:
        say(_undone(settings_of(args, secrets=False)))
    except CopytasterError as error:
        return fail(error)
    return DONE


def _undone(settings: Settings) -> str:
    """What was undone, on disk when this returns, in words. Raises CopytasterError."""
    editor = settings.desk.editor
    with opened(settings, marking=True) as store:
        step = store.decisions.to_undo(editor)
        if step is None:
            return f"nothing to undo: no step of {editor} stands in this store"
        id_ = uuid.uuid4().hex
        store.ledger.enter([Mark(id_, id_, Verb.UNDO, now(), editor, argument=step.id)])
        return "undone: " + done(step, store.archive.head(step.stories[0]))
