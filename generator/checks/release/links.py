"""Every link of a page leads to a page, a place on it, or a file that there is."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from generator.checks.release.edition import Edition
from generator.checks.release.page_links import Link, links_in, places_in
from generator.pages.addresses import built_link, link, served
from generator.rules.document import TextFile
from generator.rules.problems import Problem, nearest

_TOP: Final = {"", "top", "__top"}
"""Fragments that lead to the top of any page."""


def check(edition: Edition) -> Iterator[Problem]:
    """Yield links that lead nowhere: of hand-written pages in their files, else of the page."""
    pages = {
        page.path: page.content
        for page in edition.pages
        if page.title is not None and isinstance(page.content, str)
    }
    site = _Site(pages, {page.path for page in edition.pages} | _files(edition.prose))
    for path, content in pages.items():
        dead = {each.target: mend for each in links_in(content) if (mend := site.mend(path, each))}
        if dead:
            yield from _in_files(edition.prose, path, content, dead)


def _in_files(
    prose: Path | None, path: str, content: str, dead: dict[str, str]
) -> Iterator[Problem]:
    """Yield a page's dead links where an editor finds them, each as often as it stands there."""
    file = prose / path if prose is not None else Path(path)
    by_hand = file.is_file()
    text = file.read_text(encoding="utf-8-sig") if by_hand else content
    page = TextFile(str(file) if by_hand else path, text)
    written = [each for each in links_in(text) if each.target in dead]
    for each in written:
        yield _problem(page, each, dead[each.target])
    # What was made from the rules, on a page with a top written by hand.
    made = TextFile(path, content)
    known = {each.target for each in written}
    for each in links_in(content):
        if each.target in dead and each.target not in known:
            yield _problem(made, each, dead[each.target])


def _problem(page: TextFile, dead: Link, mend: str) -> Problem:
    message = f"this link leads nowhere: '{dead.target}'"
    return page.problem_at(dead.start, "dead-link", message, mend)


def _files(prose: Path | None) -> set[str]:
    """Return what stands in the folder of hand-written pages and is none: pictures, and so on."""
    if prose is None:
        return set()
    return {file.relative_to(prose).as_posix() for file in prose.rglob("*") if file.is_file()}


@dataclass
class _Site:
    """The pages, and all files beside them, by their paths."""

    pages: Mapping[str, str]
    files: set[str]
    places: dict[str, set[str]] = field(default_factory=dict)

    def mend(self, here: str, dead: Link) -> str | None:
        """Return what to do about a link, or None where it leads somewhere."""
        try:
            parts = urlsplit(dead.target)
        except ValueError:
            return "Write it as the name of a page, such as 'index.md'."
        if parts.scheme or parts.netloc:
            return None
        if parts.path.startswith("/"):
            return f"Begin it from this page, which is '{here}', and not with '/'."
        there = self._target(here, unquote(parts.path), dead) if parts.path else here
        if there not in self.files:
            return self._nearest_page(here, there, unquote(parts.fragment), dead)
        fragment = unquote(parts.fragment)
        if there not in self.pages or fragment in _TOP or fragment in self._places_on(there):
            return None
        near = nearest(fragment, self._places_on(there))
        hint = f"Did you mean '{_written(here, there, near, dead)}'? " if near else ""
        return f"{hint}The page '{there}' has no place of that name; leave out what follows '#'."

    def _places_on(self, path: str) -> set[str]:
        if path not in self.places:
            self.places[path] = places_in(self.pages[path])
        return self.places[path]

    def _target(self, here: str, path: str, written: Link) -> str:
        """Return the file that a path leads to, from a page."""
        if not written.in_html:
            return posixpath.normpath(posixpath.join(posixpath.dirname(here), path))
        address = posixpath.normpath(posixpath.join(served(here), path))
        folder = "" if address == "." else f"{address}/"
        pages = (folder.rstrip("/") + ".md", f"{folder}index.md") if path.endswith("/") else ()
        return next((page for page in pages if page in self.pages), address)

    def _nearest_page(self, here: str, there: str, fragment: str, dead: Link) -> str:
        meant = [f"{there}.md", posixpath.join(there, "index.md")]
        # Nobody means the data that a script loads.
        linked = (path for path in sorted(self.files, reverse=True) if not path.endswith(".json"))
        stems = {Path(path).stem: path for path in linked}
        near = next((path for path in meant if path in self.pages), "")
        near = near or stems.get(nearest(Path(there).stem, stems) or "", "")
        is_there = near in self.pages and fragment in self._places_on(near)
        place = fragment if is_there else None
        hint = f"Did you mean '{_written(here, near, place, dead)}'? " if near else ""
        if dead.in_html:
            return f"{hint}In HTML a link is an address, as seen from that of this page."
        return f"{hint}A link names a page or picture by its file, as seen from this page."


def _written(here: str, there: str, place: str | None, like: Link) -> str:
    """Return a link to a place, written as another one is."""
    if not like.in_html:
        return link(here, there, place)
    return built_link(here, there, place)
