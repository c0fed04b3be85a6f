"""Values of a JSON wire by name, whatever case and underscores its version writes names in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

VALUES_KEPT = 400
"""Members of a list, and names of an object, that are looked at."""
_SPEAKING = ("value", "name", "text", "description", "ednote", "literal", "code", "qcode")
"""Names under which the objects of a list hold their one string."""
_ENVELOPES = frozenset(("data", "search", "result", "results", "_embedded", "response", "feed"))
_HEAD = 20
"""Members of a list by which it is judged."""


@dataclass(frozen=True, slots=True)
class Fields:
    """One JSON object; `values` by folded name, so that `versioncreated` finds `versionCreated` too."""

    values: Mapping[str, Any]

    def value(self, *names: str) -> Any:
        """The first of `names` that holds anything; None where none does."""
        return next((found for name in names if (found := self.values.get(name)) not in (None, "", [], {})), None)

    def text(self, *names: str) -> str | None:
        """The first of `names` that holds a string, a number, or an object or list that speaks by one."""
        return next((text for name in names for text in _texts(self.values.get(name), 1) if text.strip()), None)

    def texts(self, *names: str) -> tuple[str, ...]:
        """The strings of all `names`, in that order."""
        return tuple(text for name in names for text in _texts(self.values.get(name), VALUES_KEPT) if text.strip())

    def objects(self, *names: str) -> tuple[Fields, ...]:
        """The objects under the first of `names` that holds any: of a list, of an object by number, or the one."""
        return next((found for name in names if (found := _objects(self.values.get(name)))), ())

    def object(self, name: str) -> Fields:
        """The object under `name`; an empty one where there is none."""
        return fields_of(self.values.get(name))

    def has(self, *names: str) -> bool:
        """Whether any of `names` holds anything."""
        return self.value(*names) is not None


def fields_of(given: Any) -> Fields:
    """The fields of a JSON object; of anything else none."""
    if not isinstance(given, dict):
        return Fields({})
    found: dict[str, Any] = {}
    for name, value in list(given.items())[:VALUES_KEPT]:
        found.setdefault(name.lower().replace("_", "").replace("-", ""), value)
    return Fields(found)


def items_in(document: Any, is_item: Callable[[Fields], bool]) -> tuple[Fields, ...]:
    """The items of a document: the object itself, or the members of the first list that holds any.

    Envelopes of interfaces are looked through: `{"data": {"items": [{"item": …}, …]}}`. Members of such a
    list that are no items are given as empty fields, so that the reader can count them.
    """
    for lone in _envelopes(document):
        if is_item(fields_of(lone)):
            return (fields_of(lone),)
    for members in _lists(document):
        unpacked = [_unpacked(member, is_item) for member in members]
        if any(map(is_item, unpacked)):
            return tuple(fields if is_item(fields) else Fields({}) for fields in unpacked)
    return ()


def holds_item(document: Any, is_item: Callable[[Fields], bool]) -> bool:
    """Whether `document` holds at least one item; only the head of its lists is looked at."""
    if any(is_item(fields_of(lone)) for lone in _envelopes(document)):
        return True
    return any(is_item(_unpacked(one, is_item)) for members in _lists(document) for one in members[:_HEAD])


def _envelopes(document: Any) -> Iterator[Any]:
    """The document, and what it holds under the names of envelopes."""
    if isinstance(document, dict):
        yield document
        inner = document
        for name in ("data", "item"):
            if isinstance(inner.get(name), dict):
                inner = inner[name]
                yield inner


def _unpacked(member: Any, is_item: Callable[[Fields], bool]) -> Fields:
    """The item that a member of a list is, or holds under `item` or `data`."""
    for _ in range(3):
        fields = fields_of(member)
        if is_item(fields):
            return fields
        member = fields.value("item", "data")
    return Fields({})


def _lists(document: Any) -> Iterator[list[Any]]:
    """The lists of objects in a document: itself, its members, and those of the envelopes in it."""
    if isinstance(document, list):
        yield document
        return
    levels = [document]
    for _ in range(3):
        inner: list[Any] = []
        for level in levels:
            for name, value in list(level.items())[:VALUES_KEPT] if isinstance(level, dict) else ():
                if isinstance(value, list) and any(isinstance(one, dict) for one in value[:_HEAD]):
                    yield value
                elif name in _ENVELOPES:
                    inner.append(value)
        levels = inner


def _texts(value: Any, limit: int) -> Iterator[str]:
    if isinstance(value, list):
        for one in value[:limit]:
            yield from _texts(one, 1) if not isinstance(one, list) else ()
    elif isinstance(value, dict):
        fields = fields_of(value)
        spoken = (fields.values.get(name) for name in _SPEAKING)
        if said := next((one for one in spoken if isinstance(one, str) and one.strip()), None):
            yield said
    elif isinstance(value, str):
        yield value
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield str(value)


def _objects(value: Any) -> tuple[Fields, ...]:
    if isinstance(value, list):
        return tuple(fields_of(one) for one in value[:VALUES_KEPT] if isinstance(one, dict))
    if isinstance(value, dict):
        members = list(value.items())[:VALUES_KEPT]
        numbered = [one for name, one in members if name.isdecimal() and isinstance(one, dict)]
        return tuple(map(fields_of, numbered)) or (fields_of(value),)
    return ()
