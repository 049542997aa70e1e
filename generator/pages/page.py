"""A page, or another file of the site, made in memory."""

import json
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Final

from markupsafe import escape

from generator.rules.document import Path as RulesPath
from generator.wording.addresses import HOME

Made = tuple[str | bytes, Iterable[RulesPath]]
"""What a file holds, and the places of what it shows of the rules: claims, numbers, steps, …."""

OUT_OF_SEARCH: Final = {"search": {"exclude": True}}
"""The front matter of a page that the search leaves out."""


_ROOM: Final = 159
"""How many characters of a description a search engine shows."""


class Page:
    """A file of the site, made when it is first asked for what it holds.

    While a guide is edited, the page that is open need not wait for all others.
    """

    def __init__(self, path: str, make: Callable[[], Made], title: str | None = None) -> None:
        """Take its path in the docs folder, with slashes, and what makes it.

        `title` is plain text and stands in the navigation; data that nobody reads has none.
        """
        self.path = path
        self.title = title
        self._make = make

    @cached_property
    def _made(self) -> tuple[bytes, frozenset[RulesPath]]:
        content, shows = self._make()
        return content if isinstance(content, bytes) else content.encode(), frozenset(shows)

    @property
    def encoded(self) -> bytes:
        """What the file holds."""
        return self._made[0]

    @property
    def content(self) -> str:
        """The same as text; kept as bytes, it takes half the memory."""
        return self.encoded.decode()

    @property
    def shows(self) -> frozenset[RulesPath]:
        """The places of what it shows of the rules."""
        return self._made[1]


def shortened(text: str) -> str:
    """Return a text, or of a long one the sentences or words that a search engine shows."""
    if len(text) <= _ROOM:
        return text
    head = text[: _ROOM + 1]
    end = max(head.rfind(f"{mark} ") for mark in ".?!")
    if end > 0:
        return text[: end + 1]
    return f"{head[:_ROOM].rpartition(' ')[0].rstrip(',;:–-')}…"


def markdown(  # noqa: PLR0913 - what a page has
    path: str,
    title: str,
    description: str,
    body: str,
    *,
    edit_url: str | None,
    meta: Mapping[str, object],
) -> str:
    """Return a page of Markdown whose front matter tells the theme its title and edit link.

    `title` and `description` are plain text, and are escaped here: the theme writes them into HTML
    as they are. `meta` are further keys of the front matter.
    """
    head: dict[str, object] = {"description": str(escape(shortened(description)))}
    if edit_url is not None:
        head["edit_url"] = str(escape(edit_url))
    if path != HOME:  # its title is the site's, which the theme would write twice
        head["title"] = str(escape(title))
    lines = [
        f"{key}: {json.dumps(value, ensure_ascii=False)}\n"
        for key, value in {**head, **meta}.items()
    ]
    return f"---\n{''.join(lines)}---\n\n{body.strip()}\n"
