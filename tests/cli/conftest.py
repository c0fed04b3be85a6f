"""A desk of its own for each test: settings and store in a folder, commands called as `copytaster WORDS`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.at_desk import AtDesk


@pytest.fixture
def at_desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> AtDesk:
    """Nothing configured, nothing stored; the editor is `ida`, the zone Berlin's."""
    for name in ("COPYTASTER_CONFIG", "COPYTASTER_STORE", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("LOGNAME", "ida")
    return AtDesk(tmp_path, capfdbinary)
