"""The page of each code in `docs/problems`, as the terminal shows it."""

import re
from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).parents[1]
FOLDERS: Final = (_PACKAGE / "problem_pages", _PACKAGE.parent / "docs" / "problems")
"""Where the pages stand: in the installed package, or in the repository."""

_COMMENT: Final = re.compile(r"<!--.*?-->\n*", re.DOTALL)
_FENCE: Final = re.compile(r"^```[^\n]*\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_LINK: Final = re.compile(r"\[([^\]]+)\]\([^)]*\)")


def pages() -> dict[str, Path]:
    """Return the file with the page of each code that a problem may have."""
    folder = next(folder for folder in FOLDERS if folder.is_dir())
    return {file.stem: file for file in sorted(folder.glob("[a-z]*.md"))}


def plain(markdown: str) -> str:
    """Return a page without its markup: examples are indented, headings stand alone."""
    parts = _FENCE.split(_COMMENT.sub("", markdown))
    for n, part in enumerate(parts):
        if n % 2:  # what stood between fences
            parts[n] = "".join(f"    {line}".rstrip() + "\n" for line in part.splitlines())
        else:
            bare = _LINK.sub(r"\1", part).replace("**", "").replace("`", "'")
            parts[n] = re.sub(r"^#+ ", "", bare, flags=re.MULTILINE)
    return re.sub(r"\n{3,}", "\n\n", "".join(parts)).strip() + "\n"
