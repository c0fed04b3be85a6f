"""What tests of the store share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from copytaster.store.archive import Archive


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    archive = Archive.open(tmp_path / "store")
    yield archive
    archive.close()
