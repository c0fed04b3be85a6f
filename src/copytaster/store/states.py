"""What is remembered of a source, as JSON for the archive."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import datetime
from typing import Any, get_type_hints

from copytaster.model.source import SourceState, Trouble
from copytaster.model.story import instant, rfc3339

_STATE = get_type_hints(SourceState)
_TROUBLE = get_type_hints(Trouble)


def state_as_json(state: SourceState) -> str:
    """`state` as one JSON object; times as RFC 3339."""
    return json.dumps(_as_dict(state))


def state_from_json(text: str) -> SourceState:
    """The state that `state_as_json` wrote, also for an older or a newer copytaster: a field that is not
    there is as at first, one that is not known is left out. Raises ValueError or TypeError on anything else.
    """
    data = json.loads(text)
    trouble = data.pop("trouble", None)
    return SourceState(**_known(_STATE, data), trouble=Trouble(**_known(_TROUBLE, trouble)) if trouble else None)


def _as_dict(record: SourceState | Trouble) -> dict[str, Any]:
    return {field.name: _plain(getattr(record, field.name)) for field in fields(record)}


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return rfc3339(value)
    return _as_dict(value) if isinstance(value, Trouble) else value


def _known(hints: Mapping[str, Any], data: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _typed(hints[name], data[name]) for name in hints.keys() & data.keys()}


def _typed(hint: Any, value: Any) -> Any:
    if hint in (datetime, datetime | None):
        return instant(value)
    return tuple(value) if hint == tuple[str, ...] else value
