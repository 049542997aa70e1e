"""The theme of a site that is served: MkDocs reads and compiles it anew for each build."""

import os
from collections.abc import Iterator
from pathlib import Path
from types import MethodType
from typing import Final

import jinja2
from jinja2.bccache import Bucket
from mkdocs.theme import Theme


class _Compiled(jinja2.BytecodeCache):
    """Keeps compiled templates in memory; jinja2 compares them with the text of the template."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._kept:
            bucket.bytecode_from_string(self._kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._kept[bucket.key] = bucket.bytecode_to_string()


class _Loader(jinja2.FileSystemLoader):
    """Lists no hidden folders, of which MkDocs copies nothing: Material has ten thousand icons."""

    def list_templates(self) -> list[str]:
        return sorted({name for folder in self.searchpath for name in _visible(folder)})


def _visible(folder: str) -> Iterator[str]:
    for path, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        inside = Path(path).relative_to(folder)
        yield from ((inside / name).as_posix() for name in files)


_COMPILED: Final = _Compiled()


def keep_compiled(theme: Theme) -> None:
    """Let a theme keep its compiled templates from one build to the next."""
    stock = theme.get_env

    def get_env(_: Theme) -> jinja2.Environment:
        environment = stock()
        environment.bytecode_cache = _COMPILED
        environment.loader = _Loader(theme.dirs)
        return environment

    theme.get_env = MethodType(get_env, theme)  # type: ignore[method-assign]
