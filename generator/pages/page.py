"""A page, or another file of the site, made in memory."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from markupsafe import escape

from generator.rules.document import Path as RulesPath
from generator.wording.addresses import HOME

OUT_OF_SEARCH: Final = {"search": {"exclude": True}}
"""The front matter of a page that the search leaves out."""


_ROOM: Final = 159
"""How many characters of a description a search engine shows."""


@dataclass(frozen=True, slots=True)
class Page:
    """A file of the site: its path in the docs folder, and its content.

    `title` is plain text and stands in the navigation; data that nobody reads has none. `shows`
    are the places of what it shows of the rules: claims, numbers, windows, steps, do's and don'ts,
    ….
    """

    path: str  # with slashes: `stages/waiting.md`
    content: str | bytes
    title: str | None = None
    shows: frozenset[RulesPath] = frozenset()

    @property
    def encoded(self) -> bytes:
        """Its content as a file has it."""
        return self.content if isinstance(self.content, bytes) else self.content.encode()


class LazyPage(Page):
    """A page that is rendered when its content is first asked for.

    While a guide is edited, the page that is open need not wait for all others.
    """

    def __init__(self, path: str, title: str | None, render: Callable[[], Page]) -> None:
        """Take what the navigation needs, and the function that renders the page."""
        object.__setattr__(self, "path", path)
        object.__setattr__(self, "title", title)
        object.__setattr__(self, "_render", render)

    @cached_property
    def _rendered(self) -> tuple[bytes, frozenset[RulesPath]]:
        """Its Markdown, in half the memory of a text, and what it shows."""
        render: Callable[[], Page] = self._render  # type: ignore[attr-defined]
        page = render()
        return page.encoded, page.shows

    @property
    def content(self) -> str:
        """Its Markdown."""
        return self.encoded.decode()

    @property
    def encoded(self) -> bytes:
        """Its Markdown as a file has it."""
        return self._rendered[0]

    @property
    def shows(self) -> frozenset[RulesPath]:
        """What it shows of the rules."""
        return self._rendered[1]


def shortened(text: str) -> str:
    """Return a text, or of a long one the sentences or words that a search engine shows."""
    if len(text) <= _ROOM:
        return text
    head = text[: _ROOM + 1]
    end = max(head.rfind(f"{mark} ") for mark in ".?!")
    if end > 0:
        return text[: end + 1]
    return f"{head[:_ROOM].rpartition(' ')[0].rstrip(',;:–-')}…"


def markdown_page(  # noqa: PLR0913 - what a page has
    path: str,
    title: str,
    description: str,
    body: str,
    edit_url: str | None,
    *,
    shows: Iterable[RulesPath] = (),
    meta: Mapping[str, object] | None = None,
) -> Page:
    """Return a page of Markdown whose front matter tells the theme its title and edit link.

    `title` and `description` are plain text, and are escaped here: the theme writes them into HTML
    as they are. `meta` are further keys of the front matter.
    """
    head: dict[str, object] = {"description": str(escape(shortened(description)))}
    if edit_url is not None:
        head["edit_url"] = str(escape(edit_url))
    if path != HOME:  # its title is the site's, which the theme would write twice
        head["title"] = str(escape(title))
    head.update(meta or {})
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in head.items()]
    content = f"---\n{''.join(lines)}---\n\n{body.strip()}\n"
    return Page(path, content, title, frozenset(shows))
