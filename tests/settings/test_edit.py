"""Sources added to and taken from a settings file, the rest of it byte for byte as it was."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.model.errors import ConfigError
from copytaster.settings.edit import with_sources, without_source
from copytaster.settings.load import settings_from
from copytaster.settings.template import template

NORTH: dict[str, Any] = {"name": "north", "url": "https://north.example/feed"}
TEXT = """\
# our wires
[[sources]]   # the first
name = "world"  # shown
url = "https://world.example/wire"
headers = { "X-Key" = "env:KEY" }

# Reuters, by the drop folder
[[sources]]
name = "drop"
folder = "in"
  [sources.headers]  # none yet

# --- The desk ---

[desk]
quick_tags = [
  "syria",  # always
  "sport",
]
"""


def names(text: str) -> list[str]:
    return [source["name"] for source in tomllib.loads(text).get("sources", [])]


def test_a_source_is_added_below_the_last_one_and_every_line_stays() -> None:
    result = with_sources(TEXT, [NORTH])
    assert names(result) == ["world", "drop", "north"]
    before, _, after = result.partition('\n[[sources]]\nname = "north"\nurl = "https://north.example/feed"\n')
    assert before + after == TEXT
    assert after.startswith("\n# --- The desk ---")


def test_the_first_source_stands_above_the_desk_in_a_fresh_file() -> None:
    fresh = template().decode()
    result = with_sources(
        fresh, [NORTH, {"name": "two", "url": "http://two.example", "interval": 60, "full_text": True}]
    )
    assert settings_from(result, Path("x.toml"), {}).sources[1].full_text is True
    kept = [line for line in result.split("\n") if line.strip()]
    for line in fresh.split("\n"):
        assert not line.strip() or line in kept
    assert result.index("[[sources]]\nname") < result.index("# --- The desk")


@pytest.mark.parametrize("text", ["", "# nothing yet", "# nothing yet\n", "[desk]\n", '[keys]\n# c\nstar = "s"'])
def test_any_file_can_have_a_first_source(text: str) -> None:
    result = with_sources(text, [NORTH])
    assert names(result) == ["north"]
    assert all(line in result for line in text.split("\n"))


def test_the_line_endings_of_another_system_stay() -> None:
    result = with_sources(TEXT.replace("\n", "\r\n"), [NORTH])
    assert result.count("\n") == result.count("\r\n")


def test_a_source_is_taken_out_and_comments_around_it_stay() -> None:
    assert without_source(with_sources(TEXT, [NORTH]), "north") == TEXT
    result = without_source(TEXT, "drop")
    assert names(result) == ["world"]
    assert "# Reuters, by the drop folder" in result and "# --- The desk ---" in result and "in" not in names(result)
    assert names(without_source(result, "world")) == []


def test_one_that_is_not_there_is_said() -> None:
    with pytest.raises(ConfigError, match='no source in the file is called "x"'):
        without_source(TEXT, "x")


@pytest.mark.parametrize(
    "text", ['sources = [{ name = "a", url = "https://a.example" }]\n', "sources = []\n", "sources.x = 1\n"]
)
def test_what_cannot_be_changed_safely_is_left_to_the_editor(text: str) -> None:
    with pytest.raises((ConfigError, TypeError, AttributeError)) as caught:
        with_sources(text, [NORTH])
    assert caught.type is ConfigError and "by hand" in str(caught.value)


def test_a_source_whose_headers_stand_far_away_is_left_to_the_editor() -> None:
    apart = '[[sources]]\nname = "a"\nurl = "https://a.example"\n[desk]\n[sources.headers]\nX = "y"\n'
    with pytest.raises(ConfigError, match="by hand"):
        without_source(apart, "a")


@given(st.text(max_size=80), st.lists(st.sampled_from(TEXT.split("\n\n")), unique=True))
def test_any_name_is_written_so_that_it_is_read_back(name: str, blocks: list[str]) -> None:
    text = "\n\n".join(blocks)
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    clean = name.encode("utf-8", "ignore").decode()
    assert names(with_sources(text, [{"name": clean}]))[-1] == clean
