"""`copytaster export`: take the tagged stories out, beside an open desk, for people and for cron."""

from __future__ import annotations

import difflib
import json
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from pathlib import Path

from copytaster.cli.context import DONE, FAILED, fail, now, say, settings_of
from copytaster.export.formats import FORMATS, format_of
from copytaster.export.job import NO_COPY, Job, Report, Said, usual_name
from copytaster.export.job import run as run_job
from copytaster.export.since import since
from copytaster.export.wording import counted
from copytaster.model.errors import CopytasterError, ExportError, UsageError
from copytaster.model.mark import Mark, Verb
from copytaster.model.text import clean_line
from copytaster.queue.decisions import standing, tagged_at
from copytaster.settings.model import Settings
from copytaster.settings.zones import zone_of
from copytaster.store.archive import Archive
from copytaster.store.ledger import Ledger


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of `copytaster export`."""
    parser.description = "Write the stories that carry a tag, the most recently tagged first."
    parser.add_argument(
        "--tag", dest="tags", metavar="TAG", nargs="+", action="extend", required=True,
        help="stories with this tag; with several tags, those that carry any of them",
    )  # fmt: skip
    parser.add_argument(
        "--since", metavar="WHEN",
        help="only what was tagged since: an instant (2026-03-09T18:00:00Z), a date, 'yesterday', or 'last': "
        "what this export has not delivered yet",
    )  # fmt: skip
    parser.add_argument("--format", choices=tuple(FORMATS), help="by the ending of the file, else jsonl")
    parser.add_argument("--output", metavar="FILE", help="replaced whole or not at all; without it, or with -, stdout")
    parser.add_argument(
        "--name", metavar="NAME",
        help="tells apart exports with '--since last'; usually tags, format and file, dates in its name left out",
    )  # fmt: skip
    parser.add_argument("--json", action="store_true", help="a summary on stdout as JSON; needs --output")
    parser.add_argument("--quiet", action="store_true", help="say nothing on stderr when all is well")


def run(args: Namespace) -> int:
    """Do the export; 0 done, 1 in part or not, 2 wrong use or settings."""
    try:
        settings = settings_of(args, secrets=False)
        moment = now()
        job = job_of(args, settings, moment)
        said, report = _done(job, settings, moment)
    except CopytasterError as error:
        return fail(error)
    if args.json:
        print(json.dumps(summary(report), ensure_ascii=False))
    for line in told(report, said, quiet=args.quiet):
        say(line)
    return FAILED if report.missing else DONE


def job_of(args: Namespace, settings: Settings, moment: datetime) -> Job:
    """What the command line asks for, at `moment` (aware). Raises UsageError."""
    tags = tuple(dict.fromkeys(clean_line(tag) for tag in args.tags))
    if not all(tags):
        raise UsageError("--tag: found an empty tag, expected the name of one")
    output = Path(args.output) if args.output and args.output != "-" else None
    if args.json and output is None:
        raise UsageError("--json puts a summary on stdout, where the stories go without --output: name a file")
    zone = zone_of(settings.desk.timezone)
    form = args.format or format_of(output)
    last = args.since == "last"
    return Job(
        tags=tags,
        format=form,
        output=output,
        since=since(args.since, now=moment, zone=zone) if args.since and not last else None,
        last=last,
        name=clean_line(args.name) if args.name else usual_name(tags, form, output),
        zone=zone,
    )


def _done(job: Job, settings: Settings, moment: datetime) -> tuple[Said, Report]:
    """Read ledger and archive without a lock, and run the job on what they say at this moment."""
    ledger = Ledger.open(settings.store, readonly=True)
    try:
        archive = Archive.open(settings.store, readonly=True)
        try:
            if ledger.notice:
                say(f"export: {ledger.notice}")
            said = said_of(ledger.marks(), job.tags)
            return said, run_job(job, said, archive, store=settings.store, now=moment, emit=_emit)
        finally:
            archive.close()
    finally:
        ledger.close()


def said_of(marks: Sequence[Mark], tags: Collection[str]) -> Said:
    """What a whole ledger says of the stories that any of `tags` was ever put on.

    Years of decisions on other stories are not added up: a nightly job need not wait for them. Undo and
    redo name no story and are all kept; those of other stories' steps then change nothing.
    """
    ever = {mark.story for mark in marks if mark.verb is Verb.TAG and mark.argument in tags}
    places = [place for place, mark in enumerate(marks) if not mark.story or mark.story in ever]
    few = [marks[place] for place in places]
    tagged = {
        key: {tag: (places[place - 1] + 1, at) for tag, (place, at) in given.items()}
        for key, given in tagged_at(few).items()
    }
    return Said(
        standing(few),
        tagged,
        len(marks),
        frozenset(mark.argument for mark in marks if mark.verb is Verb.TAG and mark.argument),
    )


def told(report: Report, said: Said, *, quiet: bool) -> Iterator[str]:
    """The lines for stderr: what came of the job, then each story recalled or held back.

    With `quiet` only what somebody must act on is left: recalls, and copy that is gone.
    """
    job, selection = report.job, report.selection
    if not quiet:
        extras = [f"{len(selection.recalled)} recalled"] if selection.recalled else []
        extras += [f"{len(selection.held)} held back"] if selection.held else []
        tags = " or ".join(job.tags)
        yield "; ".join([f"export: {counted(len(selection.rows))} tagged {tags} → {job.output or 'stdout'}", *extras])
        standing_tags = {tag for given in said.tagged.values() for tag in given}
        for tag in job.tags:
            if tag not in standing_tags:
                near = difflib.get_close_matches(tag.casefold(), sorted(said.known - {tag}), n=1)
                yield f'export: no story is tagged "{tag}"' + (f'; did you mean "{near[0]}"?' if near else "")
    for gone in selection.recalled:
        yield f"export: recalled: {_called(gone.slug, gone.headline, gone.key)}: {gone.reason}; went out in {gone.file}"
    for held in selection.held:
        if not quiet or held.reason == NO_COPY:
            yield f"export: held back: {_called(held.slug, held.headline, held.key)}: {held.reason}"


def summary(report: Report) -> dict[str, object]:
    """The object of `--json`."""
    job, selection = report.job, report.selection
    return {
        "export": job.name, "tags": list(job.tags), "format": job.format, "output": job.file,
        "stories": len(selection.rows), "bytes": report.size,
        "held": [
            {"key": held.key, "headline": held.headline, "slug": held.slug, "reason": held.reason}
            for held in selection.held
        ],
        "recalled": [
            {
                "key": gone.key, "headline": gone.headline, "slug": gone.slug, "reason": gone.reason,
                "file": gone.file,
            }
            for gone in selection.recalled
        ],
    }  # fmt: skip


def _called(slug: str | None, headline: str, key: str) -> str:
    """How a story is named on stderr."""
    return " ".join(part for part in (slug, f'"{headline}"' if headline else "") if part) or key


def _emit(data: bytes) -> None:
    """Write to stdout. Raises ExportError where its reader has gone or it cannot be written."""
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except OSError as error:
        with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - or the interpreter tries again when it ends
            os.dup2(nowhere.fileno(), sys.stdout.fileno())
        raise ExportError(f"the stories could not be written to stdout: {error.strerror or error}") from error
