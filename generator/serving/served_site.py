"""The state of a served site from one change to the next."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Final, Protocol

from generator.serving.freshness import Freshness
from generator.serving.round import Round
from generator.serving.search_index import SearchIndex
from generator.serving.stamps import Stamp, stamps

SEARCH: Final = "search/search_index.json"


class Page(Protocol):
    """A file of the site: its path in the docs folder, and its content as a file has it."""

    @property
    def path(self) -> str: ...  # noqa: D102
    @property
    def encoded(self) -> bytes: ...  # noqa: D102


@dataclass(frozen=True)
class Made:
    """What was made of the rules: the site's name, its pages, and the way through them."""

    title: str
    pages: Sequence[Page]
    navigation: Sequence[dict[str, Any]]
    footer: Sequence[Mapping[str, str]]


@dataclass
class ServedSite:
    """The state of a site between changes. `round` is the go at it that is on, or was the last."""

    freshness: Freshness = field(default_factory=Freshness)
    round: Round | None = None
    _made: Made | None = None  # the last good
    _made_of: Mapping[Path, Stamp] = field(default_factory=dict)
    _index: SearchIndex = field(default_factory=SearchIndex)
    _copied: dict[Path, Stamp] = field(default_factory=dict)
    _written: set[Path] = field(default_factory=set)
    _paths: list[str] = field(default_factory=list)

    def make(self, inputs: Iterable[Path], make: Callable[[], Made]) -> Made:
        """Return what `make` makes, or made last if none of its inputs has changed since.

        Raises:
            Exception: whatever `make` raises; the last good is kept then.
        """
        if self._made is not None and not (self.round and self.round.remakes):
            return self._made
        seen = stamps(inputs)
        if self._made is None or seen != self._made_of:
            self._made, self._made_of = make(), seen
        return self._made

    def copies(self, files: Mapping[Path, Path]) -> None:
        """Take away the copies of files that changed since, so that they are copied anew.

        `files` are the copies by what they are copies of. Times alone don't tell: a file may be
        replaced by an older one.
        """
        seen = stamps(files)
        for source, copy in files.items():
            if self._copied.get(source) != seen.get(source):
                copy.unlink(missing_ok=True)
        self._copied = seen

    def add(self, pages: Sequence[Page], addresses: Mapping[str, str], frame: Hashable) -> None:
        """Say which pages the site has; `frame` is all that each is made of beside its content.

        `addresses` are those of the pages by their paths; what has none is data.
        """
        if self.round is None:
            return
        self._paths = [page.path for page in pages]
        for page in pages:
            if page.path in addresses:
                made_of = partial(_made_of, page, frame)
                self.round.add_page(page.path, addresses[page.path], made_of)
            else:
                self.round.add_data(page.path, page.encoded)

    def finish(self, folder: Path, urls: Mapping[str, str], written: Iterable[Path]) -> None:
        """Complete the search, and take away what the site no longer has.

        `urls` are those of the pages, by their paths, in their order; `written` are all files.
        """
        if self.round is None:
            return
        made = [urls[path] for path in self.round.made if path in urls]
        self._index.complete(folder / SEARCH, made, urls.values())
        self.freshness.made(self.round.made)
        self.freshness.keep_only(self._paths)
        written = set(written)
        for gone in self._written - written:
            gone.unlink(missing_ok=True)
        self._written = written


def _made_of(page: Page, frame: Hashable) -> Hashable:
    return page.encoded, frame
