"""Take-key lines."""

import pytest

from copytaster.wire.take_keys import steps_in


@pytest.mark.parametrize(
    ("line", "steps"),
    [
        ("2ND LEAD", ("lead:2",)),
        ("1ST LD-WRITETHRU", ("lead:1", "writethru")),
        ("LEAD", ("lead",)),
        ("3RD NET", ()),
        ("1ST ADD", ()),
        ("UPDATE 4", ("update:4",)),
        ("EIL/EXTRA", ("urgent", "extra")),
        ("(Berichtigung: im 2. Absatz)", ("correction",)),
        ("(Achtung)", ("advisory",)),
        ("(2. Zusammenfassung)", ("summary",)),
        ("MANDATORY KILL", ("kill",)),
        ("FACT CHECK", ("factcheck",)),
    ],
)
def test_steps_are_read(line: str, steps: tuple[str, ...]) -> None:
    assert steps_in(line) == steps


@pytest.mark.parametrize(
    "line",
    ["Lead in the water of Holm", "HARBOUR OF HOLM REOPENS", "(Foto Archiv)", "Update 4", "", "KILL BILL RETURNS",
     "(KORR-Bericht)", "Extra", "EXTRA TIME", "(mehr am Abend)", "FLASH FLOODS", "X" * 100],
)  # fmt: skip
def test_other_lines_are_none(line: str) -> None:
    assert steps_in(line) is None
