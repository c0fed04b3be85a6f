"""What the settings say, as frozen values with every default filled in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from copytaster.model.source import Source


@dataclass(frozen=True, slots=True)
class Desk:
    """The `[desk]` table: how the desk looks and behaves, and who sits at it.

    `quick_tags` are the tags of the keys 1 to 9, in order. `editor` is entered with every mark; the
    login name where the file says none. `timezone` is the IANA name of the zone that times are shown
    in and dates are meant in; empty means the machine's own. `theme` is `auto` or the name of a theme.
    `arrivals` is `bar` (new copy is counted until it is called in) or `at_once`. `preview_delay` is in
    milliseconds.
    """

    quick_tags: tuple[str, ...] = ()
    editor: str = ""
    timezone: str = ""
    theme: str = "auto"
    arrivals: str = "bar"
    bell: bool = True
    ascii: bool = False
    mouse: bool = True
    preview_delay: int = 40


@dataclass(frozen=True, slots=True)
class Settings:
    """All that one start of the program was told.

    `path` is the file that was read, None where there is none. `store` is the folder of ledger and
    archive. `sources` are in the order of the file. `keys` maps the id of a binding to its keys (an
    empty tuple takes the binding away); whether id and key exist is the business of the screen, and so is
    which themes there are: `places` tells it where such a thing was written (`keys.star`, `desk.theme`), as
    `file:line`.
    """

    path: Path | None
    store: Path
    sources: tuple[Source, ...] = ()
    desk: Desk = Desk()
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict, compare=False)
