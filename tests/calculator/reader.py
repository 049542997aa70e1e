"""A reader of the site: what they have before them, and what they do with it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Locator, Response

from tests.page_pool import PagePool

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
        **circumstances: Any,  # noqa: ANN401 - those of `PagePool.take`
    ) -> None:
        self.address = address
        self.tab = pool.take(today, **circumstances)
        self.page = self.tab.page
        self.requests = self.tab.requests
        self.complaints = self.tab.complaints

    def open(self, fragment: str = "") -> None:
        """Open the calculator, filled in with a link's answers, and wait until it stands."""
        self.page.goto("about:blank")
        self.page.goto(f"{self.address}calculator/{f'#{fragment}' if fragment else ''}")
        self.page.wait_for_selector(".calc-ready")

    @contextmanager
    def fetched(self) -> Iterator[list[bytes]]:
        """Collect what the page loads meanwhile, with nothing in the browser's cache."""
        bodies: list[bytes] = []
        session = self.page.context.new_cdp_session(self.page)
        session.send("Network.enable")
        session.send("Network.setCacheDisabled", {"cacheDisabled": True})

        def heard(response: Response) -> None:
            bodies.append(response.body())

        self.page.on("response", heard)
        yield bodies
        self.page.remove_listener("response", heard)
        session.detach()

    @property
    def next(self) -> Locator:
        """The card that says what to do next."""
        return self.page.locator(".calc-next")

    @property
    def spoken(self) -> Locator:
        """What is read out when the plan has changed."""
        return self.page.locator(".vh[role=status]")

    def step(self, name: str) -> Locator:
        """Return a step of the list, by its short name."""
        return self.page.locator(
            ".calc-step", has=self.page.get_by_role("heading", name=name, exact=True)
        )

    def change(self, answer: str) -> None:
        """Open a question again, by its label."""
        self.page.get_by_role("button", name=f"Change: {answer}").click()

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
