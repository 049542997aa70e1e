"""A reader of the site: what they have before them, and what they do with it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Literal

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Locator, Page

FRIDAY = "2026-11-20"
"""The day of most interviews here; `TODAY` is the Saturday a week later."""

TODAY = "2026-11-28"

SAVES_DATA = "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})"
"""A script of a reader who asks sites to save data."""

PROMISED = (
    f"region=AU-VIC&interview={FRIDAY}&done={FRIDAY},step=thank-you&promised={FRIDAY},by=2026-11-27"
)
"""A fragment: the thank-you is sent, and they named the next Friday."""


class Browsers:
    """Browsers of people in different circumstances, each used again once it has forgotten all.

    What they have fetched they keep, which saves most of the time that a test takes.
    """

    def __init__(self, browser: Browser) -> None:
        """Start with none."""
        self._browser = browser
        self._free: dict[tuple[object, ...], list[BrowserContext]] = {}
        self._kinds: dict[BrowserContext, tuple[object, ...]] = {}

    def take(
        self,
        scheme: Literal["light", "dark"],
        language: str,
        zone: str,
        forced_colors: Literal["active", "none"],
        *,
        javascript: bool,
    ) -> BrowserContext:
        """Return one that remembers nothing."""
        kind = (scheme, language, zone, forced_colors, javascript)
        if free := self._free.get(kind):
            return free.pop()
        context = self._browser.new_context(
            color_scheme=scheme,
            forced_colors=forced_colors,
            locale=language,
            timezone_id=zone,
            java_script_enabled=javascript,
            permissions=["clipboard-read", "clipboard-write"],
        )
        # Each would fetch the whole guide in the background; tests/offline has those that may.
        context.add_init_script("delete Navigator.prototype.serviceWorker")
        self._kinds[context] = kind
        return context

    def give_back(self, page: Page, address: str) -> None:
        """Take a reader's page back, and let its browser forget what it kept."""
        context = page.context
        session = context.new_cdp_session(page)
        session.send("Storage.clearDataForOrigin", {"origin": address, "storageTypes": "all"})
        page.close()
        self._free.setdefault(self._kinds[context], []).append(context)


class Reader:
    """A person with a browser, whose clock stands at noon of a day."""

    def __init__(  # noqa: PLR0913 - each a circumstance that matters to some test
        self,
        browsers: Browsers,
        address: str,
        *,
        today: str = TODAY,
        width: int = 1280,
        height: int = 900,
        scheme: Literal["light", "dark"] = "light",
        language: str = "en-AU",
        zone: str = "Australia/Melbourne",
        javascript: bool = True,
        forced_colors: Literal["active", "none"] = "none",
    ) -> None:
        self.address = address
        self.complaints: list[str] = []
        self.requests: list[str] = []
        self._browsers = browsers
        context = browsers.take(scheme, language, zone, forced_colors, javascript=javascript)
        self.page: Page = context.new_page()
        self.page.set_viewport_size({"width": width, "height": height})
        self.page.set_default_timeout(5000)
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda request: self.requests.append(request.url))
        if javascript:
            year, month, day = (int(part) for part in today.split("-"))
            self.page.clock.set_fixed_time(datetime(year, month, day, 12, tzinfo=UTC))

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

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
        self.page.on("response", lambda response: bodies.append(response.body()))
        yield bodies
        session.detach()

    def leave(self) -> None:
        """Close the page, and leave the browser to the next."""
        self._browsers.give_back(self.page, self.address)

    @property
    def next(self) -> Locator:
        """The card that says what to do next."""
        return self.page.locator(".calc-next")

    @property
    def spoken(self) -> Locator:
        """What is read out when the plan has changed."""
        return self.page.locator(".calc-hidden[role=status]")

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
