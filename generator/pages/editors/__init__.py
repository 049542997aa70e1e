"""The page that leads editors to theirs: readers do not need them."""

from collections.abc import Iterable

from generator.pages.navigation import for_editors
from generator.pages.page import Page
from generator.pages.page_factory import PageFactory
from generator.wording import addresses


def editors_page(factory: PageFactory, pages: Iterable[Page]) -> list[Page]:
    """Return the page that lists those of some pages that are for editors; none without them."""
    links = for_editors(factory.rules, factory.prose.values(), pages)
    if not links:
        return []
    page = factory.page(
        addresses.EDITORS,
        "editors/editors.md.j2",
        "For editors",
        "How this guide is made, and how to change it.",
        links=links,
    )
    return [page]
