"""The calculator in a frame on somebody else's page, opened in the browser."""

import html
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from playwright.sync_api import Frame, Page

from tests.hosting import hosted

Opening = Callable[..., AbstractContextManager[Page]]


@contextmanager
def parent(folder: Path, snippet: str) -> Iterator[str]:
    """Serve a page of somebody else's with the snippet in it; gives its address."""
    page = f"<!doctype html><html lang=en><title>Careers</title><h1>Careers</h1>{snippet}<p>End</p>"
    (folder / "index.html").write_text(page, encoding="utf-8")
    with hosted(folder) as address:
        yield address


def snippet_for(address: str, after: str = "", script: str | None = None) -> str:
    """Return what is copied to another page, with something after the frame's address."""
    source = html.escape(f"{address}embed/{after}")
    known = f'<script src="{address}assets/embed/height.js" async></script>'
    frame = (
        f'<iframe src="{source}" title="Dates" width="100%" height="900" '
        'allow="clipboard-write" data-guide></iframe>'
    )
    return frame + (known if script is None else script)


def framed(page: Page) -> Frame:
    """Return the frame, once the calculator stands in it."""
    frame = page.frame_locator("iframe")
    frame.locator(".calc-ready").wait_for()
    return page.frames[1]
