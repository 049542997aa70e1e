"""One go at the site: which of its files are made, and which have to wait for the next."""

from collections.abc import Callable, Collection, Hashable
from dataclasses import dataclass, field

from generator.serving.freshness import Freshness


@dataclass
class Round:
    """Chooses the files that are made: those that are not fresh.

    With `first`, only the pages at these addresses are made, and the others are `left`. A page that
    has not begun when `stopped` says so is left, too.
    """

    freshness: Freshness
    first: Collection[str] | None = None
    stopped: Callable[[], bool] = lambda: False
    remakes: bool = True  # whether the rules are read anew, or what they last made is used
    left: set[str] = field(default_factory=set)  # addresses of pages that are not fresh
    made: dict[str, Hashable] = field(default_factory=dict)  # by path: what each was made of
    has_stopped: bool = False
    _pages: dict[str, Hashable] = field(default_factory=dict)

    def add_page(self, path: str, address: str, made_of: Hashable) -> None:
        """Say of a page at which address it stands, and what it would be made of."""
        if self.freshness.is_fresh(path, made_of):
            return
        if self.first is None or address in self.first:
            self._pages[path] = made_of
        else:
            self.left.add(address)

    def add_data(self, path: str, made_of: Hashable) -> None:
        """Say of a file of data what it would be made of; it is not worth any waiting."""
        if not self.freshness.is_fresh(path, made_of):
            self.made[path] = made_of

    def takes(self, path: str) -> bool:
        """Return whether a file is to be made now; once it has stopped, no page is."""
        if path in self._pages:
            self.has_stopped = self.has_stopped or self.stopped()
            return not self.has_stopped
        return path in self.made

    def has_made(self, path: str) -> None:
        """Learn that a page was made."""
        self.made[path] = self._pages[path]
