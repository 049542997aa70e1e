"""The site that is judged: its pages, the states of its calculator, and the browser."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Final, Literal

import yaml
from playwright.sync_api import Browser, BrowserContext, Page

from generator.wording.addresses import CALCULATOR, served

PHONE: Final = (360, 740)
DESK: Final = (1280, 900)

PATIENCE: Final = 60_000
"""How long a page may take for anything, in milliseconds: other judges may be at work."""

MOST_STATES: Final = 8
"""So many worked examples are enough to bring in what differs."""

_WATCH: Final = """addEventListener("securitypolicyviolation", (event) =>
  console.error(`refused: ${event.effectiveDirective} ${event.blockedURI}`));"""


@dataclass(frozen=True)
class Site:
    """A finished site, its address on this machine, and the rules that it was made from.

    `requests` and `complaints` are what all its pages have asked for, and what the browser said.
    """

    folder: Path
    address: str
    rules: Path
    browser: Browser
    only: frozenset[str] = frozenset()
    requests: set[str] = field(default_factory=set)
    complaints: set[tuple[str, str]] = field(default_factory=set)

    @cached_property
    def pages(self) -> list[str]:
        """The addresses of all pages, but for those that only lead on: `stages/waiting/`."""
        every = sorted(self.folder.rglob("*.html"))
        addresses = [
            file.relative_to(self.folder).as_posix().removesuffix("index.html")
            for file in every
            if 'http-equiv="refresh"' not in file.read_text(encoding="utf-8")
        ]
        return [address for address in addresses if not self.only or address in self.only]

    @cached_property
    def states(self) -> list[str]:
        """Links to the calculator: empty, then the worked examples with the most of a kind."""
        calculator = served(CALCULATOR)
        if self.only and calculator not in self.only:
            return []
        rules = yaml.safe_load(self.rules.read_text(encoding="utf-8"))
        links = [
            "&".join(str(example["situation"]).split()) for example in rules["examples"].values()
        ]
        chosen: list[str] = []
        seen: set[str] = set()
        while len(chosen) < MOST_STATES and links:
            richest = max(links, key=lambda link: len(_kinds(link) - seen))
            seen |= _kinds(richest)
            links.remove(richest)
            chosen.append(f"{calculator}#{richest}")
        return [calculator, *chosen]

    @contextmanager
    def visitor(
        self,
        size: tuple[int, int] = DESK,
        scheme: Literal["light", "dark"] = "light",
        *,
        touches: bool = False,
    ) -> Iterator[BrowserContext]:
        """Give a browser that has kept nothing, and that fetches nothing ahead of need."""
        context = self.browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme=scheme,
            locale="en-GB",
            has_touch=touches,
            is_mobile=touches,
            service_workers="block",
        )
        context.set_default_timeout(PATIENCE)
        context.add_init_script(_WATCH)
        context.on("request", lambda request: self.requests.add(request.url))
        context.on(
            "console",
            lambda said: (
                self.complaints.add((said.page.url if said.page else "", said.text))
                if said.type in {"error", "warning"}
                else None
            ),
        )
        context.on("weberror", lambda error: self.complaints.add(("", str(error.error))))
        yield context
        context.close()

    def open(self, page: Page, address: str) -> None:
        """Open a page in a new document, and wait until it stands."""
        page.goto("about:blank")
        page.goto(self.address + address, wait_until="load")
        self.settle(page)

    def settle(self, page: Page) -> None:
        """Wait until a page stands."""
        page.wait_for_load_state("networkidle")
        if page.locator("[data-calculator]").count():
            page.wait_for_selector(".calc-ready")


def _kinds(link: str) -> set[str]:
    """Return what happens in a situation, and its settings, whatever the days."""
    parts = link.split("&")
    return {part.partition("=")[0] for part in parts} | {
        part for part in parts if part.startswith(("route=", "advice=", "facts="))
    }


def unfold(page: Page) -> None:
    """Open all that is folded, and wait for what that loads."""
    page.evaluate("for (const it of document.querySelectorAll('details')) it.open = true")
    page.wait_for_load_state("networkidle")
    page.evaluate("for (const it of document.querySelectorAll('details')) it.open = true")
