"""Which modules of a site load together, from what they import."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Final

from generator.hosting.modules.code import UnusualModuleError
from generator.hosting.modules.module import Module, read_module
from generator.hosting.offline.site_worker import EDITION

DOORS: Final = ("assets/calculator/engine.js",)
"""Modules that anybody may import by their address, as the README says: each is whole by itself."""

_SELDOM: Final = "assets/embed/share.js"
"""What stands on one page for few: it loads more than it needs, so that all others load less."""

_SMALL: Final = 5000
"""Characters: less than this is not worth a request of its own."""

_OURS: Final = ("assets/calculator/", "assets/embed/", "assets/guide/")


class Graph:
    """The modules of a site, each after those that it imports.

    `starts` are loaded by pages and by others; the rest by the modules themselves.
    """

    def __init__(self, modules: dict[str, Module], starts: set[str]) -> None:
        self.modules = modules
        self.starts = starts
        self.entries = starts | {path for module in modules.values() for path in module.loads}
        self._closures = {entry: self._closure(entry) for entry in self.entries}

    def _closure(self, entry: str) -> set[str]:
        """Return a module and all that it imports."""
        found, left = set[str](), [entry]
        while left:
            path = left.pop()
            if path not in found:
                found.add(path)
                left += self.modules[path].imports
        return found

    @cached_property
    def _there(self) -> dict[str, set[str]]:
        """The modules that are there already when one is loaded, whichever loads it."""
        loaders = {
            entry: [
                other
                for other in self.entries
                if any(entry in self.modules[path].loads for path in self._closures[other])
            ]
            for entry in self.entries - self.starts
        }
        there: dict[str, set[str]] = {}
        fewer = {entry: set(self.modules) if entry in loaders else set() for entry in self.entries}
        while fewer != there:
            there = fewer
            fewer = there | {
                entry: set.intersection(*(self._closures[by] | there[by] for by in loading))
                for entry, loading in loaders.items()
            }
        return there

    @cached_property
    def wanted_by(self) -> dict[str, frozenset[str]]:
        """For each module, what loads it."""
        found = {}
        for path in self.modules:
            wanted = frozenset(
                entry
                for entry in self.entries
                if path in self._closures[entry] - self._there[entry]
            )
            found[path] = wanted - {_SELDOM} or wanted
        return found

    @cached_property
    def file_of(self) -> dict[str, str]:
        """The file of each module: that of what is loaded, or of the last one that goes with it."""
        files: dict[frozenset[str], str] = {}
        sizes: Counter[frozenset[str]] = Counter()
        for path, wanted in self.wanted_by.items():
            if not is_apart(path):
                sizes[wanted] += len(self.modules[path].body)
                if files.get(wanted) not in self.entries:
                    files[wanted] = path
        for wanted in sorted(files, key=len):
            shared = [other for other in files if other > wanted]
            if sizes[wanted] >= _SMALL or not shared:
                continue
            # An entry keeps its address, so what it shares comes to it; else the small one goes.
            largest = max(shared, key=sizes.__getitem__)
            if files[wanted] not in self.entries:
                files[wanted] = files[largest]
            elif files[largest] not in self.entries:
                files[largest] = files[wanted]
        return {
            path: path if is_apart(path) else files[wanted]
            for path, wanted in self.wanted_by.items()
        }

    @cached_property
    def files(self) -> set[str]:
        """The files that are to be written."""
        return {file for file in self.file_of.values() if not is_apart(file)} | self.entries

    def files_for(self, entry: str) -> set[str]:
        """Return the files to load for a module, beside those that are there already."""
        wanted = self._closures[entry] - self._there[entry]
        return {self.file_of[path] for path in wanted}

    @cached_property
    def imports(self) -> dict[str, dict[str, set[str]]]:
        """For each file, what it imports before it runs: modules, by the files that hold them."""
        found: dict[str, dict[str, set[str]]] = {file: {} for file in self.files}
        for module in self.modules.values():
            file = self.file_of[module.path]
            for path in module.imports:
                if self.file_of[path] != file:
                    found[file].setdefault(self.file_of[path], set()).add(path)
        return found


def is_apart(path: str) -> bool:
    """Whether a file stays as it is: what is not ours, and the edition, written after the rest."""
    return path == EDITION or not path.startswith(_OURS)


def read_graph(site: Path, scripts: Iterable[str]) -> Graph:
    """Read the modules of ours among the scripts that pages name, and all that they need.

    Raises:
        UnusualModuleError: one is written in another form than ours are, or they import each other.
    """
    ours = {path for path in scripts if path.startswith(_OURS)}
    return _read(site, {path for path in ours if (site / path).is_file()})


def read_doors(site: Path) -> Iterator[Graph]:
    """Yield a graph for each door of a site, with all that it needs and nothing else."""
    yield from (_read(site, {path}) for path in DOORS if (site / path).is_file())


def _read(site: Path, starts: set[str]) -> Graph:
    modules: dict[str, Module] = {}
    open_ones: set[str] = set()

    def read(path: str) -> None:
        if path in modules:
            return
        if path in open_ones or not (site / path).is_file():
            raise UnusualModuleError(path)
        open_ones.add(path)
        module = Module(path) if is_apart(path) else read_module(site, path)
        for each in module.imports:
            read(each)
        modules[path] = module
        left.extend(module.loads)

    left = sorted(starts)
    while left:
        read(left.pop())
    return Graph(modules, starts)
