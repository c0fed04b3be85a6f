"""`copytaster brief`: what each story says, who said what, and which numbers carry it."""

from __future__ import annotations

import argparse
import json
import re
import sys
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


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `copytaster brief`."""
    parser.add_argument("files", nargs="*", metavar="FILE", help="a story or a feed in any format; - is stdin")
    parser.add_argument("--text", action="store_true", help="for reading instead of JSON lines")
    parser.add_argument(
        "--jsonl",
        action="store_true",
        help='input is JSON lines, {"id":…, "text":…} or Story objects; stdin without FILE',
    )
    parser.add_argument("--timezone", default="UTC", metavar="ZONE", help="of times that carry none (default: UTC)")


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
        yield from _read_lines(sys.stdin.buffer) if args.jsonl else _read_file(name, sys.stdin.buffer.read(), args)
    elif args.jsonl:
        with Path(name).open("rb") as lines:
            yield from _read_lines(lines)
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


def _read_lines(lines: BinaryIO) -> Iterator[Answer]:
    """An answer for each line that is not blank, as soon as it is read."""
    number = 0
    while line := lines.readline(LONGEST_LINE):
        number += 1
        if not line.endswith(b"\n") and len(line) == LONGEST_LINE:
            while (rest := lines.readline(LONGEST_LINE)) and not rest.endswith(b"\n"):
                pass
            yield {"id": None, "line": number, "error": "the line is longer than 64 MB"}
        elif line.strip():
            yield _answer_to(line, number)


def _answer_to(line: bytes, number: int) -> Answer:
    """The brief of the story that one JSON line holds, or what is wrong with the line."""
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
