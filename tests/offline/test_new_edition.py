"""When the guide changes: nothing old is mixed with anything new, and the reader is told."""

import json
import shutil
import time
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from playwright.sync_api import TimeoutError as NotSeenError

from tests.calculator.reader import SAVES_DATA
from tests.offline.host import Host
from tests.offline.visits import edition_of, editions, fetched, kept, listed, until_kept, visit
from tests.pages.built_site import BuiltSite

pytestmark = pytest.mark.browser

STAGE = "stages/afterwards/"
READY = "A new version of the guide is ready."
NEW = "The guide has a new version since you were last here."

PATIENCE = 30_000  # milliseconds: a browser looks for a new worker when it has nothing else to do

Hosts = Callable[[dict[str, Path]], Host]


def version(page: Page) -> tuple[str, str]:
    """Return which rules a page of a stage speaks of, and which of them it gets by asking."""
    said = page.locator("article").inner_text()
    rules = json.loads(fetched(page, "../../assets/calculator/rules.json"))
    window = next(days for days in ("two days", "five days") if days in said)
    return window, rules["version"]


FIRST = ("two days", "1")
SECOND = ("five days", "2")


@pytest.fixture
def host(hosts: Hosts, first: BuiltSite) -> Host:
    """A host with the first edition."""
    return hosts({"": first.folder})


@pytest.fixture
def page(context: BrowserContext, host: Host) -> Page:
    """A page of a stage, kept by its browser."""
    page = context.new_page()
    visit(page, host.address + STAGE)
    assert version(page) == FIRST
    return page


def notice(page: Page) -> str:
    """Return what the notice says, once it says something."""
    words = page.locator(".guide-edition [role=status]")
    expect(words).not_to_be_empty(timeout=PATIENCE)
    return words.inner_text()


NO_WORKER = "navigator.serviceWorker.getRegistration().then(it => it === undefined)"


def until_asked(page: Page, host: Host, path: str) -> None:
    """Wait until somebody has asked the host for a file."""
    while path not in host.paths:
        page.wait_for_timeout(100)


# One edition after the other ---------------------------------------------------------------------


def test_a_new_edition_waits_until_it_is_wanted(host: Host, page: Page, second: BuiltSite) -> None:
    """Until then the first is whole; then the second is, and the first is gone."""
    host.sites[""] = second.folder
    page.reload()
    assert notice(page) == READY
    assert version(page) == FIRST
    page.reload()
    assert version(page) == FIRST
    notice(page)
    page.get_by_role("button", name="Use it").click()
    page.get_by_text(NEW).wait_for()
    assert version(page) == SECOND
    page.goto(host.address + STAGE)
    until_kept(page, host.address, {edition_of(second.folder)})


def is_told(window: Page, words: str) -> bool:
    """Return whether a window says so, within a second."""
    try:
        window.get_by_text(words).wait_for(timeout=1000)
    except NotSeenError:
        return False
    return True


def test_another_window_comes_along(
    context: BrowserContext, host: Host, page: Page, second: BuiltSite
) -> None:
    """While one window uses the new edition, the other loads it too: no page is of both.

    One of them says that it is new: a reader is told once.
    """
    other = context.new_page()
    other.goto(host.address + STAGE)
    assert version(other) == FIRST
    host.sites[""] = second.folder
    page.reload()
    notice(page)
    page.get_by_role("button", name="Use it").click()
    for window in (page, other):
        window.wait_for_function(
            "document.querySelector('article').innerText.includes('five days')"
        )
        assert version(window) == SECOND
    told = [window for window in (page, other) if is_told(window, NEW)]
    assert len(told) == 1
    until_kept(other, host.address, {edition_of(second.folder)})


def test_a_new_edition_takes_over_when_all_pages_are_closed(
    context: BrowserContext, host: Host, page: Page, second: BuiltSite
) -> None:
    """Without a question, and the first page says so; the next says nothing any more."""
    host.sites[""] = second.folder
    page.reload()
    notice(page)
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
    later.goto(host.address)
    later.wait_for_timeout(500)
    assert later.locator(".guide-edition").count() == 0


def test_what_did_not_change_is_not_fetched_again(
    host: Host, page: Page, first: BuiltSite, second: BuiltSite
) -> None:
    """An update costs the reader what is new in it."""
    before, after = listed(first.folder), listed(second.folder)
    changed = {f"/{path}" for path in after if before.get(path) != after[path]}
    assert 0 < len(changed) < len(after) / 2
    host.sites[""] = second.folder
    host.paths.clear()
    page.reload()
    notice(page)
    assert set(host.paths) == {"/service-worker.js", *changed}


def test_what_is_kept_is_what_was_built(
    context: BrowserContext, host: Host, second: BuiltSite
) -> None:
    """Though the host lets browsers keep files for a day: no file of the first is in the second."""
    host.headers["Cache-Control"] = "max-age=86400"
    page = context.new_page()
    visit(page, host.address + STAGE)
    host.sites[""] = second.folder
    page.reload()
    notice(page)
    name = f"guide {host.address} {edition_of(second.folder)}"
    for path, integrity in listed(second.folder).items():
        digest = page.evaluate(
            """async ([name, url]) => {
              const file = await (await caches.match(url, {cacheName: name})).arrayBuffer();
              return [...new Uint8Array(await crypto.subtle.digest("SHA-256", file))];
            }""",
            [name, host.address + path],
        )
        assert f"sha256-{b64encode(bytes(digest)).decode()}" == integrity, path


def test_later_is_an_answer(host: Host, page: Page, second: BuiltSite) -> None:
    """The notice goes, and the focus returns to where it was."""
    host.sites[""] = second.folder
    page.reload()
    notice(page)
    page.locator("article a").first.focus()
    before = page.evaluate("document.activeElement.outerHTML")
    page.get_by_role("button", name="Later").focus()
    page.keyboard.press("Enter")
    assert page.locator(".guide-edition").count() == 0
    assert page.evaluate("document.activeElement.outerHTML") == before


def test_answers_are_kept(context: BrowserContext, host: Host, second: BuiltSite) -> None:
    """What was typed is still there in the new edition, even if it was not sent off."""
    page = context.new_page()
    visit(page, f"{host.address}calculator/")
    host.sites[""] = second.folder
    page.reload()
    notice(page)
    page.locator("#start-on").fill("20 Nov 2026")
    page.get_by_role("button", name="Use it").click()
    page.get_by_text(NEW).wait_for()
    expect(page.locator(".calc-ready")).to_contain_text("Fri 20 Nov")


# When it does not go well ------------------------------------------------------------------------


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
    while host.sites[""] != second.folder:
        page.wait_for_timeout(100)
    page.wait_for_function(NO_WORKER)
    until_kept(page, host.address, set())
    assert page.evaluate("navigator.serviceWorker.controller") is None
    page.goto(host.address)
    page.evaluate("navigator.serviceWorker.ready.then(() => null)")
    page.goto(host.address + STAGE)
    assert version(page) == SECOND
    assert editions(page, host.address) == {edition_of(second.folder)}


def test_an_update_that_is_cut_off_changes_nothing(
    host: Host, page: Page, second: BuiltSite
) -> None:
    """The first edition stays whole, and nothing is kept of the other, until it can be had."""
    before = editions(page, host.address)
    host.broken = {"/assets/calculator/rules.json"}
    host.sites[""] = second.folder
    host.paths.clear()
    page.reload()
    until_asked(page, host, "/assets/calculator/rules.json")
    until_kept(page, host.address, before)
    assert version(page) == FIRST
    host.broken = set()
    page.reload()
    assert notice(page) == READY
    assert version(page) == FIRST


def test_a_full_disk_harms_nothing(context: BrowserContext, host: Host) -> None:
    """Where there is no room to keep the guide, it is read as ever."""
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Storage.overrideQuotaForOrigin", {"origin": host.address, "quotaSize": 50_000})
    page.goto(f"{host.address}calculator/")
    expect(page.locator(".calc-ready")).to_be_visible()
    until_asked(page, host, "/service-worker.js")
    page.wait_for_function(NO_WORKER)
    until_kept(page, host.address, set())
    page.reload()
    expect(page.locator(".calc-ready")).to_be_visible()
    until_kept(page, host.address, set())


@pytest.mark.parametrize(
    "script",
    [
        "navigator.serviceWorker.register = () => Promise.reject(new Error('no'))",
        "delete Navigator.prototype.serviceWorker",
        "Object.defineProperty(Navigator.prototype, 'serviceWorker', {get() { throw Error(); }})",
        """const get = Storage.prototype.getItem; Storage.prototype.getItem = function(key) {
        if (key.startsWith('edition:')) throw new Error('no'); return get.call(this, key) }""",
        SAVES_DATA,
    ],
)
def test_a_browser_that_keeps_nothing_misses_nothing(
    context: BrowserContext, host: Host, script: str
) -> None:
    """As in a private window: no error, no notice, and all works."""
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda it: errors.append(it.text) if it.type == "error" else None)
    page.add_init_script(script)
    page.goto(f"{host.address}calculator/", wait_until="networkidle")
    expect(page.locator(".calc-ready")).to_be_visible()
    page.wait_for_timeout(1200)
    assert errors == []
    assert page.locator(".guide-edition").count() == 0


def test_a_site_that_is_not_finished_rids_readers_of_what_they_kept(
    host: Host, page: Page, first: BuiltSite, tmp_path: Path
) -> None:
    """As while it is edited: nothing old shows, and nothing is kept."""
    plain = tmp_path / "plain"
    shutil.copytree(first.folder, plain)
    theme = Path(__file__).parents[2] / "site_overrides"
    for name in ("service-worker.js", "assets/guide/edition.js"):
        shutil.copy(theme / name, plain / name)
    stage = plain / STAGE / "index.html"
    stage.write_text(stage.read_text().replace("</h1>", " anew</h1>", 1))
    host.sites[""] = plain
    page.goto(host.address)
    page.goto(f"{host.address}{STAGE}#thanks")
    page.wait_for_function("document.querySelector('h1').textContent.includes('anew')")
    page.wait_for_function("navigator.serviceWorker.getRegistrations().then(it => it.length === 0)")
    assert page.evaluate("caches.keys()") == []
    page.wait_for_timeout(1500)
    assert page.evaluate("caches.keys()") == []


# Several guides ----------------------------------------------------------------------------------


def test_guides_on_one_host_leave_each_other_alone(
    context: BrowserContext, hosts: Hosts, first: BuiltSite, second: BuiltSite
) -> None:
    """Beside each other, and one within the other's folder."""
    host = hosts({"one": first.folder, "one/two": second.folder})
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
    assert set(kept(page, one)) == {edition_of(first.folder)}
    assert set(kept(page, two)) == {edition_of(second.folder)}
    host.stop()
    for root, expected in ((one, FIRST), (two, SECOND)):
        page.goto(root + STAGE)
        assert version(page) == expected
