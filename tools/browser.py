"""The Chromium in which pages are looked at."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, BrowserType, sync_playwright


@contextmanager
def chromium() -> Iterator[Browser]:
    """Run the Chromium that `CHROMIUM` names, or the one on the PATH, while the context lasts."""
    with sync_playwright() as playwright:
        browser = launched(playwright.chromium)
        yield browser
        browser.close()


def launched(kind: BrowserType, *more: str) -> Browser:
    """Start that Chromium, with more arguments."""
    return kind.launch(
        executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"),
        # Root, as in a container, has no sandbox to give.
        chromium_sandbox=os.geteuid() != 0,
        args=["--disable-gpu", *more],
    )
