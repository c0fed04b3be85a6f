"""The shipped settings file says the defaults, all of them, and nothing else."""

import re
import tomllib
from dataclasses import fields
from pathlib import Path

from copytaster.model.source import Source
from copytaster.settings.load import DESK_KEYS, load
from copytaster.settings.model import Desk, Settings
from copytaster.settings.sources import SOURCE_KEYS
from copytaster.settings.template import template

SHIPPED = Path(__file__).parents[2] / "config" / "copytaster.toml"


def test_the_shipped_file_as_it_is_changes_nothing(tmp_path: Path) -> None:
    environ = {"USER": "ida", "XDG_CONFIG_HOME": str(tmp_path)}
    usual = load(None, environ)
    assert load(SHIPPED, environ) == Settings(SHIPPED, usual.store, usual.sources, usual.desk, usual.keys)
    assert usual.desk == Desk(editor="ida")


def test_every_setting_stands_in_the_shipped_file_with_its_default() -> None:
    text = re.sub(r"^#(?=[a-z\[])", "", SHIPPED.read_text(encoding="utf-8"), flags=re.MULTILINE)
    values = tomllib.loads(text)
    assert set(values) == {"sources", "desk", "keys"}
    assert values["desk"].keys() == set(DESK_KEYS) == {field.name for field in fields(Desk)}
    assert Desk(**{**values["desk"], "quick_tags": tuple(values["desk"]["quick_tags"])}) == Desk()
    (source,) = values["sources"]
    assert source.keys() == set(SOURCE_KEYS) == {field.name for field in fields(Source)}
    usual = Source(name=source["name"], url=source["url"], folder=source["folder"])
    assert Source(**source) == usual
    assert values["keys"] == {"star": "s"}


def test_init_writes_the_shipped_file() -> None:
    assert template() == SHIPPED.read_bytes()
