"""A page, or another file of the site, made in memory."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from markupsafe import escape

from generator.pages.addresses import HOME
from generator.rules.document import Path as RulesPath


@dataclass(frozen=True, slots=True)
class Page:
    """A file of the site: where it stands in the docs folder, and what it holds.

    `title` is plain text and stands in the navigation; data that nobody reads has none. `edit_url`
    is where an editor changes what the page is made from. `shows` are the places of what it shows
    of the rules: claims, numbers, windows, steps, do's and don'ts, ….
    """

    path: str  # with slashes, relative to the docs folder: `stages/waiting.md`
    content: str | bytes
    title: str | None = None
    edit_url: str | None = None
    shows: frozenset[RulesPath] = frozenset()


class PageToCome(Page):
    """A page whose content is made when somebody asks for it, and kept.

    While a guide is edited, the page that is open need not wait for all others to be made.
    """

    def __init__(self, path: str, title: str, edit_url: str, make: Callable[[], Page]) -> None:
        """Take what is known of the page beforehand, and what makes it."""
        object.__setattr__(self, "path", path)
        object.__setattr__(self, "title", title)
        object.__setattr__(self, "edit_url", edit_url)
        object.__setattr__(self, "_make", make)

    @cached_property
    def _made(self) -> Page:
        """The page.

        Raises:
            Exception: whatever keeps it from being made.
        """
        make: Callable[[], Page] = self._make  # type: ignore[attr-defined]
        return make()

    @property
    def content(self) -> str | bytes:
        """What it holds."""
        return self._made.content

    @property
    def shows(self) -> frozenset[RulesPath]:
        """What it shows of the rules."""
        return self._made.shows


def markdown_page(  # noqa: PLR0913 - what a page has
    path: str,
    title: str,
    description: str,
    body: str,
    edit_url: str,
    *,
    shows: Iterable[RulesPath] = (),
    meta: Mapping[str, object] | None = None,
) -> Page:
    """Return a page of Markdown whose front matter tells the theme its title and edit link.

    `title` and `description` are plain text. The theme writes them into HTML as they are, so the
    front matter carries them escaped. `meta` is what else it tells the theme, as it is.
    """
    said: dict[str, object] = {
        "description": str(escape(description)),
        "edit_url": str(escape(edit_url)),
    }
    if path != HOME:  # its title is the site's, which the theme would write twice
        said["title"] = str(escape(title))
    said.update(meta or {})
    head = "".join(
        f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in said.items()
    )
    return Page(path, f"---\n{head}---\n\n{body.strip()}\n", title, edit_url, frozenset(shows))
