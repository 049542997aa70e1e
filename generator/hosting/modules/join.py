"""Put the modules of a finished site together: those that always load together, in one file."""

from functools import partial
from pathlib import Path
from typing import Final

from generator.hosting.modules.graph import Graph, is_apart, read_doors, read_graph
from generator.hosting.modules.module import UnusualModuleError, address, name_of

_HEAD: Final = "// Put together when the site was built, from modules in site_overrides/assets/.\n"


def join_modules(site: Path) -> None:
    """Make one file of the modules that always load together; doing it again changes nothing.

    A module that a page, a link or another module loads by its address keeps that. Where one is
    written in another form than ours, all stay as they are.
    """
    try:
        graphs = [read_graph(site), *read_doors(site)]
    except UnusualModuleError:
        return
    written = {file: _joined(graph, file) for graph in graphs for file in graph.files}
    for path in {path for graph in graphs for path in graph.modules if not is_apart(path)}:
        (site / path).unlink()
    for file, text in written.items():
        (site / file).write_text(text, encoding="utf-8")


def _joined(graph: Graph, file: str) -> str:
    """Return the text of a file with all its modules."""
    within = [module for module in graph.modules.values() if graph.file_of[module.path] == file]
    asked: dict[str, set[str]] = {}
    for module in within:
        for path in module.imports:
            if graph.file_of[path] != file:
                asked.setdefault(graph.file_of[path], set()).add(path)
    lines = [_HEAD]
    for other, paths in sorted(asked.items()):
        names = f"* as {name_of(other)}" if is_apart(other) else _listed(paths)
        lines.append(f'import {names} from "{address(other, file)}";\n')
    loading = partial(_loading, graph, file)
    lines += [module.as_function(file, loading) for module in within]
    elsewhere = {
        path
        for module in graph.modules.values()
        if graph.file_of[module.path] != file
        for path in module.imports
        if graph.file_of[path] == file
    }
    if elsewhere:
        lines.append(f"export {_listed(elsewhere)};\n")
    if file in graph.modules and file in graph.entries:
        own = graph.modules[file]
        lines.append(f"export const {{ {', '.join(own.exports)} }} = {own.name};\n")
    return "".join(lines)


def _listed(paths: set[str]) -> str:
    return f"{{ {', '.join(sorted(map(name_of, paths)))} }}"


def _loading(graph: Graph, file: str, path: str) -> str:
    """Return what loads a module: with all files that it needs in one round."""
    files = [path, *sorted(graph.files_for(path) - {path})]
    loads = [f'import("{address(each, file)}")' for each in files]
    if len(loads) == 1:
        return loads[0]
    return f"Promise.all([{', '.join(loads)}]).then(([it]) => it)"
