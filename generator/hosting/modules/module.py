"""One module of the site's scripts: what it imports and exports, and its text as a function."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from posixpath import dirname, join, normpath, relpath
from typing import Final

from generator.hosting.modules.code import UnusualModuleError, bare

_IMPORT: Final = re.compile(
    r"^(?P<kind>import|export) (?:(?P<default>\w+) from |\{(?P<names>[^}]*)\} from )?"
    r'"(?P<path>\.[^"]+)";\n?',
    re.MULTILINE,
)
_LIST: Final = re.compile(r"^export \{([^}]*)\};\n?", re.MULTILINE)
_EXPORT: Final = re.compile(
    r"^export (?=(?:async )?(?:function|const|class) ([\w$]+))", re.MULTILINE
)
_LOADED: Final = re.compile(r'\bimport\("(\.[^"]+)"\)')
_ADDRESS: Final = "import.meta.url"
_UNUSUAL: Final = re.compile(r"^(?:import|export)\b(?![(:])|\bimport\((?!\")", re.MULTILINE)


@dataclass(frozen=True)
class Module:
    """A module by its path from the site's root, and what it asks for, by their paths."""

    path: str
    imports: list[str] = field(default_factory=list)
    """The modules that it needs before it runs."""
    loads: list[str] = field(default_factory=list)
    """The modules that it imports only when it needs them."""
    exports: dict[str, str] = field(default_factory=dict)
    """What each export is called within."""
    body: str = ""
    """Its code, which takes what it imports from their names."""

    @property
    def name(self) -> str:
        """What its exports are called in a file that holds several modules."""
        return name_of(self.path)

    def as_function(self, file: str, load: Callable[[str], str]) -> str:
        """Return it for a file that holds several; `load` writes the import of a path."""
        body = _LOADED.sub(lambda found: load(_beside(self.path, found[1])), self.body)
        if file != self.path:
            own = f'new URL("{address(self.path, file)}", {_ADDRESS})'
            body = body.replace(_ADDRESS, own)
        given = ", ".join(f"{name}: {within}" for name, within in self.exports.items())
        return f"const {self.name} = (() => {{\n{body}return {{ {given} }};\n}})();\n"


def read_module(site: Path, path: str) -> Module:
    """Read a module of a site.

    Raises:
        UnusualModuleError: it imports or exports in another form than ours do.
        OSError: there is no such file.
    """
    imports: list[str] = []
    exports: dict[str, str] = {}

    def imported(found: re.Match[str]) -> str:
        names = _names(found["names"] or "")
        if found["default"]:
            names = [("default", found["default"])]
        imports.append(_beside(path, found["path"]))
        if found["kind"] == "export":
            exports.update(
                {outside: f"{name_of(imports[-1])}.{inside}" for inside, outside in names}
            )
            return ""
        pattern = ", ".join(f"{outside}: {inside}" for outside, inside in names)
        return f"const {{ {pattern} }} = {name_of(imports[-1])};\n"

    body = _IMPORT.sub(imported, bare((site / path).read_text(encoding="utf-8")))
    for written in _LIST.findall(body):
        exports.update({outside: inside for inside, outside in _names(written)})
    exports.update({name: name for name in _EXPORT.findall(body)})
    body = _EXPORT.sub("", _LIST.sub("", body))
    if _UNUSUAL.search(body):
        raise UnusualModuleError(path)
    loads = [_beside(path, found) for found in _LOADED.findall(body)]
    return Module(path, imports, loads, exports, body)


def name_of(path: str) -> str:
    """Return what the exports of the module at a path are called beside those of others."""
    return re.sub(r"\W", "_", path.removeprefix("assets/").removesuffix(".js"))


def address(path: str, file: str) -> str:
    """Return the address by which one file imports another."""
    found = relpath(path, dirname(file))
    return found if found.startswith(".") else f"./{found}"


def _beside(path: str, written: str) -> str:
    return normpath(join(dirname(path), written))


def _names(written: str) -> list[tuple[str, str]]:
    """Return the pairs of `a as b, c`, with `c` twice."""
    pairs = (each.split(" as ") for each in written.split(",") if each.strip())
    return [(pair[0].strip(), pair[-1].strip()) for pair in pairs]
