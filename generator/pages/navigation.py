"""The navigation: short, in the reader's words, made from the pages there are."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from markupsafe import escape

from generator.pages.page import Page
from generator.rules.model import Rules
from generator.wording import addresses
from generator.wording.typography import typeset

Navigation = list[dict[str, Any]]
"""MkDocs' `nav`: a title with a page's path, or with a list of the same."""


def site_name(rules: Rules) -> str:
    """Return the guide's title as the theme takes it: it writes it into HTML as it is."""
    return str(escape(typeset(rules.guide.title)))


def navigation(pages: Iterable[Page]) -> Navigation:
    """Return the entries of the pages that are in the menu, in their order."""
    entries: Navigation = []
    listed = (page for page in pages if page.menu is not None)
    for section, group in groupby(listed, key=lambda page: page.menu):
        found = [{_title(page): page.path} for page in group]
        entries += [{section: found}] if section else found
    return entries


def _title(page: Page) -> str:
    """Return a page's title as the theme takes it."""
    return "Home" if page.path == addresses.HOME else str(escape(page.title))
