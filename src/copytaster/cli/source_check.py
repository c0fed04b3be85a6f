"""`copytaster sources check`: each source asked once, read whole, and nothing kept."""

from __future__ import annotations

import asyncio
from argparse import Namespace
from collections.abc import Mapping, Sequence
from dataclasses import replace

from copytaster.cli.context import DONE, FAILED, now, settings_of
from copytaster.cli.fetch import chosen, polling, trouble_told
from copytaster.cli.output import put_json, put_text
from copytaster.cli.source_list import states_of
from copytaster.model.source import Delivery, Source, SourceState, trouble_as_dict
from copytaster.settings.model import Settings


def check_sources(args: Namespace) -> int:
    """Ask sources once and keep nothing; a line each, 1 where one is in trouble. Raises CopytasterError."""
    settings = settings_of(args)
    sources = chosen(settings, args.names)
    return asyncio.run(_checked(sources, states_of(settings, now()), settings, json=args.json))


async def _checked(
    sources: Sequence[Source], states: Mapping[str, SourceState], settings: Settings, *, json: bool
) -> int:
    """Every feed is read whole, so that it is seen what it holds; who asked to be left in peace is left so."""
    failed = False
    afresh = {
        name: SourceState(asked_to_wait=state.asked_to_wait, url=state.url) for name, state in states.items()
    }  # fmt: skip
    teasers = [replace(source, full_text=False) for source in sources]
    async with polling(teasers, afresh, None) as wire:
        async for delivery in wire.ask():
            failed |= delivery.trouble is not None
            _tell(delivery, trouble_told(delivery, settings), json=json)
        for folder in wire.folders:
            delivery = await folder.peek()
            failed |= delivery.trouble is not None
            _tell(delivery, trouble_told(delivery, settings), json=json)
    return FAILED if failed else DONE


def _tell(delivery: Delivery, trouble: str, *, json: bool) -> None:
    if json:
        put_json([{
            "source": delivery.source, "outcome": delivery.outcome, "items": len(delivery.stories),
            "skipped": delivery.skipped, "notes": list(delivery.notes), "trouble": trouble_as_dict(delivery.trouble),
        }])  # fmt: skip
        return
    said = f"{len(delivery.stories)} items" + (f", {delivery.skipped} skipped" if delivery.skipped else "")
    put_text([f"{delivery.source}: {delivery.outcome}: {trouble or said}", *(f"  {note}" for note in delivery.notes)])
