"""When the guide changes: nothing old is mixed with anything new, and the reader is told."""

import json
import time
from base64 import b64encode

from playwright.sync_api import BrowserContext, Page, expect

from tests.offline.host import Host
from tests.offline.visits import (
    NO_WORKER,
    edition_of,
    editions,
    fetched,
    listed,
    until,
    until_kept,
    visit,
)
from tests.pages.built_site import BuiltSite

STAGE = "stages/afterwards/"
READY = "A new version of the guide is ready."
NEW = "The guide has a new version since you were last here."

PATIENCE = 30_000  # milliseconds: a browser looks for a new worker when it has nothing else to do


def version(page: Page) -> tuple[str, str]:
    """Return which rules a page of a stage speaks of, and which of them it gets by asking."""
    said = page.locator("article").inner_text()
    rules = json.loads(fetched(page, "../../assets/calculator/rules.json"))
    window = next(days for days in ("two days", "five days") if days in said)
    return window, rules["version"]


FIRST = ("two days", "1")
SECOND = ("five days", "2")


def opened(context: BrowserContext, host: Host) -> Page:
    """Return a page of a stage, once its browser has kept the guide."""
    page = context.new_page()
    visit(page, host.address + STAGE)
    assert version(page) == FIRST
    return page


def notice(page: Page) -> str:
    """Return what the notice says, once it says something."""
    words = page.locator(".guide-edition [role=status]")
    expect(words).not_to_be_empty(timeout=PATIENCE)
    return words.inner_text()


KEPT = """([name, urls]) => Promise.all(urls.map(async (url) => {
  const file = await (await caches.match(url, { cacheName: name })).arrayBuffer();
  return [...new Uint8Array(await crypto.subtle.digest("SHA-256", file))];
}))"""
"""Returns the hashes of files that are kept."""


def test_a_new_edition_waits_until_it_is_wanted(
    context: BrowserContext, host: Host, small_site: BuiltSite, second: BuiltSite
) -> None:
    """Fetched as far as it is new, and whole, it waits, however often one says "Later".

    Until then the first is whole, though the host lets browsers keep files for a day; then the
    second is, in every window at once, and the first is gone. What was typed is still there, even
    if it was not sent off. One window says that the edition is new: a reader is told once.
    """
    host.headers["Cache-Control"] = "max-age=86400"
    page = opened(context, host)
    before, after = listed(small_site.folder), listed(second.folder)
    changed = {f"/{path}" for path in after if before.get(path) != after[path]}
    assert 0 < len(changed) < len(after) / 2
    host.sites[""] = second.folder
    host.paths.clear()
    page.reload()
    assert notice(page) == READY
    assert set(host.paths) == {"/service-worker.js", *changed}
    name = f"guide {host.address} {edition_of(second.folder)}"
    digests = page.evaluate(KEPT, [name, [host.address + path for path in after]])
    hashes = [f"sha256-{b64encode(bytes(digest)).decode()}" for digest in digests]
    assert dict(zip(after, hashes, strict=True)) == after
    assert version(page) == FIRST

    page.locator("article a").first.focus()
    focused = page.evaluate("document.activeElement.outerHTML")
    page.get_by_role("button", name="Later").focus()
    page.keyboard.press("Enter")
    assert page.locator(".guide-edition").count() == 0
    assert page.evaluate("document.activeElement.outerHTML") == focused

    other = context.new_page()
    other.goto(f"{host.address}calculator/")
    page.reload()
    assert version(page) == FIRST
    notice(other)
    other.locator("#start-on").fill("20 Nov 2026")
    other.get_by_role("button", name="Use it").click()
    page.wait_for_function("document.querySelector('article').innerText.includes('five days')")
    assert version(page) == SECOND
    expect(other.locator(".calc-ready")).to_contain_text("Fri 20 Nov")
    assert json.loads(fetched(other, "../assets/calculator/rules.json"))["version"] == "2"

    def told() -> int:
        return sum(window.get_by_text(NEW).count() for window in (page, other))

    until(page, lambda: told() > 0)
    assert told() == 1
    until_kept(other, host.address, {edition_of(second.folder)})


def test_a_new_edition_takes_over_when_all_pages_are_closed(
    context: BrowserContext, host: Host, second: BuiltSite
) -> None:
    """Without a question, and the first page says so; the next says nothing any more.

    While it is cut off as it is fetched, the first stays whole, and nothing is kept of the other.
    """
    page = opened(context, host)
    before = editions(page, host.address)
    host.broken = {"/assets/calculator/rules.json"}
    host.sites[""] = second.folder
    host.paths.clear()
    page.reload()
    until(page, lambda: host.broken <= set(host.paths))
    until_kept(page, host.address, before)
    assert version(page) == FIRST
    host.broken = set()
    page.reload()
    assert notice(page) == READY
    assert version(page) == FIRST
    later = page
    for _ in range(5):  # a browser takes its time to notice that nobody is there any more
        later.close()
        time.sleep(1)
        later = context.new_page()
        later.goto(host.address + STAGE)
        if notice(later) == NEW:
            break
    assert notice(later) == NEW
    assert version(later) == SECOND
    link = later.locator(".guide-edition a")
    assert link.inner_text() == "What changed"
    assert link.get_attribute("href") == f"{host.address}changes/"
    later.goto(host.address, wait_until="networkidle")
    assert later.locator(".guide-edition").count() == 0


def test_a_site_that_is_replaced_while_it_is_fetched_is_not_kept(
    context: BrowserContext, host: Host, second: BuiltSite
) -> None:
    """Half of one and half of the other is nothing; the next visit keeps the new one whole."""
    seen = []

    def deploy(path: str) -> None:
        seen.append(path)
        if "/service-worker.js" in seen and path.endswith("rules.json"):
            host.sites[""] = second.folder

    host.before = deploy
    page = context.new_page()
    page.goto(host.address + STAGE)
    until(page, lambda: host.sites[""] == second.folder)
    page.wait_for_function(NO_WORKER)
    until_kept(page, host.address, set())
    assert page.evaluate("navigator.serviceWorker.controller") is None
    page.goto(host.address)
    page.evaluate("navigator.serviceWorker.ready.then(() => null)")
    page.goto(host.address + STAGE)
    assert version(page) == SECOND
    assert editions(page, host.address) == {edition_of(second.folder)}


def test_guides_on_one_host_leave_each_other_alone(
    context: BrowserContext, host: Host, small_site: BuiltSite, second: BuiltSite
) -> None:
    """Beside each other, and one within the other's folder."""
    host.sites = {"one": small_site.folder, "one/two": second.folder}
    one, two = (f"{host.address}{path}/" for path in ("one", "one/two"))
    page = context.new_page()
    visit(page, one + STAGE)
    assert version(page) == FIRST
    page.goto(two + STAGE)
    assert version(page) == SECOND
    page.wait_for_function(
        "root => navigator.serviceWorker.controller?.scriptURL === `${root}service-worker.js`",
        arg=two,
    )
    assert editions(page, one) == {edition_of(small_site.folder)}
    assert editions(page, two) == {edition_of(second.folder)}
    host.stop()
    for root, expected in ((one, FIRST), (two, SECOND)):
        page.goto(root + STAGE)
        assert version(page) == expected
