"""The page of each code in `docs/problems`, as the terminal shows it."""

import re
from pathlib import Path
from typing import Final

from generator.rules.codes import CODES

_PACKAGE: Final = Path(__file__).parents[1]
FOLDERS: Final = (_PACKAGE / "problem_pages", _PACKAGE.parent / "docs" / "problems")
"""Where the pages stand: in the installed package, or in the repository."""

_COMMENT: Final = re.compile(r"<!--.*?-->\n*", re.DOTALL)
_FENCE: Final = re.compile(r"^```[^\n]*\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_LINK: Final = re.compile(r"\[([^\]]+)\]\([^)]*\)")


class UnknownCodeError(LookupError):
    """A code that no problem has; `known` are those that there are."""

    def __init__(self, code: str) -> None:
        self.known = sorted(CODES)
        super().__init__(f"there is no code '{code}'")


def explained(code: str) -> str:
    """Return the page of a code as plain text.

    Raises:
        UnknownCodeError: no problem has the code.
    """
    if code not in CODES:
        raise UnknownCodeError(code)
    return plain(page(code).read_text(encoding="utf-8"))


def page(code: str) -> Path:
    """Return the file with the page of a code."""
    folder = next(folder for folder in FOLDERS if folder.is_dir())
    return folder / f"{code}.md"


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
