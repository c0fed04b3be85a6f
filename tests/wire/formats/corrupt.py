"""What a line, a disk or a wrong program does to a document: for the property test of every format."""

from __future__ import annotations

from hypothesis import strategies as st

from copytaster.model.errors import FormatError
from copytaster.wire.arrival import Reading
from tests.wire.arrivals import reading_of


def damaged(whole: bytes) -> st.SearchStrategy[bytes]:
    """`whole` cut off, doubled, with bytes put in or taken out, or in another encoding than it says."""
    places = st.integers(0, len(whole))
    text = whole.decode("utf-8", "replace")
    wrong = [text.encode(codec, "replace") for codec in ("utf-16", "latin-1", "cp037")]
    return st.one_of(
        places.map(lambda at: whole[:at]),
        places.map(lambda at: whole[at:]),
        places.map(lambda at: whole[:at] + whole),
        places.map(lambda at: whole + whole[at:]),
        st.sampled_from([*wrong, whole.decode("latin-1").encode(), whole.replace(b"\n", b"\r\n"), whole[::-1]]),
        st.tuples(places, st.binary(max_size=8), st.integers(0, 12)).map(
            lambda cut: whole[: cut[0]] + cut[1] + whole[cut[0] + cut[2] :]
        ),
        st.binary(max_size=200).map(lambda noise: whole[:40] + noise),
    )


def survives(data: bytes) -> Reading | None:
    """The reading of `data`, or None where it is refused in one sentence; anything else fails the test."""
    try:
        return reading_of(data)
    except FormatError as error:
        assert str(error) and len(str(error)) < 300
        return None
