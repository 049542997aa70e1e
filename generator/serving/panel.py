"""The panel of problems, put into each page as it is served: no page is made anew for it."""

from pathlib import Path
from textwrap import dedent
from typing import Final

import jinja2

from generator.rules.codes import CODES
from generator.serving.build_error import Trouble

STYLE_PATH: Final = "/.guide/panel.css"
"""Where the panel's style is served; no page of the site has an address with a dot before it."""

_HERE: Final = Path(__file__).parent
_ENVIRONMENT: Final = jinja2.Environment(
    loader=jinja2.FileSystemLoader(_HERE),
    autoescape=True,
    undefined=jinja2.StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
# On a phone there is no room for the space at the beginning of a line; the mark moves along.
_ENVIRONMENT.filters["dedent"] = dedent


def style() -> bytes:
    """Return the panel's style."""
    return (_HERE / "panel.css").read_bytes()


def with_panel(page: bytes, trouble: Trouble | None, *, last_good: bool) -> bytes:
    """Return a page of HTML with the panel at its end; as it is, where there is no trouble.

    `last_good` says that the page was made before the trouble began.
    """
    if trouble is None:
        return page
    panel = _ENVIRONMENT.get_template("panel.html.j2").render(
        trouble=trouble, last_good=last_good, codes=CODES, style=STYLE_PATH
    )
    end = page.rfind(b"</body>")
    end = len(page) if end < 0 else end
    return page[:end] + panel.encode() + page[end:]


def nothing_yet() -> bytes:
    """Return the page that stands for all others as long as none could be made."""
    return _ENVIRONMENT.get_template("nothing_yet.html.j2").render(style=STYLE_PATH).encode()
