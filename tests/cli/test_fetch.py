"""`copytaster fetch` over real loopback HTTP into a real store."""

import signal
import subprocess
import sys
import threading
from functools import partial

import pytest

from copytaster.cli.context import now
from copytaster.demo.server import DemoWire
from copytaster.store.archive import Archive
from copytaster.store.desk_lock import hold_desk
from tests.cli.at_desk import AtDesk, beside
from tests.stories import NOON
from tests.wire.hostile import Hostile
from tests.wire.stage import Stage


def sources(server: Hostile, **paths: str) -> str:
    tables = [f'[[sources]]\nname = "{name}"\nurl = "{server.url(path)}"\n' for name, path in paths.items()]
    return "\n".join([*tables, '[desk]\neditor = "ida"\n'])


def test_a_pass_brings_stories_with_briefs_and_tells_it_as_json_lines(at_desk: AtDesk) -> None:
    with beside(DemoWire(now(), now)) as wire:
        at_desk.settle("".join(f'[[sources]]\nname = "{s.name}"\nurl = "{s.url}"\n' for s in wire.sources))
        names = [source.name for source in wire.sources]
        said = at_desk.run("fetch", "--json")
    assert said.code == 1, "one of the demo's sources is down"
    by_name = {line["source"]: line for line in said.objects}
    assert len(by_name) == len(said.objects) == len(names)
    assert set(said.objects[0]) == {"source", "outcome", "new", "updated", "skipped", "trouble"}
    down = by_name.pop(names[-1])
    assert down["outcome"] == "trouble" and set(down["trouble"]) == {"kind", "message", "next_try"}
    assert all(line["outcome"] == "ok" and line["new"] > 0 and line["trouble"] is None for line in by_name.values())
    stories = at_desk.run("list", "all", "--json").objects
    assert len(stories) == sum(line["new"] for line in by_name.values())
    assert at_desk.run("show", "--json", stories[0]["key"]).objects[0]["brief"]["summary"]


def test_the_second_pass_finds_nothing_changed_and_says_so(at_desk: AtDesk) -> None:
    with beside(Hostile()) as server:
        at_desk.settle(sources(server, good="/good"))
        first, second = at_desk.run("fetch"), at_desk.run("fetch")
    assert (first.code, first.out) == (0, "")
    assert first.err == "good: 2 new\nfetch: 1 of 1 sources asked: 2 new, 0 updated\n"
    assert second.err.startswith("good: unchanged\n")


def test_trouble_is_a_line_exit_1_and_kept_for_the_next_start_while_others_arrive(at_desk: AtDesk) -> None:
    with beside(Hostile()) as server:
        at_desk.settle(sources(server, bad="/nowhere", good="/good"))
        said = at_desk.run("fetch", "--quiet")
    assert said.code == 1
    assert said.err.startswith("bad: trouble: ") and "next try" in said.err and len(said.err.splitlines()) == 1
    assert "\x1b" not in said.err
    archive = Archive.open(at_desk.store, readonly=True)
    states = archive.states()
    archive.close()
    assert states["bad"].trouble is not None and states["good"].last_ok is not None
    assert len(at_desk.run("list", "--json").objects) == 2


def test_only_the_sources_named_are_asked_and_an_unknown_one_is_wrong_use(at_desk: AtDesk) -> None:
    with beside(Hostile()) as server:
        at_desk.settle(sources(server, good="/good", other="/good"))
        said = at_desk.run("fetch", "--source", "other", "--json")
        assert [line["source"] for line in said.objects] == ["other"]
        wrong = at_desk.run("fetch", "--source", "othr")
    assert wrong.code == 2 and 'did you mean "other"?' in wrong.err
    assert len(server.asked("/good")) == 1


def test_due_asks_only_those_whose_time_has_come(at_desk: AtDesk) -> None:
    with beside(Hostile()) as server:
        at_desk.settle(sources(server, good="/good"))
        assert at_desk.run("fetch", "--due", "--json").objects[0]["new"] == 2
        said = at_desk.run("fetch", "--due")
    assert (said.code, said.err) == (0, "fetch: 0 of 1 sources asked: 0 new, 0 updated\n")
    assert len(server.asked("/good")) == 1


def test_without_a_source_it_says_how_to_add_one(at_desk: AtDesk) -> None:
    said = at_desk.run("fetch")
    assert said.code == 2 and "copytaster sources add" in said.err
    assert not at_desk.store.exists()


def test_it_runs_beside_an_open_desk(at_desk: AtDesk) -> None:
    with beside(Hostile()) as server, hold_desk(at_desk.store, "bo", NOON):
        at_desk.settle(sources(server, good="/good"))
        desk = Archive.open(at_desk.store)
        desk.heads()
        assert at_desk.run("fetch").code == 0
        assert len(desk.news()) == 2
        desk.close()


def test_a_store_that_cannot_be_written_ends_it_with_a_sentence(at_desk: AtDesk) -> None:
    with beside(Hostile()) as server:
        at_desk.settle(sources(server, good="/good"))
        at_desk.store.parent.mkdir(parents=True)
        at_desk.store.write_text("a file where the folder should be")
        said = at_desk.run("fetch")
    assert said.code == 1 and str(at_desk.store) in said.err and "Traceback" not in said.err


def test_an_interrupt_ends_it_at_once_without_a_trace(at_desk: AtDesk) -> None:
    asked = threading.Event()

    async def never(stage: Stage) -> None:
        asked.set()
        await stage.silence()

    with beside(Hostile({"/never": never})) as server:
        at_desk.settle(sources(server, slow="/never"))
        # A suite started in the background has SIGINT ignored, and would hand that on.
        heeding = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
        command = [sys.executable, "-m", "copytaster", "fetch"]
        with subprocess.Popen(command, stderr=subprocess.PIPE, preexec_fn=heeding) as fetching:  # noqa: PLW1509
            assert asked.wait(20)
            fetching.send_signal(signal.SIGINT)
            _, errors = fetching.communicate(timeout=10)
    assert (fetching.returncode, errors) == (130, b"")


@pytest.mark.parametrize("words", [("--json", "x"), ("--due", "--all"), ("--source",)])
def test_wrong_use_is_exit_2(at_desk: AtDesk, words: tuple[str, ...]) -> None:
    assert at_desk.run("fetch", *words).code == 2
