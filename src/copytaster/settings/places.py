"""Where settings and store are, by the XDG base directory specification and our two variables."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import platformdirs

CONFIG_NAME = "copytaster.toml"


def named_config(environ: Mapping[str, str]) -> Path | None:
    """The settings file that `COPYTASTER_CONFIG` names, None where it is unset or empty."""
    return _named(environ, "COPYTASTER_CONFIG")


def config_path(environ: Mapping[str, str]) -> Path:
    """The settings file: `COPYTASTER_CONFIG`, else `copytaster.toml` in the user's config folder."""
    return named_config(environ) or _base(environ, "XDG_CONFIG_HOME", platformdirs.user_config_path) / CONFIG_NAME


def store_path(environ: Mapping[str, str]) -> Path:
    """The folder of ledger and archive: `COPYTASTER_STORE`, else the user's data folder."""
    return _named(environ, "COPYTASTER_STORE") or _base(environ, "XDG_DATA_HOME", platformdirs.user_data_path)


def at_home(path: str, environ: Mapping[str, str]) -> Path:
    """`path` with a leading `~` taken as the user's home; `HOME` of `environ` counts first."""
    if (path == "~" or path.startswith("~/")) and environ.get("HOME"):
        return Path(environ["HOME"]) / path[2:]
    try:
        return Path(path).expanduser()
    except RuntimeError:  # a user that this machine does not know: then it is a name like any other
        return Path(path)


def _named(environ: Mapping[str, str], variable: str) -> Path | None:
    value = environ.get(variable, "")
    return at_home(value, environ) if value else None


def _base(environ: Mapping[str, str], variable: str, fallback: Callable[[str], Path]) -> Path:
    """The folder that `variable` puts above ours; a relative one is invalid by the specification and ignored."""
    value = Path(environ.get(variable, ""))
    return value / "copytaster" if value.is_absolute() else fallback("copytaster")
