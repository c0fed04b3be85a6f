"""The stories of the demo wire as they were written down: one TOML file an agency, every take in full."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

AGENCIES = ("meridian", "atlas", "kdd", "skerry")
"""The agencies that always answer, in the order an editor would set them up."""
STRINGER = "pressbox"
"""The small service whose server is down when the desk opens."""


@dataclass(frozen=True, slots=True)
class Take:
    """One version of a story, with placeholders for the day still in it.

    `arrives` is in seconds: negative, that long before the desk opened; else after it, at normal
    speed. `embargo` is in seconds after the opening, at normal speed. `body` holds paragraphs with
    one blank line between them. `dated` tells whether the copy opens with the agency's dateline.
    """

    arrives: float
    headline: str
    body: str
    city: str | None = None
    slug: str | None = None
    byline: str | None = None
    urgency: int | None = None
    status: str = "usable"
    embargo: float | None = None
    note: str | None = None
    markers: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    teaser: str | None = None
    dated: bool = True


@dataclass(frozen=True, slots=True)
class Tale:
    """A story over all its takes, in the order they are sent."""

    id: str
    takes: tuple[Take, ...]


@dataclass(frozen=True, slots=True)
class Agency:
    """A wire and all that it sends. `dateline` is how it opens its copy, `joint` what follows that."""

    name: str
    title: str
    about: str
    dateline: str
    joint: str
    tales: tuple[Tale, ...]


@cache
def agency(name: str) -> Agency:
    """The agency of that name, read from the package. Raises ValueError where its copy contradicts itself."""
    text = files("copytaster.demo").joinpath("copy", f"{name}.toml").read_text(encoding="utf-8")
    raw = tomllib.loads(text)
    tales: dict[str, Tale] = {}
    for story in raw["story"]:
        tale = _tale(story, tales)
        if tale.id in tales:
            raise ValueError(f"{name}: two stories are called {tale.id}")
        tales[tale.id] = tale
    about = raw["agency"]
    return Agency(name, about["title"], about["about"], about["dateline"], about["joint"], tuple(tales.values()))


def _tale(story: Mapping[str, Any], earlier: Mapping[str, Tale]) -> Tale:
    """What stands at the story holds for all its takes; a take says what differs."""
    shared = {key: value for key, value in story.items() if key not in ("id", "take", "like")}
    if "like" in story:  # sent again, word for word
        shared["body"] = earlier[story["like"]].takes[-1].body
    takes: list[Take] = []
    for number, own in enumerate(story.get("take", ({},)), start=1):
        fields = {**shared, **own}
        fixes = fields.pop("fix", ())
        if fixes:  # a new version of the copy that stands in the take before
            fields["body"] = _mended(takes[-1].body, fixes, f"{story['id']}, take {number}")
        fields["body"] = fields["body"].strip()
        for name in ("markers", "keywords"):
            fields[name] = tuple(fields.get(name, ()))
        takes.append(Take(**fields))
    return Tale(story["id"], tuple(takes))


def _mended(body: str, fixes: list[list[str]], where: str) -> str:
    for wrong, right in fixes:
        if wrong not in body:
            raise ValueError(f"{where}: nothing reads {wrong!r}")
        body = body.replace(wrong, right)
    return body
