"""Answers that are none."""

import pytest

from copytaster.model.source import TROUBLE_KINDS
from copytaster.wire.refusal import refusal


@pytest.mark.parametrize("status", [*range(100, 600), 999, 0])
def test_every_status_has_a_sentence_of_ours(status: int) -> None:
    error = refusal(status)
    assert error.kind in TROUBLE_KINDS and 10 < len(str(error)) < 100
    assert error.retry_after == (600 if status == 429 else None)


def test_a_wait_is_asked_for_by_429_and_503_alone() -> None:
    assert refusal(503, retry_after="120").retry_after == 120
    assert (
        refusal(429, retry_after="Mon, 09 Mar 2026 13:00:00 GMT", date="Mon, 09 Mar 2026 12:00:00 GMT").retry_after
        == 3600
    )
    assert refusal(500, retry_after="120").retry_after is None


def test_a_log_in_not_sent_to_another_address_is_said_so() -> None:
    assert "https://b.example/x" in str(refusal(401, elsewhere="https://b.example/x"))
    assert "another address" not in str(refusal(401))
