"""The files of a finished site that a reader's browser keeps, each with its hash."""

import json
from base64 import b64encode
from collections.abc import Iterator
from fnmatch import fnmatch
from hashlib import sha256
from pathlib import Path
from typing import Final
from urllib.parse import quote

_READ_BY_NO_PAGE: Final = (
    "*.map",  # for those who look into a script
    "*.gz",
    "*.br",
    "*.md",
    "assets/share.png",
    "llms.txt",
    "robots.txt",
    "sitemap.xml",
    "_headers",
    "_redirects",
    "CNAME",
)
_LANGUAGES: Final = "assets/javascripts/lunr/"
_SEARCH: Final = "search/search_index.json"
_INDEX: Final = "index.html"
_PATH_CHARACTERS: Final = "/!$&'()*+,;=:@~"
"""What a browser leaves as it is in an address's path, beside letters and digits (RFC 3986)."""


def kept_files(site: Path) -> dict[str, str]:
    """Return the hash of each file that a page may ask for, by its address from the site's root.

    A page's address ends in a slash, as links have it: `stages/waiting/`; the home page's is empty.
    A hash is written as browsers check it: `sha256-` and Base64. They are in the addresses' order.
    """
    unused = _READ_BY_NO_PAGE if _needs_languages(site) else (*_READ_BY_NO_PAGE, f"{_LANGUAGES}*")
    return dict(sorted(_hashed(site, unused)))


def integrity(content: bytes) -> str:
    """Return the hash of a file as browsers check it."""
    return f"sha256-{b64encode(sha256(content).digest()).decode()}"


def _hashed(site: Path, unused: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for file in site.rglob("*"):
        path = file.relative_to(site).as_posix()
        hidden = any(part.startswith(".") for part in path.split("/"))
        if file.is_file() and not hidden and not any(fnmatch(path, each) for each in unused):
            yield _address(path), integrity(file.read_bytes())


def _address(path: str) -> str:
    folder, _, name = path.rpartition("/")
    if name == _INDEX:
        path = f"{folder}/" if folder else ""
    return quote(path, safe=_PATH_CHARACTERS)


def _needs_languages(site: Path) -> bool:
    """Return whether the search loads more for its language: for English it does not."""
    index = site / _SEARCH
    if not index.is_file():
        return False
    languages = json.loads(index.read_text(encoding="utf-8")).get("config", {}).get("lang", [])
    return bool(set(languages) - {"en"})
