"""The state of a served site from one change to the next."""

import json
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Final, Protocol

from generator.serving.round import Round
from generator.serving.stamps import Stamp, stamps

SEARCH: Final = "search/search_index.json"

Entries = dict[str, list[dict[str, Any]]]
"""What a search index says of each page, by its address."""


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
    """The state of a site between changes. `round` is the go at it that is on, or was the last.

    The first is MkDocs' own build before there is a server, and makes nothing.
    """

    fresh: dict[str, Hashable] = field(default_factory=dict)  # by path: what each was made of
    round: Round = field(default_factory=lambda: Round({}, remakes=False))
    _made: Made | None = None  # the last good
    _made_of: Mapping[Path, Stamp] = field(default_factory=dict)
    _entries: Entries = field(default_factory=dict)
    _copied: dict[Path, Stamp] = field(default_factory=dict)
    _written: set[Path] = field(default_factory=set)
    _paths: list[str] = field(default_factory=list)

    def make(self, inputs: Iterable[Path], make: Callable[[], Made]) -> Made | None:
        """Return what `make` makes, or made last, if anything, where no input changed since.

        Raises:
            Exception: whatever `make` raises; the last good is kept then.
        """
        if not self.round.remakes:
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
        made = [urls[path] for path in self.round.made if path in urls]
        self._entries = complete_search(folder / SEARCH, self._entries, made, urls.values())
        self.fresh |= self.round.made
        self.fresh = {path: self.fresh[path] for path in self._paths if path in self.fresh}
        written = set(written)
        for gone in self._written - written:
            gone.unlink(missing_ok=True)
        self._written = written


def _made_of(page: Page, frame: Hashable) -> Hashable:
    return page.encoded, frame


def complete_search(
    index: Path, entries: Entries, made: Iterable[str], pages: Iterable[str]
) -> Entries:
    """Put the entries of all `pages` into an index that was written of those `made` now.

    Both are addresses from the site's root. The order is that of `pages`, as in a full build.
    Return all `entries` as they are now.
    """
    if not index.is_file():
        return {}  # a site without a search
    written = json.loads(index.read_text(encoding="utf-8"))
    entries = entries | {page: [] for page in made}
    for entry in written["docs"]:
        entries[entry["location"].partition("#")[0]].append(entry)
    entries = {page: entries[page] for page in pages if page in entries}
    written["docs"] = [entry for of_page in entries.values() for entry in of_page]
    index.write_text(json.dumps(written, separators=(",", ":")), encoding="utf-8")
    return entries
