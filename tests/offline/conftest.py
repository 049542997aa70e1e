"""Sites of two editions, a host, and browsers that may keep them."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.offline.host import Host
from tests.pages.built_site import NO_RULES_URL, BuiltSite, small_site_once
from tests.small_rules import changed

RELEASES = """
releases:
  - {version: "2", date: "2026-11-27", says: You have longer to send thanks.}
"""


@pytest.fixture(scope="session")
def second(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The small guide after a change of its rules, which it tells readers of."""
    later = ("aim: 1 day, latest: 2 days", "aim: 1 day, latest: 5 days")
    rules = changed(NO_RULES_URL, later, ('version: "1"', 'version: "2"'))
    return small_site_once(tmp_path_factory, "second", f"{rules}{RELEASES}")


@pytest.fixture
def host(small_site: BuiltSite) -> Iterator[Host]:
    """A host with the first edition."""
    host = Host({"": small_site.folder})
    yield host
    host.stop()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that has kept nothing yet."""
    context = browser.new_context(locale="en-AU")
    context.set_default_timeout(60_000)  # a worker that is busy is given half a minute
    yield context
    context.close()
