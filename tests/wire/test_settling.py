"""Which files are whole: by the clock alone, without a disk."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from copytaster.wire.settling import EMPTY_PATIENCE, Settling
from copytaster.wire.tray import Lying

SECOND = 1_000_000_000
WALL = 1_700_000_000.0


def a_file(name: str = "a", size: int = 10, written: float = WALL, renamed: float | None = None) -> Lying:
    """A file last written at `written`, and `renamed` later (seconds since 1970)."""
    return Lying(name, size, int(written * SECOND), int((renamed or written) * SECOND))


def test_a_file_just_written_waits_until_it_has_lain_still() -> None:
    settling = Settling(2.0)
    settling.seen([a_file()], 100.0, WALL)
    assert not settling.whole(101.9) and settling.rest(100.0) == 2.0
    assert [file.name for file in settling.whole(102.0)] == ["a"] and not len(settling)


def test_a_file_that_grows_waits_anew() -> None:
    settling = Settling(2.0)
    settling.seen([a_file()], 100.0, WALL)
    settling.seen([a_file(size=11, written=WALL + 1.5)], 101.5, WALL + 1.5)
    assert not settling.whole(102.5) and settling.whole(103.5)


def test_a_file_that_has_lain_for_long_and_one_renamed_into_place_are_whole_at_once() -> None:
    settling = Settling(2.0)
    settling.seen([a_file("old", written=WALL - 60), a_file("renamed", renamed=WALL + 0.01)], 100.0, WALL)
    assert [file.name for file in settling.whole(100.0)] == ["old", "renamed"]


def test_the_clock_of_another_machine_is_not_believed() -> None:
    settling = Settling(2.0, local=False)
    settling.seen([a_file("old", written=WALL - 60), a_file("renamed", renamed=WALL + 0.01)], 100.0, WALL)
    assert not settling.whole(101.0) and len(settling.whole(102.0)) == 2


def test_a_time_still_to_come_makes_a_file_wait_no_longer_than_others() -> None:
    settling = Settling(2.0)
    settling.seen([a_file(written=WALL + 86_400)], 100.0, WALL)
    assert settling.whole(102.0)


def test_an_empty_file_is_waited_for() -> None:
    settling = Settling(1.0)
    settling.seen([a_file(size=0, renamed=WALL + 1)], 100.0, WALL)
    assert not settling.whole(100.0 + EMPTY_PATIENCE - 1) and settling.whole(100.0 + EMPTY_PATIENCE)


def test_a_file_that_was_not_whole_after_all_waits_the_whole_time() -> None:
    settling = Settling(2.0)
    file = a_file(written=WALL - 60, renamed=WALL)
    settling.again(file, 100.0)
    assert not settling.whole(101.0) and settling.whole(102.0)


def test_who_has_gone_waits_no_more() -> None:
    settling = Settling(2.0)
    settling.seen([a_file("a"), a_file("b"), a_file("c")], 100.0, WALL)
    settling.without({"a", "never"})
    settling.only({"b"})
    assert settling.names == ("b",)


@given(st.lists(st.tuples(st.floats(0, 3), st.integers(1, 5)), min_size=1, max_size=20))
def test_no_file_is_whole_before_it_lay_still(steps: list[tuple[float, int]]) -> None:
    settling, tick, still = Settling(2.0), 0.0, 0.0
    held: Lying | None = None
    for pause, size in steps:
        tick += pause
        settling.whole(tick) if held is None else None
        fresh = a_file(size=size, written=WALL + tick if held is None or size != held.size else held.mtime / SECOND)
        if held is None or size != held.size:
            held, still = fresh, tick
        settling.seen([replace(held)], tick, WALL + tick)
        for file in settling.whole(tick):
            assert tick - still >= 2.0 - 1e-6 and file == held
