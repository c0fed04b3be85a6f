"""The house: a room imports only from floors below its own, and each foreign package has one host."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent / "src" / "copytaster"

# Rooms of one floor do not know one another. `workshop` (a child process that computes for others) and
# `demo` (the built-in wire) joined the table of the design: both are pieces that only `cli` puts to use.
FLOORS = {
    "model": 1,
    "brief": 2, "queue": 2, "wire": 2, "store": 2, "export": 2, "settings": 2, "workshop": 2, "demo": 2,
    "taster": 3,
    "ui": 4,
    "cli": 5,
    "__main__": 6,
    "__init__": 1,
}  # fmt: skip

HOSTS = {
    "textual": {"ui"}, "rich": {"ui"}, "httpx": {"wire"}, "selectolax": {"wire"}, "lxml": {"wire"},
    "feedparser": {"wire"}, "tinydb": {"store"}, "sqlite3": {"store"}, "watchfiles": {"wire"},
    "platformdirs": {"settings"},
}  # fmt: skip


def modules() -> list[Path]:
    return sorted(HOUSE.rglob("*.py"))


def name(path: Path) -> str:
    parts = ("copytaster", *path.relative_to(HOUSE).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 2 else parts)


def room(module: str) -> str:
    return module.split(".")[1] if "." in module else "__init__"


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are written in full"
            yield node.module or ""


@pytest.mark.parametrize("path", modules(), ids=name)
def test_a_room_imports_only_from_floors_below(path: Path) -> None:
    mine = room(name(path))
    for imported in imports(path):
        if imported.split(".")[0] == "copytaster" and (theirs := room(imported)) != mine:
            assert FLOORS[theirs] < FLOORS[mine], f"{name(path)} must not import {imported}"


@pytest.mark.parametrize("path", modules(), ids=name)
def test_each_foreign_package_has_one_host(path: Path) -> None:
    for imported in imports(path):
        hosts = HOSTS.get(imported.split(".")[0])
        assert hosts is None or room(name(path)) in hosts, f"{name(path)} must not import {imported}"


def test_there_is_no_import_circle() -> None:
    known = {name(path): path for path in modules()}
    edges = {module: {i for i in imports(path) if i in known and i != module} for module, path in known.items()}
    done: set[str] = set()

    def visit(module: str, trail: tuple[str, ...]) -> None:
        assert module not in trail, " > ".join((*trail, module))
        if module not in done:
            for imported in sorted(edges[module]):
                visit(imported, (*trail, module))
            done.add(module)

    for module in edges:
        visit(module, ())


def test_an_init_holds_a_docstring_and_nothing_else() -> None:
    for path in HOUSE.rglob("__init__.py"):
        body = ast.parse(path.read_text(encoding="utf-8")).body
        assert len(body) == 1 and isinstance(body[0], ast.Expr), path


def test_the_clock_is_read_in_the_command_line_only() -> None:
    for path in modules():
        if room(name(path)) not in ("cli", "__main__"):
            assert "datetime.now(" not in path.read_text(encoding="utf-8"), f"{path}: time comes in as an argument"


def test_no_catch_all() -> None:
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ExceptHandler):
                caught = ast.unparse(node.type) if node.type else "everything"
                assert caught not in ("Exception", "BaseException", "everything"), f"{path}:{node.lineno}"
