"""Pages of the shared browser that tests take, and give back as if nothing had been done there.

A page that is used again costs a third of a new one: its process lives, and its scripts are cached.
A document in which only the calculator is started again costs a tenth of that.
"""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final, Literal
from urllib.parse import urlsplit

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Route,
    ViewportSize,
)

Scheme = Literal["light", "dark"]

_CLOCK: Final = """{
  const Running = Date;
  globalThis.Date = new Proxy(Running, {
    construct: (_, given, to) =>
      Reflect.construct(Running, given.length ? given : [Date.now()], to),
    apply: () => new Running(Date.now()).toString(),
  });
}"""
"""Has a clock tell what `_NOW` says; Playwright's own replaces all timers as well."""

_NOW: Final = "Date.now = () => %d"

_UNSEEN: Final = """{
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("@media screen { :root { opacity: 0 } }");
  document.adoptedStyleSheets = [sheet];
}"""
"""Has no page drawn on a screen that nobody looks at, which takes a tenth of the time.

All of it is laid out, styled and hit by the pointer as ever. What asks for opacity takes this away.
"""

_NO_PAPER: Final = "window.print = () => {}"
"""Chromium complains of a document that is printed often; tests of printing put their own there."""

PATIENCE: Final = 5000
"""How long a page waits for anything, in milliseconds."""


_STILL: Final = """
  const last = setTimeout(() => {});
  for (let id = window.stillFrom ?? 0; id <= last; id++) clearTimeout(id);
  window.stillFrom = last;
"""
"""Stops what a document would do later, as leaving it would."""

_FORGET: Final = "try { sessionStorage.clear(); localStorage.clear() } catch {}"

_MEDIA: Final = """[
  "print", "(prefers-color-scheme: dark)", "(prefers-reduced-motion: reduce)",
  "(forced-colors: active)",
].map((it) => matchMedia(it).matches)"""
"""Which media a page believes in; to say so again has all of it drawn again."""

_RESTART: Final = f"""async (address) => {{{_STILL}
  window.asItCame ??= new DOMParser()
    .parseFromString(await (await fetch(location.pathname)).text(), "text/html")
    .querySelector("[data-calculator]");
  history.pushState(null, "", address);
  document.activeElement?.blur();
  document.querySelector("[data-calculator]")
    .replaceWith(document.importNode(window.asItCame, true));
  // The old one lets go of the document; then the theme tells of a new page.
  document.dispatchEvent(new Event("visibilitychange"));
  scrollTo(0, 0);
  document$.next(document);
}}"""
"""Starts the calculator anew in the document that stands, as instant navigation does."""


class Tab:
    """A page, and what it has asked for and complained of since it was taken."""

    def __init__(self, page: Page, kind: tuple[object, ...]) -> None:
        self.page = page
        self.kind = kind
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.is_changed = False
        """Whether it loads, or runs, other files than the site has."""
        self.standing: str | None = None
        """The page whose calculator may be started again without loading it."""
        self.media: list[bool] = []
        """What the page believed in when it was given back, of `_MEDIA`."""
        self._day = ""
        self._forget_day: Callable[[], None] = lambda: None
        self._forget: list[Callable[[], None]] = []
        self._session = page.context.new_cdp_session(page)
        page.set_default_timeout(PATIENCE)
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def run_first(self, script: str) -> None:
        """Run a script before those of each document, until somebody else takes this page."""
        self._forget.append(self.page.add_init_script(script).close)
        self.is_changed, self.standing = True, None

    def set_day(self, day: str) -> None:
        """Have the clock stand at noon of a day."""
        if day == self._day:
            return
        self._forget_day()
        noon = datetime.fromisoformat(day).replace(hour=12, tzinfo=UTC)
        now = _NOW % (noon.timestamp() * 1000)
        self._day, self._forget_day = day, self.page.add_init_script(now).close
        if self.standing:
            self.page.evaluate(now)

    def change_file(
        self, pattern: str | re.Pattern[str], change: Callable[[Route], object]
    ) -> None:
        """Have other files answer, until somebody else takes this page."""
        self.page.route(pattern, change)
        self.is_changed, self.standing = True, None

    def restart(self, address: str) -> None:
        """Start the calculator of the standing page again, at an address of that page."""
        self.page.evaluate(_RESTART, address)

    def is_at(self, address: str) -> bool:
        """Tell whether the standing page is the one of an address, and is open."""
        return self.standing == address and self.page.url.partition("#")[0] == address

    def leave(self) -> None:
        """Leave what is open, if anything is."""
        self.standing = None
        if self.page.url != "about:blank":
            self.page.goto("about:blank")

    def reset(self) -> None:
        """Leave what is open, and forget all that the page, or its browser, has kept."""
        for other in self.page.context.pages:
            if other is not self.page:
                other.close()
        if self.is_changed:
            self.page.unroute_all()
            while self._forget:
                self._forget.pop()()
            self.is_changed = False
        stands = self.standing is not None and self.is_at(self.standing)
        still = _STILL if stands else ""
        self.media = self.page.evaluate(f"() => {{ {still} {_FORGET} return {_MEDIA} }}")
        here = urlsplit(self.page.url)
        if not stands:
            self.leave()
        self.page.mouse.move(0, 0)
        self._session.send("Page.resetNavigationHistory")
        for scheme, host in {url[:2] for url in map(urlsplit, self.requests)}:
            if scheme.startswith("http"):
                # What a page that stands forgot above is not cleared once more; one that was left
                # may have kept something while it went.
                forgot = stands and (scheme, host) == here[:2]
                kinds = "cookies,indexeddb,cache_storage" if forgot else "all"
                self._session.send(
                    "Storage.clearDataForOrigin",
                    {"origin": f"{scheme}://{host}", "storageTypes": kinds},
                )
        self.requests, self.complaints = [], []


class PagePool:
    """Pages of people in different circumstances, each in a browser context of its own."""

    def __init__(self, browser: Browser) -> None:
        """Start with none."""
        self._browser = browser
        self._free: dict[tuple[object, ...], list[Tab]] = {}

    def take(  # noqa: PLR0913 - each a circumstance that matters to some test
        self,
        today: str,
        *,
        width: int = 1280,
        height: int = 900,
        scheme: Scheme = "light",
        language: str = "en-AU",
        zone: str = "Australia/Melbourne",
        javascript: bool = True,
        forced_colors: Literal["active", "none"] = "none",
        leaves: bool = False,
    ) -> Tab:
        """Return a page that remembers nothing, and whose clock stands at noon of a day.

        Whoever leaves what stands in it gets one where nothing stands, so that this is kept.
        """
        kind = (language, zone, javascript)
        free = self._free.setdefault(kind, [])
        fitting = [tab for tab in free if (tab.standing is None) == leaves]
        if fitting or len(free) > int(leaves):
            tab = (fitting or free)[-1]
            free.remove(tab)
        else:
            tab = Tab(self._context(*kind).new_page(), kind)
        if javascript:
            tab.set_day(today)
        if tab.page.viewport_size != (size := ViewportSize(width=width, height=height)):
            tab.page.set_viewport_size(size)
        if tab.media != [False, scheme == "dark", False, forced_colors == "active"]:
            tab.page.emulate_media(
                media="null",
                color_scheme=scheme,
                reduced_motion="no-preference",
                forced_colors=forced_colors,
            )
        return tab

    def _context(self, language: str, zone: str, javascript: bool) -> BrowserContext:  # noqa: FBT001 - a part of the kind
        context = self._browser.new_context(
            locale=language,
            timezone_id=zone,
            java_script_enabled=javascript,
            permissions=["clipboard-read", "clipboard-write"],
        )
        if javascript:
            # Each would fetch the whole guide in the background; tests/offline has those that may.
            context.add_init_script("delete Navigator.prototype.serviceWorker")
            context.add_init_script(_CLOCK)
            context.add_init_script(_UNSEEN)
            context.add_init_script(_NO_PAPER)
        return context

    def give_back(self, tab: Tab) -> None:
        """Take a page back, and make it forget what it kept."""
        tab.reset()
        self._free[tab.kind].append(tab)
