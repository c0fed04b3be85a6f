"""The commented settings file that `copytaster init` writes."""

from importlib import resources
from pathlib import Path

from copytaster.settings.places import CONFIG_NAME


def template() -> bytes:
    """`config/copytaster.toml` as the program was shipped with it; from the source tree where it runs from one."""
    shipped = resources.files("copytaster").joinpath(CONFIG_NAME)
    if shipped.is_file():
        return shipped.read_bytes()
    return (Path(__file__).parents[3] / "config" / CONFIG_NAME).read_bytes()
