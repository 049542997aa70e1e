"""Old addresses: each leads on to the pages that have taken its place."""

from collections.abc import Iterable

from generator.pages.page import OUT_OF_SEARCH, Page
from generator.pages.page_factory import PageFactory
from generator.wording import addresses

TITLE = "This page has moved"


def moved_pages(factory: PageFactory, pages: Iterable[Page]) -> list[Page]:
    """Return a page for each old address that none of some pages has, leading on to those."""
    by_name = {addresses.name_of(page.path): page for page in pages if page.title is not None}
    return [
        _moved_page(factory, old, [by_name[name] for name in names if name in by_name])
        for old, names in factory.rules.pages.moved.items()
        if old not in by_name
    ]


def _moved_page(factory: PageFactory, old: str, pages: list[Page]) -> Page:
    path = f"{old}.md"
    only = pages[0] if len(pages) == 1 else None
    moved = {"moved_to": addresses.built_link(path, only.path)} if only else {}
    return factory.page(
        path,
        "moved/moved.md.j2",
        TITLE,
        "Where to find it now.",
        meta={**OUT_OF_SEARCH, **moved},
        links=[(page.title, page.path) for page in pages],
    )
