"""The README tells the truth: its table of keys is the program's, its commands are the program's."""

import argparse
from pathlib import Path

from copytaster.cli.main import COMMANDS as CLI
from copytaster.cli.main import parser
from copytaster.ui.commands import COMMANDS

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")


def key_table() -> str:
    """The README's table of keys, made from the table of commands."""
    rows = ["| key | does |", "| --- | --- |"]
    for command in COMMANDS:
        if command.id.startswith("quick_tag_") and command.id != "quick_tag_1":
            continue
        keys = " ".join(f"`{key}`" for key in command.keys) if command.id != "quick_tag_1" else "`1` … `9`"
        said = "Quick tags of the settings" if command.id == "quick_tag_1" else command.help
        rows.append(f"| {keys} | {said.replace('|', chr(92) + '|')} |")
    return "\n".join(rows)


def test_the_table_of_keys_is_that_of_the_program() -> None:
    assert key_table() in README, f"put this into README.md:\n\n{key_table()}"


def test_every_command_stands_in_the_readme() -> None:
    for name in CLI:
        assert f"`copytaster {name}" in README, name


def test_help_lists_every_command_with_what_it_does() -> None:
    text = " ".join(parser().format_help().split())
    for name, said in CLI.items():
        assert f"{name} {said}" in text


def test_the_command_line_takes_config_and_store_before_or_after_the_command() -> None:
    assert isinstance(parser(), argparse.ArgumentParser)
    assert parser().parse_args(["--config", "x", "--store", "y"]).config == "x"
