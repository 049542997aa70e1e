"""The pages of `docs/tasks` name the files that there are."""

import re
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from tests.guides import ROOT

PAGES: Final = sorted((ROOT / "docs" / "tasks").glob("*.md"))
STARTS: Final = ("", "site_overrides/assets/calculator/", "site_overrides/assets/")
"""Where a path on a page may begin."""

_PATH: Final = re.compile(r"`([\w./-]+/[\w./-]*|[\w.-]+\.(?:yaml|yml|json|md|py))`")


def _text(page: Path) -> str:
    """Return the text of a page without its examples."""
    text = page.read_text(encoding="utf-8")
    return re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)


def _paths(page: Path) -> set[str]:
    """Return every path that stands in backticks or in a command in the text of a page."""
    text = _text(page)
    return {
        *(match[1] for match in _PATH.finditer(text)),
        *re.findall(r"(?m)(?:^| )(tests/[\w./-]+|tools/[\w./-]+)", text),
    }


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_path_exists(page: Path) -> None:
    """A page leads to files that are there."""
    missing = [
        path for path in _paths(page) if not any((ROOT / start / path).exists() for start in STARTS)
    ]
    assert not missing


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_name_exists(page: Path) -> None:
    """A constant or function that a page names stands in some file of the code."""
    named = set(re.findall(r"`([A-Z_][A-Za-z_]*)`", _text(page)))
    assert {name for name in named if not re.search(rf"\b{name}\b", _code())} == set()


@cache
def _code() -> str:
    """Return all code, which the pages speak of."""
    kinds = ("generator/**/*.py", "tests/**/*.py", "site_overrides/**/*.js")
    files = (file for kind in kinds for file in ROOT.glob(kind))
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


def test_the_list_has_every_page() -> None:
    """Each task stands in the list, once."""
    listed = re.findall(r"\]\(([\w-]+\.md)\)", (PAGES[0].parent / "README.md").read_text("utf-8"))
    assert sorted(listed) == [page.name for page in PAGES if page.name != "README.md"]
