"""Where keys stand in a TOML text."""

import tomllib
from collections.abc import Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from copytaster.settings.lines import Place, key_lines


def places(value: Any, at: Place = ()) -> Iterator[Place]:
    """Every place that tomllib knows of."""
    if at:
        yield at
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from places(inner, (*at, name))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from places(inner, (*at, index))


TEXT = """\
# a comment with key = 1
title = "one = \\" two" # three = 3
[desk]
quick_tags = [
  "a", # first ]
  'b = "c"',
]
long = '''
not = "a key"
[nor.a.table]
'''
[[sources]]
name = "world"
"quoted key" = 1
'literal.key' = 2
headers = { "X-Key" = "env:A", inner.dotted = [1, { deep = 2 }] }

[[sources]]
a.b."c d" = 2026-03-09T12:00:00Z
[sources.headers]
x = 1
[ spaced . "table" ]
y = \"\"\"a \\\"\"\" still = inside\"\"\"
"""


def test_every_key_of_every_kind_is_found_on_its_line() -> None:
    lines = key_lines(TEXT)
    assert set(places(tomllib.loads(TEXT))) <= set(lines)
    expected: dict[Place, int] = {
        ("title",): 2,
        ("desk",): 3,
        ("desk", "quick_tags", 0): 5,
        ("desk", "quick_tags", 1): 6,
        ("desk", "long"): 8,
        ("sources", 0): 12,
        ("sources", 0, "name"): 13,
        ("sources", 0, "quoted key"): 14,
        ("sources", 0, "literal.key"): 15,
        ("sources", 0, "headers", "X-Key"): 16,
        ("sources", 0, "headers", "inner", "dotted", 1, "deep"): 16,
        ("sources", 1): 18,
        ("sources", 1, "a", "b", "c d"): 19,
        ("sources", 1, "headers", "x"): 21,
        ("spaced", "table"): 22,
        ("spaced", "table", "y"): 23,
    }
    assert {place: lines[place] for place in expected} == expected
    assert "not" not in {place[-1] for place in lines}


def test_line_ends_of_other_systems_do_not_shift_the_count() -> None:
    assert key_lines("a = 1\r\n\r\n[t]\r\nb = 2\r\n")[("t", "b")] == 4


_names = st.from_regex(r"[a-z]{1,4}", fullmatch=True)
_values = st.recursive(
    st.integers() | st.booleans() | st.text(alphabet="ab\"\\#=[]{},\n' é", max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_names, inner, max_size=3),
    max_leaves=8,
)


def as_toml(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    if isinstance(value, list):
        return "[\n" + "".join(f"  {as_toml(inner)}, # ] , =\n" for inner in value) + "]"
    return "{" + ", ".join(f"{name} = {as_toml(inner)}" for name, inner in value.items()) + "}"


@given(st.dictionaries(_names, _values, min_size=1, max_size=4))
def test_whatever_the_values_each_key_is_found(document: dict[str, Any]) -> None:
    text = ""
    starts = {}
    for name, value in document.items():
        text += "\n# a = 1\n"
        starts[name] = text.count("\n") + 1
        text += f"{name} = {as_toml(value)}\n"
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:  # an inline table must stay on one line, which a list in it does not
        return
    lines = key_lines(text)
    assert set(places(document)) <= set(lines)
    assert {name: lines[(name,)] for name in document} == starts


@given(st.text(alphabet="a=\"'[]{}.,#\n \\1", max_size=40))
def test_a_text_that_is_not_toml_does_no_harm(text: str) -> None:
    key_lines(text)
