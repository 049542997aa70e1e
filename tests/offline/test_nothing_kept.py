"""Browsers that keep nothing of a guide, or are to keep nothing any more."""

import shutil
from pathlib import Path

from playwright.sync_api import BrowserContext, expect

from tests.calculator.reader import SAVES_DATA
from tests.guides import ROOT
from tests.offline.host import Host
from tests.offline.visits import NO_WORKER, status_of, until, until_kept, visit
from tests.pages.built_site import BuiltSite

STAGE = "stages/afterwards/"


def test_a_full_disk_harms_nothing(context: BrowserContext, host: Host) -> None:
    """Where there is no room to keep the guide, it is read as ever."""
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Storage.overrideQuotaForOrigin", {"origin": host.address, "quotaSize": 50_000})
    page.goto(f"{host.address}calculator/")
    expect(page.locator(".calc-ready")).to_be_visible()
    until(page, lambda: "/service-worker.js" in host.paths)
    page.wait_for_function(NO_WORKER)
    until_kept(page, host.address, set())
    for path in ("", STAGE, "calculator/"):
        assert status_of(page, host.address + path) == 200
    expect(page.locator(".calc-ready")).to_be_visible()
    until_kept(page, host.address, set())


REFUSES = """navigator.serviceWorker.register = () => {
  window.asked = true;
  return Promise.reject(new Error("no"));
}"""

FORGETS = """const get = Storage.prototype.getItem; Storage.prototype.getItem = function(key) {
  if (key.startsWith("edition:")) throw new Error("no"); return get.call(this, key); }"""

SCRIPTS = [
    (REFUSES, "window.asked"),
    ("delete Navigator.prototype.serviceWorker", "true"),
    ("Object.defineProperty(Navigator.prototype, 'serviceWorker', {get() { throw 1; }})", "true"),
    (SAVES_DATA, "true"),
    (FORGETS, "navigator.serviceWorker.controller"),
]
"""Scripts of such browsers, each with what tells that its page does nothing more."""


def test_a_browser_that_keeps_nothing_misses_nothing(context: BrowserContext, host: Host) -> None:
    """As in a private window: no error, no notice, and all works."""
    errors: list[str] = []
    context.on("weberror", lambda it: errors.append(str(it.error)))
    context.on("console", lambda it: errors.append(it.text) if it.type == "error" else None)
    address = f"{host.address}calculator/"
    for script, is_over in SCRIPTS:
        page = context.new_page()
        page.add_init_script(script)
        page.goto(address, wait_until="networkidle")
        page.wait_for_function(is_over)
        expect(page.locator(".calc-ready")).to_be_visible()
        assert errors == [], script
        assert page.locator(".guide-edition").count() == 0, script
        page.close()


def test_a_site_that_is_not_finished_rids_readers_of_what_they_kept(
    context: BrowserContext, host: Host, small_site: BuiltSite, tmp_path: Path
) -> None:
    """As while it is edited: nothing old shows, and nothing is kept."""
    page = context.new_page()
    visit(page, host.address + STAGE)
    plain = tmp_path / "plain"
    shutil.copytree(small_site.folder, plain)
    for name in ("service-worker.js", "assets/guide/edition.js"):
        shutil.copy(ROOT / "site_overrides" / name, plain / name)
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
