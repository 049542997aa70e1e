"""Put the modules of a finished site together: those that always load together, in one file."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from posixpath import dirname, join, normpath, relpath
from typing import Final

from generator.hosting.modules.code import UnusualModuleError, bare
from generator.hosting.modules.graph import Graph, is_apart, read_doors, read_graph
from generator.hosting.modules.module import address, name_of

_HEAD: Final = "// Put together when the site was built, from modules in site_overrides/assets/.\n"
_NO_CODE: Final = "export {};\n"
_SCRIPT: Final = re.compile(r'<script(?=[^>]* type="module")[^>]* src="([^":]+)"')
_LINK: Final = re.compile(r'<link rel="modulepreload" href="([^":]+)">')


def join_modules(site: Path, pages: dict[str, str]) -> None:
    """Make one file of the modules that always load together; doing it again changes nothing.

    What a page, a link or another module loads keeps its address. `pages`, by their paths, get a
    link for each file that their scripts need. A module of types alone, which nothing loads, goes.
    A module in another form leaves all as they are.
    """
    scripts = {found for path, page in pages.items() for found in _named(_SCRIPT, path, page)}
    try:
        graphs = [read_graph(site, scripts), *read_doors(site)]
        joined = {path for graph in graphs for path in graph.modules if not is_apart(path)}
        types = set(_types_alone(site, joined))
    except UnusualModuleError:
        return
    written = {file: _joined(graph, file) for graph in graphs for file in graph.files}
    for path in joined | types:
        (site / path).unlink()
    for file, text in written.items():
        (site / file).write_text(text, encoding="utf-8")
    imports = {file: sorted(asked) for file, asked in graphs[0].imports.items()}
    for path, page in pages.items():
        pages[path] = _with_links(path, page, imports)
        (site / path).write_text(pages[path], encoding="utf-8")


def _types_alone(site: Path, loaded: set[str]) -> Iterator[str]:
    """Yield the modules of ours that nothing loads and that have no code."""
    for file in (site / "assets").rglob("*.js"):
        path = file.relative_to(site).as_posix()
        is_spare = path not in loaded and not is_apart(path)
        if is_spare and bare(file.read_text(encoding="utf-8")) == _NO_CODE:
            yield path


def _joined(graph: Graph, file: str) -> str:
    """Return the text of a file with all its modules."""
    within = [module for module in graph.modules.values() if graph.file_of[module.path] == file]
    lines = [_HEAD]
    for other, paths in sorted(graph.imports[file].items()):
        names = f"* as {name_of(other)}" if is_apart(other) else _listed(paths)
        lines.append(f'import {names} from "{address(other, file)}";\n')
    loading = partial(_loading, graph, file)
    lines += [module.as_function(file, loading) for module in within]
    elsewhere = {path for asked in graph.imports.values() for path in asked.get(file, ())}
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


def _named(tag: re.Pattern[str], path: str, page: str) -> list[str]:
    """Return the modules of the same site that tags of a page name."""
    return [normpath(join(dirname(path), address)) for address in tag.findall(page)]


def _with_links(path: str, page: str, imports: Mapping[str, Sequence[str]]) -> str:
    """Return a page with a link for each file that its modules import, and it does not name."""
    named = [*_named(_LINK, path, page), *_named(_SCRIPT, path, page)]
    wanted = list(named)
    for file in wanted:  # and what that imports in turn
        wanted += [each for each in imports.get(file, ()) if each not in wanted]
    links = [
        f'<link rel="modulepreload" href="{relpath(file, dirname(path))}">\n'
        for file in wanted[len(named) :]
    ]
    start, head, rest = page.partition("</head>")
    return f"{start}{''.join(links)}{head}{rest}"
