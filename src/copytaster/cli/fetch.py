"""`copytaster fetch`: one pass over the sources without a screen, safe while a desk is open."""

from __future__ import annotations

import asyncio
import difflib
from argparse import ArgumentParser, Namespace
from collections.abc import AsyncGenerator, AsyncIterator, Mapping, Sequence
from contextlib import aclosing, asynccontextmanager, closing
from dataclasses import dataclass, replace
from typing import Any

from copytaster.cli.context import DONE, FAILED, fail, now, say, settings_of
from copytaster.cli.live_wire import hot_folders
from copytaster.cli.output import put_json
from copytaster.model.errors import ConfigError, CopytasterError, UsageError
from copytaster.model.source import Delivery, Source, SourceState, trouble_as_dict
from copytaster.settings.model import Settings
from copytaster.settings.zones import zone_of
from copytaster.store.archive import Archive, Receipt
from copytaster.taster.briefs import briefs_by
from copytaster.taster.seams import BriefAll
from copytaster.wire.errand import workshop_page_reader, workshop_reader
from copytaster.wire.fetch import Fetcher
from copytaster.wire.folder import HotFolder
from copytaster.wire.poll import Poller
from copytaster.wire.together import together
from copytaster.workshop import Workshop

NO_SOURCE = "no source is configured yet; add one: copytaster sources add https://…"


@dataclass(frozen=True, slots=True)
class Result:
    """What one source brought and what the archive made of it."""

    delivery: Delivery
    receipt: Receipt


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of `copytaster fetch`."""
    parser.description = (
        "Fetch all sources once and keep what they bring; a desk that is open shows it. A server that asked us to "
        "wait is left in peace. Exits 1 where a source is in trouble."
    )
    parser.add_argument("--source", dest="sources", metavar="NAME", nargs="+", action="extend", help="only these")
    when = parser.add_mutually_exclusive_group()
    when.add_argument("--due", action="store_true", help="only the sources whose time has come")
    when.add_argument("--all", action="store_true", help="whether their time has come or not (the default)")
    parser.add_argument("--json", action="store_true", help="a JSON line a source on stdout, as each is done")
    parser.add_argument("--quiet", action="store_true", help="say nothing on stderr but trouble")


def run(args: Namespace) -> int:
    """Fetch; 0 all done, 1 a source in trouble or nothing could be kept, 2 wrong use or settings."""
    try:
        settings = settings_of(args)
        return asyncio.run(_fetched(chosen(settings, args.sources), settings, args))
    except CopytasterError as error:
        return fail(error)


def chosen(settings: Settings, names: Sequence[str] | None) -> tuple[Source, ...]:
    """The sources called `names`, all where None. Raises ConfigError without any, UsageError for one unknown."""
    if not settings.sources:
        raise ConfigError(NO_SOURCE)
    known = {source.name: source for source in settings.sources}
    for name in names or ():
        if name not in known:
            near = difflib.get_close_matches(name, list(known), n=1)
            hint = f'did you mean "{near[0]}"?' if near else f"there are {', '.join(known)}"
            raise UsageError(f'no source is called "{name}"; {hint}')
    return tuple(known[name] for name in dict.fromkeys(names or known))


class Pass:
    """One pass over sources: addresses asked, folders looked through."""

    def __init__(self, poller: Poller, folders: Sequence[HotFolder], brief_all: BriefAll) -> None:
        self._poller, self.folders, self.brief_all = poller, folders, brief_all

    def once(self, *, due_only: bool = False) -> AsyncGenerator[Delivery, None]:
        """What all bring, or with `due_only` those whose time has come; as for `Poller.once`."""
        at = now()
        folders = [folder.once() for folder in self.folders if not due_only or folder.due(at)]
        return together(self._poller.once(due_only=due_only), *folders)

    def ask(self) -> AsyncGenerator[Delivery, None]:
        """What the addresses bring; the folders are left as they are."""
        return self._poller.once()


@asynccontextmanager
async def polling(
    sources: Sequence[Source], states: Mapping[str, SourceState], archive: Archive | None
) -> AsyncIterator[Pass]:
    """A pass over `sources`; `archive` tells what was received before."""
    workshop = Workshop()
    try:
        async with Fetcher() as fetcher, Poller(
            sources, states, fetcher=fetcher, read=workshop_reader(workshop), clock=now,
            read_page=workshop_page_reader(workshop),
            known=lambda key: archive is not None and archive.head(key) is not None,
        ) as poller:  # fmt: skip
            yield Pass(poller, hot_folders(sources, states, workshop, now), briefs_by(workshop))
    finally:
        await workshop.close()


async def _fetched(sources: tuple[Source, ...], settings: Settings, args: Namespace) -> int:
    """Fetch, keep and tell, source by source, in the order they are done. Raises StoreError."""
    results: dict[str, Result] = {}
    folders = {source.name for source in sources if source.folder}
    with closing(Archive.open(settings.store)) as archive:
        if archive.notice:
            say(f"fetch: {archive.notice}")
        async with polling(sources, archive.states(), archive) as wire, aclosing(
            wire.once(due_only=args.due)
        ) as deliveries:  # fmt: skip
            async for delivery in deliveries:
                briefed = await wire.brief_all(delivery.stories) if delivery.stories else ()
                receipt = archive.receive(briefed, now(), {delivery.source: delivery.state})
                result = Result(replace(delivery, stories=()), receipt)
                results[delivery.source] = joined(results.get(delivery.source), result)
                if delivery.source not in folders:
                    _tell(result, settings, args)
    for name in folders & results.keys():  # a folder brings its files in many deliveries
        _tell(results[name], settings, args)
    failed = sum(result.delivery.trouble is not None for result in results.values())
    if not (args.quiet or args.json):
        new, updated = (sum(len(getattr(r.receipt, of)) for r in results.values()) for of in ("new", "updated"))
        rest = f", {failed} in trouble" if failed else ""
        say(f"fetch: {len(results)} of {len(sources)} sources asked: {new} new, {updated} updated{rest}")
    return FAILED if failed else DONE


def joined(earlier: Result | None, later: Result) -> Result:
    """Two results of one source as one."""
    if earlier is None:
        return later
    first, then = earlier.delivery, later.delivery
    new = dict.fromkeys((*earlier.receipt.new, *later.receipt.new))
    updated = dict.fromkeys(key for key in (*earlier.receipt.updated, *later.receipt.updated) if key not in new)
    outcome = "ok" if "ok" in (first.outcome, then.outcome) else then.outcome
    delivery = replace(
        then, outcome=outcome, skipped=first.skipped + then.skipped, trouble=then.trouble or first.trouble
    )  # fmt: skip
    unchanged = earlier.receipt.unchanged + later.receipt.unchanged
    return Result(delivery, Receipt(tuple(new), tuple(updated), unchanged))


def _tell(result: Result, settings: Settings, args: Namespace) -> None:
    if args.json:
        put_json([as_object(result)])
    elif result.delivery.trouble is not None or not args.quiet:
        for line in told(result, settings):
            say(line)


def as_object(result: Result) -> dict[str, Any]:
    """The object of `fetch --json`."""
    delivery = result.delivery
    return {
        "source": delivery.source, "outcome": delivery.outcome, "new": len(result.receipt.new),
        "updated": len(result.receipt.updated), "skipped": delivery.skipped,
        "trouble": trouble_as_dict(delivery.trouble),
    }  # fmt: skip


def told(result: Result, settings: Settings) -> list[str]:
    """The lines of one source for stderr: what it brought or what is wrong, and what else is to be said of it."""
    delivery, receipt = result.delivery, result.receipt
    if delivery.trouble is not None and delivery.outcome != "ok":
        return [f"{delivery.source}: {delivery.outcome}: {trouble_told(delivery, settings)}"]
    counts = [f"{len(receipt.new)} new", f"{len(receipt.updated)} updated" if receipt.updated else ""]
    counts += [f"{delivery.skipped} skipped"] if delivery.skipped else []
    said = "unchanged" if delivery.outcome == "unchanged" else ", ".join(part for part in counts if part)
    more = [f"  {trouble_told(delivery, settings)}"] if delivery.trouble is not None else []
    return [f"{delivery.source}: {said}", *more, *(f"  {note}" for note in delivery.notes)]


def trouble_told(delivery: Delivery, settings: Settings) -> str:
    """What is wrong, and when it is tried again by a desk or with --due."""
    trouble = delivery.trouble
    if trouble is None:
        return ""
    if trouble.next_try is None:
        return trouble.message
    return f"{trouble.message}; next try {trouble.next_try.astimezone(zone_of(settings.desk.timezone)):%H:%M}"
