"""One go at the site: which of its files are made, and which have to wait for the next."""

from collections.abc import Callable, Collection, Hashable, Mapping
from dataclasses import dataclass, field


@dataclass
class Round:
    """Chooses the files that are made: those that are not fresh, as what they are made of changed.

    With `first`, only the pages at these addresses are made, and the others are `left`. A page that
    has not begun when `stopped` says so stays as it is.
    """

    fresh: Mapping[str, Hashable]  # by path: what each file was last made of
    first: Collection[str] | None = None
    stopped: Callable[[], bool] = lambda: False
    remakes: bool = True  # whether the rules are read anew, or what they last made is used
    left: set[str] = field(default_factory=set)  # addresses of pages that may not be fresh
    made: dict[str, Hashable] = field(default_factory=dict)  # by path: what each was made of
    has_stopped: bool = False
    _pages: dict[str, Hashable] = field(default_factory=dict)

    def add_page(self, path: str, address: str, made_of: Callable[[], Hashable]) -> None:
        """Say of a page at which address it stands; `made_of` returns what it would be made of.

        Of a page that has to wait nobody asks what it is made of, which may take a while to say.
        """
        if self.first is not None and address not in self.first:
            self.left.add(address)
        elif self.fresh.get(path) != (it := made_of()):
            self._pages[path] = it

    def add_data(self, path: str, made_of: Hashable) -> None:
        """Say of a file of data what it would be made of; it is not worth any waiting."""
        if self.fresh.get(path) != made_of:
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
