"""After one visit, with the host gone: everything that there was is still there.

The host has allowed nothing but what was built, which what was kept is held to.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.hosting import headers_for
from tests.offline.host import Host
from tests.offline.visits import status_of, unfold, visit
from tests.pages.built_site import BuiltSite, only

FOLDER = "some/guide"
NOT_HERE = "404.html"
LOOKS = """() => [
  document.querySelector("h1").innerText,
  [...document.querySelectorAll("link[rel=stylesheet]")]
    .filter(({ sheet }) => !sheet?.cssRules.length).map(({ href }) => href),
  document.documentElement.scrollWidth - innerWidth,
]"""
"""The heading of a page, its styles that did not come, and how much too wide it is."""


@pytest.fixture(scope="module")
def gone(browser: Browser, site: BuiltSite) -> Iterator[tuple[BrowserContext, str]]:
    """A browser that has visited the home page of the real guide; and the host is no more."""
    host = Host({FOLDER: site.folder})
    host.headers = headers_for(site.folder, "/")
    context = browser.new_context(locale="en-AU", timezone_id="Australia/Melbourne")
    context.set_default_timeout(10_000)
    page = context.new_page()
    visit(page, f"{host.address}{FOLDER}/")
    host.stop()
    yield context, f"{host.address}{FOLDER}/"
    context.close()


@pytest.fixture
def address(gone: tuple[BrowserContext, str]) -> str:
    """Where the guide was."""
    return gone[1]


@pytest.fixture
def page(gone: tuple[BrowserContext, str]) -> Iterator[Page]:
    """A page that misses nothing, and complains of nothing."""
    page = gone[0].new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on(
        "console",
        lambda message: complaints.append(message.text) if message.type == "error" else None,
    )
    page.on(
        "requestfailed",
        lambda request: (
            None if "ABORTED" in str(request.failure) else complaints.append(request.url)
        ),
    )
    yield page
    page.close()
    assert complaints == []


def heading(site: BuiltSite, address: str) -> str:
    """Return the heading of a page as it was built."""
    return " ".join(only(site.pages[address], "h1").stripped_strings).removesuffix("¶").strip()


TEXTS = """() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = { read: 0, small: [] };
    while (texts.nextNode()) {
        const text = texts.currentNode;
        const holder = text.parentElement;
        const isSeen = holder.checkVisibility({ visibilityProperty: true });
        if (!isSeen || !text.nodeValue.trim()) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        if (holder.closest(".vh") || range.getBoundingClientRect().width < 2) continue;
        // A drawing may be shown smaller or larger than it was drawn.
        const matrix = holder.getScreenCTM?.();
        const scale = matrix ? Math.hypot(matrix.a, matrix.b) : 1;
        found.read += 1;
        if (parseFloat(getComputedStyle(holder).fontSize) * scale < 13.99)
            found.small.push(`${holder.tagName} ${text.nodeValue.trim()}`);
    }
    return found;
}"""
"""How many texts are in sight once everything is unfolded, and which are smaller than 14 px.

There is no exception: what only repeats a larger text is large enough, too."""


def test_every_page_opens(page: Page, address: str, site: BuiltSite) -> None:
    """With its style and its scripts; on a phone nothing is too wide, and no text below 14 px."""
    page.set_viewport_size({"width": 360, "height": 780})
    for path in site.pages.keys() - {NOT_HERE} - site.leading_on:
        page.goto(address + path, wait_until="load")
        said, unstyled, too_wide = page.evaluate(LOOKS)
        assert said.replace("¶", "").split() == heading(site, path).split(), path
        assert unstyled == [], path
        assert too_wide <= 0, path
        unfold(page)
        texts = page.evaluate(TEXTS)
        assert texts["read"] > 0, path
        assert texts["small"] == [], path


def test_an_address_may_be_written_otherwise(page: Page, address: str) -> None:
    """Without its slash, with a query, with the file's name; a place on the page is kept."""
    for written in (
        "calculator",
        "calculator?from=coach",
        "calculator/?a=b",
        "calculator/index.html",
    ):
        page.goto(f"{address}{written}#interview=2026-11-20")
        expect(page.locator(".calc-ready")).to_be_visible()
        expect(page.locator(".calc-next")).to_be_visible()


def test_the_calculator_plans(page: Page, address: str) -> None:
    """A date is typed; a region's holidays and the evidence nobody has asked for before."""
    page.goto(f"{address}calculator/#region=NZ")
    page.locator("#start-on").fill("20 Nov 2026")
    page.keyboard.press("Enter")
    expect(page.locator(".calc-next time").first).to_be_visible()
    expect(page.get_by_text("didn’t load").filter(visible=True)).to_have_count(0)
    page.get_by_text("Where this comes from").first.click()
    expect(page.locator(".calc-evidence a").first).to_be_visible()


def test_every_place_of_the_calculator_can_be_gone_to(page: Page, address: str) -> None:
    """And all that can be unfolded there."""
    page.goto(f"{address}calculator/#interview=2026-11-20&region=AU-VIC")
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


def test_what_was_not_built_is_not_allowed(gone: tuple[BrowserContext, str]) -> None:
    """A script or a style that somebody else would put into a page does not run."""
    page = gone[0].new_page()
    refused: list[str] = []
    page.on("console", lambda it: refused.append(it.text))
    page.goto(gone[1])
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
    assert any("script-src" in it for it in refused)
    assert any("style-src" in it for it in refused)


def test_the_theme_works(page: Page, address: str) -> None:
    """Its search, which has a worker and an index; its colours, its menu, and what it prints."""
    page.goto(f"{address}about/", wait_until="load")
    page.keyboard.press("/")
    page.keyboard.type("thank")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    page.keyboard.press("Escape")
    page.locator("[data-md-component=palette] label:visible").click()
    page.reload(wait_until="load")
    assert page.evaluate("__md_get('__palette').color.scheme") == "default"
    page.set_viewport_size({"width": 360, "height": 700})
    page.locator("header label[for=__drawer]").click()
    expect(page.locator(".md-nav--primary")).to_be_in_viewport()
    page.emulate_media(media="print")


def test_a_page_that_is_not_there(gone: tuple[BrowserContext, str], site: BuiltSite) -> None:
    """Gets the guide's own answer, in the guide's look, with ways on that lead somewhere."""
    context, address = gone
    page = context.new_page()
    assert status_of(page, f"{address}stages/nowhere/") == 404
    assert page.locator("h1").inner_text() == heading(site, NOT_HERE)
    assert (
        page.evaluate("getComputedStyle(document.querySelector('.md-header')).position") == "sticky"
    )
    page.locator("article a", has_text="Work out my dates").click()
    expect(page.locator(".calc-ready")).to_be_visible()


def test_what_is_not_the_guides_is_left_alone(gone: tuple[BrowserContext, str]) -> None:
    """Another way to ask than for a file, and another host, fail as they would anyway.

    A part of a file is answered with all of it, which HTTP allows.
    """
    page = gone[0].new_page()
    page.goto(gone[1])
    for asked in (f"fetch('{gone[1]}', {{method: 'POST'}})", "fetch('http://127.0.0.1:9/')"):
        assert page.evaluate(f"{asked}.then(() => 'answered', () => 'refused')") == "refused"
    part = "fetch('assets/guide/icon.svg', {headers: {Range: 'bytes=0-9'}})"
    assert page.evaluate(f"{part}.then(({{ status }}) => status)") == 200
