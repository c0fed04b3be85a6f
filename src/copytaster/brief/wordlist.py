"""A list of words, as it is written in the files of this room."""

from __future__ import annotations


def words(listed: str) -> frozenset[str]:
    """The words of `listed`, which stand between white space."""
    return frozenset(listed.split())
