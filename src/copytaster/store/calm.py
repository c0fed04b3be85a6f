"""A quiet garbage collector while many things that stay are read in."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

MANY = 10_000


@contextmanager
def calm_collector() -> Iterator[None]:
    """No garbage collection meanwhile: looking through what is being read in would cost as much again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def to_stay(count: int) -> None:
    """Say that `count` things read in will stay: a full pass over 100,000 would stop the screen for 200 ms."""
    if count >= MANY:
        gc.freeze()
