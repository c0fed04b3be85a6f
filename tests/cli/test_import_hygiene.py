"""A command loads what it needs: cron calls some every minute, and a list must not wait for a screen's toolkit."""

import json
import subprocess
import sys

import pytest

from tests.cli.at_desk import AtDesk
from tests.stories import a_story

FOREIGN = {"textual", "rich", "httpx", "asyncio", "selectolax", "lxml", "feedparser", "tinydb", "platformdirs"}
CALL = f"""
import json, sys
from copytaster.cli.main import main
for words in json.loads(sys.argv[1]):
    try:
        main(words)
    except SystemExit:
        pass
    print(json.dumps([words, sorted({FOREIGN!r} & set(sys.modules))]), file=sys.stderr)
"""


def loaded(*calls: list[str]) -> dict[str, set[str]]:
    """What stood loaded after each call of one process, by its words."""
    called = [sys.executable, "-c", CALL, json.dumps(calls)]
    done = subprocess.run(called, capture_output=True, text=True, timeout=30, check=True)
    lines = [json.loads(line) for line in done.stderr.splitlines() if line.startswith('[["')]
    assert len(lines) == len(calls), done.stderr
    return {" ".join(words): set(modules) for words, modules in lines}


def test_help_and_version_load_nothing_foreign() -> None:
    for words, modules in loaded(["--version"], ["nonsense"], ["--help"]).items():
        assert modules == set(), words


def test_commands_on_the_store_load_no_screen_and_no_network(at_desk: AtDesk) -> None:
    at_desk.settle('[[sources]]\nname = "n"\nurl = "https://n.example/"\n')
    at_desk.receive(a_story(1))
    calls = loaded(
        ["list"], ["list", "--json"], ["list", "harbour"], ["show", "urn:north:1"], ["tag", "urn:north:1", "x"],
        ["export", "--tag", "x"], ["untag", "urn:north:1", "x"], ["star", "urn:north:1"],
        ["discard", "urn:north:1"], ["undo"], ["sources"], ["sources", "export"], ["sources", "remove", "x"],
    )  # fmt: skip
    for words, modules in calls.items():
        assert modules <= {"tinydb", "platformdirs"}, words


@pytest.mark.parametrize("words", [["fetch"], ["sources", "check"]])
def test_fetching_loads_no_screen_and_no_reader(at_desk: AtDesk, words: list[str]) -> None:
    at_desk.settle('[[sources]]\nname = "n"\nurl = "http://127.0.0.1:9/"\n')
    (modules,) = loaded(words).values()
    assert not modules & {"textual", "rich", "lxml", "feedparser", "selectolax"}, "readers work in a child"
