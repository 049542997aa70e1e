"""The theme: MkDocs lists, reads and compiles it anew for each build."""

import os
from collections.abc import Iterator
from pathlib import Path
from types import MethodType

import jinja2
from mkdocs.theme import Theme


class _Loader(jinja2.FileSystemLoader):
    """Lists no hidden folders, of which MkDocs copies nothing: Material has ten thousand icons."""

    def list_templates(self) -> list[str]:
        return sorted({name for folder in self.searchpath for name in _visible(folder)})


def _visible(folder: str) -> Iterator[str]:
    for path, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        inside = Path(path).relative_to(folder)
        yield from ((inside / name).as_posix() for name in files)


def quicken(theme: Theme) -> None:
    """Let a theme keep its compiled templates from one build to the next, and skip its icons."""
    stock = theme.get_env

    def get_env(_: Theme) -> jinja2.Environment:
        environment = stock()
        environment.bytecode_cache = jinja2.FileSystemBytecodeCache()
        environment.loader = _Loader(theme.dirs)
        return environment

    theme.get_env = MethodType(get_env, theme)  # type: ignore[method-assign]
