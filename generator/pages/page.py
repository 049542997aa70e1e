"""A page, or another file of the site, made in memory."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

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


def markdown_page(  # noqa: PLR0913 - what a page has
    path: str,
    title: str,
    description: str,
    body: str,
    edit_url: str,
    *,
    shows: Iterable[RulesPath] = (),
) -> Page:
    """Return a page of Markdown whose front matter tells the theme its title and edit link.

    `title` and `description` are plain text. The theme writes them into HTML as they are, so the
    front matter carries them escaped.
    """
    meta = {"description": description, "edit_url": edit_url}
    if path != HOME:  # its title is the site's, which the theme would write twice
        meta["title"] = title
    head = "".join(
        f"{key}: {json.dumps(str(escape(value)), ensure_ascii=False)}\n"
        for key, value in meta.items()
    )
    return Page(path, f"---\n{head}---\n\n{body.strip()}\n", title, edit_url, frozenset(shows))
