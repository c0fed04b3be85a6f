"""The store as a command sees it: opened for as long as it takes, its stories found by key or by the wire's id."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from copytaster.cli.context import say
from copytaster.model.errors import CopytasterError
from copytaster.model.text import clean_line
from copytaster.queue.decisions import Decisions
from copytaster.queue.queue import Entry
from copytaster.settings.model import Settings
from copytaster.store.archive import Archive
from copytaster.store.ledger import Ledger

KEY_SHOWN = 8
"""Digits of a key that a list shows: enough to name a story."""
LEAST_PREFIX = 4
MOST_CANDIDATES = 10


@dataclass(frozen=True, slots=True)
class Store:
    """Ledger and archive of one store, and what its marks add up to."""

    ledger: Ledger
    archive: Archive
    decisions: Decisions

    def entry(self, name: str) -> Entry:
        """The story called `name`: a key, the first four or more digits of one, or the wire's own id.

        Raises CopytasterError where there is none, or more than one, which are then listed.
        """
        heads = [head for key in self.archive.find(name) if (head := self.archive.head(key))]
        named = [head for head in heads if head.id == name]
        found = named or (heads if len(name) >= LEAST_PREFIX else [])
        if len(found) == 1:
            return Entry(found[0], self.decisions.of(found[0].key))
        shown = clean_line(name, 80)
        if found:
            lines = [f"  {head.key}  {head.wire}  {head.slug or head.headline}" for head in found[:MOST_CANDIDATES]]
            lines += [f"  and {len(found) - MOST_CANDIDATES} more"] if len(found) > MOST_CANDIDATES else []
            raise CopytasterError(
                "\n".join([f"{shown}: more than one story is called so; give more of the key", *lines])
            )
        if heads:
            raise CopytasterError(f"{shown}: give at least {LEAST_PREFIX} characters of the key")
        raise CopytasterError(f"{shown}: no story of that key or id is held; `copytaster list all` shows the keys")


@contextmanager
def opened(settings: Settings, *, marking: bool = False) -> Iterator[Store]:
    """The store of `settings`, beside a desk that may be open; `marking` where marks are to be entered.

    What was found damaged is said. Raises StoreError.
    """
    archive = Archive.open(settings.store, readonly=True)
    try:
        nothing = not settings.store.is_dir()  # a mistyped --store is not made into one
        ledger = Ledger.open(settings.store, readonly=nothing or not marking)
        try:
            for notice in (ledger.notice, archive.notice):
                if notice:
                    say(f"copytaster: {notice}")
            yield Store(ledger, archive, Decisions(ledger.marks()))
        finally:
            ledger.close()
    finally:
        archive.close()
