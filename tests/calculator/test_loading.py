"""What is loaded, and when; and what stands there when it cannot be."""

import gzip
import re

import pytest
from playwright.sync_api import Route, expect

from tests.calculator.reader import FRIDAY, PROMISED, SAVES_DATA, Reader
from tests.pages.built_site import BuiltSite
from tools.audit.first_load import MOST_BYTES, MOST_REQUESTS

MELBOURNE_CUP = "region=AU-VIC&today=2026-10-30&interview=2026-10-27"
"""A fragment: a week after the interview is a public holiday there."""


def _loaded(reader: Reader) -> set[str]:
    """Return the files of the calculator that were asked for."""
    return {
        url.partition("assets/calculator/")[2]
        for url in reader.requests
        if "assets/calculator/" in url
    }


def _check_in(reader: Reader) -> str:
    """Return the day of the first check-in."""
    return reader.step("First check-in").locator("time").first.get_attribute("datetime") or ""


def test_a_page_without_a_calculator_loads_next_to_nothing(reader: Reader) -> None:
    """Nothing but the lines that look whether there is one, in a file that every page has."""
    reader.visit("dos-and-donts/", wait_until="networkidle")
    assert _loaded(reader) == set()


def test_the_small_calculator_loads_no_more_than_it_needs(reader: Reader) -> None:
    """Not what is in the large one alone: the list, the picture, the history, the reasons."""
    reader.visit("stages/waiting/", wait_until="networkidle")
    assert "widget.js" not in _loaded(reader)
    reader.page.get_by_role("button", name="Today", exact=True).click()
    expect(reader.page.locator(".calc")).to_contain_text("28 Nov")
    reader.page.wait_for_load_state("networkidle")
    loaded = _loaded(reader)
    assert "widget.js" in loaded
    assert not loaded & {"calculator.js", "claims.json", "trail.json"}


def test_the_first_plan_asks_for_nothing(reader: Reader) -> None:
    """Code, data and the days off of this region came in a quiet moment."""
    reader.visit("calculator/", wait_until="networkidle")
    before = _loaded(reader)
    assert {"calculator.js", "rules.json", "words.json", "holidays/AU-VIC.json"} <= before
    reader.page.get_by_role("button", name="Today", exact=True).click()
    expect(reader.next.locator("time").first).to_be_visible()
    # For paper, once nothing else is to be done.
    later = _loaded(reader) - before
    assert all("sharing/" in path or "components/" in path for path in later)


@pytest.mark.parametrize("held_back", ["**/calculator/rules.json", "**/calculator/calculator.js"])
def test_what_did_not_come_ahead_comes_at_the_first_touch(reader: Reader, held_back: str) -> None:
    """A connection that was gone in the quiet moment may be there again."""
    reader.lose(held_back)
    reader.visit("calculator/", wait_until="networkidle")
    reader.page.unroute(held_back)
    reader.page.get_by_role("button", name="Today", exact=True).click()
    expect(reader.next.locator("time").first).to_be_visible()


def test_the_first_touch_asks_for_all_it_needs_in_one_round(reader: Reader) -> None:
    """Who saves data is sent nothing ahead; then all comes at once, and only days off wait."""
    reader.run_first(SAVES_DATA)
    reader.visit("calculator/", wait_until="networkidle")
    before, held = _loaded(reader), list[Route]()
    released: list[bool] = []

    def hold(route: Route) -> None:
        if released:
            route.continue_()
        else:
            held.append(route)

    reader.change_file("**/assets/calculator/**", hold)
    reader.page.get_by_role("button", name="Today", exact=True).click()
    reader.page.wait_for_timeout(200)
    first = _loaded(reader) - before
    assert len(held) == len(first)
    released.append(True)
    for route in held:
        route.continue_()
    expect(reader.next.locator("time").first).to_be_visible()
    later = {path for path in _loaded(reader) - before - first if "holidays/" not in path}
    assert {"calculator.js", "rules.json", "words.json"} <= first
    # For paper, once nothing else is to be done.
    assert all("sharing/" in path or "components/" in path for path in later)


def test_holidays_and_claims_are_loaded_when_they_are_wanted(reader: Reader) -> None:
    """One region's, and the claims once somebody asks who says so.

    Where those cannot be loaded the way to their sources is left, and the next press tries again.
    """
    reader.lose("**/claims.json")
    reader.open(PROMISED)
    holidays = {name for name in _loaded(reader) if name.startswith("holidays/")}
    assert holidays == {"holidays/AU-VIC.json"}
    assert "claims.json" not in _loaded(reader)
    summary = reader.next.get_by_text("Where this comes from")
    summary.click()
    expect(reader.next).to_contain_text("couldn’t load this")
    assert "claims.json" in _loaded(reader)
    link = reader.next.locator(".calc-evidence ul a").first
    assert (link.get_attribute("href") or "").endswith("/")
    reader.page.unroute("**/claims.json")
    summary.click()
    summary.click()
    expect(reader.next).not_to_contain_text("couldn’t load this")
    expect(reader.next.locator(".calc-evidence a").first).to_be_visible()


def test_holidays_are_loaded_once_there_is_a_connection_again(reader: Reader) -> None:
    """Until then the plan stands with weekends alone; then the notice goes, and it knows them."""
    reader.lose("**/holidays/*.json")
    reader.open(MELBOURNE_CUP)
    expect(reader.page.get_by_text("We couldn’t load public holidays for Victoria")).to_be_visible()
    without = _check_in(reader)
    assert without
    assert all("holidays" in text or "ERR_FAILED" in text for text in reader.complaints)
    reader.page.unroute("**/holidays/*.json")
    reader.page.evaluate("dispatchEvent(new Event('online'))")
    expect(reader.page.locator(".calc-notice", has_text="public holidays")).to_have_count(0)
    day = reader.step("First check-in").locator("time").first
    expect(day).not_to_have_attribute("datetime", without)


def test_the_first_plan_waits_for_the_days_off_that_change_it(reader: Reader) -> None:
    """No other day is shown for a moment."""
    reader.run_first(
        """addEventListener("DOMContentLoaded", () => {
          window.seen = new Set();
          new MutationObserver(() => {
            const day = document.querySelector(".calc-step[data-key=first-check-in] time");
            if (day) window.seen.add(day.dateTime);
          }).observe(document.body, {childList: true, subtree: true, characterData: true});
        })"""
    )
    reader.open(MELBOURNE_CUP)
    assert reader.page.evaluate("[...window.seen]") == [_check_in(reader)]


def test_typing_makes_no_plan(reader: Reader) -> None:
    """A keystroke waits for nothing: the date is read once it is given."""
    reader.open(f"interview={FRIDAY}")
    reader.change("Interview")
    before = reader.page.locator(".calc-steps").inner_text()
    reader.page.locator("#start-on").press_sequentially(" or so")
    assert reader.page.locator(".calc-steps").inner_text() == before


THEMES = re.compile(r"/assets/(?:javascripts|stylesheets)/")
SEARCH = ("assets/javascripts/workers/search.*.js", "search/search_index.json")
"""What a stock page asks for at once, whether anybody searches or not."""


@pytest.mark.parametrize("path", ["calculator/", "stages/waiting/"])
def test_the_first_visit_is_little_more_than_a_stock_page(
    reader: Reader, site: BuiltSite, path: str
) -> None:
    """The same page and the theme's own files, and all that the first plan needs."""
    with reader.fetched() as bodies:
        reader.visit(path, wait_until="networkidle")
    expect(reader.page.get_by_label("Date", exact=True)).to_be_visible()
    sizes = {url: len(gzip.compress(body, 9)) for url, body in bodies}
    stock = [size for url, size in sizes.items() if url.endswith("/") or THEMES.search(url)]
    stock += [
        len(gzip.compress(file.read_bytes(), 9))
        for pattern in SEARCH
        for file in site.folder.glob(pattern)
    ]
    icon = 1
    assert len(sizes) <= MOST_REQUESTS * (len(stock) + icon)
    assert sum(sizes.values()) <= MOST_BYTES * sum(stock)


SHIFTS = """new Promise((resolve) => {
  const found = [];
  new PerformanceObserver((list) => found.push(...list.getEntries()))
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve(found.map(({ value, sources }) =>
    [value, sources.map(({ node }) => node?.outerHTML?.slice(0, 80))])), 100);
})"""


@pytest.mark.parametrize(
    "path",
    ["calculator/", f"calculator/#{PROMISED}", "stages/waiting/", "dos-and-donts/", "worksheet/"],
)
def test_nothing_moves_when_the_scripts_come(phone: Reader, path: str) -> None:
    """On a phone, over a slow network: what they add has its room from the beginning."""
    held: list[Route] = []
    is_late = re.compile(r"/assets/guide/main\.js$")
    phone.change_file(is_late, lambda route: held.append(route))  # noqa: PLW0108 - Playwright counts its arguments
    phone.page.goto(f"{phone.address}{path}", wait_until="commit")
    phone.page.locator(".md-footer").wait_for(state="attached")
    phone.page.wait_for_timeout(100)
    for route in held:
        route.continue_()
    phone.page.wait_for_load_state("networkidle")
    assert phone.page.evaluate(SHIFTS) == []


def test_what_was_typed_first_stays(reader: Reader) -> None:
    """The field keeps the text, the focus and the caret while the rest comes."""
    reader.visit("calculator/")
    field = reader.page.get_by_label("Date", exact=True)
    field.press_sequentially("20 No")
    expect(reader.page.get_by_role("button", name="Show my dates")).to_be_visible()
    assert reader.focused == "start-on"
    field.press_sequentially("v")
    field.press("Tab")
    expect(reader.page.locator("#start-on-echo")).to_contain_text("Friday 20 November")


def test_a_link_on_the_same_page_wakes_it(reader: Reader) -> None:
    """Before the first touch, too."""
    reader.visit("calculator/")
    reader.page.evaluate(f"location.hash = '{PROMISED}'")
    expect(reader.next).to_contain_text("Monday 30 November")


def test_nothing_moves_under_a_finger(reader: Reader) -> None:
    """What comes at the first touch waits until the press has ended, so that it is a click."""
    reader.load()
    page, shown = reader.page, reader.page.locator(".calc")
    before = shown.inner_html()
    page.get_by_role("button", name="Open a saved file").hover()
    page.mouse.down()
    page.wait_for_load_state("networkidle")
    assert shown.inner_html() == before
    page.mouse.up()
    expect(page.locator("#calc-file")).to_have_count(1)
