"""The arrows between the rooms of the code, as docs/architecture.md draws them."""

import ast
import json
import re
import sys
from graphlib import TopologicalSorter

import pytest

from tests.command import ran
from tests.guides import ROOT

_ROW = re.compile(r"^\| `(?P<room>[\w./]+)` \|.*\|(?P<may>[^|]*)\|$", re.MULTILINE)


def rooms() -> dict[str, frozenset[str]]:
    """Return the rooms of the page's table, each with the rooms that it may import."""
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    return {
        row["room"]: frozenset(re.findall(r"`([\w./]+)`", row["may"]))
        for row in _ROW.finditer(page)
    }


ROOMS = rooms()
BY_NAME = {"cli": {"commands"}}
"""What a room loads by its name, and not by an import."""


def room_of(module: str) -> str | None:
    """Return the innermost room that a dotted module below `generator` stands in."""
    parts = module.split(".")[1:]
    names = ("/".join(parts[:n]) for n in range(len(parts), 0, -1))
    return next((name for name in names if name in ROOMS), None)


def modules() -> list[str]:
    """Return every module of the generator by its dotted name."""
    files = sorted((ROOT / "generator").rglob("*.py"))
    return [".".join(file.relative_to(ROOT).with_suffix("").parts) for file in files]


def imported(module: str) -> set[str]:
    """Return the modules and packages of the generator that a module names in its imports."""
    source = (ROOT / module.replace(".", "/")).with_suffix(".py").read_text(encoding="utf-8")
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("generator"):
            names = [f"{node.module}.{name.name}" for name in node.names]
            found.update(names if node.module == "generator" else [node.module, *names])
        elif isinstance(node, ast.Import):
            found.update(name.name for name in node.names if name.name.startswith("generator."))
    return found


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_what_it_may(room: str) -> None:
    """Every arrow between two rooms is one that the page draws, and the page draws no other."""
    arrows = {
        there
        for module in modules()
        if room_of(module) == room
        for there in map(room_of, imported(module))
        if there is not None and there != room
    }
    assert arrows == ROOMS[room] - BY_NAME.get(room, set())


def test_every_module_stands_in_a_room() -> None:
    """A new folder needs a line on the page; only the package's own doors stand outside."""
    outside = {module for module in modules() if room_of(module) is None}
    assert outside == {"generator.__init__", "generator.__main__"}


def test_the_arrows_point_one_way() -> None:
    """No room reaches itself again through those that it may import."""
    TopologicalSorter(ROOMS).prepare()


def test_only_the_adapters_know_mkdocs() -> None:
    """The core builds pages that any version of MkDocs, or none, may take."""
    for module in modules():
        source = (ROOT / module.replace(".", "/")).with_suffix(".py").read_text(encoding="utf-8")
        if re.search(r"^\s*(?:from|import) mkdocs\b", source, re.MULTILINE):
            assert module.startswith("generator.mkdocs_"), module


# One interpreter tries them all: it forgets our own modules in between, and keeps the libraries.
FIRST_IMPORTS = """
import importlib, json, sys, traceback
found = {}
for name in json.loads(sys.argv[1]):
    for module in [each for each in sys.modules if each.partition(".")[0] == "generator"]:
        del sys.modules[module]
    try:
        importlib.import_module(name)
    except ImportError:
        found[name] = traceback.format_exc()
print(json.dumps(found))
"""


def test_each_package_can_be_imported_first() -> None:
    """Whatever is needed of another package, that one needs nothing back of it."""
    packages = sorted(f"generator.{it.parent.name}" for it in ROOT.glob("generator/*/__init__.py"))
    tried = ran(sys.executable, "-c", FIRST_IMPORTS, json.dumps(packages))
    failures: dict[str, str] = json.loads(tried.stdout)
    assert failures == {}, "\n".join(failures.values())
