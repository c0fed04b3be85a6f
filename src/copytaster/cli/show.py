"""`copytaster show`: stories with brief, copy, versions and the history of their marks."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from copytaster.cli.context import DONE, FAILED, fail, settings_of
from copytaster.cli.output import put_json, put_text
from copytaster.cli.show_page import Shown, show_page
from copytaster.cli.store import Store, opened
from copytaster.model.brief import brief_as_dict
from copytaster.model.errors import CopytasterError
from copytaster.model.mark import marks_as_dict
from copytaster.model.story import rfc3339, story_as_dict
from copytaster.queue.queue import Entry
from copytaster.queue.threads import figure_changes
from copytaster.settings.zones import zone_of


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of `copytaster show`."""
    parser.description = "Show stories: brief, copy, versions, and who marked them when."
    parser.add_argument(
        "ids", metavar="ID", nargs="+",
        help="a key as `copytaster list` shows it, the first four or more digits of one, or the wire's own id",
    )  # fmt: skip
    parser.add_argument(
        "--json", action="store_true", help="a JSON line a story: Story with key, marks, brief, versions, history"
    )


def run(args: Namespace) -> int:
    """Write the stories to stdout; 0 done, 1 where one is not found or its name fits several, 2 wrong settings."""
    failed = False
    try:
        settings = settings_of(args, secrets=False)
        zone = zone_of(settings.desk.timezone)
        with opened(settings) as store:
            for name in args.ids:
                try:
                    found = shown(store, store.entry(name))
                except CopytasterError as error:
                    fail(error)
                    failed = True
                    continue
                if args.json:
                    put_json([as_object(found)])
                else:
                    put_text(show_page(found, zone))
    except CopytasterError as error:
        return fail(error)
    return FAILED if failed else DONE


def shown(store: Store, entry: Entry) -> Shown:
    """All there is to say of a story. Raises StoreError."""
    key = entry.head.key
    held = store.archive.story(key)
    if held is None:
        raise CopytasterError(f"{key}: its copy is not held any more")
    versions = tuple(store.archive.versions(key))
    return Shown(
        entry, *held, versions, tuple(_figures(store, key, [digest for digest, _, _ in versions])),
        tuple(store.decisions.history(key)),
    )  # fmt: skip


def _figures(store: Store, key: str, digests: list[str]) -> Iterator[tuple[str, ...]]:
    """Which figures each version changed against the one before; none for the first."""
    yield ()
    for earlier, later in pairwise(digests):
        before, after = store.archive.story(key, earlier), store.archive.story(key, later)
        yield figure_changes(before[1], after[1]) if before and after else ()


def as_object(found: Shown) -> dict[str, Any]:
    """The object of `show --json`."""
    return {
        **story_as_dict(found.story),
        "key": found.entry.head.key,
        "marks": marks_as_dict(found.entry.marks),
        "brief": brief_as_dict(found.brief),
        "versions": [
            {
                "digest": digest, "received": rfc3339(received), "version": story.version,
                "headline": story.headline, "status": str(story.status), "markers": list(story.markers),
                "figures": list(figures), "shown": digest == found.entry.head.digest,
            }
            for (digest, received, story), figures in zip(found.versions, found.figures, strict=True)
        ],
        "history": [
            {
                "at": rfc3339(mark.at), "by": mark.by, "verb": str(mark.verb), "argument": mark.argument,
                "version": mark.version, "undone": not counts,
            }
            for mark, counts in found.history
        ],
    }  # fmt: skip
