"""What the pages show of the rules, as each took it down while it was made."""

from collections.abc import Iterable, Sequence
from functools import cached_property

from generator.pages.page import Page
from generator.rules.document import Path


class Shown:
    """The pages that readers see, and the way from a part of the rules to those that show it."""

    def __init__(self, pages: Iterable[Page]) -> None:
        """Take the pages; data that nobody reads is left out."""
        self.all: Sequence[Page] = [page for page in pages if page.title is not None]

    def pages(self, path: Path) -> list[Page]:
        """Return the pages that show a part or a number."""
        return self._by_place.get(path, [])

    @cached_property
    def _by_place(self) -> dict[Path, list[Page]]:
        found: dict[Path, list[Page]] = {}
        for page in self.all:
            for place in page.shows:
                found.setdefault(place, []).append(page)
        return found
