"""Ordinary marks for tests: `a_mark("m1", verb=Verb.STAR)`."""

from typing import Any

from copytaster.model.mark import Mark, Verb
from tests.stories import NOON


def a_mark(name: str = "m1", **fields: Any) -> Mark:
    usual: dict[str, Any] = {
        "id": name, "step": f"step {name}", "verb": Verb.TAG, "at": NOON, "by": "dk", "story": "a1b2c3d4e5f60718",
        "version": "0011223344556677", "argument": "storm",
    }  # fmt: skip
    return Mark(**{**usual, **fields})


def ids(marks: list[Mark]) -> list[str]:
    return [mark.id for mark in marks]
