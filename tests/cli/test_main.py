"""The command line as a whole."""

import os
import subprocess
import sys
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

import pytest

from copytaster.cli import star
from copytaster.cli.main import COMMANDS
from tests.cli.at_desk import AtDesk
from tests.stories import a_story


def test_help_names_every_command_with_what_it_does(at_desk: AtDesk) -> None:
    said = at_desk.run("--help")
    assert (said.code, said.err) == (0, "")
    words = " ".join(said.out.split())
    for name, does in COMMANDS.items():
        assert f"{name} " in words and does in words


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_its_module_and_its_help(at_desk: AtDesk, name: str) -> None:
    module = import_module(f"copytaster.cli.{name}")
    assert callable(module.run) and callable(module.add_arguments)
    said = at_desk.run(name, "--help")
    assert said.code == 0 and said.out.startswith(f"usage: copytaster {name}")
    assert "--config FILE" in said.out and "--store DIR" in said.out
    assert len(said.out.split("\n\n")[1]) > 20, "a sentence on what it does"


@pytest.mark.parametrize("name", COMMANDS)
def test_wrong_use_of_each_command_is_exit_2_on_stderr(at_desk: AtDesk, name: str) -> None:
    said = at_desk.run(name, "--no-such-option")
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith(f"usage: copytaster {name}") and f"copytaster {name}: error: " in said.err


def test_a_command_that_is_not_known_is_wrong_use(at_desk: AtDesk) -> None:
    said = at_desk.run("lst")
    assert said.code == 2 and "lst" in said.err


def test_the_version_is_the_packages(at_desk: AtDesk) -> None:
    assert at_desk.run("--version").out == f"copytaster {version('copytaster')}\n"


def test_config_and_store_stand_before_or_after_the_command(at_desk: AtDesk) -> None:
    at_desk.receive(a_story(1))
    store, nowhere = str(at_desk.store), str(at_desk.folder / "nowhere")
    for words in (("--store", store, "list", "--json"), ("list", "--json", "--store", store)):
        assert len(at_desk.run(*words).objects) == 1
    assert at_desk.run("--store", store, "list", "--store", nowhere).out == "", "the nearer one counts"


def test_wrong_settings_are_exit_2_with_file_and_line(at_desk: AtDesk) -> None:
    at_desk.settle("[desk]\nbell = 3\n")
    for name in ("list", "fetch", "star x", "tag x y", "undo", "show x", "sources", "export --tag x"):
        said = at_desk.run(*name.split())
        assert said.code == 2 and f"{at_desk.config}:2" in said.err, name


def test_the_desk_itself_needs_a_terminal_and_says_what_to_use_instead(at_desk: AtDesk) -> None:
    called = subprocess.run(
        [sys.executable, "-m", "copytaster"], capture_output=True, text=True, timeout=20, check=False
    )
    assert called.returncode == 2 and "needs a terminal" in called.stderr and "fetch" in called.stderr


def test_an_interrupt_is_exit_130(at_desk: AtDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(args: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(star, "run", interrupted)
    assert at_desk.run("star", "x").code == 130


def test_a_locale_without_unicode_is_no_obstacle(at_desk: AtDesk) -> None:
    at_desk.receive(a_story(1, headline="Žižkov – “naïve” 大阪"))
    environ = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    call = [sys.executable, "-m", "copytaster"]
    plain = subprocess.run([*call, "list"], capture_output=True, env=environ, timeout=20, check=False)
    assert plain.returncode == 0 and b"?i?kov" in plain.stdout
    lines = subprocess.run([*call, "list", "--json"], capture_output=True, env=environ, timeout=20, check=False)
    assert lines.returncode == 0 and "大阪" in lines.stdout.decode()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
@pytest.mark.parametrize("command", [("list", "all"), ("list", "all", "--json"), ("doctor",)])
def test_a_full_disk_under_the_output_is_said_in_a_sentence(at_desk: AtDesk, command: tuple[str, ...]) -> None:
    at_desk.receive(a_story(1))
    with Path("/dev/full").open("wb") as full:
        said = subprocess.run(
            [sys.executable, "-m", "copytaster", *command], stdout=full, stderr=subprocess.PIPE, timeout=20, check=False
        )
    assert said.returncode == 1 and said.stderr.endswith(
        b"copytaster: the output could not be written: No space left on device\n"
    )
