"""The real program in a real terminal: typing, reading the screen, and what the store and the export then hold."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.terminal.loopback import Feed
from tests.terminal.tmux import Terminal, copytaster

Opener = Callable[..., Terminal]


def a_desk(folder: Path, *urls: str) -> str:
    """Write settings with these sources; the command line of the desk on them."""
    tables = [f'[[sources]]\nname = "wire{n}"\nurl = "{url}"\ninterval = 30\n' for n, url in enumerate(urls, 1)]
    (folder / "ct.toml").write_text("\n".join(tables) + '\n[desk]\neditor = "dk"\ntimezone = "UTC"\n')
    return "ct --config ct.toml --store kept"


def listed(folder: Path, view: str, store: str = "kept") -> list[dict[str, object]]:
    """What `copytaster list` says of a view, beside a desk that may be open."""
    done = copytaster(folder, "--store", store, "list", view, "--json")
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_a_story_tagged_at_the_demo_desk_goes_out_with_the_nightly_export(terminal: Terminal) -> None:
    terminal.run("ct demo --store kept")
    terminal.shows("Inbox", "QUAKE", "? help")
    terminal.type("s")
    terminal.shows("Starred 1", "starred ", "u undoes")
    terminal.type("t")
    terminal.shows("Enter tags")
    terminal.type("tonight\r")
    terminal.shows("Tagged 1", "tagged ")
    terminal.press("C-q")
    assert terminal.left(0) == ""

    done = copytaster(terminal.folder, "--store", "kept", "export", "--tag", "tonight", "--output", "night.jsonl")
    assert done.returncode == 0, done.stderr
    [story] = [json.loads(line) for line in (terminal.folder / "night.jsonl").read_text().splitlines()]
    assert story["headline"] == listed(terminal.folder, "tagged")[0]["headline"]
    assert len(listed(terminal.folder, "starred")) == 1


def test_keys_that_come_in_one_burst_all_count(terminal: Terminal) -> None:
    terminal.run("ct demo --store kept")
    terminal.shows("QUAKE", "u undo")
    terminal.type("/quake\rs")
    terminal.shows("filter: quake", "Starred 1", "starred ")
    [story] = listed(terminal.folder, "starred")  # the desk is open, and a script may look
    assert "quake" in str(story["slug"]).lower() + str(story["headline"]).lower()


def fills(terminal: Terminal, rows: int) -> bool:
    """Whether the desk stands from the first line to the last."""
    lines = terminal.screen.splitlines()
    return len(lines) == rows and "Inbox" in lines[0] and "s star" in lines[-1] and "? help" in lines[-1]


def test_the_window_may_change_its_size_while_one_works(terminal: Terminal) -> None:
    terminal.run("ct demo --store kept")
    terminal.shows("QUAKE", "u undo")
    for columns, rows in ((120, 40), (200, 50), (60, 12), (40, 8), (80, 24)):
        terminal.resize(columns, rows)
        terminal.until(partial(fills, terminal, rows), f"a desk of {columns}x{rows}")
    terminal.type("s")
    terminal.shows("Starred 1")


def test_control_sequences_in_copy_do_nothing_to_the_terminal(terminal: Terminal) -> None:
    hostile = "Harbour \x1b]0;PWNED\x07\x1b]2;PWNED\x07\x1b]52;c;UFdORUQ=\x07\x1b[2J\x1b[31m\x9b5mreopens \u202egnp.exe"
    title = terminal.told("pane_title")
    terminal.tmux("set-option", "-g", "set-clipboard", "on")
    with Feed(hostile, "Plain [bold]copy[/] [/b]") as feed:
        terminal.run(a_desk(terminal.folder, feed.url))
        terminal.shows("reopens", "Plain [bold]copy[/] [/b]")
        terminal.type("j\r")
        terminal.shows("next fact", "reopens")
        assert "\u202e" not in terminal.screen
        assert terminal.told("pane_title") == title
        assert terminal.tmux("list-buffers") == ""


def test_a_source_that_cannot_be_reached_is_a_trouble_and_the_desk_works(terminal: Terminal) -> None:
    with Feed("Harbour reopens") as feed, Feed() as closed:
        gone = closed.url
        closed.__exit__(None, None, None)
        terminal.run(a_desk(terminal.folder, feed.url, gone))
        terminal.shows("Harbour reopens", "Troubles 1")
        terminal.type("R")
        terminal.shows("1 in trouble", "! wire2", "next try in")
        terminal.type("qs")
        terminal.shows("Starred 1", "starred ")


def test_a_second_desk_says_who_holds_the_store_and_offers_to_look_on(open_terminal: Opener) -> None:
    first, second = open_terminal(), open_terminal()
    with Feed("Harbour reopens") as feed:
        command = a_desk(first.folder, feed.url)
        first.run(command)
        first.shows("Harbour reopens")
        second.run(command)
        second.shows("is held by dk (pid ", "read-only now? [y/N]")
        second.type("\r")
        assert "held by dk" in second.left(1)
        second.run(command)
        second.shows("[y/N]")
        second.type("y\r")
        second.shows("Harbour reopens", "read-only")
        second.type("s")
        second.shows("this desk was opened read-only")
        first.type("s")
        first.shows("starred ")
        second.shows("Starred 1")  # what the one decides, the other sees
