"""The verbs of the keys, for scripts: one call is one step, on disk before it is said."""

from __future__ import annotations

import uuid
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence

from copytaster.cli.context import DONE, FAILED, fail, now, say, settings_of
from copytaster.cli.store import Store, opened
from copytaster.model.errors import CopytasterError, UsageError
from copytaster.model.mark import Mark, Verb
from copytaster.model.text import clean_line
from copytaster.queue.decisions import Step
from copytaster.queue.queue import Entry
from copytaster.taster.wording import done, title

TAG_LIMIT = 40
"""Characters of the longest tag, as at the desk."""

_ALREADY = {
    Verb.STAR: "is starred already", Verb.UNSTAR: "has no star", Verb.DISCARD: "is discarded already",
    Verb.RESTORE: "is not discarded", Verb.TAG: "has that already", Verb.UNTAG: "has no such tag",
}  # fmt: skip


def stories_argument(parser: ArgumentParser) -> None:
    """The stories a verb is said of."""
    parser.add_argument(
        "ids", metavar="ID", nargs="+",
        help="a key as `copytaster list` shows it, the first four or more digits of one, or the wire's own id",
    )  # fmt: skip


def story_argument(parser: ArgumentParser) -> None:
    """The one story that tags are given to."""
    parser.add_argument(
        "id", metavar="ID",
        help="a key as `copytaster list` shows it, the first four or more digits of one, or the wire's own id",
    )  # fmt: skip
    parser.add_argument("tags", metavar="TAG", nargs="+", help="quotation marks around a tag of several words")


def tags_of(args: Namespace) -> tuple[str, ...]:
    """The tags as they are kept: one line, no `#` before it, not too long. Raises UsageError."""
    tags = tuple(clean_line(tag.replace(",", " "), TAG_LIMIT).lstrip("#").strip() for tag in args.tags)
    if not all(tags):
        raise UsageError("found an empty tag, expected the name of one")
    return tuple(dict.fromkeys(tags))


def mark(args: Namespace, verb: Verb, ids: Sequence[str], arguments: Sequence[str | None] = (None,)) -> int:
    """Say `verb` of the stories `ids`, once for each of `arguments`; the exit code.

    Stories that are not found are named, and the others marked (exit 1). Where there is nothing to do,
    that is said and nothing entered. Raises CopytasterError where the marks could not be saved.
    """
    settings = settings_of(args, secrets=False)
    failed = False
    with opened(settings, marking=True) as store:
        entries: dict[str, Entry] = {}
        for name in ids:
            try:
                entry = store.entry(name)
                entries[entry.head.key] = entry
            except CopytasterError as error:
                fail(error)
                failed = True
        step = _entered(store, verb, list(entries.values()), arguments, settings.desk.editor)
        if step is not None:
            say(done(step, entries[step.stories[0]].head))
        for key, entry in entries.items():
            if step is None or key not in step.stories:
                say(f"nothing to do: {title(entry.head)} {_ALREADY.get(verb, 'stands so')}")
    return FAILED if failed else DONE


def _entered(
    store: Store, verb: Verb, entries: Sequence[Entry], arguments: Sequence[str | None], editor: str
) -> Step | None:
    """The step as it stands on disk; None where it would say nothing new."""
    step, at = uuid.uuid4().hex, now()
    marks = tuple(
        Mark(uuid.uuid4().hex, step, verb, at, editor, entry.head.key, entry.head.digest, argument)
        for entry in entries
        for argument in arguments
        if entry.would_change(verb, argument)
    )
    if not marks:
        return None
    store.ledger.enter(marks)
    return Step(step, marks)


def ran(args: Namespace, verb: Verb, ids: Sequence[str], arguments: Sequence[str | None] = (None,)) -> int:
    """`mark`, its errors said; the exit code."""
    try:
        return mark(args, verb, ids, arguments)
    except CopytasterError as error:
        return fail(error)
