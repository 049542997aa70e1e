"""Put each stylesheet together from the files beside the components that it imports."""

import re
from pathlib import Path
from typing import Final

_IMPORT: Final = re.compile(r'^@import "(.+)";$', re.MULTILINE)


def stylesheets(folder: Path) -> list[Path]:
    """Return the stylesheets of a site or a theme that import others."""
    return sorted(folder.glob("assets/styles/*.css"))


def imported(stylesheet: Path) -> list[Path]:
    """Return the files that a stylesheet imports, in order."""
    paths = _IMPORT.findall(stylesheet.read_text(encoding="utf-8"))
    return [(stylesheet.parent / path).resolve() for path in paths]


def joined(stylesheet: Path) -> str:
    """Return a stylesheet with the content of each file in the place of its import."""
    return _IMPORT.sub(
        lambda found: (stylesheet.parent / found[1]).read_text(encoding="utf-8"),
        stylesheet.read_text(encoding="utf-8"),
    )


def join_styles(site: Path) -> None:
    """Make one file of each stylesheet of a built site, so that a page asks for no more."""
    for stylesheet in stylesheets(site):
        parts = imported(stylesheet)
        stylesheet.write_text(joined(stylesheet), encoding="utf-8")
        for part in parts:
            part.unlink()
