"""The scripts of a finished site: what loads together stands in one file, and pages name it."""

import re
import shutil
from graphlib import TopologicalSorter
from pathlib import Path
from posixpath import dirname, join, normpath

import pytest

from generator.hosting.complete_site import pages_of
from generator.hosting.modules.code import bare
from generator.hosting.modules.graph import DOORS, read_graph
from generator.hosting.modules.join import join_modules
from tests.calculator.modules import in_node
from tests.guides import ROOT
from tests.pages.built_site import BuiltSite

SOURCES = ROOT / "site_overrides"
IMPORT = re.compile(r'^import [^"(]*"(\.[^"]+)";$', re.MULTILINE)
SCRIPT = re.compile(r'<script(?=[^>]* type="module")[^>]* src="([^":]+)"')
LINK = re.compile(r'<link rel="modulepreload" href="([^":]+)">')

PAGE = '<head></head><script type="module" src="assets/guide/main.js"></script>'


def _imports(site: Path, path: str) -> list[str]:
    """Return what a module of a site imports itself."""
    text = (site / path).read_text(encoding="utf-8")
    return [normpath(join(dirname(path), address)) for address in IMPORT.findall(text)]


def _all_imports(site: Path, path: str, found: set[str]) -> set[str]:
    """Return a module of a site and all that it imports."""
    if path not in found:
        found.add(path)
        for each in _imports(site, path):
            _all_imports(site, each, found)
    return found


def test_a_page_names_what_its_modules_import_and_nothing_else(site: BuiltSite) -> None:
    """So a browser asks for all of it in one round."""
    for file in site.folder.rglob("index.html"):
        folder, text = file.parent.relative_to(site.folder).as_posix(), file.read_text()
        scripts = {normpath(join(folder, each)) for each in SCRIPT.findall(text)}
        links = [normpath(join(folder, each)) for each in LINK.findall(text)]
        has_calculator = "data-calculator" in text or "guide-widget" in text
        first = {"assets/calculator/first.js"} if has_calculator else set[str]()
        found: set[str] = set()
        for path in scripts | first:
            _all_imports(site.folder, path, found)
        assert sorted(links) == sorted(found - scripts), folder


def test_every_module_of_ours_stands_in_one_file(site: BuiltSite) -> None:
    """None is written in another form, none is left out, and none is there twice."""
    scripts = {
        normpath(join(dirname(path), address))
        for path, page in pages_of(site.folder).items()
        for address in SCRIPT.findall(page)
    }
    graph = read_graph(SOURCES, scripts)
    doors = {site.folder / path for path in DOORS}
    files = set((site.folder / "assets").rglob("*.js")) - doors
    text = "".join(file.read_text() for file in files)
    for module in graph.modules.values():
        if module.body:
            assert text.count(f"\nconst {module.name} = (() =>") == 1, module.path


def test_no_file_waits_for_itself(site: BuiltSite) -> None:
    """Modules that need each other in no circle are not put into files that do."""
    files = (file.relative_to(site.folder) for file in (site.folder / "assets").rglob("*.js"))
    graph = {path: _imports(site.folder, path) for path in map(Path.as_posix, files)}
    TopologicalSorter(graph).prepare()
    assert graph["assets/guide/main.js"]


def test_the_door_of_the_engine_keeps_its_address(site: BuiltSite) -> None:
    """Whoever imports it finds the same functions, and the same answers, in that one file."""
    for path in DOORS:
        assert _all_imports(site.folder, path, set()) == {path}
        joined, written = (
            in_node(
                str(folder / path), "Object.keys(m).filter((name) => typeof m[name] === 'function')"
            )
            for folder in (site.folder, SOURCES)
        )
        assert set(written) == set(joined)


@pytest.fixture
def scripts(tmp_path: Path) -> Path:
    """A site with a page, its script, and what that imports; and two that it does not load."""
    for path, text in {
        "index.html": PAGE,
        "package.json": '{"type": "module"}',
        "assets/guide/main.js": 'import { a as b } from "./a.js";\nexport const c = `${b}`;\n'
        'export const later = async () => (await import("./later.js")).d;\n',
        "assets/guide/a.js": '/** Says. */\nexport const a = "it\'s // no comment"; // one\n',
        "assets/guide/later.js": 'import { a } from "./a.js";\nimport { e } from "./e.js";\n'
        "export const d = a + e;\nexport const here = import.meta.url;\n",
        "assets/guide/e.js": 'const f = /[/"]/g;\nexport { f as e };\n',
        "assets/guide/types.js": "/** @typedef {string} G */\n\nexport {};\n",
        "assets/guide/elsewhere.js": "/** For pages of others. */\nopen();\n",
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    return tmp_path


def test_what_was_put_together_does_the_same(scripts: Path) -> None:
    """By the same names, from the same addresses; and doing it again changes nothing.

    What nothing loads stays, but for types, which nobody can use there.
    """
    asked = "(async () => [m.c, await m.later(), Object.keys(m).includes('c')])()"
    before = in_node(str(scripts / "assets/guide/main.js"), asked)
    for name in ("once", "again"):
        joined = shutil.copytree(scripts, scripts.with_name(name))  # Node keeps what it has loaded
        scripts = joined
        join_modules(joined, pages_of(joined))
        assert {file.name for file in (joined / "assets/guide").iterdir()} == {
            "main.js",
            "later.js",
            "elsewhere.js",
        }
        assert in_node(str(joined / "assets/guide/main.js"), asked) == before


@pytest.mark.parametrize(
    "unusual",
    ["export default 1;", "export let c = 1;", "import(here);", 'import * as a from "./a.js";'],
)
def test_a_module_in_another_form_leaves_all_as_they_are(scripts: Path, unusual: str) -> None:
    """A theme file of somebody else's breaks nothing."""
    (scripts / "assets/guide/e.js").write_text(unusual)
    before = (scripts / "assets/guide/main.js").read_text()
    join_modules(scripts, pages_of(scripts))
    assert (scripts / "assets/guide/main.js").read_text() == before


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("a /* one */ + // two\n  b", "a + \nb"),
        ("'//' + `/* ${ /* x */ `'` } */`", "'//' + `/* ${ `'` } */`"),
        ('return /\\/\\*"/.test(a) / 2 // half', 'return /\\/\\*"/.test(a) / 2'),
    ],
)
def test_only_comments_and_indentation_go(written: str, left: str) -> None:
    """Texts, templates and regular expressions look like comments, and stay."""
    assert [each.split() for each in bare(written).splitlines()] == [
        each.split() for each in left.splitlines()
    ]
