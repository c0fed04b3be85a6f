"""A name for stories whose wire gives none, the same for all versions of one story, as far as the wire tells."""

from __future__ import annotations

import re
from datetime import datetime, tzinfo

from copytaster.model.text import folded

_CYCLE = re.compile(r"^(?:AM|PM|BC|AP)-+", re.I)
_REGION = re.compile(r"^[A-Z]{2,3}--")
_TAIL = re.compile(
    r",\s*(?:\d{1,2}(?:st|nd|rd|th)\s+)?(?:Ld|Lead|Add|Writethru|Insert|Sub|Take|Update"
    r"|BULLETIN|URGENT|FLASH|KILL|ADVISORY|CORRECTION)\b.*$",
    re.I,
)
_COUNT = re.compile(r",\s*\d{0,5}\s*$")
_BRACKETS = re.compile(r"\([^()]{0,80}\)")
_TAG = re.compile(r"(?:[A-Z]{4,}(?: \d{1,2})?-)+(?=[A-Z][a-z])")
_OWN_NAME = 4
"""Parts of a slug from which on it is a story's own name and not a class of stories."""
_WORDS, _FEWEST = 5, 3
"""Words of a headline that name a story, and those it must have where there is no slug."""


def story_name(slug: str) -> str:
    """`slug` without cycle, region, version and length: "BC-EU--Holm Storm, 3rd Ld-Writethru,466" is "Holm Storm"."""
    name = _COUNT.sub("", _BRACKETS.sub("", slug.strip(" /")))
    return _REGION.sub("", _CYCLE.sub("", _TAIL.sub("", name))).strip(" ,/-")


def story_key(
    service: str, slug: str, line: str, at: datetime | None, zone: tzinfo, *, own: bool = False
) -> str | None:
    """`service:name:day`, for wires whose messages carry no id that lasts (IPTC 7901, ANPA 1312, telex).

    Their numbers start again and may be placeholders, so the name is made of what stays: the service, the
    story's name in the slug, and the day of filing in `zone`. A slug of fewer than four parts, but for
    wires on which it is the story's `own` name, is a class of many stories ("Football/Cup"), and so is any
    slug without a day: there the first words of the headline (`line`) join it. That way two stories are
    never taken for one; a version with a new headline under such a slug may stand in a row of its own.
    None where there is neither a slug nor a headline of three words.
    """
    name = folded(story_name(slug))
    day = at.astimezone(zone).strftime("%Y-%m-%d") if at else ""
    if not day or not (own or len(name.split()) >= _OWN_NAME):
        words = [word for word in folded(_TAG.sub("", line)).split() if len(word) > 3 and not word.isdecimal()]
        if len(words) < (1 if name else _FEWEST):
            return None
        name = f"{name}/{' '.join(words[:_WORDS])}".lstrip("/")
    return ":".join(filter(None, (service.lower(), name.replace(" ", "-"), day)))
