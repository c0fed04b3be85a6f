"""What is remembered of a source survives the years."""

import json

from copytaster.model.source import SourceState, Trouble
from copytaster.store.states import state_as_json, state_from_json
from tests.stories import HOUR, NOON


def test_a_state_is_read_back_as_it_was() -> None:
    state = SourceState(
        etag='W/"ä"', validated=NOON, last_try=NOON, next_poll=NOON + HOUR, failures=2, gone=True, left=("!0a", "0b"),
        trouble=Trouble("north", "http", "503", NOON, NOON + HOUR),
    )  # fmt: skip
    assert state_from_json(state_as_json(state)) == state
    assert state_from_json(state_as_json(SourceState())) == SourceState()


def test_a_field_more_or_less_does_no_harm() -> None:
    data = json.loads(state_as_json(SourceState(failures=2)))
    del data["gone"]
    data["from the future"] = 1
    assert state_from_json(json.dumps(data)) == SourceState(failures=2)
