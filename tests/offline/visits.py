"""What a reader's browser keeps, and what it shows."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

FETCHED = "async path => (await fetch(new URL(path, location))).text()"

CONTROLLED = """() => new Promise((resolve, reject) => {
  const workers = navigator.serviceWorker;
  setTimeout(reject, 30000, new Error("Nothing is kept"));
  const look = () => workers.controller && resolve(null);
  workers.addEventListener("controllerchange", look);
  look();
})"""

NO_WORKER = "navigator.serviceWorker.getRegistration().then(it => it === undefined)"

EDITIONS = """async root => (await caches.keys())
  .filter((name) => name.startsWith(`guide ${root} `)).map((name) => name.split(" ").pop())"""


def visit(page: Page, address: str) -> None:
    """Open a page, and stay until the browser has kept all of the guide."""
    page.goto(address)
    page.evaluate(CONTROLLED)


def status_of(page: Page, address: str) -> int:
    """Open a page, and return the status with which it came."""
    answer = page.goto(address)
    assert answer is not None
    return answer.status


def unfold(page: Page) -> None:
    """Open all that is folded, one after the other."""
    page.evaluate("for (const it of document.querySelectorAll('details')) it.open = true")


def editions(page: Page, root: str) -> set[str]:
    """Return the editions of which anything is kept of the guide at `root`."""
    return set(page.evaluate(EDITIONS, root))


def until(page: Page, holds: Callable[[], bool]) -> None:
    """Wait until something holds, while the page's browser goes on."""
    for _ in range(300):
        if holds():
            return
        page.wait_for_timeout(100)
    raise AssertionError


def until_kept(page: Page, root: str, expected: set[str]) -> None:
    """Wait until these editions are kept of the guide at `root`, whole or in part, and no other."""
    until(page, lambda: editions(page, root) == expected)


def fetched(page: Page, path: str) -> str:
    """Return what the page gets when it asks for a file, by an address relative to its own."""
    text: str = page.evaluate(FETCHED, path)
    return text


def edition_of(site: Path) -> str:
    """Return what a finished site is called."""
    return (site / "assets/guide/edition.js").read_text().split('"')[1]


def listed(site: Path) -> dict[str, str]:
    """Return the files that a finished site's worker keeps, with their hashes."""
    script = (site / "service-worker.js").read_text(encoding="utf-8")
    start = script.index("{")
    data: dict[str, Any] = json.JSONDecoder().raw_decode(script, start)[0]
    files: dict[str, str] = data["files"]
    return files
