"""Sites of two editions, hosts, and browsers that may keep them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.offline.host import Host
from tests.pages.built_site import BuiltSite, built, built_once, frame
from tests.small_rules import GOOD

EARLIER = "aim: 1 day, latest: 2 days"
LATER = "aim: 1 day, latest: 5 days"
RELEASES = """
releases:
  - {version: "2", date: "2026-11-27", says: You have longer to send thanks.}
"""


@pytest.fixture(scope="session")
def first(small_site: BuiltSite) -> BuiltSite:
    """The small guide."""
    return small_site


@pytest.fixture(scope="session")
def second(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The small guide after a change of its rules, which it tells readers of."""
    rules = GOOD.read_text(encoding="utf-8")
    for old, new in ((EARLIER, LATER), ('version: "1"', 'version: "2"')):
        assert rules.count(old) == 1
        rules = rules.replace(old, new)

    def build(folder: Path) -> BuiltSite:
        return built(frame(folder.with_name("second-frame"), f"{rules}{RELEASES}"), folder)

    return built_once(tmp_path_factory, "second", build)


@pytest.fixture
def hosts() -> Iterator[Callable[[dict[str, Path]], Host]]:
    """Return what makes hosts, which are stopped at the end."""
    made: list[Host] = []

    def host(sites: dict[str, Path]) -> Host:
        made.append(Host(sites))
        return made[-1]

    yield host
    for each in made:
        each.stop()


@pytest.fixture
def host(hosts: Callable[[dict[str, Path]], Host], first: BuiltSite) -> Host:
    """A host with the first edition."""
    return hosts({"": first.folder})


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that has kept nothing yet."""
    context = browser.new_context(locale="en-AU")
    context.set_default_timeout(60_000)  # a worker that is busy is given half a minute
    yield context
    context.close()
