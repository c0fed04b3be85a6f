"""The lines of a journal: each carries a checksum, so that a torn or damaged one is known at sight.

A line is `<crc32 of the payload, 8 hex digits> TAB <payload: JSON without line breaks> LF`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from zlib import crc32

_SEAL = 9  # eight digits and the tab
_START = re.compile(rb"(?=[0-9a-f]{8}\t[\[{])")


@dataclass(frozen=True, slots=True)
class Salvage:
    """What can be read of a damaged journal: the `payloads` in order, and how many lines were `lost`."""

    payloads: tuple[bytes, ...]
    lost: int


def sealed(payload: bytes) -> bytes:
    """The line that carries `payload`."""
    return b"%08x\t%b\n" % (crc32(payload), payload)


def opened(line: bytes) -> bytes | None:
    """The payload of `line` (without its line feed), None where the line is not as it was written."""
    payload = line[_SEAL:]
    return payload if line[:_SEAL] == b"%08x\t" % crc32(payload) else None


def sound_lines(data: bytes) -> tuple[list[bytes], int]:
    """The payloads of the sound lines that `data` begins with, and how many bytes they take."""
    payloads = []
    length = 0
    for line in data.split(b"\n")[:-1]:
        payload = line[_SEAL:]  # `opened`, written out: a ledger has hundreds of thousands of lines
        if line[:_SEAL] != b"%08x\t" % crc32(payload):
            break
        payloads.append(payload)
        length += len(line) + 1
    return payloads, length


def is_torn(tail: bytes) -> bool:
    """Whether `tail`, which begins with a bad line, is one write that a crash cut short, and no damage."""
    return tail.find(b"\n", 0, -1) < 0 and (opened(tail) is not None or not salvage(tail).payloads)


def salvage(data: bytes) -> Salvage:
    """All sound lines of `data`, before and after every bad place."""
    payloads: list[bytes] = []
    lost = 0
    for line in data.removesuffix(b"\n").split(b"\n"):
        payload = opened(line)
        if payload is not None:
            payloads.append(payload)
        elif line:
            lost += 1
            payloads.extend(_behind(line))
    return Salvage(tuple(payloads), lost)


def _behind(line: bytes) -> Iterator[bytes]:
    """The payload of the sound line that stands behind a torn one, where the line feed between them is gone."""
    for start in _START.finditer(line):
        payload = opened(line[start.start() :])
        if payload is not None:
            yield payload
            return
