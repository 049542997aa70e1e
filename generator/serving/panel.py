"""The panel of problems, put into each page as it is served: no page is made anew for it."""

from pathlib import Path
from textwrap import dedent
from typing import Final

import jinja2

from generator.serving.build_error import Trouble

NOTHING_YET: Final = b"""<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Nearly there</title>
<h1>Nearly there</h1>
<p>The pages come as soon as what stands below is mended.</p>
"""
"""The page that stands for all others as long as none could be made."""

_ENVIRONMENT: Final = jinja2.Environment(
    loader=jinja2.FileSystemLoader(Path(__file__).parent),
    autoescape=True,
    undefined=jinja2.StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
# On a phone there is no room for the space at the beginning of a line; the mark moves along.
_ENVIRONMENT.filters["dedent"] = dedent


def with_panel(page: bytes, trouble: Trouble | None, *, last_good: bool) -> bytes:
    """Return a page of HTML with the panel at its end; as it is, where there is no trouble.

    `last_good` says that the page was made before the trouble began.
    """
    if trouble is None:
        return page
    panel = _ENVIRONMENT.get_template("panel.html.j2").render(trouble=trouble, last_good=last_good)
    before, end, after = page.rpartition(b"</body>")
    return before + panel.encode() + end + after if end else page + panel.encode()
