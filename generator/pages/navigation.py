"""The navigation: short, in the reader's words, made from the pages there are."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from markupsafe import escape

from generator.pages import addresses
from generator.pages.page import Page
from generator.rules.model import Rules
from generator.wording.typography import typeset

Navigation = list[dict[str, Any]]
"""MkDocs' `nav`: a title with a page's path, or with a list of the same."""

_GENERATED: Final = (
    addresses.CALCULATOR,
    addresses.TEMPLATES,
    addresses.DOS_AND_DONTS,
    addresses.ROUTES,
    addresses.DISAGREEMENTS,
    addresses.SOURCES,
    addresses.QUESTIONS,
    addresses.EXAMPLES,
)


def site_name(rules: Rules) -> str:
    """Return the guide's title as the theme takes it: it writes it into HTML as it is."""
    return str(escape(typeset(rules.guide.title)))


def navigation(rules: Rules, pages: Sequence[Page]) -> Navigation:
    """Return the way stage by stage, what else there is, what is written by hand, what changed.

    Last comes what is for those who doubt a number, or change one.

    The page of a single source is left out: the overview of the sources leads there. So is the
    calculator for other sites' pages, which stands on those.
    """
    titles = {page.path: page.title for page in pages if page.title is not None}
    way = [*(addresses.stage_path(stage) for stage in rules.stages), addresses.TIMELINE]
    sources = {addresses.source_path(source) for source in rules.sources}
    # What changed stands beside what is told about the guide itself.
    last = (addresses.ADVISERS, addresses.CHANGES, addresses.NUMBERS, addresses.COVERAGE)
    generated = {addresses.HOME, addresses.EMBED, *way, *_GENERATED, *sources, *last}
    by_hand = [path for path in titles if path not in generated]
    return [
        {"Home": addresses.HOME},
        {"The way": _entries(titles, way)},
        *_entries(titles, _GENERATED),
        *_entries(titles, by_hand),
        *_entries(titles, last),
    ]


def _entries(titles: Mapping[str, str], paths: Sequence[str]) -> Navigation:
    """Return the pages that there are; the theme writes a title into HTML as it is."""
    return [{str(escape(titles[path])): path} for path in paths if path in titles]
