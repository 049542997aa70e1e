"""A host that allows nothing but what was built: the calculator works, and nothing else would.

That every page works there is shown in test_without_a_connection.py.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.hosting import policy
from generator.hosting.policy import inline_scripts
from tests.hosting import headers_for
from tests.offline.host import Host
from tests.offline.visits import unfold
from tests.pages.built_site import ROOT, BuiltSite

POLICY = "Content-Security-Policy"

WATCH = """addEventListener("securitypolicyviolation", (event) => {
  console.error(`refused: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`);
})"""

Hosts = Callable[[dict[str, Path]], Host]


@pytest.fixture
def strict(hosts: Hosts, site: BuiltSite) -> Host:
    """A host of the real guide that sends the headers."""
    host = hosts({"": site.folder})
    host.headers = headers_for(site.folder, "/")
    return host


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page in a browser that keeps nothing, which test_without_a_connection.py has kept."""
    context = browser.new_context(locale="en-AU", service_workers="block")
    context.add_init_script(WATCH)
    yield context.new_page()
    context.close()


@pytest.fixture
def refused(page: Page) -> list[str]:
    """What the browser has refused, or complained of."""
    found: list[str] = []
    page.on("console", lambda it: found.append(it.text) if it.type == "error" else None)
    page.on("pageerror", lambda it: found.append(str(it)))
    return found


# What is allowed ---------------------------------------------------------------------------------


def test_nothing_is_allowed_but_the_sites_own() -> None:
    """Of other hosts nothing, of what stands within a page nothing but by its hash."""
    value = policy(Path("/nowhere"))
    assert value.split("; ") == [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self'",
        "frame-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'self'",
    ]


def test_scripts_within_pages_are_allowed_by_their_hashes(tmp_path: Path) -> None:
    """Data is none, and one with an address neither; each is named once."""
    (tmp_path / "a").mkdir()
    page = (
        '<script>a < b && "&amp;"</script><script src="x.js"></script>'
        '<script type="application/json">{}</script><SCRIPT type=module>b\n</SCRIPT>'
    )
    (tmp_path / "index.html").write_text(page)
    (tmp_path / "a" / "index.html").write_text(page)
    assert inline_scripts(tmp_path) == {'a < b && "&amp;"', "b\n"}
    (tmp_path / "index.html").write_text("<script></script>")
    (tmp_path / "a" / "index.html").unlink()
    empty = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
    assert f"script-src 'self' '{empty}';" in policy(tmp_path)


def test_scripts_within_pages_are_few(site: BuiltSite, first: BuiltSite) -> None:
    """The theme's, and one of ours, which has to come before it; the same in every guide."""
    scripts = inline_scripts(site.folder)
    (ours,) = (it for it in scripts if "class extends XMLHttpRequest" in it)
    assert (
        ours.strip() == (ROOT / "site_overrides/assets/guide/search_later.js").read_text().strip()
    )
    scripts.remove(ours)
    assert {re.sub(r'URL\("[./]*"', 'URL("', it)[:20] for it in scripts} == {
        '__md_scope=new URL("'[:20],
        "var palette=__md_get("[:20],
        "var target=document.ge"[:20],
    }
    assert inline_scripts(first.folder) <= {*scripts, ours}


# What works --------------------------------------------------------------------------------------


def test_no_page_brings_a_style_or_a_handler_of_its_own(site: BuiltSite) -> None:
    """Nor does it need one: the policy would refuse it."""
    refused = {
        address: str(tag)[:100]
        for address, page in site.pages.items()
        for tag in page.select("*")
        if tag.name == "style"
        or any(name == "style" or name.startswith("on") for name in tag.attrs)
    }
    assert refused == {}


@pytest.mark.browser
def test_the_calculator_works(page: Page, strict: Host, refused: list[str]) -> None:
    """All that can be unfolded, and each place that can be gone to."""
    plan = f"{strict.address}calculator/#interview=2026-11-20&region=AU-VIC"
    page.goto(plan)
    expect(page.locator(".calc-next time").first).to_be_visible()
    unfold(page)
    parts = page.locator("[data-do=go][data-part]").count()
    assert parts > 0
    for index in range(parts):
        # What was unfolded may be folded again once the plan has come back.
        page.locator("[data-do=go][data-part]").nth(index).evaluate("it => it.click()")
        expect(page.locator(".calc-letter, .calc-list__keeping").first).to_be_visible()
        unfold(page)
        page.go_back()
        expect(page.locator(".calc-next time").first).to_be_visible()
        unfold(page)
    assert refused == []


@pytest.mark.browser
def test_it_is_in_force(page: Page, strict: Host, refused: list[str]) -> None:
    """A script or a style that somebody else would put into a page does not run."""
    page.goto(strict.address)
    page.evaluate(
        """() => {
          const script = document.createElement("script");
          script.textContent = "window.caught = true";
          const style = document.createElement("style");
          style.textContent = "h1 { color: rgb(1, 2, 3) }";
          document.body.append(script, style);
        }"""
    )
    assert page.evaluate("window.caught") is None
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).color") != "rgb(1, 2, 3)"
    assert any("refused: script-src" in it for it in refused)
    assert any("refused: style-src" in it for it in refused)
