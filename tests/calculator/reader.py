"""A reader of the site: what they have before them, and what they do with it."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any, Literal
from urllib.parse import urlsplit

from playwright.sync_api import Download, Locator, Page, Response, Route

from tests.calculator.modules import MODULES
from tests.page_pool import PagePool, Tab

FRIDAY = "2026-11-20"
"""The day of most interviews here; `TODAY` is the Saturday a week later."""

TODAY = "2026-11-28"

SAVES_DATA = "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})"
"""A script of a reader who asks sites to save data."""

PROMISED = (
    f"region=AU-VIC&interview={FRIDAY}&done={FRIDAY},step=thank-you&promised={FRIDAY},by=2026-11-27"
)
"""A fragment: the thank-you is sent, and they named the next Friday."""


class Reader:
    """A person with a browser, whose clock stands at noon of a day."""

    def __init__(
        self,
        pool: PagePool,
        address: str,
        *,
        today: str = TODAY,
        leaves: bool = False,
        **circumstances: Any,  # noqa: ANN401 - those of `PagePool.take`
    ) -> None:
        self.address = address
        self._pool = pool
        self._take = partial(pool.take, today, **circumstances)
        self._tab: Tab | None = None
        self.forgiven: tuple[str, ...] = ()
        self.query = ""
        self._loads = leaves

    @property
    def tab(self) -> Tab:
        """The page, and what it has asked for; it is taken once it is wanted."""
        if self._tab is None:
            self._tab = self._take(leaves=self._loads)
        return self._tab

    def leave(self) -> None:
        """Give the page back: it complained of nothing, and asked no other host for anything."""
        requests, complaints = self.tab.requests, self.complaints
        self._pool.give_back(self.tab)
        assert [
            text for text in complaints if not any(said in text for said in self.forgiven)
        ] == []
        assert [
            url for url in requests if not url.startswith((self.address, "data:", "blob:"))
        ] == []

    @property
    def complaints(self) -> list[str]:
        """What the page has complained of."""
        return self.tab.complaints

    @property
    def page(self) -> Page:
        """The page: what was read on it before may still stand there, until one is opened."""
        return self.tab.page

    @property
    def requests(self) -> list[str]:
        """What the page has asked for; only a page that was loaded asks for everything."""
        assert self._loads, "load() the page, or what it asks for may be there already"
        return self.tab.requests

    def open(self, fragment: str = "") -> None:
        """Open the calculator, filled in with a link's answers, and wait until it stands.

        It starts again in the document that stands from before, where there is one.
        """
        path = f"calculator/{self.query}"
        link = f"{path}#{fragment}" if fragment else path
        if self._loads or not self.tab.is_at(self.address + path):
            self._go(link)
            if not self.tab.is_changed:
                self.tab.standing = self.address + path
        else:
            self.tab.restart(self.address + link)
        self.page.wait_for_selector(".calc-ready")

    def load(self, fragment: str = "") -> None:
        """Open it in a new document: for tests of loading, and of files that have changed."""
        self._loads = True
        self.open(fragment)

    def visit(self, path: str, wait_until: Literal["load", "networkidle"] = "load") -> None:
        """Open a page of the site in a new document."""
        self._loads = True
        self._go(path, wait_until)

    def _go(self, path: str, wait_until: Literal["load", "networkidle"] = "load") -> None:
        self.tab.leave()
        self.page.goto(self.address + path, wait_until=wait_until)

    def change_file(
        self, pattern: str | re.Pattern[str], change: Callable[[Route], object]
    ) -> None:
        """Have other files answer from the next visit on."""
        self._loads = True
        self.tab.change_file(pattern, change)

    def run_first(self, script: str) -> None:
        """Run a script before those of each document from the next visit on."""
        self._loads = True
        self.tab.run_first(script)

    def load_modules_as_written(self) -> None:
        """Have each module in the file in which it stands in the theme."""

        def answer(route: Route) -> None:
            path = urlsplit(route.request.url).path.partition("/assets/")[2]
            route.fulfill(path=MODULES.parent / path)

        self.change_file(re.compile(r"/assets/(calculator|guide)/.*\.js$"), answer)

    def lose(self, pattern: str) -> None:
        """Have files fail to load from the next visit on, until `page.unroute` gives them back.

        The console may tell of them, however late it does.
        """
        self.change_file(pattern, lambda route: route.abort())
        self.forgiven = "Failed to load", "Failed to fetch"

    @contextmanager
    def fetched(self) -> Iterator[list[tuple[str, bytes]]]:
        """Collect what the page loads meanwhile by its address, with nothing in the cache."""
        bodies: list[tuple[str, bytes]] = []
        session = self.page.context.new_cdp_session(self.page)
        session.send("Network.enable")
        session.send("Network.setCacheDisabled", {"cacheDisabled": True})

        def heard(response: Response) -> None:
            bodies.append((response.url, response.body()))

        self.page.on("response", heard)
        yield bodies
        self.page.remove_listener("response", heard)
        session.detach()

    @property
    def next(self) -> Locator:
        """The card that says what to do next."""
        return self.page.locator(".calc-next")

    @property
    def note(self) -> Locator:
        """The note that says what the last change did."""
        return self.page.locator(".calc-changed")

    @property
    def history(self) -> Locator:
        """The list of what has happened."""
        return self.page.locator(".calc-history")

    @property
    def rows(self) -> Locator:
        """The applications in their list."""
        return self.page.locator(".calc-list__row")

    @property
    def spoken(self) -> Locator:
        """What is read out when the plan has changed."""
        return self.page.locator(".vh[role=status]")

    def step(self, name: str) -> Locator:
        """Return a step of the list, by its short name; they look in the folded groups, too."""
        self.page.evaluate(
            "for (const more of document.querySelectorAll('.calc-steps__more')) more.open = true"
        )
        return self.page.locator(
            ".calc-step", has=self.page.get_by_role("heading", name=name, exact=True)
        )

    def press(self, button: str) -> None:
        """Press the calculator's button of exactly that name."""
        self.page.locator(".calc").get_by_role("button", name=button, exact=True).click()

    def field(self, label: str) -> Locator:
        """Return the calculator's field of exactly that label."""
        return self.page.locator(".calc").get_by_role("textbox", name=label, exact=True)

    def enter(self, label: str, text: str, key: str = "Enter") -> None:
        """Type something into a field, and leave it by a key."""
        self.field(label).last.fill(text)
        self.field(label).last.press(key)

    def saved(self, button: str) -> Download:
        """Return the file that a button saves."""
        with self.page.expect_download() as download:
            self.press(button)
        return download.value

    def tell(self, event: str, on: str) -> None:
        """Add that something happened, by the id of its kind, on a day as it is typed."""
        self.page.locator(f"#happened-{event}").click()
        self.enter("When?", on)

    def change(self, answer: str) -> None:
        """Open a question again, by its label."""
        self.page.locator(".calc").get_by_role("button", name=f"Change: {answer}").click()

    def they_said(self, phrase: str) -> None:
        """Answer that they named no date, but spoke of one."""
        self.page.get_by_role("radio", name=re.compile("vaguely", re.IGNORECASE)).check()
        self.page.get_by_label("What they said").select_option(phrase)

    @property
    def fragment(self) -> str:
        """What stands in the address after `#`."""
        return self.page.url.partition("#")[2]

    @property
    def focused(self) -> str:
        """The id or the text of what has the focus."""
        found: str = self.page.evaluate(
            "document.activeElement.id || document.activeElement.textContent.trim()"
        )
        return found


Readers = Callable[..., Reader]
"""What makes readers, each in circumstances of their own: those of `PagePool.take`."""
