"""However the desk ends: the terminal is the shell's again, no process stays behind, no decision is lost."""

from __future__ import annotations

import signal

import pytest

from tests.terminal.loopback import Feed
from tests.terminal.test_desk_in_tmux import a_desk, listed
from tests.terminal.tmux import Terminal, alive, children


def workshop_of(desk: int) -> int:
    """The process that reads and briefs for a desk."""
    [process] = [process for process, words in children(desk).items() if "copytaster.workshop" in words]
    return process


def test_quitting_in_the_middle_of_fetching_is_quiet_and_leaves_nothing_behind(terminal: Terminal) -> None:
    with Feed("Harbour reopens") as feed, Feed(answers=False) as silent:
        terminal.run(a_desk(terminal.folder, feed.url, silent.url))
        terminal.shows("Harbour reopens", "fetching")
        assert silent.asked.is_set()
        workshop = workshop_of(terminal.desk)
        terminal.press("C-q")
        assert terminal.left(0) == ""
        terminal.until(lambda: not alive(workshop), "the end of the workshop")


def test_stopped_and_brought_back_the_desk_paints_itself_and_goes_on(terminal: Terminal) -> None:
    terminal.run("ct demo --store kept")
    terminal.shows("QUAKE", "u undo")
    terminal.press("C-z")
    terminal.until(
        lambda: "Stopped" in terminal.screen and terminal.last in ("left 147 >", "left 148 >"),
        "the prompt of the shell",
    )
    assert terminal.told("alternate_on") == "0"
    terminal.type("fg\r")
    terminal.shows("Inbox", "QUAKE", "u undo")
    assert terminal.told("alternate_on") == "1"
    terminal.type("s")
    terminal.shows("Starred 1", "starred ")
    terminal.press("C-q")
    terminal.left(0)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_asked_to_end_the_desk_keeps_every_decision_and_gives_the_terminal_back(
    terminal: Terminal, number: signal.Signals
) -> None:
    terminal.run("ct demo --store kept")
    terminal.shows("QUAKE", "u undo")
    workshop = workshop_of(terminal.desk)
    terminal.type("ssd")
    terminal.shows("Starred 2", "Discarded 1")  # shown, perhaps not yet on disk
    terminal.send(number)
    assert terminal.left(0) == ""
    terminal.until(lambda: not alive(workshop), "the end of the workshop")
    assert len(listed(terminal.folder, "starred")) == 2 and len(listed(terminal.folder, "discarded")) == 1


def test_a_window_that_is_closed_takes_desk_and_workshop_with_it_and_no_decision(terminal: Terminal) -> None:
    terminal.run("ct demo --store kept")
    terminal.shows("QUAKE", "u undo")
    desk = terminal.desk
    workshop = workshop_of(desk)
    terminal.type("s")
    terminal.shows("starred ")
    terminal.close()
    assert not alive(desk) and not alive(workshop)
    assert len(listed(terminal.folder, "starred")) == 1


def test_what_the_status_line_called_starred_is_there_after_kill_9(terminal: Terminal) -> None:
    with Feed("Harbour reopens") as feed:
        command = a_desk(terminal.folder, feed.url)
        terminal.run(command)
        terminal.shows("Harbour reopens")
        workshop = workshop_of(terminal.desk)
        terminal.type("s")
        terminal.shows("starred ")
        terminal.send(signal.SIGKILL)
        terminal.until(lambda: not alive(workshop), "the end of the workshop")
        terminal.tmux("respawn-pane", "-k")
        terminal.until(lambda: terminal.last == "left 0 >", "a fresh shell")
        terminal.run(command)
        terminal.shows("Inbox 0", "Starred 1")
        terminal.type("gs")
        terminal.shows("Harbour reopens", "starred")
