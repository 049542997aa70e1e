"""The index of what each page shows of the rules."""

from functools import cached_property

from generator.pages.page import Page
from generator.rules.document import Path


class PageIndex:
    """Finds the pages that show a part of the rules. Looking up renders all of them."""

    def __init__(self) -> None:
        """Begin without a page; they come once all of them are known."""
        self.pages: list[Page] = []

    def showing(self, place: Path) -> list[Page]:
        """Return the pages that show a part or a number."""
        return self._by_place.get(place, [])

    @cached_property
    def _by_place(self) -> dict[Path, list[Page]]:
        found: dict[Path, list[Page]] = {}
        for page in self.pages:
            for place in page.shows:
                found.setdefault(place, []).append(page)
        return found
