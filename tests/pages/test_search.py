"""The search: it is loaded when somebody searches, and not before."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.hosting import hosted
from tests.pages.built_site import BuiltSite

HIT = ".md-search-result__item"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page whose clock runs: the theme's search waits by it."""
    context = browser.new_context(service_workers="block")
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def address(small_site: BuiltSite) -> Iterator[str]:
    """Serve the small guide, in which there is little to look at."""
    with hosted(small_site.folder) as address:
        yield address


def test_it_comes_when_somebody_searches(page: Page, address: str) -> None:
    """By the theme's keys as by the field itself; until then, nothing of it is there."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for way in ("/", "s", "f", "pointer"):
        page.goto(f"{address}sources/", wait_until="networkidle")
        assert [url for url in asked if "search_index" in url or "/workers/" in url] == []
        if way == "pointer":
            page.locator(".md-search__input").click()
        else:
            page.keyboard.press(way)
        page.keyboard.type("thank")
        expect(page.locator(HIT).first).to_be_visible()
        asked.clear()


def test_an_address_may_bring_what_is_looked_for(page: Page, address: str) -> None:
    """The words stand in the field, with what was found."""
    page.goto(f"{address}sources/?q=thank")
    expect(page.locator(HIT).first).to_be_visible()
