"""The line about another edition, for everybody who may meet it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.accessibility import violations
from tests.offline.host import Host
from tests.pages.built_site import BuiltSite

SHOW = """async (isReady) => {
  const module = new URL("assets/guide/edition_notice.js", location);
  const { showNotice } = await import(module);
  const changes = new URL("changes/", location);
  window.first = undefined;
  new MutationObserver(() => {
    window.first ??= document.querySelector(".guide-edition [role=status]")?.textContent;
  }).observe(document.body, { childList: true, subtree: true });
  showNotice(isReady ? "ready" : "new", changes, isReady ? () => {} : undefined);
}"""


@pytest.fixture(scope="module")
def page(browser: Browser, small_site: BuiltSite) -> Iterator[Page]:
    """The small guide's home page on a small phone."""
    host = Host({"": small_site.folder})
    context = browser.new_context(viewport={"width": 320, "height": 600}, service_workers="block")
    page = context.new_page()
    page.goto(host.address)
    yield page
    context.close()
    host.stop()


@pytest.mark.parametrize("is_ready", [True, False])
def test_everybody_can_read_and_use_it(page: Page, *, is_ready: bool) -> None:
    """No fault is found; nothing is wider than the screen; the keyboard gets to it, and away.

    The region is there before its words: else nobody would hear them.
    """
    page.reload()  # the keyboard begins anew
    page.evaluate(SHOW, is_ready)
    notice = page.locator(".guide-edition")
    expect(notice.get_by_role("status")).not_to_be_empty()
    assert page.evaluate("window.first") == ""
    assert violations(page, ".guide-edition") == []
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    for button in notice.get_by_role("button").all():
        box = button.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 24
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("document.activeElement.closest('.guide-edition') !== null")
    page.keyboard.press("Enter")
    assert notice.count() == 0
