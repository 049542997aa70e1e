"""Every link of a hand-written page leads to a page, a place on it, or a file that there is."""

import html
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urljoin, urlsplit

from generator.checks.release.edition import Edition
from generator.pages import Page, build
from generator.rules import RulesError
from generator.rules.document import Path as RulesPath
from generator.rules.document import TextFile
from generator.rules.markdown import without_code
from generator.rules.problems import Problem, nearest
from generator.wording.addresses import built_link, link, name_of, served

_TOP: Final = {"", "top", "__top"}
"""Fragments that lead to the top of any page."""

_COMMENT: Final = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_LINK: Final = re.compile(
    r"""
    (?<!\\)\]\( \s* (?:<(?P<angled>[^<>\n]*)>|(?P<inline>[^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*))
        (?: \s+ (?:"[^"]*"|'[^']*') )? \s* \)
  | <(?:a|img)\b [^<>]*? \b(?:href|src) \s*=\s* (?:"(?P<double>[^"]*)"|'(?P<single>[^']*)')
  | ^[ ]{0,3}\[[^\]\n]+\]:[ ]* <?(?P<below>[^\s<>]+)>?
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
_ID: Final = re.compile(
    r"""\bid\s*=\s*(?:"([^"]+)"|'([^']+)')|\{:?[^{}\n]*?\#([^\s{}]+)[^{}\n]*\}""", re.IGNORECASE
)
_HEADING: Final = re.compile(r"^\#{1,6}[ \t]+(?P<words>.*?)[ \t]*\#*[ \t]*$", re.MULTILINE)
_OWN_ID: Final = re.compile(r"\{:?[^{}\n]*\#[^{}\n]*\}\s*$")
_MARKUP: Final = re.compile(r"<[^<>]*>|\{:?[^{}\n]*\}|[*`]|!?\[|\]\([^()]*\)|\]")


@dataclass(frozen=True, slots=True)
class Link:
    """Where a link or image leads, as it is written, and where that begins (from 0).

    What is written in HTML is an address, which MkDocs leaves as it is; in Markdown it is a file.
    """

    target: str
    start: int
    in_html: bool = False


def check(edition: Edition) -> Iterator[Problem]:
    """Yield links of hand-written pages that lead nowhere, and pages that cannot be put together.

    The links that our templates make are tested with them, and need not be rendered to be checked.
    """
    if edition.prose is None:
        return
    try:
        made = build(edition.rules, edition.prose)
    except RulesError as error:
        yield from error.problems
        return
    yield from _unknown_pages(edition, {name_of(page.path) for page in made if page.title})
    site = _Site({page.path: page for page in made}, _files(edition.prose))
    for path in sorted(site.files):
        if path.endswith(".md"):
            file = edition.prose / path
            page = TextFile(str(file), file.read_text(encoding="utf-8-sig"))
            for each in links_in(page.text):
                if mend := site.mend(path, each):
                    message = f"this link leads nowhere: '{each.target}'"
                    yield page.problem_at(each.start, "dead-link", message, mend)


def _unknown_pages(edition: Edition, known: set[str]) -> Iterator[Problem]:
    """Yield the names under `pages` that no page has."""
    pages = edition.rules.pages
    named: list[tuple[RulesPath, str]] = [
        *((("menu", n, "page"), entry.page) for n, entry in enumerate(pages.menu) if entry.page),
        *((("footer", n), name) for n, name in enumerate(pages.footer)),
        *((("editors", n), name) for n, name in enumerate(pages.editors)),
        *(
            (("moved", old, n), name)
            for old, new in pages.moved.items()
            for n, name in enumerate(new)
        ),
    ]
    for place, name in named:
        if name not in known:
            near = nearest(name, sorted(known))
            hint = f"Did you mean '{near}'? " if near else ""
            mend = f"{hint}A page is named by its address, without the slash at its end."
            yield edition.problem(("pages", *place), "dead-link", f"no page is '{name}'", mend)


def _files(prose: Path) -> set[str]:
    """Return the files in the folder of hand-written pages: pages, pictures, and so on."""
    return {file.relative_to(prose).as_posix() for file in prose.rglob("*") if file.is_file()}


@dataclass
class _Site:
    """What a link may lead to: what is made, and the files written by hand, by their paths."""

    made: Mapping[str, Page]
    files: set[str]
    places: dict[str, set[str]] = field(default_factory=dict)

    @cached_property
    def pages(self) -> set[str]:
        """The paths of the pages; the others are data."""
        return {path for path, page in self.made.items() if page.title is not None}

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
        if there not in self.files and there not in self.made:
            return self._nearest_page(here, there, unquote(parts.fragment), dead)
        fragment = unquote(parts.fragment)
        if there not in self.pages or fragment in _TOP or fragment in self._places_on(there):
            return None
        near = nearest(fragment, self._places_on(there))
        hint = f"Did you mean '{_written(here, there, near, dead)}'? " if near else ""
        return f"{hint}The page '{there}' has no place of that name; leave out what follows '#'."

    def _places_on(self, path: str) -> set[str]:
        """Return the places of a page, which is rendered for it where it is made of the rules."""
        if path not in self.places:
            self.places[path] = places_in(self.made[path].content)
        return self.places[path]

    def _target(self, here: str, path: str, written: Link) -> str:
        """Return the file that a path leads to, from a page."""
        if not written.in_html:
            return posixpath.normpath(posixpath.join(posixpath.dirname(here), path))
        address = urljoin(f"/{served(here)}", path).removeprefix("/")
        return next((page for page in self.pages if served(page) == address), address)

    def _nearest_page(self, here: str, there: str, fragment: str, dead: Link) -> str:
        meant = [f"{there}.md", posixpath.join(there, "index.md")]
        # Nobody means the data that a script loads.
        paths = sorted({*self.made, *self.files}, reverse=True)
        stems = {Path(path).stem: path for path in paths if not path.endswith(".json")}
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
    return (built_link if like.in_html else link)(here, there, place)


def links_in(text: str) -> Iterator[Link]:
    """Yield the links and images of some Markdown; none that is code, and none in a comment."""
    for match in _LINK.finditer(_prose(text)):
        name = str(match.lastgroup)
        if match[name].strip():
            yield Link(html.unescape(match[name]), match.start(name), name in {"double", "single"})


def places_in(text: str) -> set[str]:
    """Return the ids of a page: those that it gives, and those that its headings get."""
    # Most runs look at no page, and need not wait for the import.
    from markdown.extensions.toc import slugify, unique  # noqa: PLC0415

    prose = _prose(text)
    places = {given for match in _ID.finditer(prose) for given in match.groups() if given}
    taken = set(places)
    for heading in _HEADING.finditer(prose):
        if not _OWN_ID.search(heading["words"]):
            words = html.unescape(_MARKUP.sub("", heading["words"])).strip()
            taken.add(unique(slugify(words, "-"), taken))
    return places | taken


def _prose(text: str) -> str:
    """Return Markdown with code and comments blanked out, every character in its place."""
    return _COMMENT.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), without_code(text))
