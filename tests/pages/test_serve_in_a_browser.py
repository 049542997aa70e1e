"""What an editor sees who has a page open: each change, and each problem, without a hand's turn."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.accessibility import violations
from tests.guides import ROOT
from tests.pages.built_site import frame
from tests.pages.served import PATIENCE, Served
from tests.small_rules import GOOD

expect.set_options(timeout=PATIENCE * 1000)


@pytest.fixture(scope="module")
def small_guide(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The small guide, served."""
    folder = frame(tmp_path_factory.mktemp("small"), GOOD.read_text(encoding="utf-8"))
    with Served(folder) as served:
        yield served


@pytest.fixture
def small(small_guide: Served) -> Served:
    """The small guide, served, and in order, whatever was done to it before."""
    small_guide.rules.write_text(GOOD.read_text(encoding="utf-8"))
    small_guide.until(lambda page: "We have met" in page and 'class="problems"' not in page)
    return small_guide


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A guide of a real size that builds in seconds, served with a copy of the code."""
    folder = frame(tmp_path_factory.mktemp("whole"))
    shutil.copytree(ROOT / "generator", folder / "generator")
    shutil.copytree(ROOT / "tests" / "tender_guide", folder, dirs_exist_ok=True)
    with Served(folder) as served:
        served.until(lambda page: "<article" in page)
        yield served


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page in a window on a desk."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def test_every_kind_of_change_shows_on_the_open_page(whole: Served, page: Page) -> None:
    """A number, prose, a page's template, the theme, the style; elsewhere and in the search, too.

    And at the end the site is, to the byte, what a full build of the same folder makes.
    """
    rules = whole.rules.read_text()
    stage = next(iter(re.findall(r"(?m)^  (\S+):\n    title:", rules[rules.index("\nstages:") :])))
    assert "{offset: 36 hours" in rules
    page.goto(f"http://{whole.address}/stages/")
    body = page.locator("body")

    whole.rules.write_text(rules.replace("{offset: 36 hours", "{offset: 72 hours"))
    expect(body).to_contain_text("72 hours")
    assert "72 hours" in whole.page("assets/calculator/rules.json")
    assert "72 hours" in whole.page("search/search_index.json")

    template = whole.folder / "generator" / "pages" / "timeline" / "timeline.md.j2"
    template.write_text(template.read_text() + "\n\nA line below.\n")
    expect(body).to_contain_text("A line below.")

    prose = whole.folder / "content" / "stages" / "index.md"
    prose.write_text("By hand, {limits.between-messages}.\n")
    expect(body).to_contain_text("By hand, three days.")

    theme = whole.folder / "site_overrides" / "main.html"
    theme.write_text('{% extends "base.html" %}{% block announce %}Of the theme{% endblock %}')
    expect(body).to_contain_text("Of the theme")
    assert "Of the theme" in whole.page(f"stages/{stage}/")

    style = whole.folder / "site_overrides" / "assets" / "styles" / "guide.css"
    style.write_text(style.read_text() + "\n.md-header { background: rgb(1, 2, 3); }\n")
    expect(page.locator(".md-header")).to_have_css("background-color", "rgb(1, 2, 3)")

    assert whole.differences() == []


def test_problems_come_and_go_on_the_open_page(small: Served, page: Page) -> None:
    """The line, the mark under it, and the mend, wherever the page is scrolled to."""
    good = small.rules.read_text()
    page.goto(f"http://{small.address}/examples/")
    small.rules.write_text(good.replace("aim: 1 day, latest: 2 days", "latest: 2 fortnights"))
    panel = page.locator(".problems")
    expect(panel).to_contain_text("There is 1 problem.")
    expect(panel.locator("pre")).to_be_in_viewport()
    line, mark = panel.locator("pre").inner_text().split("\n")
    assert line[mark.index("^") :].startswith("2 fortnights")
    expect(panel).to_contain_text("The units: hours, days")
    expect(panel).to_contain_text("guide check --explain unknown-unit")
    assert panel.get_by_role("alert").count() == 1
    assert "fortnights" not in panel.get_by_role("alert").inner_text()
    assert page.locator("a", has_text="unknown-unit").count() == 0

    small.rules.write_text(good)
    expect(panel).to_have_count(0)


def many(text: str) -> str:
    """Return rules with sixty problems, one of them in hostile words."""
    hostile = '"<img src=x onerror=alert(1)>": 1\n'
    return text + hostile + "".join(f"key-{n}: {'long ' * 60}\n" for n in range(59))


def test_sixty_problems_bury_nothing(small: Served, page: Page) -> None:
    """They scroll in a part of the window, on a phone and on a desk; axe finds nothing wrong."""
    small.rules.write_text(many(small.rules.read_text()))
    small.until(lambda page: "There are 60 problems." in page)
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 740})
        page.goto(f"http://{small.address}/stages/afterwards/")
        panel = page.locator(".problems")
        expect(panel.locator("li")).to_have_count(60)
        assert panel.locator("img").count() == 0
        box = panel.bounding_box()
        assert box is not None
        assert box["height"] <= 740 / 2
        assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
        # At the page's end the last words stand above the panel.
        page.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)")
        words = page.locator("footer").last.locator("a:visible").last.bounding_box()
        box = panel.bounding_box()
        assert words is not None
        assert box is not None
        assert words["y"] + words["height"] <= box["y"]
        # The last problem is reached by the keyboard alone.
        panel.get_by_role("group").focus()
        page.keyboard.press("End")
        expect(panel.locator("li").last).to_be_in_viewport()
    assert violations(page, ".problems") == []


def test_a_page_that_went_away_comes_back_by_itself(small: Served, page: Page) -> None:
    """Open on a page whose file is deleted, the browser says so, and shows it once it is there."""
    file = small.folder / "content" / "more.md"
    file.write_text("# More\n\nWords.\n")
    small.until(lambda page: "Words." in page, "more/")
    page.goto(f"http://{small.address}/more/")
    file.unlink()
    expect(page.locator("h1")).to_have_text("Page not found")
    file.write_text("# More\n\nWords.\n")
    expect(page.locator("body")).to_contain_text("Words.")
    file.unlink()
    expect(page.locator("h1")).to_have_text("Page not found")


def test_a_page_waits_for_the_first_good_rules(tmp_path: Path, page: Page) -> None:
    """With nothing to show, every address shows the problems, and then what it should."""
    text = GOOD.read_text(encoding="utf-8")
    folder = frame(tmp_path / "guide", text.replace("guide:", "guido:", 1))
    with Served(folder) as served:
        served.until(lambda page: "Nearly there" in page)
        page.goto(f"http://{served.address}/stages/")
        expect(page.locator(".problems")).to_contain_text("unknown key 'guido'")
        assert "last good" not in page.locator(".problems").inner_text()
        served.rules.write_text(text)
        expect(page.locator("h1")).to_contain_text("Step by step")
        expect(page.locator(".problems")).to_have_count(0)
