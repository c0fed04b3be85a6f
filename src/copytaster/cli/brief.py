"""`copytaster brief`: what each story says, who said what, and which numbers carry it."""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from copytaster.brief.briefing import brief_for, brief_of
from copytaster.cli.brief_page import brief_page
from copytaster.cli.context import DONE, FAILED, WRONG_USE, now, say
from copytaster.model.brief import Brief, brief_as_dict
from copytaster.model.errors import FormatError
from copytaster.model.story import Story, story_from_dict
from copytaster.model.text import clean
from copytaster.wire.reading import read

LONGEST_LINE = 64 * 1024 * 1024
"""Bytes of one JSON line; a longer one is answered with an error and left out."""

AHEAD = 8
"""Lines read ahead for each process of --jobs: enough to keep it busy, few enough to bound memory."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `copytaster brief`."""
    parser.add_argument("files", nargs="*", metavar="FILE", help="a story or a feed in any format; - is stdin")
    parser.add_argument("--text", action="store_true", help="for reading instead of JSON lines")
    parser.add_argument(
        "--jsonl",
        action="store_true",
        help='input is JSON lines, {"id":…, "text":…} or Story objects; stdin without FILE',
    )
    parser.add_argument(
        "--jobs", type=_count, default=1, metavar="N", help="processes for --jsonl; answers stay in order (default: 1)"
    )
    parser.add_argument("--timezone", default="UTC", metavar="ZONE", help="of times that carry none (default: UTC)")


def _count(text: str) -> int:
    """A number of processes, 1 to 64; raises ValueError, which argparse explains."""
    number = int(text)
    if not 1 <= number <= 64:
        raise ValueError(text)
    return number


def run(args: argparse.Namespace) -> int:
    """Write the brief of every story to stdout, in order; 0 done, 1 done in part, 2 wrong use."""
    files: list[str] = args.files or (["-"] if args.jsonl else [])
    if not files:
        say("copytaster brief: name a file, or - for stdin, or give --jsonl")
        return WRONG_USE
    failed = False
    for name in files:
        try:
            for answer in _answers(name, args):
                failed |= not isinstance(answer, tuple)
                _write(answer, text=args.text)
        except BrokenPipeError:  # who read us has seen enough: nothing to say about the file
            raise
        except OSError as error:
            failed = True
            _write({"file": name, "error": error.strerror or str(error)}, text=args.text)
    return FAILED if failed else DONE


Answer = tuple[str, Brief] | dict[str, Any]
"""A headline and its brief, or an error as JSON shows it."""


def _answers(name: str, args: argparse.Namespace) -> Iterator[Answer]:
    """The answers to one file, one at a time; raises OSError where it cannot be read."""
    if name == "-":
        yield from (
            _read_lines(sys.stdin.buffer, args.jobs) if args.jsonl else _read_file(name, sys.stdin.buffer.read(), args)
        )
    elif args.jsonl:
        with Path(name).open("rb") as lines:
            yield from _read_lines(lines, args.jobs)
    else:
        yield from _read_file(name, Path(name).read_bytes(), args)


def _read_file(name: str, data: bytes, args: argparse.Namespace) -> Iterator[Answer]:
    """The briefs of the stories in one file, or why it could not be read."""
    try:
        reading = read(data, wire="", url=None, content_type=None, timezone=args.timezone, now=now())
    except FormatError as error:
        yield {"file": name, "error": str(error)}
        return
    for story in reading.items:
        yield story.headline, brief_for(story)


def _read_lines(lines: BinaryIO, jobs: int) -> Iterator[Answer]:
    """An answer for each line that is not blank, in order; with one job as soon as the line is read.

    With more jobs so many processes share the lines, and a few lines are read ahead of each answer.
    """
    if jobs == 1:
        for number, line in _numbered(lines):
            yield _answer_to(line, number)
        return
    from concurrent.futures import Future, ProcessPoolExecutor  # half as long to load as all the rest
    from multiprocessing import get_context

    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        ahead: deque[Future[Answer]] = deque()
        for number, line in _numbered(lines):
            ahead.append(pool.submit(_answer_to, line, number))
            if len(ahead) > AHEAD * jobs:
                yield ahead.popleft().result()
        while ahead:
            yield ahead.popleft().result()


def _numbered(lines: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """The lines that are not blank with their numbers from 1; None for one that is too long, which is passed over."""
    number = 0
    while line := lines.readline(LONGEST_LINE):
        number += 1
        if not line.endswith(b"\n") and len(line) == LONGEST_LINE:
            while (rest := lines.readline(LONGEST_LINE)) and not rest.endswith(b"\n"):
                pass
            yield number, None
        elif line.strip():
            yield number, line


def _answer_to(line: bytes | None, number: int) -> Answer:
    """The brief of the story that one JSON line holds, or what is wrong with the line."""
    if line is None:
        return {"id": None, "line": number, "error": f"the line is longer than {LONGEST_LINE // 2**20} MB"}
    try:
        data = json.loads(line)
        if not isinstance(data, dict):
            raise TypeError("a line holds one JSON object")
        if isinstance(data.get("text"), str):
            headline = data.get("headline")
            if data.get("id") is None or not isinstance(headline, str | None):
                raise ValueError('"id" is missing, or "headline" is no text')
            return headline or "", brief_of(str(data["id"]), data["text"], headline)
        story = _story(data)
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        return {"id": None, "line": number, "error": _plain(error)}
    return story.headline, brief_for(story)


def _story(data: dict[str, Any]) -> Story:
    """The Story of a line without `text`; raises ValueError where it is none."""
    if "id" not in data or "body" not in data:
        raise ValueError('neither {"id", "text"} nor a Story with "id" and "body"')
    story = story_from_dict(data)
    if not all(isinstance(paragraph, str) for paragraph in story.body) or not isinstance(story.headline, str):
        raise TypeError('"body" is a list of paragraphs, "headline" a text')
    return story


def _plain(error: Exception) -> str:
    """What is wrong, as one sentence."""
    if isinstance(error, json.JSONDecodeError):
        return f"not JSON: {error.msg} at column {error.colno}"
    if isinstance(error, UnicodeDecodeError):
        return "not UTF-8"
    return str(error)


def _write(answer: Answer, *, text: bool) -> None:
    """One answer on stdout, flushed, so that no reader waits; for reading by people, trouble goes to stderr."""
    if isinstance(answer, tuple):
        headline, brief = answer
        line = clean(brief_page(brief, headline)) if text else _json(brief_as_dict(brief))
    elif text:
        say(": ".join(str(part) for part in ("brief", *answer.values()) if part is not None))
        return
    else:
        line = _json(answer)
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _json(data: dict[str, Any]) -> str:
    """`data` as one line: letters as they are, but escaped where one could control a terminal or is no character."""
    line = json.dumps(data, ensure_ascii=False)
    return json.dumps(data) if _UNSAFE.search(line) else line


_UNSAFE = re.compile("[\x7f-\x9f\ud800-\udfff\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
