"""A Markdown copy beside each page for readers, and `llms.txt`, which lists the pages."""

import re
from collections.abc import Mapping
from html import unescape
from pathlib import Path
from typing import Final, NamedTuple

from generator.hosting.plain_text import plain_markdown

LIST: Final = "llms.txt"
COPY: Final = "index.md"

_ASKED_FOR: Final = '<link rel="alternate " type="text/markdown"'
"""By which the theme's template says that a page has a copy."""

_DESCRIPTION: Final = re.compile(r'<meta name="description" content="([^"]*)">')
_CANONICAL: Final = re.compile(r'<link rel="canonical" href="([^"]*)">')
_TITLE: Final = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_MENU: Final = ('<nav class="md-nav md-nav--primary"', '<div class="md-content"')
"""Between which the menu stands."""

_HREF: Final = re.compile(r'<a href="([^"#]*)"')


class _Copied(NamedTuple):
    address: str  # of the page, from the site's root
    url: str  # of the copy
    title: str
    description: str


def write_copies(site: Path, pages: Mapping[str, str]) -> None:
    """Write the copies of pages, by their paths, and the list of them into a site's folder."""
    made = (_copied(site, path, page) for path, page in pages.items())
    copies = {copied.address: copied for copied in made if copied}
    home = copies.pop("", None)
    if home is None:
        return
    menu = dict.fromkeys(_menu(pages["index.html"]))
    groups = {
        "Pages": [home, *(copies[address] for address in menu if address in copies)],
        "Optional": [copies[address] for address in sorted(copies.keys() - menu.keys())],
    }
    parts = [f"# {home.title}\n\n> {home.description}\n"]
    for heading, listed in groups.items():
        lines = [
            f"- [{each.title.removesuffix(f' - {home.title}')}]({each.url}): {each.description}\n"
            for each in listed
        ]
        parts += [f"\n## {heading}\n\n", *lines] if lines else []
    (site / LIST).write_text("".join(parts), encoding="utf-8")


def _copied(site: Path, path: str, page: str) -> _Copied | None:
    """Write the copy of a page, if it has one, and return what the list says of it."""
    head, _, _ = page.partition("</head>")
    file = site / path
    if file.name != "index.html" or _ASKED_FOR not in head:
        return None
    found = [pattern.search(head) for pattern in (_CANONICAL, _TITLE, _DESCRIPTION)]
    url, title, description = (unescape(each[1]).strip() if each else "" for each in found)
    file.with_name(COPY).write_text(plain_markdown(page, url), encoding="utf-8")
    address = path.removesuffix(file.name)
    return _Copied(address, f"{url or address}{COPY}", title or address, description)


def _menu(home: str) -> list[str]:
    """Return the addresses of the pages in the menu, in order."""
    start, end = (home.find(mark) for mark in _MENU)
    return [href.removeprefix("./") for href in _HREF.findall(home[start:end])]
