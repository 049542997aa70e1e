"""What a browser has kept may be damaged: the guide recovers."""

import pytest
from playwright.sync_api import BrowserContext, Error, Page, expect

from tests.offline.host import Host
from tests.offline.visits import edition_of, editions, status_of, until, visit
from tests.pages.built_site import BuiltSite

STAGE = "stages/afterwards/"
PUT = """async ([path, body, status]) => {
  const [name] = await caches.keys();
  const url = new URL(path, location.origin).href;
  const cache = await caches.open(name);
  await (body === null ? cache.delete(url) : cache.put(url, new Response(body, { status })));
}"""

WHOLE = """async (edition) => {
  const cacheName = (await caches.keys()).find((name) => name.endsWith(edition));
  const kept = async (path) => caches.match(new URL(path, location.origin).href, { cacheName });
  return (await kept("service-worker.js")) ? (await kept("assets/styles/guide.css")).text() : null;
}"""
"""The styles that are kept of an edition, once all of it is."""

SOUND = """async (paths) => {
  const kept = (path) => caches.match(new URL(path, location.origin).href);
  return (await Promise.all(paths.map(kept))).every((file) => file?.ok);
}"""


def put(page: Page, path: str, body: str | None, status: int = 200) -> None:
    """Put something in the place of a kept file, or delete it."""
    page.evaluate(PUT, [path, body, status])


def test_a_list_that_cannot_be_read_keeps_no_edition_back(
    context: BrowserContext, host: Host, second: BuiltSite
) -> None:
    """The next is fetched whole; a kept file that is no longer the one built is not used."""
    page = context.new_page()
    visit(page, host.address + STAGE)
    put(page, "service-worker.js", "{")
    put(page, "assets/styles/guide.css", "broken")
    host.sites[""] = second.folder
    page.reload()
    until(page, lambda: edition_of(second.folder) in editions(page, host.address))
    until(page, lambda: page.evaluate(WHOLE, edition_of(second.folder)) is not None)
    assert "broken" not in page.evaluate(WHOLE, edition_of(second.folder))


def test_what_was_lost_or_broken_comes_from_the_host_again(
    context: BrowserContext, host: Host
) -> None:
    """And is kept again; meanwhile nobody is told that it is not there."""
    page = context.new_page()
    host.headers = {"Cache-Control": "no-store"}
    visit(page, host.address)
    put(page, STAGE, "broken", 500)
    put(page, "sources/", None)
    host.stop()
    for path in (STAGE, "sources/"):
        # The browser's own page of errors comes a moment later, and would interrupt what follows.
        other = context.new_page()
        with pytest.raises(Error, match="ERR_"):
            other.goto(host.address + path)
        other.close()
    page.goto(f"{host.address}no-such-page/")
    expect(page.locator("h1")).to_have_text("Page not found")
    host.start()
    for path in (STAGE, "sources/"):
        assert status_of(page, host.address + path) == 200
    until(page, lambda: page.evaluate(SOUND, [STAGE, "sources/"]))
    host.stop()
    for path in (STAGE, "sources/"):
        assert status_of(page, host.address + path) == 200
