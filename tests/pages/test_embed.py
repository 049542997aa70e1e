"""The calculator on somebody else's page."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.calculator.reader import PROMISED
from tests.pages.built_site import BuiltSite, only
from tests.pages.framed import Opening, framed, parent, snippet_for

Change = Callable[[], object]


def test_no_search_and_no_menu_leads_to_the_frame(site: BuiltSite) -> None:
    """Neither ours nor the web's: it is nothing without the page around it."""
    page = site.pages["embed/"]
    assert only(page, "meta[name=robots]")["content"] == "noindex"
    index = (site.folder / "search" / "search_index.json").read_text(encoding="utf-8")
    assert '"embed/' not in index
    for address, other in site.pages.items():
        if address != "advisers/":
            assert other.select_one("a[href$='embed/']") is None, address


def test_nothing_of_the_site_stands_in_the_frame(site: BuiltSite) -> None:
    """No header, menu, footer, theme script or style, and no script or style in the page itself."""
    page = site.pages["embed/"]
    assert page.select("header, nav, footer, form") == []
    scripts = page.find_all("script")
    assert all(script.get("src") and not script.get_text() for script in scripts)
    assert page.find_all("style") == []
    loaded = [str(tag.get("src") or tag.get("href")) for tag in page.select("script, link")]
    assert all(path.startswith("../assets/") for path in loaded), loaded
    assert not any("javascripts" in path or "stylesheets" in path for path in loaded)


FITS = """before => {
  const { scrollHeight, scrollWidth } = document.documentElement;
  const inside = Math.ceil(document.body.getBoundingClientRect().height);
  return innerHeight !== before && innerHeight === inside
    && scrollHeight === innerHeight && scrollWidth <= innerWidth;
}"""
"""Tells whether a frame has another height than before, and nothing scrolls within it."""


@pytest.mark.parametrize("by_lines", [False, True], ids=["file", "lines"])
def test_the_frame_is_as_high_as_what_is_in_it(
    address: str, tmp_path: Path, opening: Opening, site: BuiltSite, *, by_lines: bool
) -> None:
    """On a page of another origin, as the plan appears, is unfolded, and the window narrows.

    By our script, or by the lines that we offer instead of it.
    """
    offered = "pre.snippet:not([data-share-link], [data-share-frame])"
    lines = only(site.article("advisers/"), offered).get_text()
    snippet = lines + snippet_for(address, script="") if by_lines else snippet_for(address)
    with parent(tmp_path, snippet) as at, opening(at) as page:
        frame = framed(page)
        before = 900  # as the snippet has it
        changes: tuple[Change, ...] = (
            lambda: None,
            lambda: frame.get_by_role("button", name="Yesterday").click(),
            lambda: frame.locator(".calc-step").first.get_by_role("heading").click(),
            lambda: page.set_viewport_size({"width": 340, "height": 700}),
            lambda: frame.get_by_role("button", name="Start again").click(),
        )
        for change in changes:
            change()
            frame.wait_for_function(FITS, arg=before)
            before = page.locator("iframe").evaluate("e => e.clientHeight")


def test_the_frame_begins_with_a_question_that_says_of_what(address: str, opening: Opening) -> None:
    """As the page of the calculator does, before anything of it is loaded."""
    for at in ("embed/", "calculator/"):
        with opening(f"{address}{at}") as page:
            expect(page.locator(".calc legend")).to_have_text("When was your interview?")


def test_a_message_of_anybody_else_changes_nothing(
    address: str, tmp_path: Path, opening: Opening
) -> None:
    """Nor does a height that is none."""
    with parent(tmp_path, snippet_for(address)) as at, opening(at) as page:
        frame = framed(page)
        page.wait_for_function("document.querySelector('iframe').style.height")
        page.evaluate(
            """() => {
              const frame = document.querySelector("iframe");
              window.seen = [];
              new MutationObserver(() => window.seen.push(frame.style.height))
                .observe(frame, { attributes: true });
              postMessage({ type: "guide:height", height: 5000 }, "*");
            }"""
        )
        for height in ("-1", "1e9", "'javascript:alert(1)'", "NaN", "{}", "1234"):
            frame.evaluate(f"parent.postMessage({{type: 'guide:height', height: {height}}}, '*')")
        page.wait_for_function("window.seen.includes('1234px')")
        assert page.evaluate("window.seen") == ["1234px"]


def test_links_lead_out_of_the_frame(address: str, tmp_path: Path, opening: Opening) -> None:
    """Into a tab of their own, which cannot reach back; the whole guide opens with the answers."""
    with parent(tmp_path, snippet_for(address, f"#{PROMISED}")) as at, opening(at) as page:
        frame = framed(page)
        for name in ("More about this step", "After the interview"):
            if name.startswith("More"):
                frame.get_by_text("What to do", exact=True).click()
            with page.expect_popup() as waiting:
                frame.get_by_role("link", name=name).first.click()
            tab = waiting.value
            tab.wait_for_load_state()
            assert tab.evaluate("window.opener") is None
            assert tab.url.startswith(address)
            assert page.url == at
        assert "interview=2026-11-20" in tab.url
        tab.locator(".calc-next").wait_for()


def test_it_works_where_nothing_can_be_kept(address: str, tmp_path: Path, opening: Opening) -> None:
    """Browsers keep nothing for frames of other sites, or say no by an error."""
    nothing_kept = """for (const name of ["localStorage", "sessionStorage"])
      Object.defineProperty(window, name,
        {get() { throw new DOMException("no", "SecurityError"); }});"""
    with parent(tmp_path, snippet_for(address)) as at, opening(at, first=nothing_kept) as page:
        frame = framed(page)
        frame.get_by_role("button", name="Yesterday").click()
        expect(frame.locator(".calc-steps")).to_be_visible()
