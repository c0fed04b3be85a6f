"""Lines with a checksum: what was written is read, and nothing else."""

import json

from hypothesis import given
from hypothesis import strategies as st

from copytaster.store.lines import is_torn, opened, salvage, sealed, sound_lines

PAYLOADS = st.lists(st.lists(st.text()).map(lambda words: json.dumps(words).encode()), max_size=8)


@given(PAYLOADS)
def test_what_was_sealed_is_read_back(payloads: list[bytes]) -> None:
    data = b"".join(map(sealed, payloads))
    assert sound_lines(data) == (payloads, len(data))
    assert salvage(data).payloads == tuple(payloads) and salvage(data).lost == 0


@given(PAYLOADS, st.binary())
def test_bytes_behind_the_sound_lines_are_not_taken_for_one(payloads: list[bytes], rest: bytes) -> None:
    data = b"".join(map(sealed, payloads))
    found, length = sound_lines(data + b"\0" + rest)
    assert (found, length) == (payloads, len(data))


@given(st.binary(min_size=1), st.data())
def test_a_changed_line_is_not_opened(payload: bytes, data: st.DataObject) -> None:
    line = sealed(payload)[:-1]
    place = data.draw(st.integers(0, len(line) - 1))
    bit = data.draw(st.integers(0, 7))
    changed = bytearray(line)
    changed[place] ^= 1 << bit
    assert opened(line) == payload
    assert opened(bytes(changed)) is None


@given(PAYLOADS.filter(bool), st.data())
def test_every_beginning_of_a_line_is_torn_and_not_damage(payloads: list[bytes], data: st.DataObject) -> None:
    line = sealed(payloads[0])
    assert is_torn(line[: data.draw(st.integers(1, len(line) - 1))])


def test_a_bad_line_with_a_good_one_behind_it_is_damage() -> None:
    assert not is_torn(b"bad\n" + sealed(b"[]"))
    assert not is_torn(b"bad" + sealed(b"[]"))
    assert not is_torn(b"bad\nbad\n")
    assert is_torn(b"bad\n")
