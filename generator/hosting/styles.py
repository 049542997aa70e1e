"""Put each stylesheet together from the files beside the components that it imports."""

import re
from pathlib import Path
from typing import Final

_IMPORT: Final = re.compile(r'^@import "(.+)";$', re.MULTILINE)


def join_styles(site: Path) -> None:
    """Make one file of each stylesheet of a built site, so that a page asks for no more."""
    for stylesheet in site.glob("assets/styles/*.css"):
        pieces = _IMPORT.split(stylesheet.read_text(encoding="utf-8"))
        parts = [stylesheet.parent / path for path in pieces[1::2]]
        pieces[1::2] = [part.read_text(encoding="utf-8") for part in parts]
        stylesheet.write_text("".join(pieces), encoding="utf-8")
        for part in parts:
            part.unlink()
