"""Fields of JSON by name."""

from typing import Any

import pytest

from copytaster.wire.json_wire import Fields, fields_of, holds_item, items_in


def is_item(fields: Fields) -> bool:
    return fields.has("uri")


def test_names_are_found_whatever_their_case_and_underscores() -> None:
    fields = fields_of({"versionCreated": "1", "body_html": "2", "Slug-Line": "3"})
    assert fields.texts("versioncreated", "bodyhtml", "slugline") == ("1", "2", "3")


def test_a_text_is_a_string_a_number_or_the_string_of_an_object() -> None:
    fields = fields_of({"a": " ", "b": 3, "c": True, "d": [{"name": "x"}, "y"], "e": {"value": "z"}, "f": None})
    assert (fields.text("a", "b"), fields.text("c"), fields.text("f", "e")) == ("3", None, "z")
    assert fields.texts("d", "e") == ("x", "y", "z") and fields.text("d") == "x"


def test_objects_come_in_lists_alone_or_numbered() -> None:
    assert [one.text("n") for one in fields_of({"a": [{"n": 1}, 2, {"n": 3}]}).objects("a")] == ["1", "3"]
    assert [one.text("n") for one in fields_of({"a": {"1": {"n": 1}, "2": {"n": 2}}}).objects("a")] == ["1", "2"]
    assert [one.text("n") for one in fields_of({"a": {"n": 1}}).objects("b", "a")] == ["1"]
    assert fields_of([1]).objects("a") == () and not fields_of("x").has("a")


@pytest.mark.parametrize(
    "document",
    [
        {"uri": 1}, [{"uri": 1}], {"item": {"uri": 1}}, {"data": {"item": {"uri": 1}}},
        {"items": [{"item": {"uri": 1}}]},
        {"data": {"search": {"items": [{"uri": 1}]}}}, {"meta": [{}], "_items": [{"uri": 1}]},
    ],
)  # fmt: skip
def test_items_are_found_in_their_envelopes(document: Any) -> None:
    assert holds_item(document, is_item) and [one.text("uri") for one in items_in(document, is_item)] == ["1"]


@pytest.mark.parametrize("document", [None, 3, "x", {}, [], [[{"uri": 1}]], {"a": {"b": {"uri": 1}}}, {"data": {}}])
def test_what_holds_none_has_none(document: Any) -> None:
    assert not holds_item(document, is_item) and items_in(document, is_item) == ()


def test_members_that_are_no_items_are_counted_as_empty() -> None:
    assert [one.has("uri") for one in items_in([{"uri": 1}, 3, {"x": 1}], is_item)] == [True, False, False]
