"""Let each page name what its modules import, so that a browser asks for all of it at once."""

import re
from pathlib import Path
from posixpath import dirname, join, normpath, relpath
from typing import Final

from generator.hosting.modules.module import SCRIPT

_LINK: Final = re.compile(r'<link rel="modulepreload" href="([^":]+)">')
_IMPORT: Final = re.compile(r'^import [^"(]*"(\.[^"]+)";$', re.MULTILINE)


def preload_modules(site: Path) -> None:
    """Add a link to each page of a finished site for what its modules import, and is not named."""
    imports: dict[str, list[str]] = {}
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        folder = page.parent.relative_to(site).as_posix()
        named = [*_LINK.findall(text), *SCRIPT.findall(text)]
        left = [normpath(join(folder, address)) for address in named]
        known = set(left)
        links = []
        while left:
            path = left.pop(0)
            if path not in imports:
                imports[path] = _imports(site, path)
            for each in imports[path]:
                if each not in known:
                    known.add(each)
                    left.append(each)
                    links.append(f'<link rel="modulepreload" href="{relpath(each, folder)}">\n')
        if links:
            start, head, rest = text.partition("</head>")
            page.write_text(f"{start}{''.join(links)}{head}{rest}", encoding="utf-8")


def _imports(site: Path, path: str) -> list[str]:
    """Return what a module imports before it runs; nothing for one that is not of this site."""
    file = site / path
    if not file.is_file():
        return []
    found = _IMPORT.findall(file.read_text(encoding="utf-8"))
    return [normpath(join(dirname(path), address)) for address in found]
